// SPDX-License-Identifier: GPL-3.0-or-later
// The optional corpus of files made by others, with expected results: $FILATURE_CORPUS, or a folder beside the checkout.
#pragma once

#include <QtTest>

#include <filesystem>
#include <string>

namespace filature::test {

// Empty when there is none.
[[nodiscard]] std::filesystem::path corpusFolder();
// $FILATURE_CORPUS_REQUIRED is set: a missing corpus is a failure, not a skip.
[[nodiscard]] bool corpusRequired();

} // namespace filature::test

// Skips the current test function when the named folder of the corpus is not there.
#define FILATURE_NEED_CORPUS(name)                                                                                     \
    do {                                                                                                               \
        const std::string filatureName = (name);                                                                       \
        const auto filatureFolder = filature::test::corpusFolder();                                                    \
        if (filatureFolder.empty() || !std::filesystem::is_directory(filatureFolder / filatureName)) {                 \
            QVERIFY2(!filature::test::corpusRequired(), "the corpus is required and not there");                       \
            QSKIP(("the corpus is not there: " + filatureName).c_str());                                               \
        }                                                                                                              \
    } while (false)
