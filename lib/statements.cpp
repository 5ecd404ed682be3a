#include "statements.hpp"

#include "prose.hpp"

namespace minutes {

std::string statement_kind(std::string_view sentence) {
    if (!same_letters(sentence.substr(0, 4), "all ") && !same_letters(sentence.substr(0, 4), "the ")) return {};
    const std::string low = lower(sentence);
    const bool carried = low.starts_with("the actions ") && holds(low, {"carried forward", "carried over"});
    if ((!low.starts_with("all ") && !carried) || low.find("action") > 30) return {};
    if (holds(low, {"been completed", "were completed", "are complete", "been closed", "were closed", "been done",
                    "are closed", "now complete", "been discharged", "been actioned", "were complete", "all complete",
                    "are done", "were done"}))
        return holds(low, {"other", "remaining"}) ? "others_closed" : "all_closed";
    if (holds(low, {"carried forward", "carried over", "are continuing"})) return "all_carried";
    if (holds(low, {"reviewed", "updated on the log", "discussed"})) return "all_reviewed";
    return {};
}

}  // namespace minutes
