// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guicase.h"

#include "core/jobcontrol.h"
#include "records/importer.h"
#include "records/textindex.h"
#include "training/generator.h"

#include <QFile>

namespace filature::test {

namespace {

Result<void> fill(const std::string &folder, const std::string &casePath, std::uint64_t records)
{
    JobControl job;
    training::GeneratorOptions options;
    options.records = records;
    FILATURE_TRY(training::generate(folder, options, job));
    FILATURE_TRY_ASSIGN(made, storage::CaseFile::create(casePath, {}, {.title = "Exercise (invented data)", .reference = "EX-7"}));
    FILATURE_TRY(records::Importer(made).importFile(folder + "/leak.csv", {}, job));
    return records::buildTextIndex(made, job);
}

std::shared_ptr<access::OpenCase> openAt(const QString &path)
{
    auto opening = access::openCase(path.toStdString(), {}, storage::OpenMode::Writer, "window");
    return opening ? std::shared_ptr<access::OpenCase>(std::move(opening->opened)) : nullptr;
}

} // namespace

GuiCase::GuiCase(std::uint64_t records)
{
    qputenv("FILATURE_WITNESS_DIR", path(QStringLiteral("witness")).toUtf8());
    m_isUsable = m_folder.isValid() && fill(path(QStringLiteral("leak")).toStdString(), casePath().toStdString(), records).has_value();
}

std::shared_ptr<access::OpenCase> GuiCase::open() const { return openAt(casePath()); }

std::shared_ptr<access::OpenCase> GuiCase::openEmpty() const
{
    const QString empty = path(QStringLiteral("empty.filature"));
    if (!QFile::exists(empty) && !storage::CaseFile::create(empty.toStdString(), {}, {.title = "Empty", .reference = {}})) return nullptr;
    return openAt(empty);
}

} // namespace filature::test
