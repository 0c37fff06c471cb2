// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/filterfaultwords.h"

#include "records/filter/filterlexer.h"
#include "words/safetext.h"

#include <QCoreApplication>

namespace filature::words {

namespace {

using records::FilterFault;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FilterFault)
};

FilterFault faultByName(std::string_view name)
{
    for (int i = 0; i <= static_cast<int>(FilterFault::NotForSubject); ++i)
        if (records::faultName(static_cast<FilterFault>(i)) == name) return static_cast<FilterFault>(i);
    return FilterFault::None;
}

QString sentence(FilterFault fault)
{
    switch (fault) {
    case FilterFault::None: break;
    case FilterFault::InvalidUtf8: return Words::tr("The filter is not UTF-8 text.");
    case FilterFault::TooLong: return Words::tr("The filter is longer than %1 bytes.");
    case FilterFault::LiteralTooLong: return Words::tr("A value is longer than %1 bytes.");
    case FilterFault::TooDeep: return Words::tr("More than %1 parentheses lie within each other.");
    case FilterFault::UnclosedQuote: return Words::tr("A quotation mark is opened here and never closed.");
    case FilterFault::TypographicQuote: return Words::tr("Typographic quotation marks do not quote; use \".");
    case FilterFault::UnclosedParenthesis: return Words::tr("A parenthesis is opened here and never closed.");
    case FilterFault::StrayParenthesis: return Words::tr("This parenthesis closes nothing.");
    case FilterFault::EmptyParentheses: return Words::tr("There is nothing between these parentheses.");
    case FilterFault::UnknownSubject: return Words::tr("There is no field '%1'.");
    case FilterFault::UnknownKey: return Words::tr("'%1' is not a key of a place; there are lab, patient, prescriber and nir.");
    case FilterFault::UnknownName: return Words::tr("There is no field or category '%1'.");
    case FilterFault::UnknownLevel: return Words::tr("There is no level '%1'.");
    case FilterFault::UnknownFlag: return Words::tr("There is no flag '%1'.");
    case FilterFault::TermExpected: return Words::tr("Something to look for is missing here.");
    case FilterFault::ValueExpected: return Words::tr("A value is missing here.");
    case FilterFault::OperatorExpected: return Words::tr("':' or '~' is missing here.");
    case FilterFault::OperatorWithoutSubject: return Words::tr("There is no field before this operator.");
    case FilterFault::CommaWithoutSubject: return Words::tr("A comma only stands between the values of a field.");
    case FilterFault::RangeWithoutSubject: return Words::tr("'..' only stands between two values of a field.");
    case FilterFault::BlankExpected: return Words::tr("A blank is missing here.");
    case FilterFault::LoneMinus: return Words::tr("'-' must touch what it excludes.");
    case FilterFault::MisplacedStar: return Words::tr("'*' only stands at the end of a value.");
    case FilterFault::UnexpectedOperator: return Words::tr("This operator is not expected here.");
    case FilterFault::EmptyText: return Words::tr("There is nothing to look for between these quotation marks.");
    case FilterFault::EmptyRange: return Words::tr("A range needs a lower or an upper end.");
    case FilterFault::BadRange: return Words::tr("This is not a range.");
    case FilterFault::ReversedRange: return Words::tr("The lower end of this range lies above the upper end.");
    case FilterFault::NumberExpected: return Words::tr("A number is needed here.");
    case FilterFault::NotForSubject: return Words::tr("'%1' cannot be asked in this way.");
    }
    return Words::tr("The filter cannot be understood here.");
}

} // namespace

QString filterFaultWords(std::string_view detail)
{
    constexpr std::string_view kHint = ";did-you-mean:";
    const std::size_t hintAt = detail.find(kHint);
    const std::string_view hint =
        hintAt == std::string_view::npos ? std::string_view{} : detail.substr(hintAt + kHint.size());
    detail = detail.substr(0, hintAt);
    const std::size_t colon = detail.find(':');
    const std::string_view argument = colon == std::string_view::npos ? std::string_view{} : detail.substr(colon + 1);
    QString text = sentence(faultByName(detail.substr(0, colon)));
    if (text.contains(QStringLiteral("%1"))) {
        // What was typed is only repeated when it looks like a name.
        if (argument.empty())
            text = Words::tr("The name that stands here is not known.");
        else
            text = text.arg(safeText(argument));
    }
    if (!hint.empty()) text += QChar(u' ') + Words::tr("Did you mean '%1'?").arg(safeText(hint));
    return text;
}

} // namespace filature::words
