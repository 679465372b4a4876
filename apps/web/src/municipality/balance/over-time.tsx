import {
  fiscalYearOf,
  formatDate,
  formatFiscalYear,
  formatHeld,
  type TimePoint,
} from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { titleIn, useLanguage, useWords } from '../../i18n.tsx'
import { countAll } from '../../ui/count.ts'
import { SavePicture, useMadeHere } from '../../ui/save-picture.tsx'
import { Section } from '../../ui/section.tsx'
import { useVisionRef } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { overTimeQuery } from '../queries.ts'
import { BarLegend } from './bar.tsx'
import { partKinds, partsOf, taking } from './parts.ts'
import { type BarRow, BarTable } from './table.tsx'
import { words } from './words.ts'

const cellsOf = (point: TimePoint) =>
  partKinds.reduce((sum, kind) => sum + (kind === 'conditional' ? 0 : countAll(point[kind])), 0)

/** 参加の推移: how many participations there were as each vision was adopted, at the end of each fiscal year, and today. */
export function OverTime() {
  const language = useLanguage()
  const word = useWords(words).overTime
  const { inferred } = useWords(words)
  const { region, visions } = useFrame()
  const { data: points } = useSuspenseQuery(overTimeQuery(useVisionRef()))
  const madeHere = useMadeHere()
  const [first] = points
  const last = points.at(-1)
  // Of whom nothing is known, no course is told.
  if (!first || !last || points.every((point) => cellsOf(point) === 0)) return null
  const visionOf = ({ edition }: TimePoint) => visions.find((one) => one.edition === edition)
  // The month may be all that is known of an adoption.
  const said = (point: TimePoint) => {
    const vision = visionOf(point)
    return vision ? formatHeld(point.on, vision, language) : formatDate(point.on, language)
  }
  const unknown = word.unknown(said(first))
  // A row of alike bars would show a course where nothing happened.
  const hasChanged = points.some(
    (one) => JSON.stringify(partsOf(one)) !== JSON.stringify(partsOf(first)),
  )
  if (!hasChanged)
    return (
      <Section title={word.title}>
        <p>
          {word.still(said(first), taking(last))} {unknown}
        </p>
      </Section>
    )
  const whole = Math.max(...points.map(cellsOf))
  const rows = points.map((point): BarRow => {
    const vision = visionOf(point)
    const label =
      point.on === vision?.adoptedOn
        ? word.adopted(titleIn(language, vision).text)
        : point.on.endsWith('-03-31')
          ? word.yearEnd(formatFiscalYear(fiscalYearOf(point.on), language))
          : word.today
    return {
      ...{ key: `${point.edition} ${point.on}`, label, counts: point, whole },
      head: (
        <>
          <Link
            to="/$region/$vision/matrix"
            params={{ region: region.slug, vision: String(point.edition) }}
            search={{
              view: ['municipalities'],
              ...(label === word.today ? {} : { asOf: [point.on] }),
            }}
          >
            {label}
          </Link>
          <span className="parts-table__under">
            {word.extent(said(point), point.municipalities, point.projects)}
          </span>
        </>
      ),
    }
  })
  const draw = async () => {
    const { barsPicture } = await import('./picture.tsx')
    return barsPicture(
      rows.map((row) => ({ ...row, sum: word.sum(taking(row.counts)) })),
      language,
      {
        name: `${region.slug}-over-time`,
        title: word.pictureTitle(language === 'en' ? region.nameEn : region.name),
        source: [word.signs, unknown, madeHere()],
        inferred,
      },
    )
  }
  return (
    <Section title={word.title} note={<BarLegend parts={points.flatMap(partsOf)} />}>
      <p>
        {word.signs} {unknown}
      </p>
      <div className="balance__acts">
        <SavePicture draw={draw} />
      </div>
      <BarTable caption={word.caption} head={word.head} rows={rows} />
    </Section>
  )
}
