// Diagnostics: what went wrong, printed one way everywhere; and Result, the one error type.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "minutes.hpp"

namespace minutes {

class Text;

// A value, or the reason why there is none.
template <typename T>
class Result {
public:
    Result(T value) : held_(std::move(value)) {}
    Result(Diagnostic why) : held_(std::move(why)) {}
    explicit operator bool() const { return held_.index() == 0; }
    T& operator*() { return std::get<0>(held_); }
    const T& operator*() const { return std::get<0>(held_); }
    T* operator->() { return &std::get<0>(held_); }
    const T* operator->() const { return &std::get<0>(held_); }
    const Diagnostic& why() const { return std::get<1>(held_); }

private:
    std::variant<T, Diagnostic> held_;
};

std::string_view to_string(Severity);

// "file:line:col: warning: text [M012]", then, where the text is given, the source line, a caret and the hint.
// Control characters of the source are shown as '?', so nothing in a document can reach the terminal raw.
std::string format(const Diagnostic&, const Text* text = nullptr, bool colour = false);

}  // namespace minutes
