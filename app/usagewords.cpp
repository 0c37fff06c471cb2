// SPDX-License-Identifier: GPL-3.0-or-later
#include "usagewords.h"

#include "words/safetext.h"

#include <QCoreApplication>

#include <string_view>

namespace filature::app {

using words::Failure; // written so because the extraction of texts takes a qualified result for a scope

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Usage)
};

// The parser gives its findings as English sentences only: these are the parts of them that name something.
QString before(std::string_view text, std::string_view mark) { return words::safeText(text.substr(0, text.find(mark))); }

QString behind(std::string_view text, std::string_view mark)
{
    const std::size_t at = text.find(mark);
    return words::safeText(at == std::string_view::npos ? text : text.substr(at + mark.size()));
}

QString sentenceFor(const CLI::ParseError &error, const CLI::App *command)
{
    const std::string_view what = error.what();
    if (dynamic_cast<const CLI::ExtrasError *>(&error) != nullptr) {
        const QString extras = behind(what, "expected: ");
        return command == nullptr ? Words::tr("There is no command '%1'.").arg(extras)
                                  : Words::tr("Not understood: %1").arg(extras);
    }
    if (dynamic_cast<const CLI::RequiredError *>(&error) != nullptr)
        return Words::tr("%1 is missing.").arg(before(what, " is required"));
    if (dynamic_cast<const CLI::ArgumentMismatch *>(&error) != nullptr)
        return Words::tr("%1 was given too few or too many values.").arg(before(what, ":"));
    if (dynamic_cast<const CLI::ConversionError *>(&error) != nullptr)
        return Words::tr("This value cannot be used: %1").arg(behind(what, "convert: "));
    if (dynamic_cast<const CLI::ExcludesError *>(&error) != nullptr)
        return Words::tr("%1 and %2 exclude each other.").arg(before(what, " excludes "), behind(what, " excludes "));
    if (dynamic_cast<const CLI::RequiresError *>(&error) != nullptr)
        return Words::tr("%1 needs %2.").arg(before(what, " requires "), behind(what, " requires "));
    return Words::tr("The arguments cannot be understood: %1").arg(words::safeText(what));
}

} // namespace

Failure usageFailure(const CLI::ParseError &error, const CLI::App &program, const CLI::App *command)
{
    const QString name = QString::fromStdString(command == nullptr ? program.get_name()
                                                                   : program.get_name() + ' ' + command->get_name());
    return words::Failure(ErrorCode::Usage, sentenceFor(error, command),
                   Words::tr("'%1 --help' shows what is possible.").arg(name));
}

} // namespace filature::app
