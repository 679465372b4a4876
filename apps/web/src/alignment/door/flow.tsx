import { type Plan, planItemWords } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { titleIn, useLanguage, useWords } from '../../i18n.tsx'
import { ItemLink } from '../../plan/door/item-link.tsx'
import { SavePicture, useMadeHere } from '../../ui/save-picture.tsx'
import { Section } from '../../ui/section.tsx'
import { Title } from '../../ui/title.tsx'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { planAlignmentsQuery } from '../queries.ts'
import { flowsOf, itemsOf } from './flow-model.ts'
import { drawFlow } from './flow-picture.tsx'
import { words } from './flow-words.ts'
import './flow.css'

/** Which policy areas the projects are of that serve a plan, by the plan's items: as bands, and in words. */
export function AlignmentFlow({ of: plan }: { of: Plan }) {
  const { data: links } = useSuspenseQuery(planAlignmentsQuery(useVisionRef(), plan.slug))
  const language = useLanguage()
  const word = useWords(words)
  const params = useVisionParams()
  const frame = useFrame()
  const madeHere = useMadeHere()
  const flows = flowsOf(links, plan, frame)
  if (flows.length === 0) return null
  const drawn = drawFlow(flows, frame, language, planItemWords)
  return (
    <Section title={word.title} note={word.signs}>
      <SavePicture
        draw={() => ({
          ...drawn,
          ...{ name: `${frame.region.slug}-${plan.slug}-flow`, language },
          title: word.pictureTitle(titleIn(language, plan).text),
          source: [word.signs, madeHere()],
        })}
      />
      <svg
        className="flow"
        viewBox={`0 0 ${drawn.width} ${drawn.height}`}
        role="img"
        aria-label={word.picture}
      >
        {drawn.content}
      </svg>
      <table className="table flow-table">
        <caption className="vh">{word.title}</caption>
        <thead>
          <tr>
            <th scope="col">{word.item}</th>
            <th scope="col">{word.areas}</th>
          </tr>
        </thead>
        <tbody>
          {itemsOf(flows).map(({ item, flows: own }) => (
            <tr key={item.id}>
              <th scope="row">
                <ItemLink item={item} />
              </th>
              <td>
                <ul className="flow-table__areas">
                  {own.map(({ area, confirmed, proposed }) => (
                    <li key={area.code}>
                      <Link
                        to="/$region/$vision/policy-areas/$code"
                        params={{ ...params, code: area.code }}
                      >
                        <Title of={area} />
                      </Link>{' '}
                      <span className="quiet nw">{word.counts(confirmed, proposed)}</span>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">
        <Link to="/$region/$vision/alignments" params={params} search={{ plan: [plan.slug] }}>
          {word.all}
        </Link>
      </p>
    </Section>
  )
}
