// Header tables: labels beside or above what they announce ("Present: | A, B", "Apologies | C", "Date | 3 March"), as
// word processors lay out the top of minutes.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "document.hpp"

namespace minutes {

struct HeaderField {
    struct Value {
        std::size_t block = 0;
        std::string_view beside;  // the cell beside it where the values stand below their label: the person's office
    };
    std::size_t block = 0;  // the label's cell
    std::vector<Value> values;
};

struct HeaderTable {
    std::size_t end = 0;              // block behind the table, or behind its part above the first topic
    std::vector<HeaderField> fields;  // none where it is no header table
};

// The table of which `block` is the first cell.
HeaderTable read_header_table(const Document&, std::size_t block);

}  // namespace minutes
