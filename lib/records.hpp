// Pass 3: Sections -> Minutes. Puts together what the readers of each kind of record find: ids, places, repetitions.
#pragma once

#include "document.hpp"
#include "minutes.hpp"

namespace minutes {

Minutes read_records(const Document&);

}  // namespace minutes
