// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/phrases.h"

#include "training/formatting.h"

#include <span>
#include <string_view>

namespace filature::training {

namespace {

using List = std::span<const std::string_view>;

// '$' and a letter stand for a word of a list below.
constexpr std::string_view kHealth[] = {"Patient sous $m",
                                        "Sous $m depuis $n mois",
                                        "Traitement : $m, à noter sur le CR",
                                        "Grossesse, terme prévu en $o",
                                        "Enceinte de $n mois",
                                        "Grossesse gémellaire, suivi toutes les $n semaines",
                                        "Diabète type 2, contrôle HbA1c tous les $n mois",
                                        "Diabétique insulinodépendant",
                                        "Allergie au latex",
                                        "Allergie à la pénicilline",
                                        "Suivi $h",
                                        "ATCD de $h",
                                        "Bilan avant chimiothérapie, cure n° $n",
                                        "Sous chimio, veines fragiles bras $s",
                                        "Recherche de mutation, consentement signé",
                                        "INR cible 2-3, $m",
                                        "INR à faxer au médecin avant $t",
                                        "Contrôle $e dans $n semaines",
                                        "Refaire $e à jeun",
                                        "$e prélevé à domicile par l'infirmière",
                                        "Suspicion de $h, résultat urgent",
                                        "Dialysé, ne pas piquer le bras $s (fistule)",
                                        "Malaise lors du dernier prélèvement",
                                        "Tendance aux malaises, allonger le patient",
                                        "Prélèvement difficile, bras $s",
                                        "Pas de garrot bras $s (curage)",
                                        "Porteur d'une valve mécanique, $m",
                                        "Séropositif suivi au CHU, confidentiel",
                                        "Hépatite C traitée, contrôle de $e",
                                        "Groupe à vérifier avant intervention du $n/$k",
                                        "Fausse couche en $o, soutien",
                                        "Ménopausée, dosage de $e",
                                        "Insuffisance rénale, surveiller $e",
                                        "Thyroïde : adapter $m selon $e",
                                        "Opéré en $o pour $h",
                                        "Enfant prématuré, micro-prélèvement"};
constexpr std::string_view kPractical[] = {"Appeler $p pour les résultats",
                                           "Résultats à envoyer à $p",
                                           "Ne pas appeler avant $t",
                                           "Passe le $w vers $t",
                                           "Prélèvement à domicile le $w à $t",
                                           "Code portail $k$n",
                                           "Carte vitale à mettre à jour",
                                           "Attestation de droits manquante",
                                           "Doit $n euros, relance faite",
                                           "Chèque de caution au dossier",
                                           "A changé d'adresse en $o",
                                           "Ancien nom au dossier, voir $p",
                                           "Double dossier à fusionner",
                                           "Homonyme : vérifier la date de naissance",
                                           "Parle peu français, venir avec $p",
                                           "Malentendant, voir avec $p",
                                           "Tutelle, facture à $p",
                                           "Hébergé chez $p",
                                           "Travaille de nuit, rappeler après $t",
                                           "Chien dans la cour, sonner",
                                           "Clé chez $p",
                                           "Mot de passe donné par téléphone à $p",
                                           "Veut ses résultats par courriel",
                                           "Refus de l'envoi au médecin traitant",
                                           "Bon de prise en charge attendu",
                                           "Facture payée le $w",
                                           "Tiers payant refusé en $o",
                                           "Venir à jeun, $p prévenu"};

constexpr std::string_view kMedicines[] = {
    "Préviscan", "Kardégic",    "Levothyrox",   "metformine", "Lovenox", "Coumadine", "amiodarone", "lithium",
    "Dépakine",  "corticoïdes", "méthotrexate", "statine",    "AVK",     "insuline",  "Tégrétol",   "interféron"};
constexpr std::string_view kConditions[] = {"phlébite",       "embolie pulmonaire",
                                            "cancer du sein", "cancer de la prostate",
                                            "hépatite B",     "VIH",
                                            "lupus",          "anémie",
                                            "hypothyroïdie",  "polyarthrite",
                                            "infarctus",      "infection urinaire",
                                            "mucoviscidose",  "dépression",
                                            "alcoolisme",     "maladie de Crohn",
                                            "hémochromatose", "myélome"};
constexpr std::string_view kExams[] = {
    "glycémie", "TSH",          "NFS",           "la ferritine",         "la créatinine",
    "PSA",      "l'INR",        "bêta-HCG",      "la charge virale",     "ECBU",
    "CRP",      "l'ionogramme", "la vitamine D", "l'hémoglobine glyquée"};
constexpr std::string_view kPeople[] = {"sa fille",
                                        "son fils",
                                        "son épouse",
                                        "son mari",
                                        "la voisine",
                                        "l'infirmière",
                                        "la maison de retraite",
                                        "sa sœur",
                                        "sa mère",
                                        "le tuteur",
                                        "l'assistante sociale",
                                        "le cabinet",
                                        "son employeur"};
constexpr std::string_view kWeekdays[] = {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"};
constexpr std::string_view kMonths[] = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                        "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr std::string_view kTimes[] = {"7h", "7h30", "8h", "8h15", "9h", "10h", "11h30", "14h", "16h", "18h"};
constexpr std::string_view kSides[] = {"droit", "gauche"};
constexpr std::string_view kCalendarMonths[] = {"01", "03", "04", "06", "07", "09", "10", "12"};
constexpr std::string_view kWords[] = {"granit",     "soleil",  "tulipe",  "menhir",  "bateau",  "lavande",
                                       "pivert",     "cidre",   "galette", "phare",   "ardoise", "loutre",
                                       "chouquette", "bruyere", "goeland", "marmite", "topaze",  "caramel",
                                       "vendange",   "sabot",   "ficelle", "minou",   "titine",  "azerty"};

std::string_view any(List list, RandomStream &random)
{
    return list[random.below(static_cast<std::uint32_t>(list.size()))];
}

List wordsFor(char slot)
{
    switch (slot) {
    case 'm':
        return kMedicines;
    case 'h':
        return kConditions;
    case 'e':
        return kExams;
    case 'p':
        return kPeople;
    case 'w':
        return kWeekdays;
    case 'o':
        return kMonths;
    case 't':
        return kTimes;
    case 's':
        return kSides;
    default:
        return kCalendarMonths;
    }
}

void appendPhrase(std::string &text, CommentKind kind, RandomStream &random)
{
    const std::string_view phrase = any(kind == CommentKind::Health ? List(kHealth) : List(kPractical), random);
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        if (phrase[i] != '$')
            text += phrase[i];
        else if (phrase[++i] == 'n')
            appendNumber(text, random.between(2, 28));
        else
            text += any(wordsFor(phrase[i]), random);
    }
}

} // namespace

void appendComment(std::string &text, CommentKind kind, CommentShape shape, RandomStream &random)
{
    appendPhrase(text, kind, random);
    if (shape == CommentShape::Plain && random.chance(850'000)) return;
    switch (shape) {
    case CommentShape::Plain:
        text += ". ";
        break;
    case CommentShape::Separator:
        text += "; ";
        break;
    case CommentShape::LineBreak:
        text += random.chance(500'000) ? "\r\n" : "\n";
        break;
    case CommentShape::Quotes:
        text += " (dit \"";
        break;
    }
    appendPhrase(text, random.chance(500'000) ? CommentKind::Practical : CommentKind::Health, random);
    if (shape == CommentShape::Quotes) text += "\" au téléphone)";
}

void appendPassword(std::string &text, RandomStream &random)
{
    const std::size_t begin = text.size();
    text += any(kWords, random);
    switch (random.below(5)) {
    case 0:
        text[begin] = static_cast<char>(text[begin] - 'a' + 'A');
        appendNumber(text, random.between(1940, 1999));
        break;
    case 1:
        text.insert(begin, "mdp.");
        break;
    case 2:
        text += any(kWords, random);
        break;
    case 3:
        appendNumber(text, random.between(1, 99));
        text += '!';
        break;
    default:
        appendNumber(text, random.between(1, 999));
        break;
    }
}

} // namespace filature::training
