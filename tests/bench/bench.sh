#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures filature and other programs on the same invented file, in turn and in one run, and prints one table.
# Called by `./dev bench [import|queries|growth] [--records N] [--runs N]`; without a part: import and queries.
# Other programs: the sqlite3 shell, and duckdb where it is on the PATH. The invented file is kept for the next time below
# ${TMPDIR:-/tmp}/filature-bench; everything else is taken away at the end.
set -euo pipefail
export LC_ALL=C

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=${FILATURE_BENCH_BUILD:-$top/build/release}
filature=$build/app/filature
engine=$build/tests/bench/bench_engine
cache=${TMPDIR:-/tmp}/filature-bench
records=491840
runs=3
parts=()
export FILATURE_KEY='eau vive au bord du pre vert 7 filature' FILATURE_LANG=en

say() { printf 'bench: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

while [ $# -gt 0 ]; do
    case $1 in
        import | queries | growth) parts+=("$1") ;;
        --records) records=$2; shift ;;
        --runs) runs=$2; shift ;;
        *) fail "usage: ./dev bench [import|queries|growth] [--records N] [--runs N]" ;;
    esac
    shift
done
[ ${#parts[@]} -gt 0 ] || parts=(import queries)
for program in "$filature" "$engine"; do [ -x "$program" ] || fail "$program is missing: call ./dev bench, which builds it"; done
command -v sqlite3 >/dev/null || fail "the sqlite3 shell is missing"
[ -x /usr/bin/time ] || fail "/usr/bin/time is missing (package time)"

mkdir -p "$cache"
work=$(mktemp -d "$cache/run-XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
export FILATURE_WITNESS_DIR=$work/witness

wants() { local part; for part in "${parts[@]}"; do [ "$part" = "$1" ] && return 0; done; return 1; }
calc() { awk "BEGIN { printf \"%.4f\", $1 }"; }
median() { printf '%s\n' "$@" | sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

# The invented file of so many rows, made once for each version of the generator: prints its path.
leakOf() { # records
    local key folder old
    key=$(sha256sum "$build/models/training/libfilature_training.a" | cut -c1-16)
    folder=$cache/leak-$1-$key
    if [ ! -e "$folder/leak.csv" ]; then
        for old in "$cache/leak-$1-"*; do rm -rf "$old"; done
        say "inventing a leak of $1 records"
        "$filature" generate "$work/leak" --records "$1" 2>/dev/null >&2 || fail "the invented file could not be made"
        mv "$work/leak" "$folder"
    fi
    printf '%s\n' "$folder/leak.csv"
}

# Runs a command quietly; sets `seconds` and `peakMb`.
timed() {
    local status=0
    /usr/bin/time -o "$work/time" -f '%e %M' "$@" >"$work/out" 2>"$work/err" || status=$?
    [ "$status" = 0 ] || { cat "$work/err" >&2; fail "'$1 ${2:-}' ended with $status"; }
    read -r seconds peakMb <"$work/time"
    peakMb=$(calc "$peakMb / 1024")
}

newCase() { rm -rf "$1" "$1"-wal "$1"-shm; "$filature" new "$1" 2>/dev/null; }

# What every command on an encrypted case needs before it does anything: start, derivation of the key, opening.
keySeconds() {
    local times=() i
    newCase "$work/empty.filature"
    for i in 1 2 3; do timed "$filature" evidence "$work/empty.filature"; times+=("$seconds"); done
    median "${times[@]}"
}

sqliteImport() { # file database
    rm -f "$2"
    timed sqlite3 -batch "$2" "PRAGMA journal_mode=OFF;" "PRAGMA synchronous=OFF;" ".mode csv" ".separator ;" ".import '$1' leak"
}

# An index over the words of all columns, on top of the imported table.
sqliteFullText() { # database
    local names
    names=$(sqlite3 -batch "$1" "SELECT group_concat('c' || cid, ',') FROM pragma_table_info('leak')")
    timed sqlite3 -batch "$1" "PRAGMA journal_mode=OFF;" "PRAGMA synchronous=OFF;" "CREATE VIRTUAL TABLE words USING fts5($names);" \
        "INSERT INTO words SELECT * FROM leak;"
}

# Milliseconds that one statement takes on the imported table, the best of three.
sqliteMilliseconds() { # database statement
    local i best
    best=$(for i in 1 2 3; do
        printf '.timer on\n%s\n' "$2" | sqlite3 -batch "$1" | sed -n 's/^Run Time: real \([0-9.]*\).*/\1/p'
    done | sort -n | head -n 1)
    calc "$best * 1000"
}

rows=()
# what, peer, the peer's figure, ours, ratio, goal, met
row() { rows+=("| $1 | $2 | $3 | $4 | $5 | $6 | $7 |"); }
met() { awk "BEGIN { print ($1) ? \"yes\" : \"**no**\" }"; }
ratioRow() { # what peer peerSeconds ourSeconds mostRatio
    local ratio
    ratio=$(calc "$4 / $3")
    row "$1" "$2" "$(printf '%.2f s' "$3")" "$(printf '%.2f s' "$4")" "$(printf '%.2f' "$ratio")" "<= $5" "$(met "$ratio <= $5")"
}
limitRow() { # what peer peerFigure ours unit most
    row "$1" "$2" "$3" "$(printf '%.1f %s' "$4" "$5")" "-" "<= $6 $5" "$(met "$4 <= $6")"
}

benchImport() {
    local file peer=() ours=() memory=() key plain sourceBytes caseBytes i
    file=$(leakOf "$records")
    sourceBytes=$(stat -c %s "$file")
    cat "$file" >/dev/null # once, so that both read it from memory
    key=$(keySeconds)
    for ((i = 0; i < runs; ++i)); do
        say "import, run $((i + 1)) of $runs"
        sqliteImport "$file" "$work/peer.db"; peer+=("$seconds")
        newCase "$work/leak.filature"
        timed "$filature" import "$work/leak.filature" "$file"; ours+=("$(calc "$seconds - $key")"); memory+=("$peakMb")
    done
    plain=$(median "${peer[@]}")
    ratioRow "import to browsable, encrypted" "sqlite3 .import, plain, journal and sync off" "$plain" "$(median "${ours[@]}")" 1.0
    limitRow "peak memory of it" "-" "-" "$(median "${memory[@]}")" MB 400
    if command -v duckdb >/dev/null; then
        timed duckdb "$work/peer.duckdb" "CREATE TABLE leak AS SELECT * FROM read_csv('$file', all_varchar=true, encoding='latin-1', ignore_errors=true)"
        row "the same" "duckdb, all columns as text" "$(printf '%.2f s' "$seconds")" "$(printf '%.2f s' "$(median "${ours[@]}")")" \
            "$(printf '%.2f' "$(calc "$(median "${ours[@]}") / $seconds")")" "-" "-"
    fi
    say "import with the text index"
    newCase "$work/leak.filature"
    timed "$filature" import "$work/leak.filature" "$file" --wait-index
    local whole memoryWithIndex=$peakMb
    whole=$(calc "$seconds - $key")
    caseBytes=$(du -cb "$work"/leak.filature* | tail -n 1 | cut -f 1)
    sqliteFullText "$work/peer.db"
    ratioRow "import with the complete text index" "sqlite3 .import alone" "$plain" "$whole" 2.0
    ratioRow "the same" "sqlite3 .import and FTS5 over all columns" "$(calc "$plain + $seconds")" "$whole" 1.0
    limitRow "peak memory of it" "-" "-" "$memoryWithIndex" MB 400
    row "size of the case with all indexes" "the source file" "$(calc "$sourceBytes / 1e6" | sed 's/..$//') MB" \
        "$(calc "$caseBytes / 1e6" | sed 's/..$//') MB" "$(printf '%.2f' "$(calc "$caseBytes / $sourceBytes")")" "<= 2.0" \
        "$(met "$caseBytes <= 2 * $sourceBytes")"
    row "start, derivation of the key and opening (not in the times above)" "-" "-" "$(printf '%.2f s' "$key")" "-" "-" "-"
}

figure() { awk -F '\t' -v name="$1" '$1 == name { print $2 }' "$work/engine"; }

benchQueries() {
    local file like sorted
    file=$(leakOf "$records")
    if [ ! -e "$work/leak.filature" ]; then
        say "importing for the queries"
        newCase "$work/leak.filature"
        timed "$filature" import "$work/leak.filature" "$file" --wait-index
    fi
    [ -e "$work/peer.db" ] || sqliteImport "$file" "$work/peer.db"
    say "queries"
    "$engine" "$work/leak.filature" >"$work/engine" || fail "bench_engine failed"
    local comment name
    comment=$(sqlite3 -batch "$work/peer.db" "SELECT name FROM pragma_table_info('leak') WHERE lower(name) LIKE '%comment%' LIMIT 1")
    name=$(sqlite3 -batch "$work/peer.db" "SELECT name FROM pragma_table_info('leak') WHERE lower(name) LIKE 'nom%' LIMIT 1")
    like='-'; sorted='-'
    [ -z "$comment" ] || like=$(sqliteMilliseconds "$work/peer.db" "SELECT count(*) FROM leak WHERE \"$comment\" LIKE '%jeun%';")
    [ -z "$name" ] || sorted=$(sqliteMilliseconds "$work/peer.db" "SELECT count(*) FROM (SELECT * FROM leak ORDER BY \"$name\" LIMIT 50 OFFSET $((records / 2)));")
    limitRow "open to the first 50 rows, key derivation apart" "-" "-" "$(figure open)" ms 300
    limitRow "a filter click: count, 12 facets, 50 rows; median" "-" "-" "$(figure click-p50)" ms 16
    limitRow "the same; p99" "-" "-" "$(figure click-p99)" ms 16
    limitRow "the same; longest" "-" "-" "$(figure click-max)" ms 16
    limitRow "the same for the first time, nothing loaded; longest" "-" "-" "$(figure click-first-max)" ms 300
    limitRow "first sort of a column; longest" "-" "-" "$(figure sort-first-max)" ms 400
    limitRow "sort again; longest" "-" "-" "$(figure sort-again-max)" ms 400
    limitRow "jump to any row of the order; longest" "sqlite3 ORDER BY ... OFFSET" "$sorted ms" "$(figure jump-max)" ms 20
    limitRow "word or prefix, up to 10,000 hits; p99" "sqlite3 LIKE, one column" "$like ms" "$(figure search-few-p99)" ms 30
    limitRow "word or prefix, more hits; p99" "sqlite3 LIKE, one column" "$like ms" "$(figure search-many-p99)" ms 150
    limitRow "word or prefix for the first time; p99" "-" "-" "$(figure search-cold-p99)" ms 150
    limitRow "substring in every cell; p99" "sqlite3 LIKE, one column" "$like ms" "$(figure substring-p99)" ms 300
    limitRow "peak memory of all that" "-" "-" "$(figure peak-mb)" MB 1000
}

# Time for each row and memory as the file grows; needs some 12 GB beside the cache folder, and about half an hour.
benchGrowth() {
    local count file free key first='' each
    free=$(df -Pk "$cache" | awk 'NR == 2 { print $4 }')
    [ "$free" -ge 16000000 ] || fail "growth needs 16 GB of room in $cache"
    key=$(keySeconds)
    for count in ${FILATURE_BENCH_GROWTH:-491840 5000000 10000000}; do
        file=$(leakOf "$count")
        rm -f "$(dirname "$file")"/server-copy.csv "$(dirname "$file")"/persons.csv
        say "import of $count records"
        newCase "$work/leak.filature"
        timed "$filature" import "$work/leak.filature" "$file"
        each=$(calc "($seconds - $key) * 1e6 / $count")
        [ -n "$first" ] || first=$each
        row "import of $count rows: time for each" "the smallest file" "$(printf '%.2f us' "$first")" "$(printf '%.2f us' "$each")" \
            "$(printf '%.2f' "$(calc "$each / $first")")" "<= 1.15" "$(met "$each <= 1.15 * $first")"
        limitRow "peak memory of it" "-" "-" "$peakMb" MB 400
        say "text index of $count records"
        timed "$filature" index "$work/leak.filature"
        limitRow "peak memory of its text index ($(printf '%.0f s' "$seconds"))" "-" "-" "$peakMb" MB 400
        say "queries on $count records"
        "$engine" "$work/leak.filature" >"$work/engine" || fail "bench_engine failed"
        limitRow "a filter click on $count rows; p99" "-" "-" "$(figure click-p99)" ms 150
        limitRow "open it to the first 50 rows" "-" "-" "$(figure open)" ms 300
        limitRow "peak memory of browsing it" "-" "-" "$(figure peak-mb)" MB 1000
        rm -f "$work"/leak.filature*
        [ "$count" -le 491840 ] || rm -rf "$(dirname "$file")"
    done
}

! wants import || benchImport
! wants queries || benchQueries
! wants growth || benchGrowth

printf '%s; %s cores, %s GB memory; %s; invented file of %s rows; medians of %s runs\n\n' "$(date -u +%Y-%m-%dT%H:%MZ)" "$(nproc)" \
    "$(awk '/MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo)" "$("$filature" --version)" "$records" "$runs"
printf '| what | peer | its figure | filature | ratio | goal | met |\n|---|---|---|---|---|---|---|\n'
printf '%s\n' "${rows[@]}"
