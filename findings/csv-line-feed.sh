#!/usr/bin/env bash
# csv-stringify 6.9.0 told to end records in CRLF no longer quotes a line feed within a field.
#
# By default records end in LF and a field that holds one is quoted. Asked for CRLF, as RFC 4180 and Excel
# have it, only a whole CRLF within a field is quoted: a lone LF, which is what a cell of several lines
# holds, goes out bare, and whoever takes any line break for the end of a record reads one record as two.
# csv-parse 6.2.1 does not show it when it finds the delimiter by itself, for then the first one decides.
# quoted_match: /[\r\n]/ quotes them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error csv-stringify@6.9.0 csv-parse@6.2.1
cat > trial.mjs <<'JS'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'

const records = [
  ['計画', '本文'],
  ['国際戦略プラン', '一段落目\n二段落目'],
]
const ways = {
  'records end in LF': {},
  'records end in CRLF': { record_delimiter: '\r\n' },
  'CRLF and quoted_match': { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
}
const anyBreak = { record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true }
const seen = {}
for (const [way, options] of Object.entries(ways)) {
  const text = stringify(records, options)
  seen[way] = {
    quoted: text.includes('"一段落目\n二段落目"'),
    'records, any break ends one': parse(text, anyBreak).length,
    'records, found out': parse(text, { relax_column_count: true }).length,
  }
}
console.log(JSON.stringify(seen, null, 2))
const told = (quoted, any) => ({
  quoted,
  'records, any break ends one': any,
  'records, found out': 2,
})
const expected = {
  'records end in LF': told(true, 2),
  'records end in CRLF': told(false, 3),
  'CRLF and quoted_match': told(true, 2),
}
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('changed; expected', expected)
  process.exit(1)
}
JS
node --version
node trial.mjs
