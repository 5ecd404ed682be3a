#include "report.hpp"

#include <array>

namespace minutes {

std::span<const Report> reports() {
    static constexpr std::array table{
        Report{"outstanding", "open actions, by due date or by owner, with the days they are open and overdue",
               outstanding},
    };
    return table;
}

}  // namespace minutes
