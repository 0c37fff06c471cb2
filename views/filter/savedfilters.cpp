// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/savedfilters.h"

#include "records/filter/filterparser.h"
#include "records/filter/filterprinter.h"
#include "words/errorwords.h"
#include "words/safetext.h"

#include <QInputDialog>
#include <QMenu>

namespace filature::filterview {

namespace {

QString menuText(const std::string &name)
{
    QString text = words::safeText(name);
    return text.replace(QChar(u'&'), QStringLiteral("&&"));
}

} // namespace

SavedFilters::SavedFilters(items::CaseSession &session, QWidget *parent)
    : QPushButton(tr("Saved filters"), parent), m_session(session), m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("savedFilters"));
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &SavedFilters::fill);
}

void SavedFilters::fill()
{
    m_menu->clear();
    QAction *save = m_menu->addAction(tr("Save the present filter…"), this, &SavedFilters::saveCurrent);
    save->setObjectName(QStringLiteral("saveFilter"));
    save->setEnabled(m_session.canChange() && !records::printFilter(m_session.currentSet().filter()).empty());
    m_menu->addSeparator();
    const auto &filters = m_session.notes().filters();
    if (filters.empty()) m_menu->addAction(tr("None saved in this case yet"))->setEnabled(false);
    for (const notebook::SavedFilter &filter : filters) {
        QAction *action = m_menu->addAction(menuText(filter.name), this, [this, text = filter.entry.text] { apply(text); });
        action->setToolTip(words::safeText(filter.entry.text).toHtmlEscaped());
    }
    m_menu->setToolTipsVisible(true);
    if (filters.empty() || !m_session.canChange()) return;
    m_menu->addSeparator();
    QMenu *removal = m_menu->addMenu(tr("Remove"));
    for (const notebook::SavedFilter &filter : filters)
        removal->addAction(menuText(filter.name), this, [this, name = filter.name] { m_session.notes().write(notebook::FilterNamed{name}, std::nullopt); });
}

void SavedFilters::saveCurrent()
{
    const std::string text = records::printFilter(m_session.currentSet().filter());
    QInputDialog dialog(this);
    dialog.setWindowTitle(tr("Save the filter"));
    dialog.setLabelText(tr("Name of the filter in this case:"));
    if (dialog.exec() != QDialog::Accepted) return;
    const std::string name = dialog.textValue().trimmed().toStdString();
    if (!name.empty()) m_session.notes().write(notebook::FilterNamed{name}, text);
}

void SavedFilters::apply(const std::string &text)
{
    const auto filter = records::parseFilter(text);
    if (filter) m_session.currentSet().setFilter(*filter);
    else Q_EMIT remark(words::whatHappened(filter.error()));
}

} // namespace filature::filterview
