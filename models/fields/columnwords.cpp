// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/columnwords.h"

#include <array>

namespace filature::fields {

namespace {

using enum Field;

constexpr auto kWords = std::to_array<ColumnWords>({
    {Civility, .95, false, "civ civilite civility codciv codeciv codecivilite salutation"},
    {Civility, .85, true, "titre title prefix prefixe genre"},
    {LastName, .95, false,
     "nomusuel nomusage nomdusage nomdeusage nomutilise nommarital nommar nomepouse nommariee lastname surname "
     "familyname lname "
     "nomfamille nomdefamille nomfam sn nompersonne"},
    {LastName, .90, false, "nom"},
    {LastName, .50, true,
     "name fullname nomprenom nometprenom nomprenoms nomcomplet patient patientname identite person personne"},
    {BirthName, .95, false,
     "nomjf nomnaiss nomnais nomnaissance nomdenaissance patronyme nompatronymique nompatro nompat1 nomjeunefille "
     "nomdejeunefille njf "
     "nomdejf birthname maidenname birthsurname nomdenaiss maiden"},
    {BirthName, .50, false, "nom"},
    {FirstName, .95, false,
     "prenom prenoms pren prenomusuel premierprenom prenomnaissance firstname givenname givennames fname forename "
     "forenames prnm"},
    {FirstName, .70, false, "first given"},
    {Sex, .95, false, "sexe sex gender codsexe codesexe cdsexe sx"},
    {Sex, .85, true, "genre"},
    {BirthDate, .95, false,
     "datnais datnaiss datnaissance ddn ddnais dnaiss dnais datenaissance datedenaissance datenaiss datenais dtnaiss "
     "dtnais dtnaissance "
     "naissance birthdate dateofbirth dob birthday bday datebirth birthdt neele nele birth"},
    {BirthRank, .95, false,
     "rang rgem rangcpam ranggem ranggemellaire rangnaissance rangnais rgnais rangbenef birthrank birthorder "
     "rangdenaissance"},
    {PatientId, .95, false,
     "codpat ipp numpat idpatient idpat patientid numpatient nopatient codepatient codpatient nip patid mrn refpatient "
     "numeropatient "
     "patientnumber idpatientlabo"},
    {FileNumber, .95, false,
     "numdos nodossier dossier numdossier nodos numerodossier filenumber casenumber iep numdemande nodemande "
     "numerodemande ndossier "
     "refdossier numsejour nosejour visitnumber iddossier idos"},
    {Nir, .95, false,
     "nir numss nosecu numsecu nss nosecuritesociale numerosecuritesociale numerodesecuritesociale numsecuritesociale "
     "securitesociale secu "
     "numeross noss nosecsoc nirassure nirpatient numerosecu insnir matriculeins numinsee nirpp nirbenef numsecusoc "
     "nirouvrantdroit nsecu"},
    {Nir, .90, true,
     "immat immatriculation matricule ins insee ssn ssnumber socialsecuritynumber socialsecurity socsecid "
     "socialsecurityid"},
    {Identifier, .85, false,
     "socsecid ssn ssnumber socialsecuritynumber socialsecurityid socialsecurity socsec taxid nationalid "
     "nationalnumber identifier "
     "personid personnumber nin nhsnumber medicareno medicare ihi numcni idnumber numidentifiant externalid"},
    {Identifier, .80, false, "identifiant identifiantunique matricule"},
    {Quality, .95, false,
     "qualite qualbenef qual qualitebenef qualitebeneficiaire codqual codequalite quality beneficiaryquality "
     "lienassure lienparente"},
    {Address, .95, false,
     "adr adresse address street streetnumber streetaddress streetname rue voie numvoie numerovoie libvoie nomvoie "
     "typevoie complement "
     "complementadresse compadr adressecomplement adrcomp lieudit addr addressline adressepostale ligneadresse "
     "housenumber"},
    {Postcode, .95, false, "cp codpost codepostal codpostal postcode postalcode zip zipcode cpostal cdpost codpos plz"},
    {Commune, .95, false,
     "ville commune city town suburb locality localite libcommune libellecommune nomcommune municipality "
     "bureaudistributeur burdist "
     "acheminement libville nomville vil"},
    {Phone, .95, false,
     "tel telfixe teldom telephone phone phonenumber homephone telephonefixe telephonedomicile fixe phonehome landline "
     "telbur telbureau "
     "telprof telpro teltravail numtel notel numtelephone numerotelephone numerodetelephone telephonenumber "
     "teldomicile"},
    {Mobile, .95, false,
     "telport gsm mobile portable telmob telportable telephoneportable telmobile telephonemobile mobilephone "
     "mobilenumber cellphone cell "
     "numport numportable numeroportable phonemobile telgsm"},
    {Email, .95, false,
     "email mail courriel emailaddress adressemail mel adrmail adresseemail adressecourriel mailaddress "
     "adrelectronique"},
    {BloodGroup, .95, false,
     "grpsang groupesanguin grsang groupsang bloodgroup bloodtype aborh aborhesus abo groupeabo grpabo grabo"},
    {BloodGroup, .85, true, "groupe gs grp group"},
    {Phenotype, .95, false, "pheno phenotype phenotyperh phenorh phenotyperhkell rhkell"},
    {Kell, .95, false, "kell kel antigenekell"},
    {Comment, .90, false,
     "comment comments commentaire commentaires obs observation observations remarque remarques note notes rem remark "
     "remarks memo "
     "textelibre infoscliniques renseignements rensclin renseignementscliniques annotation annotations pathologie "
     "pathologies traitement "
     "traitements antecedents atcd diagnostic infocomp freetext"},
    {Ald, .95, false, "ald affectionlongueduree exoald codeald"},
    {Doctor, .95, false,
     "nommed nommedecin nommedecintraitant nomprescripteur doctorname physicianname nomprescr nompraticien libmed "
     "nommt"},
    {Doctor, .85, true,
     "medtrait medecin medecintraitant medtraitant prescripteur doctor physician gp practitioner praticien"},
    {DoctorCode, .80, true, "medtrait medecin medecintraitant medtraitant prescripteur doctor physician praticien"},
    {DoctorFirstName, .95, false, "prenmed prenommed prenommedecin prenomprescripteur prenprescr"},
    {DoctorCode, .95, false,
     "codmed codemedecin codmedecin codeprescripteur codprescr codprescripteur idmedecin nummed idprescripteur "
     "codmedtrait doctorcode "
     "idpraticien doctorid"},
    {Rpps, .95, false, "rpps norpps numrpps idrpps numerorpps codrpps"},
    {Adeli, .95, false, "adeli noadeli numadeli codeadeli codadeli numeroadeli"},
    {DoctorPostcode, .95, false, "cpmed cpmedecin cpprescripteur codepostalmedecin cpprescr"},
    {DoctorCommune, .95, false, "villemed villemedecin communemedecin villeprescripteur communeprescripteur"},
    {Lab, .95, false,
     "labo lab laboratoire codsite codelabo codlabo codelab idlab labcode sitecode codesite laboratory idsite numlabo "
     "labid codlab "
     "sitelabo idlabo"},
    {Lab, .85, false, "site"},
    {LabName, .95, false,
     "nomlabo nomlaboratoire liblabo labname laboratoryname nomsite libsite libellelabo libellelaboratoire sitename"},
    {Finess, .95, false,
     "finess nofiness numfiness finesset finessgeo finessej codefiness codfiness numerofiness finessgeographique"},
    {LabPostcode, .95, false, "cplabo cplaboratoire cpsite codepostallabo cplab codepostallaboratoire"},
    {Regime, .95, false, "regime codregime coderegime regimeamo grandregime codgr rgm"},
    {Fund, .95, false, "caisse codcaisse codecaisse caisseamo cpam numcaisse caisserat caissegestionnaire organisme"},
    {Center, .90, false,
     "centre codcentre codecentre centrepaiement centrerattachement center numcentre centregestionnaire"},
    {Insurer, .95, false,
     "mutuelle codmut nummut amc numamc codeamc organismeamc insurer mut complementaire nommutuelle assurance "
     "insurance healthinsurer "
     "libmut codemutuelle codmutuelle insurancecompany"},
    {MemberNumber, .95, false,
     "numadh numeroadherent noadherent numadherent membernumber memberid policynumber numcontrat nocontrat "
     "numerocontrat adherent nadherent"},
    {EntryDate, .95, false,
     "datdervis dernvisite dervisite datederniervisite datedernierevisite dernierevisite lastvisit lastvisitdate "
     "datevisite datvis "
     "dateprelevement dateprelev dateprel datprel dprel dateentree datentree datedossier datdos dateenregistrement "
     "datesaisie datdem "
     "datedemande dateexamen samplingdate sampledate visitdate entrydate admissiondate dateadmission collectiondate "
     "dateenreg dtprel"},
    {EntryDate, .70, true, "date datecreation creationdate createdat dtcreation datcrea"},
    {Login, .95, false,
     "login idweb loginweb identweb username identifiantweb loginpatient loginname utilisateur codeacces userlogin"},
    {Login, .82, false, "ident user compte account userid"},
    {Login, .70, false, "identifiant"},
    {Password, .95, false,
     "mdp password pwd motdepasse passwd pass mdpweb passweb codesecret motpasse mdppatient passe"},
    {Sampler, .95, false,
     "preleveur preleveuse nompreleveur codpreleveur codepreleveur sampler infirmier infirmiere nominf nurse idel "
     "phlebotomist codprel"},
    {Spouse, .95, false, "conjoint nomconjoint nomconj spouse spousename prenomconjoint nomduconjoint conj"},
});

constexpr auto kContexts = std::to_array<ContextWords>({
    {NameContext::Elsewhere,
     "personneaprevenir personnedeconfiance representantlegal contacturgence emergencycontact employeur employer "
     "urgence confiance mother father tuteur parent mere pere expediteur destinataire fournisseur"},
    {NameContext::Doctor,
     "medecinprescripteur medecintraitant prescripteur dumedecin medtrait praticien physician medecin doctor prescr "
     "presc med mt dr gp"},
    {NameContext::Lab, "dulaboratoire laboratoire laboratory labo site lab"},
    {NameContext::Spouse, "conjoint spouse conj"},
    {NameContext::Patient, "dupatient beneficiaire utilisateur customer personne employee patient contact membre "
                           "salarie billing assure usager "
                           "person client member malade abonne benef pers user cust pat prs cli pt"},
});

} // namespace

std::span<const ColumnWords> columnWords() { return kWords; }

std::span<const ContextWords> contextWords() { return kContexts; }

} // namespace filature::fields
