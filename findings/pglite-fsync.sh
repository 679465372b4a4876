#!/usr/bin/env bash
# PGlite 0.5.16 on Node never has a commit written to the disk, not even told to.
#
# It starts PostgreSQL with -F (fsync off). Without -F `show fsync` says on, and still no commit syncs
# anything: PostgreSQL's way here is fdatasync, an empty function in PGlite's build, and its file
# system for Node has no fsync for the other way to call. With both mended (wal_sync_method=fsync and
# an fsync in NODEFS.stream_ops) every commit syncs once. A process that is killed loses nothing either
# way; a machine that loses its power does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error @electric-sql/pglite@0.5.16
cat > trial.mjs <<'JS'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

let synced = 0
for (const name of ['fsyncSync', 'fdatasyncSync', 'fsync', 'fdatasync']) {
  const own = fs[name]
  fs[name] = (...given) => {
    synced += 1
    return own(...given)
  }
}
syncBuiltinESMExports()

const { PGlite } = await import('@electric-sql/pglite')
const { NodeFS } = await import('@electric-sql/pglite/nodefs')

class Mended extends NodeFS {
  async init(database, options) {
    const { emscriptenOpts } = await super.init(database, options)
    const mend = (module) => {
      module.NODEFS.stream_ops.fsync = ({ nfd }) => (fs.fsyncSync(nfd), 0)
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...emscriptenOpts.preRun, mend] } }
  }
}
const withoutF = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F')
const ways = {
  'as it comes': { dataDir: 'one' },
  'without -F': { dataDir: 'two', startParams: withoutF },
  mended: {
    fs: new Mended('three'),
    startParams: [...withoutF, '-c', 'wal_sync_method=fsync'],
  },
}
const seen = {}
for (const [way, options] of Object.entries(ways)) {
  const database = await PGlite.create({ relaxedDurability: false, ...options })
  await database.exec('create table kept (n int)')
  const { rows } = await database.query('show fsync')
  synced = 0
  for (let n = 0; n < 100; n += 1) await database.query('insert into kept values ($1)', [n])
  seen[way] = `fsync ${rows[0].fsync}, ${synced} syncs in 100 commits`
  await database.close()
}
console.log(JSON.stringify(seen, null, 2))
const expected = {
  'as it comes': 'fsync off, 0 syncs in 100 commits',
  'without -F': 'fsync on, 0 syncs in 100 commits',
  mended: 'fsync on, 100 syncs in 100 commits',
}
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('changed; expected', expected)
  process.exit(1)
}
JS
node --version
node trial.mjs
