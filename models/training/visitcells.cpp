// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RowComposer that tells of the visit: prescriber, laboratory, rights, dates, comments, portal.
#include "training/rowcomposer.h"

#include "training/formatting.h"
#include "training/phrases.h"

#include <algorithm>
#include <array>

namespace filature::training {

using namespace std::chrono;

void RowComposer::addDoctor(Entry &entry) const
{
    const Doctor &doctor = m_doctors.pick(entry.plan.lab, entry.random);
    RowCells &cells = entry.cells;
    std::string &text = cells.open();
    const std::uint32_t known = entry.random.below(100);
    cells.add(known < 60 ? std::string_view(doctor.code) : "");
    cells.add(known < 97 ? doctor.name.view() : "");
    cells.add(known < 12 ? std::string_view(doctor.firstName->upper) : "");
    if (known < 2) {
        appendNumber(text, doctor.houseNumber);
        text.append(" ").append(m_streets.street(doctor.street).upper);
    }
    cells.close();
    cells.add(known < 97 ? std::string_view(doctor.town->postcode) : "");
    cells.add(known < 8 ? std::string_view(doctor.town->upper) : "");
    cells.add(known >= 40 && known < 62 ? std::string_view(doctor.rpps) : "");
    cells.add(known >= 20 && known < 24 ? doctor.phone.view() : "");
    cells.add(entry.random.chance(700) ? std::string_view(doctor.email) : "");
}

void RowComposer::addLab(Entry &entry) const
{
    const Lab &lab = entry.lab;
    RowCells &cells = entry.cells;
    if (entry.random.chance(250'000)) {
        cells.open() += 'P';
        appendPadded(cells.open(), 1 + entry.random.lowBelow(24), 2);
    }
    cells.close();
    cells.add(lab.code);
    cells.add(entry.random.chance(750'000) ? std::string_view(lab.upper) : "");
    cells.add(lab.finess);
    cells.add(lab.town->postcode);
    cells.add(entry.random.chance(50'000) ? std::string_view(lab.town->upper) : "");
}

void RowComposer::addRights(Entry &entry) const
{
    static constexpr std::array<std::string_view, 10> kRegimes = {"01", "01", "01", "01", "01",
                                                                  "01", "01", "02", "03", "04"};
    RowCells &cells = entry.cells;
    std::string &text = cells.open();
    cells.add(kRegimes[entry.steady.below(kRegimes.size())]);
    text.append(entry.dwelling.town->postcode, 0, 2).append("1");
    cells.close();
    const std::uint32_t centre = entry.steady.below(900);
    if (entry.random.chance(200'000)) appendPadded(text, centre, 4);
    cells.close();
    const Insurer &insurer = insurers()[entry.steady.lowBelow(static_cast<std::uint32_t>(insurers().size()))];
    const std::uint32_t known = entry.steady.below(100);
    cells.add(known < 22 ? std::string_view(insurer.code) : "");
    cells.add(known < 40 ? std::string_view(insurer.name) : "");
    if (known < 14) appendPadded(text, mixBits(entry.person.id + 7) % 1'000'000'000, 9);
    cells.close();
}

void RowComposer::addVisit(Entry &entry) const
{
    std::string &text = entry.cells.open();
    appendDate(text, entry.fileDay, entry.lab.date);
    entry.cells.close();
    const auto left = static_cast<std::uint32_t>((entry.lab.lastDay - entry.fileDay).count());
    const sys_days last = entry.fileDay + days(entry.random.lowBelow(left + 1));
    if (entry.random.chance(350'000)) appendDate(text, last, entry.lab.date);
    entry.cells.close();
}

void RowComposer::addComments(Entry &entry) const
{
    for (const std::uint32_t share : {190'000U, 60'000U}) {
        if (entry.random.chance(share)) {
            const std::uint32_t form = entry.random.below(100);
            const CommentShape shape = form < 5   ? CommentShape::Separator
                                       : form < 7 ? CommentShape::Quotes
                                                  : CommentShape::Plain;
            if (shape != CommentShape::Plain) entry.cells.mayNeedQuotes();
            appendComment(entry.cells.open(), share > 100'000 ? CommentKind::Health : CommentKind::Practical, shape,
                          entry.random);
        }
        entry.cells.close();
    }
}

void RowComposer::addPortal(Entry &entry) const
{
    std::string &text = entry.cells.open();
    RandomStream steady(m_seed, Domain::Payload, entry.person.id, 1);
    const bool hasLogin = entry.person.hasPassword || steady.chance(28'000);
    if (hasLogin) {
        text += entry.person.firstName->lower;
        appendNumber(text, mixBits(entry.person.id + 1) % 10'000);
    }
    entry.cells.close();
    if (entry.person.hasPassword) appendPassword(text, steady);
    entry.cells.close();
}

void RowComposer::addInsured(Entry &entry) const
{
    static constexpr std::array<std::string_view, 4> kExemptions = {"1", "2", "3", "4"};
    const bool longIll = entry.steady.chance(90'000);
    entry.cells.add(longIll ? "O" : entry.random.chance(100'000) ? "N" : "");
    entry.cells.add(longIll ? "4" : entry.random.chance(60'000) ? kExemptions[entry.random.below(3)] : "");
    entry.cells.add(entry.random.chance(400'000) ? "O" : entry.random.chance(300'000) ? "N" : "");
    const Person &insured = entry.plan.household->members[0];
    const bool isNamed = !entry.person.isInsured || entry.random.chance(20'000);
    const Person &named = entry.person.isInsured ? entry.person : insured;
    entry.cells.add(isNamed ? named.name.view() : "");
    entry.cells.add(isNamed ? std::string_view(named.firstName->upper) : "");
    if (isNamed) appendDate(entry.cells.open(), named.birth, entry.lab.date);
    entry.cells.close();
}

void RowComposer::addRest(Entry &entry) const
{
    std::string &text = entry.cells.open();
    for (const std::uint32_t share : {14'000U, 4'000U}) { // telephone at work, fax
        if (entry.random.chance(share)) text += makeLandline(entry.random).view();
        entry.cells.close();
    }
    const bool isOld = entry.fileDay - sys_days(entry.person.birth) > days(78 * 365);
    if (isOld && entry.random.chance(18'000))
        appendDate(text, entry.lab.lastDay + days(entry.random.below(60)), entry.lab.date);
    entry.cells.close();
    entry.cells.add(kMark);
}

} // namespace filature::training
