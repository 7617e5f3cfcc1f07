#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A whole import of 200,000 tickets with 1,000,000 comments (NDJSON) against DuckDB loading the same
# file into two plain tables with one thread. DuckDB is the node package @duckdb/node-api, looked for
# in DUCKDB_MODULES (build/bench), which `npm install --prefix build/bench @duckdb/node-api` fills.
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

tickets=$work/tickets.ndjson
need "$tickets" gen_tickets.py --out "$tickets"
modules=${DUCKDB_MODULES:-$work}
loader=$work/duckload.mjs

ours() { import_into "$work/tickets.waymark" "$tickets" --threads 1; }
duckdb_peer() {
    rm -f "$work"/tickets.duckdb*
    measure node "$loader" "$modules" "$tickets" "$work/tickets.duckdb"
}

if [ -d "$modules/node_modules/@duckdb/node-api" ] && have DuckDB node; then
    cat >"$loader" <<'JS'
import { createRequire } from 'node:module';
const [, , modules, file, out] = process.argv;
const { DuckDBInstance } = createRequire(modules + '/')('@duckdb/node-api');
const db = await DuckDBInstance.create(out, { threads: '1' });
const connection = await db.connect();
const from = `read_ndjson('${file}', maximum_object_size=33554432)`;
for (const sql of [
  `create table ticket as select * exclude (comments) from ${from}`,
  `create table comment as select ticket_id, unnest(c) from (select id as ticket_id, unnest(comments) as c from ${from})`])
  await connection.run(sql);
connection.closeSync();
db.closeSync();
JS
    pairs DuckDB ours duckdb_peer 3
else
    say "DuckDB: not installed, left out"
    ours | awk '{ printf "%-22s CPU %.1f s   wall %.1f s   peak %d MiB   (one run)\n", "tickets", $1, $2, $3 }'
fi
say "the workspace: $(($(stat -c %s "$work/tickets.waymark") / 1000000)) MB of $(($(stat -Lc %s "$tickets") / 1000000)) MB NDJSON"
rm -f "$work"/tickets.waymark* "$work"/tickets.duckdb*
