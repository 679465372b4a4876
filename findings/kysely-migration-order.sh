#!/usr/bin/env bash
# Kysely 0.29.9: the Migrator sorts migrations by their whole names, so that two of one day, written in another
# order than the alphabet's, pass on every fresh database and break every one that is in use.
#
# A database that ran 20261130_spelling before 20261130_consent was written is called corrupted, and the new one
# is not run; nothing told so while both were tried on fresh ones. allowUnorderedMigrations with a nameComparator
# by the order of the list brings such a database up. Even then a fresh one runs them by the alphabet: the
# comparator orders what was already run, not what waits.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error kysely@0.29.9 @electric-sql/pglite@0.5.16
cat > trial.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'

const done = []
const migration = (name) => ({ up: async () => void done.push(name) })
const listed = ['20261130_spelling', '20261130_consent']
const first = { [listed[0]]: migration(listed[0]) }
const both = { ...first, [listed[1]]: migration(listed[1]) }
const inTheirOrder = {
  allowUnorderedMigrations: true,
  nameComparator: (one, other) => listed.indexOf(one) - listed.indexOf(other),
}

async function run(lists, options = {}) {
  const pglite = await PGlite.create()
  const db = new Kysely({ dialect: new PGliteDialect({ pglite }) })
  done.length = 0
  let said = 'comes up'
  for (const list of lists) {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => list }, ...options })
    const { error } = await migrator.migrateToLatest()
    if (error) said = error.message
  }
  await db.destroy()
  return `${said}; ran ${done.map((name) => name.slice(9)).join(', ')}`
}

const seen = {
  'a fresh database': await run([both]),
  'a database that had the first': await run([first, both]),
  'a fresh database, in the order of the list': await run([both], inTheirOrder),
  'a database that had the first, in the order of the list': await run([first, both], inTheirOrder),
}
console.log(JSON.stringify(seen, null, 2))
const expected = {
  'a fresh database': 'comes up; ran consent, spelling',
  'a database that had the first':
    'corrupted migrations: expected previously executed migration 20261130_spelling to be at index 0 but 20261130_consent was found in its place. New migrations must always have a name that comes alphabetically after the last executed migration.; ran spelling',
  'a fresh database, in the order of the list': 'comes up; ran consent, spelling',
  'a database that had the first, in the order of the list': 'comes up; ran spelling, consent',
}
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('changed; expected', expected)
  process.exit(1)
}
JS
node --version
node trial.mjs
