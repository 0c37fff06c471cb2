// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/revealstate.h"

#include "access/opencase.h"

#include <algorithm>
#include <string_view>

namespace filature::items {

namespace {

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

} // namespace

RevealState::RevealState(const access::OpenCase &opened, JobRunner &jobs, QObject *parent) : QObject(parent), m_case(opened), m_latest(jobs)
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (remaining().count() == 0)
            end();
        else
            Q_EMIT remainingChanged();
    });
}

void RevealState::begin(const access::RevealRequest &request, const records::Filter &filter)
{
    if (m_isForbidden || isBlank(request.reason) || (request.showsHealth() && isBlank(request.physician)) || request.reveal.isNothing()) {
        Q_EMIT failed(fail(ErrorCode::Refused).error());
        return;
    }
    m_latest.start(
        Lane::Reader,
        [&opened = m_case, request, filter](JobControl &) -> Result<std::monostate> {
            access::Look look;
            look.command = "window";
            look.filter = filter;
            FILATURE_TRY(access::AccessLog(opened).look(look, request));
            return std::monostate{};
        },
        this, [this, request](Result<std::monostate> entered) {
            if (entered)
                show(request);
            else
                Q_EMIT failed(entered.error());
        });
}

void RevealState::show(const access::RevealRequest &request)
{
    m_request = request;
    m_end.setRemainingTime(kDuration);
    m_second.start();
    Q_EMIT changed();
    Q_EMIT remainingChanged();
}

void RevealState::end()
{
    m_latest.cancel();
    m_second.stop();
    m_end = QDeadlineTimer(QDeadlineTimer::Forever);
    if (!isRevealing()) return;
    m_request = {};
    Q_EMIT changed();
    Q_EMIT remainingChanged();
}

std::chrono::seconds RevealState::remaining() const
{
    if (!isRevealing()) return std::chrono::seconds(0);
    constexpr qint64 kSecond = 1000;
    return std::chrono::seconds((std::max<qint64>(0, m_end.remainingTime()) + kSecond - 1) / kSecond);
}

void RevealState::setForbidden(bool isForbidden)
{
    m_isForbidden = isForbidden;
    if (isForbidden) end();
    Q_EMIT remainingChanged();
}

} // namespace filature::items
