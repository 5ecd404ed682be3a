# The other compiler's build: clang, warnings as errors, address and undefined behaviour sanitizers, and what libFuzzer
# counts by. Unit tests, spec examples and fuzz targets share it: cmake -C tests/clang.cmake -S . -B build/clang
set(CMAKE_CXX_COMPILER clang++ CACHE FILEPATH "")
set(CMAKE_BUILD_TYPE None CACHE STRING "")
set(CMAKE_CXX_FLAGS "-O1 -g1" CACHE STRING "")
set(MINUTES_WERROR ON CACHE BOOL "")
set(MINUTES_SANITIZE ON CACHE BOOL "")
set(MINUTES_FUZZ ON CACHE BOOL "")
