// The unit tests' main function: doctest's own, compiled once.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include "source_dir.hpp"

std::string minutes::test::source_dir() { return MINUTES_SOURCE_DIR; }
