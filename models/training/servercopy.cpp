// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/servercopy.h"

#include "training/formatting.h"

#include <algorithm>

namespace filature::training {

namespace {

enum class Form : std::uint8_t
{
    Reference,
    Text,
    Date,
    Phone,
    Nir
};

struct ServerColumn
{
    std::string_view name;
    Column source;
    Form form = Form::Text;
};

constexpr std::array<ServerColumn, ServerCopy::kColumns> kLayout = {{
    {"reference", Column::FileNumber, Form::Reference},
    {"date_dossier", Column::FileDate, Form::Date},
    {"labo", Column::LabCode},
    {"finess_labo", Column::LabFiness},
    {"prenom", Column::FirstName},
    {"nom_usuel", Column::Name},
    {"nom_naissance", Column::BirthName},
    {"sexe", Column::Sex},
    {"date_naissance", Column::BirthDate, Form::Date},
    {"nir", Column::Nir, Form::Nir},
    {"rang", Column::TwinRank},
    {"commune", Column::Town},
    {"code_postal", Column::Postcode},
    {"adresse", Column::Address1},
    {"complement_adresse", Column::Address2},
    {"mobile", Column::MobilePhone, Form::Phone},
    {"telephone", Column::HomePhone, Form::Phone},
    {"courriel", Column::Email},
    {"rpps_medecin", Column::DoctorRpps},
    {"medecin", Column::DoctorName},
    {"cp_medecin", Column::DoctorPostcode},
    {"abo", Column::BloodGroup},
    {"rhesus", Column::Rhesus},
    {"mutuelle", Column::Insurer},
    {"num_adherent", Column::MemberNumber},
    {"derniere_visite", Column::LastVisit, Form::Date},
    {"remarque", Column::Comment1},
    {"observation", Column::Comment2},
    {"identifiant", Column::Login},
    {"mot_de_passe", Column::Password},
    {"ald", Column::LongIllness},
    {"marque", Column::Mark},
}};

void appendText(std::string &out, std::string_view text)
{
    if (text.find_first_of("\",\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char letter : text) {
        if (letter == '"') out += '"';
        out += letter;
    }
    out += '"';
}

// dd/mm/yyyy, dd-mm-yyyy and yyyymmdd are turned round; everything else stays as it is.
void appendIsoDate(std::string &out, std::string_view date)
{
    const bool split = date.size() == 10 && (date[2] == '/' || date[2] == '-');
    const bool compact = date.size() == 8 && date.find_first_not_of("0123456789") == std::string_view::npos;
    if (split)
        out.append(date.substr(6)).append("-").append(date.substr(3, 2)).append("-").append(date.substr(0, 2));
    else if (compact)
        out.append(date.substr(0, 4)).append("-").append(date.substr(4, 2)).append("-").append(date.substr(6));
    else
        appendText(out, date);
}

// Ten digits, with or without blanks and dots, become +33 and nine digits; everything else stays as it is.
void appendPhone(std::string &out, std::string_view phone)
{
    std::array<char, 10> digits;
    std::size_t count = 0;
    for (const char letter : phone) {
        if (letter == ' ' || letter == '.') continue;
        if (letter < '0' || letter > '9' || count == digits.size()) return appendText(out, phone);
        digits[count++] = letter;
    }
    if (count != digits.size()) return appendText(out, phone);
    out.append("+33").append(digits.data() + 1, digits.size() - 1);
}

} // namespace

ServerCopy::ServerCopy(const Labs &labs, const Scenario &scenario, std::uint64_t seed) : m_seed(seed)
{
    const std::uint32_t low = std::min(scenario.server, 400'000U);
    std::uint64_t lowWeight = 0;
    for (const Lab &lab : labs.all())
        lowWeight += lab.isMissingFromServer ? lab.weight : 0;
    const std::uint64_t high =
        (std::uint64_t{scenario.server} * kLabWeightSum - low * lowWeight) / (kLabWeightSum - lowWeight);
    for (std::size_t i = 0; i < kLabCount; ++i)
        m_share[i] = labs[i].isMissingFromServer ? low : static_cast<std::uint32_t>(high);
}

bool ServerCopy::holds(const RowPlan &plan) const
{
    return RandomStream(m_seed, Domain::Server, plan.person->id).chance(m_share[plan.lab]);
}

void ServerCopy::appendHeader(std::string &out)
{
    for (const ServerColumn &column : kLayout)
        out.append(&column == kLayout.data() ? "" : ",").append(column.name);
    out += '\n';
}

void ServerCopy::appendRow(std::string &out, const RowCells &cells, std::uint64_t reference)
{
    for (const ServerColumn &column : kLayout) {
        const std::string_view text = cells.cell(column.source);
        switch (column.form) {
        case Form::Reference:
            appendNumber(out, reference);
            break;
        case Form::Text:
            appendText(out, text);
            break;
        case Form::Date:
            appendIsoDate(out, text);
            break;
        case Form::Phone:
            appendPhone(out, text);
            break;
        case Form::Nir:
            out.append(text).append(cells.cell(Column::NirKey));
            break;
        }
        out += ',';
    }
    out.back() = '\n';
}

} // namespace filature::training
