#include "stream.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <string>

#include "files.hpp"
#include "house.hpp"
#include "json.hpp"
#include "json_value.hpp"
#include "parse.hpp"
#include "tool.hpp"
#include "write_json.hpp"

namespace minutes::tool {

namespace {

constexpr std::size_t piece = std::size_t{1} << 16U;
constexpr std::size_t longest_line = std::size_t{1} << 30U;  // as for a file

// The lines of standard input, in one buffer that is used again.
class InputLines {
public:
    // The next line without its end; nothing at the end of the input. A line that is too long is empty and `cut`.
    std::optional<std::string_view> next(bool& cut) {
        cut = false;
        for (;;) {
            const std::string_view rest = std::string_view(buffer_).substr(from_);
            if (const std::size_t end = rest.find('\n', searched_); end != std::string_view::npos)
                return take(end, end + 1, cut);
            if (ended_) return rest.empty() && !cut ? std::nullopt : std::optional(take(rest.size(), rest.size(), cut));
            searched_ = rest.size();
            if (rest.size() > longest_line) cut = true, from_ = buffer_.size(), searched_ = 0;
            read_more();
        }
    }
    int error() const { return error_; }

private:
    std::string_view take(std::size_t length, std::size_t used, bool cut) {
        const std::string_view line = std::string_view(buffer_).substr(from_, cut ? 0 : length);
        from_ += used;
        searched_ = 0;
        return line;
    }

    void read_more() {
        buffer_.erase(0, from_);
        from_ = 0;
        const std::size_t used = buffer_.size();
        buffer_.resize(used + std::max(piece, used));
        ssize_t got = -1;
        do got = ::read(STDIN_FILENO, buffer_.data() + used, buffer_.size() - used);
        while (got < 0 && errno == EINTR);
        if (got < 0) error_ = errno;
        ended_ = got <= 0;
        buffer_.resize(used + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    }

    std::string buffer_;
    std::size_t from_ = 0, searched_ = 0;
    bool ended_ = false;
    int error_ = 0;
};

struct Answer {
    std::string& out;
    std::size_t line;
    std::string name;

    void error(std::string_view why) {
        Json json(Json::Layout::one_line);
        json.open('{').key("error").string(why).key("line").number(static_cast<std::int64_t>(line));
        if (!name.empty()) json.key("name").string(name);
        out += json.close('}').take() + '\n';
    }
};

class Answers {
public:
    explicit Answers(const House* house) : house_(house) {}

    void add(std::string_view line, std::size_t number, bool cut, std::string& out) {
        Answer answer{out, number, {}};
        const std::size_t before = out.size();
        try {
            if (cut) answer.error("the line is longer than 1 GB");
            else read(line, answer);
        } catch (const std::bad_alloc&) {
            out.resize(before);
            answer.error("needs more memory than there is");
        } catch (const std::exception& why) {
            out.resize(before);
            answer.error(why.what());
        }
    }

private:
    void read(std::string_view line, Answer& answer) {
        const Result<JsonValue> document = json_.read(line);
        if (!document) return answer.error("is no JSON: " + document.why().message);
        if (!document->is_object()) return answer.error("is no object: give {\"name\": ..., \"text\": ...}");
        const std::optional<JsonValue> name = document->field("name"), bytes = document->field("text");
        if (name) answer.name = name->text().value_or("");
        if (!bytes || !bytes->text()) return answer.error("has no \"text\"");
        const Result<Text> text = decode(answer.name, *bytes->text());
        if (!text) return answer.error(text.why().message);
        append_record(parse(*text, house_), answer.out);
    }

    const House* house_;
    JsonDocument json_;
};

bool blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

}  // namespace

Status stream(const Options& options, bool flush) {
    const Result<std::optional<House>> house = choose_house(options);
    if (!house) return fail(house.why(), options);
    Answers answers(*house ? &**house : nullptr);
    InputLines lines;
    std::string out;
    Status status = Status::fine;
    bool cut = false;
    std::size_t number = 0;
    while (const std::optional<std::string_view> line = lines.next(cut)) {
        ++number;
        if (!cut && blank(*line)) continue;
        answers.add(*line, number, cut, out);
        if (!flush && out.size() < piece) continue;
        if (!write_piece(out, options, status)) return status;
        out.clear();
    }
    if (!out.empty()) write_piece(out, options, status);
    if (lines.error() == 0) return status;
    return fail(wrong("<stdin>", std::string("cannot be read: ") + std::strerror(lines.error())), options);
}

}  // namespace minutes::tool
