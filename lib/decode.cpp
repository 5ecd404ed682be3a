// Text from bytes: byte order marks, UTF-8, UTF-16 by the pattern of its NULs, else what uchardet finds, through iconv.
#include <iconv.h>
#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "text.hpp"

namespace minutes {

namespace {

struct Magic {
    std::string_view begins, what, advice;
};

constexpr std::string_view save_as =
    "open it in its program and save a copy as plain text (.txt, UTF-8), Markdown or HTML";
constexpr std::array magics{
    Magic{"\x89PNG", "a PNG picture", "a picture holds no text: export the notes as plain text"},
    Magic{"\xFF\xD8\xFF", "a JPEG picture", "a picture holds no text: export the notes as plain text"},
    Magic{"GIF8", "a GIF picture", "a picture holds no text: export the notes as plain text"},
    Magic{"%PDF", "a PDF document",
          "make text of it first: pdftotext -layout FILE.pdf FILE.txt, or copy its text into a .txt file"},
    Magic{"PK\x03\x04", "a Word, Excel or OpenDocument file (zip)", save_as},
    Magic{"\xD0\xCF\x11\xE0", "an old Word or Excel document", save_as},
    Magic{"\x1F\x8B", "a gzip archive", "unpack it first: gunzip FILE.gz"},
    Magic{"SQLite format 3", "a database", "give the minutes themselves"},
    Magic{"\x7F"
          "ELF",
          "a program", "give the minutes themselves"},
    Magic{"{\\rtf", "an RTF document", save_as},
};

std::string_view zip_kind(std::string_view raw) {
    const std::string_view head = raw.substr(0, 4096);
    if (head.find("word/") != head.npos) return "a Word document (.docx)";
    if (head.find("xl/") != head.npos) return "an Excel workbook (.xlsx)";
    if (head.find("opendocument.text") != head.npos) return "an OpenDocument text (.odt)";
    if (head.find("opendocument.spreadsheet") != head.npos) return "an OpenDocument spreadsheet (.ods)";
    return "a Word, Excel or OpenDocument file (zip)";
}

Diagnostic trouble(const std::string& name, std::string message, std::string hint) {
    return {.severity = Severity::error,
            .code = {},
            .message = std::move(message),
            .hint = std::move(hint),
            .at = {},
            .file = name};
}

Diagnostic lost(const std::string& name, std::string code, std::string message, std::string hint) {
    return {.severity = Severity::warning,
            .code = std::move(code),
            .message = std::move(message),
            .hint = std::move(hint),
            .at = {},
            .file = name};
}

// The length of the valid UTF-8 sequence at p, or 0.
std::size_t sequence(const unsigned char* p, const unsigned char* end) {
    const unsigned char c = *p;
    if (c < 0x80) return 1;
    const std::size_t n = c >= 0xC2 && c < 0xE0 ? 2 : c >= 0xE0 && c < 0xF0 ? 3 : c >= 0xF0 && c < 0xF5 ? 4 : 0;
    if (n == 0 || static_cast<std::size_t>(end - p) < n) return 0;
    for (std::size_t i = 1; i < n; ++i)
        if ((p[i] & 0xC0U) != 0x80U) return 0;
    if ((c == 0xE0 && p[1] < 0xA0) || (c == 0xED && p[1] > 0x9F) || (c == 0xF0 && p[1] < 0x90) ||
        (c == 0xF4 && p[1] > 0x8F))
        return 0;
    return n;
}

struct Census {
    std::size_t invalid = 0, multibyte = 0;
};

Census census(std::string_view raw) {
    Census out;
    const auto* p = reinterpret_cast<const unsigned char*>(raw.data());
    const auto* end = p + raw.size();
    while (p != end) {
        std::uint64_t word = 0;
        if (end - p >= 8 && (std::memcpy(&word, p, 8), (word & 0x8080808080808080ULL) == 0)) {
            p += 8;
            continue;
        }
        const std::size_t n = sequence(p, end);
        if (n == 0) ++out.invalid;
        if (n > 1) ++out.multibyte;
        p += n == 0 ? 1 : n;
    }
    return out;
}

std::string repair(std::string_view raw) {
    std::string out;
    out.reserve(raw.size() + 16);
    const auto* p = reinterpret_cast<const unsigned char*>(raw.data());
    const auto* end = p + raw.size();
    while (p != end) {
        const std::size_t n = sequence(p, end);
        if (n == 0) out += "\xEF\xBF\xBD";
        else out.append(reinterpret_cast<const char*>(p), n);
        p += n == 0 ? 1 : n;
    }
    return out;
}

// Converts to UTF-8; bytes that the encoding does not know become U+FFFD. False where iconv does not know the encoding.
bool convert(const std::string& encoding, std::string_view raw, std::string& out, std::size_t& bad) {
    const iconv_t cd = iconv_open("UTF-8", encoding.c_str());
    if (cd == reinterpret_cast<iconv_t>(-1)) return false;
    std::string input(raw);
    char* from = input.data();
    std::size_t left = input.size();
    std::array<char, 16384> buffer{};
    while (left > 0) {
        char* to = buffer.data();
        std::size_t room = buffer.size();
        const std::size_t done = iconv(cd, &from, &left, &to, &room);
        out.append(buffer.data(), buffer.size() - room);
        if (done != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
        out += "\xEF\xBF\xBD";
        ++bad;
        const std::size_t unit =
            std::min<std::size_t>(encoding.starts_with("utf-16") ? 2 : 1, left);  // never in the midst of a unit
        from += unit;
        left -= unit;
    }
    iconv_close(cd);
    return true;
}

// UTF-16 without a mark: nearly every second byte of Latin text is NUL.
std::string utf16_without_mark(std::string_view raw) {
    const std::string_view head = raw.substr(0, 4096);
    std::array<std::size_t, 2> nul{};
    for (std::size_t i = 0; i < head.size(); ++i)
        if (head[i] == '\0') ++nul[i % 2];
    if (head.size() < 4 || head.size() / 2 == 0) return {};
    const auto many = head.size() * 2 / 10, few = head.size() / 50;
    if (nul[1] > many && nul[0] <= few) return "utf-16le";
    if (nul[0] > many && nul[1] <= few) return "utf-16be";
    return {};
}

std::string lower(std::string s) {
    for (char& c : s)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return s;
}

std::string detected(std::string_view raw) {
    uchardet_t u = uchardet_new();
    const std::string_view head = raw.substr(0, 1U << 20U);
    uchardet_handle_data(u, head.data(), head.size());
    uchardet_data_end(u);
    std::string found = lower(uchardet_get_charset(u));
    uchardet_delete(u);
    // Western text with few accents is often taken for a neighbour, and a row of dots for Chinese, of which most bytes
    // are no ASCII; Windows-1252 is what Word and its kin write.
    const auto high = static_cast<std::size_t>(std::ranges::count_if(head, [](char c) { return (c & 0x80) != 0; }));
    const bool western = high * 4 < head.size() || found.empty() || found == "ascii" || found == "iso-8859-1" ||
                         found == "utf-8" || found.rfind("iso-8859", 0) == 0 || found.rfind("windows-125", 0) == 0 ||
                         found.rfind("mac", 0) == 0 || found.rfind("ibm", 0) == 0;
    return western ? "windows-1252" : found;
}

bool binary(std::string_view raw) {
    const std::string_view head = raw.substr(0, 8192);
    std::size_t control = 0;
    for (const char c : head)
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' &&
            c != '\x1b')
            ++control;
    return control * 10 > head.size() && control > 2;
}

}  // namespace

Result<Text> decode(std::string name, std::string_view raw) {
    const std::size_t size = raw.size();
    if (size > 0xFFFFFF00U) return trouble(name, "is larger than 4 GB", "split it: one file a meeting");
    for (const Magic& m : magics)
        if (raw.starts_with(m.begins)) {
            const std::string what(m.what.ends_with("(zip)") ? zip_kind(raw) : m.what);
            return trouble(name, "is " + what + ", not text", std::string(m.advice));
        }
    std::string encoding;
    if (raw.starts_with("\xEF\xBB\xBF")) raw.remove_prefix(3);
    if (raw.starts_with("\xFF\xFE")) encoding = "utf-16le", raw.remove_prefix(2);
    else if (raw.starts_with("\xFE\xFF")) encoding = "utf-16be", raw.remove_prefix(2);
    else encoding = utf16_without_mark(raw);

    std::string utf8;
    std::size_t bad = 0;
    if (encoding.empty()) {
        if (binary(raw)) return trouble(name, "holds binary data, not text", std::string(save_as));
        const Census seen = census(raw);
        encoding = "utf-8";
        if (seen.invalid == 0) utf8 = std::string(raw);
        else if (seen.multibyte > 2 * seen.invalid) utf8 = repair(raw), bad = seen.invalid;
        else encoding = detected(raw);
    }
    if (encoding != "utf-8" && !convert(encoding, raw, utf8, bad)) {
        encoding = "utf-8";
        utf8 = repair(raw);
        bad = census(raw).invalid;
    }
    Text text(std::move(name), std::move(utf8), encoding, size);
    if (bad > 0)
        text.diagnostics.push_back(lost(text.name(), "M001",
                                        std::to_string(bad) + " byte" + (bad == 1 ? "" : "s") +
                                            " could not be read as " + encoding + " and became U+FFFD",
                                        "save the file as UTF-8 and run again"));
    if (text.bytes().find('\0') != std::string_view::npos)
        text.diagnostics.push_back(lost(text.name(), "M002", "holds NUL characters, which are read as blanks",
                                        "export the notes again as plain text"));
    return text;
}

}  // namespace minutes
