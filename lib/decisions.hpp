// Decisions: what the body resolved, agreed, approved; motions with their outcome; lists under a heading.
#pragma once

#include <vector>

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

// `marked`: words that an action label marked as a decision.
DecisionsRead read_decisions(const Document&, const std::vector<Span>& marked, const std::vector<Span>& actions);

}  // namespace minutes
