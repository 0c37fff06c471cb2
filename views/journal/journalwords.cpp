// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalwords.h"

#include "words/safetext.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <array>
#include <utility>

namespace filature::journalpage {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JournalWords)
};

using Word = std::pair<std::string_view, const char *>;

constexpr std::array kActions = {
    Word{"create", QT_TRANSLATE_NOOP("JournalWords", "Case created")},
    Word{"import-begun", QT_TRANSLATE_NOOP("JournalWords", "Import begun")},
    Word{"segment", QT_TRANSLATE_NOOP("JournalWords", "Records stored")},
    Word{"import", QT_TRANSLATE_NOOP("JournalWords", "Imported")},
    Word{"import-undone", QT_TRANSLATE_NOOP("JournalWords", "Import undone")},
    Word{"reread", QT_TRANSLATE_NOOP("JournalWords", "Read anew")},
    Word{"mapping", QT_TRANSLATE_NOOP("JournalWords", "Fields mapped anew")},
    Word{"index", QT_TRANSLATE_NOOP("JournalWords", "Text index made")},
    Word{"note", QT_TRANSLATE_NOOP("JournalWords", "Note written")},
    Word{"save-filter", QT_TRANSLATE_NOOP("JournalWords", "Filter saved")},
    Word{"open", QT_TRANSLATE_NOOP("JournalWords", "Opened")},
    Word{"query", QT_TRANSLATE_NOOP("JournalWords", "Question on masked values")},
    Word{"reveal", QT_TRANSLATE_NOOP("JournalWords", "Revealed")},
    Word{"verbatim", QT_TRANSLATE_NOOP("JournalWords", "Shown as in the source")},
    Word{"set-aside", QT_TRANSLATE_NOOP("JournalWords", "Rows set aside looked at")},
    Word{"copy", QT_TRANSLATE_NOOP("JournalWords", "Copied")},
    Word{"export", QT_TRANSLATE_NOOP("JournalWords", "Exported")},
    Word{"rekey", QT_TRANSLATE_NOOP("JournalWords", "Passphrase changed")},
    Word{"accept-witness", QT_TRANSLATE_NOOP("JournalWords", "Doubtful case accepted")},
    Word{"purge-access", QT_TRANSLATE_NOOP("JournalWords", "Old entries purged")},
};

constexpr std::array kFaults = {
    Word{"missing", QT_TRANSLATE_NOOP("JournalWords", "missing")},
    Word{"out of order", QT_TRANSLATE_NOOP("JournalWords", "out of order")},
    Word{"does not follow the entry before it", QT_TRANSLATE_NOOP("JournalWords", "does not follow the entry before it")},
    Word{"edited", QT_TRANSLATE_NOOP("JournalWords", "edited")},
    Word{"wrong MAC", QT_TRANSLATE_NOOP("JournalWords", "wrong seal")},
    Word{"payload edited", QT_TRANSLATE_NOOP("JournalWords", "its text was edited")},
    Word{"payload missing", QT_TRANSLATE_NOOP("JournalWords", "its text is missing")},
    Word{"another journal than the witness saw", QT_TRANSLATE_NOOP("JournalWords", "another journal than the witness saw")},
    Word{"another entry than the witness saw", QT_TRANSLATE_NOOP("JournalWords", "another entry than the witness saw")},
    Word{"missing, though the witness saw it", QT_TRANSLATE_NOOP("JournalWords", "missing, though the witness saw it")},
    Word{"belongs to no entry of the journal", QT_TRANSLATE_NOOP("JournalWords", "belongs to no entry of the journal")},
};

template<std::size_t N>
QString wordOf(const std::array<Word, N> &words, std::string_view name)
{
    const auto *found = std::ranges::find(words, name, &Word::first);
    return found == words.end() ? words::safeText(name) : QCoreApplication::translate("JournalWords", found->second);
}

} // namespace

QString chainWords(storage::JournalChain chain)
{
    return chain == storage::JournalChain::Content ? Words::tr("Content") : Words::tr("Access");
}

QString actionWords(std::string_view action) { return wordOf(kActions, action); }

QString faultWords(const std::string &what) { return wordOf(kFaults, what); }

QString placedFaultWords(const storage::JournalReport::Fault &fault)
{
    const QString text = fault.chain == storage::JournalChain::Content ? Words::tr("Content, entry %1: %2") : Words::tr("Access, entry %1: %2");
    return text.arg(QString::number(fault.sequence), faultWords(fault.what));
}

QString witnessWords(storage::JournalReport::Witness witness)
{
    switch (witness) {
    case storage::JournalReport::Witness::NotChecked: return Words::tr("This machine has no witness of it.");
    case storage::JournalReport::Witness::Agrees: return Words::tr("The witness on this machine agrees.");
    case storage::JournalReport::Witness::CaseIsOlder:
        return Words::tr("The witness on this machine knows a later state: this is an older copy, or entries were cut off.");
    case storage::JournalReport::Witness::Forked: return Words::tr("The witness on this machine knows another course of this case.");
    }
    return {};
}

QString localTime(std::int64_t utcMicroseconds)
{
    constexpr std::int64_t kMilli = 1000;
    return QDateTime::fromMSecsSinceEpoch(utcMicroseconds / kMilli).toString(QStringLiteral("dd/MM/yyyy HH:mm:ss"));
}

} // namespace filature::journalpage
