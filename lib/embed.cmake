# Writes OUTPUT, a C++ file that holds the bytes of every file of HOUSES, of SCHEMA and of ARCHIVE.
# A list of character codes, not a string literal: it has no length limit and needs no escapes.

function(bytes_of file out)
  file(READ "${file}" hex HEX)
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," codes "${hex}")
  set(${out} "${codes}" PARENT_SCOPE)
endfunction()

set(arrays "")
set(rows "")
set(count 0)
foreach(house IN LISTS HOUSES)
  cmake_path(GET house STEM name)
  bytes_of("${house}" codes)
  string(APPEND arrays "constexpr char house_${count}[] = {${codes}'\\0'};\n")
  string(APPEND rows "    {\"${name}\", {house_${count}, sizeof house_${count} - 1}},\n")
  math(EXPR count "${count} + 1")
endforeach()
if(count EQUAL 0)
  message(FATAL_ERROR "embed.cmake: no house files in grammars/houses")
endif()
bytes_of("${SCHEMA}" schema_codes)
bytes_of("${ARCHIVE}" archive_codes)

file(WRITE "${OUTPUT}" "// Written by lib/embed.cmake.
#include \"archive_schema.hpp\"
#include \"built_in_houses.hpp\"
#include \"record_schema.hpp\"

namespace {
${arrays}constexpr char schema[] = {${schema_codes}'\\0'};
constexpr char archive[] = {${archive_codes}'\\0'};
}  // namespace

namespace minutes {

const BuiltInHouse built_in_houses[] = {
${rows}};
const std::size_t built_in_house_count = ${count};
const std::string_view record_schema{schema, sizeof schema - 1};
const std::string_view archive_schema{archive, sizeof archive - 1};

}  // namespace minutes
")
