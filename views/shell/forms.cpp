// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/forms.h"

#include "common/theme.h"
#include "storage/inventedpassphrase.h"
#include "storage/passphrase.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace filature::shell {

namespace {

constexpr int kFormWidth = 560;
constexpr int kEnoughBits = 80; // see storage/passphrase.h

QLabel *makeLabel(const char *role)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

QLineEdit *makeLine(const char *name, const QString &accessibleName)
{
    auto *line = new QLineEdit;
    line->setObjectName(QString::fromLatin1(name));
    line->setAccessibleName(accessibleName);
    return line;
}

// A secret is neither completed nor remembered by an input method.
QLineEdit *makeSecret(const char *name, const QString &accessibleName)
{
    QLineEdit *line = makeLine(name, accessibleName);
    line->setEchoMode(QLineEdit::Password);
    line->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    return line;
}

// The form in the middle of the page, as wide as is good to read.
QVBoxLayout *middleColumn(QWidget *page)
{
    auto *row = new QHBoxLayout(page);
    auto *card = new QWidget;
    card->setProperty("role", QStringLiteral("card"));
    card->setAttribute(Qt::WA_StyledBackground);
    card->setFixedWidth(kFormWidth);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(3 * common::kGrid, 3 * common::kGrid, 3 * common::kGrid, 3 * common::kGrid);
    column->setSpacing(common::kGrid);
    row->addStretch();
    row->addWidget(card, 0, Qt::AlignVCenter);
    row->addStretch();
    return column;
}

QLabel *addHeading(QVBoxLayout *column, const QString &text)
{
    QLabel *label = makeLabel("heading");
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    label->setFont(font);
    label->setText(text);
    column->addWidget(label);
    return label;
}

QLabel *makeFailure()
{
    QLabel *label = makeLabel("failure");
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, common::Theme::current().of(common::Meaning::Alarm));
    label->setPalette(palette);
    label->setObjectName(QStringLiteral("failure"));
    label->hide();
    return label;
}

void showIn(QLabel *failure, const QString &text)
{
    failure->setText(text);
    failure->setVisible(!text.isEmpty());
    failure->setAccessibleName(text);
}

QPushButton *makeButton(const char *name, const QString &text, bool isPrimary = false)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    if (isPrimary) button->setProperty("role", QStringLiteral("primary"));
    return button;
}

} // namespace

NewCaseForm::NewCaseForm(QWidget *parent)
    : QWidget(parent), m_path(makeLine("newPath", tr("File of the new case"))), m_title(makeLine("newTitle", tr("Title"))),
      m_reference(makeLine("newReference", tr("Reference"))), m_passphrase(makeSecret("newPassphrase", tr("Passphrase"))),
      m_again(makeSecret("newPassphraseAgain", tr("Passphrase again"))), m_visible(new QCheckBox(tr("Show what I type"))),
      m_strength(new QProgressBar), m_strengthText(makeLabel("dim")), m_failure(makeFailure()),
      m_create(makeButton("create", tr("Create the case"), true))
{
    QVBoxLayout *column = middleColumn(this);
    addHeading(column, tr("New case"));
    QLabel *explanation = makeLabel("dim");
    explanation->setText(tr("A case is one encrypted file. Everything that is found out about a leak is kept in it; without the passphrase nobody can read it again, and nobody can restore it."));
    column->addWidget(explanation);
    auto *pathRow = new QHBoxLayout;
    QPushButton *choose = makeButton("choosePath", tr("Choose…"));
    pathRow->addWidget(m_path);
    pathRow->addWidget(choose);
    auto *secretRow = new QHBoxLayout;
    QPushButton *suggest = makeButton("suggest", tr("Suggest one"));
    secretRow->addWidget(m_passphrase);
    secretRow->addWidget(suggest);
    m_visible->setObjectName(QStringLiteral("showPassphrase"));
    m_strength->setRange(0, kEnoughBits);
    m_strength->setTextVisible(false);
    m_strength->setAccessibleName(tr("Strength of the passphrase"));
    auto *form = new QFormLayout;
    form->addRow(tr("File"), pathRow);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Reference"), m_reference);
    form->addRow(tr("Passphrase"), secretRow);
    form->addRow(QString(), m_strength);
    form->addRow(QString(), m_strengthText);
    form->addRow(tr("Once more"), m_again);
    form->addRow(QString(), m_visible);
    column->addLayout(form);
    column->addWidget(m_failure);
    auto *buttons = new QHBoxLayout;
    QPushButton *cancel = makeButton("cancel", tr("Back"));
    buttons->addWidget(cancel);
    buttons->addStretch();
    buttons->addWidget(m_create);
    column->addLayout(buttons);
    connect(choose, &QPushButton::clicked, this, &NewCaseForm::choosePath);
    connect(suggest, &QPushButton::clicked, this, &NewCaseForm::suggest);
    connect(cancel, &QPushButton::clicked, this, &NewCaseForm::cancelled);
    connect(m_visible, &QCheckBox::toggled, this, [this](bool isVisible) {
        for (QLineEdit *line : {m_passphrase, m_again}) line->setEchoMode(isVisible ? QLineEdit::Normal : QLineEdit::Password);
    });
    for (QLineEdit *line : {m_path, m_passphrase, m_again}) connect(line, &QLineEdit::textChanged, this, &NewCaseForm::check);
    for (QLineEdit *line : {m_path, m_title, m_reference, m_passphrase, m_again})
        connect(line, &QLineEdit::returnPressed, m_create, &QPushButton::click);
    connect(m_create, &QPushButton::clicked, this,
            [this] { Q_EMIT accepted(m_path->text(), m_title->text(), m_reference->text(), m_passphrase->text()); });
}

void NewCaseForm::start()
{
    for (QLineEdit *line : {m_path, m_title, m_reference, m_passphrase, m_again}) line->clear();
    m_path->setText(QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(tr("case", "name of a file") + QStringLiteral(".filature")));
    m_visible->setChecked(false);
    showFailure({});
    check();
    m_title->setFocus();
}

void NewCaseForm::showFailure(const QString &text) { showIn(m_failure, text); }

void NewCaseForm::choosePath()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("File of the new case"), m_path->text(), tr("Cases (*.filature)"), nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty()) return;
    m_path->setText(path.endsWith(QStringLiteral(".filature")) ? path : path + QStringLiteral(".filature"));
}

void NewCaseForm::suggest()
{
    const QString passphrase = QString::fromStdString(storage::inventPassphrase());
    m_visible->setChecked(true); // it must be written down
    m_passphrase->setText(passphrase);
    m_again->setText(passphrase);
}

void NewCaseForm::check()
{
    const QString text = m_passphrase->text();
    const storage::PassphraseStrength strength = storage::passphraseStrength(text.toStdString());
    m_strength->setValue(std::min(kEnoughBits, static_cast<int>(strength.bits)));
    if (text.isEmpty())
        m_strengthText->setText(tr("At least 80 bits, for example seven words drawn by lot."));
    else if (strength.enough)
        m_strengthText->setText(tr("Strong enough: %1 bits for certain.").arg(static_cast<int>(strength.bits)));
    else
        m_strengthText->setText(tr("Too weak for a file that can be copied: %1 bits of 80.").arg(static_cast<int>(strength.bits)));
    m_create->setEnabled(!m_path->text().isEmpty() && strength.enough && text == m_again->text());
}

UnlockForm::UnlockForm(QWidget *parent)
    : QWidget(parent), m_passphrase(makeSecret("passphrase", tr("Passphrase"))), m_failure(makeFailure()), m_open(makeButton("unlock", tr("Open"), true))
{
    QVBoxLayout *column = middleColumn(this);
    m_heading = addHeading(column, tr("Open a case"));
    m_file = makeLabel("dim");
    m_file->setWordWrap(true);
    column->addWidget(m_file);
    auto *form = new QFormLayout;
    form->addRow(tr("Passphrase"), m_passphrase);
    column->addLayout(form);
    column->addWidget(m_failure);
    auto *buttons = new QHBoxLayout;
    QPushButton *cancel = makeButton("cancel", tr("Back"));
    buttons->addWidget(cancel);
    buttons->addStretch();
    buttons->addWidget(m_open);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &UnlockForm::cancelled);
    connect(m_passphrase, &QLineEdit::textChanged, this, [this](const QString &text) { m_open->setEnabled(!text.isEmpty()); });
    connect(m_passphrase, &QLineEdit::returnPressed, m_open, &QPushButton::click);
    connect(m_open, &QPushButton::clicked, this, [this] {
        const QString passphrase = m_passphrase->text();
        m_passphrase->clear();
        Q_EMIT accepted(m_path, passphrase);
    });
}

void UnlockForm::start(const QString &path, bool isLocked)
{
    m_path = path;
    m_heading->setText(isLocked ? tr("Locked") : tr("Open a case"));
    m_file->setText(isLocked ? tr("What was shown is no longer in memory. An import that was running goes on after the case has been opened again.") + QChar(u'\n') + path
                             : path);
    m_passphrase->clear();
    m_open->setEnabled(false);
    showFailure({});
    m_passphrase->setFocus();
}

void UnlockForm::showFailure(const QString &text)
{
    showIn(m_failure, text);
    m_passphrase->setFocus();
}

} // namespace filature::shell
