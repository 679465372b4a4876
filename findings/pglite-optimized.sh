#!/usr/bin/env bash
# PGlite 0.5.16 on Node 24: soon after the first queries V8 optimizes one function of PostgreSQL for
# seconds of a core, on half a gigabyte of memory, whatever the queries are about.
#
# Functions of WebAssembly stay as the baseline compiler left them until a budget of bytes executed is
# spent. This one, of about 100 kB, goes round a loop at each step, so that its budget is gone at once, and
# one of seventy times the size as well. Without the optimizer (--no-wasm-tier-up
# --no-wasm-dynamic-tiering) the same queries are answered on some 500 MB less. Seen: 603 MB for the one
# function; the process at most 1137 MB with the optimizer and 641 MB without.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error @electric-sql/pglite@0.5.16 node@24.21.0
node=$(pwd)/node_modules/.bin/node
cat > trial.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite'

const database = await PGlite.create()
await database.exec('create table town (code text primary key, name text, people int)')
await database.exec("insert into town select n::text, 'town ' || n, n * 7 from generate_series(1, 400) n")
for (let round = 0; round < 120; round += 1) {
  await database.query(
    `select a.code, count(*), json_agg(json_build_object('name', b.name, 'people', b.people)) as near
     from town a join town b on b.people between a.people - 50 and a.people + 50 group by a.code order by 1`,
  )
}
await database.close()
console.log(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
JS
"$node" --version
with=$("$node" --trace-wasm-compilation-times trial.mjs)
largest=$(sed -nE 's/.*using TurboFan, took [0-9]+ ms and ([0-9]+) .*/\1/p' <<<"$with" | sort -n | tail -1)
peak=$(grep -o 'peak.*' <<<"$with")
without=$("$node" --no-wasm-tier-up --no-wasm-dynamic-tiering trial.mjs)
larger=$("$node" --trace-wasm-compilation-times --wasm-tiering-budget=900000000 trial.mjs |
  sed -nE 's/.*using TurboFan, took [0-9]+ ms and ([0-9]+) .*/\1/p' | sort -n | tail -1)
echo "optimized: $peak, of which one function $((largest / 1000000)) MB"
echo "with a budget of seventy times: one function $((${larger:-0} / 1000000)) MB"
echo "not optimized: $without"
[ "$largest" -gt 400000000 ] && [ "${larger:-0}" -gt 400000000 ] || { echo 'changed: no function takes that much'; exit 1; }
