#include "write.hpp"

#include <array>

namespace minutes {

std::span<const Writer> writers() {
    static constexpr std::array table{
        Writer{"table", ".txt", write_table},
        Writer{"markdown", ".md .markdown", write_markdown},
        Writer{"csv", ".csv", write_csv},
        Writer{"json", ".json", write_json},
    };
    return table;
}

}  // namespace minutes
