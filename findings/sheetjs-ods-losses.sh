#!/usr/bin/env bash
# SheetJS 0.20.3 loses cells when it saves a workbook as .ods, and says nothing.
#
# An error such as #N/A becomes an empty cell, a formula that nobody has computed yet becomes the formula
# =#NUM!, and a hidden row is shown to everyone. Saved as .xlsx by the same call, errors and hidden rows are kept
# and the formula stands as it was. Whoever converts answers for a town hall that works with LibreOffice hands
# in an empty answer where its author saw an error: nothing in the file can tell.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error @e965/xlsx@0.20.3
cat > trial.mjs <<'JS'
import { read, utils, write } from '@e965/xlsx'

const sheet = utils.aoa_to_sheet([['実績', 1], ['', 2], ['', 3], ['隠した行', 4]])
sheet.A2 = { t: 'e', v: 42, w: '#N/A' }
sheet.A3 = { t: 'n', f: 'SUM(B1:B2)' }
sheet['!rows'] = [undefined, undefined, undefined, { hidden: true }]
const book = { SheetNames: ['表'], Sheets: { 表: sheet } }
const seen = Object.fromEntries(
  ['xlsx', 'ods'].map((bookType) => {
    const file = write(book, { type: 'buffer', bookType })
    const { Sheets } = read(file, { cellFormula: true, cellStyles: true })
    const { A2, A3, '!rows': rows } = Sheets['表']
    return [
      bookType,
      { error: A2?.w ?? 'no cell', formula: A3?.f ?? 'none', hidden: rows?.[3]?.hidden === true },
    ]
  }),
)
console.log(JSON.stringify(seen, null, 2))
const expected = {
  xlsx: { error: '#N/A', formula: 'SUM(B1:B2)', hidden: true },
  ods: { error: 'no cell', formula: '#NUM!', hidden: false },
}
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('changed; expected', expected)
  process.exit(1)
}
JS
node --version
node trial.mjs
