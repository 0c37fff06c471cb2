// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/generator.h"

#include "core/jobcontrol.h"
#include "training/answerkey.h"
#include "training/outputfolder.h"

#include <algorithm>

namespace filature::training {

namespace {

// All tables and makers of one case, in the order in which they refer to each other.
struct Workshop
{
    Workshop(const Scenario &scenario, std::uint64_t seed, std::uint64_t records)
        : labs(towns), doctors(seed, labs, towns, firstNames, surnames),
          population({firstNames, surnames, towns, streets, labs}, scenario, seed, records),
          composer(population, labs, streets, doctors, scenario, seed), damages(scenario, seed, records),
          server(labs, scenario, seed), findings(seed, labs), rows(population, seed, 0),
          extraRows(population, seed, kExtraHousehold),
          block({composer, damages, server, scenario}, seed, records, findings, texts)
    {
    }
    FirstNames firstNames;
    Surnames surnames;
    Towns towns;
    Streets streets;
    Labs labs;
    Doctors doctors;
    Population population;
    RowComposer composer;
    DamagePlan damages;
    ServerCopy server;
    Findings findings;
    RowSequence rows;
    RowSequence extraRows;
    CaseTexts texts;
    LeakBlock block;
};

struct Files
{
    HashedFile leak;
    HashedFile server;
    HashedFile persons;
};

Result<void> writeOut(CaseTexts &texts, Files &files)
{
    FILATURE_TRY(files.leak.write(texts.leak));
    FILATURE_TRY(files.server.write(texts.server));
    FILATURE_TRY(files.persons.write(texts.persons));
    texts.leak.clear();
    texts.server.clear();
    texts.persons.clear();
    return {};
}

Result<void> makeRows(Workshop &workshop, std::uint64_t records, Files &files, JobControl &job)
{
    job.setPhase(JobPhase::Generating, records);
    workshop.block.begin();
    for (std::uint64_t start = 0; start < records; start += kBlockRows) {
        FILATURE_TRY(job.check());
        const std::uint64_t end = std::min(start + kBlockRows, records);
        workshop.rows.startBlock(start / kBlockRows);
        workshop.extraRows.startBlock(start / kBlockRows);
        workshop.block.make(workshop.rows, workshop.extraRows, start, end);
        FILATURE_TRY(writeOut(workshop.texts, files));
        job.advance(end - start);
    }
    workshop.block.finish();
    return writeOut(workshop.texts, files);
}

bool isOfPatient(Damage damage) { return damage < Damage::BlankLine || damage == Damage::TornEnd; }

MadeFile describeFile(const HashedFile &file) { return {file.name(), file.bytes(), file.sha256()}; }

Result<GeneratorSummary> summarise(const Workshop &workshop, std::uint64_t records, std::vector<MadeFile> files)
{
    GeneratorSummary summary;
    for (MadeFile &file : files) {
        summary.bytes += file.bytes;
        summary.files.push_back(std::move(file.name));
    }
    summary.leakBytes = files.front().bytes;
    summary.rows = records;
    summary.persons = workshop.findings.truth.persons;
    summary.households = workshop.findings.truth.households;
    summary.damagedRows =
        static_cast<std::uint64_t>(std::ranges::count_if(workshop.findings.damages, isOfPatient, &DamagedLine::damage));
    summary.serverRows = workshop.findings.serverRows;
    return summary;
}

Result<GeneratorSummary> generateInto(OutputFolder &folder, const Scenario &scenario, const GeneratorOptions &options,
                                      JobControl &job)
{
    FILATURE_TRY_ASSIGN(leak, HashedFile::create(folder.path(), "leak.csv"));
    FILATURE_TRY_ASSIGN(server, HashedFile::create(folder.path(), "server-copy.csv"));
    FILATURE_TRY_ASSIGN(persons, HashedFile::create(folder.path(), "persons.csv"));
    FILATURE_TRY_ASSIGN(labs, HashedFile::create(folder.path(), "labs.csv"));
    FILATURE_TRY_ASSIGN(key, HashedFile::create(folder.path(), "answer-key.json"));
    Files files{std::move(leak), std::move(server), std::move(persons)};
    Workshop workshop(scenario, options.seed, options.records);
    FILATURE_TRY(makeRows(workshop, options.records, files, job));
    FILATURE_TRY(labs.write(labRegister(workshop.labs)));
    std::vector<MadeFile> made{describeFile(files.leak), describeFile(files.server), describeFile(files.persons),
                               describeFile(labs)};
    FILATURE_TRY(key.write(answerKey(workshop.findings, workshop.labs, scenario, options.seed, options.records, made)));
    made.push_back(describeFile(key));
    FILATURE_TRY(job.check());
    for (HashedFile *file : {&files.leak, &files.server, &files.persons, &labs, &key})
        FILATURE_TRY(folder.commit(*file));
    return summarise(workshop, options.records, std::move(made));
}

} // namespace

Result<GeneratorSummary> generate(const std::string &folder, const GeneratorOptions &options, JobControl &job)
{
    const Scenario *scenario = findScenario(options.scenario);
    if (scenario == nullptr) return fail(ErrorCode::Usage, "unknown scenario");
    if (options.records == 0 || options.records > kMostRecords) return fail(ErrorCode::Usage, "records out of range");
    FILATURE_TRY_ASSIGN(output, OutputFolder::open(folder));
    auto summary = generateInto(output, *scenario, options, job);
    if (summary) output.keep();
    return summary;
}

} // namespace filature::training
