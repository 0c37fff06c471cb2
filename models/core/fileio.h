// SPDX-License-Identifier: GPL-3.0-or-later
// System calls on files, finished where the system interrupts them or does less than was asked for, and names that last.
#pragma once

#include "core/error.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace filature {

// Bytes read at `offset`: fewer than asked for only at the end of the file; -1 with errno when a read fails.
[[nodiscard]] ssize_t readAt(int descriptor, std::span<std::uint8_t> buffer, off_t offset);
// All of it, at the descriptor's position; false with errno.
[[nodiscard]] bool writeAll(int descriptor, std::string_view bytes);

// Gives a file another name in its folder; fails with AlreadyExists, never overwrites, also on file systems without links.
[[nodiscard]] Result<void> renameWithoutReplacing(const std::string &from, const std::string &to);
// Makes names in the folder of `path` durable, where its file system and its rights allow that.
[[nodiscard]] Result<void> synchroniseFolder(const std::string &path);

} // namespace filature
