// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/demo.h"

#include "core/outputfile.h"
#include "records/importer.h"
#include "records/textindex.h"
#include "storage/casefile.h"
#include "storage/inventedpassphrase.h"

namespace filature::access {

Result<DemoCase> makeDemo(const DemoPlan &plan, JobControl &job)
{
    FILATURE_TRY(training::generate(plan.folder, plan.options, job));
    DemoCase demo{plan.folder + "/demo.filature", storage::inventPassphrase()};
    FILATURE_TRY_ASSIGN(keyFile, OutputFile::create(plan.folder + "/passphrase.txt"));
    FILATURE_TRY(keyFile.write(demo.passphrase + '\n'));
    FILATURE_TRY(keyFile.commit());
    FILATURE_TRY_ASSIGN(made, storage::CaseFile::create(demo.casePath, storage::CaseKey(demo.passphrase), {.title = plan.title, .reference = "DEMO"}));
    records::Importer importer(made);
    for (const char *name : {"/leak.csv", "/server-copy.csv"}) FILATURE_TRY(importer.importFile(plan.folder + name, {}, job));
    FILATURE_TRY(records::buildTextIndex(made, job));
    return demo;
}

} // namespace filature::access
