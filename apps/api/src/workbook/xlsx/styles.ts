import { builtIn } from '../shown.ts'
import { Xml } from './xml.ts'

/** How a cell is formatted, as far as it tells what the cell means. */
export type Style = { format: string; raised: boolean; struck: boolean }

type Font = { raised: boolean; struck: boolean }

export const plainStyle: Style = { format: 'General', raised: false, struck: false }

/** Styles by the number that cells refer to. */
export function readStyles(part: Buffer): Style[] {
  const xml = new Xml(part)
  const codes = new Map<number, string>()
  const fonts: Font[] = []
  const styles: Style[] = []
  let list = ''
  let font: Font = { raised: false, struck: false }
  while (xml.next()) {
    if (xml.isEnd) continue
    if (xml.level === 1) list = xml.name
    else if (xml.level === 2 && list === 'numFmts') {
      codes.set(Number(xml.attribute('numFmtId')), xml.attribute('formatCode') ?? 'General')
    } else if (xml.level === 2 && list === 'fonts') {
      font = { raised: false, struck: false }
      fonts.push(font)
    } else if (xml.level === 3 && list === 'fonts') readFont(xml, font)
    else if (xml.level === 2 && list === 'cellXfs') {
      const id = Number(xml.attribute('numFmtId') ?? 0)
      const { raised, struck } = fonts[Number(xml.attribute('fontId') ?? 0)] ?? plainStyle
      styles.push({ format: codes.get(id) ?? builtIn(id), raised, struck })
    }
  }
  return styles
}

/** Reads what a font's child, of a style or of a run, says of it. */
export function readFont(xml: Xml, font: Font): void {
  if (xml.name === 'strike') font.struck = isOn(xml.attribute('val') ?? '1')
  else if (xml.name === 'vertAlign') font.raised = xml.attribute('val') === 'superscript'
}

/** A flag: 1 or true. */
export const isOn = (flag: string | undefined): boolean => flag === '1' || flag === 'true'
