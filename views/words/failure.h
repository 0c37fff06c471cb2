// SPDX-License-Identifier: GPL-3.0-or-later
// A failure as the front end passes it on: the engine's error, or one that the front end words itself.
#pragma once

#include "core/error.h"

#include <QString>

#include <expected>
#include <utility>

namespace filature::words {

// Made from an engine error it has no words of its own: Messages finds them by the code.
struct Failure
{
    Failure(Error cause) : error(std::move(cause)) {} // implicit: FILATURE_TRY passes engine errors on as failures
    Failure(ErrorCode code, QString whatHappened, QString whatNext = {})
        : sentence(std::move(whatHappened)), advice(std::move(whatNext))
    {
        error.code = code;
    }

    Error error;
    QString sentence; // in the user's language, safe to print; empty = by the error's code
    QString advice;   // what to do next; empty = by the error's code
};

template<typename T>
using Outcome = std::expected<T, Failure>;

// Short form for returning a failure with words of the front end's own.
[[nodiscard]] inline std::unexpected<Failure> refuse(ErrorCode code, QString whatHappened, QString whatNext = {})
{
    return std::unexpected(Failure(code, std::move(whatHappened), std::move(whatNext)));
}

} // namespace filature::words
