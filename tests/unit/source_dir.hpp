// Where the project lies. Only main.cpp is compiled with the name, so that all else compiles alike wherever that is and
// a compiler cache serves more than one copy.
#pragma once

#include <string>

namespace minutes::test {

std::string source_dir();

}  // namespace minutes::test
