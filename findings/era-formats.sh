#!/usr/bin/env bash
# No kept formatter for JavaScript shows a day of a workbook by its Japanese era.
#
# Town halls format days as ggge"年"m"月"d"日" (令和6年4月1日) or ge.m.d (R6.4.1). SheetJS writes the
# letters ggg and the western year, or throws where fewer than three g stand alone; hucre leaves the
# letters in place of era and year; numfmt drops the era and shows 2024年 as if that had been asked.
# Whoever shows what a person sees in such a cell needs an era of their own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error @e965/xlsx@0.20.3 numfmt@4.0.1 hucre@1.0.0
cat > trial.mjs <<'JS'
import { SSF } from '@e965/xlsx'
import { formatValue } from 'hucre'
import { format } from 'numfmt'

// Monday, 1 April of the sixth year of 令和, as Excel counts days.
const day = 45383
const shown = (show) => {
  try {
    return show()
  } catch {
    return 'throws'
  }
}
const seen = Object.fromEntries(
  ['ggge"年"m"月"d"日"', 'ge.m.d'].map((code) => [
    code,
    {
      SheetJS: shown(() => SSF.format(code, day)),
      numfmt: shown(() => format(code, day)),
      hucre: shown(() => formatValue(day, code)),
    },
  ]),
)
console.log(JSON.stringify(seen, null, 2))
const expected = {
  'ggge"年"m"月"d"日"': {
    SheetJS: 'ggg2024年4月1日',
    numfmt: '2024年4月1日',
    hucre: 'ggge年4月1日',
  },
  'ge.m.d': { SheetJS: 'throws', numfmt: '2024.4.1', hucre: 'ge.4.1' },
}
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('changed; expected', expected)
  process.exit(1)
}
JS
node --version
node trial.mjs
