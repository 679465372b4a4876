import type { Run } from '../book.ts'
import { readFont } from './styles.ts'
import type { Xml } from './xml.ts'

/** A text, or its pieces; a piece without a font of its own has the cell's. */
export type Text = string | Piece[]
type Piece = { text: string; font?: { raised: boolean; struck: boolean } }

/** Reads the element the walk is at, a shared text or one within its cell, to its end. Furigana are
 * no part of it. */
export function readTextElement(xml: Xml): Text {
  if (xml.isEmpty) return ''
  const { level } = xml
  let text = ''
  let pieces: Piece[] | undefined
  while (xml.next() && !(xml.isEnd && xml.level === level)) {
    if (xml.isEnd) continue
    if (xml.name === 't') text += typed(xml.readText())
    else if (xml.name === 'r') {
      pieces ??= []
      pieces.push(readPiece(xml))
    } else xml.skip()
  }
  return pieces ?? text
}

function readPiece(xml: Xml): Piece {
  const piece: Piece = { text: '' }
  if (xml.isEmpty) return piece
  const { level } = xml
  while (xml.next() && !(xml.isEnd && xml.level === level)) {
    if (xml.isEnd) continue
    if (xml.name === 't') piece.text += typed(xml.readText())
    else if (xml.name === 'rPr') {
      piece.font = { raised: false, struck: false }
    } else if (xml.level === level + 2 && piece.font) readFont(xml, piece.font)
  }
  return piece
}

/** The pieces in which a text is raised or struck out; undefined where nothing is. */
export function runsOf(text: Text, cell: { raised: boolean; struck: boolean }): Run[] | undefined {
  const pieces = typeof text === 'string' ? [{ text }] : text
  const runs = pieces.map(({ text: one, font = cell }: Piece) => ({
    text: one,
    raised: font.raised,
    struck: font.struck,
  }))
  return runs.some(({ raised, struck }) => raised || struck) ? runs : undefined
}

export const plainText = (text: Text): string =>
  typeof text === 'string' ? text : text.map((one) => one.text).join('')

/** A text as it was typed: a sign that XML cannot hold is written _x000B_, and _ before x so too. */
export function typed(stored: string): string {
  const text = stored.includes('_x')
    ? stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : stored
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}
