// The names that the owners of an archive's actions have in other documents of their body.
#pragma once

#include "sqlite.hpp"

namespace minutes::tool {

// Makes the rows of owner_elsewhere anew for each body in body_changed, and empties that. Inside a transaction.
void name_owners(const Database&);

}  // namespace minutes::tool
