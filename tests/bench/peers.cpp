// A Markdown parser as a command: reads every file below a folder and writes it as HTML to standard output.
// Compiled with -DMD4C and -lmd4c-html, or with -DCMARK and -lcmark; both as they come, without extensions.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#ifdef MD4C
#include <md4c-html.h>

static void convert(const std::string& text) {
    const auto write = [](const char* html, unsigned size, void*) { std::fwrite(html, 1, size, stdout); };
    md_html(text.data(), static_cast<unsigned>(text.size()), write, nullptr, 0, 0);
}
#else
#include <cmark.h>

static void convert(const std::string& text) {
    char* html = cmark_markdown_to_html(text.data(), text.size(), CMARK_OPT_DEFAULT);
    std::fputs(html, stdout);
    std::free(html);
}
#endif

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::string text;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1])) {
        if (!entry.is_regular_file()) continue;
        std::FILE* file = std::fopen(entry.path().c_str(), "rb");
        if (file == nullptr) return 2;
        text.resize(entry.file_size());
        text.resize(std::fread(text.data(), 1, text.size(), file));
        std::fclose(file);
        convert(text);
    }
}
