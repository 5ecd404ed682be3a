#include "actions.hpp"

#include <algorithm>

#include "action_drafts.hpp"
#include "action_entries.hpp"
#include "action_labels.hpp"
#include "action_outcomes.hpp"
#include "action_table.hpp"
#include "labelled_actions.hpp"
#include "marked_task.hpp"
#include "owner_marks.hpp"
#include "owners.hpp"
#include "take_apart.hpp"
#include "titles.hpp"

namespace minutes {

namespace {

constexpr auto npos = static_cast<std::size_t>(-1);

// The one walk over the blocks; each is read as the first form of action that fits.
class Walk {
public:
    Walk(const Document& doc, const Directory& people, Date meeting)
        : doc_(doc),
          people_(people),
          blocks_(doc.outline.blocks),
          drafts_{doc, people, meeting},
          action_columns_(columns_of_actions(doc)),
          owner_lines_(has_owner_lines(doc, people)),
          small_words_(doc) {}

    ActionsRead run() {
        for (std::size_t i = 0; i < blocks_.size(); ++i)
            if (!silent(i)) block(i);
        return std::move(drafts_.read);
    }

private:
    std::string_view words(std::size_t i) const { return doc_.words(blocks_[i]); }

    // No action stands here, whatever the words.
    bool silent(std::size_t i) const {
        const Block& b = blocks_[i];
        if (b.kind == LineKind::matter || b.kind == LineKind::quote || b.kind == LineKind::code || b.words.empty())
            return true;
        const Section& s = doc_.section_of(i);
        const bool attendance = s.topic == Topic::attendance && !s.item && b.box == Box::none;
        return (attendance && doc_.house.longest(Word::action_label, words(i)) == 0) || doc_.escaped(b);
    }

    void block(std::size_t i) {
        const Block& b = blocks_[i];
        const Section& s = doc_.section_of(i);
        if (b.in_table() && (table_.read(drafts_, i) || action_column(i))) return;
        if (doc_.is_heading(i)) return heading(i);
        if (read_field(drafts_, i) || read_outcome(drafts_, i) || labels(i)) return;
        if (read_look_back(drafts_, i) || read_bracket_mark(drafts_, i)) return;
        if (s.topic == Topic::attendance || s.topic == Topic::agenda || s.topic == Topic::furniture) return;
        if (s.topic == Topic::decisions && b.bullet()) return below_decisions(i);
        const Section* list = list_section(i);
        if (b.box != Box::none && !is_person_only(i))
            return list_entry(i, Form::checkbox, list != nullptr && list->earlier);
        if (list == nullptr && (read_emphasised(drafts_, i) || read_arrow(drafts_, i) || read_bold_owner(drafts_, i)))
            return;
        if (list == nullptr && !blocks_[i].in_table() && read_loud_owners(drafts_, i, small_words_)) return;
        if (owner_lines_ && read_owner_line(drafts_, i)) return;
        if (list == nullptr && label_list_ != npos && i == label_list_ + 1 && below_label(i)) return;
        if ((list == nullptr || !blocks_[i].bullet()) && read_flattened(drafts_, i)) return;
        if (list != nullptr || under_label(i)) list_entry(i, Form::list, list != nullptr && list->earlier);
    }

    // ---- labels

    bool labels(std::size_t i) {
        std::size_t last = 0;
        const std::vector<ActionLabel> found = find_action_labels(doc_, people_, i);
        for (const ActionLabel& f : found) {
            if (stands_alone(doc_, i, f)) label_list_ = label_head_ = i, list_indent_ = no_list;
            last = read_label(drafts_, i, f, last);
        }
        if (found.empty()) return false;
        if (const Block& b = blocks_[i];
            b.bullet() && b.indent <= list_indent_ && label_list_ != i) {  // what is nested below are notes
            list_indent_ = b.indent;
            nested_owner_ = {};
        }
        return true;
    }

    // An entry below "Actions:", where that is no section.
    bool under_label(std::size_t i) {
        if (label_list_ == npos || i != label_list_ + 1 || !same_section(i, label_list_)) return false;
        const Block& b = blocks_[i];
        const Block& label = blocks_[i - 1];
        const Block& head = blocks_[label_head_];
        if (head.bullet() && b.bullet() && b.indent <= head.indent && blocks_[label_head_ + 1].indent > head.indent)
            return false;  // its tasks are nested below it
        const bool entry =
            b.bullet() || b.numbered() || (b.in_table() && b.column == label.column && b.row == label.row);
        if (entry) label_list_ = i;
        return entry;
    }

    // "Action:" alone on its line, the task in the paragraph below
    bool below_label(std::size_t i) {
        const Block& b = blocks_[i];
        if (b.kind != LineKind::text || b.numbered() || b.in_table() || !same_section(i, label_list_)) return false;
        if (doc_.house.is(Word::not_an_action, words(i))) return drafts_.use(words(i)), true;
        if (b.spaced &&
            !(words(label_list_).ends_with(':') && (b.indent > blocks_[label_list_].indent ||
                                                    !take_apart(words(i), people_, doc_.house, true).owners.empty())))
            return false;      // behind an empty line a paragraph of its own, unless it is set in or somebody's
        std::size_t last = i;  // the task may be wrapped
        while (last + 1 < blocks_.size() && goes_on(last)) ++last;
        const std::string_view end = words(last);
        keep_tasks(
            drafts_, i,
            std::string_view(words(i).data(), static_cast<std::size_t>(end.data() + end.size() - words(i).data())), {},
            {}, {});
        label_list_ = npos;
        return true;
    }

    bool goes_on(std::size_t i) const {
        const Block& next = blocks_[i + 1];
        return next.kind == LineKind::text && !next.spaced && !ends_sentence(words(i)) &&
               is_lower(words(i + 1).front()) && !doc_.is_heading(i + 1);
    }

    bool same_section(std::size_t i, std::size_t k) const {
        return doc_.outline.section_of[i] == doc_.outline.section_of[k];
    }

    // A cell in a column of actions: with a label, with owners only, or with tasks.
    bool action_column(std::size_t i) {
        const Block& b = blocks_[i];
        const auto known = action_columns_.find(b.table);
        const int column = known == action_columns_.end() ? -1 : known->second;
        if (column <= 0 || b.column != column || table_.in_header(b)) return false;
        const std::string_view all = words(i), bare = strip(all, ".");
        if (doc_.house.is(Word::not_an_action, all) || labels(i)) return true;
        if (owner_list(bare, people_, doc_.house) == bare.size() ||
            (count_words(all) <= 4 && unknown_owner(all) && !ends_sentence(all))) {
            keep_marked(drafts_, i, {}, read_owners(all, doc_.house), 0);
            return true;
        }
        const std::size_t before = drafts_.read.actions.size();
        keep_tasks(drafts_, i, all, {}, {}, {});
        for (std::size_t k = before; k < drafts_.read.actions.size(); ++k)
            drafts_.read.actions[k].action.form = Form::column;
        return true;
    }

    // ---- lists

    void heading(std::size_t i) {
        list_owner_ = {};
        list_indent_ = no_list;
        const Section& s = doc_.section_of(i);
        if (s.topic == Topic::actions || s.topic == Topic::decisions) drafts_.use(words(i));
        const std::string_view title = doc_.words(s.title);
        if (s.topic == Topic::none && s.parent > 0 &&
            doc_.outline.sections[static_cast<std::size_t>(s.parent)].topic == Topic::actions && people_.knows(title))
            list_owner_ = title;  // a name under "Actions"
        if (s.topic != Topic::actions) return;
        // "Actions for the Clerk"
        for (const std::string_view joint : {" for ", " on ", ": "})
            if (const std::size_t at = title.find(joint); at != std::string_view::npos) {
                std::string_view who = trim(title.substr(at + joint.size()));
                if (who.starts_with("the ")) who.remove_prefix(4);
                if (owner_list(who, people_, doc_.house) == who.size() && !who.empty()) list_owner_ = who;
            }
    }

    // The section of actions that the block stands in, through sections nested in it.
    const Section* list_section(std::size_t i) const {
        const Section* s = &doc_.section_of(i);
        if (s->topic == Topic::actions || reviews_actions(doc_, people_, i)) return s;
        if (s->topic != Topic::none || s->parent <= 0 || !s->number.empty()) return nullptr;
        // "Actions for the Clerk" under "Actions"
        const Section& parent = doc_.outline.sections[static_cast<std::size_t>(s->parent)];
        if (parent.topic != Topic::actions || !s->item) return nullptr;
        const std::string_view title = doc_.words(s->title);
        return people_.leading(title) == title.size() || people_.knows(title) ? &parent : nullptr;
    }

    // A box beside a name ticks who was there.
    bool is_person_only(std::size_t i) const {
        const std::string_view all = words(i);
        const Section& s = doc_.section_of(i);
        if (s.topic == Topic::actions) return false;
        if (lower(doc_.words(s.title)).find("status") != std::string::npos) return true;
        return people_.find(all) != nullptr || (names_somebody(i) && (names_somebody(i - 1) || names_somebody(i + 1)));
    }

    bool names_somebody(std::size_t i) const {
        if (i >= blocks_.size() || blocks_[i].box == Box::none) return false;
        const std::string_view name = words(i).substr(0, words(i).find(','));
        return count_words(name) > 1 && count_words(name) <= 3 && is_name(name, doc_.house, false);
    }

    // Under "Resolved", "Anna: write the page" is an action as well.
    void below_decisions(std::size_t i) {
        const std::string_view all = words(i);
        const std::size_t colon = all.find(": ");
        if (colon == std::string_view::npos || colon >= 40 || take_apart(all, people_, doc_.house, true).owners.empty())
            return;
        if (people_.knows(all.substr(0, std::min(colon, all.find_first_of("/,&"))))) entry(i, Form::list, false);
    }

    void list_entry(std::size_t i, Form form, bool earlier) {
        const Block& b = blocks_[i];
        const std::string_view all = words(i);
        if (const auto said = doc_.sentences_of(i);
            b.box == Box::none && said.size() > 1 && doc_.house.is(Word::nobody, said[0]))
            return drafts_.use(all);  // "None. Keep on."
        if (doc_.house.is(Word::not_an_action, all) || doc_.house.is(Word::nobody, all) ||
            all.find_first_not_of("?-. ") == std::string_view::npos)
            return drafts_.use(all);
        const bool bullet = b.bullet() || b.numbered() || b.ordinal != 0 || b.box != Box::none;
        if (form == Form::list && (table_.section() == doc_.outline.section_of[i] || (!bullet && about_the_list(i))))
            return;
        if (bullet) {
            if (list_indent_ != no_list && b.indent > list_indent_ + 1U && b.box == Box::none) {
                if (nested_owner_.empty()) return read_note(drafts_, i);
                return nested_entry(i, form, earlier);
            }
            list_indent_ = b.indent;
            nested_owner_ = {};
        } else if (form == Form::list && right_below_last(i) && !b.spaced && !starts_task(all, people_, doc_.house) &&
                   !owner_behind(all)) {
            return read_note(drafts_, i);
        }
        if (form == Form::list && bullet && all.ends_with(':') && nests(i)) {  // what the tasks below are about
            list_indent_ = no_list;
            return drafts_.use(all);
        }
        if (form == Form::list && bullet && owns_nested(i)) {
            nested_owner_ = strip(all, ":");
            return drafts_.use(all);
        }
        if (is_note_of_last(drafts_, i)) return read_note(drafts_, i);
        if (records_decision(doc_, people_, i, all)) {
            drafts_.read.decisions.push_back(doc_.span(all));
            return drafts_.use(all);
        }
        entry(i, form, earlier);
    }

    bool right_below_last(std::size_t i) const {
        return !drafts_.read.actions.empty() && drafts_.read.actions.back().block + 1 == i;
    }

    // "Order seed (KB)"
    bool owner_behind(std::string_view all) const {
        const Task task = take_apart(all, people_, doc_.house, true);
        return !task.owners.empty() && task.text.size() < all.size() && task.text.data() == all.data();
    }

    // A paragraph among the actions that is none of them.
    bool about_the_list(std::size_t i) {
        const std::string_view all = words(i);
        const Section& s = doc_.section_of(i);
        if (all.back() == ':' || is_speech(all, doc_.house) || about_all(all) ||
            doc_.house.longest(Word::next_meeting, all.substr(0, all.find(':'))) == all.find(':'))
            return true;
        const auto& kept = drafts_.read.actions;  // a paragraph without a number between those that have one
        const bool referred =
            kept.size() > 1 && !kept.back().action.ref.empty() && !kept[kept.size() - 2].action.ref.empty();
        if (referred && ends_sentence(all) && !starts_task(all, people_, doc_.house) && !owner_behind(all)) return true;
        return has_bullets(i) || (doc_.is_heading(s.block) && sentences(all, doc_.house).size() > 2);
    }

    // Each section is looked through once.
    bool has_bullets(std::size_t i) {
        if (bullets_of_ == doc_.outline.section_of[i]) return bullets_;
        const Section& s = doc_.section_of(i);
        const auto first = blocks_.begin();
        bullets_of_ = doc_.outline.section_of[i];
        bullets_ = std::any_of(first + s.first, first + std::max(s.first, s.end),
                               [](const Block& b) { return b.bullet() || b.box != Box::none; });
        return bullets_;
    }

    bool nests(std::size_t i) const {
        return i + 1 < blocks_.size() && blocks_[i + 1].bullet() && blocks_[i + 1].indent > blocks_[i].indent &&
               same_section(i, i + 1);
    }

    // A name over a nested list: its entries are that person's.
    bool owns_nested(std::size_t i) const {
        const std::string_view all = words(i);
        if (count_words(all) > 3 || i + 1 >= blocks_.size() || blocks_[i + 1].indent <= blocks_[i].indent) return false;
        return people_.knows(all) || is_name(all, doc_.house, true);
    }

    void nested_entry(std::size_t i, Form form, bool earlier) {
        if (!entry(i, form, earlier)) return;
        Action& a = drafts_.read.actions.back().action;
        if (a.owners.empty()) a.owners = tidied(read_owners(nested_owner_, doc_.house));
    }

    bool entry(std::size_t i, Form form, bool earlier) {
        return keep_entry(drafts_, i, words(i), form, earlier, list_owner_);
    }

    static constexpr std::uint16_t no_list = 1000;  // deeper than any list
    const Document& doc_;
    const Directory& people_;
    const std::vector<Block>& blocks_;
    ActionDrafts drafts_;
    ActionTable table_;
    std::map<std::int32_t, int> action_columns_;
    bool owner_lines_;
    SmallWords small_words_;
    std::size_t label_list_ = npos, label_head_ = 0;  // the last block of a list below a label, and the label
    std::string_view list_owner_, nested_owner_;
    std::uint16_t list_indent_ = no_list;
    std::int32_t bullets_of_ = -1;
    bool bullets_ = false;
};

}  // namespace

ActionsRead read_actions(const Document& doc, const Directory& people, Date meeting) {
    return Walk(doc, people, meeting).run();
}

}  // namespace minutes
