// SHA-256 (FIPS 180-4): what tells two contents apart.
#pragma once

#include <string>
#include <string_view>

namespace minutes {

// 64 hexadecimal digits in small letters, as sha256sum prints them.
std::string sha256(std::string_view bytes);

}  // namespace minutes
