// The roll: everybody whom lists, tables and sentences name as present, excused or absent, each person once.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "document.hpp"
#include "minutes.hpp"
#include "person.hpp"

namespace minutes {

class Roll {
public:
    Roll(const Document& doc, Meeting& meeting) : doc_(doc), meeting_(meeting) {}

    // Adds a person of a list; what the entry itself says of attendance counts before the list's group.
    void keep(PersonRead, Attendance group);
    // The holder of an office, who may stand in no list.
    void name_officer(const Person&, Span words);
    // How many entries of lists were kept, the repeated ones included.
    std::size_t seen() const { return seen_; }

    std::string& chair() { return meeting_.chair; }
    std::string& minute_taker() { return meeting_.minute_taker; }

    // Joins what belongs to one person and fills the lists of the record.
    void finish(Minutes&);

private:
    struct Entry {
        Person person;
        Span words;
    };

    class Named;

    void note_late_comers();
    std::unordered_map<std::string_view, std::vector<std::pair<std::size_t, std::string_view>>> comings() const;
    void join_officers();
    void join_short_names();
    void find_officers(const Person&, Attendance there);

    const Document& doc_;
    Meeting& meeting_;
    std::vector<Entry> entries_, officers_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_name_;  // in small letters; initials behind "="
    std::size_t seen_ = 0;
};

}  // namespace minutes
