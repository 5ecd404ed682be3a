// The smallest program over the installed library: prints the task of every action it is given.
#include <cstdio>
#include <minutes/parse.hpp>

int main() {
    const auto text = minutes::decode("note.md", "Action (KB, by 8 March 2024): write to the council\n");
    if (!text) return 2;
    for (const auto& action : minutes::parse(*text).actions) std::puts(action.text.c_str());
}
