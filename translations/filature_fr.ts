<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AccessLog</name>
    <message>
        <source>fields to show unmasked, separated by commas, or 'all'</source>
        <translation>champs à montrer en clair, séparés par des virgules, ou « all » pour tous</translation>
    </message>
    <message>
        <source>FIELD,...</source>
        <translation>CHAMP,...</translation>
    </message>
    <message>
        <source>why; it is kept in the journal</source>
        <translation>motif ; il est consigné au journal</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTE</translation>
    </message>
    <message>
        <source>--reveal names a field that does not exist.</source>
        <translation>--reveal nomme un champ qui n’existe pas.</translation>
    </message>
    <message>
        <source>Name fields as in the filter language, separated by commas, or 'all'.</source>
        <translation>Nommez les champs comme dans le langage de filtre, séparés par des virgules, ou mettez « all ».</translation>
    </message>
    <message>
        <source>Data are only shown unmasked for a reason, which the journal keeps.</source>
        <translation>Les données ne sont montrées en clair que pour un motif, que le journal conserve.</translation>
    </message>
    <message>
        <source>Add --reason TEXT, or leave --reveal out to see masked data.</source>
        <translation>Ajoutez --reason TEXTE, ou omettez --reveal pour voir les données masquées.</translation>
    </message>
    <message>
        <source>This case cannot be written here, so what is shown cannot be journalled.</source>
        <translation>Cette affaire n’est pas accessible en écriture ici ; ce qui serait montré ne pourrait donc pas être journalisé.</translation>
    </message>
    <message>
        <source>Copy the case to a folder that can be written.</source>
        <translation>Copiez l’affaire dans un répertoire où l’on peut écrire.</translation>
    </message>
    <message>
        <source>Health data are revealed and no physician is named; FILATURE_PHYSICIAN=NAME enters one in the journal.</source>
        <translation>Des données de santé sont révélées sans qu’un médecin soit nommé ; FILATURE_PHYSICIAN=NOM en inscrit un au journal.</translation>
    </message>
    <message>
        <source>this look could not be journalled.</source>
        <translation>cette consultation n’a pas pu être journalisée.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Options</source>
        <comment>with a space behind it where the language wants one before the colon</comment>
        <translation>Options </translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>afficher cette aide</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>afficher la version</translation>
    </message>
    <message>
        <source>fr or en; otherwise by FILATURE_LANG, LC_ALL, LC_MESSAGES, LANG</source>
        <translation>fr ou en ; sinon selon FILATURE_LANG, LC_ALL, LC_MESSAGES, LANG</translation>
    </message>
    <message>
        <source>First: filature demo
'filature COMMAND --help' explains a command. A passphrase comes from --key-file FILE, from the environment variable FILATURE_KEY or from the terminal, never from an argument.
Exit codes: 0 done; 1 internal failure; 2 wrong usage; 3 an input cannot be read; 4 wrong key; 5 the case is damaged or its journal broken; 6 refused by the rules of the case; 130 cancelled.</source>
        <translation>Pour commencer : filature demo
« filature COMMANDE --help » explique une commande. La phrase secrète vient de --key-file FICHIER, de la variable d’environnement FILATURE_KEY ou du terminal, jamais d’un argument.
Codes de sortie : 0 succès ; 1 défaillance interne ; 2 mauvaise utilisation ; 3 entrée illisible ; 4 mauvaise clé ; 5 affaire endommagée ou journal rompu ; 6 refus par les règles de l’affaire ; 130 interruption.</translation>
    </message>
    <message>
        <source>Commands</source>
        <comment>with a space behind it where the language wants one before the colon</comment>
        <translation>Commandes </translation>
    </message>
    <message>
        <source>--language takes fr or en.</source>
        <translation>--language accepte fr ou en.</translation>
    </message>
    <message>
        <source>Filature takes a leaked set of personal data apart: what is in it, whose it is, where it came from. It works offline, on one encrypted case file; everything is masked unless a reason is given.
Without a command, or with a case alone, the window opens; everything is also done by the commands below.</source>
        <translation>Filature démonte une fuite de données personnelles : ce qu’elle contient, qui elle concerne, d’où elle vient. Il travaille hors ligne, sur un seul fichier d’affaire chiffré ; tout est masqué tant qu’aucun motif n’est donné.
Sans commande, ou avec une affaire seule, la fenêtre s’ouvre ; tout se fait aussi par les commandes ci-dessous.</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseVerification</name>
    <message>
        <source>the file on disk is the same</source>
        <translation>le fichier sur le disque est le même</translation>
    </message>
    <message>
        <source>the file on disk has been changed since; the case keeps the bytes as they were</source>
        <translation>le fichier sur le disque a changé depuis ; l’affaire garde les octets tels qu’ils étaient</translation>
    </message>
    <message>
        <source>the file is no longer on disk; the case keeps its bytes</source>
        <translation>le fichier n’est plus sur le disque ; l’affaire garde ses octets</translation>
    </message>
    <message>
        <source>something else is at its place on the disk; the case keeps its bytes</source>
        <translation>autre chose se trouve à sa place sur le disque ; l’affaire garde ses octets</translation>
    </message>
    <message>
        <source>its bytes in the case do not have the recorded hash</source>
        <translation>ses octets dans l’affaire n’ont pas l’empreinte consignée</translation>
    </message>
    <message>
        <source>its ledger does not come out</source>
        <translation>son compte ne tombe pas juste</translation>
    </message>
    <message>
        <source>its columns differ from its bytes</source>
        <translation>ses colonnes diffèrent de ses octets</translation>
    </message>
    <message>
        <source>hash, ledger and cells are right</source>
        <translation>empreinte, compte et cellules sont justes</translation>
    </message>
    <message>
        <source>P%1 %2: %3; %4</source>
        <translation>P%1 %2 : %3 ; %4</translation>
    </message>
    <message numerus="yes">
        <source>Database: %n fault(s) found</source>
        <translation>
            <numerusform>Base de données : %n défaut trouvé</numerusform>
            <numerusform>Base de données : %n défauts trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>Database: all %1 pages bear the right seal</source>
        <translation>Base de données : les %1 pages portent toutes le bon sceau</translation>
    </message>
    <message>
        <source>Database: all %1 pages are in order (without seals, since the case is not encrypted)</source>
        <translation>Base de données : les %1 pages sont toutes en ordre (sans sceaux, l’affaire n’étant pas chiffrée)</translation>
    </message>
    <message>
        <source>this machine has not seen the case before</source>
        <translation>cette machine n’avait pas encore vu l’affaire</translation>
    </message>
    <message>
        <source>it goes on from what this machine has seen</source>
        <translation>il continue ce que cette machine a vu</translation>
    </message>
    <message>
        <source>this machine has seen a later state: an older copy, or entries were cut off</source>
        <translation>cette machine a vu un état plus récent : copie ancienne, ou entrées coupées</translation>
    </message>
    <message>
        <source>this machine has seen another course of this case</source>
        <translation>cette machine a vu un autre cours de cette affaire</translation>
    </message>
    <message numerus="yes">
        <source>Journal: %n entry(ies) do not verify</source>
        <translation>
            <numerusform>Journal : %n entrée ne se vérifie pas</numerusform>
            <numerusform>Journal : %n entrées ne se vérifient pas</numerusform>
        </translation>
    </message>
    <message>
        <source>Journal: all %1 entries follow one another; %2</source>
        <translation>Journal : les %1 entrées se suivent toutes ; %2</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>No.</source>
        <comment>header of the row number</comment>
        <translation>N°</translation>
    </message>
    <message>
        <source>Ev.</source>
        <comment>header of the number of the evidence</comment>
        <translation>Pr.</translation>
    </message>
    <message>
        <source>Dept.</source>
        <comment>header of a département</comment>
        <translation>Dépt</translation>
    </message>
    <message>
        <source>Lab</source>
        <comment>header of the laboratory</comment>
        <translation>Labo</translation>
    </message>
    <message>
        <source>Born</source>
        <comment>header of the birth date</comment>
        <translation>Né en</translation>
    </message>
    <message>
        <source>Group</source>
        <comment>header of the blood group</comment>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Entry</source>
        <comment>header of the entry date</comment>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>%1 (column of the source)</source>
        <translation>%1 (colonne de la source)</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>FOLDER</source>
        <translation>RÉPERTOIRE</translation>
    </message>
    <message>
        <source>a new or empty folder; without it a new one, filature-demo, here</source>
        <translation>répertoire nouveau ou vide ; à défaut, filature-demo est créé ici</translation>
    </message>
    <message>
        <source>rows of patients in the leak (491,840 unless given)</source>
        <translation>rangées de patients dans la fuite (491 840 par défaut)</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>number from which all is drawn (1 unless given)</source>
        <translation>graine du tirage au sort (1 par défaut)</translation>
    </message>
    <message>
        <source>stay on the command line</source>
        <translation>rester en ligne de commande</translation>
    </message>
    <message>
        <source>1. Inventing a leak in %1</source>
        <translation>1. Invention d’une fuite dans %1</translation>
    </message>
    <message>
        <source>2. Making an encrypted case; its passphrase, drawn by lot: %1</source>
        <translation>2. Création d’une affaire chiffrée ; sa phrase secrète, tirée au sort : %1</translation>
    </message>
    <message>
        <source>Demonstration (invented data)</source>
        <translation>Démonstration (données inventées)</translation>
    </message>
    <message>
        <source>3. Importing; the sum of the rows must come out</source>
        <translation>3. Import ; le compte des rangées doit tomber juste</translation>
    </message>
    <message>
        <source>4. First figures, of both files together</source>
        <translation>4. Premiers chiffres, les deux fichiers réunis</translation>
    </message>
    <message>
        <source>5. Building the text index</source>
        <translation>5. Construction de l’index plein texte</translation>
    </message>
    <message>
        <source>Everything is in %1: the case demo.filature, its passphrase in passphrase.txt, the leak leak.csv and what a correct program finds in answer-key.json.</source>
        <translation>Tout est dans %1 : l’affaire demo.filature, sa phrase secrète dans passphrase.txt, la fuite leak.csv et, dans answer-key.json, le corrigé : ce qu’un programme juste doit trouver.</translation>
    </message>
    <message>
        <source>Go on with:</source>
        <translation>Pour continuer :</translation>
    </message>
    <message>
        <source>see it work on an invented leak
Invents a leak, makes an encrypted case, imports the leak and shows the first figures. Everything lies in one new folder; nobody in it exists. Where there is a display, the window opens on it in the end.</source>
        <translation>voir Filature à l’œuvre sur une fuite inventée
Invente une fuite, crée une affaire chiffrée, importe la fuite et montre les premiers chiffres. Tout se trouve dans un nouveau répertoire ; aucune des personnes n’existe. S’il y a un écran, la fenêtre s’ouvre dessus à la fin.</translation>
    </message>
</context>
<context>
    <name>Dialect</name>
    <message>
        <source>Reading (what is left out is found from the file)</source>
        <comment>with a space behind it where the language wants one before the colon</comment>
        <translation>Lecture (ce qui est omis est déduit du fichier) </translation>
    </message>
    <message>
        <source>CHARACTER</source>
        <translation>CARACTÈRE</translation>
    </message>
    <message>
        <source>character encoding, e.g. UTF-8 or windows-1252</source>
        <translation>encodage des caractères, par exemple UTF-8 ou windows-1252</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOM</translation>
    </message>
    <message>
        <source>between cells; 'tab' or \t is a tabulator, "" one single column</source>
        <translation>entre les cellules ; « tab » ou \t : tabulation, "" : une seule colonne</translation>
    </message>
    <message>
        <source>around cells; "" is none</source>
        <translation>autour des cellules ; "" : aucun</translation>
    </message>
    <message>
        <source>before a quote that belongs to a cell</source>
        <translation>devant un guillemet qui appartient à une cellule</translation>
    </message>
    <message>
        <source>number of header rows</source>
        <translation>nombre de rangées d’en-tête</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>the first row is data</source>
        <translation>la première rangée contient déjà des données</translation>
    </message>
    <message>
        <source>sheet of a spreadsheet</source>
        <translation>feuille d’un classeur</translation>
    </message>
    <message>
        <source>The encoding '%1' is not known.</source>
        <translation>L’encodage « %1 » est inconnu.</translation>
    </message>
    <message>
        <source>Use a name of the IANA registry: UTF-8, windows-1252, ISO-8859-15, IBM850, UTF-16LE ...</source>
        <translation>Employez un nom du registre de l’IANA : UTF-8, windows-1252, ISO-8859-15, IBM850, UTF-16LE, etc.</translation>
    </message>
    <message>
        <source>--sheet names a sheet, and a file of the format '%1' has none.</source>
        <translation>--sheet désigne une feuille ; un fichier au format « %1 » n’en a pas.</translation>
    </message>
    <message>
        <source>Leave --sheet out.</source>
        <translation>Omettez --sheet.</translation>
    </message>
</context>
<context>
    <name>Digest</name>
    <message>
        <source>one hash over the content of the case
Over evidence, rows, set-aside rows, fields and facets: equal for equal content, whatever interruptions there were. The journal is not part of it.</source>
        <translation>une empreinte du contenu de l’affaire
Elle couvre preuves, rangées, rangées mises de côté, champs et facettes ; la même pour un même contenu, quelles qu’aient été les interruptions. Le journal n’en fait pas partie.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The request cannot be understood.</source>
        <translation>La demande ne peut pas être comprise.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>Interrompu à votre demande.</translation>
    </message>
    <message>
        <source>Nothing is there under that name.</source>
        <translation>Rien n’existe sous ce nom.</translation>
    </message>
    <message>
        <source>A regular file is needed here; this is a folder, a pipe or a device.</source>
        <translation>Il faut ici un fichier ordinaire ; ceci est un répertoire, un tube ou un périphérique.</translation>
    </message>
    <message>
        <source>This is a symbolic link; files are only read and written where they really are.</source>
        <translation>Ceci est un lien symbolique ; les fichiers ne sont lus et écrits que là où ils se trouvent vraiment.</translation>
    </message>
    <message>
        <source>The system does not permit it.</source>
        <translation>Le système ne le permet pas.</translation>
    </message>
    <message>
        <source>Reading stopped at an error of the medium or of the system.</source>
        <translation>La lecture s’est arrêtée sur une erreur du support ou du système.</translation>
    </message>
    <message>
        <source>Writing stopped at an error of the medium or of the system.</source>
        <translation>L’écriture s’est arrêtée sur une erreur du support ou du système.</translation>
    </message>
    <message>
        <source>There is no space left on the device.</source>
        <translation>Il n’y a plus de place sur le support.</translation>
    </message>
    <message>
        <source>Something with that name is there already, and nothing is ever overwritten.</source>
        <translation>Quelque chose porte déjà ce nom, et rien n’est jamais écrasé.</translation>
    </message>
    <message>
        <source>The file was changed while it was being read.</source>
        <translation>Le fichier a été modifié pendant qu’il était lu.</translation>
    </message>
    <message>
        <source>The file can be read, but what it says cannot be accepted.</source>
        <translation>Le fichier est lisible, mais son contenu ne peut pas être accepté.</translation>
    </message>
    <message>
        <source>The passphrase does not open this case.</source>
        <translation>La phrase secrète n’ouvre pas cette affaire.</translation>
    </message>
    <message>
        <source>The case is damaged: some of its bytes fail their check.</source>
        <translation>L’affaire est endommagée : certains de ses octets échouent au contrôle.</translation>
    </message>
    <message>
        <source>The journal of this case does not verify.</source>
        <translation>La vérification du journal de cette affaire échoue.</translation>
    </message>
    <message>
        <source>This case was written by a newer version of Filature.</source>
        <translation>Cette affaire a été écrite par une version plus récente de Filature.</translation>
    </message>
    <message>
        <source>Another process holds this case.</source>
        <translation>Un autre processus utilise cette affaire.</translation>
    </message>
    <message>
        <source>The rules of the case do not allow this.</source>
        <translation>Les règles de l’affaire ne le permettent pas.</translation>
    </message>
    <message>
        <source>The filter cannot be understood.</source>
        <translation>Le filtre ne peut pas être compris.</translation>
    </message>
    <message>
        <source>The statement cannot be run.</source>
        <translation>L’instruction ne peut pas être exécutée.</translation>
    </message>
    <message>
        <source>The system has no memory left for this.</source>
        <translation>Le système n’a plus assez de mémoire pour cela.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>octet %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>colonne %1</translation>
    </message>
    <message>
        <source>Internal error: the program reached a state that should not exist.</source>
        <translation>Erreur interne : le programme a atteint un état qui ne devrait pas exister.</translation>
    </message>
    <message>
        <source>This file is not a table of text that can be read.</source>
        <translation>Ce fichier n’est pas un tableau de texte que l’on puisse lire.</translation>
    </message>
    <message>
        <source>This file is not a Filature case.</source>
        <translation>Ce fichier n’est pas une affaire Filature.</translation>
    </message>
    <message>
        <source>What was asked for is not in the case.</source>
        <translation>Ce qui est demandé n’est pas dans l’affaire.</translation>
    </message>
</context>
<context>
    <name>ErrorAdvice</name>
    <message>
        <source>Run 'filature verify CASE', and report this message.</source>
        <translation>Lancez « filature verify AFFAIRE » et signalez ce message.</translation>
    </message>
    <message>
        <source>'filature COMMAND --help' shows what is possible.</source>
        <translation>« filature COMMANDE --help » montre ce qui est possible.</translation>
    </message>
    <message>
        <source>Check the name and whether the medium is there.</source>
        <translation>Vérifiez le nom et la présence du support.</translation>
    </message>
    <message>
        <source>Name the file itself.</source>
        <translation>Indiquez le fichier lui-même.</translation>
    </message>
    <message>
        <source>Name the file that the link points to.</source>
        <translation>Indiquez le fichier que désigne le lien.</translation>
    </message>
    <message>
        <source>Check the rights of the file and of its folder, or work on a copy.</source>
        <translation>Vérifiez les droits du fichier et de son répertoire, ou travaillez sur une copie.</translation>
    </message>
    <message>
        <source>Make an image of the medium and read the file from there.</source>
        <translation>Faites une image du support et lisez le fichier à partir de celle-ci.</translation>
    </message>
    <message>
        <source>Check the medium, then start the command again.</source>
        <translation>Vérifiez le support, puis relancez la commande.</translation>
    </message>
    <message>
        <source>Make room, then start the command again.</source>
        <translation>Libérez de la place, puis relancez la commande.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Make a copy that nobody writes to, and import the copy.</source>
        <translation>Faites une copie que personne ne modifie, et importez cette copie.</translation>
    </message>
    <message>
        <source>'filature preview FILE' shows what a file is taken for; extract or convert it first.</source>
        <translation>Extrayez-le ou convertissez-le d’abord ; « filature preview FICHIER » montre comment un fichier serait lu.</translation>
    </message>
    <message>
        <source>Correct the file at that place.</source>
        <translation>Corrigez le fichier à cet endroit.</translation>
    </message>
    <message>
        <source>Try again; the passphrase counts every letter, blank and capital.</source>
        <translation>Réessayez ; dans la phrase secrète, chaque lettre, chaque espace et chaque majuscule compte.</translation>
    </message>
    <message>
        <source>Work on a copy of the file, or put a backup in its place.</source>
        <translation>Travaillez sur une copie du fichier, ou mettez une sauvegarde à sa place.</translation>
    </message>
    <message>
        <source>'filature verify CASE' shows where.</source>
        <translation>« filature verify AFFAIRE » montre où.</translation>
    </message>
    <message>
        <source>'filature new CASE' makes a case; 'filature import CASE FILE' reads a file into it.</source>
        <translation>« filature new AFFAIRE » crée une affaire ; « filature import AFFAIRE FICHIER » y importe un fichier.</translation>
    </message>
    <message>
        <source>Open it with that version.</source>
        <translation>Ouvrez-la avec cette version.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then start the command again.</source>
        <translation>Attendez qu’il ait fini, puis relancez la commande.</translation>
    </message>
    <message>
        <source>'filature query --help' shows the filter language.</source>
        <translation>« filature query --help » présente le langage de filtre.</translation>
    </message>
    <message>
        <source>'filature sql --help' shows the views that can be read.</source>
        <translation>« filature sql --help » montre les vues que l’on peut lire.</translation>
    </message>
    <message>
        <source>Close other programs, then start the command again.</source>
        <translation>Fermez d’autres programmes, puis relancez la commande.</translation>
    </message>
    <message>
        <source>'filature evidence CASE' lists what is in the case.</source>
        <translation>« filature evidence AFFAIRE » liste ce que contient l’affaire.</translation>
    </message>
    <message>
        <source>Verify the case, and report this message.</source>
        <translation>Vérifiez l’affaire, et signalez ce message.</translation>
    </message>
    <message>
        <source>Check the medium, then try again.</source>
        <translation>Vérifiez le support, puis réessayez.</translation>
    </message>
    <message>
        <source>Make room, then try again.</source>
        <translation>Faites de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>Extract or convert the file first.</source>
        <translation>Extrayez ou convertissez d’abord le fichier.</translation>
    </message>
    <message>
        <source>The journal's page shows where.</source>
        <translation>La page du journal montre où.</translation>
    </message>
    <message>
        <source>Make a new case and import the file into it.</source>
        <translation>Créez une affaire et importez-y le fichier.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then try again.</source>
        <translation>Attendez la fin, puis réessayez.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Fermez d’autres programmes, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>ErrorSafe</name>
    <message>
        <source>What was complete stays; what had been begun was undone.</source>
        <translation>Ce qui était complet reste ; ce qui n’était que commencé a été annulé.</translation>
    </message>
    <message>
        <source>The case is as it was before; no half-written file was left.</source>
        <translation>L’affaire est comme avant ; il ne reste aucun fichier à moitié écrit.</translation>
    </message>
    <message>
        <source>Nothing of this file was kept; the rest of the case is as it was.</source>
        <translation>Rien de ce fichier n’a été conservé ; le reste de l’affaire est intact.</translation>
    </message>
    <message>
        <source>What is there was not touched.</source>
        <translation>Ce qui s’y trouve n’a pas été touché.</translation>
    </message>
    <message>
        <source>The file was not changed.</source>
        <translation>Le fichier n’a pas été modifié.</translation>
    </message>
    <message>
        <source>The case is as it was last committed.</source>
        <translation>L’affaire est dans son dernier état enregistré.</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>list the evidence and its sums
Source rows = stored + set aside + blank + header. With --set-aside, the rows of one evidence that could not be read as the others, with their raw bytes in base64; that is journalled.</source>
        <translation>lister les preuves et leur compte
Rangées de la source = enregistrées + mises de côté + vides + en-tête. Avec --set-aside, les rangées d’une preuve qui n’ont pas pu être lues comme les autres, avec leurs octets bruts en base64 ; cette consultation est journalisée.</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>écrire du JSON</translation>
    </message>
    <message>
        <source>number of the evidence whose set-aside rows to list</source>
        <translation>numéro de la preuve dont il faut lister les rangées mises de côté</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>NUMÉRO</translation>
    </message>
    <message>
        <source>There is no evidence in this case yet: filature import CASE FILE</source>
        <translation>Il n’y a pas encore de preuve dans cette affaire : filature import AFFAIRE FICHIER</translation>
    </message>
    <message>
        <source>no.</source>
        <translation>n°</translation>
    </message>
    <message>
        <source>path</source>
        <translation>chemin</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message>
        <source>format</source>
        <translation>format</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>encodage</translation>
    </message>
    <message>
        <source>source rows</source>
        <translation>rangées</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>enregistrées</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>mises de côté</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>vides</translation>
    </message>
    <message>
        <source>header</source>
        <translation>en-tête</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>remarques</translation>
    </message>
    <message>
        <source>empty file</source>
        <translation>fichier vide</translation>
    </message>
    <message>
        <source>the same bytes are in the case already</source>
        <translation>les mêmes octets sont déjà dans l’affaire</translation>
    </message>
    <message>
        <source>opened through a link</source>
        <translation>ouvert à travers un lien</translation>
    </message>
    <message>
        <source>mixed encodings</source>
        <translation>encodages mêlés</translation>
    </message>
    <message>
        <source>short or long rows</source>
        <translation>rangées courtes ou longues</translation>
    </message>
    <message>
        <source>stray quotes</source>
        <translation>guillemets isolés</translation>
    </message>
    <message>
        <source>NUL bytes</source>
        <translation>octets NUL</translation>
    </message>
    <message>
        <source>cells over 1 MiB</source>
        <translation>cellules de plus de 1 Mio</translation>
    </message>
    <message>
        <source>a set-aside block read on its own</source>
        <translation>bloc mis de côté, lu à part</translation>
    </message>
    <message>
        <source>%1, %2, delimiter %3, quote %4, %5, %6</source>
        <translation>%1, %2, séparateur %3, guillemet %4, %5, %6</translation>
    </message>
    <message numerus="yes">
        <source>%n header row(s)</source>
        <translation>
            <numerusform>%n rangée d’en-tête</numerusform>
            <numerusform>%n rangées d’en-tête</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n colonne</numerusform>
            <numerusform>%n colonnes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 source rows = %2 stored + %3 set aside + %4 blank + %5 header</source>
        <translation>%1 rangées = %2 enregistrées + %3 mises de côté + %4 vides + %5 en-tête</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulation</translation>
    </message>
    <message>
        <source>%1 bytes, SHA-256 %2</source>
        <translation>%1 octets, SHA-256 %2</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Remarque : %1</translation>
    </message>
    <message>
        <source>browsable after %1</source>
        <translation>consultable après %1</translation>
    </message>
    <message>
        <source>bytes that are not text</source>
        <translation>octets qui ne sont pas du texte</translation>
    </message>
    <message>
        <source>blank</source>
        <comment>the character</comment>
        <translation>espace</translation>
    </message>
</context>
<context>
    <name>EvidenceTexts</name>
    <message>
        <source>No.</source>
        <translation>Nº</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Enregistrées</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>De côté</translation>
    </message>
    <message>
        <source>To note</source>
        <translation>À noter</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importée</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 par %2</translation>
    </message>
    <message>
        <source>indexed</source>
        <translation>indexée</translation>
    </message>
    <message>
        <source>not indexed: it scans</source>
        <translation>non indexée : lente</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 octets</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloc</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rangée</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Byte</source>
        <translation>Octet</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Why it was set aside</source>
        <translation>Pourquoi elle est mise de côté</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Rempli</translation>
    </message>
    <message>
        <source>not personal: shown</source>
        <translation>non personnelle : montrée</translation>
    </message>
    <message>
        <source>not mapped</source>
        <translation>aucun champ</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>same bytes twice</source>
        <translation>mêmes octets deux fois</translation>
    </message>
    <message>
        <source>block of another</source>
        <translation>bloc d’une autre</translation>
    </message>
    <message>
        <source>text above the table</source>
        <translation>texte au-dessus du tableau</translation>
    </message>
    <message>
        <source>text below the table</source>
        <translation>texte au-dessous du tableau</translation>
    </message>
    <message>
        <source>a comment line</source>
        <translation>une ligne de commentaire</translation>
    </message>
    <message>
        <source>the header once more</source>
        <translation>l’en-tête, répété</translation>
    </message>
    <message>
        <source>a row of another table further down</source>
        <translation>une rangée d’un autre tableau, plus bas</translation>
    </message>
    <message>
        <source>a quote that cannot be resolved</source>
        <translation>un guillemet qui ne se résout pas</translation>
    </message>
    <message>
        <source>longer than any row can be</source>
        <translation>plus longue que ne peut l’être une rangée</translation>
    </message>
    <message>
        <source>the medium could not be read here</source>
        <translation>le support n’a pas pu être lu ici</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>choisi à la main</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>NIR</source>
        <translation>NIR</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Santé</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Identifiants de connexion</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Assurance</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Médecin</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>Texte libre</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratoire</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Technique</translation>
    </message>
    <message>
        <source>being looked at</source>
        <translation>examen en cours</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prête</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>attend son tour</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>lecture en cours</translation>
    </message>
    <message>
        <source>in the case</source>
        <translation>dans l’affaire</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>%1, block %2 of the set-aside rows</source>
        <translation>%1, bloc %2 des rangées mises de côté</translation>
    </message>
    <message>
        <source>%1, read again</source>
        <translation>%1, relue</translation>
    </message>
    <message>
        <source>%1, another mapping</source>
        <translation>%1, autre correspondance</translation>
    </message>
    <message>
        <source>looking at the file</source>
        <translation>examen du fichier</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lecture</translation>
    </message>
    <message>
        <source>ordering the values</source>
        <translation>mise en ordre des valeurs</translation>
    </message>
    <message>
        <source>indexing the words</source>
        <translation>indexation des mots</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>vérification</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>écriture</translation>
    </message>
    <message>
        <source>inventing</source>
        <translation>invention</translation>
    </message>
    <message>
        <source>This file is the case itself.</source>
        <translation>Ce fichier est l’affaire elle-même.</translation>
    </message>
    <message>
        <source>Choose a file that is to be read into it.</source>
        <translation>Choisissez un fichier à y importer.</translation>
    </message>
</context>
<context>
    <name>FacetChart</name>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <translation>(inconnu)</translation>
    </message>
    <message>
        <source>Records by laboratory</source>
        <translation>Enregistrements par laboratoire</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratoire</translation>
    </message>
    <message>
        <source>Records by département of the patient</source>
        <translation>Enregistrements par département du patient</translation>
    </message>
    <message>
        <source>Département</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>none</source>
        <translation>sans</translation>
    </message>
    <message>
        <source>Records by year of entry</source>
        <translation>Enregistrements par année de saisie</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Records by what they contain</source>
        <translation>Enregistrements selon leur contenu</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>(no value)</source>
        <translation>(sans valeur)</translation>
    </message>
    <message>
        <source>%1: %2 different values, %3 records without one</source>
        <translation>%1 : %2 valeurs distinctes, %3 enregistrements sans valeur</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Records by laboratory</source>
        <translation>Enregistrements par laboratoire</translation>
    </message>
    <message>
        <source>Records by département (postcode of the patient)</source>
        <translation>Enregistrements par département (code postal du patient)</translation>
    </message>
    <message>
        <source>Records by département (site of the laboratory)</source>
        <translation>Enregistrements par département (site du laboratoire)</translation>
    </message>
    <message>
        <source>Records by region (site of the laboratory)</source>
        <translation>Enregistrements par région (site du laboratoire)</translation>
    </message>
    <message>
        <source>Records by year of entry</source>
        <translation>Enregistrements par année de saisie</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <translation>(inconnu)</translation>
    </message>
    <message>
        <source>%1 records are in the case.</source>
        <translation>L’affaire contient %1 enregistrements.</translation>
    </message>
</context>
<context>
    <name>FilterFault</name>
    <message>
        <source>The filter is not UTF-8 text.</source>
        <translation>Le filtre n’est pas un texte UTF-8.</translation>
    </message>
    <message>
        <source>The filter is longer than %1 bytes.</source>
        <translation>Le filtre dépasse %1 octets.</translation>
    </message>
    <message>
        <source>A value is longer than %1 bytes.</source>
        <translation>Une valeur dépasse %1 octets.</translation>
    </message>
    <message>
        <source>More than %1 parentheses lie within each other.</source>
        <translation>Plus de %1 parenthèses sont imbriquées.</translation>
    </message>
    <message>
        <source>A quotation mark is opened here and never closed.</source>
        <translation>Un guillemet est ouvert ici et jamais fermé.</translation>
    </message>
    <message>
        <source>Typographic quotation marks do not quote; use ".</source>
        <translation>Les guillemets typographiques ne délimitent rien ; employez ".</translation>
    </message>
    <message>
        <source>A parenthesis is opened here and never closed.</source>
        <translation>Une parenthèse est ouverte ici et jamais fermée.</translation>
    </message>
    <message>
        <source>This parenthesis closes nothing.</source>
        <translation>Cette parenthèse ne ferme rien.</translation>
    </message>
    <message>
        <source>There is nothing between these parentheses.</source>
        <translation>Il n’y a rien entre ces parenthèses.</translation>
    </message>
    <message>
        <source>There is no field '%1'.</source>
        <translation>Il n’y a pas de champ « %1 ».</translation>
    </message>
    <message>
        <source>There is no field or category '%1'.</source>
        <translation>Il n’y a pas de champ ni de catégorie « %1 ».</translation>
    </message>
    <message>
        <source>There is no level '%1'.</source>
        <translation>Il n’y a pas de niveau « %1 ».</translation>
    </message>
    <message>
        <source>There is no flag '%1'.</source>
        <translation>Il n’y a pas d’indicateur « %1 ».</translation>
    </message>
    <message>
        <source>Something to look for is missing here.</source>
        <translation>Il manque ici quelque chose à chercher.</translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation>Il manque ici une valeur.</translation>
    </message>
    <message>
        <source>':' or '~' is missing here.</source>
        <translation>Il manque ici « : » ou « ~ ».</translation>
    </message>
    <message>
        <source>There is no field before this operator.</source>
        <translation>Il n’y a pas de champ devant cet opérateur.</translation>
    </message>
    <message>
        <source>A comma only stands between the values of a field.</source>
        <translation>Une virgule ne sépare que les valeurs d’un champ.</translation>
    </message>
    <message>
        <source>'..' only stands between two values of a field.</source>
        <translation>« .. » ne sépare que deux valeurs d’un champ.</translation>
    </message>
    <message>
        <source>A blank is missing here.</source>
        <translation>Il manque ici une espace.</translation>
    </message>
    <message>
        <source>'-' must touch what it excludes.</source>
        <translation>« - » doit toucher ce qu’il exclut.</translation>
    </message>
    <message>
        <source>'*' only stands at the end of a value.</source>
        <translation>« * » ne se met qu’à la fin d’une valeur.</translation>
    </message>
    <message>
        <source>This operator is not expected here.</source>
        <translation>Cet opérateur n’est pas attendu ici.</translation>
    </message>
    <message>
        <source>There is nothing to look for between these quotation marks.</source>
        <translation>Il n’y a rien à chercher entre ces guillemets.</translation>
    </message>
    <message>
        <source>A range needs a lower or an upper end.</source>
        <translation>Il faut à un intervalle une borne inférieure ou supérieure.</translation>
    </message>
    <message>
        <source>The lower end of this range lies above the upper end.</source>
        <translation>La borne inférieure de cet intervalle dépasse la borne supérieure.</translation>
    </message>
    <message>
        <source>A number is needed here.</source>
        <translation>Il faut ici un nombre.</translation>
    </message>
    <message>
        <source>'%1' cannot be asked in this way.</source>
        <translation>« %1 » ne s’interroge pas ainsi.</translation>
    </message>
    <message>
        <source>The filter cannot be understood here.</source>
        <translation>Le filtre ne peut pas être compris à cet endroit.</translation>
    </message>
    <message>
        <source>The name that stands here is not known.</source>
        <translation>Le nom qui se trouve ici n’est pas connu.</translation>
    </message>
    <message>
        <source>Did you mean '%1'?</source>
        <translation>Vouliez-vous dire « %1 » ?</translation>
    </message>
    <message>
        <source>'%1' is not a key of a place; there are lab, patient, prescriber and nir.</source>
        <translation>« %1 » n’est pas une clé de lieu ; les clés sont labo, patient, prescripteur et nir.</translation>
    </message>
    <message>
        <source>This is not a range.</source>
        <translation>Ceci n’est pas un intervalle.</translation>
    </message>
</context>
<context>
    <name>FilterSentence</name>
    <message>
        <source>“%1”</source>
        <comment>a text in quotation marks</comment>
        <translation>« %1 »</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>values or conditions</comment>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>%1 or beyond</source>
        <comment>a range that is open above</comment>
        <translation>%1 ou au-delà</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>values that begin so</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>not a valid one</source>
        <translation>non valide</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>no cell with %1</source>
        <translation>aucune cellule avec %1</translation>
    </message>
    <message>
        <source>a cell with %1</source>
        <translation>une cellule avec %1</translation>
    </message>
    <message>
        <source>%1 contains %2</source>
        <translation>%1 contient %2</translation>
    </message>
    <message>
        <source>%1 contains none of %2</source>
        <translation>%1 ne contient aucun de %2</translation>
    </message>
    <message>
        <source>%1 does not contain %2</source>
        <translation>%1 ne contient pas %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 est %2</translation>
    </message>
    <message>
        <source>%1 is none of %2</source>
        <translation>%1 n’est aucun de %2</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 n’est pas %2</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>sans %1</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>avec %1</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>sauf %1</translation>
    </message>
    <message>
        <source>every record</source>
        <translation>tous les enregistrements</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>encoding</source>
        <translation>encodage</translation>
    </message>
    <message>
        <source>delimiter</source>
        <translation>séparateur</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>guillemet</translation>
    </message>
    <message>
        <source>escape</source>
        <translation>échappement</translation>
    </message>
    <message>
        <source>header rows</source>
        <translation>rangées d’en-tête</translation>
    </message>
    <message>
        <source>lines above the table</source>
        <translation>lignes au-dessus du tableau</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>colonnes</translation>
    </message>
    <message>
        <source>line end</source>
        <translation>fin de ligne</translation>
    </message>
    <message>
        <source>comment mark</source>
        <translation>marque de commentaire</translation>
    </message>
    <message>
        <source>as you asked</source>
        <translation>à votre demande</translation>
    </message>
    <message>
        <source>by its byte-order mark</source>
        <translation>par sa marque d’ordre des octets</translation>
    </message>
    <message>
        <source>nothing beyond ASCII</source>
        <translation>rien au-delà de l’ASCII</translation>
    </message>
    <message>
        <source>all of it is valid UTF-8</source>
        <translation>le tout est de l’UTF-8 valide</translation>
    </message>
    <message>
        <source>two encodings are mixed</source>
        <translation>deux encodages sont mêlés</translation>
    </message>
    <message>
        <source>by the places of its zero bytes</source>
        <translation>par la place de ses octets nuls</translation>
    </message>
    <message>
        <source>by its escape sequences</source>
        <translation>par ses séquences d’échappement</translation>
    </message>
    <message>
        <source>by the letters it gives</source>
        <translation>par les lettres qu’il donne</translation>
    </message>
    <message>
        <source>nothing decides; please look at it</source>
        <translation>rien ne permet de trancher ; à vérifier</translation>
    </message>
    <message>
        <source>gives the rows one width</source>
        <translation>donne aux rangées une même largeur</translation>
    </message>
    <message>
        <source>one column only</source>
        <translation>une seule colonne</translation>
    </message>
    <message>
        <source>cells stand within it</source>
        <translation>il entoure des cellules</translation>
    </message>
    <message>
        <source>the usual one; none was seen</source>
        <translation>l’habituel ; aucun n’a été vu</translation>
    </message>
    <message>
        <source>stands before quotes within cells</source>
        <translation>précède les guillemets dans les cellules</translation>
    </message>
    <message>
        <source>quotes within cells are doubled</source>
        <translation>les guillemets dans les cellules sont doublés</translation>
    </message>
    <message>
        <source>the most frequent one</source>
        <translation>la plus fréquente</translation>
    </message>
    <message>
        <source>begins lines without cells</source>
        <translation>figure en tête de lignes sans cellules</translation>
    </message>
    <message>
        <source>in every row looked at</source>
        <translation>dans chaque rangée examinée</translation>
    </message>
    <message>
        <source>in most rows looked at</source>
        <translation>dans la plupart des rangées examinées</translation>
    </message>
    <message>
        <source>there are no rows</source>
        <translation>il n’y a pas de rangée</translation>
    </message>
    <message>
        <source>of another kind than the rows below</source>
        <translation>d’une autre nature que les rangées suivantes</translation>
    </message>
    <message>
        <source>of the same kind as the rows below</source>
        <translation>de même nature que les rangées suivantes</translation>
    </message>
    <message>
        <source>years as names of columns</source>
        <translation>des années comme noms de colonnes</translation>
    </message>
    <message>
        <source>there is one row only, and it looks like data</source>
        <translation>il n’y a qu’une rangée, qui ressemble à des données</translation>
    </message>
    <message>
        <source>there is one row only, and it looks like names</source>
        <translation>il n’y a qu’une rangée, qui ressemble à des noms</translation>
    </message>
    <message>
        <source>the first row does not look like names</source>
        <translation>la première rangée ne ressemble pas à des noms</translation>
    </message>
    <message>
        <source>known names of columns</source>
        <translation>des noms de colonnes connus</translation>
    </message>
    <message>
        <source>its texts occur below as values</source>
        <translation>ses textes reviennent plus bas comme valeurs</translation>
    </message>
    <message>
        <source>unlike the values below</source>
        <translation>différente des valeurs suivantes</translation>
    </message>
    <message>
        <source>it stands above the table</source>
        <translation>elle est au-dessus du tableau</translation>
    </message>
    <message>
        <source>they do not have the shape of the table</source>
        <translation>elles n’ont pas la forme du tableau</translation>
    </message>
    <message>
        <source>read off the civility</source>
        <translation>déduit de la civilité</translation>
    </message>
    <message>
        <source>communes of these postcodes</source>
        <translation>communes de ces codes postaux</translation>
    </message>
    <message>
        <source>by the name of the column</source>
        <translation>par le nom de la colonne</translation>
    </message>
    <message>
        <source>%1 % of the values fit</source>
        <translation>%1 % des valeurs conviennent</translation>
    </message>
    <message>
        <source>by its values</source>
        <translation>par ses valeurs</translation>
    </message>
    <message>
        <source>postcodes of another country</source>
        <translation>codes postaux d’un autre pays</translation>
    </message>
</context>
<context>
    <name>Generate</name>
    <message>
        <source>invent a leak, with an answer key
Into a new or empty folder: leak.csv first of all, a server's copy in another layout, the register of laboratories, and what a correct program finds. Nobody in it exists. The same options give the same bytes.</source>
        <translation>inventer une fuite, avec son corrigé
Dans un répertoire nouveau ou vide : d’abord leak.csv, puis la copie d’un serveur sous une autre forme, le registre des laboratoires et le corrigé : ce qu’un programme juste doit trouver. Aucune des personnes n’existe. Les mêmes options donnent les mêmes octets.</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>RÉPERTOIRE</translation>
    </message>
    <message>
        <source>where to put the files</source>
        <translation>où mettre les fichiers</translation>
    </message>
    <message>
        <source>rows of patients in leak.csv (491,840 unless given)</source>
        <translation>rangées de patients dans leak.csv (491 840 par défaut)</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>number from which all is drawn (1 unless given)</source>
        <translation>graine du tirage au sort (1 par défaut)</translation>
    </message>
    <message>
        <source>what it is like: %1</source>
        <translation>genre de fuite : %1</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOM</translation>
    </message>
    <message>
        <source>There is no scenario '%1'.</source>
        <translation>Il n’y a pas de scénario « %1 ».</translation>
    </message>
    <message>
        <source>There are: %1</source>
        <translation>Scénarios possibles : %1</translation>
    </message>
    <message>
        <source>Invented: %1 records of %2 persons in %3 (%4)</source>
        <translation>Inventé : %1 enregistrements de %2 personnes dans %3 (%4)</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Usage</source>
        <comment>with a space behind it where the language wants one before the colon</comment>
        <translation>Usage </translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONS</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMANDE</translation>
    </message>
    <message>
        <source>Arguments</source>
        <comment>with a space behind it where the language wants one before the colon</comment>
        <translation>Arguments </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>read files into the case
How each file is written is found from its bytes; every row is stored, or set aside with a reason, and the sum is shown. An import that was interrupted goes on first; without files, that is all. A file that cannot be read does not stop the others.</source>
        <translation>importer des fichiers dans l’affaire
La forme de chaque fichier est déduite de ses octets ; chaque rangée est enregistrée, ou mise de côté avec un motif, et le compte est montré. Un import interrompu est d’abord achevé ; sans fichier, rien d’autre n’est fait. Un fichier illisible n’arrête pas les autres.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>files to read, in this order</source>
        <translation>fichiers à importer, dans cet ordre</translation>
    </message>
    <message>
        <source>file with one path per line; - is standard input</source>
        <translation>fichier avec un chemin par ligne ; - : l’entrée standard</translation>
    </message>
    <message>
        <source>LIST</source>
        <translation>LISTE</translation>
    </message>
    <message>
        <source>the paths in LIST end with a NUL byte</source>
        <translation>les chemins de LISTE se terminent par un octet NUL</translation>
    </message>
    <message>
        <source>which columns stand for which fields (see 'filature mapping')</source>
        <translation>correspondance entre colonnes et champs (voir « filature mapping »)</translation>
    </message>
    <message>
        <source>also build the text index</source>
        <translation>construire aussi l’index plein texte</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>écrire du JSON</translation>
    </message>
    <message>
        <source>Ready. A search for words becomes faster with the text index: filature index CASE</source>
        <translation>Prêt. La recherche de mots devient plus rapide avec l’index plein texte : filature index AFFAIRE</translation>
    </message>
    <message>
        <source>an interrupted import could not go on and was undone.</source>
        <translation>un import interrompu n’a pas pu être achevé et a été annulé.</translation>
    </message>
    <message>
        <source>An interrupted import was finished: %1</source>
        <translation>Un import interrompu a été achevé : %1</translation>
    </message>
    <message>
        <source>%1 is the case itself.</source>
        <translation>%1 est l’affaire elle-même.</translation>
    </message>
    <message>
        <source>Name a file to be read into it.</source>
        <translation>Indiquez un fichier à y importer.</translation>
    </message>
</context>
<context>
    <name>Index</name>
    <message>
        <source>finish the text index
Until then a search for words gives the same result, more slowly.</source>
        <translation>achever l’index plein texte
D’ici là, une recherche de mots donne le même résultat, plus lentement.</translation>
    </message>
    <message>
        <source>The text index is complete already.</source>
        <translation>L’index plein texte est déjà complet.</translation>
    </message>
    <message>
        <source>The text index is complete.</source>
        <translation>L’index plein texte est complet.</translation>
    </message>
</context>
<context>
    <name>Input</name>
    <message>
        <source>%1 is too large for what it is meant to be.</source>
        <translation>%1 est trop volumineux pour cet usage.</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Making the case</source>
        <translation>Création de l’affaire</translation>
    </message>
    <message>
        <source>Sorting %1</source>
        <translation>Classement de %1</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import de %1</translation>
    </message>
    <message>
        <source>Going on with an import</source>
        <translation>Reprise d’un import</translation>
    </message>
    <message>
        <source>Text index</source>
        <translation>Index des textes</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Another mapping for %1</source>
        <translation>Autre correspondance pour %1</translation>
    </message>
    <message>
        <source>Reading %1 again</source>
        <translation>Relecture de %1</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>Export vers %1</translation>
    </message>
    <message>
        <source>Inventing a leak</source>
        <translation>Invention d’une fuite</translation>
    </message>
    <message>
        <source>%1: paused</source>
        <translation>%1 : en pause</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share done</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · reste %2</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>who did what in the case, and when
Two chains: what changed the case, and what was looked at. With --seal, the heads of both are written to a file to be kept elsewhere: whoever has it can show later that nothing was taken away.</source>
        <translation>qui a fait quoi dans l’affaire, et quand
Deux chaînes : ce qui a changé l’affaire, et ce qui a été consulté. Avec --seal, la tête de chacune est écrite dans un fichier à garder ailleurs : qui le détient pourra montrer plus tard que rien n’a été retiré.</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>écrire du JSON</translation>
    </message>
    <message>
        <source>write both heads to this new file</source>
        <translation>écrire les deux têtes dans ce nouveau fichier</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>(purged)</source>
        <translation>(effacé)</translation>
    </message>
    <message>
        <source>What changed the case</source>
        <translation>Ce qui a changé l’affaire</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Ce qui a été consulté</translation>
    </message>
</context>
<context>
    <name>JournalDetails</name>
    <message>
        <source>reason: %1</source>
        <translation>motif : %1</translation>
    </message>
    <message>
        <source>physician present: %1</source>
        <translation>médecin présent : %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>fields: %1</source>
        <translation>champs : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n source column(s)</source>
        <translation>
            <numerusform>%n colonne source</numerusform>
            <numerusform>%n colonnes sources</numerusform>
        </translation>
    </message>
    <message>
        <source>all records</source>
        <translation>tous les enregistrements</translation>
    </message>
    <message>
        <source>filter on %1</source>
        <translation>filtre sur %1</translation>
    </message>
    <message>
        <source>statement %1</source>
        <translation>requête %1</translation>
    </message>
    <message>
        <source>sorted by %1</source>
        <translation>tri par %1</translation>
    </message>
    <message>
        <source>evidence %1</source>
        <translation>preuve %1</translation>
    </message>
    <message>
        <source>records found: %1</source>
        <translation>enregistrements trouvés : %1</translation>
    </message>
    <message>
        <source>records: %1</source>
        <translation>enregistrements : %1</translation>
    </message>
    <message>
        <source>rows: %1</source>
        <translation>rangées : %1</translation>
    </message>
    <message>
        <source>reading %1</source>
        <translation>lecture %1</translation>
    </message>
    <message>
        <source>part %1</source>
        <translation>partie %1</translation>
    </message>
    <message>
        <source>up to byte %1</source>
        <translation>jusqu’à l’octet %1</translation>
    </message>
    <message>
        <source>older than %1</source>
        <translation>antérieures au %1</translation>
    </message>
    <message>
        <source>entries: %1</source>
        <translation>entrées : %1</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>it had a passphrase</source>
        <translation>elle avait une phrase secrète</translation>
    </message>
    <message>
        <source>it had no passphrase</source>
        <translation>elle n’avait pas de phrase secrète</translation>
    </message>
    <message>
        <source>in the window</source>
        <translation>dans la fenêtre</translation>
    </message>
    <message>
        <source>command %1</source>
        <translation>commande %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a name</comment>
        <translation>« %1 »</translation>
    </message>
    <message>
        <source>record %1</source>
        <comment>by its number in the case</comment>
        <translation>enregistrement %1</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>retiré</translation>
    </message>
</context>
<context>
    <name>JournalWords</name>
    <message>
        <source>Case created</source>
        <translation>Affaire créée</translation>
    </message>
    <message>
        <source>Import begun</source>
        <translation>Import commencé</translation>
    </message>
    <message>
        <source>Records stored</source>
        <translation>Enregistrements stockés</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>Import annulé</translation>
    </message>
    <message>
        <source>Read anew</source>
        <translation>Relu autrement</translation>
    </message>
    <message>
        <source>Fields mapped anew</source>
        <translation>Champs réattribués</translation>
    </message>
    <message>
        <source>Text index made</source>
        <translation>Index des textes fait</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Question on masked values</source>
        <translation>Question sur valeurs masquées</translation>
    </message>
    <message>
        <source>Revealed</source>
        <translation>Révélé</translation>
    </message>
    <message>
        <source>Shown as in the source</source>
        <translation>Montré comme à la source</translation>
    </message>
    <message>
        <source>Rows set aside looked at</source>
        <translation>Rangées de côté consultées</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exporté</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Phrase secrète changée</translation>
    </message>
    <message>
        <source>Doubtful case accepted</source>
        <translation>Affaire douteuse acceptée</translation>
    </message>
    <message>
        <source>Old entries purged</source>
        <translation>Entrées anciennes purgées</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>hors de sa place</translation>
    </message>
    <message>
        <source>does not follow the entry before it</source>
        <translation>ne suit pas l’entrée précédente</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>wrong seal</source>
        <translation>sceau faux</translation>
    </message>
    <message>
        <source>its text was edited</source>
        <translation>son texte a été modifié</translation>
    </message>
    <message>
        <source>its text is missing</source>
        <translation>son texte manque</translation>
    </message>
    <message>
        <source>another journal than the witness saw</source>
        <translation>autre journal que celui vu par le témoin</translation>
    </message>
    <message>
        <source>another entry than the witness saw</source>
        <translation>autre entrée que celle vue par le témoin</translation>
    </message>
    <message>
        <source>missing, though the witness saw it</source>
        <translation>manque, alors que le témoin l’a vue</translation>
    </message>
    <message>
        <source>belongs to no entry of the journal</source>
        <translation>n’appartient à aucune entrée du journal</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Content, entry %1: %2</source>
        <translation>Contenu, entrée %1 : %2</translation>
    </message>
    <message>
        <source>Access, entry %1: %2</source>
        <translation>Accès, entrée %1 : %2</translation>
    </message>
    <message>
        <source>This machine has no witness of it.</source>
        <translation>Cette machine n’en a pas de témoin.</translation>
    </message>
    <message>
        <source>The witness on this machine agrees.</source>
        <translation>Le témoin de cette machine concorde.</translation>
    </message>
    <message>
        <source>The witness on this machine knows a later state: this is an older copy, or entries were cut off.</source>
        <translation>Le témoin de cette machine connaît un état plus récent : c’est une copie ancienne, ou des entrées ont été coupées.</translation>
    </message>
    <message>
        <source>The witness on this machine knows another course of this case.</source>
        <translation>Le témoin de cette machine connaît un autre cours de cette affaire.</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Note écrite</translation>
    </message>
    <message>
        <source>Filter saved</source>
        <translation>Filtre enregistré</translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>which columns of an evidence stand for which fields
Printed as JSON, with reasons. With --apply the fields are built again by another mapping; the records stay as they are.</source>
        <translation>correspondance entre les colonnes d’une preuve et les champs
Écrite en JSON, avec les raisons. Avec --apply, les champs sont reconstruits selon une autre correspondance ; les enregistrements restent inchangés.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>NUMÉRO</translation>
    </message>
    <message>
        <source>number of the evidence</source>
        <translation>numéro de la preuve</translation>
    </message>
    <message>
        <source>write to this new file</source>
        <translation>écrire dans ce nouveau fichier</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>mapping to use from now on</source>
        <translation>correspondance à employer désormais</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>warning: %1</source>
        <translation>attention : %1</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>There is no field '%1'.</source>
        <translation>Il n’y a pas de champ « %1 ».</translation>
    </message>
    <message>
        <source>Fields are named as in the filter language; a source column is col:NAME or col:"A NAME".</source>
        <translation>Les champs portent les noms du langage de filtre ; une colonne de la source est col:NOM ou col:"UN NOM".</translation>
    </message>
    <message>
        <source>Did you mean '%1'?</source>
        <translation>Vouliez-vous dire « %1 » ?</translation>
    </message>
</context>
<context>
    <name>New</name>
    <message>
        <source>make an empty case
The case is encrypted with a passphrase; without it nobody can read the case again. Nothing is ever overwritten.</source>
        <translation>créer une affaire vide
L’affaire est chiffrée par une phrase secrète ; sans elle, plus personne ne peut la lire. Rien n’est jamais écrasé.</translation>
    </message>
    <message>
        <source>CASE</source>
        <translation>AFFAIRE</translation>
    </message>
    <message>
        <source>the file to make, e.g. leak.filature</source>
        <translation>le fichier à créer, par exemple fuite.filature</translation>
    </message>
    <message>
        <source>what the case is about</source>
        <translation>l’objet de l’affaire</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTE</translation>
    </message>
    <message>
        <source>its file number</source>
        <translation>son numéro de dossier</translation>
    </message>
    <message>
        <source>file whose first line is the passphrase</source>
        <translation>fichier dont la première ligne est la phrase secrète</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>a plain case: whoever has the file can read it</source>
        <translation>une affaire en clair : quiconque a le fichier peut la lire</translation>
    </message>
    <message>
        <source>A new case, not encrypted: %1</source>
        <translation>Nouvelle affaire, non chiffrée : %1</translation>
    </message>
    <message>
        <source>A new encrypted case: %1</source>
        <translation>Nouvelle affaire chiffrée : %1</translation>
    </message>
</context>
<context>
    <name>OpenCase</name>
    <message>
        <source>This is an older state of the case than this machine has seen: its journal has lost entries.</source>
        <translation>Cet état de l’affaire est plus ancien que celui que cette machine a vu : son journal a perdu des entrées.</translation>
    </message>
    <message>
        <source>This is another course of the case than this machine has seen: its journals part.</source>
        <translation>Cette affaire a suivi un autre cours que celui que cette machine a vu : ses journaux divergent.</translation>
    </message>
    <message>
        <source>If you know why (a backup put back, say): filature verify CASE --accept-witness --reason TEXT</source>
        <translation>Si vous savez pourquoi (une sauvegarde remise en place, par exemple) : filature verify AFFAIRE --accept-witness --reason TEXTE</translation>
    </message>
    <message>
        <source>The case cannot be written here, so nothing is journalled and nothing can be revealed.</source>
        <translation>L’affaire n’est pas accessible en écriture ici : rien n’est journalisé et rien ne peut être révélé.</translation>
    </message>
    <message>
        <source>the opening could not be journalled.</source>
        <translation>l’ouverture n’a pas pu être journalisée.</translation>
    </message>
    <message>
        <source>This case is not encrypted, and a passphrase was given for it.</source>
        <translation>Cette affaire n’est pas chiffrée, alors qu’une phrase secrète a été donnée.</translation>
    </message>
    <message>
        <source>If it ought to be encrypted, another file has been put in its place. Otherwise leave the passphrase out.</source>
        <translation>Si elle devait être chiffrée, un autre fichier a été mis à sa place. Sinon, omettez la phrase secrète.</translation>
    </message>
    <message>
        <source>CASE</source>
        <translation>AFFAIRE</translation>
    </message>
    <message>
        <source>the case file</source>
        <translation>le fichier de l’affaire</translation>
    </message>
    <message>
        <source>file whose first line is the passphrase</source>
        <translation>fichier dont la première ligne est la phrase secrète</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
</context>
<context>
    <name>OutputFormat</name>
    <message>
        <source>how to print the result: table, csv, ndjson or json</source>
        <translation>comment écrire le résultat : table, csv, ndjson ou json</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>There is no format '%1'.</source>
        <translation>Il n’y a pas de format « %1 ».</translation>
    </message>
    <message>
        <source>There are table, csv, ndjson and json.</source>
        <translation>Formats possibles : table, csv, ndjson et json.</translation>
    </message>
</context>
<context>
    <name>OverviewWords</name>
    <message>
        <source>not of the form of the field</source>
        <translation>pas de la forme du champ</translation>
    </message>
    <message>
        <source>impossible content</source>
        <translation>contenu impossible</translation>
    </message>
    <message>
        <source>rounded by a spreadsheet</source>
        <translation>arrondi par un tableur</translation>
    </message>
    <message>
        <source>check digits do not fit</source>
        <translation>clé fausse</translation>
    </message>
    <message>
        <source>stands for “unknown”</source>
        <translation>valeur mise pour « inconnu »</translation>
    </message>
    <message>
        <source>right key, unusual structure</source>
        <translation>clé juste, structure rare</translation>
    </message>
    <message>
        <source>fewer cells than columns</source>
        <translation>moins de cellules que de colonnes</translation>
    </message>
    <message>
        <source>more cells than columns</source>
        <translation>plus de cellules que de colonnes</translation>
    </message>
    <message>
        <source>a stray quote, read as data</source>
        <translation>guillemet isolé, lu comme donnée</translation>
    </message>
    <message>
        <source>bytes that are no text</source>
        <translation>octets qui ne sont pas du texte</translation>
    </message>
    <message>
        <source>another encoding than the rest</source>
        <translation>autre encodage que le reste</translation>
    </message>
    <message>
        <source>a NUL byte</source>
        <translation>octet NUL</translation>
    </message>
    <message>
        <source>a cell over 1 MiB</source>
        <translation>cellule de plus de 1 Mio</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>NIR</source>
        <translation>NIR</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Santé</translation>
    </message>
    <message>
        <source>Login and password</source>
        <translation>Identifiant et mot de passe</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Assurance</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Médecin</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>Texte libre</translation>
    </message>
    <message>
        <source>Civility</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Birth rank</source>
        <translation>Rang de naissance</translation>
    </message>
    <message>
        <source>Phenotype</source>
        <translation>Phénotype</translation>
    </message>
    <message>
        <source>Kell</source>
        <translation>Kell</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Blood group</source>
        <translation>Groupe sanguin</translation>
    </message>
    <message>
        <source>RPPS</source>
        <translation>RPPS</translation>
    </message>
    <message>
        <source>ADELI</source>
        <translation>ADELI</translation>
    </message>
    <message>
        <source>FINESS</source>
        <translation>FINESS</translation>
    </message>
    <message>
        <source>Postcode of the doctor</source>
        <translation>Code postal du médecin</translation>
    </message>
    <message>
        <source>Postcode of the laboratory</source>
        <translation>Code postal du laboratoire</translation>
    </message>
    <message>
        <source>Date of entry</source>
        <translation>Date de saisie</translation>
    </message>
    <message>
        <source>&lt; %1 %</source>
        <translation>&lt; %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>A passphrase is needed, and there is no terminal to ask for it.</source>
        <translation>Il faut une phrase secrète, et il n’y a pas de terminal où la demander.</translation>
    </message>
    <message>
        <source>Give it by --key-file FILE or in the environment variable FILATURE_KEY.</source>
        <translation>Donnez-la par --key-file FICHIER ou dans la variable d’environnement FILATURE_KEY.</translation>
    </message>
    <message>
        <source>Passphrase of %1:</source>
        <translation>Phrase secrète de %1 :</translation>
    </message>
    <message>
        <source>New passphrase:</source>
        <translation>Nouvelle phrase secrète :</translation>
    </message>
    <message>
        <source>The same again:</source>
        <translation>La même, une seconde fois :</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Les deux phrases secrètes diffèrent.</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>La phrase secrète est vide.</translation>
    </message>
    <message>
        <source>this passphrase has %1 bits for certain; a case that can be copied needs 80, for example seven words drawn by lot (CNIL, deliberation 2022-100).</source>
        <translation>cette phrase secrète n’assure que %1 bits d’entropie ; une affaire que l’on peut copier en demande 80, par exemple sept mots tirés au sort (CNIL, délibération 2022-100).</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>what a file would be read as
Format, encoding, delimiter, quote, escape, header rows, the fields its columns are taken for, with reasons, and the first rows, masked. Needs no case and writes nothing.</source>
        <translation>comment un fichier serait lu
Format, encodage, séparateur, guillemet, échappement, rangées d’en-tête, champs reconnus dans ses colonnes, avec les raisons, et premières rangées, masquées. Ne demande pas d’affaire et n’écrit rien.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>the file to look at</source>
        <translation>le fichier à examiner</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>écrire du JSON</translation>
    </message>
    <message>
        <source>%1: %2 bytes, read as %3</source>
        <translation>%1 : %2 octets, lu comme %3</translation>
    </message>
    <message>
        <source>How it is read, and why:</source>
        <translation>Comment il est lu, et pourquoi :</translation>
    </message>
    <message>
        <source>Columns that are taken for fields, and why:</source>
        <translation>Champs reconnus dans les colonnes, et pourquoi :</translation>
    </message>
    <message>
        <source>First rows, masked:</source>
        <translation>Premières rangées, masquées :</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>looking at the file</source>
        <translation>examen du fichier</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lecture</translation>
    </message>
    <message>
        <source>ordering</source>
        <translation>classement</translation>
    </message>
    <message>
        <source>indexing</source>
        <translation>indexation</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>vérification</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>écriture</translation>
    </message>
    <message>
        <source>inventing</source>
        <translation>invention</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
</context>
<context>
    <name>Purge</name>
    <message>
        <source>delete what old entries of the access journal say
Author, action and payload go; the chain of hashes stays and still verifies. Entries about the content of the case are never deleted.</source>
        <translation>effacer ce que disent les anciennes entrées du journal des accès
Auteur, action et contenu disparaissent ; la chaîne d’empreintes reste et se vérifie toujours. Les entrées sur le contenu de l’affaire ne sont jamais effacées.</translation>
    </message>
    <message>
        <source>age in days from which entries are purged (365 unless given)</source>
        <translation>âge en jours à partir duquel les entrées sont effacées (365 par défaut)</translation>
    </message>
    <message>
        <source>DAYS</source>
        <translation>JOURS</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of the access journal purged.</source>
        <translation>
            <numerusform>%n entrée du journal des accès effacée.</numerusform>
            <numerusform>%n entrées du journal des accès effacées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>ask for records, masked unless a reason is given</source>
        <translation>interroger les enregistrements, masqués tant qu’aucun motif n’est donné</translation>
    </message>
    <message>
        <source>The filter language: 'lab:LAB03 birth_year:1950..1959 -has:password' selects what fulfils all of it; 'or', parentheses and '-' or 'not' combine; field:a,b is any of them, field:"exact value", field:begin*, field~part, field:1..9, field:? an invalid value, field:"" none, has:field, col:"SOURCE COLUMN"~part, dept@patient:56, region@lab:53, and a word alone is looked for in every cell. French words are understood too.
Examples:
  filature query CASE --count --filter 'has:password'
  filature query CASE --facet lab region@patient entry_year
  filature query CASE --filter 'lab:LAB03' --columns last_name,birth_date,postcode --sort last_name --limit 20
  filature query CASE --filter 'nir:?' --columns nir --reveal nir --reason 'checking the keys' --format csv
  filature query CASE --verbatim 1 --reveal all --reason 'copy for the court' -o source.csv</source>
        <translation>Le langage de filtre : « labo:LAB03 annee_naissance:1950..1959 -a:mot_de_passe » retient ce qui remplit toutes les conditions ; « ou », les parenthèses et « - » ou « sauf » les combinent. champ:a,b : l’une des valeurs ; champ:"valeur exacte" ; champ:debut* ; champ~partie ; champ:1..9 ; champ:? : une valeur invalide ; champ:"" : aucune valeur ; a:champ : une valeur présente ; col:"COLONNE DE LA SOURCE"~partie ; dept@patient:56 ; region@labo:53. Un mot seul est cherché dans toutes les cellules. Les mots anglais sont compris aussi.
Exemples :
  filature query AFFAIRE --count --filter 'a:mot_de_passe'
  filature query AFFAIRE --facet labo region@patient saisie
  filature query AFFAIRE --filter 'labo:LAB03' --columns nom,date_naissance,cp --sort nom --limit 20
  filature query AFFAIRE --filter 'nir:?' --columns nir --reveal nir --reason 'contrôle des clés' --format csv
  filature query AFFAIRE --verbatim 1 --reveal all --reason 'copie pour le tribunal' -o source.csv</translation>
    </message>
    <message>
        <source>which records; without it all</source>
        <translation>quels enregistrements ; à défaut, tous</translation>
    </message>
    <message>
        <source>FILTER</source>
        <translation>FILTRE</translation>
    </message>
    <message>
        <source>only their number</source>
        <translation>leur nombre seulement</translation>
    </message>
    <message>
        <source>how often each value occurs</source>
        <translation>nombre d’occurrences de chaque valeur</translation>
    </message>
    <message>
        <source>FIELD</source>
        <translation>CHAMP</translation>
    </message>
    <message>
        <source>what to show of them, separated by commas</source>
        <translation>ce qu’il faut en montrer, séparé par des virgules</translation>
    </message>
    <message>
        <source>FIELD,...</source>
        <translation>CHAMP,...</translation>
    </message>
    <message>
        <source>order, separated by commas; -FIELD is descending</source>
        <translation>ordre de tri, séparé par des virgules ; -CHAMP : décroissant</translation>
    </message>
    <message>
        <source>how many to skip</source>
        <translation>combien en sauter</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>how many to show; 0 is all</source>
        <translation>combien en montrer ; 0 : tous</translation>
    </message>
    <message>
        <source>all source cells of an evidence, as CSV; needs --reveal all and --reason</source>
        <translation>toutes les cellules de la source d’une preuve, en CSV ; exige --reveal all et --reason</translation>
    </message>
    <message>
        <source>ID|all</source>
        <translation>NUMÉRO|all</translation>
    </message>
    <message>
        <source>new file, or for 'all' a new folder, for --verbatim</source>
        <translation>pour --verbatim : nouveau fichier, ou nouveau répertoire avec « all »</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>-o belongs to --verbatim.</source>
        <translation>-o va avec --verbatim.</translation>
    </message>
    <message>
        <source>Other results are printed on standard output.</source>
        <translation>Les autres résultats vont sur la sortie standard.</translation>
    </message>
    <message>
        <source>Source cells are only written unmasked, with a reason that the journal keeps.</source>
        <translation>Les cellules de la source ne s’écrivent qu’en clair, pour un motif que le journal conserve.</translation>
    </message>
    <message>
        <source>Add --reveal all --reason TEXT.</source>
        <translation>Ajoutez --reveal all --reason TEXTE.</translation>
    </message>
    <message>
        <source>--verbatim writes whole evidences as CSV.</source>
        <translation>--verbatim écrit des preuves entières en CSV.</translation>
    </message>
    <message>
        <source>Leave --filter and --format out.</source>
        <translation>Omettez --filter et --format.</translation>
    </message>
</context>
<context>
    <name>Rekey</name>
    <message>
        <source>give the case another passphrase
A copy under the new passphrase is made beside the case, checked, and put in its place in one step. A plain case becomes encrypted. The new passphrase comes from --new-key-file FILE, the environment variable FILATURE_NEW_KEY or the terminal.</source>
        <translation>donner à l’affaire une autre phrase secrète
Une copie chiffrée par la nouvelle phrase est faite à côté de l’affaire, vérifiée, puis mise à sa place d’un seul coup. Une affaire en clair devient chiffrée. La nouvelle phrase vient de --new-key-file FICHIER, de la variable d’environnement FILATURE_NEW_KEY ou du terminal.</translation>
    </message>
    <message>
        <source>file whose first line is the new passphrase</source>
        <translation>fichier dont la première ligne est la nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>The case has its new passphrase. Copies and backups still open with the old one.</source>
        <translation>L’affaire a sa nouvelle phrase secrète. Les copies et les sauvegardes s’ouvrent encore avec l’ancienne.</translation>
    </message>
</context>
<context>
    <name>Reread</name>
    <message>
        <source>read an evidence again, in another way
From the bytes in the case. The new reading takes the place of the old one, which is kept. With --block, a block of set-aside rows becomes an evidence of its own.</source>
        <translation>relire une preuve autrement
À partir des octets gardés dans l’affaire. La nouvelle lecture prend la place de l’ancienne, qui est conservée. Avec --block, un bloc de rangées mises de côté devient une preuve à part entière.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>NUMÉRO</translation>
    </message>
    <message>
        <source>number of the evidence</source>
        <translation>numéro de la preuve</translation>
    </message>
    <message>
        <source>number of a set-aside block (see 'filature evidence --set-aside')</source>
        <translation>numéro d’un bloc mis de côté (voir « filature evidence --set-aside »)</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Records cannot be sorted by '%1'.</source>
        <translation>Les enregistrements ne se trient pas par « %1 ».</translation>
    </message>
    <message>
        <source>They can be sorted by fields, their levels and source columns; without --sort they come in the order of import.</source>
        <translation>Ils se trient par champs, par leurs niveaux et par colonnes de la source ; sans --sort, ils viennent dans l’ordre de l’import.</translation>
    </message>
    <message>
        <source>%1 of %2 records are shown; --limit N shows more, --limit 0 all.</source>
        <translation>%1 enregistrements sur %2 sont montrés ; --limit N en montre plus, --limit 0 tous.</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>fewer cells than columns</source>
        <translation>moins de cellules que de colonnes</translation>
    </message>
    <message>
        <source>more cells than columns</source>
        <translation>plus de cellules que de colonnes</translation>
    </message>
    <message>
        <source>stray quote</source>
        <translation>guillemet isolé</translation>
    </message>
    <message>
        <source>bytes that are no text</source>
        <translation>octets qui ne sont pas du texte</translation>
    </message>
    <message>
        <source>another encoding</source>
        <translation>autre encodage</translation>
    </message>
    <message>
        <source>zero bytes</source>
        <translation>octets nuls</translation>
    </message>
    <message>
        <source>a cell over 1 MiB</source>
        <translation>une cellule de plus de 1 Mio</translation>
    </message>
</context>
<context>
    <name>Sql</name>
    <message>
        <source>run a SELECT over the documented views
Nothing can be changed. Values are masked as everywhere, unless revealed.</source>
        <translation>exécuter un SELECT sur les vues documentées
Rien ne peut être modifié. Les valeurs sont masquées comme partout, sauf révélation.</translation>
    </message>
    <message>
        <source>Views: records (one column for each field), evidences, set_aside_rows, columns, and the table cells(record, column, value) for the source columns.
Example: filature sql CASE 'SELECT lab, count(*) FROM records GROUP BY lab ORDER BY 2 DESC'</source>
        <translation>Vues : records (une colonne par champ), evidences, set_aside_rows, columns, et la table cells(record, column, value) pour les colonnes de la source.
Exemple : filature sql AFFAIRE 'SELECT lab, count(*) FROM records GROUP BY lab ORDER BY 2 DESC'</translation>
    </message>
    <message>
        <source>STATEMENT</source>
        <translation>INSTRUCTION</translation>
    </message>
    <message>
        <source>one SELECT</source>
        <translation>un SELECT</translation>
    </message>
</context>
<context>
    <name>SqlExamples</name>
    <message>
        <source>Records by laboratory</source>
        <translation>Enregistrements par laboratoire</translation>
    </message>
    <message>
        <source>Records by year of entry</source>
        <translation>Enregistrements par année de saisie</translation>
    </message>
    <message>
        <source>Laboratories whose records hold passwords</source>
        <translation>Laboratoires avec des mots de passe</translation>
    </message>
    <message>
        <source>NIR whose key does not fit</source>
        <translation>NIR dont la clé est fausse</translation>
    </message>
    <message>
        <source>Levels of the birth dates</source>
        <translation>Niveaux des dates de naissance</translation>
    </message>
    <message>
        <source>Columns of the source</source>
        <translation>Colonnes de la source</translation>
    </message>
    <message>
        <source>How full each column is</source>
        <translation>Remplissage de chaque colonne</translation>
    </message>
    <message>
        <source>Rows set aside</source>
        <translation>Rangées mises de côté</translation>
    </message>
    <message>
        <source>Ledger of the evidence</source>
        <translation>Bilan des preuves</translation>
    </message>
</context>
<context>
    <name>Subject</name>
    <message>
        <source>Civility</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Birth name</source>
        <translation>Nom de naissance</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Birth rank</source>
        <translation>Rang de naissance</translation>
    </message>
    <message>
        <source>Patient number</source>
        <translation>Numéro de patient</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>Numéro de dossier</translation>
    </message>
    <message>
        <source>NIR</source>
        <translation>NIR</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Quality of the insured</source>
        <translation>Qualité de l’assuré</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Blood group</source>
        <translation>Groupe sanguin</translation>
    </message>
    <message>
        <source>Phenotype</source>
        <translation>Phénotype</translation>
    </message>
    <message>
        <source>Kell</source>
        <translation>Kell</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Long-term illness</source>
        <translation>Affection de longue durée</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Médecin</translation>
    </message>
    <message>
        <source>First name of the doctor</source>
        <translation>Prénom du médecin</translation>
    </message>
    <message>
        <source>Code of the doctor</source>
        <translation>Code du médecin</translation>
    </message>
    <message>
        <source>RPPS</source>
        <translation>RPPS</translation>
    </message>
    <message>
        <source>ADELI</source>
        <translation>ADELI</translation>
    </message>
    <message>
        <source>Postcode of the doctor</source>
        <translation>Code postal du médecin</translation>
    </message>
    <message>
        <source>Commune of the doctor</source>
        <translation>Commune du médecin</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratoire</translation>
    </message>
    <message>
        <source>Name of the laboratory</source>
        <translation>Nom du laboratoire</translation>
    </message>
    <message>
        <source>FINESS</source>
        <translation>FINESS</translation>
    </message>
    <message>
        <source>Postcode of the laboratory</source>
        <translation>Code postal du laboratoire</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Régime</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Caisse</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>Mutuelle</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>Numéro d’adhérent</translation>
    </message>
    <message>
        <source>Entry date</source>
        <translation>Date de saisie</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Identifiant de connexion</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Préleveur</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>Conjoint</translation>
    </message>
    <message>
        <source>Département</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Identity data</source>
        <translation>Données d’identité</translation>
    </message>
    <message>
        <source>Contact data</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>NIR data</source>
        <translation>Données du NIR</translation>
    </message>
    <message>
        <source>Health data</source>
        <translation>Données de santé</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Identifiants d’accès</translation>
    </message>
    <message>
        <source>Insurance data</source>
        <translation>Données d’assurance</translation>
    </message>
    <message>
        <source>Doctor data</source>
        <translation>Données du médecin</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>Texte libre</translation>
    </message>
    <message>
        <source>Laboratory data</source>
        <translation>Données du laboratoire</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Technical data</source>
        <translation>Données techniques</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>not of this form</source>
        <translation>pas de cette forme</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>invalide</translation>
    </message>
    <message>
        <source>rounded by a spreadsheet</source>
        <translation>arrondi par un tableur</translation>
    </message>
    <message>
        <source>wrong key</source>
        <translation>clé fausse</translation>
    </message>
    <message>
        <source>placeholder</source>
        <translation>valeur factice</translation>
    </message>
    <message>
        <source>without its key</source>
        <translation>sans sa clé</translation>
    </message>
    <message>
        <source>valid, rare structure</source>
        <translation>valide, structure rare</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>partiel</translation>
    </message>
    <message>
        <source>valid, with a doubt</source>
        <translation>valide, avec un doute</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>réparé</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>valide</translation>
    </message>
    <message>
        <source>female</source>
        <translation>femme</translation>
    </message>
    <message>
        <source>male</source>
        <translation>homme</translation>
    </message>
    <message>
        <source>indeterminate</source>
        <translation>indéterminé</translation>
    </message>
    <message>
        <source>Any cell</source>
        <translation>Toute cellule</translation>
    </message>
    <message>
        <source>Validity: %1</source>
        <translation>Validité : %1</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rangée</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Année de naissance</translation>
    </message>
    <message>
        <source>Decade of birth</source>
        <translation>Décennie de naissance</translation>
    </message>
    <message>
        <source>Year of entry</source>
        <translation>Année de saisie</translation>
    </message>
    <message>
        <source>Reading of the row</source>
        <translation>Lecture de la rangée</translation>
    </message>
    <message>
        <source>home of the patient</source>
        <translation>domicile du patient</translation>
    </message>
    <message>
        <source>practice of the prescriber</source>
        <translation>cabinet du prescripteur</translation>
    </message>
    <message>
        <source>birthplace in the NIR</source>
        <translation>lieu de naissance du NIR</translation>
    </message>
    <message>
        <source>site of the laboratory</source>
        <translation>site du laboratoire</translation>
    </message>
    <message>
        <source>patient</source>
        <translation>patient</translation>
    </message>
    <message>
        <source>prescriber</source>
        <translation>prescripteur</translation>
    </message>
    <message>
        <source>lab site</source>
        <translation>site du labo</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>(no value)</source>
        <translation>(sans valeur)</translation>
    </message>
    <message>
        <source>%1s</source>
        <comment>a decade</comment>
        <translation>années %1</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>%1 KiB</source>
        <translation>%1 Kio</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 Mio</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 Gio</translation>
    </message>
    <message>
        <source>%1 TiB</source>
        <translation>%1 Tio</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 o</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>There is no command '%1'.</source>
        <translation>Il n’y a pas de commande « %1 ».</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Argument non compris : %1</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Il manque %1.</translation>
    </message>
    <message>
        <source>This value cannot be used: %1</source>
        <translation>Cette valeur ne convient pas : %1</translation>
    </message>
    <message>
        <source>%1 and %2 exclude each other.</source>
        <translation>%1 et %2 s’excluent mutuellement.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 exige %2.</translation>
    </message>
    <message>
        <source>The arguments cannot be understood: %1</source>
        <translation>Les arguments ne peuvent pas être compris : %1</translation>
    </message>
    <message>
        <source>%1 was given too few or too many values.</source>
        <translation>%1 a reçu trop ou trop peu de valeurs.</translation>
    </message>
    <message>
        <source>'%1 --help' shows what is possible.</source>
        <translation>« %1 --help » montre ce qui est possible.</translation>
    </message>
</context>
<context>
    <name>Verbatim</name>
    <message>
        <source>The folder for the files must be new or empty.</source>
        <translation>Le répertoire des fichiers doit être nouveau ou vide.</translation>
    </message>
    <message>
        <source>'--verbatim all' writes several files and needs a folder for them.</source>
        <translation>« --verbatim all » écrit plusieurs fichiers et a besoin d’un répertoire.</translation>
    </message>
    <message>
        <source>Add -o FOLDER.</source>
        <translation>Ajoutez -o RÉPERTOIRE.</translation>
    </message>
    <message>
        <source>--verbatim takes a number ('filature evidence' lists them) or 'all'.</source>
        <translation>--verbatim accepte un numéro (« filature evidence » les donne) ou « all ».</translation>
    </message>
    <message>
        <source>'%1' is not the number of an evidence.</source>
        <translation>« %1 » n’est pas le numéro d’une preuve.</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>check the case completely
The database page by page, the sums and cells of each evidence against its bytes, the hashes of evidence that is still on disk, the journal, and what this machine has witnessed of it. A source file that has gone is told and is no fault.</source>
        <translation>vérifier l’affaire de bout en bout
La base page par page, le compte et les cellules de chaque preuve comparés à ses octets, l’empreinte des preuves encore sur le disque, le journal, et ce que cette machine en a vu. Un fichier source disparu est signalé sans être un défaut.</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>écrire du JSON</translation>
    </message>
    <message>
        <source>accept a case that is older or other than this machine has seen; needs --reason</source>
        <translation>accepter une affaire plus ancienne ou autre que celle que cette machine a vue ; exige --reason</translation>
    </message>
    <message>
        <source>why; it is kept in the journal</source>
        <translation>motif ; il est consigné au journal</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTE</translation>
    </message>
    <message>
        <source>A doubtful case is only accepted for a reason, which the journal keeps.</source>
        <translation>Une affaire douteuse n’est acceptée que pour un motif, que le journal conserve.</translation>
    </message>
    <message>
        <source>Add --reason TEXT.</source>
        <translation>Ajoutez --reason TEXTE.</translation>
    </message>
    <message>
        <source>The case is accepted as it is; the reason is in the journal.</source>
        <translation>L’affaire est acceptée telle quelle ; le motif est au journal.</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>intègre</translation>
    </message>
    <message>
        <source>NOT SOUND</source>
        <translation>NON INTÈGRE</translation>
    </message>
    <message>
        <source>Database: %1 (%2 pages, %3)</source>
        <translation>Base : %1 (%2 pages, %3)</translation>
    </message>
    <message>
        <source>each with its seal</source>
        <translation>chacune avec son sceau</translation>
    </message>
    <message>
        <source>without seals: the case is not encrypted</source>
        <translation>sans sceaux : l’affaire n’est pas chiffrée</translation>
    </message>
    <message>
        <source>the file on disk is the same</source>
        <translation>le fichier sur le disque est le même</translation>
    </message>
    <message>
        <source>the file on disk has been changed since</source>
        <translation>le fichier sur le disque a changé depuis lors</translation>
    </message>
    <message>
        <source>the file is no longer there (the case keeps its bytes)</source>
        <translation>le fichier n’est plus là, l’affaire garde ses octets</translation>
    </message>
    <message>
        <source>something else is at its place on the disk</source>
        <translation>autre chose est à sa place sur le disque</translation>
    </message>
    <message>
        <source>its ledger does not add up</source>
        <translation>son compte ne tombe pas juste</translation>
    </message>
    <message>
        <source>its columns differ from its bytes</source>
        <translation>ses colonnes diffèrent de ses octets</translation>
    </message>
    <message>
        <source>Evidence %1: %2 - %3 (%4)</source>
        <translation>Preuve %1 : %2 - %3 (%4)</translation>
    </message>
    <message>
        <source>this machine has no witness of it</source>
        <translation>cette machine n’en a pas de témoin</translation>
    </message>
    <message>
        <source>the witness on this machine agrees</source>
        <translation>le témoin de cette machine concorde</translation>
    </message>
    <message>
        <source>THE WITNESS KNOWS A LATER STATE: an older copy, or entries were cut off</source>
        <translation>LE TÉMOIN CONNAÎT UN ÉTAT PLUS RÉCENT : copie ancienne, ou entrées retranchées</translation>
    </message>
    <message>
        <source>THE WITNESS KNOWS ANOTHER COURSE of this case</source>
        <translation>LE TÉMOIN CONNAÎT UN AUTRE COURS de cette affaire</translation>
    </message>
    <message>
        <source>%1 entry %2: %3</source>
        <translation>%1, entrée %2 : %3</translation>
    </message>
    <message>
        <source>content</source>
        <translation>contenu</translation>
    </message>
    <message>
        <source>access</source>
        <translation>accès</translation>
    </message>
    <message>
        <source>Journal: %1 (%2 entries on content, %3 on access; %4; %5)</source>
        <translation>Journal : %1 (%2 entrées de contenu, %3 d’accès ; %4 ; %5)</translation>
    </message>
    <message>
        <source>seals checked</source>
        <translation>sceaux vérifiés</translation>
    </message>
    <message>
        <source>no seals: in a plain case anyone who can write can forge it</source>
        <translation>sans sceaux : dans une affaire en clair, quiconque peut écrire peut le falsifier</translation>
    </message>
    <message>
        <source>The case is sound.</source>
        <translation>L’affaire est intègre.</translation>
    </message>
    <message>
        <source>THE CASE IS NOT SOUND.</source>
        <translation>L’AFFAIRE N’EST PAS INTÈGRE.</translation>
    </message>
    <message>
        <source>its bytes in the case do not have the recorded hash</source>
        <translation>ses octets dans l’affaire n’ont pas l’empreinte inscrite</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquante</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>dans le désordre</translation>
    </message>
    <message>
        <source>does not follow the entry before it</source>
        <translation>ne suit pas l’entrée précédente</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>wrong MAC</source>
        <translation>sceau faux</translation>
    </message>
    <message>
        <source>payload edited</source>
        <translation>contenu modifié</translation>
    </message>
    <message>
        <source>payload missing</source>
        <translation>contenu manquant</translation>
    </message>
    <message>
        <source>another journal than the witness saw</source>
        <translation>autre journal que celui que le témoin a vu</translation>
    </message>
    <message>
        <source>another entry than the witness saw</source>
        <translation>autre entrée que celle que le témoin a vue</translation>
    </message>
    <message>
        <source>missing, though the witness saw it</source>
        <translation>manquante, alors que le témoin l’a vue</translation>
    </message>
    <message>
        <source>belongs to no entry of the journal</source>
        <translation>n’appartient à aucune entrée du journal</translation>
    </message>
    <message>
        <source>page %1 fails its check</source>
        <translation>la page %1 échoue au contrôle</translation>
    </message>
</context>
<context>
    <name>WindowStart</name>
    <message>
        <source>The window's program cannot be started: %1.</source>
        <translation>Le programme de la fenêtre ne peut pas démarrer : %1.</translation>
    </message>
    <message>
        <source>It should be here: %1</source>
        <translation>Il devrait se trouver ici : %1</translation>
    </message>
</context>
<context>
    <name>filature::common::Chart</name>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Show the same figures as a table (T)</source>
        <translation>Montrer les mêmes chiffres en tableau (T)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the chart</source>
        <translation>Copier le graphique</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Copier comme image</translation>
    </message>
    <message>
        <source>Copy as data</source>
        <translation>Copier comme données</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: no figures</source>
        <translation>%1 : aucun chiffre</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n bar(s), the largest is %2 with %3</source>
        <translation>
            <numerusform>%1 : %n barre, la plus grande est %2 avec %3</numerusform>
            <numerusform>%1 : %n barres, la plus grande est %2 avec %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Barres</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::DialectBar</name>
    <message>
        <source>Delimiter</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Header rows</source>
        <translation>Lignes d’en-tête</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Guillemets</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Échappement</translation>
    </message>
    <message>
        <source>doubled quotes</source>
        <translation>guillemets doublés</translation>
    </message>
    <message>
        <source>none: one column</source>
        <translation>aucun : une seule colonne</translation>
    </message>
    <message>
        <source>%1 (found)</source>
        <translation>%1 (trouvé)</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>comme trouvé</translation>
    </message>
    <message>
        <source>The encoding “%1” is not known. Use a name such as UTF-8, windows-1252, ISO-8859-15 or UTF-16LE.</source>
        <translation>L’encodage « %1 » n’est pas connu. Indiquez un nom tel que UTF-8, windows-1252, ISO-8859-15 ou UTF-16LE.</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::EvidenceDetails</name>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importée</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lue comme</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>Copier le SHA-256</translation>
    </message>
    <message>
        <source>The SHA-256 of P%1 is in the clipboard.</source>
        <translation>Le SHA-256 de P%1 est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Build the text index</source>
        <translation>Construire l’index des textes</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rangées</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>enregistrées</translation>
    </message>
    <message>
        <source>+ set aside</source>
        <translation>+ mises de côté</translation>
    </message>
    <message>
        <source>+ blank</source>
        <translation>+ vides</translation>
    </message>
    <message>
        <source>+ header</source>
        <translation>+ en-tête</translation>
    </message>
    <message>
        <source>+ byte-order mark</source>
        <translation>+ marque d’ordre des octets</translation>
    </message>
    <message>
        <source>+ structure of the format</source>
        <translation>+ structure du format</translation>
    </message>
    <message>
        <source>= sum</source>
        <translation>= somme</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>Show its records</source>
        <translation>Voir ses enregistrements</translation>
    </message>
    <message>
        <source>Set-aside rows</source>
        <translation>Rangées mises de côté</translation>
    </message>
    <message>
        <source>Columns → fields</source>
        <translation>Colonnes → champs</translation>
    </message>
    <message>
        <source>Columns and the fields they are taken for</source>
        <translation>Colonnes et champs pour lesquels elles sont prises</translation>
    </message>
    <message>
        <source>Change the mapping</source>
        <translation>Changer la correspondance</translation>
    </message>
    <message>
        <source>Read again in another way</source>
        <translation>Relire autrement</translation>
    </message>
    <message>
        <source>%1 bytes (%2)</source>
        <translation>%1 octets (%2)</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 par %2</translation>
    </message>
    <message>
        <source>nothing: the file is empty</source>
        <translation>rien : le fichier est vide</translation>
    </message>
    <message>
        <source>by the text index</source>
        <translation>par l’index des textes</translation>
    </message>
    <message>
        <source>not indexed yet: a search reads every text</source>
        <translation>pas encore indexée : une recherche lit tous les textes</translation>
    </message>
    <message>
        <source>Columns → fields: %1 of %2</source>
        <translation>Colonnes → champs : %1 sur %2</translation>
    </message>
    <message>
        <source>being added up</source>
        <translation>addition en cours</translation>
    </message>
    <message>
        <source>could not be added up</source>
        <translation>addition impossible</translation>
    </message>
    <message>
        <source>✓ it comes out</source>
        <translation>✓ tombe juste</translation>
    </message>
    <message>
        <source>✗ it does not come out</source>
        <translation>✗ ne tombe pas juste</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::EvidenceList</name>
    <message>
        <source>Evidences</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Vérifier de nouveau</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 enregistrements</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::EvidencePage</name>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>%1 is in the case as P%2.</source>
        <translation>%1 est dans l’affaire sous le numéro P%2.</translation>
    </message>
    <message>
        <source>This case lies where nothing can be written, so nothing can be read into it. Copy it to a folder that can be written.</source>
        <translation>Cette affaire se trouve là où rien ne peut être écrit : rien ne peut y être importé. Copiez-la dans un dossier où l’on peut écrire.</translation>
    </message>
    <message>
        <source>This case was opened only to be looked at, so nothing can be read into it.</source>
        <translation>Cette affaire a été ouverte en consultation seulement : rien ne peut y être importé.</translation>
    </message>
    <message>
        <source>Looking at the case…</source>
        <translation>Lecture de l’affaire…</translation>
    </message>
    <message>
        <source>Drop a leaked file here, or choose it. You see how it would be read before anything is stored; the file itself is never changed, and every row of it is kept or set aside with a reason.</source>
        <translation>Déposez ici un fichier divulgué, ou choisissez-le. Vous voyez comment il serait lu avant que rien ne soit enregistré ; le fichier lui-même n’est jamais modifié, et chacune de ses rangées est gardée ou mise de côté avec une raison.</translation>
    </message>
    <message>
        <source>No evidence yet</source>
        <translation>Pas encore de preuve</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Add files to the case</source>
        <translation>Ajouter des fichiers à l’affaire</translation>
    </message>
    <message>
        <source>The import of %1 was interrupted.</source>
        <translation>L’import de %1 a été interrompu.</translation>
    </message>
    <message>
        <source>It can go on where it was, if the file is still there and unchanged; or what was read of it is taken out of the case again.</source>
        <translation>Il peut reprendre où il en était, si le fichier est toujours là et inchangé ; ou ce qui en a été lu est retiré de l’affaire.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Undo the import…</source>
        <translation>Annuler l’import…</translation>
    </message>
    <message>
        <source>Undo the interrupted import?</source>
        <translation>Annuler l’import interrompu ?</translation>
    </message>
    <message>
        <source>What was read of the file so far is taken out of the case. The file itself stays, and can be imported again.</source>
        <translation>Ce qui a été lu du fichier jusqu’ici est retiré de l’affaire. Le fichier lui-même reste et peut être importé de nouveau.</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>An interrupted import could not go on and was undone.</source>
        <translation>Un import interrompu n’a pas pu reprendre et a été annulé.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The case is sound.</source>
        <translation>L’affaire est saine.</translation>
    </message>
    <message>
        <source>The case is not sound.</source>
        <translation>L’affaire n’est pas saine.</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::FieldDelegate</name>
    <message>
        <source>Field of this column</source>
        <translation>Champ de cette colonne</translation>
    </message>
    <message>
        <source>not mapped</source>
        <translation>aucun champ</translation>
    </message>
    <message>
        <source>not personal: shown</source>
        <translation>non personnelle : montrée</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::FilesStep</name>
    <message>
        <source>Look at how it is read</source>
        <translation>Voir comment il est lu</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Le laisser de côté</translation>
    </message>
    <message>
        <source>Files that are to be read</source>
        <translation>Fichiers à lire</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Encoding, delimiter</source>
        <translation>Encodage, séparateur</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>%1, %2 mapped</source>
        <translation>%1, dont %2 en champs</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::ImportAssistant</name>
    <message>
        <source>Import evidence</source>
        <translation>Importer une preuve</translation>
    </message>
    <message>
        <source>1 File</source>
        <translation>1 Fichier</translation>
    </message>
    <message>
        <source>2 Reading and fields</source>
        <translation>2 Lecture et champs</translation>
    </message>
    <message>
        <source>3 Summary</source>
        <translation>3 Bilan</translation>
    </message>
    <message>
        <source>Previous file</source>
        <translation>Fichier précédent</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Fichier suivant</translation>
    </message>
    <message>
        <source>Back to the evidences</source>
        <translation>Retour aux preuves</translation>
    </message>
    <message>
        <source>Import all with what was found</source>
        <translation>Importer tout comme trouvé</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Apply this mapping</source>
        <translation>Appliquer cette correspondance</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::ImportBar</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>The case can be used meanwhile. Cancelled, a search reads every text until the index is built.</source>
        <translation>L’affaire reste utilisable pendant ce temps. En cas d’annulation, une recherche lit tous les textes jusqu’à ce que l’index soit construit.</translation>
    </message>
    <message>
        <source>Nothing is changed by it; it can be cancelled at any time.</source>
        <translation>Rien n’en est modifié ; elle peut être annulée à tout moment.</translation>
    </message>
    <message>
        <source>Cancelled, the mapping stays as it was.</source>
        <translation>En cas d’annulation, la correspondance reste telle qu’elle était.</translation>
    </message>
    <message>
        <source>Cancelled, the evidence stays as it was read before.</source>
        <translation>En cas d’annulation, la preuve reste telle qu’elle était lue auparavant.</translation>
    </message>
    <message>
        <source>Cancelled, what was read of the file is taken out of the case again.</source>
        <translation>En cas d’annulation, ce qui a été lu du fichier est retiré de l’affaire.</translation>
    </message>
    <message>
        <source>Cancelled, nothing of this file stays in the case, and the case is as before. The file itself is never changed.</source>
        <translation>En cas d’annulation, rien de ce fichier ne reste dans l’affaire, qui est comme avant. Le fichier lui-même n’est jamais modifié.</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>being cancelled</source>
        <translation>annulation en cours</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>Show the import</source>
        <translation>Voir l’import</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::ReadingStep</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>first rows, masked by the fields at the right</source>
        <translation>premières rangées, masquées selon les champs à droite</translation>
    </message>
    <message>
        <source>First rows, masked</source>
        <translation>Premières rangées, masquées</translation>
    </message>
    <message>
        <source>Columns → fields</source>
        <translation>Colonnes → champs</translation>
    </message>
    <message>
        <source>proposed with their reason; choose another field in its cell</source>
        <translation>proposés avec leur raison ; choisissez-en un autre dans sa cellule</translation>
    </message>
    <message>
        <source>Columns and the fields they are taken for</source>
        <translation>Colonnes et champs pour lesquels elles sont prises</translation>
    </message>
    <message>
        <source>Load a mapping…</source>
        <translation>Charger…</translation>
    </message>
    <message>
        <source>Save this mapping…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>Comme proposé</translation>
    </message>
    <message>
        <source>Load a mapping of columns and fields from a file</source>
        <translation>Charger d’un fichier une correspondance de colonnes et de champs</translation>
    </message>
    <message>
        <source>Save this mapping of columns and fields in a file</source>
        <translation>Enregistrer dans un fichier cette correspondance de colonnes et de champs</translation>
    </message>
    <message>
        <source>Load a mapping</source>
        <translation>Charger une correspondance</translation>
    </message>
    <message>
        <source>Mappings (*.json)</source>
        <translation>Correspondances (*.json)</translation>
    </message>
    <message>
        <source>Save this mapping</source>
        <translation>Enregistrer cette correspondance</translation>
    </message>
    <message>
        <source>%1 · only ever read</source>
        <translation>%1 · en lecture seule</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Examiner de nouveau</translation>
    </message>
    <message numerus="yes">
        <source>%n other column(s) are kept as they are, masked, and can be searched and filtered.</source>
        <translation>
            <numerusform>%n autre colonne est gardée telle quelle, masquée, filtrable et cherchable.</numerusform>
            <numerusform>%n autres colonnes sont gardées telles quelles, masquées, filtrables et cherchables.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is empty: it becomes an evidence without rows.</source>
        <translation>Le fichier est vide : il devient une preuve sans rangée.</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1 : %2 (%3)</translation>
    </message>
    <message>
        <source>Bytes that are not valid %1 are read as %2.</source>
        <translation>Les octets qui ne sont pas du %1 valide sont lus en %2.</translation>
    </message>
    <message>
        <source>Row %1 has %2 cells instead of %3: it is stored as it is, and flagged.</source>
        <translation>La rangée %1 a %2 cellules au lieu de %3 : elle est enregistrée telle quelle et signalée.</translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) of these are of another width.</source>
        <translation>
            <numerusform>%n autre de ces rangées est d’une autre largeur.</numerusform>
            <numerusform>%n autres de ces rangées sont d’une autre largeur.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mapping names columns that this file does not have: %1</source>
        <translation>La correspondance nomme des colonnes que ce fichier n’a pas : %1</translation>
    </message>
    <message>
        <source>The mapping is in %1.</source>
        <translation>La correspondance est dans %1.</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::SetAsideView</name>
    <message>
        <source>Back to the evidences</source>
        <translation>Retour aux preuves</translation>
    </message>
    <message>
        <source>Set-aside rows</source>
        <translation>Rangées mises de côté</translation>
    </message>
    <message>
        <source>Read this block as an evidence of its own</source>
        <translation>Lire ce bloc comme une preuve à part</translation>
    </message>
    <message>
        <source>Reveal…</source>
        <translation>Révéler…</translation>
    </message>
    <message>
        <source>The row as text</source>
        <translation>La rangée en texte</translation>
    </message>
    <message>
        <source>The row as bytes</source>
        <translation>La rangée en octets</translation>
    </message>
    <message>
        <source>Set-aside rows of P%1 · %2</source>
        <translation>Rangées mises de côté de P%1 · %2</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>lecture en cours…</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>les %1 premières sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rangée</numerusform>
            <numerusform>%n rangées</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1, byte %2: %3</source>
        <translation>Ligne %1, octet %2 : %3</translation>
    </message>
    <message>
        <source>What stands in this row is leaked data and belongs to no field, so it is shown only while everything is revealed. That needs a reason, which the journal keeps, and ends by itself.</source>
        <translation>Ce que contient cette rangée est une donnée divulguée qui n’appartient à aucun champ : elle n’est montrée que lorsque tout est révélé. Il y faut une raison, que le journal garde, et cela prend fin de soi-même.</translation>
    </message>
    <message>
        <source>the first %1 of %2 bytes</source>
        <translation>les %1 premiers octets sur %2</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::SummaryStep</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>To note: %1</source>
        <translation>À noter : %1</translation>
    </message>
    <message>
        <source>The other pages show it once it is complete.</source>
        <translation>Les autres pages la montrent une fois complète.</translation>
    </message>
    <message>
        <source>Nothing of it is in the case, which is as it was before.</source>
        <translation>Rien n’en est dans l’affaire, qui est comme avant.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>La voir</translation>
    </message>
    <message>
        <source>Look at how it is read</source>
        <translation>Voir comment il est lu</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s): their state is in the list of step 1.</source>
        <translation>
            <numerusform>%n autre fichier : son état est dans la liste de l’étape 1.</numerusform>
            <numerusform>%n autres fichiers : leur état est dans la liste de l’étape 1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>filature::filterview::CompletionList</name>
    <message>
        <source>has something in it</source>
        <translation>est renseigné</translation>
    </message>
    <message>
        <source>source column</source>
        <translation>colonne source</translation>
    </message>
    <message>
        <source>connects conditions</source>
        <translation>relie des conditions</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Propositions</translation>
    </message>
</context>
<context>
    <name>filature::filterview::FacetDelegate</name>
    <message>
        <source>Order by count</source>
        <translation>Trier par nombre</translation>
    </message>
    <message>
        <source>Order by name</source>
        <translation>Trier par nom</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>Terminer la recherche</translation>
    </message>
    <message>
        <source>Search the values</source>
        <translation>Chercher dans les valeurs</translation>
    </message>
    <message>
        <source>Take this facet out of the filter</source>
        <translation>Retirer cette facette du filtre</translation>
    </message>
    <message>
        <source>Remove this facet from the panel</source>
        <translation>Retirer cette facette du panneau</translation>
    </message>
</context>
<context>
    <name>filature::filterview::FacetPanel</name>
    <message>
        <source>Facets</source>
        <translation>Facettes</translation>
    </message>
    <message>
        <source>Add a facet…</source>
        <translation>Ajouter une facette…</translation>
    </message>
    <message>
        <source>The facets could not be counted.</source>
        <translation>Les facettes n’ont pas pu être comptées.</translation>
    </message>
</context>
<context>
    <name>filature::filterview::FacetPicker</name>
    <message>
        <source>%1 (source column)</source>
        <translation>%1 (colonne source)</translation>
    </message>
    <message>
        <source>Search facets</source>
        <translation>Chercher une facette</translation>
    </message>
    <message>
        <source>Facets that can be added</source>
        <translation>Facettes à ajouter</translation>
    </message>
</context>
<context>
    <name>filature::filterview::FacetTexts</name>
    <message>
        <source>Contains</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>source column</source>
        <translation>colonne source</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>moins</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, replié</translation>
    </message>
    <message>
        <source>Search the values</source>
        <translation>Chercher dans les valeurs</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, included</source>
        <translation>%1, inclus</translation>
    </message>
    <message>
        <source>%1, excluded</source>
        <translation>%1, exclu</translation>
    </message>
    <message>
        <source>What the records have; several chosen ones must all hold</source>
        <translation>Ce que contiennent les enregistrements ; plusieurs choix doivent tous être vrais</translation>
    </message>
    <message>
        <source>Values that are not of this field's form stay masked and cannot be chosen here.</source>
        <translation>Les valeurs qui n’ont pas la forme de ce champ restent masquées et ne se choisissent pas ici.</translation>
    </message>
    <message>
        <source>%1: click includes, Alt+click excludes</source>
        <translation>%1 : un clic inclut, Alt+clic exclut</translation>
    </message>
    <message>
        <source>%1 is included: click excludes it</source>
        <translation>%1 est inclus : un clic l’exclut</translation>
    </message>
    <message>
        <source>%1 is excluded: click takes it out of the filter</source>
        <translation>%1 est exclu : un clic le retire du filtre</translation>
    </message>
</context>
<context>
    <name>filature::filterview::FacetView</name>
    <message>
        <source>Facets</source>
        <translation>Facettes</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Inclure</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Exclure</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Ni l’un ni l’autre</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Déplier</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Replier</translation>
    </message>
</context>
<context>
    <name>filature::filterview::FilterLine</name>
    <message>
        <source>That would be %1 characters; a filter in this line has at most %2. Nothing was changed.</source>
        <translation>Cela ferait %1 caractères ; un filtre en compte ici %2 au plus. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter, for example lab:LAB03 -has:password</source>
        <translation>Filtre, par exemple labo:LAB03 -a:mot_de_passe</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Clear the filter: every record</source>
        <translation>Effacer le filtre : tous les enregistrements</translation>
    </message>
    <message>
        <source>What the filter says</source>
        <translation>Ce que dit le filtre</translation>
    </message>
    <message>
        <source>Enter shows: %1</source>
        <translation>Entrée montre : %1</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Colonne %1 : %2</translation>
    </message>
    <message>
        <source>This filter reads values that are masked, which is refused while presenting. Nothing was changed.</source>
        <translation>Ce filtre lit des valeurs masquées, ce qui est refusé pendant une présentation. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Too long to be changed here, or with invisible characters in it; clear it to write another: %1</source>
        <translation>Trop long pour être modifié ici, ou avec des caractères invisibles ; effacez-le pour en écrire un autre : %1</translation>
    </message>
</context>
<context>
    <name>filature::filterview::SavedFilters</name>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>Save the present filter…</source>
        <translation>Enregistrer le filtre actuel…</translation>
    </message>
    <message>
        <source>None saved in this case yet</source>
        <translation>Aucun dans cette affaire pour l’instant</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Enregistrer le filtre</translation>
    </message>
    <message>
        <source>Name of the filter in this case:</source>
        <translation>Nom du filtre dans cette affaire :</translation>
    </message>
</context>
<context>
    <name>filature::journalpage::CheckBar</name>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>Pas encore vérifié</translation>
    </message>
    <message>
        <source>Checks every entry of both chains, its seal, and the witness on this machine</source>
        <translation>Contrôle chaque entrée des deux chaînes, son sceau, et le témoin de cette machine</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Could not be verified</source>
        <translation>N’a pas pu être vérifié</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Intact</translation>
    </message>
    <message>
        <source>Not intact</source>
        <translation>Pas intact</translation>
    </message>
    <message>
        <source>%1 entries on content and %2 on access were checked.</source>
        <translation>%1 entrées sur le contenu et %2 sur les accès ont été contrôlées.</translation>
    </message>
    <message>
        <source>Each has its seal.</source>
        <translation>Chacune a son sceau.</translation>
    </message>
    <message>
        <source>There are no seals: in a case without passphrase, whoever can write can forge.</source>
        <translation>Il n’y a pas de sceaux : dans une affaire sans phrase secrète, qui peut écrire peut falsifier.</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln further fault(s)</source>
        <translation>
            <numerusform>… et %Ln autre défaut</numerusform>
            <numerusform>… et %Ln autres défauts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>filature::journalpage::HeadsPanel</name>
    <message>
        <source>Heads of the chains</source>
        <translation>Têtes des chaînes</translation>
    </message>
    <message>
        <source>Kept elsewhere, they show later that nothing was taken away.</source>
        <translation>Gardées ailleurs, elles montrent plus tard que rien n’a été retiré.</translation>
    </message>
    <message>
        <source>Write the heads to a file…</source>
        <translation>Écrire les têtes dans un fichier…</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Head of the chain: %1</source>
        <translation>Tête de la chaîne : %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the head of the chain: %1</source>
        <translation>Copier la tête de la chaîne : %1</translation>
    </message>
    <message>
        <source>The head is in the clipboard.</source>
        <translation>La tête est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Content, entry %1</source>
        <translation>Contenu, entrée %1</translation>
    </message>
    <message>
        <source>Access, entry %1</source>
        <translation>Accès, entrée %1</translation>
    </message>
</context>
<context>
    <name>filature::journalpage::JournalPage</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Chaîne</translation>
    </message>
    <message>
        <source>Both chains</source>
        <translation>Les deux chaînes</translation>
    </message>
    <message>
        <source>Content: what changed the case</source>
        <translation>Contenu : ce qui a changé l’affaire</translation>
    </message>
    <message>
        <source>Access: what was looked at</source>
        <translation>Accès : ce qui a été consulté</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Toutes les actions</translation>
    </message>
    <message>
        <source>All authors</source>
        <translation>Tous les auteurs</translation>
    </message>
    <message>
        <source>Entries of the journal, newest first</source>
        <translation>Entrées du journal, les plus récentes d’abord</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Lecture du journal…</translation>
    </message>
    <message>
        <source>Write the heads of the journal to a new file</source>
        <translation>Écrire les têtes du journal dans un nouveau fichier</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The heads are in %1.</source>
        <translation>Les têtes sont dans %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) in all</source>
        <translation>
            <numerusform>%Ln entrée en tout</numerusform>
            <numerusform>%Ln entrées en tout</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) so far</source>
        <translation>
            <numerusform>%Ln entrée jusqu’ici</numerusform>
            <numerusform>%Ln entrées jusqu’ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln entrée</numerusform>
            <numerusform>%Ln entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) in the clipboard.</source>
        <translation>
            <numerusform>%Ln entrée dans le presse-papiers.</numerusform>
            <numerusform>%Ln entrées dans le presse-papiers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>filature::journalpage::JournalTableModel</name>
    <message>
        <source>holds</source>
        <translation>tient</translation>
    </message>
    <message>
        <source>(purged)</source>
        <translation>(purgée)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Chaîne</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Contrôle</translation>
    </message>
</context>
<context>
    <name>filature::overview::DamageTable</name>
    <message>
        <source>Nothing was found: no impossible value, no damaged row.</source>
        <translation>Rien n’a été trouvé : aucune valeur impossible, aucune rangée abîmée.</translation>
    </message>
    <message>
        <source>Damage found</source>
        <translation>Dégâts constatés</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rangée</translation>
    </message>
</context>
<context>
    <name>filature::overview::FigureCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1 : %2 (%3)</translation>
    </message>
</context>
<context>
    <name>filature::overview::HealthPanel</name>
    <message>
        <source>Verify again…</source>
        <translation>Vérifier de nouveau…</translation>
    </message>
    <message>
        <source>Reads every byte of the evidence again, on the page of the evidence</source>
        <translation>Relit chaque octet des preuves, sur la page des preuves</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Contrôle…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Hashed</source>
        <translation>Empreintes</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Incomplet</translation>
    </message>
    <message numerus="yes">
        <source>The SHA-256 of %n evidence(s) was recorded at import.</source>
        <translation>
            <numerusform>Le SHA-256 de %n preuve a été consigné à l’import.</numerusform>
            <numerusform>Le SHA-256 de %n preuves a été consigné à l’import.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evidence(s) have no recorded SHA-256.</source>
        <translation>
            <numerusform>%n preuve n’a pas de SHA-256 consigné.</numerusform>
            <numerusform>%n preuves n’ont pas de SHA-256 consigné.</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>The text index covers all evidence.</source>
        <translation>L’index des textes couvre toutes les preuves.</translation>
    </message>
    <message numerus="yes">
        <source>The text index lacks %n evidence(s); words are searched by reading everything meanwhile.</source>
        <translation>
            <numerusform>Il manque %n preuve à l’index des textes ; en attendant, les mots se cherchent en lisant tout.</numerusform>
            <numerusform>Il manque %n preuves à l’index des textes ; en attendant, les mots se cherchent en lisant tout.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked now without reading the evidence again.</source>
        <translation>Contrôlé à l’instant, sans relire les preuves.</translation>
    </message>
    <message>
        <source>Adds up</source>
        <translation>Compte juste</translation>
    </message>
    <message>
        <source>Does not add up</source>
        <translation>Compte faux</translation>
    </message>
    <message>
        <source>None set aside</source>
        <translation>Rien de côté</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Every row could be read as a record.</source>
        <translation>Chaque rangée a pu être lue comme un enregistrement.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) could not be read as the others; they are kept whole.</source>
        <translation>
            <numerusform>%Ln rangée n’a pas pu être lue comme les autres ; elle est gardée entière.</numerusform>
            <numerusform>%Ln rangées n’ont pas pu être lues comme les autres ; elles sont gardées entières.</numerusform>
        </translation>
    </message>
    <message>
        <source>The chains of the journal do not hold; the page of the journal says where.</source>
        <translation>Les chaînes du journal ne tiennent pas ; la page du journal dit où.</translation>
    </message>
    <message>
        <source>%1 entries of the journal follow one another, each with its seal.</source>
        <translation>%1 entrées du journal se suivent, chacune avec son sceau.</translation>
    </message>
    <message>
        <source>%1 entries of the journal follow one another; a case without passphrase has no seals.</source>
        <translation>%1 entrées du journal se suivent ; une affaire sans phrase secrète n’a pas de sceaux.</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Intact</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Rompu</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Concorde</translation>
    </message>
    <message>
        <source>The case is as this machine last saw it, or later.</source>
        <translation>L’affaire est telle que cette machine l’a vue en dernier, ou plus récente.</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Non comparé</translation>
    </message>
    <message>
        <source>This machine has not seen the case before.</source>
        <translation>Cette machine n’a jamais vu cette affaire.</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Plus ancienne</translation>
    </message>
    <message>
        <source>This machine has seen a later state of the case.</source>
        <translation>Cette machine a vu un état plus récent de l’affaire.</translation>
    </message>
    <message>
        <source>Another course</source>
        <translation>Autre cours</translation>
    </message>
    <message>
        <source>This machine has seen another course of the case.</source>
        <translation>Cette machine a vu l’affaire prendre un autre cours.</translation>
    </message>
</context>
<context>
    <name>filature::overview::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>The whole case, whatever is filtered elsewhere. Each figure leads to its records.</source>
        <translation>Toute l’affaire, quel que soit le filtre. Chaque chiffre mène à ses enregistrements.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Laboratories</source>
        <translation>Laboratoires</translation>
    </message>
    <message>
        <source>Dates of entry</source>
        <translation>Dates de saisie</translation>
    </message>
    <message>
        <source>Rows set aside</source>
        <translation>Rangées mises de côté</translation>
    </message>
    <message>
        <source>Health of the case</source>
        <translation>Santé de l’affaire</translation>
    </message>
    <message>
        <source>Damage found</source>
        <translation>Dégâts constatés</translation>
    </message>
    <message>
        <source>Opening the case…</source>
        <translation>Ouverture de l’affaire…</translation>
    </message>
    <message>
        <source>There is no evidence in this case yet</source>
        <translation>Il n’y a pas encore de preuve dans cette affaire</translation>
    </message>
    <message>
        <source>Import a leaked file first; the overview then says what is in it.</source>
        <translation>Importez d’abord un fichier de la fuite ; la vue d’ensemble dit alors ce qu’il contient.</translation>
    </message>
    <message>
        <source>To the evidence</source>
        <translation>Vers les preuves</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>in the case</source>
        <translation>dans l’affaire</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importées</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>every row was read</source>
        <translation>chaque rangée a été lue</translation>
    </message>
    <message>
        <source>kept whole, with reason</source>
        <translation>gardées, avec la raison</translation>
    </message>
    <message>
        <source>Départements</source>
        <translation>Départements</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) without one</source>
        <translation>
            <numerusform>%Ln enregistrement sans</numerusform>
            <numerusform>%Ln enregistrements sans</numerusform>
        </translation>
    </message>
    <message>
        <source>of the patients</source>
        <translation>des patients</translation>
    </message>
</context>
<context>
    <name>filature::recordpages::ColumnChooser</name>
    <message>
        <source>Columns of the table</source>
        <translation>Colonnes du tableau</translation>
    </message>
    <message>
        <source>Search columns</source>
        <translation>Chercher une colonne</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Colonnes habituelles</translation>
    </message>
</context>
<context>
    <name>filature::recordpages::DetailPanel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a place and by what it was derived</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Other columns</source>
        <translation>Autres colonnes</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Detail of the record</source>
        <translation>Détail de l’enregistrement</translation>
    </message>
    <message>
        <source>Choose a record in the table to see it here.</source>
        <translation>Choisissez un enregistrement dans le tableau pour le voir ici.</translation>
    </message>
    <message>
        <source>art. 9</source>
        <comment>of the GDPR</comment>
        <translation>art. 9</translation>
    </message>
    <message>
        <source>The row in the source</source>
        <translation>La rangée dans la source</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Voisins</translation>
    </message>
    <message>
        <source>Same address</source>
        <translation>Même adresse</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>Même téléphone</translation>
    </message>
    <message>
        <source>Same name and address</source>
        <translation>Même nom et adresse</translation>
    </message>
    <message>
        <source>Shows this record and its neighbours, by their numbers. The filter does not say what they share.</source>
        <translation>Montre cet enregistrement et ses voisins, par leurs numéros. Le filtre ne dit pas ce qu’ils partagent.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Enregistrement %1</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number and name of an evidence</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rangée</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>%1 · byte %2</source>
        <translation>%1 · octet %2</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>look</source>
        <translation>à voir</translation>
    </message>
    <message>
        <source>The row (%1) is not shown here.</source>
        <translation>La rangée (%1) n’est pas montrée ici.</translation>
    </message>
    <message>
        <source>Only a part of the row is shown.</source>
        <translation>Seule une partie de la rangée est montrée.</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Colonne %1</translation>
    </message>
    <message>
        <source>no other record</source>
        <translation>aucun autre enregistrement</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other record(s)</source>
        <translation>
            <numerusform>%Ln autre enregistrement</numerusform>
            <numerusform>%Ln autres enregistrements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>filature::recordpages::JumpBar</name>
    <message>
        <source>Go to place</source>
        <translation>Aller au rang</translation>
    </message>
    <message>
        <source>Place in the table, from 1</source>
        <translation>Rang dans le tableau, à partir de 1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>1 to %1</source>
        <translation>de 1 à %1</translation>
    </message>
    <message>
        <source>There is no such place: 1 to %1.</source>
        <translation>Ce rang n’existe pas : de 1 à %1.</translation>
    </message>
</context>
<context>
    <name>filature::recordpages::NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note on this record</source>
        <translation>Note sur cet enregistrement</translation>
    </message>
    <message>
        <source>What is worth keeping about this record (Markdown)</source>
        <translation>Ce qu’il faut retenir de cet enregistrement (Markdown)</translation>
    </message>
    <message>
        <source>No note</source>
        <translation>Aucune note</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Non enregistré : %1</translation>
    </message>
    <message>
        <source>Notes are not shown while presenting.</source>
        <translation>Les notes ne sont pas affichées pendant une présentation.</translation>
    </message>
    <message>
        <source>Saved, %1, %2</source>
        <comment>author and time</comment>
        <translation>Enregistrée, %1, %2</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistrée</translation>
    </message>
</context>
<context>
    <name>filature::recordpages::RecordTable</name>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln column(s) can be shown at once.</source>
        <translation>
            <numerusform>Au plus %Ln colonne peut être montrée à la fois.</numerusform>
            <numerusform>Au plus %Ln colonnes peuvent être montrées à la fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>One column stays.</source>
        <translation>Une colonne reste.</translation>
    </message>
    <message>
        <source>Records cannot be sorted by “%1”.</source>
        <translation>Les enregistrements ne peuvent pas être triés par « %1 ».</translation>
    </message>
    <message>
        <source>Sort by it</source>
        <translation>Trier par cette colonne</translation>
    </message>
    <message>
        <source>Sort by it too</source>
        <translation>Trier aussi par cette colonne</translation>
    </message>
    <message>
        <source>Order of import</source>
        <translation>Ordre d’import</translation>
    </message>
    <message>
        <source>Let it scroll</source>
        <translation>Laisser défiler</translation>
    </message>
    <message>
        <source>Keep at the left</source>
        <translation>Garder à gauche</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer la colonne</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colonnes…</translation>
    </message>
    <message>
        <source>Nothing was copied: at most %1 records can be copied at once, %2 are selected.</source>
        <translation>Rien n’a été copié : au plus %1 enregistrements peuvent être copiés à la fois, %2 sont sélectionnés.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) copied, with the values that are revealed</source>
        <translation>
            <numerusform>%Ln enregistrement copié, avec les valeurs révélées</numerusform>
            <numerusform>%Ln enregistrements copiés, avec les valeurs révélées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) copied, masked as shown</source>
        <translation>
            <numerusform>%Ln enregistrement copié, masqué comme affiché</numerusform>
            <numerusform>%Ln enregistrements copiés, masqués comme affichés</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy, masked as shown</source>
        <translation>Copier, masqué comme affiché</translation>
    </message>
</context>
<context>
    <name>filature::recordpages::RecordsPage</name>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Colonnes du tableau</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No record fits the filter.</source>
        <translation>Aucun enregistrement ne répond au filtre.</translation>
    </message>
    <message>
        <source>Take a condition out of the filter line or off the facets, or clear the filter.</source>
        <translation>Retirez une condition du filtre ou des facettes, ou effacez le filtre.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>The case is being opened…</source>
        <translation>Ouverture de l’affaire…</translation>
    </message>
    <message>
        <source>There are no records yet.</source>
        <translation>Il n’y a pas encore d’enregistrements.</translation>
    </message>
    <message>
        <source>Records come from evidence: import a file first. What is imported appears here at once.</source>
        <translation>Les enregistrements viennent des preuves : importez d’abord un fichier. Ce qui est importé apparaît ici aussitôt.</translation>
    </message>
    <message>
        <source>Go to the evidence</source>
        <translation>Aller aux preuves</translation>
    </message>
    <message>
        <source>Records are being read…</source>
        <translation>Lecture des enregistrements…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln enregistrement</numerusform>
            <numerusform>%Ln enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>sorted by %1</source>
        <translation>tri : %1</translation>
    </message>
    <message>
        <source>the first %1 are shown: narrow the filter to see the others</source>
        <translation>les %1 premiers sont montrés : resserrez le filtre pour voir les autres</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>recherche…</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>filature::shell::AboutDialog</name>
    <message>
        <source>window, translations</source>
        <translation>fenêtre, traductions</translation>
    </message>
    <message>
        <source>case file</source>
        <translation>fichier d’affaire</translation>
    </message>
    <message>
        <source>hashes, key derivation</source>
        <translation>empreintes, dérivation de clé</translation>
    </message>
    <message>
        <source>encodings, folding</source>
        <translation>encodages, repli des lettres</translation>
    </message>
    <message>
        <source>validation of UTF-8</source>
        <translation>validation de l’UTF-8</translation>
    </message>
    <message>
        <source>packed data</source>
        <translation>données compressées</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>ligne de commande</translation>
    </message>
    <message>
        <source>colours of filter, SQL and source</source>
        <translation>couleurs du filtre, du SQL et des sources</translation>
    </message>
    <message>
        <source>charts</source>
        <translation>graphiques</translation>
    </message>
    <message>
        <source>départements, regions, postcodes</source>
        <translation>départements, régions, codes postaux</translation>
    </message>
    <message>
        <source>phone numbers reserved for fiction</source>
        <translation>numéros de téléphone réservés à la fiction</translation>
    </message>
    <message>
        <source>About Filature</source>
        <translation>À propos de Filature</translation>
    </message>
    <message>
        <source>Takes a leaked set of personal data apart. Works offline; licensed under the GNU General Public License, version 3 or later. There is no warranty.</source>
        <translation>Démonte une fuite de données personnelles. Travaille hors ligne ; sous licence publique générale GNU, version 3 ou ultérieure. Sans aucune garantie.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Fait avec</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>filature::shell::CaseView</name>
    <message>
        <source>TOOLS</source>
        <translation>OUTILS</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>About Filature</source>
        <translation>À propos de Filature</translation>
    </message>
    <message>
        <source>This look could not be journalled: %1</source>
        <translation>Cette consultation n’a pas pu être journalisée : %1</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Non chiffrée</translation>
    </message>
    <message>
        <source>Read only: nothing is journalled</source>
        <translation>Lecture seule : rien n’est journalisé</translation>
    </message>
    <message>
        <source>Open elsewhere: no import here</source>
        <translation>Ouverte ailleurs : pas d’import ici</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Take everything off the screen and out of the memory (Ctrl+L)</source>
        <translation>Tout retirer de l’écran et de la mémoire (Ctrl+L)</translation>
    </message>
    <message>
        <source>CASE</source>
        <translation>AFFAIRE</translation>
    </message>
    <message>
        <source>Unmasked, %1 left – mask</source>
        <translation>En clair, reste %1 – masquer</translation>
    </message>
    <message>
        <source>Masked – reveal…</source>
        <translation>Masqué – révéler…</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motif : %1</translation>
    </message>
    <message>
        <source>Show chosen fields unmasked for a reason (Ctrl+R)</source>
        <translation>Montrer des champs choisis en clair, pour un motif (Ctrl+R)</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation>%1 enregistrements sur %2</translation>
    </message>
    <message>
        <source>PRESENTATION – everything stays masked</source>
        <translation>PRÉSENTATION – tout reste masqué</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Non enregistré : %1</translation>
    </message>
    <message>
        <source>Undo: note</source>
        <translation>Annuler : note</translation>
    </message>
    <message>
        <source>Undo: filter “%1”</source>
        <translation>Annuler : filtre « %1 »</translation>
    </message>
    <message>
        <source>Redo: note</source>
        <translation>Rétablir : note</translation>
    </message>
    <message>
        <source>Redo: filter “%1”</source>
        <translation>Rétablir : filtre « %1 »</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>filature::shell::CommandPalette</name>
    <message>
        <source>Page, laboratory, action, or a filter</source>
        <translation>Page, laboratoire, action, ou un filtre</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Ce qui peut être fait</translation>
    </message>
    <message>
        <source>page</source>
        <translation>page</translation>
    </message>
    <message>
        <source>Reveal or mask</source>
        <translation>Révéler ou masquer</translation>
    </message>
    <message>
        <source>action</source>
        <translation>action</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>Tous les enregistrements</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Fermer l’affaire</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>About Filature</source>
        <translation>À propos de Filature</translation>
    </message>
    <message>
        <source>laboratory</source>
        <translation>laboratoire</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtre : %1</translation>
    </message>
    <message>
        <source>End the presentation</source>
        <translation>Terminer la présentation</translation>
    </message>
    <message>
        <source>Presentation: larger, everything stays masked</source>
        <translation>Présentation : plus grand, tout reste masqué</translation>
    </message>
</context>
<context>
    <name>filature::shell::JobEntry</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>filature::shell::MainWindow</name>
    <message>
        <source>Open a case</source>
        <translation>Ouvrir une affaire</translation>
    </message>
    <message>
        <source>Cases (*.filature);;All files (*)</source>
        <translation>Affaires (*.filature);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Ouverture de %1</translation>
    </message>
    <message>
        <source>It is an older state: its journal has lost entries that this machine has witnessed. An older copy may have been put back, or somebody has cut its journal.</source>
        <translation>C’est un état plus ancien : son journal a perdu des entrées dont cette machine est témoin. Une copie ancienne a pu être remise en place, ou quelqu’un a tronqué son journal.</translation>
    </message>
    <message>
        <source>It has taken another course: its journal and what this machine has witnessed part. Two copies may have been worked on, or its journal was changed.</source>
        <translation>Elle a pris un autre cours : son journal et ce dont cette machine est témoin divergent. On a pu travailler sur deux copies, ou son journal a été modifié.</translation>
    </message>
    <message>
        <source>The opening could not be journalled.</source>
        <translation>L’ouverture n’a pas pu être journalisée.</translation>
    </message>
    <message>
        <source>Making the case</source>
        <translation>Création de l’affaire</translation>
    </message>
    <message>
        <source>Demonstration (invented data)</source>
        <translation>Démonstration (données inventées)</translation>
    </message>
    <message>
        <source>Inventing a leak of 491,840 patients and importing it; nobody in it exists. Everything lies in %1, the passphrase too.</source>
        <translation>Invention d’une fuite de 491 840 patients, puis import ; personne n’y existe. Tout se trouve dans %1, la phrase secrète aussi.</translation>
    </message>
    <message>
        <source>An import is running: cancel it first, or close the window to go on later.</source>
        <translation>Un import est en cours : annulez-le d’abord, ou fermez la fenêtre pour reprendre plus tard.</translation>
    </message>
    <message>
        <source>An interrupted import could not go on and was undone: %1</source>
        <translation>Un import interrompu n’a pas pu reprendre et a été annulé : %1</translation>
    </message>
    <message>
        <source>An import is running</source>
        <translation>Un import est en cours</translation>
    </message>
    <message>
        <source>When the window closes now, the import stops where it is and goes on when the case is opened again. Nothing is lost.</source>
        <translation>Si la fenêtre se ferme maintenant, l’import s’arrête là où il en est et reprend quand l’affaire est rouverte. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>Close, go on later</source>
        <translation>Fermer, reprendre plus tard</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistrée</translation>
    </message>
    <message>
        <source>The last note could not be saved: %1</source>
        <translation>La dernière note n’a pas pu être enregistrée : %1</translation>
    </message>
</context>
<context>
    <name>filature::shell::NewCaseForm</name>
    <message>
        <source>File of the new case</source>
        <translation>Fichier de la nouvelle affaire</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Phrase secrète, encore</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Montrer ce que je tape</translation>
    </message>
    <message>
        <source>Create the case</source>
        <translation>Créer l’affaire</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nouvelle affaire</translation>
    </message>
    <message>
        <source>A case is one encrypted file. Everything that is found out about a leak is kept in it; without the passphrase nobody can read it again, and nobody can restore it.</source>
        <translation>Une affaire est un seul fichier chiffré. Tout ce que l’on découvre d’une fuite y est gardé ; sans la phrase secrète personne ne peut plus le lire, ni la retrouver.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Suggest one</source>
        <translation>En proposer une</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Force de la phrase secrète</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Encore une fois</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>case</source>
        <comment>name of a file</comment>
        <translation>affaire</translation>
    </message>
    <message>
        <source>Cases (*.filature)</source>
        <translation>Affaires (*.filature)</translation>
    </message>
    <message>
        <source>At least 80 bits, for example seven words drawn by lot.</source>
        <translation>Au moins 80 bits, par exemple sept mots tirés au sort.</translation>
    </message>
    <message>
        <source>Strong enough: %1 bits for certain.</source>
        <translation>Assez forte : %1 bits à coup sûr.</translation>
    </message>
    <message>
        <source>Too weak for a file that can be copied: %1 bits of 80.</source>
        <translation>Trop faible pour un fichier qui peut être copié : %1 bits sur 80.</translation>
    </message>
</context>
<context>
    <name>filature::shell::RevealPanel</name>
    <message>
        <source>Everything, source columns too</source>
        <translation>Tout, colonnes sources comprises</translation>
    </message>
    <message>
        <source>Reason (kept in the journal)</source>
        <translation>Motif (conservé au journal)</translation>
    </message>
    <message>
        <source>Physician present (needed for health data)</source>
        <translation>Médecin présent (exigé pour les données de santé)</translation>
    </message>
    <message>
        <source>Reveal for 15 minutes</source>
        <translation>Révéler pendant 15 minutes</translation>
    </message>
    <message>
        <source>Stay masked</source>
        <translation>Rester masqué</translation>
    </message>
    <message>
        <source>Health data are only shown with a physician present. Fields, reason, name and the filter go into the journal before anything is shown.</source>
        <translation>Les données de santé ne sont montrées qu’en présence d’un médecin. Champs, motif, nom et filtre sont inscrits au journal avant que rien ne soit montré.</translation>
    </message>
    <message>
        <source>Fields, reason and the filter go into the journal before anything is shown. After 15 minutes everything is masked again.</source>
        <translation>Champs, motif et filtre sont inscrits au journal avant que rien ne soit montré. Après 15 minutes, tout est de nouveau masqué.</translation>
    </message>
</context>
<context>
    <name>filature::shell::SettingsDialog</name>
    <message>
        <source>Remember which cases were opened (their paths)</source>
        <translation>Retenir les affaires ouvertes (leurs chemins)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claires</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombres</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser ainsi</translation>
    </message>
</context>
<context>
    <name>filature::shell::StartPage</name>
    <message>
        <source>Takes a leaked set of personal data apart: what is in it, whose it is, which laboratory it came from.</source>
        <translation>Démonte une fuite de données personnelles : ce qu’elle contient, qui elle concerne, de quel laboratoire elle vient.</translation>
    </message>
    <message>
        <source>&amp;New case</source>
        <translation>&amp;Nouvelle affaire</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Demonstration (invented data)</source>
        <translation>&amp;Démonstration (données inventées)</translation>
    </message>
    <message>
        <source>What a case is</source>
        <translation>Ce qu’est une affaire</translation>
    </message>
    <message>
        <source>One encrypted file on this workstation, which nothing leaves. Source files are read, hashed and copied into it, never changed; every row is kept, or set aside with its reason. What is shown is masked; who looks at more says why, and the journal of the case keeps it.</source>
        <translation>Un seul fichier chiffré sur ce poste, d’où rien ne sort. Les fichiers sources y sont lus, empreintés et copiés, jamais modifiés ; chaque rangée est gardée, ou mise de côté avec sa raison. Ce qui est montré est masqué ; qui en regarde plus dit pourquoi, et le journal de l’affaire le conserve.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Reason, kept in the journal: a backup was put back, say</source>
        <translation>Motif, conservé au journal : une sauvegarde remise en place, par exemple</translation>
    </message>
    <message>
        <source>Accept the case as it is</source>
        <translation>Accepter l’affaire telle quelle</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>This case is not the one that this machine has seen</source>
        <translation>Cette affaire n’est pas celle que cette machine a vue</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Ouvertes récemment</translation>
    </message>
</context>
<context>
    <name>filature::shell::UnlockForm</name>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Ouvrir une affaire</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillée</translation>
    </message>
    <message>
        <source>What was shown is no longer in memory. An import that was running goes on after the case has been opened again.</source>
        <translation>Ce qui était montré n’est plus en mémoire. Un import en cours reprend une fois l’affaire rouverte.</translation>
    </message>
</context>
<context>
    <name>filature::sqlpage::ResultTable</name>
    <message>
        <source>Result of the statement</source>
        <translation>Résultat de la requête</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Too much is selected to be copied.</source>
        <translation>La sélection est trop grande pour être copiée.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) are in the clipboard.</source>
        <translation>
            <numerusform>%Ln cellule dans le presse-papiers.</numerusform>
            <numerusform>%Ln cellules dans le presse-papiers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>filature::sqlpage::SqlPage</name>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>One SELECT over records, cells, columns, evidences and set_aside_rows; nothing can be changed.</source>
        <translation>Un SELECT sur records, cells, columns, evidences et set_aside_rows ; rien ne peut être modifié.</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Run the statement (Ctrl+Enter)</source>
        <translation>Exécuter la requête (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Stop the statement (Esc)</source>
        <translation>Arrêter la requête (Échap)</translation>
    </message>
    <message>
        <source>Ctrl+Enter runs, Ctrl+Space completes, Esc stops</source>
        <translation>Ctrl+Entrée exécute, Ctrl+Espace complète, Échap arrête</translation>
    </message>
    <message>
        <source>Opening the case…</source>
        <translation>Ouverture de l’affaire…</translation>
    </message>
    <message>
        <source>There is no statement to run.</source>
        <translation>Il n’y a pas de requête à exécuter.</translation>
    </message>
</context>
<context>
    <name>filature::sqlpage::SqlResults</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Show these records</source>
        <translation>Montrer ces enregistrements</translation>
    </message>
    <message>
        <source>Show the result as a table</source>
        <translation>Montrer le résultat en tableau</translation>
    </message>
    <message>
        <source>Show the result as a chart</source>
        <translation>Montrer le résultat en graphique</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Exécution…</translation>
    </message>
    <message>
        <source>Bars of the first column of texts by the first column of numbers</source>
        <translation>Barres de la première colonne de textes, selon la première colonne de nombres</translation>
    </message>
    <message>
        <source>Needs a column named record</source>
        <translation>Il faut une colonne nommée record</translation>
    </message>
    <message>
        <source>The result will appear here. Values are masked as everywhere, unless revealed.</source>
        <translation>Le résultat apparaîtra ici. Les valeurs sont masquées comme partout, sauf si elles sont révélées.</translation>
    </message>
    <message>
        <source>The statement has no rows.</source>
        <translation>La requête ne donne aucune rangée.</translation>
    </message>
    <message>
        <source>Stopped before the first row.</source>
        <translation>Arrêtée avant la première rangée.</translation>
    </message>
    <message>
        <source>There is no result.</source>
        <translation>Il n’y a pas de résultat.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln rangée</numerusform>
            <numerusform>%Ln rangées</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1, as many as fit into %2; more rows exist</source>
        <translation>les premières : %1, autant que %2 en contiennent ; il y en a d’autres</translation>
    </message>
    <message>
        <source>the first %1; more rows exist</source>
        <translation>les premières : %1 ; il y en a d’autres</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Coupé</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>the journal could not be written: %1</source>
        <translation>le journal n’a pas pu être écrit : %1</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 par %2</translation>
    </message>
    <message>
        <source>the first %1 rows of %2</source>
        <translation>les %1 premières rangées sur %2</translation>
    </message>
    <message>
        <source>The column record holds no numbers of records.</source>
        <translation>La colonne record ne contient pas de numéros d’enregistrements.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln record(s) of the result are selected.</source>
        <translation>
            <numerusform>Seul le premier enregistrement du résultat est retenu (%Ln).</numerusform>
            <numerusform>Seuls les %Ln premiers enregistrements du résultat sont retenus.</numerusform>
        </translation>
    </message>
    <message>
        <source>the place is marked</source>
        <translation>l’endroit est marqué</translation>
    </message>
</context>
<context>
    <name>filature::sqlpage::StatementList</name>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Of this session</source>
        <translation>De cette session</translation>
    </message>
</context>
</TS>
