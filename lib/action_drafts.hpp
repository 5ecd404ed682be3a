// Where the actions of a document are gathered: every form of action is kept here, in the order of reading.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "actions.hpp"

namespace minutes {

struct ActionDrafts {
    const Document& doc;
    const Directory& people;
    Date meeting;
    ActionsRead read = {};
    std::size_t noted = 0;  // how many there were when a note told what became of the last
    std::size_t field = 0;  // the block of the last field: "Owner: KB"

    std::string_view words(std::size_t block) const { return doc.words(doc.outline.blocks[block]); }

    // Keeps an action; false where its text is nothing but marks. Without words for the due date the text is looked
    // through for one.
    bool keep(std::size_t block, std::string_view text, const std::vector<std::string_view>& owners,
              std::string_view due_words, Form, std::string_view reference, std::optional<Status>);

    // `whole`: the words are a due field.
    void set_due(Action&, std::string_view words, bool whole) const;

    // These words were read.
    void use(std::string_view part);
};

// The owners as a record holds them.
std::vector<std::string> tidied(const std::vector<std::string_view>& owners);

}  // namespace minutes
