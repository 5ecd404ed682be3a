// Who the names written in one document are by the other documents of the body: "K Brown" here is "Kim Brown (KB)"
// there.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "record_view.hpp"
#include "series_people.hpp"

namespace minutes {

// What somebody may be called: runs of words of every form of the name, and initials; folded, see called.hpp, in order.
using Calls = std::vector<std::string>;

class AlsoCalled {
public:
    // The documents must stay where they are as long as this is used.
    explicit AlsoCalled(const std::vector<Minutes>&);
    AlsoCalled(const AlsoCalled&) = delete;
    AlsoCalled& operator=(const AlsoCalled&) = delete;

    // Null where the body knows nobody, or more than one, who may be written so in this document.
    const Calls* find(const DocumentView&, std::string_view written) const;

private:
    struct Place {
        const Owners* owners = nullptr;
        std::size_t meeting = 0;
    };
    Series series_;
    std::deque<Owners> owners_;  // of each body
    std::unordered_map<const Minutes*, Place> places_;
    std::unordered_map<const SeriesPerson*, Calls> calls_;
};

}  // namespace minutes
