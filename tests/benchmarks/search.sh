#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Search in 100,000 messages against notmuch, both in one process: CPU time of the worst of ten queries.
# SEARCH_WORKSPACE and SEARCH_NOTMUCH (a notmuch configuration) name what was made before.
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

mbox=$work/mail100k.mbox
maildir=$work/maildir100k
workspace=${SEARCH_WORKSPACE:-$work/search.waymark}
config=${SEARCH_NOTMUCH:-$work/notmuch100k.rc}
program=${WAYMARK_BENCH_BIN:-$(dirname "$bin")/tests/benchmarks}/waymark-searchbench

# No part of the everyday build.
[ -x "$program" ] || cmake --build "$(dirname "$bin")" --target waymark-searchbench >/dev/null
if [ ! -f "$workspace" ]; then
    need "$mbox" gen_mail.py --count 100000 --mbox "$mbox" --maildir "$maildir"
    fill "$workspace" "$mbox"
fi
arguments=("$workspace")
if have notmuch notmuch; then
    if [ ! -f "$config" ]; then
        need "$maildir" gen_mail.py --count 100000 --mbox "$mbox" --maildir "$maildir"
        printf '[database]\npath=%s\n[user]\nname=x\nprimary_email=x@x.example\n[new]\ntags=new\n' "$maildir" >"$config"
        say "indexing with notmuch, some minutes"
        NOTMUCH_CONFIG=$config notmuch new >/dev/null
    fi
    arguments+=("$config")
fi
"$program" "${arguments[@]}" >"$work/search.txt"
[ -z "${VERBOSE:-}" ] || cat "$work/search.txt"
awk '/^worst/ {
    what = $2 == "newest" ? "newest 50, worst query" : "count, worst query"
    if ($4 > 0)
        printf "%-24s ours/notmuch %.3f (asked: 0.5)   %.2f ms and %.2f ms CPU   (medians of 11)\n", what, $3 / $4, $3, $4
    else
        printf "%-24s %.2f ms CPU, no notmuch to compare with\n", what, $3
}' "$work/search.txt"
