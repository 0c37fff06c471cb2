// SPDX-License-Identifier: GPL-3.0-or-later
// Invents a leak of patients' data, with the truth about it, for exercises, demonstrations and measurements.
#pragma once

#include "core/error.h"

#include <cstdint>
#include <string>
#include <vector>

namespace filature {
class JobControl;
}

namespace filature::training {

struct GeneratorOptions
{
    std::uint64_t records = 491'840; // rows of patients in leak.csv, damaged ones included; 1 ... kMostRecords
    std::uint64_t seed = 1;
    std::string scenario = "reference"; // see scenario.h
};
inline constexpr std::uint64_t kMostRecords = 1'000'000'000;

struct GeneratorSummary
{
    std::vector<std::string> files; // names in the folder, leak.csv first
    std::uint64_t bytes = 0;        // of all files
    std::uint64_t leakBytes = 0;
    std::uint64_t rows = 0; // = records
    std::uint64_t persons = 0;
    std::uint64_t households = 0;
    std::uint64_t damagedRows = 0; // of patients; the answer key lists them, and lines that are no patient's
    std::uint64_t serverRows = 0;
};

// Writes into a new or an empty folder (others: AlreadyExists):
// - leak.csv: the leak, 60 columns, ';', CRLF, Windows-1252, with damage of every kind
// - server-copy.csv: another file with nine tenths of it, in another layout
// - persons.csv: for each record of the leak its line, row, person, household, why it is there, what is wrong with it,
//   and its row in server-copy.csv
// - labs.csv: the register of the laboratories
// - answer-key.json: what a correct program finds
//
// The same options give the same bytes on any machine. All files appear, or none: a failed or cancelled call leaves
// nothing. Memory does not grow with the records but for some bytes per damage and per patient of two laboratories.
// Runs in the calling thread, about 3 microseconds a record. Fails with Usage for options out of range.
[[nodiscard]] Result<GeneratorSummary> generate(const std::string &folder, const GeneratorOptions &options,
                                                JobControl &job);

} // namespace filature::training
