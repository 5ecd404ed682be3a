// The records of many documents as tables, one row a record: what `minutes-parse --table NAME` prints.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "table.hpp"

namespace minutes {

struct RecordTable {
    std::string_view name;
    Table (*make)(const std::vector<Minutes>&);
};

std::span<const RecordTable> record_tables();

// "KB, TR"
std::string joined(const std::vector<std::string>&, std::string_view separator = ", ");

// What the items of one document are called, "4.2 Finance report"; empty where it has none with the id.
class ItemNames {
public:
    explicit ItemNames(const Minutes&);  // must outlive this
    std::string operator[](std::string_view id) const;

private:
    std::unordered_map<std::string_view, const Item*> items_;
};

// The same of one item.
std::string item_name(const Minutes&, std::string_view id);

// A date, else the words that stand for one: "next meeting".
Cell date_or_words(Date, const std::string& words);

}  // namespace minutes
