#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The first window against sqlitebrowser's on the same file, and what a person waits for in a million
# messages. LARGE_WORKSPACE names a large workspace that was made before; RUNS how often both start.
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

programs=${WAYMARK_BENCH_BIN:-$(dirname "$bin")/tests/benchmarks}
large=${LARGE_WORKSPACE:-$work/large.waymark}
starts=$((runs < 11 ? 11 : runs))
export XDG_CONFIG_HOME=$work/config
export XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$work/runtime}
mkdir -p "$XDG_CONFIG_HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"

# first_window COMMAND...: "CPU WALL" in seconds until the first painted window
first_window() {
    env -u QT_QPA_PLATFORM DISPLAY="$display" "$programs/waymark-firstwindow" "$@" 2>/dev/null |
        awk '{ print $2 / 1000, $1 / 1000 }'
}

start_pairs() {
    local file=$work/firstwindow.txt sample=$work/sample.waymark a b i
    rm -f "$sample" "$sample"-*
    "$bin/waymark-cli" --workspace "$sample" --quiet sample >/dev/null
    : >"$file"
    for ((i = 0; i < starts; i++)); do
        a=$(first_window "$bin/waymark" --workspace "$sample")
        b=$(first_window sqlitebrowser "$sample")
        if [ -z "$a" ] || [ -z "$b" ]; then
            die "a window did not come"
        fi
        printf '%s %s\n' "$a" "$b" | awk '{ print $1 / $3, $2 / $4, $0 }' >>"$file"
    done
    printf '%-24s ours/sqlitebrowser %.2f CPU, %.2f wall (asked: 0.8)   %.0f ms and %.0f ms CPU   %.0f ms and %.0f ms wall   (medians of %d)\n' \
        'first window, sample' "$(median 1 "$file")" "$(median 2 "$file")" \
        "$(median 3 "$file" | awk '{ print $1 * 1000 }')" "$(median 5 "$file" | awk '{ print $1 * 1000 }')" \
        "$(median 4 "$file" | awk '{ print $1 * 1000 }')" "$(median 6 "$file" | awk '{ print $1 * 1000 }')" "$starts"
}

# No part of the everyday build.
for program in waymark-firstwindow waymark-windowbench; do
    [ -x "$programs/$program" ] || cmake --build "$(dirname "$bin")" --target "$program" >/dev/null
done
if have sqlitebrowser sqlitebrowser && have Xvfb Xvfb; then
    # The server says its free display itself, and stays when its last window goes.
    exec {pipe}<> <(:)
    Xvfb -displayfd "$pipe" -noreset -screen 0 1600x1000x24 >/dev/null 2>&1 &
    server=$!
    trap 'kill "$server"' EXIT
    read -r -t 20 -u "$pipe" display || die "no X server"
    display=:$display
    start_pairs
fi

if [ ! -f "$large" ]; then
    need "$work/tickets.ndjson" gen_tickets.py --out "$work/tickets.ndjson"
    fill "$large" "$work/tickets.ndjson"
    "$bin/waymark-cli" --workspace "$large" --quiet sample >/dev/null
fi
"$programs/waymark-windowbench" "$large" >"$work/window.txt"
[ -z "${VERBOSE:-}" ] || cat "$work/window.txt"
# goal NAME FIGURE UNIT LIMIT: one line of windowbench, by its name, with what was asked
goal() {
    awk -v name="$1" -v unit="$2" -v limit="$3" '
        index($0, name) == 1 {
            rest = substr($0, length(name) + 1)
            split(rest, word, " ")
            value = match(rest, /CPU +[0-9.]+ ms/) ? substr(rest, RSTART + 3) + 0 : word[1] + 0
            printf "%-44s %8.1f %s (asked: %s)\n", name, value, unit, limit
            exit
        }' "$work/window.txt"
}
say "$(awk '$1 == "messages" { printf "%d messages, CPU time of the thread that waits", $2 }' "$work/window.txt")"
goal 'audit opens' ms 50
goal 'first page of a filter, CPU, worst' ms 50
goal 'search newest first, CPU, worst' ms 50
goal 'first paint of the list, with all above' ms 150
goal 'memory resident' MiB 100
goal '  statements meanwhile' 'statements while scrolling' 0
