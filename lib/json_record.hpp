// One record from JSON that is parsed already.
#pragma once

#include "diagnostic.hpp"
#include "json_value.hpp"
#include "minutes.hpp"

namespace minutes {

// Fails where the value is no record, or a field of it is something else than RECORD says: the message names the field.
Result<Minutes> json_record(const JsonValue&);

}  // namespace minutes
