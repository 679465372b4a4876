import { bestGrades, can, formatFiscalYear, percentOf } from '@renkei/schema'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { reportQuery, reportsQuery } from '../evaluation/queries.ts'
import { useAsked } from '../filters/use-filters.ts'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { inquiriesQuery, statusQuery } from '../inquiry/queries.ts'
import { useMe } from '../session/use-session.ts'
import { countAll } from '../ui/count.ts'
import { useVisionRef } from '../vision/address.ts'
import { useFrame, useSummary } from '../vision/queries.ts'
import { type MapShown, RegionMap } from './door/region-map.tsx'
import { words } from './words.ts'

/** The region's map of what its reader chooses; the address keeps it (`?map=lead`). */
export function ChosenMap() {
  const id = useId()
  const text = useWords(words)
  const navigate = useNavigate()
  const address = useAsked()
  const options = useOptions(address['map']?.[0])
  const chosen = options.find(({ key }) => key === address['map']?.[0])
  return (
    <>
      {options.length > 0 && (
        <div className="field field--row members__choice">
          <label htmlFor={id}>{text.mapChoice}</label>
          <select
            id={id}
            className="select select--sm"
            value={chosen?.key ?? ''}
            onChange={({ target: { value } }) =>
              void navigate({
                to: '.',
                search: () => ({ ...address, map: value === '' ? [] : [value] }),
                resetScroll: false,
              })
            }
          >
            <option value="">{text.mapShown.part}</option>
            {options.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        </div>
      )}
      <RegionMap shown={chosen} />
      {chosen && <MapTable of={chosen} />}
    </>
  )
}

function MapTable({ of }: { of: MapShown }) {
  const language = useLanguage()
  const text = useWords(words)
  return (
    <details>
      <summary>{text.asTable}</summary>
      <table className="table">
        <caption className="vh">{of.title}</caption>
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col" className="num">
              {of.title}
            </th>
          </tr>
        </thead>
        <tbody>
          {useFrame().municipalities.map(({ code, ...named }) => (
            <tr key={code}>
              <th scope="row">{nameIn(language, named)}</th>
              <td className="num">{of.values.get(code)?.text ?? '―'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

type Value = readonly [code: string, text: string, value: number]

const shown = (key: string, title: string, caption: string, values: readonly Value[]): MapShown => {
  const most = Math.max(...values.map(([, , value]) => value), 0)
  return {
    ...{ key, title, caption },
    values: new Map(
      values.map(([code, said, value]) => [
        code,
        { text: said, share: most === 0 ? 0 : value / most },
      ]),
    ),
  }
}

/** What the map can show besides: of participation, of the latest report that grades, and, for the policy office, of
 * the inquiry that is open. What is not in the summary is asked for when it is `chosen`. */
function useOptions(chosen: string | undefined): MapShown[] {
  const language = useLanguage()
  const { mapShown, mapSays, mapProjects } = useWords(words)
  const ref = useVisionRef()
  const { region } = useFrame()
  const { municipalities, participations } = useSummary()
  const { data: reports } = useSuspenseQuery(reportsQuery(ref))
  const latest = reports.find(({ kinds }) => kinds.includes('selfEvaluation'))
  const report = useQuery({
    ...reportQuery(latest?.id ?? 0),
    enabled: latest !== undefined && chosen === 'grades',
  }).data
  const mayAsk = can(useMe(), 'inquiry.status', { region: region.slug })
  const open = useQuery({ ...inquiriesQuery(ref), enabled: mayAsk }).data?.find(
    ({ state }) => state === 'open',
  )
  const status = useQuery({
    ...statusQuery(open?.id ?? 0),
    enabled: open !== undefined && chosen === 'inquiry',
  }).data
  const grades = report ? bestGrades(report.inquiry.rule).join('・') : ''
  if (countAll(participations) === 0) return []
  const counted = (count: (of: (typeof municipalities)[number]) => number) =>
    municipalities.map((one): Value => [one.code, mapProjects(count(one)), count(one)])
  return [
    shown(
      'lead',
      mapShown.lead,
      mapSays.lead,
      counted(({ lead }) => countAll(lead)),
    ),
    shown(
      'open',
      mapShown.open,
      mapSays.open,
      counted(({ lead, participating, considering, notParticipating, unanswered }) =>
        [lead, participating, considering, notParticipating].reduce(
          (sum, { inferred }) => sum + inferred,
          countAll(unanswered),
        ),
      ),
    ),
    ...(latest
      ? [
          shown(
            'grades',
            mapShown.grades(formatFiscalYear(latest.fiscalYear, language)),
            mapSays.grades(grades, latest.title),
            (report?.shares.municipalities ?? []).map((one): Value => [
              one.key,
              `${percentOf(one)}%`,
              one.best / one.of,
            ]),
          ),
        ]
      : []),
    ...(open
      ? [
          shown(
            'inquiry',
            mapShown.inquiry(open.title),
            mapSays.inquiry,
            (status?.municipalities ?? []).flatMap(({ municipality, kinds }): Value[] => {
              const asked = kinds.reduce((sum, one) => sum + one.asked, 0)
              const answered = kinds.reduce((sum, one) => sum + one.answered, 0)
              return asked === 0 ? [] : [[municipality, `${answered}／${asked}`, answered / asked]]
            }),
          ),
        ]
      : []),
  ]
}
