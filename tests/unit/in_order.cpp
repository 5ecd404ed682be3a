#include "in_order.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

using minutes::tool::in_order;

TEST_CASE("results are taken in order, whoever is ready first") {
    for (const std::size_t workers : {0U, 1U, 2U, 5U, 200U}) {
        CAPTURE(workers);
        std::vector<std::string> taken;
        const auto make = [](std::size_t i) {
            if (i % 7 == 0) std::this_thread::yield();
            return std::to_string(i);
        };
        in_order(100, workers, make, [&](std::string made) {
            taken.push_back(std::move(made));
            return true;
        });
        REQUIRE(taken.size() == 100);
        for (std::size_t i = 0; i < taken.size(); ++i) CHECK(taken[i] == std::to_string(i));
    }
}

TEST_CASE("nothing to do is done") {
    in_order(
        0, 3, [](std::size_t i) { return i; }, [](std::size_t) { return false; });
}

TEST_CASE("only so many results wait to be taken") {
    std::atomic<std::size_t> made = 0;
    std::size_t taken = 0, ahead = 0;
    in_order(
        1000, 3, [&](std::size_t i) { return ++made, i; },
        [&](std::size_t) {
            ahead = std::max(ahead, made - ++taken);
            return true;
        });
    CHECK(ahead <= 4 * 3);
}

TEST_CASE("the taker can stop the work") {
    std::size_t taken = 0;
    in_order(
        1'000'000, 2, [](std::size_t i) { return i; }, [&](std::size_t) { return ++taken < 5; });
    CHECK(taken == 5);
}

TEST_CASE("what is thrown arrives, after the results before it") {
    for (const std::size_t workers : {1U, 3U}) {
        std::size_t taken = 0;
        const auto make = [](std::size_t i) {
            if (i == 20) throw std::runtime_error("twenty");
            return i;
        };
        const auto work = [&] { in_order(100, workers, make, [&](std::size_t) { return ++taken, true; }); };
        CHECK_THROWS_WITH_AS(work(), "twenty", std::runtime_error);
        CHECK(taken == 20);
    }
}
