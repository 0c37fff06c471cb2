// SPDX-License-Identifier: GPL-3.0-or-later
// Standard output: what a command was asked for, and nothing else.
#pragma once

#include "core/error.h"

#include <QString>

#include <string>
#include <string_view>

namespace filature::app {

// Buffered. The first failure is kept and every later write fails with it at once. One thread.
class StandardOutput
{
public:
    explicit StandardOutput(int descriptor) : m_descriptor(descriptor) {}

    Result<void> write(std::string_view bytes); // may be ignored: finish() tells
    Result<void> print(const QString &text) { return write(text.toStdString()); }
    // Writes what is buffered; call it once at the end.
    [[nodiscard]] Result<void> finish();
    // Whoever read us has gone away (a closed pipe): no failure of ours, nothing to be said.
    [[nodiscard]] bool isReaderGone() const { return m_readerGone; }

private:
    [[nodiscard]] Result<void> flush();

    int m_descriptor;
    std::string m_buffer;
    Result<void> m_state;
    bool m_readerGone = false;
};

} // namespace filature::app
