<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccessLog</name>
    <message>
        <source>fields to show unmasked, separated by commas, or 'all'</source>
        <translation>fields to show unmasked, separated by commas, or 'all'</translation>
    </message>
    <message>
        <source>FIELD,...</source>
        <translation>FIELD,...</translation>
    </message>
    <message>
        <source>why; it is kept in the journal</source>
        <translation>why; it is kept in the journal</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>--reveal names a field that does not exist.</source>
        <translation>--reveal names a field that does not exist.</translation>
    </message>
    <message>
        <source>Name fields as in the filter language, separated by commas, or 'all'.</source>
        <translation>Name fields as in the filter language, separated by commas, or 'all'.</translation>
    </message>
    <message>
        <source>Data are only shown unmasked for a reason, which the journal keeps.</source>
        <translation>Data are only shown unmasked for a reason, which the journal keeps.</translation>
    </message>
    <message>
        <source>Add --reason TEXT, or leave --reveal out to see masked data.</source>
        <translation>Add --reason TEXT, or leave --reveal out to see masked data.</translation>
    </message>
    <message>
        <source>This case cannot be written here, so what is shown cannot be journalled.</source>
        <translation>This case cannot be written here, so what is shown cannot be journalled.</translation>
    </message>
    <message>
        <source>Copy the case to a folder that can be written.</source>
        <translation>Copy the case to a folder that can be written.</translation>
    </message>
    <message>
        <source>Health data are revealed and no physician is named; FILATURE_PHYSICIAN=NAME enters one in the journal.</source>
        <translation>Health data are revealed and no physician is named; FILATURE_PHYSICIAN=NAME enters one in the journal.</translation>
    </message>
    <message>
        <source>this look could not be journalled.</source>
        <translation>this look could not be journalled.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Options</source>
        <comment>with a space behind it where the language wants one before the colon</comment>
        <translation>Options</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>show this help</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>show the version</translation>
    </message>
    <message>
        <source>fr or en; otherwise by FILATURE_LANG, LC_ALL, LC_MESSAGES, LANG</source>
        <translation>fr or en; otherwise by FILATURE_LANG, LC_ALL, LC_MESSAGES, LANG</translation>
    </message>
    <message>
        <source>First: filature demo
'filature COMMAND --help' explains a command. A passphrase comes from --key-file FILE, from the environment variable FILATURE_KEY or from the terminal, never from an argument.
Exit codes: 0 done; 1 internal failure; 2 wrong usage; 3 an input cannot be read; 4 wrong key; 5 the case is damaged or its journal broken; 6 refused by the rules of the case; 130 cancelled.</source>
        <translation>First: filature demo
'filature COMMAND --help' explains a command. A passphrase comes from --key-file FILE, from the environment variable FILATURE_KEY or from the terminal, never from an argument.
Exit codes: 0 done; 1 internal failure; 2 wrong usage; 3 an input cannot be read; 4 wrong key; 5 the case is damaged or its journal broken; 6 refused by the rules of the case; 130 cancelled.</translation>
    </message>
    <message>
        <source>Commands</source>
        <comment>with a space behind it where the language wants one before the colon</comment>
        <translation>Commands</translation>
    </message>
    <message>
        <source>--language takes fr or en.</source>
        <translation>--language takes fr or en.</translation>
    </message>
    <message>
        <source>Filature takes a leaked set of personal data apart: what is in it, whose it is, where it came from. It works offline, on one encrypted case file; everything is masked unless a reason is given.
Without a command, or with a case alone, the window opens; everything is also done by the commands below.</source>
        <translation>Filature takes a leaked set of personal data apart: what is in it, whose it is, where it came from. It works offline, on one encrypted case file; everything is masked unless a reason is given.
Without a command, or with a case alone, the window opens; everything is also done by the commands below.</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseVerification</name>
    <message>
        <source>the file on disk is the same</source>
        <translation>the file on disk is the same</translation>
    </message>
    <message>
        <source>the file on disk has been changed since; the case keeps the bytes as they were</source>
        <translation>the file on disk has been changed since; the case keeps the bytes as they were</translation>
    </message>
    <message>
        <source>the file is no longer on disk; the case keeps its bytes</source>
        <translation>the file is no longer on disk; the case keeps its bytes</translation>
    </message>
    <message>
        <source>something else is at its place on the disk; the case keeps its bytes</source>
        <translation>something else is at its place on the disk; the case keeps its bytes</translation>
    </message>
    <message>
        <source>its bytes in the case do not have the recorded hash</source>
        <translation>its bytes in the case do not have the recorded hash</translation>
    </message>
    <message>
        <source>its ledger does not come out</source>
        <translation>its ledger does not come out</translation>
    </message>
    <message>
        <source>its columns differ from its bytes</source>
        <translation>its columns differ from its bytes</translation>
    </message>
    <message>
        <source>hash, ledger and cells are right</source>
        <translation>hash, ledger and cells are right</translation>
    </message>
    <message>
        <source>P%1 %2: %3; %4</source>
        <translation>P%1 %2: %3; %4</translation>
    </message>
    <message numerus="yes">
        <source>Database: %n fault(s) found</source>
        <translation>
            <numerusform>Database: %n fault found</numerusform>
            <numerusform>Database: %n faults found</numerusform>
        </translation>
    </message>
    <message>
        <source>Database: all %1 pages bear the right seal</source>
        <translation>Database: all %1 pages bear the right seal</translation>
    </message>
    <message>
        <source>Database: all %1 pages are in order (without seals, since the case is not encrypted)</source>
        <translation>Database: all %1 pages are in order (without seals, since the case is not encrypted)</translation>
    </message>
    <message>
        <source>this machine has not seen the case before</source>
        <translation>this machine has not seen the case before</translation>
    </message>
    <message>
        <source>it goes on from what this machine has seen</source>
        <translation>it goes on from what this machine has seen</translation>
    </message>
    <message>
        <source>this machine has seen a later state: an older copy, or entries were cut off</source>
        <translation>this machine has seen a later state: an older copy, or entries were cut off</translation>
    </message>
    <message>
        <source>this machine has seen another course of this case</source>
        <translation>this machine has seen another course of this case</translation>
    </message>
    <message numerus="yes">
        <source>Journal: %n entry(ies) do not verify</source>
        <translation>
            <numerusform>Journal: %n entry does not verify</numerusform>
            <numerusform>Journal: %n entries do not verify</numerusform>
        </translation>
    </message>
    <message>
        <source>Journal: all %1 entries follow one another; %2</source>
        <translation>Journal: all %1 entries follow one another; %2</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>No.</source>
        <comment>header of the row number</comment>
        <translation>No.</translation>
    </message>
    <message>
        <source>Ev.</source>
        <comment>header of the number of the evidence</comment>
        <translation>Ev.</translation>
    </message>
    <message>
        <source>Dept.</source>
        <comment>header of a département</comment>
        <translation>Dept.</translation>
    </message>
    <message>
        <source>Lab</source>
        <comment>header of the laboratory</comment>
        <translation>Lab</translation>
    </message>
    <message>
        <source>Born</source>
        <comment>header of the birth date</comment>
        <translation>Born</translation>
    </message>
    <message>
        <source>Group</source>
        <comment>header of the blood group</comment>
        <translation>Group</translation>
    </message>
    <message>
        <source>Entry</source>
        <comment>header of the entry date</comment>
        <translation>Entry</translation>
    </message>
    <message>
        <source>%1 (column of the source)</source>
        <translation>%1 (column of the source)</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>FOLDER</source>
        <translation>FOLDER</translation>
    </message>
    <message>
        <source>a new or empty folder; without it a new one, filature-demo, here</source>
        <translation>a new or empty folder; without it a new one, filature-demo, here</translation>
    </message>
    <message>
        <source>rows of patients in the leak (491,840 unless given)</source>
        <translation>rows of patients in the leak (491,840 unless given)</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>number from which all is drawn (1 unless given)</source>
        <translation>number from which all is drawn (1 unless given)</translation>
    </message>
    <message>
        <source>stay on the command line</source>
        <translation>stay on the command line</translation>
    </message>
    <message>
        <source>1. Inventing a leak in %1</source>
        <translation>1. Inventing a leak in %1</translation>
    </message>
    <message>
        <source>2. Making an encrypted case; its passphrase, drawn by lot: %1</source>
        <translation>2. Making an encrypted case; its passphrase, drawn by lot: %1</translation>
    </message>
    <message>
        <source>Demonstration (invented data)</source>
        <translation>Demonstration (invented data)</translation>
    </message>
    <message>
        <source>3. Importing; the sum of the rows must come out</source>
        <translation>3. Importing; the sum of the rows must come out</translation>
    </message>
    <message>
        <source>4. First figures, of both files together</source>
        <translation>4. First figures, of both files together</translation>
    </message>
    <message>
        <source>5. Building the text index</source>
        <translation>5. Building the text index</translation>
    </message>
    <message>
        <source>Everything is in %1: the case demo.filature, its passphrase in passphrase.txt, the leak leak.csv and what a correct program finds in answer-key.json.</source>
        <translation>Everything is in %1: the case demo.filature, its passphrase in passphrase.txt, the leak leak.csv and what a correct program finds in answer-key.json.</translation>
    </message>
    <message>
        <source>Go on with:</source>
        <translation>Go on with:</translation>
    </message>
    <message>
        <source>see it work on an invented leak
Invents a leak, makes an encrypted case, imports the leak and shows the first figures. Everything lies in one new folder; nobody in it exists. Where there is a display, the window opens on it in the end.</source>
        <translation>see it work on an invented leak
Invents a leak, makes an encrypted case, imports the leak and shows the first figures. Everything lies in one new folder; nobody in it exists. Where there is a display, the window opens on it in the end.</translation>
    </message>
</context>
<context>
    <name>Dialect</name>
    <message>
        <source>Reading (what is left out is found from the file)</source>
        <comment>with a space behind it where the language wants one before the colon</comment>
        <translation>Reading (what is left out is found from the file)</translation>
    </message>
    <message>
        <source>CHARACTER</source>
        <translation>CHARACTER</translation>
    </message>
    <message>
        <source>character encoding, e.g. UTF-8 or windows-1252</source>
        <translation>character encoding, e.g. UTF-8 or windows-1252</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>between cells; 'tab' or \t is a tabulator, "" one single column</source>
        <translation>between cells; 'tab' or \t is a tabulator, "" one single column</translation>
    </message>
    <message>
        <source>around cells; "" is none</source>
        <translation>around cells; "" is none</translation>
    </message>
    <message>
        <source>before a quote that belongs to a cell</source>
        <translation>before a quote that belongs to a cell</translation>
    </message>
    <message>
        <source>number of header rows</source>
        <translation>number of header rows</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>the first row is data</source>
        <translation>the first row is data</translation>
    </message>
    <message>
        <source>sheet of a spreadsheet</source>
        <translation>sheet of a spreadsheet</translation>
    </message>
    <message>
        <source>The encoding '%1' is not known.</source>
        <translation>The encoding '%1' is not known.</translation>
    </message>
    <message>
        <source>Use a name of the IANA registry: UTF-8, windows-1252, ISO-8859-15, IBM850, UTF-16LE ...</source>
        <translation>Use a name of the IANA registry: UTF-8, windows-1252, ISO-8859-15, IBM850, UTF-16LE ...</translation>
    </message>
    <message>
        <source>--sheet names a sheet, and a file of the format '%1' has none.</source>
        <translation>--sheet names a sheet, and a file of the format '%1' has none.</translation>
    </message>
    <message>
        <source>Leave --sheet out.</source>
        <translation>Leave --sheet out.</translation>
    </message>
</context>
<context>
    <name>Digest</name>
    <message>
        <source>one hash over the content of the case
Over evidence, rows, set-aside rows, fields and facets: equal for equal content, whatever interruptions there were. The journal is not part of it.</source>
        <translation>one hash over the content of the case
Over evidence, rows, set-aside rows, fields and facets: equal for equal content, whatever interruptions there were. The journal is not part of it.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The request cannot be understood.</source>
        <translation>The request cannot be understood.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>Stopped on request.</translation>
    </message>
    <message>
        <source>Nothing is there under that name.</source>
        <translation>Nothing is there under that name.</translation>
    </message>
    <message>
        <source>A regular file is needed here; this is a folder, a pipe or a device.</source>
        <translation>A regular file is needed here; this is a folder, a pipe or a device.</translation>
    </message>
    <message>
        <source>This is a symbolic link; files are only read and written where they really are.</source>
        <translation>This is a symbolic link; files are only read and written where they really are.</translation>
    </message>
    <message>
        <source>The system does not permit it.</source>
        <translation>The system does not permit it.</translation>
    </message>
    <message>
        <source>Reading stopped at an error of the medium or of the system.</source>
        <translation>Reading stopped at an error of the medium or of the system.</translation>
    </message>
    <message>
        <source>Writing stopped at an error of the medium or of the system.</source>
        <translation>Writing stopped at an error of the medium or of the system.</translation>
    </message>
    <message>
        <source>There is no space left on the device.</source>
        <translation>There is no space left on the device.</translation>
    </message>
    <message>
        <source>Something with that name is there already, and nothing is ever overwritten.</source>
        <translation>Something with that name is there already, and nothing is ever overwritten.</translation>
    </message>
    <message>
        <source>The file was changed while it was being read.</source>
        <translation>The file was changed while it was being read.</translation>
    </message>
    <message>
        <source>The file can be read, but what it says cannot be accepted.</source>
        <translation>The file can be read, but what it says cannot be accepted.</translation>
    </message>
    <message>
        <source>The passphrase does not open this case.</source>
        <translation>The passphrase does not open this case.</translation>
    </message>
    <message>
        <source>The case is damaged: some of its bytes fail their check.</source>
        <translation>The case is damaged: some of its bytes fail their check.</translation>
    </message>
    <message>
        <source>The journal of this case does not verify.</source>
        <translation>The journal of this case does not verify.</translation>
    </message>
    <message>
        <source>This case was written by a newer version of Filature.</source>
        <translation>This case was written by a newer version of Filature.</translation>
    </message>
    <message>
        <source>Another process holds this case.</source>
        <translation>Another process holds this case.</translation>
    </message>
    <message>
        <source>The rules of the case do not allow this.</source>
        <translation>The rules of the case do not allow this.</translation>
    </message>
    <message>
        <source>The filter cannot be understood.</source>
        <translation>The filter cannot be understood.</translation>
    </message>
    <message>
        <source>The statement cannot be run.</source>
        <translation>The statement cannot be run.</translation>
    </message>
    <message>
        <source>The system has no memory left for this.</source>
        <translation>The system has no memory left for this.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>line %1</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>byte %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>column %1</translation>
    </message>
    <message>
        <source>Internal error: the program reached a state that should not exist.</source>
        <translation>Internal error: the program reached a state that should not exist.</translation>
    </message>
    <message>
        <source>This file is not a table of text that can be read.</source>
        <translation>This file is not a table of text that can be read.</translation>
    </message>
    <message>
        <source>This file is not a Filature case.</source>
        <translation>This file is not a Filature case.</translation>
    </message>
    <message>
        <source>What was asked for is not in the case.</source>
        <translation>What was asked for is not in the case.</translation>
    </message>
</context>
<context>
    <name>ErrorAdvice</name>
    <message>
        <source>Run 'filature verify CASE', and report this message.</source>
        <translation>Run 'filature verify CASE', and report this message.</translation>
    </message>
    <message>
        <source>'filature COMMAND --help' shows what is possible.</source>
        <translation>'filature COMMAND --help' shows what is possible.</translation>
    </message>
    <message>
        <source>Check the name and whether the medium is there.</source>
        <translation>Check the name and whether the medium is there.</translation>
    </message>
    <message>
        <source>Name the file itself.</source>
        <translation>Name the file itself.</translation>
    </message>
    <message>
        <source>Name the file that the link points to.</source>
        <translation>Name the file that the link points to.</translation>
    </message>
    <message>
        <source>Check the rights of the file and of its folder, or work on a copy.</source>
        <translation>Check the rights of the file and of its folder, or work on a copy.</translation>
    </message>
    <message>
        <source>Make an image of the medium and read the file from there.</source>
        <translation>Make an image of the medium and read the file from there.</translation>
    </message>
    <message>
        <source>Check the medium, then start the command again.</source>
        <translation>Check the medium, then start the command again.</translation>
    </message>
    <message>
        <source>Make room, then start the command again.</source>
        <translation>Make room, then start the command again.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choose another name.</translation>
    </message>
    <message>
        <source>Make a copy that nobody writes to, and import the copy.</source>
        <translation>Make a copy that nobody writes to, and import the copy.</translation>
    </message>
    <message>
        <source>'filature preview FILE' shows what a file is taken for; extract or convert it first.</source>
        <translation>'filature preview FILE' shows what a file is taken for; extract or convert it first.</translation>
    </message>
    <message>
        <source>Correct the file at that place.</source>
        <translation>Correct the file at that place.</translation>
    </message>
    <message>
        <source>Try again; the passphrase counts every letter, blank and capital.</source>
        <translation>Try again; the passphrase counts every letter, blank and capital.</translation>
    </message>
    <message>
        <source>Work on a copy of the file, or put a backup in its place.</source>
        <translation>Work on a copy of the file, or put a backup in its place.</translation>
    </message>
    <message>
        <source>'filature verify CASE' shows where.</source>
        <translation>'filature verify CASE' shows where.</translation>
    </message>
    <message>
        <source>'filature new CASE' makes a case; 'filature import CASE FILE' reads a file into it.</source>
        <translation>'filature new CASE' makes a case; 'filature import CASE FILE' reads a file into it.</translation>
    </message>
    <message>
        <source>Open it with that version.</source>
        <translation>Open it with that version.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then start the command again.</source>
        <translation>Wait until it has ended, then start the command again.</translation>
    </message>
    <message>
        <source>'filature query --help' shows the filter language.</source>
        <translation>'filature query --help' shows the filter language.</translation>
    </message>
    <message>
        <source>'filature sql --help' shows the views that can be read.</source>
        <translation>'filature sql --help' shows the views that can be read.</translation>
    </message>
    <message>
        <source>Close other programs, then start the command again.</source>
        <translation>Close other programs, then start the command again.</translation>
    </message>
    <message>
        <source>'filature evidence CASE' lists what is in the case.</source>
        <translation>'filature evidence CASE' lists what is in the case.</translation>
    </message>
    <message>
        <source>Verify the case, and report this message.</source>
        <translation>Verify the case, and report this message.</translation>
    </message>
    <message>
        <source>Check the medium, then try again.</source>
        <translation>Check the medium, then try again.</translation>
    </message>
    <message>
        <source>Make room, then try again.</source>
        <translation>Make room, then try again.</translation>
    </message>
    <message>
        <source>Extract or convert the file first.</source>
        <translation>Extract or convert the file first.</translation>
    </message>
    <message>
        <source>The journal's page shows where.</source>
        <translation>The journal's page shows where.</translation>
    </message>
    <message>
        <source>Make a new case and import the file into it.</source>
        <translation>Make a new case and import the file into it.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then try again.</source>
        <translation>Wait until it has ended, then try again.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Close other programs, then try again.</translation>
    </message>
</context>
<context>
    <name>ErrorSafe</name>
    <message>
        <source>What was complete stays; what had been begun was undone.</source>
        <translation>What was complete stays; what had been begun was undone.</translation>
    </message>
    <message>
        <source>The case is as it was before; no half-written file was left.</source>
        <translation>The case is as it was before; no half-written file was left.</translation>
    </message>
    <message>
        <source>Nothing of this file was kept; the rest of the case is as it was.</source>
        <translation>Nothing of this file was kept; the rest of the case is as it was.</translation>
    </message>
    <message>
        <source>What is there was not touched.</source>
        <translation>What is there was not touched.</translation>
    </message>
    <message>
        <source>The file was not changed.</source>
        <translation>The file was not changed.</translation>
    </message>
    <message>
        <source>The case is as it was last committed.</source>
        <translation>The case is as it was last committed.</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>list the evidence and its sums
Source rows = stored + set aside + blank + header. With --set-aside, the rows of one evidence that could not be read as the others, with their raw bytes in base64; that is journalled.</source>
        <translation>list the evidence and its sums
Source rows = stored + set aside + blank + header. With --set-aside, the rows of one evidence that could not be read as the others, with their raw bytes in base64; that is journalled.</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>print JSON</translation>
    </message>
    <message>
        <source>number of the evidence whose set-aside rows to list</source>
        <translation>number of the evidence whose set-aside rows to list</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>There is no evidence in this case yet: filature import CASE FILE</source>
        <translation>There is no evidence in this case yet: filature import CASE FILE</translation>
    </message>
    <message>
        <source>no.</source>
        <translation>no.</translation>
    </message>
    <message>
        <source>path</source>
        <translation>path</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>format</source>
        <translation>format</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>encoding</translation>
    </message>
    <message>
        <source>source rows</source>
        <translation>source rows</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>stored</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>set aside</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>blank</translation>
    </message>
    <message>
        <source>header</source>
        <translation>header</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>empty file</source>
        <translation>empty file</translation>
    </message>
    <message>
        <source>the same bytes are in the case already</source>
        <translation>the same bytes are in the case already</translation>
    </message>
    <message>
        <source>opened through a link</source>
        <translation>opened through a link</translation>
    </message>
    <message>
        <source>mixed encodings</source>
        <translation>mixed encodings</translation>
    </message>
    <message>
        <source>short or long rows</source>
        <translation>short or long rows</translation>
    </message>
    <message>
        <source>stray quotes</source>
        <translation>stray quotes</translation>
    </message>
    <message>
        <source>NUL bytes</source>
        <translation>NUL bytes</translation>
    </message>
    <message>
        <source>cells over 1 MiB</source>
        <translation>cells over 1 MiB</translation>
    </message>
    <message>
        <source>a set-aside block read on its own</source>
        <translation>a set-aside block read on its own</translation>
    </message>
    <message>
        <source>%1, %2, delimiter %3, quote %4, %5, %6</source>
        <translation>%1, %2, delimiter %3, quote %4, %5, %6</translation>
    </message>
    <message numerus="yes">
        <source>%n header row(s)</source>
        <translation>
            <numerusform>%n header row</numerusform>
            <numerusform>%n header rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 source rows = %2 stored + %3 set aside + %4 blank + %5 header</source>
        <translation>%1 source rows = %2 stored + %3 set aside + %4 blank + %5 header</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>%1 bytes, SHA-256 %2</source>
        <translation>%1 bytes, SHA-256 %2</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note: %1</translation>
    </message>
    <message>
        <source>browsable after %1</source>
        <translation>browsable after %1</translation>
    </message>
    <message>
        <source>bytes that are not text</source>
        <translation>bytes that are not text</translation>
    </message>
    <message>
        <source>blank</source>
        <comment>the character</comment>
        <translation>blank</translation>
    </message>
</context>
<context>
    <name>EvidenceTexts</name>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Stored</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>To note</source>
        <translation>To note</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 by %2</translation>
    </message>
    <message>
        <source>indexed</source>
        <translation>indexed</translation>
    </message>
    <message>
        <source>not indexed: it scans</source>
        <translation>not indexed: it scans</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Byte</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Why it was set aside</source>
        <translation>Why it was set aside</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Filled</translation>
    </message>
    <message>
        <source>not personal: shown</source>
        <translation>not personal: shown</translation>
    </message>
    <message>
        <source>not mapped</source>
        <translation>not mapped</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>same bytes twice</source>
        <translation>same bytes twice</translation>
    </message>
    <message>
        <source>block of another</source>
        <translation>block of another</translation>
    </message>
    <message>
        <source>text above the table</source>
        <translation>text above the table</translation>
    </message>
    <message>
        <source>text below the table</source>
        <translation>text below the table</translation>
    </message>
    <message>
        <source>a comment line</source>
        <translation>a comment line</translation>
    </message>
    <message>
        <source>the header once more</source>
        <translation>the header once more</translation>
    </message>
    <message>
        <source>a row of another table further down</source>
        <translation>a row of another table further down</translation>
    </message>
    <message>
        <source>a quote that cannot be resolved</source>
        <translation>a quote that cannot be resolved</translation>
    </message>
    <message>
        <source>longer than any row can be</source>
        <translation>longer than any row can be</translation>
    </message>
    <message>
        <source>the medium could not be read here</source>
        <translation>the medium could not be read here</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>chosen by hand</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>NIR</source>
        <translation>NIR</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Credentials</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Insurance</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>Free text</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratory</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Technical</translation>
    </message>
    <message>
        <source>being looked at</source>
        <translation>being looked at</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>waits for its turn</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>being read</translation>
    </message>
    <message>
        <source>in the case</source>
        <translation>in the case</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>%1, block %2 of the set-aside rows</source>
        <translation>%1, block %2 of the set-aside rows</translation>
    </message>
    <message>
        <source>%1, read again</source>
        <translation>%1, read again</translation>
    </message>
    <message>
        <source>%1, another mapping</source>
        <translation>%1, another mapping</translation>
    </message>
    <message>
        <source>looking at the file</source>
        <translation>looking at the file</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>reading</translation>
    </message>
    <message>
        <source>ordering the values</source>
        <translation>ordering the values</translation>
    </message>
    <message>
        <source>indexing the words</source>
        <translation>indexing the words</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>verifying</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>writing</translation>
    </message>
    <message>
        <source>inventing</source>
        <translation>inventing</translation>
    </message>
    <message>
        <source>This file is the case itself.</source>
        <translation>This file is the case itself.</translation>
    </message>
    <message>
        <source>Choose a file that is to be read into it.</source>
        <translation>Choose a file that is to be read into it.</translation>
    </message>
</context>
<context>
    <name>FacetChart</name>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <translation>(unknown)</translation>
    </message>
    <message>
        <source>Records by laboratory</source>
        <translation>Records by laboratory</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratory</translation>
    </message>
    <message>
        <source>Records by département of the patient</source>
        <translation>Records by département of the patient</translation>
    </message>
    <message>
        <source>Département</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Records by year of entry</source>
        <translation>Records by year of entry</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Records by what they contain</source>
        <translation>Records by what they contain</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>(no value)</source>
        <translation>(no value)</translation>
    </message>
    <message>
        <source>%1: %2 different values, %3 records without one</source>
        <translation>%1: %2 different values, %3 records without one</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Records by laboratory</source>
        <translation>Records by laboratory</translation>
    </message>
    <message>
        <source>Records by département (postcode of the patient)</source>
        <translation>Records by département (postcode of the patient)</translation>
    </message>
    <message>
        <source>Records by département (site of the laboratory)</source>
        <translation>Records by département (site of the laboratory)</translation>
    </message>
    <message>
        <source>Records by region (site of the laboratory)</source>
        <translation>Records by region (site of the laboratory)</translation>
    </message>
    <message>
        <source>Records by year of entry</source>
        <translation>Records by year of entry</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <translation>(unknown)</translation>
    </message>
    <message>
        <source>%1 records are in the case.</source>
        <translation>%1 records are in the case.</translation>
    </message>
</context>
<context>
    <name>FilterFault</name>
    <message>
        <source>The filter is not UTF-8 text.</source>
        <translation>The filter is not UTF-8 text.</translation>
    </message>
    <message>
        <source>The filter is longer than %1 bytes.</source>
        <translation>The filter is longer than %1 bytes.</translation>
    </message>
    <message>
        <source>A value is longer than %1 bytes.</source>
        <translation>A value is longer than %1 bytes.</translation>
    </message>
    <message>
        <source>More than %1 parentheses lie within each other.</source>
        <translation>More than %1 parentheses lie within each other.</translation>
    </message>
    <message>
        <source>A quotation mark is opened here and never closed.</source>
        <translation>A quotation mark is opened here and never closed.</translation>
    </message>
    <message>
        <source>Typographic quotation marks do not quote; use ".</source>
        <translation>Typographic quotation marks do not quote; use ".</translation>
    </message>
    <message>
        <source>A parenthesis is opened here and never closed.</source>
        <translation>A parenthesis is opened here and never closed.</translation>
    </message>
    <message>
        <source>This parenthesis closes nothing.</source>
        <translation>This parenthesis closes nothing.</translation>
    </message>
    <message>
        <source>There is nothing between these parentheses.</source>
        <translation>There is nothing between these parentheses.</translation>
    </message>
    <message>
        <source>There is no field '%1'.</source>
        <translation>There is no field '%1'.</translation>
    </message>
    <message>
        <source>There is no field or category '%1'.</source>
        <translation>There is no field or category '%1'.</translation>
    </message>
    <message>
        <source>There is no level '%1'.</source>
        <translation>There is no level '%1'.</translation>
    </message>
    <message>
        <source>There is no flag '%1'.</source>
        <translation>There is no flag '%1'.</translation>
    </message>
    <message>
        <source>Something to look for is missing here.</source>
        <translation>Something to look for is missing here.</translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation>A value is missing here.</translation>
    </message>
    <message>
        <source>':' or '~' is missing here.</source>
        <translation>':' or '~' is missing here.</translation>
    </message>
    <message>
        <source>There is no field before this operator.</source>
        <translation>There is no field before this operator.</translation>
    </message>
    <message>
        <source>A comma only stands between the values of a field.</source>
        <translation>A comma only stands between the values of a field.</translation>
    </message>
    <message>
        <source>'..' only stands between two values of a field.</source>
        <translation>'..' only stands between two values of a field.</translation>
    </message>
    <message>
        <source>A blank is missing here.</source>
        <translation>A blank is missing here.</translation>
    </message>
    <message>
        <source>'-' must touch what it excludes.</source>
        <translation>'-' must touch what it excludes.</translation>
    </message>
    <message>
        <source>'*' only stands at the end of a value.</source>
        <translation>'*' only stands at the end of a value.</translation>
    </message>
    <message>
        <source>This operator is not expected here.</source>
        <translation>This operator is not expected here.</translation>
    </message>
    <message>
        <source>There is nothing to look for between these quotation marks.</source>
        <translation>There is nothing to look for between these quotation marks.</translation>
    </message>
    <message>
        <source>A range needs a lower or an upper end.</source>
        <translation>A range needs a lower or an upper end.</translation>
    </message>
    <message>
        <source>The lower end of this range lies above the upper end.</source>
        <translation>The lower end of this range lies above the upper end.</translation>
    </message>
    <message>
        <source>A number is needed here.</source>
        <translation>A number is needed here.</translation>
    </message>
    <message>
        <source>'%1' cannot be asked in this way.</source>
        <translation>'%1' cannot be asked in this way.</translation>
    </message>
    <message>
        <source>The filter cannot be understood here.</source>
        <translation>The filter cannot be understood here.</translation>
    </message>
    <message>
        <source>The name that stands here is not known.</source>
        <translation>The name that stands here is not known.</translation>
    </message>
    <message>
        <source>Did you mean '%1'?</source>
        <translation>Did you mean '%1'?</translation>
    </message>
    <message>
        <source>'%1' is not a key of a place; there are lab, patient, prescriber and nir.</source>
        <translation>'%1' is not a key of a place; there are lab, patient, prescriber and nir.</translation>
    </message>
    <message>
        <source>This is not a range.</source>
        <translation>This is not a range.</translation>
    </message>
</context>
<context>
    <name>FilterSentence</name>
    <message>
        <source>“%1”</source>
        <comment>a text in quotation marks</comment>
        <translation>“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>values or conditions</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>or</source>
        <translation>or</translation>
    </message>
    <message>
        <source>%1 or beyond</source>
        <comment>a range that is open above</comment>
        <translation>%1 or beyond</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>up to %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>values that begin so</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>not a valid one</source>
        <translation>not a valid one</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>no cell with %1</source>
        <translation>no cell with %1</translation>
    </message>
    <message>
        <source>a cell with %1</source>
        <translation>a cell with %1</translation>
    </message>
    <message>
        <source>%1 contains %2</source>
        <translation>%1 contains %2</translation>
    </message>
    <message>
        <source>%1 contains none of %2</source>
        <translation>%1 contains none of %2</translation>
    </message>
    <message>
        <source>%1 does not contain %2</source>
        <translation>%1 does not contain %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 is %2</translation>
    </message>
    <message>
        <source>%1 is none of %2</source>
        <translation>%1 is none of %2</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 is not %2</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>without %1</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>with %1</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>not %1</translation>
    </message>
    <message>
        <source>every record</source>
        <translation>every record</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>encoding</source>
        <translation>encoding</translation>
    </message>
    <message>
        <source>delimiter</source>
        <translation>delimiter</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>quote</translation>
    </message>
    <message>
        <source>escape</source>
        <translation>escape</translation>
    </message>
    <message>
        <source>header rows</source>
        <translation>header rows</translation>
    </message>
    <message>
        <source>lines above the table</source>
        <translation>lines above the table</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>columns</translation>
    </message>
    <message>
        <source>line end</source>
        <translation>line end</translation>
    </message>
    <message>
        <source>comment mark</source>
        <translation>comment mark</translation>
    </message>
    <message>
        <source>as you asked</source>
        <translation>as you asked</translation>
    </message>
    <message>
        <source>by its byte-order mark</source>
        <translation>by its byte-order mark</translation>
    </message>
    <message>
        <source>nothing beyond ASCII</source>
        <translation>nothing beyond ASCII</translation>
    </message>
    <message>
        <source>all of it is valid UTF-8</source>
        <translation>all of it is valid UTF-8</translation>
    </message>
    <message>
        <source>two encodings are mixed</source>
        <translation>two encodings are mixed</translation>
    </message>
    <message>
        <source>by the places of its zero bytes</source>
        <translation>by the places of its zero bytes</translation>
    </message>
    <message>
        <source>by its escape sequences</source>
        <translation>by its escape sequences</translation>
    </message>
    <message>
        <source>by the letters it gives</source>
        <translation>by the letters it gives</translation>
    </message>
    <message>
        <source>nothing decides; please look at it</source>
        <translation>nothing decides; please look at it</translation>
    </message>
    <message>
        <source>gives the rows one width</source>
        <translation>gives the rows one width</translation>
    </message>
    <message>
        <source>one column only</source>
        <translation>one column only</translation>
    </message>
    <message>
        <source>cells stand within it</source>
        <translation>cells stand within it</translation>
    </message>
    <message>
        <source>the usual one; none was seen</source>
        <translation>the usual one; none was seen</translation>
    </message>
    <message>
        <source>stands before quotes within cells</source>
        <translation>stands before quotes within cells</translation>
    </message>
    <message>
        <source>quotes within cells are doubled</source>
        <translation>quotes within cells are doubled</translation>
    </message>
    <message>
        <source>the most frequent one</source>
        <translation>the most frequent one</translation>
    </message>
    <message>
        <source>begins lines without cells</source>
        <translation>begins lines without cells</translation>
    </message>
    <message>
        <source>in every row looked at</source>
        <translation>in every row looked at</translation>
    </message>
    <message>
        <source>in most rows looked at</source>
        <translation>in most rows looked at</translation>
    </message>
    <message>
        <source>there are no rows</source>
        <translation>there are no rows</translation>
    </message>
    <message>
        <source>of another kind than the rows below</source>
        <translation>of another kind than the rows below</translation>
    </message>
    <message>
        <source>of the same kind as the rows below</source>
        <translation>of the same kind as the rows below</translation>
    </message>
    <message>
        <source>years as names of columns</source>
        <translation>years as names of columns</translation>
    </message>
    <message>
        <source>there is one row only, and it looks like data</source>
        <translation>there is one row only, and it looks like data</translation>
    </message>
    <message>
        <source>there is one row only, and it looks like names</source>
        <translation>there is one row only, and it looks like names</translation>
    </message>
    <message>
        <source>the first row does not look like names</source>
        <translation>the first row does not look like names</translation>
    </message>
    <message>
        <source>known names of columns</source>
        <translation>known names of columns</translation>
    </message>
    <message>
        <source>its texts occur below as values</source>
        <translation>its texts occur below as values</translation>
    </message>
    <message>
        <source>unlike the values below</source>
        <translation>unlike the values below</translation>
    </message>
    <message>
        <source>it stands above the table</source>
        <translation>it stands above the table</translation>
    </message>
    <message>
        <source>they do not have the shape of the table</source>
        <translation>they do not have the shape of the table</translation>
    </message>
    <message>
        <source>read off the civility</source>
        <translation>read off the civility</translation>
    </message>
    <message>
        <source>communes of these postcodes</source>
        <translation>communes of these postcodes</translation>
    </message>
    <message>
        <source>by the name of the column</source>
        <translation>by the name of the column</translation>
    </message>
    <message>
        <source>%1 % of the values fit</source>
        <translation>%1 % of the values fit</translation>
    </message>
    <message>
        <source>by its values</source>
        <translation>by its values</translation>
    </message>
    <message>
        <source>postcodes of another country</source>
        <translation>postcodes of another country</translation>
    </message>
</context>
<context>
    <name>Generate</name>
    <message>
        <source>invent a leak, with an answer key
Into a new or empty folder: leak.csv first of all, a server's copy in another layout, the register of laboratories, and what a correct program finds. Nobody in it exists. The same options give the same bytes.</source>
        <translation>invent a leak, with an answer key
Into a new or empty folder: leak.csv first of all, a server's copy in another layout, the register of laboratories, and what a correct program finds. Nobody in it exists. The same options give the same bytes.</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>FOLDER</translation>
    </message>
    <message>
        <source>where to put the files</source>
        <translation>where to put the files</translation>
    </message>
    <message>
        <source>rows of patients in leak.csv (491,840 unless given)</source>
        <translation>rows of patients in leak.csv (491,840 unless given)</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>number from which all is drawn (1 unless given)</source>
        <translation>number from which all is drawn (1 unless given)</translation>
    </message>
    <message>
        <source>what it is like: %1</source>
        <translation>what it is like: %1</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>There is no scenario '%1'.</source>
        <translation>There is no scenario '%1'.</translation>
    </message>
    <message>
        <source>There are: %1</source>
        <translation>There are: %1</translation>
    </message>
    <message>
        <source>Invented: %1 records of %2 persons in %3 (%4)</source>
        <translation>Invented: %1 records of %2 persons in %3 (%4)</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Usage</source>
        <comment>with a space behind it where the language wants one before the colon</comment>
        <translation>Usage</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONS</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMAND</translation>
    </message>
    <message>
        <source>Arguments</source>
        <comment>with a space behind it where the language wants one before the colon</comment>
        <translation>Arguments</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>read files into the case
How each file is written is found from its bytes; every row is stored, or set aside with a reason, and the sum is shown. An import that was interrupted goes on first; without files, that is all. A file that cannot be read does not stop the others.</source>
        <translation>read files into the case
How each file is written is found from its bytes; every row is stored, or set aside with a reason, and the sum is shown. An import that was interrupted goes on first; without files, that is all. A file that cannot be read does not stop the others.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>files to read, in this order</source>
        <translation>files to read, in this order</translation>
    </message>
    <message>
        <source>file with one path per line; - is standard input</source>
        <translation>file with one path per line; - is standard input</translation>
    </message>
    <message>
        <source>LIST</source>
        <translation>LIST</translation>
    </message>
    <message>
        <source>the paths in LIST end with a NUL byte</source>
        <translation>the paths in LIST end with a NUL byte</translation>
    </message>
    <message>
        <source>which columns stand for which fields (see 'filature mapping')</source>
        <translation>which columns stand for which fields (see 'filature mapping')</translation>
    </message>
    <message>
        <source>also build the text index</source>
        <translation>also build the text index</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>print JSON</translation>
    </message>
    <message>
        <source>Ready. A search for words becomes faster with the text index: filature index CASE</source>
        <translation>Ready. A search for words becomes faster with the text index: filature index CASE</translation>
    </message>
    <message>
        <source>an interrupted import could not go on and was undone.</source>
        <translation>an interrupted import could not go on and was undone.</translation>
    </message>
    <message>
        <source>An interrupted import was finished: %1</source>
        <translation>An interrupted import was finished: %1</translation>
    </message>
    <message>
        <source>%1 is the case itself.</source>
        <translation>%1 is the case itself.</translation>
    </message>
    <message>
        <source>Name a file to be read into it.</source>
        <translation>Name a file to be read into it.</translation>
    </message>
</context>
<context>
    <name>Index</name>
    <message>
        <source>finish the text index
Until then a search for words gives the same result, more slowly.</source>
        <translation>finish the text index
Until then a search for words gives the same result, more slowly.</translation>
    </message>
    <message>
        <source>The text index is complete already.</source>
        <translation>The text index is complete already.</translation>
    </message>
    <message>
        <source>The text index is complete.</source>
        <translation>The text index is complete.</translation>
    </message>
</context>
<context>
    <name>Input</name>
    <message>
        <source>%1 is too large for what it is meant to be.</source>
        <translation>%1 is too large for what it is meant to be.</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Opening</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Making the case</source>
        <translation>Making the case</translation>
    </message>
    <message>
        <source>Sorting %1</source>
        <translation>Sorting %1</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import of %1</translation>
    </message>
    <message>
        <source>Going on with an import</source>
        <translation>Going on with an import</translation>
    </message>
    <message>
        <source>Text index</source>
        <translation>Text index</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verification</translation>
    </message>
    <message>
        <source>Another mapping for %1</source>
        <translation>Another mapping for %1</translation>
    </message>
    <message>
        <source>Reading %1 again</source>
        <translation>Reading %1 again</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>Export to %1</translation>
    </message>
    <message>
        <source>Inventing a leak</source>
        <translation>Inventing a leak</translation>
    </message>
    <message>
        <source>%1: paused</source>
        <translation>%1: paused</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share done</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · %2 left</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>who did what in the case, and when
Two chains: what changed the case, and what was looked at. With --seal, the heads of both are written to a file to be kept elsewhere: whoever has it can show later that nothing was taken away.</source>
        <translation>who did what in the case, and when
Two chains: what changed the case, and what was looked at. With --seal, the heads of both are written to a file to be kept elsewhere: whoever has it can show later that nothing was taken away.</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>print JSON</translation>
    </message>
    <message>
        <source>write both heads to this new file</source>
        <translation>write both heads to this new file</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>(purged)</source>
        <translation>(purged)</translation>
    </message>
    <message>
        <source>What changed the case</source>
        <translation>What changed the case</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>What was looked at</translation>
    </message>
</context>
<context>
    <name>JournalDetails</name>
    <message>
        <source>reason: %1</source>
        <translation>reason: %1</translation>
    </message>
    <message>
        <source>physician present: %1</source>
        <translation>physician present: %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>fields: %1</source>
        <translation>fields: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n source column(s)</source>
        <translation>
            <numerusform>%n source column</numerusform>
            <numerusform>%n source columns</numerusform>
        </translation>
    </message>
    <message>
        <source>all records</source>
        <translation>all records</translation>
    </message>
    <message>
        <source>filter on %1</source>
        <translation>filter on %1</translation>
    </message>
    <message>
        <source>statement %1</source>
        <translation>statement %1</translation>
    </message>
    <message>
        <source>sorted by %1</source>
        <translation>sorted by %1</translation>
    </message>
    <message>
        <source>evidence %1</source>
        <translation>evidence %1</translation>
    </message>
    <message>
        <source>records found: %1</source>
        <translation>records found: %1</translation>
    </message>
    <message>
        <source>records: %1</source>
        <translation>records: %1</translation>
    </message>
    <message>
        <source>rows: %1</source>
        <translation>rows: %1</translation>
    </message>
    <message>
        <source>reading %1</source>
        <translation>reading %1</translation>
    </message>
    <message>
        <source>part %1</source>
        <translation>part %1</translation>
    </message>
    <message>
        <source>up to byte %1</source>
        <translation>up to byte %1</translation>
    </message>
    <message>
        <source>older than %1</source>
        <translation>older than %1</translation>
    </message>
    <message>
        <source>entries: %1</source>
        <translation>entries: %1</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>it had a passphrase</source>
        <translation>it had a passphrase</translation>
    </message>
    <message>
        <source>it had no passphrase</source>
        <translation>it had no passphrase</translation>
    </message>
    <message>
        <source>in the window</source>
        <translation>in the window</translation>
    </message>
    <message>
        <source>command %1</source>
        <translation>command %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a name</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>record %1</source>
        <comment>by its number in the case</comment>
        <translation>record %1</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>taken away</translation>
    </message>
</context>
<context>
    <name>JournalWords</name>
    <message>
        <source>Case created</source>
        <translation>Case created</translation>
    </message>
    <message>
        <source>Import begun</source>
        <translation>Import begun</translation>
    </message>
    <message>
        <source>Records stored</source>
        <translation>Records stored</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>Import undone</translation>
    </message>
    <message>
        <source>Read anew</source>
        <translation>Read anew</translation>
    </message>
    <message>
        <source>Fields mapped anew</source>
        <translation>Fields mapped anew</translation>
    </message>
    <message>
        <source>Text index made</source>
        <translation>Text index made</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Question on masked values</source>
        <translation>Question on masked values</translation>
    </message>
    <message>
        <source>Revealed</source>
        <translation>Revealed</translation>
    </message>
    <message>
        <source>Shown as in the source</source>
        <translation>Shown as in the source</translation>
    </message>
    <message>
        <source>Rows set aside looked at</source>
        <translation>Rows set aside looked at</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Passphrase changed</translation>
    </message>
    <message>
        <source>Doubtful case accepted</source>
        <translation>Doubtful case accepted</translation>
    </message>
    <message>
        <source>Old entries purged</source>
        <translation>Old entries purged</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>out of order</translation>
    </message>
    <message>
        <source>does not follow the entry before it</source>
        <translation>does not follow the entry before it</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>edited</translation>
    </message>
    <message>
        <source>wrong seal</source>
        <translation>wrong seal</translation>
    </message>
    <message>
        <source>its text was edited</source>
        <translation>its text was edited</translation>
    </message>
    <message>
        <source>its text is missing</source>
        <translation>its text is missing</translation>
    </message>
    <message>
        <source>another journal than the witness saw</source>
        <translation>another journal than the witness saw</translation>
    </message>
    <message>
        <source>another entry than the witness saw</source>
        <translation>another entry than the witness saw</translation>
    </message>
    <message>
        <source>missing, though the witness saw it</source>
        <translation>missing, though the witness saw it</translation>
    </message>
    <message>
        <source>belongs to no entry of the journal</source>
        <translation>belongs to no entry of the journal</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Content, entry %1: %2</source>
        <translation>Content, entry %1: %2</translation>
    </message>
    <message>
        <source>Access, entry %1: %2</source>
        <translation>Access, entry %1: %2</translation>
    </message>
    <message>
        <source>This machine has no witness of it.</source>
        <translation>This machine has no witness of it.</translation>
    </message>
    <message>
        <source>The witness on this machine agrees.</source>
        <translation>The witness on this machine agrees.</translation>
    </message>
    <message>
        <source>The witness on this machine knows a later state: this is an older copy, or entries were cut off.</source>
        <translation>The witness on this machine knows a later state: this is an older copy, or entries were cut off.</translation>
    </message>
    <message>
        <source>The witness on this machine knows another course of this case.</source>
        <translation>The witness on this machine knows another course of this case.</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Note written</translation>
    </message>
    <message>
        <source>Filter saved</source>
        <translation>Filter saved</translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>which columns of an evidence stand for which fields
Printed as JSON, with reasons. With --apply the fields are built again by another mapping; the records stay as they are.</source>
        <translation>which columns of an evidence stand for which fields
Printed as JSON, with reasons. With --apply the fields are built again by another mapping; the records stay as they are.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>number of the evidence</source>
        <translation>number of the evidence</translation>
    </message>
    <message>
        <source>write to this new file</source>
        <translation>write to this new file</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>mapping to use from now on</source>
        <translation>mapping to use from now on</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>warning: %1</source>
        <translation>warning: %1</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>There is no field '%1'.</source>
        <translation>There is no field '%1'.</translation>
    </message>
    <message>
        <source>Fields are named as in the filter language; a source column is col:NAME or col:"A NAME".</source>
        <translation>Fields are named as in the filter language; a source column is col:NAME or col:"A NAME".</translation>
    </message>
    <message>
        <source>Did you mean '%1'?</source>
        <translation>Did you mean '%1'?</translation>
    </message>
</context>
<context>
    <name>New</name>
    <message>
        <source>make an empty case
The case is encrypted with a passphrase; without it nobody can read the case again. Nothing is ever overwritten.</source>
        <translation>make an empty case
The case is encrypted with a passphrase; without it nobody can read the case again. Nothing is ever overwritten.</translation>
    </message>
    <message>
        <source>CASE</source>
        <translation>CASE</translation>
    </message>
    <message>
        <source>the file to make, e.g. leak.filature</source>
        <translation>the file to make, e.g. leak.filature</translation>
    </message>
    <message>
        <source>what the case is about</source>
        <translation>what the case is about</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>its file number</source>
        <translation>its file number</translation>
    </message>
    <message>
        <source>file whose first line is the passphrase</source>
        <translation>file whose first line is the passphrase</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>a plain case: whoever has the file can read it</source>
        <translation>a plain case: whoever has the file can read it</translation>
    </message>
    <message>
        <source>A new case, not encrypted: %1</source>
        <translation>A new case, not encrypted: %1</translation>
    </message>
    <message>
        <source>A new encrypted case: %1</source>
        <translation>A new encrypted case: %1</translation>
    </message>
</context>
<context>
    <name>OpenCase</name>
    <message>
        <source>This is an older state of the case than this machine has seen: its journal has lost entries.</source>
        <translation>This is an older state of the case than this machine has seen: its journal has lost entries.</translation>
    </message>
    <message>
        <source>This is another course of the case than this machine has seen: its journals part.</source>
        <translation>This is another course of the case than this machine has seen: its journals part.</translation>
    </message>
    <message>
        <source>If you know why (a backup put back, say): filature verify CASE --accept-witness --reason TEXT</source>
        <translation>If you know why (a backup put back, say): filature verify CASE --accept-witness --reason TEXT</translation>
    </message>
    <message>
        <source>The case cannot be written here, so nothing is journalled and nothing can be revealed.</source>
        <translation>The case cannot be written here, so nothing is journalled and nothing can be revealed.</translation>
    </message>
    <message>
        <source>the opening could not be journalled.</source>
        <translation>the opening could not be journalled.</translation>
    </message>
    <message>
        <source>This case is not encrypted, and a passphrase was given for it.</source>
        <translation>This case is not encrypted, and a passphrase was given for it.</translation>
    </message>
    <message>
        <source>If it ought to be encrypted, another file has been put in its place. Otherwise leave the passphrase out.</source>
        <translation>If it ought to be encrypted, another file has been put in its place. Otherwise leave the passphrase out.</translation>
    </message>
    <message>
        <source>CASE</source>
        <translation>CASE</translation>
    </message>
    <message>
        <source>the case file</source>
        <translation>the case file</translation>
    </message>
    <message>
        <source>file whose first line is the passphrase</source>
        <translation>file whose first line is the passphrase</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
</context>
<context>
    <name>OutputFormat</name>
    <message>
        <source>how to print the result: table, csv, ndjson or json</source>
        <translation>how to print the result: table, csv, ndjson or json</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>There is no format '%1'.</source>
        <translation>There is no format '%1'.</translation>
    </message>
    <message>
        <source>There are table, csv, ndjson and json.</source>
        <translation>There are table, csv, ndjson and json.</translation>
    </message>
</context>
<context>
    <name>OverviewWords</name>
    <message>
        <source>not of the form of the field</source>
        <translation>not of the form of the field</translation>
    </message>
    <message>
        <source>impossible content</source>
        <translation>impossible content</translation>
    </message>
    <message>
        <source>rounded by a spreadsheet</source>
        <translation>rounded by a spreadsheet</translation>
    </message>
    <message>
        <source>check digits do not fit</source>
        <translation>check digits do not fit</translation>
    </message>
    <message>
        <source>stands for “unknown”</source>
        <translation>stands for “unknown”</translation>
    </message>
    <message>
        <source>right key, unusual structure</source>
        <translation>right key, unusual structure</translation>
    </message>
    <message>
        <source>fewer cells than columns</source>
        <translation>fewer cells than columns</translation>
    </message>
    <message>
        <source>more cells than columns</source>
        <translation>more cells than columns</translation>
    </message>
    <message>
        <source>a stray quote, read as data</source>
        <translation>a stray quote, read as data</translation>
    </message>
    <message>
        <source>bytes that are no text</source>
        <translation>bytes that are no text</translation>
    </message>
    <message>
        <source>another encoding than the rest</source>
        <translation>another encoding than the rest</translation>
    </message>
    <message>
        <source>a NUL byte</source>
        <translation>a NUL byte</translation>
    </message>
    <message>
        <source>a cell over 1 MiB</source>
        <translation>a cell over 1 MiB</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>NIR</source>
        <translation>NIR</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Login and password</source>
        <translation>Login and password</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Insurance</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>Free text</translation>
    </message>
    <message>
        <source>Civility</source>
        <translation>Civility</translation>
    </message>
    <message>
        <source>Birth rank</source>
        <translation>Birth rank</translation>
    </message>
    <message>
        <source>Phenotype</source>
        <translation>Phenotype</translation>
    </message>
    <message>
        <source>Kell</source>
        <translation>Kell</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifier</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
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
        <translation>Blood group</translation>
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
        <translation>Postcode of the doctor</translation>
    </message>
    <message>
        <source>Postcode of the laboratory</source>
        <translation>Postcode of the laboratory</translation>
    </message>
    <message>
        <source>Date of entry</source>
        <translation>Date of entry</translation>
    </message>
    <message>
        <source>&lt; %1 %</source>
        <translation>&lt; %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>A passphrase is needed, and there is no terminal to ask for it.</source>
        <translation>A passphrase is needed, and there is no terminal to ask for it.</translation>
    </message>
    <message>
        <source>Give it by --key-file FILE or in the environment variable FILATURE_KEY.</source>
        <translation>Give it by --key-file FILE or in the environment variable FILATURE_KEY.</translation>
    </message>
    <message>
        <source>Passphrase of %1:</source>
        <translation>Passphrase of %1:</translation>
    </message>
    <message>
        <source>New passphrase:</source>
        <translation>New passphrase:</translation>
    </message>
    <message>
        <source>The same again:</source>
        <translation>The same again:</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>The two passphrases differ.</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>The passphrase is empty.</translation>
    </message>
    <message>
        <source>this passphrase has %1 bits for certain; a case that can be copied needs 80, for example seven words drawn by lot (CNIL, deliberation 2022-100).</source>
        <translation>this passphrase has %1 bits for certain; a case that can be copied needs 80, for example seven words drawn by lot (CNIL, deliberation 2022-100).</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>what a file would be read as
Format, encoding, delimiter, quote, escape, header rows, the fields its columns are taken for, with reasons, and the first rows, masked. Needs no case and writes nothing.</source>
        <translation>what a file would be read as
Format, encoding, delimiter, quote, escape, header rows, the fields its columns are taken for, with reasons, and the first rows, masked. Needs no case and writes nothing.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>the file to look at</source>
        <translation>the file to look at</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>print JSON</translation>
    </message>
    <message>
        <source>%1: %2 bytes, read as %3</source>
        <translation>%1: %2 bytes, read as %3</translation>
    </message>
    <message>
        <source>How it is read, and why:</source>
        <translation>How it is read, and why:</translation>
    </message>
    <message>
        <source>Columns that are taken for fields, and why:</source>
        <translation>Columns that are taken for fields, and why:</translation>
    </message>
    <message>
        <source>First rows, masked:</source>
        <translation>First rows, masked:</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>looking at the file</source>
        <translation>looking at the file</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>reading</translation>
    </message>
    <message>
        <source>ordering</source>
        <translation>ordering</translation>
    </message>
    <message>
        <source>indexing</source>
        <translation>indexing</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>verifying</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>writing</translation>
    </message>
    <message>
        <source>inventing</source>
        <translation>inventing</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 left</translation>
    </message>
</context>
<context>
    <name>Purge</name>
    <message>
        <source>delete what old entries of the access journal say
Author, action and payload go; the chain of hashes stays and still verifies. Entries about the content of the case are never deleted.</source>
        <translation>delete what old entries of the access journal say
Author, action and payload go; the chain of hashes stays and still verifies. Entries about the content of the case are never deleted.</translation>
    </message>
    <message>
        <source>age in days from which entries are purged (365 unless given)</source>
        <translation>age in days from which entries are purged (365 unless given)</translation>
    </message>
    <message>
        <source>DAYS</source>
        <translation>DAYS</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of the access journal purged.</source>
        <translation>
            <numerusform>%n entry of the access journal purged.</numerusform>
            <numerusform>%n entries of the access journal purged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>ask for records, masked unless a reason is given</source>
        <translation>ask for records, masked unless a reason is given</translation>
    </message>
    <message>
        <source>The filter language: 'lab:LAB03 birth_year:1950..1959 -has:password' selects what fulfils all of it; 'or', parentheses and '-' or 'not' combine; field:a,b is any of them, field:"exact value", field:begin*, field~part, field:1..9, field:? an invalid value, field:"" none, has:field, col:"SOURCE COLUMN"~part, dept@patient:56, region@lab:53, and a word alone is looked for in every cell. French words are understood too.
Examples:
  filature query CASE --count --filter 'has:password'
  filature query CASE --facet lab region@patient entry_year
  filature query CASE --filter 'lab:LAB03' --columns last_name,birth_date,postcode --sort last_name --limit 20
  filature query CASE --filter 'nir:?' --columns nir --reveal nir --reason 'checking the keys' --format csv
  filature query CASE --verbatim 1 --reveal all --reason 'copy for the court' -o source.csv</source>
        <translation>The filter language: 'lab:LAB03 birth_year:1950..1959 -has:password' selects what fulfils all of it; 'or', parentheses and '-' or 'not' combine; field:a,b is any of them, field:"exact value", field:begin*, field~part, field:1..9, field:? an invalid value, field:"" none, has:field, col:"SOURCE COLUMN"~part, dept@patient:56, region@lab:53, and a word alone is looked for in every cell. French words are understood too.
Examples:
  filature query CASE --count --filter 'has:password'
  filature query CASE --facet lab region@patient entry_year
  filature query CASE --filter 'lab:LAB03' --columns last_name,birth_date,postcode --sort last_name --limit 20
  filature query CASE --filter 'nir:?' --columns nir --reveal nir --reason 'checking the keys' --format csv
  filature query CASE --verbatim 1 --reveal all --reason 'copy for the court' -o source.csv</translation>
    </message>
    <message>
        <source>which records; without it all</source>
        <translation>which records; without it all</translation>
    </message>
    <message>
        <source>FILTER</source>
        <translation>FILTER</translation>
    </message>
    <message>
        <source>only their number</source>
        <translation>only their number</translation>
    </message>
    <message>
        <source>how often each value occurs</source>
        <translation>how often each value occurs</translation>
    </message>
    <message>
        <source>FIELD</source>
        <translation>FIELD</translation>
    </message>
    <message>
        <source>what to show of them, separated by commas</source>
        <translation>what to show of them, separated by commas</translation>
    </message>
    <message>
        <source>FIELD,...</source>
        <translation>FIELD,...</translation>
    </message>
    <message>
        <source>order, separated by commas; -FIELD is descending</source>
        <translation>order, separated by commas; -FIELD is descending</translation>
    </message>
    <message>
        <source>how many to skip</source>
        <translation>how many to skip</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>how many to show; 0 is all</source>
        <translation>how many to show; 0 is all</translation>
    </message>
    <message>
        <source>all source cells of an evidence, as CSV; needs --reveal all and --reason</source>
        <translation>all source cells of an evidence, as CSV; needs --reveal all and --reason</translation>
    </message>
    <message>
        <source>ID|all</source>
        <translation>ID|all</translation>
    </message>
    <message>
        <source>new file, or for 'all' a new folder, for --verbatim</source>
        <translation>new file, or for 'all' a new folder, for --verbatim</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>-o belongs to --verbatim.</source>
        <translation>-o belongs to --verbatim.</translation>
    </message>
    <message>
        <source>Other results are printed on standard output.</source>
        <translation>Other results are printed on standard output.</translation>
    </message>
    <message>
        <source>Source cells are only written unmasked, with a reason that the journal keeps.</source>
        <translation>Source cells are only written unmasked, with a reason that the journal keeps.</translation>
    </message>
    <message>
        <source>Add --reveal all --reason TEXT.</source>
        <translation>Add --reveal all --reason TEXT.</translation>
    </message>
    <message>
        <source>--verbatim writes whole evidences as CSV.</source>
        <translation>--verbatim writes whole evidences as CSV.</translation>
    </message>
    <message>
        <source>Leave --filter and --format out.</source>
        <translation>Leave --filter and --format out.</translation>
    </message>
</context>
<context>
    <name>Rekey</name>
    <message>
        <source>give the case another passphrase
A copy under the new passphrase is made beside the case, checked, and put in its place in one step. A plain case becomes encrypted. The new passphrase comes from --new-key-file FILE, the environment variable FILATURE_NEW_KEY or the terminal.</source>
        <translation>give the case another passphrase
A copy under the new passphrase is made beside the case, checked, and put in its place in one step. A plain case becomes encrypted. The new passphrase comes from --new-key-file FILE, the environment variable FILATURE_NEW_KEY or the terminal.</translation>
    </message>
    <message>
        <source>file whose first line is the new passphrase</source>
        <translation>file whose first line is the new passphrase</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>The case has its new passphrase. Copies and backups still open with the old one.</source>
        <translation>The case has its new passphrase. Copies and backups still open with the old one.</translation>
    </message>
</context>
<context>
    <name>Reread</name>
    <message>
        <source>read an evidence again, in another way
From the bytes in the case. The new reading takes the place of the old one, which is kept. With --block, a block of set-aside rows becomes an evidence of its own.</source>
        <translation>read an evidence again, in another way
From the bytes in the case. The new reading takes the place of the old one, which is kept. With --block, a block of set-aside rows becomes an evidence of its own.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>number of the evidence</source>
        <translation>number of the evidence</translation>
    </message>
    <message>
        <source>number of a set-aside block (see 'filature evidence --set-aside')</source>
        <translation>number of a set-aside block (see 'filature evidence --set-aside')</translation>
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
        <translation>Records cannot be sorted by '%1'.</translation>
    </message>
    <message>
        <source>They can be sorted by fields, their levels and source columns; without --sort they come in the order of import.</source>
        <translation>They can be sorted by fields, their levels and source columns; without --sort they come in the order of import.</translation>
    </message>
    <message>
        <source>%1 of %2 records are shown; --limit N shows more, --limit 0 all.</source>
        <translation>%1 of %2 records are shown; --limit N shows more, --limit 0 all.</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>fewer cells than columns</source>
        <translation>fewer cells than columns</translation>
    </message>
    <message>
        <source>more cells than columns</source>
        <translation>more cells than columns</translation>
    </message>
    <message>
        <source>stray quote</source>
        <translation>stray quote</translation>
    </message>
    <message>
        <source>bytes that are no text</source>
        <translation>bytes that are no text</translation>
    </message>
    <message>
        <source>another encoding</source>
        <translation>another encoding</translation>
    </message>
    <message>
        <source>zero bytes</source>
        <translation>zero bytes</translation>
    </message>
    <message>
        <source>a cell over 1 MiB</source>
        <translation>a cell over 1 MiB</translation>
    </message>
</context>
<context>
    <name>Sql</name>
    <message>
        <source>run a SELECT over the documented views
Nothing can be changed. Values are masked as everywhere, unless revealed.</source>
        <translation>run a SELECT over the documented views
Nothing can be changed. Values are masked as everywhere, unless revealed.</translation>
    </message>
    <message>
        <source>Views: records (one column for each field), evidences, set_aside_rows, columns, and the table cells(record, column, value) for the source columns.
Example: filature sql CASE 'SELECT lab, count(*) FROM records GROUP BY lab ORDER BY 2 DESC'</source>
        <translation>Views: records (one column for each field), evidences, set_aside_rows, columns, and the table cells(record, column, value) for the source columns.
Example: filature sql CASE 'SELECT lab, count(*) FROM records GROUP BY lab ORDER BY 2 DESC'</translation>
    </message>
    <message>
        <source>STATEMENT</source>
        <translation>STATEMENT</translation>
    </message>
    <message>
        <source>one SELECT</source>
        <translation>one SELECT</translation>
    </message>
</context>
<context>
    <name>SqlExamples</name>
    <message>
        <source>Records by laboratory</source>
        <translation>Records by laboratory</translation>
    </message>
    <message>
        <source>Records by year of entry</source>
        <translation>Records by year of entry</translation>
    </message>
    <message>
        <source>Laboratories whose records hold passwords</source>
        <translation>Laboratories whose records hold passwords</translation>
    </message>
    <message>
        <source>NIR whose key does not fit</source>
        <translation>NIR whose key does not fit</translation>
    </message>
    <message>
        <source>Levels of the birth dates</source>
        <translation>Levels of the birth dates</translation>
    </message>
    <message>
        <source>Columns of the source</source>
        <translation>Columns of the source</translation>
    </message>
    <message>
        <source>How full each column is</source>
        <translation>How full each column is</translation>
    </message>
    <message>
        <source>Rows set aside</source>
        <translation>Rows set aside</translation>
    </message>
    <message>
        <source>Ledger of the evidence</source>
        <translation>Ledger of the evidence</translation>
    </message>
</context>
<context>
    <name>Subject</name>
    <message>
        <source>Civility</source>
        <translation>Civility</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>Birth name</source>
        <translation>Birth name</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Birth rank</source>
        <translation>Birth rank</translation>
    </message>
    <message>
        <source>Patient number</source>
        <translation>Patient number</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>File number</translation>
    </message>
    <message>
        <source>NIR</source>
        <translation>NIR</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifier</translation>
    </message>
    <message>
        <source>Quality of the insured</source>
        <translation>Quality of the insured</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
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
        <translation>Blood group</translation>
    </message>
    <message>
        <source>Phenotype</source>
        <translation>Phenotype</translation>
    </message>
    <message>
        <source>Kell</source>
        <translation>Kell</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Long-term illness</source>
        <translation>Long-term illness</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>First name of the doctor</source>
        <translation>First name of the doctor</translation>
    </message>
    <message>
        <source>Code of the doctor</source>
        <translation>Code of the doctor</translation>
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
        <translation>Postcode of the doctor</translation>
    </message>
    <message>
        <source>Commune of the doctor</source>
        <translation>Commune of the doctor</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratory</translation>
    </message>
    <message>
        <source>Name of the laboratory</source>
        <translation>Name of the laboratory</translation>
    </message>
    <message>
        <source>FINESS</source>
        <translation>FINESS</translation>
    </message>
    <message>
        <source>Postcode of the laboratory</source>
        <translation>Postcode of the laboratory</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Scheme</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>Insurer</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>Member number</translation>
    </message>
    <message>
        <source>Entry date</source>
        <translation>Entry date</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>Spouse</translation>
    </message>
    <message>
        <source>Département</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Identity data</source>
        <translation>Identity data</translation>
    </message>
    <message>
        <source>Contact data</source>
        <translation>Contact data</translation>
    </message>
    <message>
        <source>NIR data</source>
        <translation>NIR data</translation>
    </message>
    <message>
        <source>Health data</source>
        <translation>Health data</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Credentials</translation>
    </message>
    <message>
        <source>Insurance data</source>
        <translation>Insurance data</translation>
    </message>
    <message>
        <source>Doctor data</source>
        <translation>Doctor data</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>Free text</translation>
    </message>
    <message>
        <source>Laboratory data</source>
        <translation>Laboratory data</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Technical data</source>
        <translation>Technical data</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>not of this form</source>
        <translation>not of this form</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>invalid</translation>
    </message>
    <message>
        <source>rounded by a spreadsheet</source>
        <translation>rounded by a spreadsheet</translation>
    </message>
    <message>
        <source>wrong key</source>
        <translation>wrong key</translation>
    </message>
    <message>
        <source>placeholder</source>
        <translation>placeholder</translation>
    </message>
    <message>
        <source>without its key</source>
        <translation>without its key</translation>
    </message>
    <message>
        <source>valid, rare structure</source>
        <translation>valid, rare structure</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>partial</translation>
    </message>
    <message>
        <source>valid, with a doubt</source>
        <translation>valid, with a doubt</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>repaired</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>valid</translation>
    </message>
    <message>
        <source>female</source>
        <translation>female</translation>
    </message>
    <message>
        <source>male</source>
        <translation>male</translation>
    </message>
    <message>
        <source>indeterminate</source>
        <translation>indeterminate</translation>
    </message>
    <message>
        <source>Any cell</source>
        <translation>Any cell</translation>
    </message>
    <message>
        <source>Validity: %1</source>
        <translation>Validity: %1</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Year of birth</translation>
    </message>
    <message>
        <source>Decade of birth</source>
        <translation>Decade of birth</translation>
    </message>
    <message>
        <source>Year of entry</source>
        <translation>Year of entry</translation>
    </message>
    <message>
        <source>Reading of the row</source>
        <translation>Reading of the row</translation>
    </message>
    <message>
        <source>home of the patient</source>
        <translation>home of the patient</translation>
    </message>
    <message>
        <source>practice of the prescriber</source>
        <translation>practice of the prescriber</translation>
    </message>
    <message>
        <source>birthplace in the NIR</source>
        <translation>birthplace in the NIR</translation>
    </message>
    <message>
        <source>site of the laboratory</source>
        <translation>site of the laboratory</translation>
    </message>
    <message>
        <source>patient</source>
        <translation>patient</translation>
    </message>
    <message>
        <source>prescriber</source>
        <translation>prescriber</translation>
    </message>
    <message>
        <source>lab site</source>
        <translation>lab site</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>(no value)</source>
        <translation>(no value)</translation>
    </message>
    <message>
        <source>%1s</source>
        <comment>a decade</comment>
        <translation>%1s</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 TiB</source>
        <translation>%1 TiB</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
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
        <translation>There is no command '%1'.</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Not understood: %1</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 is missing.</translation>
    </message>
    <message>
        <source>This value cannot be used: %1</source>
        <translation>This value cannot be used: %1</translation>
    </message>
    <message>
        <source>%1 and %2 exclude each other.</source>
        <translation>%1 and %2 exclude each other.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 needs %2.</translation>
    </message>
    <message>
        <source>The arguments cannot be understood: %1</source>
        <translation>The arguments cannot be understood: %1</translation>
    </message>
    <message>
        <source>%1 was given too few or too many values.</source>
        <translation>%1 was given too few or too many values.</translation>
    </message>
    <message>
        <source>'%1 --help' shows what is possible.</source>
        <translation>'%1 --help' shows what is possible.</translation>
    </message>
</context>
<context>
    <name>Verbatim</name>
    <message>
        <source>The folder for the files must be new or empty.</source>
        <translation>The folder for the files must be new or empty.</translation>
    </message>
    <message>
        <source>'--verbatim all' writes several files and needs a folder for them.</source>
        <translation>'--verbatim all' writes several files and needs a folder for them.</translation>
    </message>
    <message>
        <source>Add -o FOLDER.</source>
        <translation>Add -o FOLDER.</translation>
    </message>
    <message>
        <source>--verbatim takes a number ('filature evidence' lists them) or 'all'.</source>
        <translation>--verbatim takes a number ('filature evidence' lists them) or 'all'.</translation>
    </message>
    <message>
        <source>'%1' is not the number of an evidence.</source>
        <translation>'%1' is not the number of an evidence.</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>check the case completely
The database page by page, the sums and cells of each evidence against its bytes, the hashes of evidence that is still on disk, the journal, and what this machine has witnessed of it. A source file that has gone is told and is no fault.</source>
        <translation>check the case completely
The database page by page, the sums and cells of each evidence against its bytes, the hashes of evidence that is still on disk, the journal, and what this machine has witnessed of it. A source file that has gone is told and is no fault.</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>print JSON</translation>
    </message>
    <message>
        <source>accept a case that is older or other than this machine has seen; needs --reason</source>
        <translation>accept a case that is older or other than this machine has seen; needs --reason</translation>
    </message>
    <message>
        <source>why; it is kept in the journal</source>
        <translation>why; it is kept in the journal</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>A doubtful case is only accepted for a reason, which the journal keeps.</source>
        <translation>A doubtful case is only accepted for a reason, which the journal keeps.</translation>
    </message>
    <message>
        <source>Add --reason TEXT.</source>
        <translation>Add --reason TEXT.</translation>
    </message>
    <message>
        <source>The case is accepted as it is; the reason is in the journal.</source>
        <translation>The case is accepted as it is; the reason is in the journal.</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>sound</translation>
    </message>
    <message>
        <source>NOT SOUND</source>
        <translation>NOT SOUND</translation>
    </message>
    <message>
        <source>Database: %1 (%2 pages, %3)</source>
        <translation>Database: %1 (%2 pages, %3)</translation>
    </message>
    <message>
        <source>each with its seal</source>
        <translation>each with its seal</translation>
    </message>
    <message>
        <source>without seals: the case is not encrypted</source>
        <translation>without seals: the case is not encrypted</translation>
    </message>
    <message>
        <source>the file on disk is the same</source>
        <translation>the file on disk is the same</translation>
    </message>
    <message>
        <source>the file on disk has been changed since</source>
        <translation>the file on disk has been changed since</translation>
    </message>
    <message>
        <source>the file is no longer there (the case keeps its bytes)</source>
        <translation>the file is no longer there (the case keeps its bytes)</translation>
    </message>
    <message>
        <source>something else is at its place on the disk</source>
        <translation>something else is at its place on the disk</translation>
    </message>
    <message>
        <source>its ledger does not add up</source>
        <translation>its ledger does not add up</translation>
    </message>
    <message>
        <source>its columns differ from its bytes</source>
        <translation>its columns differ from its bytes</translation>
    </message>
    <message>
        <source>Evidence %1: %2 - %3 (%4)</source>
        <translation>Evidence %1: %2 - %3 (%4)</translation>
    </message>
    <message>
        <source>this machine has no witness of it</source>
        <translation>this machine has no witness of it</translation>
    </message>
    <message>
        <source>the witness on this machine agrees</source>
        <translation>the witness on this machine agrees</translation>
    </message>
    <message>
        <source>THE WITNESS KNOWS A LATER STATE: an older copy, or entries were cut off</source>
        <translation>THE WITNESS KNOWS A LATER STATE: an older copy, or entries were cut off</translation>
    </message>
    <message>
        <source>THE WITNESS KNOWS ANOTHER COURSE of this case</source>
        <translation>THE WITNESS KNOWS ANOTHER COURSE of this case</translation>
    </message>
    <message>
        <source>%1 entry %2: %3</source>
        <translation>%1 entry %2: %3</translation>
    </message>
    <message>
        <source>content</source>
        <translation>content</translation>
    </message>
    <message>
        <source>access</source>
        <translation>access</translation>
    </message>
    <message>
        <source>Journal: %1 (%2 entries on content, %3 on access; %4; %5)</source>
        <translation>Journal: %1 (%2 entries on content, %3 on access; %4; %5)</translation>
    </message>
    <message>
        <source>seals checked</source>
        <translation>seals checked</translation>
    </message>
    <message>
        <source>no seals: in a plain case anyone who can write can forge it</source>
        <translation>no seals: in a plain case anyone who can write can forge it</translation>
    </message>
    <message>
        <source>The case is sound.</source>
        <translation>The case is sound.</translation>
    </message>
    <message>
        <source>THE CASE IS NOT SOUND.</source>
        <translation>THE CASE IS NOT SOUND.</translation>
    </message>
    <message>
        <source>its bytes in the case do not have the recorded hash</source>
        <translation>its bytes in the case do not have the recorded hash</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>out of order</translation>
    </message>
    <message>
        <source>does not follow the entry before it</source>
        <translation>does not follow the entry before it</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>edited</translation>
    </message>
    <message>
        <source>wrong MAC</source>
        <translation>wrong MAC</translation>
    </message>
    <message>
        <source>payload edited</source>
        <translation>payload edited</translation>
    </message>
    <message>
        <source>payload missing</source>
        <translation>payload missing</translation>
    </message>
    <message>
        <source>another journal than the witness saw</source>
        <translation>another journal than the witness saw</translation>
    </message>
    <message>
        <source>another entry than the witness saw</source>
        <translation>another entry than the witness saw</translation>
    </message>
    <message>
        <source>missing, though the witness saw it</source>
        <translation>missing, though the witness saw it</translation>
    </message>
    <message>
        <source>belongs to no entry of the journal</source>
        <translation>belongs to no entry of the journal</translation>
    </message>
    <message>
        <source>page %1 fails its check</source>
        <translation>page %1 fails its check</translation>
    </message>
</context>
<context>
    <name>WindowStart</name>
    <message>
        <source>The window's program cannot be started: %1.</source>
        <translation>The window's program cannot be started: %1.</translation>
    </message>
    <message>
        <source>It should be here: %1</source>
        <translation>It should be here: %1</translation>
    </message>
</context>
<context>
    <name>filature::common::Chart</name>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Show the same figures as a table (T)</source>
        <translation>Show the same figures as a table (T)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the chart</source>
        <translation>Copy the chart</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Copy as picture</translation>
    </message>
    <message>
        <source>Copy as data</source>
        <translation>Copy as data</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: no figures</source>
        <translation>%1: no figures</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n bar(s), the largest is %2 with %3</source>
        <translation>
            <numerusform>%1: %n bar, the largest is %2 with %3</numerusform>
            <numerusform>%1: %n bars, the largest is %2 with %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Bars</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::DialectBar</name>
    <message>
        <source>Delimiter</source>
        <translation>Delimiter</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>Header rows</source>
        <translation>Header rows</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Quotes</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>doubled quotes</source>
        <translation>doubled quotes</translation>
    </message>
    <message>
        <source>none: one column</source>
        <translation>none: one column</translation>
    </message>
    <message>
        <source>%1 (found)</source>
        <translation>%1 (found)</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>as found</translation>
    </message>
    <message>
        <source>The encoding “%1” is not known. Use a name such as UTF-8, windows-1252, ISO-8859-15 or UTF-16LE.</source>
        <translation>The encoding “%1” is not known. Use a name such as UTF-8, windows-1252, ISO-8859-15 or UTF-16LE.</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::EvidenceDetails</name>
    <message>
        <source>Path</source>
        <translation>Path</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>Copy the SHA-256</translation>
    </message>
    <message>
        <source>The SHA-256 of P%1 is in the clipboard.</source>
        <translation>The SHA-256 of P%1 is in the clipboard.</translation>
    </message>
    <message>
        <source>Build the text index</source>
        <translation>Build the text index</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>stored</translation>
    </message>
    <message>
        <source>+ set aside</source>
        <translation>+ set aside</translation>
    </message>
    <message>
        <source>+ blank</source>
        <translation>+ blank</translation>
    </message>
    <message>
        <source>+ header</source>
        <translation>+ header</translation>
    </message>
    <message>
        <source>+ byte-order mark</source>
        <translation>+ byte-order mark</translation>
    </message>
    <message>
        <source>+ structure of the format</source>
        <translation>+ structure of the format</translation>
    </message>
    <message>
        <source>= sum</source>
        <translation>= sum</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>Show its records</source>
        <translation>Show its records</translation>
    </message>
    <message>
        <source>Set-aside rows</source>
        <translation>Set-aside rows</translation>
    </message>
    <message>
        <source>Columns → fields</source>
        <translation>Columns → fields</translation>
    </message>
    <message>
        <source>Columns and the fields they are taken for</source>
        <translation>Columns and the fields they are taken for</translation>
    </message>
    <message>
        <source>Change the mapping</source>
        <translation>Change the mapping</translation>
    </message>
    <message>
        <source>Read again in another way</source>
        <translation>Read again in another way</translation>
    </message>
    <message>
        <source>%1 bytes (%2)</source>
        <translation>%1 bytes (%2)</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 by %2</translation>
    </message>
    <message>
        <source>nothing: the file is empty</source>
        <translation>nothing: the file is empty</translation>
    </message>
    <message>
        <source>by the text index</source>
        <translation>by the text index</translation>
    </message>
    <message>
        <source>not indexed yet: a search reads every text</source>
        <translation>not indexed yet: a search reads every text</translation>
    </message>
    <message>
        <source>Columns → fields: %1 of %2</source>
        <translation>Columns → fields: %1 of %2</translation>
    </message>
    <message>
        <source>being added up</source>
        <translation>being added up</translation>
    </message>
    <message>
        <source>could not be added up</source>
        <translation>could not be added up</translation>
    </message>
    <message>
        <source>✓ it comes out</source>
        <translation>✓ it comes out</translation>
    </message>
    <message>
        <source>✗ it does not come out</source>
        <translation>✗ it does not come out</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::EvidenceList</name>
    <message>
        <source>Evidences</source>
        <translation>Evidences</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Verify again</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 records</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::EvidencePage</name>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>%1 is in the case as P%2.</source>
        <translation>%1 is in the case as P%2.</translation>
    </message>
    <message>
        <source>This case lies where nothing can be written, so nothing can be read into it. Copy it to a folder that can be written.</source>
        <translation>This case lies where nothing can be written, so nothing can be read into it. Copy it to a folder that can be written.</translation>
    </message>
    <message>
        <source>This case was opened only to be looked at, so nothing can be read into it.</source>
        <translation>This case was opened only to be looked at, so nothing can be read into it.</translation>
    </message>
    <message>
        <source>Looking at the case…</source>
        <translation>Looking at the case…</translation>
    </message>
    <message>
        <source>Drop a leaked file here, or choose it. You see how it would be read before anything is stored; the file itself is never changed, and every row of it is kept or set aside with a reason.</source>
        <translation>Drop a leaked file here, or choose it. You see how it would be read before anything is stored; the file itself is never changed, and every row of it is kept or set aside with a reason.</translation>
    </message>
    <message>
        <source>No evidence yet</source>
        <translation>No evidence yet</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <source>Add files to the case</source>
        <translation>Add files to the case</translation>
    </message>
    <message>
        <source>The import of %1 was interrupted.</source>
        <translation>The import of %1 was interrupted.</translation>
    </message>
    <message>
        <source>It can go on where it was, if the file is still there and unchanged; or what was read of it is taken out of the case again.</source>
        <translation>It can go on where it was, if the file is still there and unchanged; or what was read of it is taken out of the case again.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Undo the import…</source>
        <translation>Undo the import…</translation>
    </message>
    <message>
        <source>Undo the interrupted import?</source>
        <translation>Undo the interrupted import?</translation>
    </message>
    <message>
        <source>What was read of the file so far is taken out of the case. The file itself stays, and can be imported again.</source>
        <translation>What was read of the file so far is taken out of the case. The file itself stays, and can be imported again.</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Undo the import</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>An interrupted import could not go on and was undone.</source>
        <translation>An interrupted import could not go on and was undone.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>The case is sound.</source>
        <translation>The case is sound.</translation>
    </message>
    <message>
        <source>The case is not sound.</source>
        <translation>The case is not sound.</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::FieldDelegate</name>
    <message>
        <source>Field of this column</source>
        <translation>Field of this column</translation>
    </message>
    <message>
        <source>not mapped</source>
        <translation>not mapped</translation>
    </message>
    <message>
        <source>not personal: shown</source>
        <translation>not personal: shown</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::FilesStep</name>
    <message>
        <source>Look at how it is read</source>
        <translation>Look at how it is read</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Leave it out</translation>
    </message>
    <message>
        <source>Files that are to be read</source>
        <translation>Files that are to be read</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Encoding, delimiter</source>
        <translation>Encoding, delimiter</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <source>%1, %2 mapped</source>
        <translation>%1, %2 mapped</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::ImportAssistant</name>
    <message>
        <source>Import evidence</source>
        <translation>Import evidence</translation>
    </message>
    <message>
        <source>1 File</source>
        <translation>1 File</translation>
    </message>
    <message>
        <source>2 Reading and fields</source>
        <translation>2 Reading and fields</translation>
    </message>
    <message>
        <source>3 Summary</source>
        <translation>3 Summary</translation>
    </message>
    <message>
        <source>Previous file</source>
        <translation>Previous file</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Next file</translation>
    </message>
    <message>
        <source>Back to the evidences</source>
        <translation>Back to the evidences</translation>
    </message>
    <message>
        <source>Import all with what was found</source>
        <translation>Import all with what was found</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Apply this mapping</source>
        <translation>Apply this mapping</translation>
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
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>The case can be used meanwhile. Cancelled, a search reads every text until the index is built.</source>
        <translation>The case can be used meanwhile. Cancelled, a search reads every text until the index is built.</translation>
    </message>
    <message>
        <source>Nothing is changed by it; it can be cancelled at any time.</source>
        <translation>Nothing is changed by it; it can be cancelled at any time.</translation>
    </message>
    <message>
        <source>Cancelled, the mapping stays as it was.</source>
        <translation>Cancelled, the mapping stays as it was.</translation>
    </message>
    <message>
        <source>Cancelled, the evidence stays as it was read before.</source>
        <translation>Cancelled, the evidence stays as it was read before.</translation>
    </message>
    <message>
        <source>Cancelled, what was read of the file is taken out of the case again.</source>
        <translation>Cancelled, what was read of the file is taken out of the case again.</translation>
    </message>
    <message>
        <source>Cancelled, nothing of this file stays in the case, and the case is as before. The file itself is never changed.</source>
        <translation>Cancelled, nothing of this file stays in the case, and the case is as before. The file itself is never changed.</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>being cancelled</source>
        <translation>being cancelled</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>Show the import</source>
        <translation>Show the import</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::ReadingStep</name>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>first rows, masked by the fields at the right</source>
        <translation>first rows, masked by the fields at the right</translation>
    </message>
    <message>
        <source>First rows, masked</source>
        <translation>First rows, masked</translation>
    </message>
    <message>
        <source>Columns → fields</source>
        <translation>Columns → fields</translation>
    </message>
    <message>
        <source>proposed with their reason; choose another field in its cell</source>
        <translation>proposed with their reason; choose another field in its cell</translation>
    </message>
    <message>
        <source>Columns and the fields they are taken for</source>
        <translation>Columns and the fields they are taken for</translation>
    </message>
    <message>
        <source>Load a mapping…</source>
        <translation>Load a mapping…</translation>
    </message>
    <message>
        <source>Save this mapping…</source>
        <translation>Save this mapping…</translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>As proposed</translation>
    </message>
    <message>
        <source>Load a mapping of columns and fields from a file</source>
        <translation>Load a mapping of columns and fields from a file</translation>
    </message>
    <message>
        <source>Save this mapping of columns and fields in a file</source>
        <translation>Save this mapping of columns and fields in a file</translation>
    </message>
    <message>
        <source>Load a mapping</source>
        <translation>Load a mapping</translation>
    </message>
    <message>
        <source>Mappings (*.json)</source>
        <translation>Mappings (*.json)</translation>
    </message>
    <message>
        <source>Save this mapping</source>
        <translation>Save this mapping</translation>
    </message>
    <message>
        <source>%1 · only ever read</source>
        <translation>%1 · only ever read</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Look again</translation>
    </message>
    <message numerus="yes">
        <source>%n other column(s) are kept as they are, masked, and can be searched and filtered.</source>
        <translation>
            <numerusform>%n other column is kept as it is, masked, and can be searched and filtered.</numerusform>
            <numerusform>%n other columns are kept as they are, masked, and can be searched and filtered.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is empty: it becomes an evidence without rows.</source>
        <translation>The file is empty: it becomes an evidence without rows.</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Bytes that are not valid %1 are read as %2.</source>
        <translation>Bytes that are not valid %1 are read as %2.</translation>
    </message>
    <message>
        <source>Row %1 has %2 cells instead of %3: it is stored as it is, and flagged.</source>
        <translation>Row %1 has %2 cells instead of %3: it is stored as it is, and flagged.</translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) of these are of another width.</source>
        <translation>
            <numerusform>%n more of these rows is of another width.</numerusform>
            <numerusform>%n more of these rows are of another width.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mapping names columns that this file does not have: %1</source>
        <translation>The mapping names columns that this file does not have: %1</translation>
    </message>
    <message>
        <source>The mapping is in %1.</source>
        <translation>The mapping is in %1.</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::SetAsideView</name>
    <message>
        <source>Back to the evidences</source>
        <translation>Back to the evidences</translation>
    </message>
    <message>
        <source>Set-aside rows</source>
        <translation>Set-aside rows</translation>
    </message>
    <message>
        <source>Read this block as an evidence of its own</source>
        <translation>Read this block as an evidence of its own</translation>
    </message>
    <message>
        <source>Reveal…</source>
        <translation>Reveal…</translation>
    </message>
    <message>
        <source>The row as text</source>
        <translation>The row as text</translation>
    </message>
    <message>
        <source>The row as bytes</source>
        <translation>The row as bytes</translation>
    </message>
    <message>
        <source>Set-aside rows of P%1 · %2</source>
        <translation>Set-aside rows of P%1 · %2</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>being read…</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>the first %1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1, byte %2: %3</source>
        <translation>Line %1, byte %2: %3</translation>
    </message>
    <message>
        <source>What stands in this row is leaked data and belongs to no field, so it is shown only while everything is revealed. That needs a reason, which the journal keeps, and ends by itself.</source>
        <translation>What stands in this row is leaked data and belongs to no field, so it is shown only while everything is revealed. That needs a reason, which the journal keeps, and ends by itself.</translation>
    </message>
    <message>
        <source>the first %1 of %2 bytes</source>
        <translation>the first %1 of %2 bytes</translation>
    </message>
</context>
<context>
    <name>filature::evidencepages::SummaryStep</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>To note: %1</source>
        <translation>To note: %1</translation>
    </message>
    <message>
        <source>The other pages show it once it is complete.</source>
        <translation>The other pages show it once it is complete.</translation>
    </message>
    <message>
        <source>Nothing of it is in the case, which is as it was before.</source>
        <translation>Nothing of it is in the case, which is as it was before.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Show it</translation>
    </message>
    <message>
        <source>Look at how it is read</source>
        <translation>Look at how it is read</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s): their state is in the list of step 1.</source>
        <translation>
            <numerusform>%n more file: its state is in the list of step 1.</numerusform>
            <numerusform>%n more files: their state is in the list of step 1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>filature::filterview::CompletionList</name>
    <message>
        <source>has something in it</source>
        <translation>has something in it</translation>
    </message>
    <message>
        <source>source column</source>
        <translation>source column</translation>
    </message>
    <message>
        <source>connects conditions</source>
        <translation>connects conditions</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Completions</translation>
    </message>
</context>
<context>
    <name>filature::filterview::FacetDelegate</name>
    <message>
        <source>Order by count</source>
        <translation>Order by count</translation>
    </message>
    <message>
        <source>Order by name</source>
        <translation>Order by name</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>End the search</translation>
    </message>
    <message>
        <source>Search the values</source>
        <translation>Search the values</translation>
    </message>
    <message>
        <source>Take this facet out of the filter</source>
        <translation>Take this facet out of the filter</translation>
    </message>
    <message>
        <source>Remove this facet from the panel</source>
        <translation>Remove this facet from the panel</translation>
    </message>
</context>
<context>
    <name>filature::filterview::FacetPanel</name>
    <message>
        <source>Facets</source>
        <translation>Facets</translation>
    </message>
    <message>
        <source>Add a facet…</source>
        <translation>Add a facet…</translation>
    </message>
    <message>
        <source>The facets could not be counted.</source>
        <translation>The facets could not be counted.</translation>
    </message>
</context>
<context>
    <name>filature::filterview::FacetPicker</name>
    <message>
        <source>%1 (source column)</source>
        <translation>%1 (source column)</translation>
    </message>
    <message>
        <source>Search facets</source>
        <translation>Search facets</translation>
    </message>
    <message>
        <source>Facets that can be added</source>
        <translation>Facets that can be added</translation>
    </message>
</context>
<context>
    <name>filature::filterview::FacetTexts</name>
    <message>
        <source>Contains</source>
        <translation>Contains</translation>
    </message>
    <message>
        <source>source column</source>
        <translation>source column</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>fewer</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, folded</translation>
    </message>
    <message>
        <source>Search the values</source>
        <translation>Search the values</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, included</source>
        <translation>%1, included</translation>
    </message>
    <message>
        <source>%1, excluded</source>
        <translation>%1, excluded</translation>
    </message>
    <message>
        <source>What the records have; several chosen ones must all hold</source>
        <translation>What the records have; several chosen ones must all hold</translation>
    </message>
    <message>
        <source>Values that are not of this field's form stay masked and cannot be chosen here.</source>
        <translation>Values that are not of this field's form stay masked and cannot be chosen here.</translation>
    </message>
    <message>
        <source>%1: click includes, Alt+click excludes</source>
        <translation>%1: click includes, Alt+click excludes</translation>
    </message>
    <message>
        <source>%1 is included: click excludes it</source>
        <translation>%1 is included: click excludes it</translation>
    </message>
    <message>
        <source>%1 is excluded: click takes it out of the filter</source>
        <translation>%1 is excluded: click takes it out of the filter</translation>
    </message>
</context>
<context>
    <name>filature::filterview::FacetView</name>
    <message>
        <source>Facets</source>
        <translation>Facets</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Include</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Exclude</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Neither</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Unfold</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Fold</translation>
    </message>
</context>
<context>
    <name>filature::filterview::FilterLine</name>
    <message>
        <source>That would be %1 characters; a filter in this line has at most %2. Nothing was changed.</source>
        <translation>That would be %1 characters; a filter in this line has at most %2. Nothing was changed.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter, for example lab:LAB03 -has:password</source>
        <translation>Filter, for example lab:LAB03 -has:password</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>Clear the filter: every record</source>
        <translation>Clear the filter: every record</translation>
    </message>
    <message>
        <source>What the filter says</source>
        <translation>What the filter says</translation>
    </message>
    <message>
        <source>Enter shows: %1</source>
        <translation>Enter shows: %1</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Column %1: %2</translation>
    </message>
    <message>
        <source>This filter reads values that are masked, which is refused while presenting. Nothing was changed.</source>
        <translation>This filter reads values that are masked, which is refused while presenting. Nothing was changed.</translation>
    </message>
    <message>
        <source>Too long to be changed here, or with invisible characters in it; clear it to write another: %1</source>
        <translation>Too long to be changed here, or with invisible characters in it; clear it to write another: %1</translation>
    </message>
</context>
<context>
    <name>filature::filterview::SavedFilters</name>
    <message>
        <source>Saved filters</source>
        <translation>Saved filters</translation>
    </message>
    <message>
        <source>Save the present filter…</source>
        <translation>Save the present filter…</translation>
    </message>
    <message>
        <source>None saved in this case yet</source>
        <translation>None saved in this case yet</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Save the filter</translation>
    </message>
    <message>
        <source>Name of the filter in this case:</source>
        <translation>Name of the filter in this case:</translation>
    </message>
</context>
<context>
    <name>filature::journalpage::CheckBar</name>
    <message>
        <source>Verify</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>Not verified yet</translation>
    </message>
    <message>
        <source>Checks every entry of both chains, its seal, and the witness on this machine</source>
        <translation>Checks every entry of both chains, its seal, and the witness on this machine</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Verifying…</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Could not be verified</source>
        <translation>Could not be verified</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Intact</translation>
    </message>
    <message>
        <source>Not intact</source>
        <translation>Not intact</translation>
    </message>
    <message>
        <source>%1 entries on content and %2 on access were checked.</source>
        <translation>%1 entries on content and %2 on access were checked.</translation>
    </message>
    <message>
        <source>Each has its seal.</source>
        <translation>Each has its seal.</translation>
    </message>
    <message>
        <source>There are no seals: in a case without passphrase, whoever can write can forge.</source>
        <translation>There are no seals: in a case without passphrase, whoever can write can forge.</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln further fault(s)</source>
        <translation>
            <numerusform>… and %Ln further fault</numerusform>
            <numerusform>… and %Ln further faults</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>filature::journalpage::HeadsPanel</name>
    <message>
        <source>Heads of the chains</source>
        <translation>Heads of the chains</translation>
    </message>
    <message>
        <source>Kept elsewhere, they show later that nothing was taken away.</source>
        <translation>Kept elsewhere, they show later that nothing was taken away.</translation>
    </message>
    <message>
        <source>Write the heads to a file…</source>
        <translation>Write the heads to a file…</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Head of the chain: %1</source>
        <translation>Head of the chain: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the head of the chain: %1</source>
        <translation>Copy the head of the chain: %1</translation>
    </message>
    <message>
        <source>The head is in the clipboard.</source>
        <translation>The head is in the clipboard.</translation>
    </message>
    <message>
        <source>Content, entry %1</source>
        <translation>Content, entry %1</translation>
    </message>
    <message>
        <source>Access, entry %1</source>
        <translation>Access, entry %1</translation>
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
        <translation>Chain</translation>
    </message>
    <message>
        <source>Both chains</source>
        <translation>Both chains</translation>
    </message>
    <message>
        <source>Content: what changed the case</source>
        <translation>Content: what changed the case</translation>
    </message>
    <message>
        <source>Access: what was looked at</source>
        <translation>Access: what was looked at</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>All actions</translation>
    </message>
    <message>
        <source>All authors</source>
        <translation>All authors</translation>
    </message>
    <message>
        <source>Entries of the journal, newest first</source>
        <translation>Entries of the journal, newest first</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Reading the journal…</translation>
    </message>
    <message>
        <source>Write the heads of the journal to a new file</source>
        <translation>Write the heads of the journal to a new file</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The heads are in %1.</source>
        <translation>The heads are in %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) in all</source>
        <translation>
            <numerusform>%Ln entry in all</numerusform>
            <numerusform>%Ln entries in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) so far</source>
        <translation>
            <numerusform>%Ln entry so far</numerusform>
            <numerusform>%Ln entries so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) in the clipboard.</source>
        <translation>
            <numerusform>%Ln entry in the clipboard.</numerusform>
            <numerusform>%Ln entries in the clipboard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>filature::journalpage::JournalTableModel</name>
    <message>
        <source>holds</source>
        <translation>holds</translation>
    </message>
    <message>
        <source>(purged)</source>
        <translation>(purged)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Chain</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
</context>
<context>
    <name>filature::overview::DamageTable</name>
    <message>
        <source>Nothing was found: no impossible value, no damaged row.</source>
        <translation>Nothing was found: no impossible value, no damaged row.</translation>
    </message>
    <message>
        <source>Damage found</source>
        <translation>Damage found</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
</context>
<context>
    <name>filature::overview::FigureCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>filature::overview::HealthPanel</name>
    <message>
        <source>Verify again…</source>
        <translation>Verify again…</translation>
    </message>
    <message>
        <source>Reads every byte of the evidence again, on the page of the evidence</source>
        <translation>Reads every byte of the evidence again, on the page of the evidence</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Hashed</source>
        <translation>Hashed</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Incomplete</translation>
    </message>
    <message numerus="yes">
        <source>The SHA-256 of %n evidence(s) was recorded at import.</source>
        <translation>
            <numerusform>The SHA-256 of %n evidence was recorded at import.</numerusform>
            <numerusform>The SHA-256 of %n evidences was recorded at import.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evidence(s) have no recorded SHA-256.</source>
        <translation>
            <numerusform>%n evidence has no recorded SHA-256.</numerusform>
            <numerusform>%n evidences have no recorded SHA-256.</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>The text index covers all evidence.</source>
        <translation>The text index covers all evidence.</translation>
    </message>
    <message numerus="yes">
        <source>The text index lacks %n evidence(s); words are searched by reading everything meanwhile.</source>
        <translation>
            <numerusform>The text index lacks %n evidence; words are searched by reading everything meanwhile.</numerusform>
            <numerusform>The text index lacks %n evidences; words are searched by reading everything meanwhile.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked now without reading the evidence again.</source>
        <translation>Checked now without reading the evidence again.</translation>
    </message>
    <message>
        <source>Adds up</source>
        <translation>Adds up</translation>
    </message>
    <message>
        <source>Does not add up</source>
        <translation>Does not add up</translation>
    </message>
    <message>
        <source>None set aside</source>
        <translation>None set aside</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Every row could be read as a record.</source>
        <translation>Every row could be read as a record.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) could not be read as the others; they are kept whole.</source>
        <translation>
            <numerusform>%Ln row could not be read as the others; it is kept whole.</numerusform>
            <numerusform>%Ln rows could not be read as the others; they are kept whole.</numerusform>
        </translation>
    </message>
    <message>
        <source>The chains of the journal do not hold; the page of the journal says where.</source>
        <translation>The chains of the journal do not hold; the page of the journal says where.</translation>
    </message>
    <message>
        <source>%1 entries of the journal follow one another, each with its seal.</source>
        <translation>%1 entries of the journal follow one another, each with its seal.</translation>
    </message>
    <message>
        <source>%1 entries of the journal follow one another; a case without passphrase has no seals.</source>
        <translation>%1 entries of the journal follow one another; a case without passphrase has no seals.</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Intact</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Broken</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>The case is as this machine last saw it, or later.</source>
        <translation>The case is as this machine last saw it, or later.</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Not compared</translation>
    </message>
    <message>
        <source>This machine has not seen the case before.</source>
        <translation>This machine has not seen the case before.</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Older</translation>
    </message>
    <message>
        <source>This machine has seen a later state of the case.</source>
        <translation>This machine has seen a later state of the case.</translation>
    </message>
    <message>
        <source>Another course</source>
        <translation>Another course</translation>
    </message>
    <message>
        <source>This machine has seen another course of the case.</source>
        <translation>This machine has seen another course of the case.</translation>
    </message>
</context>
<context>
    <name>filature::overview::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>The whole case, whatever is filtered elsewhere. Each figure leads to its records.</source>
        <translation>The whole case, whatever is filtered elsewhere. Each figure leads to its records.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Laboratories</source>
        <translation>Laboratories</translation>
    </message>
    <message>
        <source>Dates of entry</source>
        <translation>Dates of entry</translation>
    </message>
    <message>
        <source>Rows set aside</source>
        <translation>Rows set aside</translation>
    </message>
    <message>
        <source>Health of the case</source>
        <translation>Health of the case</translation>
    </message>
    <message>
        <source>Damage found</source>
        <translation>Damage found</translation>
    </message>
    <message>
        <source>Opening the case…</source>
        <translation>Opening the case…</translation>
    </message>
    <message>
        <source>There is no evidence in this case yet</source>
        <translation>There is no evidence in this case yet</translation>
    </message>
    <message>
        <source>Import a leaked file first; the overview then says what is in it.</source>
        <translation>Import a leaked file first; the overview then says what is in it.</translation>
    </message>
    <message>
        <source>To the evidence</source>
        <translation>To the evidence</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>in the case</source>
        <translation>in the case</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>imported</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>every row was read</source>
        <translation>every row was read</translation>
    </message>
    <message>
        <source>kept whole, with reason</source>
        <translation>kept whole, with reason</translation>
    </message>
    <message>
        <source>Départements</source>
        <translation>Départements</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) without one</source>
        <translation>
            <numerusform>%Ln record without one</numerusform>
            <numerusform>%Ln records without one</numerusform>
        </translation>
    </message>
    <message>
        <source>of the patients</source>
        <translation>of the patients</translation>
    </message>
</context>
<context>
    <name>filature::recordpages::ColumnChooser</name>
    <message>
        <source>Columns of the table</source>
        <translation>Columns of the table</translation>
    </message>
    <message>
        <source>Search columns</source>
        <translation>Search columns</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Usual columns</translation>
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
        <translation>Other columns</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Detail of the record</source>
        <translation>Detail of the record</translation>
    </message>
    <message>
        <source>Choose a record in the table to see it here.</source>
        <translation>Choose a record in the table to see it here.</translation>
    </message>
    <message>
        <source>art. 9</source>
        <comment>of the GDPR</comment>
        <translation>art. 9</translation>
    </message>
    <message>
        <source>The row in the source</source>
        <translation>The row in the source</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Neighbours</translation>
    </message>
    <message>
        <source>Same address</source>
        <translation>Same address</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>Same phone</translation>
    </message>
    <message>
        <source>Same name and address</source>
        <translation>Same name and address</translation>
    </message>
    <message>
        <source>Shows this record and its neighbours, by their numbers. The filter does not say what they share.</source>
        <translation>Shows this record and its neighbours, by their numbers. The filter does not say what they share.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Record %1</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number and name of an evidence</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>%1 · byte %2</source>
        <translation>%1 · byte %2</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>look</source>
        <translation>look</translation>
    </message>
    <message>
        <source>The row (%1) is not shown here.</source>
        <translation>The row (%1) is not shown here.</translation>
    </message>
    <message>
        <source>Only a part of the row is shown.</source>
        <translation>Only a part of the row is shown.</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Column %1</translation>
    </message>
    <message>
        <source>no other record</source>
        <translation>no other record</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other record(s)</source>
        <translation>
            <numerusform>%Ln other record</numerusform>
            <numerusform>%Ln other records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>filature::recordpages::JumpBar</name>
    <message>
        <source>Go to place</source>
        <translation>Go to place</translation>
    </message>
    <message>
        <source>Place in the table, from 1</source>
        <translation>Place in the table, from 1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>1 to %1</source>
        <translation>1 to %1</translation>
    </message>
    <message>
        <source>There is no such place: 1 to %1.</source>
        <translation>There is no such place: 1 to %1.</translation>
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
        <translation>Note on this record</translation>
    </message>
    <message>
        <source>What is worth keeping about this record (Markdown)</source>
        <translation>What is worth keeping about this record (Markdown)</translation>
    </message>
    <message>
        <source>No note</source>
        <translation>No note</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Not saved: %1</translation>
    </message>
    <message>
        <source>Notes are not shown while presenting.</source>
        <translation>Notes are not shown while presenting.</translation>
    </message>
    <message>
        <source>Saved, %1, %2</source>
        <comment>author and time</comment>
        <translation>Saved, %1, %2</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Not saved yet</translation>
    </message>
</context>
<context>
    <name>filature::recordpages::RecordTable</name>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln column(s) can be shown at once.</source>
        <translation>
            <numerusform>At most %Ln column can be shown at once.</numerusform>
            <numerusform>At most %Ln columns can be shown at once.</numerusform>
        </translation>
    </message>
    <message>
        <source>One column stays.</source>
        <translation>One column stays.</translation>
    </message>
    <message>
        <source>Records cannot be sorted by “%1”.</source>
        <translation>Records cannot be sorted by “%1”.</translation>
    </message>
    <message>
        <source>Sort by it</source>
        <translation>Sort by it</translation>
    </message>
    <message>
        <source>Sort by it too</source>
        <translation>Sort by it too</translation>
    </message>
    <message>
        <source>Order of import</source>
        <translation>Order of import</translation>
    </message>
    <message>
        <source>Let it scroll</source>
        <translation>Let it scroll</translation>
    </message>
    <message>
        <source>Keep at the left</source>
        <translation>Keep at the left</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Columns…</translation>
    </message>
    <message>
        <source>Nothing was copied: at most %1 records can be copied at once, %2 are selected.</source>
        <translation>Nothing was copied: at most %1 records can be copied at once, %2 are selected.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) copied, with the values that are revealed</source>
        <translation>
            <numerusform>%Ln record copied, with the values that are revealed</numerusform>
            <numerusform>%Ln records copied, with the values that are revealed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) copied, masked as shown</source>
        <translation>
            <numerusform>%Ln record copied, masked as shown</numerusform>
            <numerusform>%Ln records copied, masked as shown</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy, masked as shown</source>
        <translation>Copy, masked as shown</translation>
    </message>
</context>
<context>
    <name>filature::recordpages::RecordsPage</name>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Columns of the table</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>No record fits the filter.</source>
        <translation>No record fits the filter.</translation>
    </message>
    <message>
        <source>Take a condition out of the filter line or off the facets, or clear the filter.</source>
        <translation>Take a condition out of the filter line or off the facets, or clear the filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>The case is being opened…</source>
        <translation>The case is being opened…</translation>
    </message>
    <message>
        <source>There are no records yet.</source>
        <translation>There are no records yet.</translation>
    </message>
    <message>
        <source>Records come from evidence: import a file first. What is imported appears here at once.</source>
        <translation>Records come from evidence: import a file first. What is imported appears here at once.</translation>
    </message>
    <message>
        <source>Go to the evidence</source>
        <translation>Go to the evidence</translation>
    </message>
    <message>
        <source>Records are being read…</source>
        <translation>Records are being read…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>of %1</translation>
    </message>
    <message>
        <source>sorted by %1</source>
        <translation>sorted by %1</translation>
    </message>
    <message>
        <source>the first %1 are shown: narrow the filter to see the others</source>
        <translation>the first %1 are shown: narrow the filter to see the others</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>searching…</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>filature::shell::AboutDialog</name>
    <message>
        <source>window, translations</source>
        <translation>window, translations</translation>
    </message>
    <message>
        <source>case file</source>
        <translation>case file</translation>
    </message>
    <message>
        <source>hashes, key derivation</source>
        <translation>hashes, key derivation</translation>
    </message>
    <message>
        <source>encodings, folding</source>
        <translation>encodings, folding</translation>
    </message>
    <message>
        <source>validation of UTF-8</source>
        <translation>validation of UTF-8</translation>
    </message>
    <message>
        <source>packed data</source>
        <translation>packed data</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>command line</translation>
    </message>
    <message>
        <source>colours of filter, SQL and source</source>
        <translation>colours of filter, SQL and source</translation>
    </message>
    <message>
        <source>charts</source>
        <translation>charts</translation>
    </message>
    <message>
        <source>départements, regions, postcodes</source>
        <translation>départements, regions, postcodes</translation>
    </message>
    <message>
        <source>phone numbers reserved for fiction</source>
        <translation>phone numbers reserved for fiction</translation>
    </message>
    <message>
        <source>About Filature</source>
        <translation>About Filature</translation>
    </message>
    <message>
        <source>Takes a leaked set of personal data apart. Works offline; licensed under the GNU General Public License, version 3 or later. There is no warranty.</source>
        <translation>Takes a leaked set of personal data apart. Works offline; licensed under the GNU General Public License, version 3 or later. There is no warranty.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Made with</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>filature::shell::CaseView</name>
    <message>
        <source>TOOLS</source>
        <translation>TOOLS</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>About Filature</source>
        <translation>About Filature</translation>
    </message>
    <message>
        <source>This look could not be journalled: %1</source>
        <translation>This look could not be journalled: %1</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Not encrypted</translation>
    </message>
    <message>
        <source>Read only: nothing is journalled</source>
        <translation>Read only: nothing is journalled</translation>
    </message>
    <message>
        <source>Open elsewhere: no import here</source>
        <translation>Open elsewhere: no import here</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Take everything off the screen and out of the memory (Ctrl+L)</source>
        <translation>Take everything off the screen and out of the memory (Ctrl+L)</translation>
    </message>
    <message>
        <source>CASE</source>
        <translation>CASE</translation>
    </message>
    <message>
        <source>Unmasked, %1 left – mask</source>
        <translation>Unmasked, %1 left – mask</translation>
    </message>
    <message>
        <source>Masked – reveal…</source>
        <translation>Masked – reveal…</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>Show chosen fields unmasked for a reason (Ctrl+R)</source>
        <translation>Show chosen fields unmasked for a reason (Ctrl+R)</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation>%1 of %2 records</translation>
    </message>
    <message>
        <source>PRESENTATION – everything stays masked</source>
        <translation>PRESENTATION – everything stays masked</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Not saved: %1</translation>
    </message>
    <message>
        <source>Undo: note</source>
        <translation>Undo: note</translation>
    </message>
    <message>
        <source>Undo: filter “%1”</source>
        <translation>Undo: filter “%1”</translation>
    </message>
    <message>
        <source>Redo: note</source>
        <translation>Redo: note</translation>
    </message>
    <message>
        <source>Redo: filter “%1”</source>
        <translation>Redo: filter “%1”</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
</context>
<context>
    <name>filature::shell::CommandPalette</name>
    <message>
        <source>Page, laboratory, action, or a filter</source>
        <translation>Page, laboratory, action, or a filter</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>What can be done</translation>
    </message>
    <message>
        <source>page</source>
        <translation>page</translation>
    </message>
    <message>
        <source>Reveal or mask</source>
        <translation>Reveal or mask</translation>
    </message>
    <message>
        <source>action</source>
        <translation>action</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>All records</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Close the case</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>About Filature</source>
        <translation>About Filature</translation>
    </message>
    <message>
        <source>laboratory</source>
        <translation>laboratory</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>End the presentation</source>
        <translation>End the presentation</translation>
    </message>
    <message>
        <source>Presentation: larger, everything stays masked</source>
        <translation>Presentation: larger, everything stays masked</translation>
    </message>
</context>
<context>
    <name>filature::shell::JobEntry</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
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
        <translation>Open a case</translation>
    </message>
    <message>
        <source>Cases (*.filature);;All files (*)</source>
        <translation>Cases (*.filature);;All files (*)</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Opening %1</translation>
    </message>
    <message>
        <source>It is an older state: its journal has lost entries that this machine has witnessed. An older copy may have been put back, or somebody has cut its journal.</source>
        <translation>It is an older state: its journal has lost entries that this machine has witnessed. An older copy may have been put back, or somebody has cut its journal.</translation>
    </message>
    <message>
        <source>It has taken another course: its journal and what this machine has witnessed part. Two copies may have been worked on, or its journal was changed.</source>
        <translation>It has taken another course: its journal and what this machine has witnessed part. Two copies may have been worked on, or its journal was changed.</translation>
    </message>
    <message>
        <source>The opening could not be journalled.</source>
        <translation>The opening could not be journalled.</translation>
    </message>
    <message>
        <source>Making the case</source>
        <translation>Making the case</translation>
    </message>
    <message>
        <source>Demonstration (invented data)</source>
        <translation>Demonstration (invented data)</translation>
    </message>
    <message>
        <source>Inventing a leak of 491,840 patients and importing it; nobody in it exists. Everything lies in %1, the passphrase too.</source>
        <translation>Inventing a leak of 491,840 patients and importing it; nobody in it exists. Everything lies in %1, the passphrase too.</translation>
    </message>
    <message>
        <source>An import is running: cancel it first, or close the window to go on later.</source>
        <translation>An import is running: cancel it first, or close the window to go on later.</translation>
    </message>
    <message>
        <source>An interrupted import could not go on and was undone: %1</source>
        <translation>An interrupted import could not go on and was undone: %1</translation>
    </message>
    <message>
        <source>An import is running</source>
        <translation>An import is running</translation>
    </message>
    <message>
        <source>When the window closes now, the import stops where it is and goes on when the case is opened again. Nothing is lost.</source>
        <translation>When the window closes now, the import stops where it is and goes on when the case is opened again. Nothing is lost.</translation>
    </message>
    <message>
        <source>Close, go on later</source>
        <translation>Close, go on later</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>The last note could not be saved: %1</source>
        <translation>The last note could not be saved: %1</translation>
    </message>
</context>
<context>
    <name>filature::shell::NewCaseForm</name>
    <message>
        <source>File of the new case</source>
        <translation>File of the new case</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase again</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Show what I type</translation>
    </message>
    <message>
        <source>Create the case</source>
        <translation>Create the case</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>A case is one encrypted file. Everything that is found out about a leak is kept in it; without the passphrase nobody can read it again, and nobody can restore it.</source>
        <translation>A case is one encrypted file. Everything that is found out about a leak is kept in it; without the passphrase nobody can read it again, and nobody can restore it.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Suggest one</source>
        <translation>Suggest one</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Strength of the passphrase</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>case</source>
        <comment>name of a file</comment>
        <translation>case</translation>
    </message>
    <message>
        <source>Cases (*.filature)</source>
        <translation>Cases (*.filature)</translation>
    </message>
    <message>
        <source>At least 80 bits, for example seven words drawn by lot.</source>
        <translation>At least 80 bits, for example seven words drawn by lot.</translation>
    </message>
    <message>
        <source>Strong enough: %1 bits for certain.</source>
        <translation>Strong enough: %1 bits for certain.</translation>
    </message>
    <message>
        <source>Too weak for a file that can be copied: %1 bits of 80.</source>
        <translation>Too weak for a file that can be copied: %1 bits of 80.</translation>
    </message>
</context>
<context>
    <name>filature::shell::RevealPanel</name>
    <message>
        <source>Everything, source columns too</source>
        <translation>Everything, source columns too</translation>
    </message>
    <message>
        <source>Reason (kept in the journal)</source>
        <translation>Reason (kept in the journal)</translation>
    </message>
    <message>
        <source>Physician present (needed for health data)</source>
        <translation>Physician present (needed for health data)</translation>
    </message>
    <message>
        <source>Reveal for 15 minutes</source>
        <translation>Reveal for 15 minutes</translation>
    </message>
    <message>
        <source>Stay masked</source>
        <translation>Stay masked</translation>
    </message>
    <message>
        <source>Health data are only shown with a physician present. Fields, reason, name and the filter go into the journal before anything is shown.</source>
        <translation>Health data are only shown with a physician present. Fields, reason, name and the filter go into the journal before anything is shown.</translation>
    </message>
    <message>
        <source>Fields, reason and the filter go into the journal before anything is shown. After 15 minutes everything is masked again.</source>
        <translation>Fields, reason and the filter go into the journal before anything is shown. After 15 minutes everything is masked again.</translation>
    </message>
</context>
<context>
    <name>filature::shell::SettingsDialog</name>
    <message>
        <source>Remember which cases were opened (their paths)</source>
        <translation>Remember which cases were opened (their paths)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>As the desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Leave as it is</translation>
    </message>
</context>
<context>
    <name>filature::shell::StartPage</name>
    <message>
        <source>Takes a leaked set of personal data apart: what is in it, whose it is, which laboratory it came from.</source>
        <translation>Takes a leaked set of personal data apart: what is in it, whose it is, which laboratory it came from.</translation>
    </message>
    <message>
        <source>&amp;New case</source>
        <translation>&amp;New case</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <source>&amp;Demonstration (invented data)</source>
        <translation>&amp;Demonstration (invented data)</translation>
    </message>
    <message>
        <source>What a case is</source>
        <translation>What a case is</translation>
    </message>
    <message>
        <source>One encrypted file on this workstation, which nothing leaves. Source files are read, hashed and copied into it, never changed; every row is kept, or set aside with its reason. What is shown is masked; who looks at more says why, and the journal of the case keeps it.</source>
        <translation>One encrypted file on this workstation, which nothing leaves. Source files are read, hashed and copied into it, never changed; every row is kept, or set aside with its reason. What is shown is masked; who looks at more says why, and the journal of the case keeps it.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Reason, kept in the journal: a backup was put back, say</source>
        <translation>Reason, kept in the journal: a backup was put back, say</translation>
    </message>
    <message>
        <source>Accept the case as it is</source>
        <translation>Accept the case as it is</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>This case is not the one that this machine has seen</source>
        <translation>This case is not the one that this machine has seen</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Opened before</translation>
    </message>
</context>
<context>
    <name>filature::shell::UnlockForm</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Open a case</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>What was shown is no longer in memory. An import that was running goes on after the case has been opened again.</source>
        <translation>What was shown is no longer in memory. An import that was running goes on after the case has been opened again.</translation>
    </message>
</context>
<context>
    <name>filature::sqlpage::ResultTable</name>
    <message>
        <source>Result of the statement</source>
        <translation>Result of the statement</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Too much is selected to be copied.</source>
        <translation>Too much is selected to be copied.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) are in the clipboard.</source>
        <translation>
            <numerusform>%Ln cell is in the clipboard.</numerusform>
            <numerusform>%Ln cells are in the clipboard.</numerusform>
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
        <translation>Run</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>One SELECT over records, cells, columns, evidences and set_aside_rows; nothing can be changed.</source>
        <translation>One SELECT over records, cells, columns, evidences and set_aside_rows; nothing can be changed.</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Run the statement (Ctrl+Enter)</source>
        <translation>Run the statement (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Stop the statement (Esc)</source>
        <translation>Stop the statement (Esc)</translation>
    </message>
    <message>
        <source>Ctrl+Enter runs, Ctrl+Space completes, Esc stops</source>
        <translation>Ctrl+Enter runs, Ctrl+Space completes, Esc stops</translation>
    </message>
    <message>
        <source>Opening the case…</source>
        <translation>Opening the case…</translation>
    </message>
    <message>
        <source>There is no statement to run.</source>
        <translation>There is no statement to run.</translation>
    </message>
</context>
<context>
    <name>filature::sqlpage::SqlResults</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Show these records</source>
        <translation>Show these records</translation>
    </message>
    <message>
        <source>Show the result as a table</source>
        <translation>Show the result as a table</translation>
    </message>
    <message>
        <source>Show the result as a chart</source>
        <translation>Show the result as a chart</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Running…</translation>
    </message>
    <message>
        <source>Bars of the first column of texts by the first column of numbers</source>
        <translation>Bars of the first column of texts by the first column of numbers</translation>
    </message>
    <message>
        <source>Needs a column named record</source>
        <translation>Needs a column named record</translation>
    </message>
    <message>
        <source>The result will appear here. Values are masked as everywhere, unless revealed.</source>
        <translation>The result will appear here. Values are masked as everywhere, unless revealed.</translation>
    </message>
    <message>
        <source>The statement has no rows.</source>
        <translation>The statement has no rows.</translation>
    </message>
    <message>
        <source>Stopped before the first row.</source>
        <translation>Stopped before the first row.</translation>
    </message>
    <message>
        <source>There is no result.</source>
        <translation>There is no result.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1, as many as fit into %2; more rows exist</source>
        <translation>the first %1, as many as fit into %2; more rows exist</translation>
    </message>
    <message>
        <source>the first %1; more rows exist</source>
        <translation>the first %1; more rows exist</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>the journal could not be written: %1</source>
        <translation>the journal could not be written: %1</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 by %2</translation>
    </message>
    <message>
        <source>the first %1 rows of %2</source>
        <translation>the first %1 rows of %2</translation>
    </message>
    <message>
        <source>The column record holds no numbers of records.</source>
        <translation>The column record holds no numbers of records.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln record(s) of the result are selected.</source>
        <translation>
            <numerusform>Only the first %Ln record of the result is selected.</numerusform>
            <numerusform>Only the first %Ln records of the result are selected.</numerusform>
        </translation>
    </message>
    <message>
        <source>the place is marked</source>
        <translation>the place is marked</translation>
    </message>
</context>
<context>
    <name>filature::sqlpage::StatementList</name>
    <message>
        <source>Examples</source>
        <translation>Examples</translation>
    </message>
    <message>
        <source>Of this session</source>
        <translation>Of this session</translation>
    </message>
</context>
</TS>
