// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/columnchooser.h"

#include "common/theme.h"
#include "words/findingwords.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace filature::recordpages {

namespace {

constexpr int kWidth = 320;
constexpr int kHeight = 420;

} // namespace

ColumnChooser::ColumnChooser(const std::vector<records::FilterSubject> &possible, const ColumnLayout &shown, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_subjects(possible), m_search(new QLineEdit), m_list(new QListWidget)
{
    setObjectName(QStringLiteral("columnChooser"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Columns of the table"));
    setFrameShape(QFrame::StyledPanel);
    resize(kWidth, kHeight);
    m_search->setObjectName(QStringLiteral("columnSearch"));
    m_search->setPlaceholderText(tr("Search columns"));
    m_search->setAccessibleName(tr("Search columns"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("columnList"));
    m_list->setAccessibleName(tr("Columns of the table"));
    m_list->setUniformItemSizes(true);
    m_list->setStyleSheet(QStringLiteral("QListWidget::item { padding: 4px 2px; }"));
    for (const records::FilterSubject &subject : m_subjects) {
        auto *item = new QListWidgetItem(columnWords(subject), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(std::ranges::contains(shown, subject, &ColumnPlace::subject) ? Qt::Checked : Qt::Unchecked);
    }
    auto *usual = new QPushButton(tr("Usual columns"));
    usual->setObjectName(QStringLiteral("usualColumns"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(usual);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnChooser::narrow);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        Q_EMIT chosen(m_subjects[static_cast<std::size_t>(m_list->row(item))], item->checkState() == Qt::Checked);
    });
    connect(usual, &QPushButton::clicked, this, [this] {
        Q_EMIT usualWanted();
        close();
    });
    setFocusProxy(m_search);
}

// By the words of the window and by those of the filter language.
void ColumnChooser::narrow(const QString &text)
{
    for (int row = 0; row < m_list->count(); ++row) {
        const QString key = QString::fromStdString(subjectKey(m_subjects[static_cast<std::size_t>(row)]));
        const bool fits = m_list->item(row)->text().contains(text, Qt::CaseInsensitive) || key.contains(text, Qt::CaseInsensitive);
        m_list->item(row)->setHidden(!fits);
    }
}

} // namespace filature::recordpages
