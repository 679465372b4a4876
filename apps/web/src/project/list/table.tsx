import type { ProjectItem, ProjectPage } from '@renkei/schema'
import { circled, titleIn, useLanguage, useWords } from '../../i18n.tsx'
import { columnsOf, opensTheme } from '../door/model.ts'
import { useFrame, useSummary } from '../../vision/queries.ts'
import { Row } from './row.tsx'
import { words } from './words.ts'

/** The projects found, one line each. */
export function ListTable({
  items,
  looked,
  busy,
}: {
  items: readonly ProjectItem[]
  looked: ProjectPage['looked']
  busy: boolean
}) {
  const frame = useFrame()
  const language = useLanguage()
  const word = useWords(words)
  const columns = columnsOf(frame)
  const isPaged = useSummary().paged > 0
  return (
    <table className="list" aria-busy={busy}>
      <caption className="vh">{columns.length > 0 ? word.caption : word.captionPlain}</caption>
      <colgroup>
        <col className="list__col-no" />
        <col />
        {isPaged && <col className="list__col-page" />}
        {columns.map(({ number }) => (
          <col key={number} className="list__col-mark" />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className="list__no">
            {word.number}
          </th>
          <th scope="col">
            {word.name}　<span className="list__sub">{word.area}</span>
          </th>
          {isPaged && (
            <th scope="col" className="list__page">
              {word.page}
            </th>
          )}
          {columns.map((measure) => (
            <th
              key={measure.number}
              scope="col"
              className={`list__mark${opensTheme(frame, measure.number) ? ' list__mark--rule' : ''}`}
              title={titleIn(language, measure).text}
            >
              <span aria-hidden="true">{circled(measure.number)}</span>
              <span className="vh">
                {word.measure(measure.number, titleIn(language, measure).text)}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.number} item={item} looked={looked} isPaged={isPaged} />
        ))}
      </tbody>
    </table>
  )
}
