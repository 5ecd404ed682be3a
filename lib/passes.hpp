// The passes over one document, kept: for what looks at the words as well as at the records.
#pragma once

#include "document.hpp"
#include "house.hpp"
#include "lines.hpp"
#include "minutes.hpp"
#include "outline.hpp"
#include "text.hpp"

namespace minutes {

struct Passes {
    const House& house;
    Lines lines;
    Outline outline;
    bool month_first = false;  // a numeric date proves the American order
};

// `house` null: the default, or the one that is guessed.
Passes run_passes(const Text&, const House* house = nullptr);

// A view of both, which must outlive it.
inline Document document_of(const Text& text, const Passes& p) {
    return Document(text, p.house, p.lines, p.outline, p.month_first);
}

// Pass 3. `named`: the house was named by the user.
Minutes records_of(const Document&, bool named = false);

}  // namespace minutes
