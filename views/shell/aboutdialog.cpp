// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/aboutdialog.h"

#include "common/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <array>

namespace filature::shell {

namespace {

constexpr QSize kSize(720, 560);

struct Part
{
    const char *name;
    const char *use;
    const char *licence;
};

// As in ARCHITECTURE.md, section "Dependencies and data".
constexpr std::array kParts = {
    Part{"Qt 6", QT_TRANSLATE_NOOP("filature::shell::AboutDialog", "window, translations"), "LGPL-3.0"},
    Part{"SQLCipher, SQLite", QT_TRANSLATE_NOOP("filature::shell::AboutDialog", "case file"), "BSD-3-Clause"},
    Part{"OpenSSL", QT_TRANSLATE_NOOP("filature::shell::AboutDialog", "hashes, key derivation"), "Apache-2.0"},
    Part{"ICU", QT_TRANSLATE_NOOP("filature::shell::AboutDialog", "encodings, folding"), "Unicode-3.0"},
    Part{"simdjson", QT_TRANSLATE_NOOP("filature::shell::AboutDialog", "validation of UTF-8"), "Apache-2.0"},
    Part{"zstd", QT_TRANSLATE_NOOP("filature::shell::AboutDialog", "packed data"), "BSD-3-Clause"},
    Part{"RapidJSON", "JSON", "MIT"},
    Part{"CLI11", QT_TRANSLATE_NOOP("filature::shell::AboutDialog", "command line"), "BSD-3-Clause"},
    Part{"KDE Syntax-Highlighting", QT_TRANSLATE_NOOP("filature::shell::AboutDialog", "colours of filter, SQL and source"), "MIT"},
    Part{"QCustomPlot", QT_TRANSLATE_NOOP("filature::shell::AboutDialog", "charts"), "GPL-3.0"},
    Part{"INSEE, La Poste, Etalab", QT_TRANSLATE_NOOP("filature::shell::AboutDialog", "départements, regions, postcodes"), "Licence Ouverte 2.0"},
    Part{"ARCEP 2018-0881", QT_TRANSLATE_NOOP("filature::shell::AboutDialog", "phone numbers reserved for fiction"), "-"},
};

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Filature"));
    resize(kSize);
    auto *column = new QVBoxLayout(this);
    const auto addLabel = [column](const QString &text, const char *role) {
        auto *label = new QLabel(text);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setProperty("role", QString::fromLatin1(role));
        column->addWidget(label);
    };
    addLabel(QStringLiteral("Filature " FILATURE_VERSION), "heading");
    addLabel(tr("Takes a leaked set of personal data apart. Works offline; licensed under the GNU General Public License, version 3 or later. There is no warranty."), "dim");
    addLabel(tr("Made with"), "heading");
    auto *table = new QTableWidget(static_cast<int>(kParts.size()), 3);
    table->setObjectName(QStringLiteral("parts"));
    table->setAccessibleName(tr("Made with"));
    table->setHorizontalHeaderLabels({tr("What"), tr("For"), tr("Licence")});
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    for (int row = 0; row < table->rowCount(); ++row) {
        const Part &part = kParts[static_cast<std::size_t>(row)];
        table->setItem(row, 0, new QTableWidgetItem(QString::fromUtf8(part.name)));
        table->setItem(row, 1, new QTableWidgetItem(tr(part.use)));
        table->setItem(row, 2, new QTableWidgetItem(QString::fromUtf8(part.licence)));
    }
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
    column->addWidget(table);
    auto *buttons = new QDialogButtonBox;
    connect(buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole), &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(buttons);
}

} // namespace filature::shell
