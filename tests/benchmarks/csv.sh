#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A whole import of a forum's 1,000,000 posts (CSV) against sqlite3: .import, then a full-text index.
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

posts=$work/posts.csv
need "$posts" gen_forum_csv.py --out "$posts"

ours() { import_into "$work/posts.waymark" "$posts" --threads 1; }
sqlite_peer() {
    rm -f "$work"/posts.sqlite*
    measure sqlite3 "$work/posts.sqlite" ".import --csv $posts posts" \
        "create virtual table posts_fts using fts5(raw, content='posts', content_rowid='rowid')" \
        "insert into posts_fts(posts_fts) values ('rebuild')"
}

if have sqlite3 sqlite3; then
    pairs sqlite3 ours sqlite_peer 1.5
else
    ours | awk '{ printf "%-22s CPU %.1f s   wall %.1f s   peak %d MiB   (one run)\n", "posts", $1, $2, $3 }'
fi
rm -f "$work"/posts.waymark* "$work"/posts.sqlite*
