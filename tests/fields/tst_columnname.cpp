// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/columnname.h"
#include "fields/mapping.h"
#include "fields/normalising.h"
#include "fields/samplecolumns.h"

using namespace filature;
using namespace filature::fields;
using namespace filature::test;

class TestColumnName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownNamesLeadToFields_data();
    void knownNamesLeadToFields();
    void namesOfOthersLeadNowhere_data();
    void namesOfOthersLeadNowhere();
    void levelsNames();
    void tellsKeysAndSigns();
};

void TestColumnName::knownNamesLeadToFields_data()
{
    QTest::addColumn<std::string>("header");
    QTest::addColumn<Field>("field");
    const auto add = [](Field field, std::initializer_list<const char *> headers) {
        for (const char *header : headers)
            QTest::newRow(header) << std::string(header) << field;
    };
    using enum Field;
    add(FileNumber, {"NUMDOS", "NODOSSIER", "dossier", "N° de dossier", "Numéro du dossier"});
    add(PatientId, {"CODPAT", "IPP", "NUMPAT", "patient_id"});
    add(LastName, {"NOM", "NOMUSUEL", "last_name", "Surname", "NOM_PATIENT", "PAT_NOM", "patient_last_name",
                   "nom usuel", "customer_last_name"});
    add(BirthName, {"NOMJF", "NOMNAISS", "PATRONYME", "Nom de naissance", "maiden_name"});
    add(FirstName, {"PRENOM", "given_name", "FirstName", "PRENOM1", "prenom_patient"});
    add(Sex, {"SEXE", "sex", "Gender"});
    add(BirthDate, {"DATNAIS", "DDN", "DNAISS", "date_of_birth", "DOB", "date_naissance"});
    add(BirthRank, {"RANG", "RGEM", "RANGCPAM"});
    add(Nir, {"NIR", "NUMSS", "NOSECU", "n° sécu", "NSS"});
    add(Identifier, {"soc_sec_id", "SSN", "identifier"});
    add(Quality, {"QUALITE", "QUALBENEF"});
    add(Address, {"ADR1", "address_1", "street_number", "Adresse", "rue"});
    add(Postcode, {"CP", "CODPOST", "postcode", "zip_code", "BillingPostalCode", "Code Postal", "CP_PATIENT"});
    add(Commune, {"VILLE", "COMMUNE", "suburb", "city", "ville patient"});
    add(Phone, {"TEL", "TELFIXE", "TELDOM", "phone_number", "Téléphone"});
    add(Mobile, {"TELPORT", "GSM", "MOBILE", "portable"});
    add(Email, {"EMAIL", "MAIL", "e-mail", "Courriel"});
    add(BloodGroup, {"GRPSANG", "ABO", "blood_type"});
    add(Phenotype, {"PHENO"});
    add(Kell, {"KELL"});
    add(Doctor, {"NOMMED", "NOM_MEDECIN", "nom prescripteur", "doctor_name"});
    add(DoctorFirstName, {"PRENMED", "prenom_medecin"});
    add(DoctorCode, {"CODMED", "id_medecin"});
    add(DoctorPostcode, {"CPMED", "CP_PRESCRIPTEUR", "medecin_code_postal"});
    add(DoctorCommune, {"VILLEMED", "ville_medecin"});
    add(Rpps, {"RPPS", "RPPS_MEDECIN"});
    add(Adeli, {"ADELI"});
    add(Lab, {"LABO", "SITE", "CODSITE", "lab_id"});
    add(LabName, {"NOM_LABO", "lab_name", "laboratoire_nom"});
    add(Finess, {"FINESS", "FINESS_LABO"});
    add(LabPostcode, {"CP_LABO"});
    add(Regime, {"REGIME"});
    add(Fund, {"CAISSE"});
    add(Center, {"CENTRE"});
    add(Insurer, {"AMC", "CODMUT", "NUMMUT", "MUTUELLE"});
    add(MemberNumber, {"NUMADH"});
    add(EntryDate, {"DATDERVIS", "DERNVISITE", "date_prelevement", "last_visit"});
    add(Comment, {"COMMENT1", "OBS", "REMARQUE", "comments"});
    add(Login, {"LOGIN", "IDENT", "IDWEB", "username"});
    add(Password, {"MDP", "PASSWORD", "PWD", "mot de passe"});
    add(Ald, {"ALD"});
    add(Sampler, {"PRELEVEUR"});
    add(Spouse, {"CONJOINT", "NOM_CONJOINT"});
}

void TestColumnName::knownNamesLeadToFields()
{
    QFETCH(std::string, header);
    QFETCH(Field, field);
    SampleColumns table;
    table.add(header, {});
    const Mapping mapping = proposeMapping(table.view());
    QCOMPARE(mapping.fields.size(), 1U);
    QCOMPARE(text(info(mapping.fields[0].field).name), text(info(field).name));
}

void TestColumnName::namesOfOthersLeadNowhere_data()
{
    QTest::addColumn<std::string>("header");
    QTest::addColumn<Kind>("kind");
    const auto add = [](const char *header, Kind kind) { QTest::newRow(header) << std::string(header) << kind; };
    add("TEL_MEDECIN", Kind::Landline);
    add("ADRMED", Kind::Street);
    add("EMAIL_LABO", Kind::Email);
    add("nom_mere", Kind::LastName);
    add("tel personne a prevenir", Kind::Mobile);
    add("date_naissance_conjoint", Kind::BirthDate);
    add("rec_id", Kind::Number);
    add("TIERSPAYANT", Kind::Number);
    add("state", Kind::Country);
    add("c1", Kind::LastName);
}

void TestColumnName::namesOfOthersLeadNowhere()
{
    QFETCH(std::string, header);
    QFETCH(Kind, kind);
    SampleColumns table;
    table.add(header, sampleCells(kind));
    QVERIFY(proposeMapping(table.view()).fields.empty());
}

void TestColumnName::levelsNames()
{
    QCOMPARE(text(columnKey("Date de naissance")), text("datedenaissance"));
    QCOMPARE(text(columnKey("DATE_DE-NAISSANCE ")), text("datedenaissance"));
    QCOMPARE(text(columnKey("Prénom(s)")), text("prenoms"));
    QCOMPARE(text(columnKey("http://example.org/ontology#phone_number")), text("phonenumber"));
    QCOMPARE(text(columnKey("--")), text(""));
}

void TestColumnName::tellsKeysAndSigns()
{
    QVERIFY(meaningOfName("CLE").isNirKey);
    QVERIFY(meaningOfName("Clé NIR").isNirKey);
    QVERIFY(meaningOfName("Rhésus").isRhD);
    QVERIFY(meaningOfName("TEL_MEDECIN").isElsewhere);
    QVERIFY(!meaningOfName("TEL").isElsewhere);
    QVERIFY(meaningOfName("c1").matches.empty());
    QVERIFY(meaningOfName("").matches.empty());
    for (const NameMatch &match : meaningOfName("ADR3").matches)
        QVERIFY(match.weight < meaningOfName("ADR").matches[0].weight);
}

QTEST_APPLESS_MAIN(TestColumnName)
#include "tst_columnname.moc"
