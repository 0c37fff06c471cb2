// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandlist.h"
#include "core/clock.h"
#include "messages.h"
#include "casearguments.h"
#include "session.h"
#include "storage/journal.h"

#include <QCoreApplication>

#include <cstdint>

namespace filature::app {

namespace {

constexpr std::int64_t kDayUs = std::int64_t{24} * 60 * 60 * 1'000'000;
// The longest time that CNIL recommends for logs of access (deliberation 2021-122 of 14 October 2021: six months to one
// year).
constexpr std::uint32_t kUsualDays = 365;

// Retention: deletes what old entries of the access journal say.
class PurgeCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Purge)

public:
    Arguments declare(const Arguments &program) override
    {
        const Arguments command =
            program.command("purge", tr("delete what old entries of the access journal say\n"
                                        "Author, action and payload go; the chain of hashes stays and still verifies. "
                                        "Entries about the content of the case are never deleted."));
        m_case.declare(command);
        command.option("--older-than", m_days, tr("DAYS"),
                       tr("age in days from which entries are purged (365 unless given)"));
        return command;
    }

    words::Outcome<int> run(Session &session) override
    {
        FILATURE_TRY_ASSIGN(opened, m_case.open(session, storage::OpenMode::Shared, "purge"));
        FILATURE_TRY_ASSIGN(writer, opened->file().connect(storage::CaseFile::Access::Write));
        const std::int64_t before = systemClock().utcMicroseconds() - std::int64_t{m_days} * kDayUs;
        FILATURE_TRY_ASSIGN(count, storage::Journal(opened->file(), writer).purgeAccess(before));
        session.messages.note(tr("%n entry(ies) of the access journal purged.", nullptr, static_cast<int>(count)));
        return kDone;
    }

private:
    CaseArguments m_case;
    std::uint32_t m_days = kUsualDays;
};

} // namespace

std::unique_ptr<Command> makePurgeCommand() { return std::make_unique<PurgeCommand>(); }

} // namespace filature::app
