import type { Frame } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { circled, useWords } from '../../i18n.tsx'
import { type AreaSection, cellOf, columnsOf, type Counting } from '../../project/door/model.ts'
import { Title } from '../../ui/title.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { words } from '../words.ts'
import './gaps.css'

type Props = { frame: Frame; areas: readonly AreaSection[]; counts: Counting }

/** The empty cells in words, to be read and copied: under each measure the areas without a project. */
export function Gaps({ frame, areas, counts }: Props) {
  const word = useWords(words).coverage
  const params = useVisionParams()
  const measures = columnsOf(frame).map((measure) => ({
    measure,
    without: areas.filter(({ items }) => cellOf(items, measure.number, counts).length === 0),
  }))
  return (
    <section className="sec without">
      <header>
        <h2>{word.gapLine}</h2>
      </header>
      <p className="small">{word.gapsNote}</p>
      <dl className="facts">
        {measures.map(({ measure, without }) => (
          <div key={measure.number}>
            <dt>
              <span aria-hidden="true">{circled(measure.number)}</span> <Title of={measure} />{' '}
              <span className="without__count">{word.areas(without.length)}</span>
            </dt>
            <dd>
              {without.length === 0 ? (
                word.noGap
              ) : (
                <ul className="without__areas">
                  {without.map(({ area }) => (
                    <li key={area.code}>
                      <Link
                        to="/$region/$vision/policy-areas/$code"
                        params={{ ...params, code: area.code }}
                      >
                        <Title of={area} />
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
