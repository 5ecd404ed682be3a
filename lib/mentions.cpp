#include "mentions.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "folded.hpp"
#include "similar.hpp"

namespace minutes {

namespace {

// A reference as it is compared: "AP 12" is "ap12", "133/23" stays.
std::string reference(std::string_view ref) {
    std::string out = folded(ref);
    std::erase_if(out, [](char c) { return !in_word(c) && c != '/' && c != '-'; });
    return out;
}

}  // namespace

std::vector<Mention> read_mentions(const Minutes& minutes, std::size_t meeting, const Owners& owners) {
    std::unordered_map<std::string_view, const Item*> items;
    for (const Item& item : minutes.items) items.emplace(item.id, &item);
    std::unordered_map<std::string_view, const SeriesPerson*> people;
    std::vector<Mention> out;
    for (const Action& a : minutes.actions) {
        Mention mention;
        mention.action = &a;
        mention.ref = reference(a.ref);
        if (const auto item = items.find(a.item); item != items.end()) {
            mention.item = folded(item->second->title);
            mention.item_number = reference(item->second->number);
        }
        for (std::size_t i = 0; i < a.owners.size(); ++i) {
            // What the document itself makes of its owners counts where it names one for each.
            const std::string& named = a.people.size() == a.owners.size() ? a.people[i] : a.owners[i];
            const auto [known, fresh] = people.try_emplace(named);
            if (fresh) known->second = owners.find(named, meeting);
            const SeriesPerson* person = known->second;
            mention.people.push_back(person != nullptr ? person->name : "");
            mention.owners.push_back(folded(person != nullptr ? person->name : a.owners[i]));
        }
        out.push_back(std::move(mention));
    }
    return out;
}

bool only_digits(const std::string& reference) {
    return std::ranges::all_of(reference, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace minutes
