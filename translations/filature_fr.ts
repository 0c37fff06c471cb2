<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AccessLog</name>
    <message>
        <source>fields to show unmasked, separated by commas, or &apos;all&apos;</source>
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
        <source>Name fields as in the filter language, separated by commas, or &apos;all&apos;.</source>
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
        <source>Filature takes a leaked set of personal data apart: what is in it, whose it is, where it came from. It works offline, on one encrypted case file; everything is masked unless a reason is given.
The window is not there yet: everything is done by the commands below.</source>
        <translation>Filature décortique une fuite de données personnelles : ce qu’elle contient, qui elle concerne, d’où elle vient. Tout se fait hors ligne, dans un seul fichier d’affaire chiffré ; tout est masqué tant qu’aucun motif n’est donné.
La fenêtre n’existe pas encore : tout passe par les commandes ci-dessous.</translation>
    </message>
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
&apos;filature COMMAND --help&apos; explains a command. A passphrase comes from --key-file FILE, from the environment variable FILATURE_KEY or from the terminal, never from an argument.
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
    <name>Demo</name>
    <message>
        <source>see it work on an invented leak
Invents a leak, makes an encrypted case, imports the leak and shows the first figures. Everything lies in one new folder; nobody in it exists.</source>
        <translation>voir Filature à l’œuvre sur une fuite inventée
Invente une fuite, crée une affaire chiffrée, importe la fuite et montre les premiers chiffres. Tout se trouve dans un nouveau répertoire ; aucune des personnes n’existe.</translation>
    </message>
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
        <source>between cells; &apos;tab&apos; or \t is a tabulator, &quot;&quot; one single column</source>
        <translation>entre les cellules ; « tab » ou \t : tabulation, &quot;&quot; : une seule colonne</translation>
    </message>
    <message>
        <source>around cells; &quot;&quot; is none</source>
        <translation>autour des cellules ; &quot;&quot; : aucun</translation>
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
        <source>The encoding &apos;%1&apos; is not known.</source>
        <translation>L’encodage « %1 » est inconnu.</translation>
    </message>
    <message>
        <source>Use a name of the IANA registry: UTF-8, windows-1252, ISO-8859-15, IBM850, UTF-16LE ...</source>
        <translation>Employez un nom du registre de l’IANA : UTF-8, windows-1252, ISO-8859-15, IBM850, UTF-16LE, etc.</translation>
    </message>
    <message>
        <source>--sheet names a sheet, and a file of the format &apos;%1&apos; has none.</source>
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
        <source>Run &apos;filature verify CASE&apos;, and report this message.</source>
        <translation>Lancez « filature verify AFFAIRE » et signalez ce message.</translation>
    </message>
    <message>
        <source>&apos;filature COMMAND --help&apos; shows what is possible.</source>
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
        <source>&apos;filature preview FILE&apos; shows what a file is taken for; extract or convert it first.</source>
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
        <source>&apos;filature verify CASE&apos; shows where.</source>
        <translation>« filature verify AFFAIRE » montre où.</translation>
    </message>
    <message>
        <source>&apos;filature new CASE&apos; makes a case; &apos;filature import CASE FILE&apos; reads a file into it.</source>
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
        <source>&apos;filature query --help&apos; shows the filter language.</source>
        <translation>« filature query --help » présente le langage de filtre.</translation>
    </message>
    <message>
        <source>&apos;filature sql --help&apos; shows the views that can be read.</source>
        <translation>« filature sql --help » montre les vues que l’on peut lire.</translation>
    </message>
    <message>
        <source>Close other programs, then start the command again.</source>
        <translation>Fermez d’autres programmes, puis relancez la commande.</translation>
    </message>
    <message>
        <source>&apos;filature evidence CASE&apos; lists what is in the case.</source>
        <translation>« filature evidence AFFAIRE » liste ce que contient l’affaire.</translation>
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
        <source>Typographic quotation marks do not quote; use &quot;.</source>
        <translation>Les guillemets typographiques ne délimitent rien ; employez &quot;.</translation>
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
        <source>There is no field &apos;%1&apos;.</source>
        <translation>Il n’y a pas de champ « %1 ».</translation>
    </message>
    <message>
        <source>There is no field or category &apos;%1&apos;.</source>
        <translation>Il n’y a pas de champ ni de catégorie « %1 ».</translation>
    </message>
    <message>
        <source>There is no level &apos;%1&apos;.</source>
        <translation>Il n’y a pas de niveau « %1 ».</translation>
    </message>
    <message>
        <source>There is no flag &apos;%1&apos;.</source>
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
        <source>&apos;:&apos; or &apos;~&apos; is missing here.</source>
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
        <source>&apos;..&apos; only stands between two values of a field.</source>
        <translation>« .. » ne sépare que deux valeurs d’un champ.</translation>
    </message>
    <message>
        <source>A blank is missing here.</source>
        <translation>Il manque ici une espace.</translation>
    </message>
    <message>
        <source>&apos;-&apos; must touch what it excludes.</source>
        <translation>« - » doit toucher ce qu’il exclut.</translation>
    </message>
    <message>
        <source>&apos;*&apos; only stands at the end of a value.</source>
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
        <source>&apos;%1&apos; cannot be asked in this way.</source>
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
        <source>Did you mean &apos;%1&apos;?</source>
        <translation>Vouliez-vous dire « %1 » ?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a key of a place; there are lab, patient, prescriber and nir.</source>
        <translation>« %1 » n’est pas une clé de lieu ; les clés sont labo, patient, prescripteur et nir.</translation>
    </message>
    <message>
        <source>This is not a range.</source>
        <translation>Ceci n’est pas un intervalle.</translation>
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
Into a new or empty folder: leak.csv first of all, a server&apos;s copy in another layout, the register of laboratories, and what a correct program finds. Nobody in it exists. The same options give the same bytes.</source>
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
        <source>There is no scenario &apos;%1&apos;.</source>
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
        <source>which columns stand for which fields (see &apos;filature mapping&apos;)</source>
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
        <source>There is no field &apos;%1&apos;.</source>
        <translation>Il n’y a pas de champ « %1 ».</translation>
    </message>
    <message>
        <source>Fields are named as in the filter language; a source column is col:NAME or col:&quot;A NAME&quot;.</source>
        <translation>Les champs portent les noms du langage de filtre ; une colonne de la source est col:NOM ou col:&quot;UN NOM&quot;.</translation>
    </message>
    <message>
        <source>Did you mean &apos;%1&apos;?</source>
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
        <source>There is no format &apos;%1&apos;.</source>
        <translation>Il n’y a pas de format « %1 ».</translation>
    </message>
    <message>
        <source>There are table, csv, ndjson and json.</source>
        <translation>Formats possibles : table, csv, ndjson et json.</translation>
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
        <source>The filter language: &apos;lab:LAB03 birth_year:1950..1959 -has:password&apos; selects what fulfils all of it; &apos;or&apos;, parentheses and &apos;-&apos; or &apos;not&apos; combine; field:a,b is any of them, field:&quot;exact value&quot;, field:begin*, field~part, field:1..9, field:? an invalid value, field:&quot;&quot; none, has:field, col:&quot;SOURCE COLUMN&quot;~part, dept@patient:56, region@lab:53, and a word alone is looked for in every cell. French words are understood too.
Examples:
  filature query CASE --count --filter &apos;has:password&apos;
  filature query CASE --facet lab region@patient entry_year
  filature query CASE --filter &apos;lab:LAB03&apos; --columns last_name,birth_date,postcode --sort last_name --limit 20
  filature query CASE --filter &apos;nir:?&apos; --columns nir --reveal nir --reason &apos;checking the keys&apos; --format csv
  filature query CASE --verbatim 1 --reveal all --reason &apos;copy for the court&apos; -o source.csv</source>
        <translation>Le langage de filtre : « labo:LAB03 annee_naissance:1950..1959 -a:mot_de_passe » retient ce qui remplit toutes les conditions ; « ou », les parenthèses et « - » ou « sauf » les combinent. champ:a,b : l’une des valeurs ; champ:&quot;valeur exacte&quot; ; champ:debut* ; champ~partie ; champ:1..9 ; champ:? : une valeur invalide ; champ:&quot;&quot; : aucune valeur ; a:champ : une valeur présente ; col:&quot;COLONNE DE LA SOURCE&quot;~partie ; dept@patient:56 ; region@labo:53. Un mot seul est cherché dans toutes les cellules. Les mots anglais sont compris aussi.
Exemples :
  filature query AFFAIRE --count --filter &apos;a:mot_de_passe&apos;
  filature query AFFAIRE --facet labo region@patient saisie
  filature query AFFAIRE --filter &apos;labo:LAB03&apos; --columns nom,date_naissance,cp --sort nom --limit 20
  filature query AFFAIRE --filter &apos;nir:?&apos; --columns nir --reveal nir --reason &apos;contrôle des clés&apos; --format csv
  filature query AFFAIRE --verbatim 1 --reveal all --reason &apos;copie pour le tribunal&apos; -o source.csv</translation>
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
        <source>new file, or for &apos;all&apos; a new folder, for --verbatim</source>
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
        <source>number of a set-aside block (see &apos;filature evidence --set-aside&apos;)</source>
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
        <source>Records cannot be sorted by &apos;%1&apos;.</source>
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
    <name>Sql</name>
    <message>
        <source>run a SELECT over the documented views
Nothing can be changed. Values are masked as everywhere, unless revealed.</source>
        <translation>exécuter un SELECT sur les vues documentées
Rien ne peut être modifié. Les valeurs sont masquées comme partout, sauf révélation.</translation>
    </message>
    <message>
        <source>Views: records (one column for each field), evidence, set_aside_rows, columns, and the table cells(record, column, value) for the source columns.
Example: filature sql CASE &apos;SELECT lab, count(*) FROM records GROUP BY lab ORDER BY 2 DESC&apos;</source>
        <translation>Vues : records (une colonne par champ), evidence, set_aside_rows, columns, et la table cells(record, column, value) pour les colonnes de la source.
Exemple : filature sql AFFAIRE &apos;SELECT lab, count(*) FROM records GROUP BY lab ORDER BY 2 DESC&apos;</translation>
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
        <source>There is no command &apos;%1&apos;.</source>
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
        <source>&apos;%1 --help&apos; shows what is possible.</source>
        <translation>« %1 --help » montre ce qui est possible.</translation>
    </message>
    <message>
        <source>%1 was given too few or too many values.</source>
        <translation>%1 a reçu trop ou trop peu de valeurs.</translation>
    </message>
</context>
<context>
    <name>Verbatim</name>
    <message>
        <source>The folder for the files must be new or empty.</source>
        <translation>Le répertoire des fichiers doit être nouveau ou vide.</translation>
    </message>
    <message>
        <source>&apos;--verbatim all&apos; writes several files and needs a folder for them.</source>
        <translation>« --verbatim all » écrit plusieurs fichiers et a besoin d’un répertoire.</translation>
    </message>
    <message>
        <source>Add -o FOLDER.</source>
        <translation>Ajoutez -o RÉPERTOIRE.</translation>
    </message>
    <message>
        <source>--verbatim takes a number (&apos;filature evidence&apos; lists them) or &apos;all&apos;.</source>
        <translation>--verbatim accepte un numéro (« filature evidence » les donne) ou « all ».</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the number of an evidence.</source>
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
</TS>
