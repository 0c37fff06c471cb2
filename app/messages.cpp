// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages.h"

#include "core/fileio.h"
#include "words/errorwords.h"

#include <QCoreApplication>
#include <QStringList>

#include <unistd.h>

namespace filature::app {

namespace {

void say(const QString &text)
{
    const std::string bytes = QStringLiteral("filature: %1\n").arg(text).toStdString();
    static_cast<void>(writeAll(STDERR_FILENO, bytes));
}

} // namespace

void Messages::note(const QString &text) const { say(text); }

void Messages::warn(const QString &text) const
{
    say(QCoreApplication::translate("Messages", "warning: %1").arg(text));
}

int Messages::tell(const words::Failure &failure) const
{
    QStringList lines;
    lines << (failure.sentence.isEmpty() ? words::whatHappened(failure.error) : failure.sentence);
    for (const QString &line : {words::whereItHappened(failure.error), words::whatIsSafe(failure.error.code),
                                failure.advice.isEmpty() ? words::whatToDoNext(failure.error) : failure.advice})
        if (!line.isEmpty()) lines << line;
    say(lines.join(QStringLiteral("\n  ")));
    return exitCode(failure.error.code);
}

} // namespace filature::app
