<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccessLog</name>
    <message>
        <source>fields to show unmasked, separated by commas, or &apos;all&apos;</source>
        <translation>fields to show unmasked, separated by commas, or &apos;all&apos;</translation>
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
        <source>Name fields as in the filter language, separated by commas, or &apos;all&apos;.</source>
        <translation>Name fields as in the filter language, separated by commas, or &apos;all&apos;.</translation>
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
        <source>Filature takes a leaked set of personal data apart: what is in it, whose it is, where it came from. It works offline, on one encrypted case file; everything is masked unless a reason is given.
The window is not there yet: everything is done by the commands below.</source>
        <translation>Filature takes a leaked set of personal data apart: what is in it, whose it is, where it came from. It works offline, on one encrypted case file; everything is masked unless a reason is given.
The window is not there yet: everything is done by the commands below.</translation>
    </message>
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
&apos;filature COMMAND --help&apos; explains a command. A passphrase comes from --key-file FILE, from the environment variable FILATURE_KEY or from the terminal, never from an argument.
Exit codes: 0 done; 1 internal failure; 2 wrong usage; 3 an input cannot be read; 4 wrong key; 5 the case is damaged or its journal broken; 6 refused by the rules of the case; 130 cancelled.</source>
        <translation>First: filature demo
&apos;filature COMMAND --help&apos; explains a command. A passphrase comes from --key-file FILE, from the environment variable FILATURE_KEY or from the terminal, never from an argument.
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
    <name>Demo</name>
    <message>
        <source>see it work on an invented leak
Invents a leak, makes an encrypted case, imports the leak and shows the first figures. Everything lies in one new folder; nobody in it exists.</source>
        <translation>see it work on an invented leak
Invents a leak, makes an encrypted case, imports the leak and shows the first figures. Everything lies in one new folder; nobody in it exists.</translation>
    </message>
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
        <source>between cells; &apos;tab&apos; or \t is a tabulator, &quot;&quot; one single column</source>
        <translation>between cells; &apos;tab&apos; or \t is a tabulator, &quot;&quot; one single column</translation>
    </message>
    <message>
        <source>around cells; &quot;&quot; is none</source>
        <translation>around cells; &quot;&quot; is none</translation>
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
        <source>The encoding &apos;%1&apos; is not known.</source>
        <translation>The encoding &apos;%1&apos; is not known.</translation>
    </message>
    <message>
        <source>Use a name of the IANA registry: UTF-8, windows-1252, ISO-8859-15, IBM850, UTF-16LE ...</source>
        <translation>Use a name of the IANA registry: UTF-8, windows-1252, ISO-8859-15, IBM850, UTF-16LE ...</translation>
    </message>
    <message>
        <source>--sheet names a sheet, and a file of the format &apos;%1&apos; has none.</source>
        <translation>--sheet names a sheet, and a file of the format &apos;%1&apos; has none.</translation>
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
        <source>Run &apos;filature verify CASE&apos;, and report this message.</source>
        <translation>Run &apos;filature verify CASE&apos;, and report this message.</translation>
    </message>
    <message>
        <source>&apos;filature COMMAND --help&apos; shows what is possible.</source>
        <translation>&apos;filature COMMAND --help&apos; shows what is possible.</translation>
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
        <source>&apos;filature preview FILE&apos; shows what a file is taken for; extract or convert it first.</source>
        <translation>&apos;filature preview FILE&apos; shows what a file is taken for; extract or convert it first.</translation>
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
        <source>&apos;filature verify CASE&apos; shows where.</source>
        <translation>&apos;filature verify CASE&apos; shows where.</translation>
    </message>
    <message>
        <source>&apos;filature new CASE&apos; makes a case; &apos;filature import CASE FILE&apos; reads a file into it.</source>
        <translation>&apos;filature new CASE&apos; makes a case; &apos;filature import CASE FILE&apos; reads a file into it.</translation>
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
        <source>&apos;filature query --help&apos; shows the filter language.</source>
        <translation>&apos;filature query --help&apos; shows the filter language.</translation>
    </message>
    <message>
        <source>&apos;filature sql --help&apos; shows the views that can be read.</source>
        <translation>&apos;filature sql --help&apos; shows the views that can be read.</translation>
    </message>
    <message>
        <source>Close other programs, then start the command again.</source>
        <translation>Close other programs, then start the command again.</translation>
    </message>
    <message>
        <source>&apos;filature evidence CASE&apos; lists what is in the case.</source>
        <translation>&apos;filature evidence CASE&apos; lists what is in the case.</translation>
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
        <source>Typographic quotation marks do not quote; use &quot;.</source>
        <translation>Typographic quotation marks do not quote; use &quot;.</translation>
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
        <source>There is no field &apos;%1&apos;.</source>
        <translation>There is no field &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>There is no field or category &apos;%1&apos;.</source>
        <translation>There is no field or category &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>There is no level &apos;%1&apos;.</source>
        <translation>There is no level &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>There is no flag &apos;%1&apos;.</source>
        <translation>There is no flag &apos;%1&apos;.</translation>
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
        <source>&apos;:&apos; or &apos;~&apos; is missing here.</source>
        <translation>&apos;:&apos; or &apos;~&apos; is missing here.</translation>
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
        <source>&apos;..&apos; only stands between two values of a field.</source>
        <translation>&apos;..&apos; only stands between two values of a field.</translation>
    </message>
    <message>
        <source>A blank is missing here.</source>
        <translation>A blank is missing here.</translation>
    </message>
    <message>
        <source>&apos;-&apos; must touch what it excludes.</source>
        <translation>&apos;-&apos; must touch what it excludes.</translation>
    </message>
    <message>
        <source>&apos;*&apos; only stands at the end of a value.</source>
        <translation>&apos;*&apos; only stands at the end of a value.</translation>
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
        <source>&apos;%1&apos; cannot be asked in this way.</source>
        <translation>&apos;%1&apos; cannot be asked in this way.</translation>
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
        <source>Did you mean &apos;%1&apos;?</source>
        <translation>Did you mean &apos;%1&apos;?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a key of a place; there are lab, patient, prescriber and nir.</source>
        <translation>&apos;%1&apos; is not a key of a place; there are lab, patient, prescriber and nir.</translation>
    </message>
    <message>
        <source>This is not a range.</source>
        <translation>This is not a range.</translation>
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
Into a new or empty folder: leak.csv first of all, a server&apos;s copy in another layout, the register of laboratories, and what a correct program finds. Nobody in it exists. The same options give the same bytes.</source>
        <translation>invent a leak, with an answer key
Into a new or empty folder: leak.csv first of all, a server&apos;s copy in another layout, the register of laboratories, and what a correct program finds. Nobody in it exists. The same options give the same bytes.</translation>
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
        <source>There is no scenario &apos;%1&apos;.</source>
        <translation>There is no scenario &apos;%1&apos;.</translation>
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
        <source>which columns stand for which fields (see &apos;filature mapping&apos;)</source>
        <translation>which columns stand for which fields (see &apos;filature mapping&apos;)</translation>
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
        <source>There is no field &apos;%1&apos;.</source>
        <translation>There is no field &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>Fields are named as in the filter language; a source column is col:NAME or col:&quot;A NAME&quot;.</source>
        <translation>Fields are named as in the filter language; a source column is col:NAME or col:&quot;A NAME&quot;.</translation>
    </message>
    <message>
        <source>Did you mean &apos;%1&apos;?</source>
        <translation>Did you mean &apos;%1&apos;?</translation>
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
        <source>There is no format &apos;%1&apos;.</source>
        <translation>There is no format &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>There are table, csv, ndjson and json.</source>
        <translation>There are table, csv, ndjson and json.</translation>
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
        <source>The filter language: &apos;lab:LAB03 birth_year:1950..1959 -has:password&apos; selects what fulfils all of it; &apos;or&apos;, parentheses and &apos;-&apos; or &apos;not&apos; combine; field:a,b is any of them, field:&quot;exact value&quot;, field:begin*, field~part, field:1..9, field:? an invalid value, field:&quot;&quot; none, has:field, col:&quot;SOURCE COLUMN&quot;~part, dept@patient:56, region@lab:53, and a word alone is looked for in every cell. French words are understood too.
Examples:
  filature query CASE --count --filter &apos;has:password&apos;
  filature query CASE --facet lab region@patient entry_year
  filature query CASE --filter &apos;lab:LAB03&apos; --columns last_name,birth_date,postcode --sort last_name --limit 20
  filature query CASE --filter &apos;nir:?&apos; --columns nir --reveal nir --reason &apos;checking the keys&apos; --format csv
  filature query CASE --verbatim 1 --reveal all --reason &apos;copy for the court&apos; -o source.csv</source>
        <translation>The filter language: &apos;lab:LAB03 birth_year:1950..1959 -has:password&apos; selects what fulfils all of it; &apos;or&apos;, parentheses and &apos;-&apos; or &apos;not&apos; combine; field:a,b is any of them, field:&quot;exact value&quot;, field:begin*, field~part, field:1..9, field:? an invalid value, field:&quot;&quot; none, has:field, col:&quot;SOURCE COLUMN&quot;~part, dept@patient:56, region@lab:53, and a word alone is looked for in every cell. French words are understood too.
Examples:
  filature query CASE --count --filter &apos;has:password&apos;
  filature query CASE --facet lab region@patient entry_year
  filature query CASE --filter &apos;lab:LAB03&apos; --columns last_name,birth_date,postcode --sort last_name --limit 20
  filature query CASE --filter &apos;nir:?&apos; --columns nir --reveal nir --reason &apos;checking the keys&apos; --format csv
  filature query CASE --verbatim 1 --reveal all --reason &apos;copy for the court&apos; -o source.csv</translation>
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
        <source>new file, or for &apos;all&apos; a new folder, for --verbatim</source>
        <translation>new file, or for &apos;all&apos; a new folder, for --verbatim</translation>
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
        <source>number of a set-aside block (see &apos;filature evidence --set-aside&apos;)</source>
        <translation>number of a set-aside block (see &apos;filature evidence --set-aside&apos;)</translation>
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
        <translation>Records cannot be sorted by &apos;%1&apos;.</translation>
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
    <name>Sql</name>
    <message>
        <source>run a SELECT over the documented views
Nothing can be changed. Values are masked as everywhere, unless revealed.</source>
        <translation>run a SELECT over the documented views
Nothing can be changed. Values are masked as everywhere, unless revealed.</translation>
    </message>
    <message>
        <source>Views: records (one column for each field), evidence, set_aside_rows, columns, and the table cells(record, column, value) for the source columns.
Example: filature sql CASE &apos;SELECT lab, count(*) FROM records GROUP BY lab ORDER BY 2 DESC&apos;</source>
        <translation>Views: records (one column for each field), evidence, set_aside_rows, columns, and the table cells(record, column, value) for the source columns.
Example: filature sql CASE &apos;SELECT lab, count(*) FROM records GROUP BY lab ORDER BY 2 DESC&apos;</translation>
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
        <source>There is no command &apos;%1&apos;.</source>
        <translation>There is no command &apos;%1&apos;.</translation>
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
        <source>&apos;%1 --help&apos; shows what is possible.</source>
        <translation>&apos;%1 --help&apos; shows what is possible.</translation>
    </message>
    <message>
        <source>%1 was given too few or too many values.</source>
        <translation>%1 was given too few or too many values.</translation>
    </message>
</context>
<context>
    <name>Verbatim</name>
    <message>
        <source>The folder for the files must be new or empty.</source>
        <translation>The folder for the files must be new or empty.</translation>
    </message>
    <message>
        <source>&apos;--verbatim all&apos; writes several files and needs a folder for them.</source>
        <translation>&apos;--verbatim all&apos; writes several files and needs a folder for them.</translation>
    </message>
    <message>
        <source>Add -o FOLDER.</source>
        <translation>Add -o FOLDER.</translation>
    </message>
    <message>
        <source>--verbatim takes a number (&apos;filature evidence&apos; lists them) or &apos;all&apos;.</source>
        <translation>--verbatim takes a number (&apos;filature evidence&apos; lists them) or &apos;all&apos;.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the number of an evidence.</source>
        <translation>&apos;%1&apos; is not the number of an evidence.</translation>
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
</TS>
