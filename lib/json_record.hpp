// One record from JSON that is parsed already.
#pragma once

#include "diagnostic.hpp"
#include "minutes.hpp"

namespace simdjson::dom {
class element;
}

namespace minutes {

// Fails where the value is no record, or a field of it is something else than RECORD says: the message names the field.
Result<Minutes> json_record(const simdjson::dom::element&);

}  // namespace minutes
