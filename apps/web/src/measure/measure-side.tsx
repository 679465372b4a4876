import type { Measure } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n.tsx'
import { MeasureSign } from '../ui/measure-sign.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { words as record } from '../ui/record-words.ts'
import { words } from './words.ts'

/** Ways on from a measure: the list with it as a filter, and the other measures. */
export function MeasureSide({ measure }: { measure: Measure }) {
  const text = useWords(words)
  const shared = useWords(record)
  const params = useVisionParams()
  const { measures } = useFrame()
  return (
    <aside className="side" aria-label={text.title}>
      <section>
        <h2>{shared.project}</h2>
        <p>
          <Link
            to="/$region/$vision/projects"
            params={params}
            search={{ measure: [String(measure.number)] }}
          >
            {shared.list}
          </Link>
        </p>
      </section>
      <section>
        <h2>{text.title}</h2>
        <ol className="side__measures">
          {measures.map((one) => (
            <li key={one.number}>
              <MeasureSign number={one.number} />
              {one.number === measure.number ? (
                <b aria-current="page">
                  <Title of={one} />
                </b>
              ) : (
                <Link
                  to="/$region/$vision/measures/$number"
                  params={{ ...params, number: String(one.number) }}
                >
                  <Title of={one} />
                </Link>
              )}
            </li>
          ))}
        </ol>
      </section>
    </aside>
  )
}
