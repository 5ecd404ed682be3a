// A regular expression that is searched for in linear time, whatever the expression (RE2).
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "diagnostic.hpp"

namespace minutes {

class Pattern {
public:
    // Letters match in either case, unless the expression begins with (?-i). The diagnostic says what is wrong with
    // it; its column counts in the expression.
    static Result<Pattern> read(std::string_view expression);

    // Where it first matches in the text; npos: nowhere.
    std::size_t find(std::string_view text) const;
    const std::string& expression() const;

private:
    struct Compiled;
    explicit Pattern(std::shared_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
    std::shared_ptr<const Compiled> compiled_;
};

}  // namespace minutes
