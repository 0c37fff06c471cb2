// SPDX-License-Identifier: GPL-3.0-or-later
// Opens database connections with the settings that every connection to a case has.
#pragma once

#include "core/error.h"
#include "storage/connection.h"
#include "storage/keymaterial.h"

#include <string>

namespace filature::storage {

struct OpenRequest
{
    std::string path;                // canonical
    const DerivedKey *key = nullptr; // nullptr = plain
    bool create = false;             // the file exists, with 0 bytes
    bool queryOnly = false;
    bool immutable = false;        // on a medium where nothing can be written
    bool wantsCheckpoints = false; // to be the one connection that copies the log into the case, if none is yet
    bool keepsLog = false;         // closing does not checkpoint: until the case is known to be sound
};

// Ready for use; the key is handed over but nothing says yet that it is right. Temporary data stays in memory.
[[nodiscard]] Result<Connection> openDatabase(const OpenRequest &request, const std::shared_ptr<OpenFile> &file = {});

// Copies the log into the database and empties it; fails where closing the connection would fail silently.
[[nodiscard]] Result<void> emptyLog(const Connection &connection);

// Sets or clears OpenRequest::keepsLog.
void setKeepsLog(const Connection &connection, bool keeps);

} // namespace filature::storage
