#include "pattern.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <utility>

#include "text.hpp"

namespace minutes {

struct Pattern::Compiled {
    Compiled(std::string_view written, const re2::RE2::Options& options)
        : expression(written), re2(re2::StringPiece(written.data(), written.size()), options) {}
    std::string expression;
    re2::RE2 re2;
};

namespace {

// Where in the expression the part stands that RE2 complains of.
At place_of(std::string_view expression, std::string_view part) {
    const std::size_t found = expression.find(part);
    const auto begin = static_cast<std::uint32_t>(part.empty() || found == expression.npos ? 0 : found);
    const auto size = static_cast<std::uint32_t>(part.empty() ? expression.size() : part.size());
    return Text("", std::string(expression), "utf-8", expression.size()).at({begin, begin + size});
}

}  // namespace

Result<Pattern> Pattern::read(std::string_view expression) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_case_sensitive(false);
    options.set_dot_nl(false);
    auto compiled = std::make_shared<const Compiled>(expression, options);
    if (compiled->re2.ok()) return Pattern(std::move(compiled));
    return Diagnostic{.severity = Severity::error,
                      .code = {},
                      .message = fmt::format("this is no regular expression: {}", compiled->re2.error()),
                      .hint = "a backslash makes a sign stand for itself: \\( \\? \\+ \\.",
                      .at = place_of(expression, compiled->re2.error_arg()),
                      .file = {}};
}

std::size_t Pattern::find(std::string_view text) const {
    re2::StringPiece match;
    const re2::StringPiece whole(text.data(), text.size());
    if (!compiled_->re2.Match(whole, 0, text.size(), re2::RE2::UNANCHORED, &match, 1)) return text.npos;
    return static_cast<std::size_t>(match.data() - text.data());
}

const std::string& Pattern::expression() const { return compiled_->expression; }

}  // namespace minutes
