#include "run_together.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

// The numbers and words of the blocks, one block a line: "4|ROADS The holes were seen."
std::string parted(std::string_view bytes) {
    const Lines lines = read_lines(minutes::test::text_of(bytes, "m.txt"), House::standard());
    std::string out;
    for (const Block& b : part_run_together(read_blocks(lines, House::standard()), lines.reading, House::standard()))
        out += std::string(lines.reading[b.number]) + "|" + tidy(lines.reading[b.words]) + "\n";
    return out;
}

}  // namespace

TEST_CASE("the next plain number before capitals begins a block") {
    CHECK(parted("1. APOLOGIES There were none to be had. 2. FINANCE The accounts were agreed. 3. ROADS The holes were "
                 "seen by all.\n") ==
          "1|APOLOGIES There were none to be had.\n2|FINANCE The accounts were agreed.\n3|ROADS The holes were seen by "
          "all.\n");
}

TEST_CASE("the next minute number with a slash begins a block") {
    CHECK(parted("124/24 Apologies were noted for the record. 125/24 Roads were seen by the clerk.\n") ==
          "124/24|Apologies were noted for the record. 125/24 Roads were seen by the clerk.\n");
    CHECK(parted("24/05/1 Apologies were noted for the record. 24/05/2 Roads were seen by the clerk.\n") ==
          "24/05/1|Apologies were noted for the record.\n24/05/2|Roads were seen by the clerk.\n");
}

TEST_CASE("roman numbers part a paragraph from the first on") {
    CHECK(parted("The chair told of two things today. i) The quay is closed. ii) The crane is sold.\n") ==
          "|The chair told of two things today.\ni|The quay is closed.\nii|The crane is sold.\n");
    CHECK(parted("The chair told of one thing today. iv) The quay is closed.\n") ==
          "|The chair told of one thing today. iv) The quay is closed.\n");
}

TEST_CASE("numbers out of sequence, in the midst of a sentence or before small letters part nothing") {
    for (const std::string& bytes : std::initializer_list<std::string>{
             "1. APOLOGIES There were none to be had. 5. FINANCE The accounts were agreed.",
             "1. APOLOGIES There were none to be had, 2. FINANCE was agreed.",
             "1. APOLOGIES There were none to be had. 2. of the members walk."}) {
        CAPTURE(bytes);
        CHECK(parted(bytes + "\n") == "1|" + bytes.substr(3) + "\n");
    }
}

TEST_CASE("code and quotes are left alone") {
    const std::string quoted = "1. APOLOGIES There were none to be had. 2. FINANCE The accounts were agreed.";
    const Lines lines = read_lines(minutes::test::text_of("> " + quoted + "\n"), House::standard());
    const auto blocks = read_blocks(lines, House::standard());
    CHECK(part_run_together(blocks, lines.reading, House::standard()).size() == blocks.size());
}
