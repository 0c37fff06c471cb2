// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/page.h"

#include "common/theme.h"
#include "words/errorwords.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace filature::common {

namespace {

constexpr int kMessageWidth = 560;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Page)
};

QLabel *makeLabel(const char *role)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

} // namespace

Page::Page(items::CaseSession &session, const QString &title, QWidget *parent)
    : QWidget(parent), m_session(session), m_title(title), m_stack(new QStackedLayout(this)), m_heading(makeLabel("heading")),
      m_text(makeLabel("dim")), m_button(new QPushButton)
{
    auto *message = new QWidget;
    auto *row = new QHBoxLayout(message);
    auto *middle = new QWidget;
    middle->setFixedWidth(kMessageWidth);
    row->addStretch();
    row->addWidget(middle);
    row->addStretch();
    auto *column = new QVBoxLayout(middle);
    column->setSpacing(kGrid);
    column->addStretch(2);
    column->addWidget(m_heading);
    column->addWidget(m_text);
    column->addSpacing(kGrid);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    QFont font = m_heading->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    m_heading->setFont(font);
    m_heading->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    m_button->setObjectName(QStringLiteral("stateButton"));
    m_button->setProperty("role", QStringLiteral("primary"));
    m_button->setAccessibleName(title);
    m_stack->addWidget(message);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_act) m_act();
    });
    setAccessibleName(title);
}

void Page::setContent(QWidget *content)
{
    m_content = content;
    m_stack->addWidget(content);
}

void Page::showContent() { m_stack->setCurrentWidget(m_content); }

void Page::showLoading(const QString &text) { showMessage(text, {}, {}, {}); }

void Page::showEmpty(const QString &heading, const QString &text, const QString &button, std::function<void()> act)
{
    showMessage(heading, text, button, std::move(act));
}

void Page::showFailure(const Error &error, std::function<void()> again)
{
    QStringList lines;
    for (const QString &line : {words::whereItHappened(error), words::whatIsSafe(error.code), words::whatToDoInWindow(error)})
        if (!line.isEmpty()) lines << line;
    showMessage(words::whatHappened(error), lines.join(QChar(u'\n')), again ? Words::tr("Try again") : QString(), std::move(again));
}

void Page::showMessage(const QString &heading, const QString &text, const QString &button, std::function<void()> act)
{
    m_heading->setText(heading);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_button->setText(button);
    m_button->setAccessibleName(button.isEmpty() ? m_title : button);
    m_button->setVisible(!button.isEmpty());
    m_act = std::move(act);
    m_stack->setCurrentIndex(0);
}

} // namespace filature::common
