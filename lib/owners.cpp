#include "owners.hpp"

#include <algorithm>
#include <array>

#include "prose.hpp"

namespace minutes {

namespace {

// "Exec", "TC members" behind "all": the length, 0 where no group stands there.
std::size_t group_within(std::string_view tail, const House& house) {
    const auto list = split_words(tail.substr(0, 60));
    for (std::size_t k = 0; k < std::min<std::size_t>(list.size(), 3) && (k == 0 || starts_upper(list[k - 1])); ++k)
        if (const std::size_t n = house.longest(Word::group, tail.substr(offset_in(tail, list[k])));
            n != 0 && (k > 0 || starts_upper(tail)))
            return offset_in(tail, list[k]) + n;
    return 0;
}

// "annalee" of "@annalee to write": a handle that no list has
std::size_t handle_length(std::string_view s) {
    std::size_t n = 0;
    while (n < s.size() && (is_lower(s[n]) || is_upper(s[n]) || is_digit(s[n]) || s[n] == '-' || s[n] == '_')) ++n;
    return n > 1 ? n : 0;
}

}  // namespace

std::size_t conjunction(std::string_view text, const House& house) {
    const std::size_t n = house.longest(Word::conjunction, text);
    return n < text.size() && is_blank(text[n]) ? n : 0;
}

std::vector<std::string_view> part_owners(std::string_view list, const House& house) {
    std::vector<std::string_view> out;
    std::size_t from = 0;
    const auto cut = [&](std::size_t at, std::size_t size) {
        const std::string_view piece = trim(list.substr(from, at - from));
        if (!piece.empty()) out.push_back(piece);
        from = at + size;
    };
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i] == '/' || list[i] == ',' || list[i] == ';' || list[i] == '+' || list[i] == '&') {
            cut(i, 1);
        } else if (const std::size_t n = i > 0 && is_blank(list[i - 1]) ? conjunction(list.substr(i), house) : 0;
                   n != 0) {
            cut(i, n);
            i += n - 1;
        }
    }
    cut(list.size(), 0);
    return out;
}

std::vector<std::string_view> read_owners(std::string_view list, const House& house) {
    std::vector<std::string_view> out;
    if (house.is(Word::placeholder, strip(list, "()[] "))) return out;
    for (std::string_view p : part_owners(strip(list, "()[]*.:-"), house)) {
        p = strip(p, "@()[]*.:~ ");
        if (p.ends_with("\u2013")) p = trim(p.substr(0, p.size() - 3));
        if (const std::size_t n = house.longest(Word::perhaps, p); n != 0) {  // "possibly Anna, as she has the keys"
            p = trim(p.substr(n));
            p = p.substr(0, p.find(" as "));
        }
        if (const std::size_t open = p.find(" (");
            open != std::string_view::npos &&
            (house.longest(Word::perhaps, p.substr(open + 2)) != 0 || house.has(Word::role, p.substr(open + 2))))
            p = p.substr(0, open);
        if (p.starts_with("name=")) p.remove_prefix(5);  // "[name=anna]", as a pad's editor signs
        p = strip(p, "? ");
        if ((p.starts_with("the ") || p.starts_with("The ")) && count_words(p) == 2) p.remove_prefix(4);
        if (const std::size_t to = p.find(" -> "); to != std::string_view::npos) p = trim(p.substr(to + 4));
        if (p.empty() || house.is(Word::placeholder, p) || p.find_first_not_of("?_-. ") == std::string_view::npos)
            continue;
        out.push_back(p);
    }
    return out;
}

std::size_t owner_list(std::string_view text, const Directory& people, const House& house) {
    std::size_t used = 0;
    for (int n = 0; n < 8; ++n) {
        std::string_view rest = text.substr(used);
        std::size_t skip = 0;
        while (skip < rest.size() && (is_blank(rest[skip]) || rest[skip] == '@')) ++skip;
        if (const std::size_t perhaps = house.longest(Word::perhaps, rest.substr(skip));
            perhaps != 0 && skip + perhaps < rest.size() && is_blank(rest[skip + perhaps])) {
            const std::size_t name = skip + perhaps + 1;
            if (people.leading(rest.substr(name)) != 0) skip = name;
            else if (used != 0 && rest.substr(name).starts_with("others")) return used + name + 6;
        }
        rest = rest.substr(skip);
        std::size_t one = people.leading(rest);
        if (one == 0) one = house.longest(Word::everybody, rest);
        if (one == 0 && skip > 0 && text[used + skip - 1] == '@') one = handle_length(rest);
        if (one != 0) {  // "All Exec", "All councillors"
            const std::string_view all = rest.substr(0, one);
            const std::string_view tail = trim(rest.substr(one));
            if (house.longest(Word::everybody, all) == all.size())
                if (const std::size_t group = group_within(tail, house); group != 0)
                    one = offset_in(rest, tail) + group;
        }
        if (one == 0) return used;
        used += skip + one;
        std::size_t joint = used;
        while (joint < text.size() && is_blank(text[joint])) ++joint;
        if (joint < text.size() &&
            (text[joint] == '/' || text[joint] == '&' || text[joint] == ',' || text[joint] == '+')) {
            ++joint;
            std::string_view next = trim(text.substr(joint));
            if (next.starts_with("and ")) joint = offset_in(text, next) + 4, next = trim(text.substr(joint));
            const bool more = people.leading(next) != 0 || house.longest(Word::everybody, next) != 0 ||
                              house.longest(Word::perhaps, next) != 0;
            if (!more && !next.starts_with('@')) return used;
        } else if (const std::size_t also = conjunction(text.substr(joint), house); also != 0) {
            joint += also + 1;
            const std::string_view next = trim(text.substr(joint));
            if (people.leading(next) == 0 && house.longest(Word::everybody, next) == 0) return used;
        } else {
            return used;
        }
        used = joint;
    }
    return used;
}

}  // namespace minutes
