// Decisions: what the body resolved, agreed, approved; motions with their outcome; lists under a heading.
#pragma once

#include <vector>

#include "actions.hpp"
#include "document.hpp"
#include "minutes.hpp"

namespace minutes {

struct DecisionDraft {
    Decision decision;
    Span words;
    std::size_t block = 0;
};

struct DecisionsRead {
    std::vector<DecisionDraft> decisions;
    std::vector<Statement> statements;  // sentences about all actions at once; item and id are given later
    std::vector<std::size_t> statement_blocks;
};

// `read`: what the marks of actions took, decisions among it. `actions`: the words of all actions, implied ones too.
DecisionsRead read_decisions(const Document&, const ActionsRead& read, const std::vector<Span>& actions);

}  // namespace minutes
