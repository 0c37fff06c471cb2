// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/errorwords.h"

#include "words/filterfaultwords.h"
#include "words/safetext.h"

#include <QCoreApplication>
#include <QStringList>

namespace filature::words {

namespace {

struct Happened
{
    Q_DECLARE_TR_FUNCTIONS(Error)
};

struct Safe
{
    Q_DECLARE_TR_FUNCTIONS(ErrorSafe)
};

struct Advice
{
    Q_DECLARE_TR_FUNCTIONS(ErrorAdvice)
};

QString sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
        return Happened::tr("Internal error: the program reached a state that should not exist.");
    case ErrorCode::Usage:
        return Happened::tr("The request cannot be understood.");
    case ErrorCode::Cancelled:
        return Happened::tr("Stopped on request.");
    case ErrorCode::NotFound:
        return Happened::tr("Nothing is there under that name.");
    case ErrorCode::NotAFile:
        return Happened::tr("A regular file is needed here; this is a folder, a pipe or a device.");
    case ErrorCode::IsALink:
        return Happened::tr("This is a symbolic link; files are only read and written where they really are.");
    case ErrorCode::PermissionDenied:
        return Happened::tr("The system does not permit it.");
    case ErrorCode::ReadFailed:
        return Happened::tr("Reading stopped at an error of the medium or of the system.");
    case ErrorCode::WriteFailed:
        return Happened::tr("Writing stopped at an error of the medium or of the system.");
    case ErrorCode::DiskFull:
        return Happened::tr("There is no space left on the device.");
    case ErrorCode::AlreadyExists:
        return Happened::tr("Something with that name is there already, and nothing is ever overwritten.");
    case ErrorCode::SourceChanged:
        return Happened::tr("The file was changed while it was being read.");
    case ErrorCode::UnsupportedFormat:
        return Happened::tr("This file is not a table of text that can be read.");
    case ErrorCode::BadInput:
        return Happened::tr("The file can be read, but what it says cannot be accepted.");
    case ErrorCode::WrongKey:
        return Happened::tr("The passphrase does not open this case.");
    case ErrorCode::Damaged:
        return Happened::tr("The case is damaged: some of its bytes fail their check.");
    case ErrorCode::JournalBroken:
        return Happened::tr("The journal of this case does not verify.");
    case ErrorCode::NotACase:
        return Happened::tr("This file is not a Filature case.");
    case ErrorCode::NewerFormat:
        return Happened::tr("This case was written by a newer version of Filature.");
    case ErrorCode::Locked:
        return Happened::tr("Another process holds this case.");
    case ErrorCode::Refused:
        return Happened::tr("The rules of the case do not allow this.");
    case ErrorCode::FilterSyntax:
        return Happened::tr("The filter cannot be understood.");
    case ErrorCode::Sql:
        return Happened::tr("The statement cannot be run.");
    case ErrorCode::OutOfMemory:
        return Happened::tr("The system has no memory left for this.");
    }
    return {};
}

// A number or another name within the case, not a file.
bool isWithinCase(const Error &error) { return error.code == ErrorCode::NotFound && error.path.empty(); }

// A filter's fault is told in words instead.
bool showsDetail(const Error &error) { return !error.detail.empty() && error.code != ErrorCode::FilterSyntax; }

} // namespace

QString whatHappened(const Error &error)
{
    if (error.code == ErrorCode::FilterSyntax && !error.detail.empty()) return filterFaultWords(error.detail);
    if (isWithinCase(error)) return Happened::tr("What was asked for is not in the case.");
    return sentence(error.code);
}

QString whereItHappened(const Error &error)
{
    QStringList parts;
    if (!error.path.empty()) parts << safeText(error.path);
    if (error.line >= 0) parts << Happened::tr("line %1").arg(error.line);
    if (error.offset >= 0) parts << Happened::tr("byte %1").arg(error.offset);
    if (error.column >= 0) parts << Happened::tr("column %1").arg(error.column);
    QString text = parts.join(QStringLiteral(", "));
    if (showsDetail(error)) {
        if (!text.isEmpty()) text += QStringLiteral(" - ");
        text += safeText(error.detail);
    }
    if (error.cause) text += QStringLiteral(" - ") + safeText(describe(*error.cause));
    return text;
}

QString whatIsSafe(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return Safe::tr("What was complete stays; what had been begun was undone.");
    case ErrorCode::WriteFailed:
    case ErrorCode::DiskFull:
        return Safe::tr("The case is as it was before; no half-written file was left.");
    case ErrorCode::SourceChanged:
    case ErrorCode::ReadFailed:
        return Safe::tr("Nothing of this file was kept; the rest of the case is as it was.");
    case ErrorCode::AlreadyExists:
        return Safe::tr("What is there was not touched.");
    case ErrorCode::Damaged:
    case ErrorCode::JournalBroken:
    case ErrorCode::NewerFormat:
    case ErrorCode::Locked:
    case ErrorCode::WrongKey:
    case ErrorCode::NotACase:
        return Safe::tr("The file was not changed.");
    case ErrorCode::Internal:
    case ErrorCode::OutOfMemory:
        return Safe::tr("The case is as it was last committed.");
    default:
        return {};
    }
}

QString whatToDoNext(const Error &error)
{
    if (isWithinCase(error)) return Advice::tr("'filature evidence CASE' lists what is in the case.");
    switch (error.code) {
    case ErrorCode::Internal:
        return Advice::tr("Run 'filature verify CASE', and report this message.");
    case ErrorCode::Usage:
        return Advice::tr("'filature COMMAND --help' shows what is possible.");
    case ErrorCode::NotFound:
        return Advice::tr("Check the name and whether the medium is there.");
    case ErrorCode::NotAFile:
        return Advice::tr("Name the file itself.");
    case ErrorCode::IsALink:
        return Advice::tr("Name the file that the link points to.");
    case ErrorCode::PermissionDenied:
        return Advice::tr("Check the rights of the file and of its folder, or work on a copy.");
    case ErrorCode::ReadFailed:
        return Advice::tr("Make an image of the medium and read the file from there.");
    case ErrorCode::WriteFailed:
        return Advice::tr("Check the medium, then start the command again.");
    case ErrorCode::DiskFull:
        return Advice::tr("Make room, then start the command again.");
    case ErrorCode::AlreadyExists:
        return Advice::tr("Choose another name.");
    case ErrorCode::SourceChanged:
        return Advice::tr("Make a copy that nobody writes to, and import the copy.");
    case ErrorCode::UnsupportedFormat:
        return Advice::tr("'filature preview FILE' shows what a file is taken for; extract or convert it first.");
    case ErrorCode::BadInput:
        return Advice::tr("Correct the file at that place.");
    case ErrorCode::WrongKey:
        return Advice::tr("Try again; the passphrase counts every letter, blank and capital.");
    case ErrorCode::Damaged:
        return Advice::tr("Work on a copy of the file, or put a backup in its place.");
    case ErrorCode::JournalBroken:
        return Advice::tr("'filature verify CASE' shows where.");
    case ErrorCode::NotACase:
        return Advice::tr("'filature new CASE' makes a case; 'filature import CASE FILE' reads a file into it.");
    case ErrorCode::NewerFormat:
        return Advice::tr("Open it with that version.");
    case ErrorCode::Locked:
        return Advice::tr("Wait until it has ended, then start the command again.");
    case ErrorCode::FilterSyntax:
        return Advice::tr("'filature query --help' shows the filter language.");
    case ErrorCode::Sql:
        return Advice::tr("'filature sql --help' shows the views that can be read.");
    case ErrorCode::OutOfMemory:
        return Advice::tr("Close other programs, then start the command again.");
    case ErrorCode::Cancelled:
    case ErrorCode::Refused:
        return {};
    }
    return {};
}

QString whatToDoInWindow(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Internal:
        return Advice::tr("Verify the case, and report this message.");
    case ErrorCode::WriteFailed:
        return Advice::tr("Check the medium, then try again.");
    case ErrorCode::DiskFull:
        return Advice::tr("Make room, then try again.");
    case ErrorCode::UnsupportedFormat:
        return Advice::tr("Extract or convert the file first.");
    case ErrorCode::JournalBroken:
        return Advice::tr("The journal's page shows where.");
    case ErrorCode::NotACase:
        return Advice::tr("Make a new case and import the file into it.");
    case ErrorCode::Locked:
        return Advice::tr("Wait until it has ended, then try again.");
    case ErrorCode::OutOfMemory:
        return Advice::tr("Close other programs, then try again.");
    case ErrorCode::Usage:
    case ErrorCode::FilterSyntax:
    case ErrorCode::Sql:
        return {};
    default:
        return isWithinCase(error) ? QString() : whatToDoNext(error);
    }
}

} // namespace filature::words
