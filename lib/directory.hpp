// The people of one document, to look up owners and speakers by: who is meant by "KB", "Anna" or "Cllr Lee".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "house.hpp"
#include "minutes.hpp"

namespace minutes {

class Directory {
public:
    // The people must stay where they are as long as the directory is used.
    Directory(const std::vector<const Person*>& people, const House& house);
    // The one person meant by initials, full name, first name, surname, handle; null where none or more than one is.
    const Person* find(std::string_view who) const;
    bool knows(std::string_view who) const;  // one or more
    // The longest run of words at the beginning of `text` that names somebody: a person of the record, an office, a
    // group, or initials. In bytes; 0 where there is none.
    std::size_t leading(std::string_view text, bool offices = true) const;

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    using Index = std::unordered_map<std::string, std::vector<const Person*>, Hash, std::equal_to<>>;
    std::vector<const Person*> matches(std::string_view who) const;
    bool may_match(std::string_view who) const;
    void add(Index&, std::string key, const Person*);

    Index written_;  // by name or handle, in small letters
    Index initials_, derived_;
    Index ends_;                                  // by first name and surname, in small letters
    std::set<std::string, std::less<>> offices_;  // of one word
    std::vector<const Person*> sorted_;           // by name
    // For the low five bits of a name's first letter, which are the same in either case: those of its second.
    std::array<std::uint32_t, 32> begins_{};
    std::size_t most_words_ = 2;  // that name somebody
    const House& house_;
};

}  // namespace minutes
