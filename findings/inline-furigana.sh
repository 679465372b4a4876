#!/usr/bin/env bash
# ふりがな on a text that stands in its own cell is read in three ways, one of which loses the sheet.
#
# A cell of .xlsx may hold its text itself (t="inlineStr") instead of naming a shared one, and the text
# may carry its reading in rPh, which is no part of the text. Of one valid sheet of two rows SheetJS reads
# both rows rightly, hucre joins the reading to the text, and exceljs keeps one cell without a value: the
# text, the number beside it and the row below are gone, without an error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error exceljs@4.4.0 hucre@1.0.0 @e965/xlsx@0.20.3 fflate@0.8.2
cat > trial.mjs <<'JS'
import { read, utils } from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import { readXlsx } from 'hucre'

const formats = 'http://schemas.openxmlformats.org'
const packaged = `${formats}/package/2006`
const related = `${formats}/officeDocument/2006/relationships`
const main = `${formats}/spreadsheetml/2006/main`
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const relation = (kind, target) =>
  `<Relationships xmlns="${packaged}/relationships">` +
  `<Relationship Id="rId1" Type="${related}/${kind}" Target="${target}"/></Relationships>`
const parts = {
  '[Content_Types].xml':
    `<Types xmlns="${packaged}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
  '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
  'xl/workbook.xml':
    `<workbook xmlns="${main}" xmlns:r="${related}">` +
    `<sheets><sheet name="回答" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
  'xl/worksheets/sheet1.xml':
    `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>札幌市</t>` +
    `<rPh sb="0" eb="3"><t>サッポロシ</t></rPh></is></c><c r="B1"><v>1</v></c></row>` +
    `<row r="2"><c r="A2" t="inlineStr"><is><t>江別市</t></is></c><c r="B2"><v>2</v></c></row>` +
    `</sheetData></worksheet>`,
}
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const bytes = zipSync(
  Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(declared + xml)])),
)

const workbook = new ExcelJS.Workbook()
await workbook.xlsx.load(bytes.buffer)
const kept = []
workbook.worksheets[0].eachRow((row) => row.eachCell((cell) => kept.push(`${cell.address} ${cell.value}`)))
const seen = {
  SheetJS: utils.sheet_to_json(read(bytes).Sheets['回答'], { header: 1 }).flat().join(' '),
  hucre: (await readXlsx(bytes)).sheets[0].rows.flat().join(' '),
  exceljs: kept.join(' '),
}
console.log(JSON.stringify(seen, null, 2))
const expected = {
  SheetJS: '札幌市 1 江別市 2',
  hucre: '札幌市サッポロシ 1 江別市 2',
  exceljs: 'A1 undefined',
}
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('changed; expected', expected)
  process.exit(1)
}
JS
node --version
node trial.mjs
