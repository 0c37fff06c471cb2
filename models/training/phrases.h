// SPDX-License-Identifier: GPL-3.0-or-later
// Free text as a laboratory's desk keys it in, put together from invented phrases.
#pragma once

#include "training/randomstream.h"

#include <cstdint>
#include <string>

namespace filature::training {

enum class CommentKind : std::uint8_t
{
    Health,
    Practical
};

// What a comment contains beside plain words.
enum class CommentShape : std::uint8_t
{
    Plain,
    Separator,
    Quotes,
    LineBreak
};

// Appends one comment of some 10 to 120 characters, UTF-8. It never begins with a separator, a quote or a line break.
void appendComment(std::string &text, CommentKind kind, CommentShape shape, RandomStream &random);

// An invented password, ASCII letters, digits and a few signs: "granit42", "Soleil1978", "mdp.tulipe".
void appendPassword(std::string &text, RandomStream &random);

} // namespace filature::training
