#!/usr/bin/env bash
# hucre 1.0.0 reads an OpenDocument sheet without the rows that are repeated on every printed page.
#
# Rows to repeat when printing stand in table:table-header-rows, rows folded by an outline in
# table:table-row-group. Both are left out, and every row below moves up: the heading of a printed list
# is lost, and the numbers of all rows with it. SheetJS reads both, and counts as Calc does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error hucre@1.0.0 @e965/xlsx@0.20.3 fflate@0.8.2
cat > trial.mjs <<'JS'
import { read, utils } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { readOds } from 'hucre'

const oasis = 'urn:oasis:names:tc:opendocument:xmlns'
const named = ['office', 'table', 'text'].map((name) => `xmlns:${name}="${oasis}:${name}:1.0"`)
const root = (name, body) =>
  `<?xml version="1.0" encoding="UTF-8"?>` +
  `<office:${name} ${named.join(' ')} office:version="1.3">${body}</office:${name}>`
const spreadsheet = 'application/vnd.oasis.opendocument.spreadsheet'
const entry = (path, type) =>
  `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`

const book = (rows) =>
  zipSync({
    mimetype: [strToU8(spreadsheet), { level: 0 }],
    'content.xml': strToU8(
      root(
        'document-content',
        `<office:body><office:spreadsheet><table:table table:name="参加状況">${rows}` +
          `</table:table></office:spreadsheet></office:body>`,
      ),
    ),
    'styles.xml': strToU8(root('document-styles', '')),
    'META-INF/manifest.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>` +
        `<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.3">` +
        entry('/', spreadsheet) +
        entry('content.xml', 'text/xml') +
        entry('styles.xml', 'text/xml') +
        `</manifest:manifest>`,
    ),
  })

const row = (text) =>
  `<table:table-row><table:table-cell office:value-type="string"><text:p>${text}</text:p>` +
  `</table:table-cell></table:table-row>`
const books = {
  'a title row': `<table:table-header-rows>${row('市町村')}</table:table-header-rows>${row('札幌市')}`,
  'a folded row': `${row('市町村')}<table:table-row-group>${row('札幌市')}</table:table-row-group>${row('江別市')}`,
}
const seen = {}
for (const [what, rows] of Object.entries(books)) {
  const bytes = book(rows)
  const workbook = read(bytes)
  seen[what] = {
    hucre: (await readOds(bytes)).sheets[0].rows.flat().join(' '),
    SheetJS: utils.sheet_to_json(workbook.Sheets['参加状況'], { header: 1 }).flat().join(' '),
  }
}
console.log(JSON.stringify(seen, null, 2))
const expected = {
  'a title row': { hucre: '札幌市', SheetJS: '市町村 札幌市' },
  'a folded row': { hucre: '市町村 江別市', SheetJS: '市町村 札幌市 江別市' },
}
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('changed; expected', expected)
  process.exit(1)
}
JS
node --version
node trial.mjs
