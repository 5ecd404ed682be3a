#pragma once

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstddef>
#include <filesystem>
#include <iterator>
#include <string>

namespace minutes::test {

// A fresh folder for as long as it lives.
class Room {
public:
    Room() : path_((std::filesystem::temp_directory_path() / "minutes-unit-XXXXXX").string()) {
        REQUIRE(::mkdtemp(path_.data()) != nullptr);
    }
    ~Room() { std::filesystem::remove_all(path_); }
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    std::string operator()(const std::string& name) const { return path_ + '/' + name; }
    std::size_t files() const {
        using Each = std::filesystem::directory_iterator;
        return static_cast<std::size_t>(std::distance(Each(path_), Each{}));
    }

private:
    std::string path_;
};

}  // namespace minutes::test
