// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/revealpanel.h"

#include "common/theme.h"
#include "words/subjectwords.h"
#include "words/errorwords.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace filature::shell {

namespace {

constexpr int kColumns = 4;

constexpr std::array kCategories = {fields::Category::Identity,    fields::Category::Contact,   fields::Category::Nir,    fields::Category::Health,
                                    fields::Category::Credentials, fields::Category::Insurance, fields::Category::Doctor, fields::Category::FreeText};

std::vector<fields::Field> maskedFieldsOf(fields::Category category)
{
    std::vector<fields::Field> found;
    for (const fields::FieldInfo &field : fields::allFields())
        if (field.category == category && field.mask != fields::MaskClass::Open) found.push_back(field.field);
    return found;
}

QLineEdit *makeLine(const char *name, const QString &placeholder)
{
    auto *line = new QLineEdit;
    line->setObjectName(QString::fromLatin1(name));
    line->setAccessibleName(placeholder);
    line->setPlaceholderText(placeholder);
    return line;
}

} // namespace

RevealPanel::RevealPanel(items::CaseSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_everything(new QCheckBox(tr("Everything, source columns too"))),
      m_reason(makeLine("revealReason", tr("Reason (kept in the journal)"))), m_physician(makeLine("revealPhysician", tr("Physician present (needed for health data)"))),
      m_consequence(new QLabel), m_failure(new QLabel), m_reveal(new QPushButton(tr("Reveal for 15 minutes")))
{
    setObjectName(QStringLiteral("revealPanel"));
    setProperty("role", QStringLiteral("topBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * common::kGrid, common::kGrid, 2 * common::kGrid, 2 * common::kGrid);
    auto *grid = new QGridLayout;
    for (std::size_t i = 0; i < kCategories.size(); ++i) {
        auto *box = new QCheckBox(words::categoryTitle(kCategories[i]));
        box->setObjectName(QStringLiteral("reveal-%1").arg(QString::fromUtf8(fields::categoryName(kCategories[i]))));
        m_choices.push_back({box, maskedFieldsOf(kCategories[i])});
        box->setVisible(!m_choices.back().fields.empty());
        grid->addWidget(box, static_cast<int>(i) / kColumns, static_cast<int>(i) % kColumns);
        connect(box, &QCheckBox::toggled, this, &RevealPanel::check);
    }
    m_everything->setObjectName(QStringLiteral("reveal-all"));
    grid->addWidget(m_everything, 2, 0, 1, kColumns);
    column->addLayout(grid);
    auto *row = new QHBoxLayout;
    row->addWidget(m_reason, 2);
    row->addWidget(m_physician, 1);
    m_reveal->setObjectName(QStringLiteral("revealNow"));
    m_reveal->setProperty("role", QStringLiteral("primary"));
    row->addWidget(m_reveal);
    auto *close = new QPushButton(tr("Stay masked"));
    close->setObjectName(QStringLiteral("stayMasked"));
    row->addWidget(close);
    column->addLayout(row);
    for (QLabel *label : {m_consequence, m_failure}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_consequence->setProperty("role", QStringLiteral("dim"));
    connect(m_everything, &QCheckBox::toggled, this, &RevealPanel::check);
    for (QLineEdit *line : {m_reason, m_physician}) {
        connect(line, &QLineEdit::textChanged, this, &RevealPanel::check);
        connect(line, &QLineEdit::returnPressed, m_reveal, &QPushButton::click);
    }
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_reveal, &QPushButton::clicked, this, [this] { m_session.revealState().begin(request(), m_session.currentSet().filter()); });
    connect(&session.revealState(), &items::RevealState::failed, this, [this](const Error &error) {
        m_failure->setText(words::whatHappened(error));
        m_failure->show();
    });
    start();
}

void RevealPanel::start()
{
    for (const Choice &choice : m_choices) choice.box->setChecked(false);
    m_everything->setChecked(false);
    m_reason->clear();
    m_failure->hide();
    check();
    if (isVisible()) m_choices.front().box->setFocus();
}

void RevealPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

access::RevealRequest RevealPanel::request() const
{
    access::RevealRequest request;
    request.reveal.everything = m_everything->isChecked();
    for (const Choice &choice : m_choices)
        if (choice.box->isChecked()) request.reveal.fields.insert(choice.fields.begin(), choice.fields.end());
    request.reason = m_reason->text().trimmed().toStdString();
    request.physician = m_physician->text().trimmed().toStdString();
    return request;
}

void RevealPanel::check()
{
    const access::RevealRequest wanted = request();
    m_physician->setVisible(wanted.showsHealth());
    const bool isComplete = !wanted.reveal.isNothing() && !wanted.reason.empty() && (!wanted.showsHealth() || !wanted.physician.empty());
    m_reveal->setEnabled(isComplete);
    m_consequence->setText(wanted.showsHealth() ? tr("Health data are only shown with a physician present. Fields, reason, name and the filter go into the journal before anything is shown.")
                                                : tr("Fields, reason and the filter go into the journal before anything is shown. After 15 minutes everything is masked again."));
}

} // namespace filature::shell
