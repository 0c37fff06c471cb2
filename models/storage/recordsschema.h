// SPDX-License-Identifier: GPL-3.0-or-later
// Version 1 of the tables that hold evidence, records and their indexes. FORMAT.md documents every column and blob.
#pragma once

namespace filature::storage {

inline constexpr char kRecordsSchema1[] = R"sql(
CREATE TABLE evidence(
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    folder TEXT,
    container TEXT,
    member TEXT,
    bytes INTEGER NOT NULL,
    sha256 BLOB,
    imported_utc INTEGER NOT NULL,
    imported_by TEXT NOT NULL,
    state INTEGER NOT NULL,
    flags INTEGER NOT NULL DEFAULT 0);
CREATE TABLE evidence_block(
    evidence INTEGER NOT NULL,
    number INTEGER NOT NULL,
    length INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY(evidence, number));
CREATE TABLE reading(
    id INTEGER PRIMARY KEY,
    evidence INTEGER NOT NULL REFERENCES evidence(id),
    created_utc INTEGER NOT NULL,
    state INTEGER NOT NULL,
    format TEXT NOT NULL,
    dialect TEXT NOT NULL,
    mapping TEXT NOT NULL,
    columns TEXT NOT NULL,
    source_rows INTEGER NOT NULL DEFAULT 0,
    stored_rows INTEGER NOT NULL DEFAULT 0,
    set_aside_rows INTEGER NOT NULL DEFAULT 0,
    blank_rows INTEGER NOT NULL DEFAULT 0,
    header_rows INTEGER NOT NULL DEFAULT 0,
    structure_bytes INTEGER NOT NULL DEFAULT 0,
    bytes_read INTEGER NOT NULL DEFAULT 0,
    undecodable_bytes INTEGER NOT NULL DEFAULT 0,
    flags INTEGER NOT NULL DEFAULT 0,
    browsable_us INTEGER,
    indexed_us INTEGER);
CREATE INDEX reading_by_evidence ON reading(evidence);
CREATE TABLE segment(
    id INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES reading(id),
    number INTEGER NOT NULL,
    records INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    next_offset INTEGER NOT NULL,
    next_row INTEGER NOT NULL,
    blocks INTEGER NOT NULL,
    resume TEXT NOT NULL,
    UNIQUE(reading, number));
CREATE TABLE column_name(
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    name TEXT NOT NULL,
    UNIQUE(kind, name));
CREATE TABLE segment_column(
    segment INTEGER NOT NULL,
    col INTEGER NOT NULL,
    distinct_values INTEGER NOT NULL,
    dictionary BLOB NOT NULL,
    codes BLOB NOT NULL,
    same_as INTEGER,
    PRIMARY KEY(col, segment));
CREATE TABLE segment_rank(
    col INTEGER NOT NULL,
    segment INTEGER NOT NULL,
    distinct_total INTEGER NOT NULL,
    ranks BLOB NOT NULL,
    PRIMARY KEY(col, segment));
CREATE TABLE set_aside(
    reading INTEGER NOT NULL,
    row INTEGER NOT NULL,
    block INTEGER NOT NULL,
    line INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    length INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    PRIMARY KEY(reading, row)) WITHOUT ROWID;
CREATE TABLE ledger_range(
    reading INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    length INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    line INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    PRIMARY KEY(reading, offset)) WITHOUT ROWID;
CREATE TABLE long_cell(
    record INTEGER NOT NULL,
    col INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    length INTEGER NOT NULL,
    PRIMARY KEY(record, col)) WITHOUT ROWID;
CREATE TABLE segment_rows(
    segment INTEGER PRIMARY KEY,
    rows BLOB NOT NULL);
CREATE TABLE text_run(
    id INTEGER PRIMARY KEY,
    terms INTEGER NOT NULL,
    postings INTEGER NOT NULL);
CREATE TABLE text_block(
    run INTEGER NOT NULL,
    first_term TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY(run, first_term));
)sql";

// What a user's own SQL may read beside the tables `records` and `cells`, which a connection brings along.
inline constexpr char kRecordsViews1[] = R"sql(
CREATE VIEW visible_reading AS SELECT r.* FROM reading r JOIN evidence e ON e.id = r.evidence
    WHERE e.state = 1 AND r.state >= 2 AND r.id = (SELECT max(n.id) FROM reading n WHERE n.evidence = r.evidence AND n.state >= 2);
CREATE VIEW evidences AS SELECT e.id AS id, e.path AS path, e.container AS container, e.member AS member, e.bytes AS bytes,
    lower(hex(e.sha256)) AS sha256, g.format AS format, g.source_rows AS source_rows, g.stored_rows AS stored_rows,
    g.set_aside_rows AS set_aside_rows, g.blank_rows AS blank_rows, g.header_rows AS header_rows
FROM evidence e JOIN visible_reading g ON g.evidence = e.id;
CREATE VIEW set_aside_rows AS SELECT g.evidence AS evidence, a.row AS row, a.block AS block, a.line AS line, a.offset AS offset,
    a.length AS length, set_aside_reason(a.reason) AS reason
FROM set_aside a JOIN visible_reading g ON g.id = a.reading;
CREATE VIEW columns AS SELECT n.name AS name, sum(c.distinct_values) AS distinct_texts, count(*) AS segments
FROM column_name n JOIN segment_column c ON c.col = n.id JOIN segment s ON s.id = c.segment JOIN visible_reading g ON g.id = s.reading
WHERE n.kind = 0 GROUP BY n.id;
)sql";

} // namespace filature::storage
