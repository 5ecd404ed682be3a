// The people of `test::header`, to look up owners by, and drafts of actions over one document.
#pragma once

#include "action_drafts.hpp"
#include "minutes_of.hpp"
#include "person.hpp"

namespace minutes::test {

struct Crew {
    Person anna = named("Anna Lee", "AL"), karl = named("Karl Berg", "KB"), rosa = named("Rosa Crisp", "RC");
    Directory people{{&anna, &karl, &rosa}, House::standard()};

    static Person named(std::string name, std::string initials) {
        Person p;
        p.name = std::move(name), p.initials = std::move(initials);
        return p;
    }
};

// The passes over `header` and a body, with the blocks of the body found by how they begin.
struct Scene {
    explicit Scene(const std::string& body)
        : passes(header + body), doc(passes.doc), drafts{doc, crew.people, {2024, 3, 5}} {}

    std::size_t block(std::string_view begin) const {
        for (std::size_t i = doc.outline.blocks.size(); i-- > 0;)
            if (drafts.words(i).substr(0, begin.size()) == begin) return i;
        return doc.outline.blocks.size();
    }
    Action& last() { return drafts.read.actions.back().action; }

    Crew crew;
    Passes passes;
    const Document& doc;
    ActionDrafts drafts;
};

}  // namespace minutes::test
