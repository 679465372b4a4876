import type { Frame, Municipality } from '@renkei/schema'
import { type Language, nameIn } from '../../i18n.tsx'
import { Lines } from '../../ui/picture-lines.tsx'
import type { Picture } from '../../ui/picture-sheet.tsx'
import { tileName } from '../../ui/tile-name.ts'

const size = 132
const gap = 6
// As `tiles.css` has them.
const shades = ['#fff', '#e8f1fe', '#d9e6ff', '#c5d7fb', '#9db7f9']

/** The region's map as a picture, of those municipalities for which a place was drawn. */
export function mapPicture(
  { region, vision, municipalities }: Frame,
  language: Language,
  words: {
    title: string
    source: readonly string[]
    said: (of: Municipality) => string
    /** How dark a square is, from 0 to 4; without it the core city is told apart alone. */
    levelOf?: (of: Municipality) => number
  },
): Picture {
  const tiles = municipalities.flatMap((of) => (of.tile ? [{ of, ...of.tile }] : []))
  const { said, levelOf, ...rest } = words
  const columns = Math.max(...tiles.map(({ column }) => column))
  const rows = Math.max(...tiles.map(({ row }) => row))
  return {
    ...{ name: `${region.slug}-${vision.edition}-municipalities`, ...rest, language },
    width: columns * (size + gap) - gap,
    height: rows * (size + gap) - gap,
    content: tiles.map(({ of, column, row }) => {
      const isCore = of.role === 'core' && !levelOf
      const isFramed = of.role === 'core' && levelOf
      const name = tileName(language, of).replaceAll('\u00AD', '')
      const x = (column - 1) * (size + gap)
      const y = (row - 1) * (size + gap)
      return (
        <g key={of.code} fill={isCore ? '#fff' : '#1a1a1a'}>
          <title>{`${nameIn(language, of)} ${said(of)}`}</title>
          <rect
            x={x + 0.5}
            y={y + 0.5}
            width={size - 1}
            height={size - 1}
            fill={isCore ? '#0017c1' : (shades[levelOf?.(of) ?? 0] ?? '#fff')}
            stroke={isCore ? '#0017c1' : isFramed ? '#1a1a1a' : '#949494'}
            strokeWidth={isFramed ? 3 : 1}
          />
          <text x={x + 12} y={y + 30} fontSize={name.length > 10 ? 14 : 18} fontWeight="700">
            {name}
          </text>
          <Lines x={x + 12} y={y + size - 34} text={said(of)} halves={15} size={15} step={20} />
        </g>
      )
    }),
  }
}
