const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

// Latin letters and digits are half as wide as others.
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u0020-\u007e\uff61-\uff9f]/.test(sign) ? 1 : 2), 0)

/** A text in lines of at most so many half widths, broken between words: SVG breaks none by itself. */
export function linesOf(text: string, halves: number): string[] {
  const lines = ['']
  for (const { segment } of segmenter.segment(text)) {
    const last = lines.at(-1) ?? ''
    // A sign that ends a phrase begins no line.
    const mayBegin = !/^[、。）」』，．・ー]/.test(segment)
    if (last !== '' && mayBegin && widthOf(last + segment) > halves) lines.push(segment.trimStart())
    else lines[lines.length - 1] = last + segment
  }
  return lines
}

/** A text of several lines in SVG, from its first base line on. */
export function Lines({
  x,
  y,
  text,
  halves,
  size,
  step = size * 1.35,
  bold = false,
  anchor = 'start',
  fill,
}: {
  x: number
  y: number
  text: string
  halves: number
  size: number
  step?: number
  bold?: boolean
  anchor?: 'start' | 'middle' | 'end'
  fill?: string
}) {
  return (
    <text
      fontSize={size}
      textAnchor={anchor}
      {...(bold ? { fontWeight: 700 } : {})}
      {...(fill === undefined ? {} : { fill })}
    >
      {linesOf(text, halves).map((line, at) => (
        // Lines stand where they stand.
        // oxlint-disable-next-line react/no-array-index-key
        <tspan key={at} x={x} y={y + at * step}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
