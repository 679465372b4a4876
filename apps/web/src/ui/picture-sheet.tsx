import type { ReactNode } from 'react'
import type { Language } from '../i18n.tsx'
import { Lines, linesOf } from './picture-lines.tsx'

/** A chart as a picture of its own, for a slide or a paper. */
export type Picture = {
  /** Of its file, without the end. */
  name: string
  title: string
  /** Where the numbers are from and of which day; and what the signs mean. */
  source: readonly string[]
  language: Language
  width: number
  height: number
  /** SVG within `width` by `height`, styled by attributes alone. */
  content: ReactNode
}

const edge = 32
const ink = '#1a1a1a'
const quiet = '#595959'
// The page's own, and names that machines of offices have: an SVG brings no letters of its own.
const family =
  "'Noto Sans JP Variable', 'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic', Meiryo, sans-serif"

/** A picture with its title above and its source below, on white. */
export function PictureSheet({ title, source, language, width, height, content }: Picture) {
  const halves = Math.floor(width / 11)
  const above = edge + linesOf(title, halves).length * 30 + 18
  const below = source.flatMap((line) => linesOf(line, Math.floor(width / 6.5)))
  const whole = above + height + 28 + below.length * 20 + edge - 12
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width + 2 * edge}
      height={whole}
      viewBox={`0 0 ${width + 2 * edge} ${whole}`}
      fontFamily={family}
      fill={ink}
      role="img"
      lang={language}
    >
      <title>{title}</title>
      <desc>{source.join(' ')}</desc>
      <rect width="100%" height="100%" fill="#fff" />
      <Lines x={edge} y={edge + 22} text={title} halves={halves} size={22} step={30} bold />
      <g transform={`translate(${edge} ${above})`}>{content}</g>
      {below.map((line, at) => (
        // Lines stand where they stand.
        // oxlint-disable-next-line react/no-array-index-key
        <text key={at} x={edge} y={above + height + 28 + at * 20} fontSize="13" fill={quiet}>
          {line}
        </text>
      ))}
    </svg>
  )
}
