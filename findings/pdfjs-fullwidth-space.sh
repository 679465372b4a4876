#!/usr/bin/env bash
# A full-width space comes out of a PDF as an ordinary one, asked for as it stands or not.
#
# Japanese titles part their words by U+3000: 第２期　ビジョン. pdf.js keeps every other sign of such a text, also where
# its own normalisation is switched off (disableNormalization), but gives U+0020 for U+3000: what is taken out of a
# paper no longer equals what was put on it. MuPDF gives the text of the same file as it is.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error pdfjs-dist@6.5.438 mupdf@1.28.1 \
  @myriaddreamin/typst-ts-node-compiler@0.7.0 @expo-google-fonts/noto-sans-jp@0.4.3
cat > trial.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import * as mupdf from 'mupdf'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const text = '第２期　ビジョン①㈱髙﨑〜ー'
const font = 'node_modules/@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [readFileSync(font)] }], workspace: '.' })
const mainFileContent = '#set text(font: "Noto Sans JP", cjk-latin-spacing: none)\n#sys.inputs.text'
const pdf = compiler.pdf(compiler.compile({ mainFileContent, inputs: { text } }).result)

const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
const page = await document.getPage(1)
const read = async (options) =>
  (await page.getTextContent(options)).items.map(({ str }) => str).join('')
const opened = mupdf.Document.openDocument(pdf, 'application/pdf')
const seen = {
  'pdf.js': await read({}),
  'pdf.js, disableNormalization': await read({ disableNormalization: true }),
  MuPDF: opened.loadPage(0).toStructuredText('preserve-whitespace').asText().trim(),
}
console.log(JSON.stringify({ written: text, ...seen }, null, 2))
const narrow = text.replace('\u3000', ' ')
const expected = { 'pdf.js': narrow, 'pdf.js, disableNormalization': narrow, MuPDF: text }
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('changed; expected', expected)
  process.exit(1)
}
process.exit()
JS
node --version
node trial.mjs
