#include "mentions.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

Action action(std::string ref, std::string item, std::vector<std::string> owners,
              std::vector<std::string> people = {}) {
    Action a;
    a.ref = std::move(ref);
    a.item = std::move(item);
    a.owners = std::move(owners);
    a.people = std::move(people);
    return a;
}

}  // namespace

TEST_CASE("references, items and owners are compared in one form") {
    Minutes m;
    Person kay;
    kay.name = "Kay Bell", kay.initials = "KB";
    m.attendees = {kay};
    Item jetty;
    jetty.id = "item-2", jetty.number = "133/23", jetty.title = "The Jetty";
    m.items = {jetty};
    m.actions = {action("AP 12", "item-2", {"KB", "Gus"}), action("", "", {"the Board"}),
                 action("7", "item-9", {"KB"}, {"Kay Bell"})};
    const std::vector<SeriesMeeting> meetings{{.document = &m, .others = {}}};
    const auto people = merge_people(meetings);
    const auto mentions = read_mentions(m, 0, Owners(people, meetings));
    REQUIRE(mentions.size() == 3);
    CHECK(mentions[0].action == &m.actions[0]);
    CHECK(mentions[0].ref == "ap12");
    CHECK(mentions[0].item == "the jetty");
    CHECK(mentions[0].item_number == "133/23");
    CHECK(mentions[0].owners == std::vector<std::string>{"kay bell", "gus"});
    CHECK(mentions[0].people == std::vector<std::string>{"Kay Bell", ""});
    CHECK(mentions[1].ref.empty());
    CHECK(mentions[1].item.empty());
    CHECK(mentions[1].people == std::vector<std::string>{""});
    CHECK(mentions[2].owners == std::vector<std::string>{"kay bell"});
    CHECK_FALSE(mentions[0].done);
}

TEST_CASE("a reference of digits only, or none") {
    CHECK(only_digits("12"));
    CHECK(only_digits(""));
    CHECK_FALSE(only_digits("ap12"));
    CHECK_FALSE(only_digits("12/24"));
}
