// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/rowcomposer.h"

#include "training/formatting.h"

#include <array>

namespace filature::training {

namespace {

using namespace std::chrono;

std::string_view civilityOf(const Person &person, LetterStyle letters, int age)
{
    const bool mixed = letters == LetterStyle::Mixed;
    switch (person.standing) {
    case Standing::Baby:
        return "BB";
    case Standing::Child:
        return mixed ? "Enf" : "ENF";
    case Standing::Sister:
        return mixed ? "Sr" : "SR";
    case Standing::Adult:
        break;
    }
    if (person.sex == Sex::Man) return mixed ? "M." : "M";
    const bool unmarried = person.birthName.isEmpty() && (age < 25 || person.id % 16 == 3);
    if (unmarried) return mixed ? "Mlle" : "MLLE";
    return mixed ? "Mme" : "MME";
}

void appendBirth(std::string &text, const Person &person, DateStyle style, RandomStream &random)
{
    const std::uint32_t share = random.below(1000);
    if (share < 2)
        text += "01/01/1900";
    else if (share < 3)
        text += "00/00/0000";
    else if (person.nir.view().substr(3, 2) == "20" && person.isInsured) {
        // Neither day nor month of birth is known.
        text += "00/00/";
        appendNumber(text, static_cast<unsigned>(static_cast<int>(person.birth.year())));
    } else
        appendDate(text, person.birth, share < 6 && style == DateStyle::Slashes ? DateStyle::ShortYear : style);
}

void appendPhone(std::string &text, std::string_view digits, PhoneStyle style)
{
    if (style == PhoneStyle::Plain) {
        text += digits;
        return;
    }
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        if (i != 0) text += style == PhoneStyle::Blanks ? ' ' : '.';
        text += digits.substr(i, 2);
    }
}

} // namespace

RowComposer::RowComposer(const Population &population, const Labs &labs, const Streets &streets, const Doctors &doctors,
                         const Scenario &scenario, std::uint64_t seed)
    : m_population(population), m_labs(labs), m_streets(streets), m_doctors(doctors), m_scenario(scenario), m_seed(seed)
{
}

void RowComposer::compose(const RowPlan &plan, RowCells &cells) const
{
    const Household &household = *plan.household;
    const Person &person = *plan.person;
    const Lab &lab = m_labs[plan.lab];
    Dwelling moved;
    if (plan.duplicate == Duplicate::Moved)
        moved = m_population.dwellingAfterMove(household, plan.lab, plan.fileNumber);
    Entry entry{plan,
                person,
                lab,
                plan.duplicate == Duplicate::Moved ? moved : household.dwelling,
                cells,
                RandomStream(m_seed, Domain::Row, plan.fileNumber, 1),
                RandomStream(m_seed, Domain::Payload, person.id),
                household.firstVisit};
    const bool isFirst = plan.duplicate == Duplicate::First || plan.duplicate == Duplicate::Exact;
    const sys_days earliest = plan.lab == household.lab ? household.firstVisit : lab.firstDay;
    if (!isFirst)
        entry.fileDay =
            earliest + days(entry.random.below(static_cast<std::uint32_t>((lab.lastDay - earliest).count())));
    cells.clear();
    addIdentity(entry);
    addInsuranceNumber(entry);
    addAddress(entry);
    addContacts(entry);
    addBlood(entry);
    addDoctor(entry);
    addLab(entry);
    addRights(entry);
    addVisit(entry);
    addComments(entry);
    addPortal(entry);
    addInsured(entry);
    addRest(entry);
}

void RowComposer::addIdentity(Entry &entry) const
{
    const auto &[plan, person, lab, dwelling, cells, random, steady, fileDay] = entry;
    std::string &text = cells.open();
    text += kMark.substr(0, 3);
    if (plan.fileNumber >= kStrangerFiles) text += '-';
    appendBase36(text, plan.fileNumber % kStrangerFiles, plan.fileNumber >= kStrangerFiles ? 5 : 6);
    cells.close();
    // A patient who comes again keeps the number; one who was entered twice has two.
    const bool isKnown =
        plan.duplicate == Duplicate::First || plan.duplicate == Duplicate::Exact || plan.duplicate == Duplicate::Again;
    appendNumber(text, 100'000 + mixBits(isKnown ? person.id : plan.fileNumber + kStrangerFiles) % 900'000);
    cells.close();
    const bool isNamed = entry.random.chance(m_scenario.fill.surname);
    const auto age = static_cast<int>(year_month_day(fileDay).year()) - static_cast<int>(person.birth.year());
    cells.add(isNamed ? civilityOf(person, lab.letters, age) : "");
    addNames(entry, isNamed);
    const bool woman = person.sex == Sex::Woman;
    cells.add(lab.sex == SexStyle::Digits ? (woman ? "2" : "1") : (woman ? "F" : "M"));
    appendBirth(text, person, lab.date, entry.random);
    cells.close();
    if (person.isTwin || entry.random.chance(550'000)) text += static_cast<char>('0' + person.twinRank);
    cells.close();
}

void RowComposer::addNames(Entry &entry, bool isNamed) const
{
    const Person &person = entry.person;
    std::string &text = entry.cells.open();
    const bool isMaiden = entry.plan.duplicate == Duplicate::Maiden;
    const std::string_view birthName = person.birthName.view();
    const std::uint32_t form = entry.random.below(1000);
    const bool isJoined = isNamed && !isMaiden && !birthName.empty() && form < 15; // both names in one cell
    if (isNamed) text += isMaiden ? birthName : person.name.view();
    if (isJoined) text.append(form < 10 ? " NEE " : " EP ").append(birthName);
    entry.cells.close();
    entry.cells.add(isNamed && !isMaiden && !isJoined && form < 850 ? birthName : "");
    const bool mixed = entry.lab.letters == LetterStyle::Mixed;
    text += mixed ? person.firstName->mixed : person.firstName->upper;
    if (person.secondName != nullptr)
        text.append(" ").append(mixed ? person.secondName->mixed : person.secondName->upper);
    entry.cells.close();
}

void RowComposer::addInsuranceNumber(Entry &entry) const
{
    const bool isThere = entry.random.chance(m_scenario.fill.nir);
    std::string &text = entry.cells.open();
    entry.cells.add(isThere ? entry.person.nir.view() : "");
    if (isThere) appendPadded(text, nirKey(entry.person.nir.view()), 2);
    entry.cells.close();
    appendPadded(text, entry.person.quality, 2);
    entry.cells.close();
}

void RowComposer::addAddress(Entry &entry) const
{
    const bool mixed = entry.lab.letters == LetterStyle::Mixed;
    const Dwelling &dwelling = entry.dwelling;
    std::string &text = entry.cells.open();
    if (dwelling.houseNumber != 0) {
        appendNumber(text, dwelling.houseNumber);
        text += ' ';
    }
    const Wording &street = m_streets.street(dwelling.street);
    entry.cells.add(mixed ? street.mixed : street.upper);
    if (dwelling.complement) {
        const Wording &complement = m_streets.complement(*dwelling.complement);
        text += mixed ? complement.mixed : complement.upper;
    }
    entry.cells.close();
    entry.cells.add(dwelling.town->postcode);
    entry.cells.add(mixed ? dwelling.town->mixed : dwelling.town->upper);
}

void RowComposer::addContacts(Entry &entry) const
{
    std::string &text = entry.cells.open();
    const std::uint32_t form = entry.random.below(1000);
    if (entry.dwelling.landline) {
        if (form < 8)
            text.append("+33").append(entry.dwelling.landline->view().substr(1));
        else
            appendPhone(text, entry.dwelling.landline->view(), entry.lab.phone);
        if (form >= 8 && form < 13 && entry.person.mobile) text.append(" / ").append(entry.person.mobile->view());
        if (form >= 13 && form < 15) text += " bureau";
    }
    entry.cells.close();
    if (entry.person.mobile) appendPhone(text, entry.person.mobile->view(), entry.lab.phone);
    entry.cells.close();
    addEmail(entry);
}

void RowComposer::addEmail(Entry &entry) const
{
    static constexpr std::array<std::string_view, 6> kDomains = {
        "@boite.example", "@courriel.example", "@poste.example", "@fil.example", "@maree.example", "@mel.example.org"};
    std::string &text = entry.cells.open();
    if (entry.person.hasEmail) {
        const bool ownMail = entry.person.standing != Standing::Child && entry.person.standing != Standing::Baby;
        const Person &owner = ownMail ? entry.person : entry.plan.household->members[0];
        text += owner.firstName->lower;
        text += '.';
        for (const char letter : owner.name.view())
            if (letter >= 'A' && letter <= 'Z') text += static_cast<char>(letter - 'A' + 'a');
        appendNumber(text, mixBits(owner.id) % 10'000);
        text += kDomains[owner.id / 8 % kDomains.size()];
    }
    entry.cells.close();
}

void RowComposer::addBlood(Entry &entry) const
{
    static constexpr std::array<std::string_view, 5> kPhenotypes = {"C+E-c+e+", "C-E-c+e+", "C+E-c-e+", "CcDee",
                                                                    "ccDEe"};
    const std::uint32_t known = entry.steady.below(100);
    const BloodGroup &blood = bloodGroups()[entry.person.bloodGroup];
    const bool isThere = known < 34;
    const bool inWords = entry.lab.sex == SexStyle::Digits; // one habit goes with another
    const bool positive = blood.rhesus == "+";
    entry.cells.add(isThere ? (inWords && blood.group == "O" ? "0" : blood.group) : "");
    entry.cells.add(isThere ? (inWords ? (positive ? "POS" : "NEG") : blood.rhesus) : "");
    entry.cells.add(known < 5 ? (positive ? kPhenotypes[entry.steady.below(5)] : "ddccee") : "");
    entry.cells.add(known < 4 ? (entry.steady.below(100) < 9 ? "K+" : "K-") : "");
}

} // namespace filature::training
