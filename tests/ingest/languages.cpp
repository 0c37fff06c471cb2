// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages.h"

namespace filature::test {

namespace {

constexpr LanguageSample kSamples[] = {
    {"French", "windows-1252 ISO-8859-15 IBM850 IBM437 macintosh UTF-16LE UTF-16BE UTF-32LE",
     "Le prélèvement a été effectué à jeun, et les résultats seront envoyés dès demain au médecin traitant.\n"
     "Hélène a déjà réglé sa facture ; la secrétaire vérifie le numéro et l'adresse avant de créer un nouveau "
     "dossier.\n"},
    {"French in capitals", "windows-1252 ISO-8859-15 IBM850 macintosh",
     "HÉLÈNE;LEFÈVRE;NÉE LE;PRÉLEVÉ À DOMICILE;BÉZIERS\nFRANÇOIS;BÉRARD;NÉ LE;RÉGLÉ;SAINT-ÉTIENNE\n"},
    {"French with a ligature", "ISO-8859-15 windows-1252 macintosh",
     "Le cœur et les poumons de sa sœur sont en bon état ; la manœuvre a coûté 12 € seulement.\n"},
    {"German", "windows-1252 IBM850 macintosh",
     "Die Ärztin prüft täglich die Blutwerte der Patienten und schickt die Ergebnisse anschließend an das Büro "
     "zurück.\n"},
    {"Spanish", "windows-1252 ISO-8859-15 IBM850 macintosh",
     "El médico pidió un análisis de sangre para el niño, y mañana recibirá la información en su teléfono.\n"},
    {"Portuguese", "windows-1252 IBM850 macintosh",
     "A médica não está satisfeita com as condições da coleção de amostras e pediu uma nova avaliação até amanhã.\n"},
    {"Italian", "windows-1252 IBM850",
     "Il laboratorio è già chiuso, però i risultati saranno disponibili lunedì perché la segreteria li invierà.\n"},
    {"Danish", "windows-1252 IBM850 macintosh",
     "Prøverne blev sendt til sygehuset i går, og lægen får først svar, når målingerne er færdige på fredag.\n"},
    {"Swedish", "windows-1252 IBM850 macintosh",
     "Läkaren såg att proverna från måndagen hade förväxlats och begärde därför nya för säkerhets skull.\n"},
    {"Finnish", "windows-1252 IBM850",
     "Lääkäri pyysi näytteitä jälleen, mutta hänen työtoverinsa eivät löytäneet niitä mistään päivän päätteeksi.\n"},
    {"Icelandic", "windows-1252 IBM850",
     "Læknirinn bað um ný sýni því að þau fyrstu týndust þegar húsið var flutt yfir götuna í síðustu viku.\n"},
    {"Polish", "windows-1250 ISO-8859-2 IBM852",
     "Proszę jutro rano zgłosić się do laboratorium, ponieważ część próbek została zniszczona i trzeba je "
     "powtórzyć.\n"},
    {"Czech", "windows-1250 ISO-8859-2 IBM852",
     "Žádáme pacienta, aby přišel znovu k odběru, protože výsledky předchozího vyšetření byly příliš nepřesné.\n"},
    {"Hungarian", "windows-1250 ISO-8859-2 IBM852",
     "A nővér szerint az őszi vizsgálatok eredményeit már elküldték, de a főorvos még egyszer megnézi őket.\n"},
    {"Croatian", "windows-1250 ISO-8859-2 IBM852",
     "Liječnik još čeka nalaze koje će sutra poslati bolnica, a pacijent može doći već u četvrtak poslije podne.\n"},
    {"Turkish", "windows-1254 IBM857 x-mac-turkish",
     "Doktor, hastanın sonuçlarını görmüş ve bugün öğleden sonra yeni bir ölçüm yapılmasını istemişti.\n"},
    {"Lithuanian", "windows-1257 ISO-8859-13 ISO-8859-4 IBM775",
     "Gydytojas paprašė, kad ligonė ateitų rytoj, nes šiandien tyrimų atsakymų dar nėra, o žmonės laukia eilėje.\n"},
    {"Esperanto", "ISO-8859-3",
     "La kuracisto ĵus petis, ke ŝi revenu ĉi tien morgaŭ, ĉar la rezultoj de la unua provo estis ĝenerale "
     "malbonaj.\n"},
    {"Vietnamese", "windows-1258 VISCII",
     "Bác sĩ đề nghị bệnh nhân trở lại vào ngày mai vì kết quả xét nghiệm đầu tiên chưa được rõ ràng lắm.\n"},
    {"Russian", "windows-1251 KOI8-R IBM866 ISO-8859-5 mac-cyrillic IBM855 UTF-16LE",
     "Врач попросил пациента прийти завтра утром, потому что результаты первого анализа ещё не готовы.\n"},
    {"Ukrainian", "windows-1251 KOI8-U",
     "Лікар попросив пацієнтку прийти завтра вранці, бо результати першого аналізу ще не готові, і її чекають.\n"},
    {"Bulgarian", "windows-1251 ISO-8859-5",
     "Лекарят помоли пациента да дойде утре сутринта, защото резултатите от първото изследване още не са готови.\n"},
    {"Greek", "windows-1253 ISO-8859-7 cp737",
     "Ο γιατρός ζήτησε από τον ασθενή να έρθει αύριο το πρωί, επειδή τα αποτελέσματα δεν είναι ακόμη έτοιμα.\n"},
    {"Hebrew", "windows-1255 ISO-8859-8 IBM862",
     "הרופא ביקש מהמטופל לחזור מחר בבוקר כי תוצאות הבדיקה הראשונה עדיין אינן מוכנות והמעבדה סגורה.\n"},
    {"Arabic", "windows-1256 ISO-8859-6",
     "طلب الطبيب من المريض أن يعود غدا صباحا لأن نتائج التحليل الأول لم تكن جاهزة بعد في المختبر.\n"},
    {"Thai", "TIS-620", "แพทย์ขอให้ผู้ป่วยกลับมาพรุ่งนี้เช้า เพราะผลการตรวจครั้งแรกยังไม่พร้อม และห้องปฏิบัติการปิดแล้ว\n"},
    {"Chinese", "GB18030 HZ-GB-2312 UTF-16LE UTF-16BE",
     "医生要求病人明天早上再来，因为第一次检查的结果还没有准备好，而且实验室已经关门了。\n"},
    {"Chinese in traditional characters", "Big5 EUC-TW UTF-16BE",
     "醫生要求病人明天早上再來，因為第一次檢查的結果還沒有準備好，而且實驗室已經關門了。\n"},
    {"Japanese", "Shift_JIS EUC-JP ISO-2022-JP UTF-16LE UTF-16BE UTF-32BE",
     "最初の検査の結果がまだ出ていないので、医者は患者に明日の朝もう一度来るように頼みました。\n"},
    {"Korean", "EUC-KR ISO-2022-KR UTF-16LE",
     "첫 번째 검사 결과가 아직 나오지 않아서 의사는 환자에게 내일 아침에 다시 와 달라고 부탁했습니다.\n"},
    {"Korean with rare syllables", "UHC",
     "똠방각하와 펲시콜라를 쓴 사람이 내일 아침에 병원으로 다시 온다고 했습니다.\n"},
};

} // namespace

std::span<const LanguageSample> languageSamples() { return kSamples; }

} // namespace filature::test
