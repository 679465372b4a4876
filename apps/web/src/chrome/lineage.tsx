import { type Kin, numberMark } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { defineWords, titleIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { Title } from '../ui/title.tsx'
import { useFrame } from '../vision/queries.ts'
import { words as chrome } from './words.ts'

const words = defineWords({
  ja: {
    title: '前後のビジョンでのつながり',
    predecessors: '前のビジョンでは',
    successors: '次のビジョンでは',
    within: { predecessors: '統合・分割の前は', successors: '統合・分割の後は' },
    colon: '：',
  },
  en: {
    title: 'In other visions',
    predecessors: 'In the vision before',
    successors: 'In the vision after',
    within: {
      predecessors: 'Before it was merged or split',
      successors: 'After it was merged or split',
    },
    colon: ': ',
  },
})

/** 前身: what a project or an indicator goes on from and what goes on from it, with what that stands on. */
export function Lineage({ of }: { of: { predecessors: Kin[]; successors: Kin[] } }) {
  const word = useWords(words)
  const shared = useWords(chrome)
  const { region, vision } = useFrame()
  const parts = (['predecessors', 'successors'] as const).flatMap((side) => [
    { heading: word[side], kin: of[side].filter(({ edition }) => edition !== vision.edition) },
    {
      heading: word.within[side],
      kin: of[side].filter(({ edition }) => edition === vision.edition),
    },
  ])
  const newest = Math.max(vision.edition, ...of.successors.map(({ edition }) => edition))
  if (of.predecessors.length + of.successors.length === 0) return null
  return (
    <Section id="lineage" title={word.title}>
      <dl className="facts">
        {parts.map(
          ({ heading, kin }) =>
            kin.length > 0 && (
              <Fragment key={heading}>
                <dt>{heading}</dt>
                <dd>
                  <ul>
                    {kin.map((one) => (
                      <KinLine key={`${one.edition} ${one.number} ${one.indicator}`} of={one} />
                    ))}
                  </ul>
                </dd>
              </Fragment>
            ),
        )}
      </dl>
      <p>
        <Link
          to="/$region/$vision/comparison"
          params={{ region: region.slug, vision: String(newest) }}
          search={newest === vision.edition ? {} : { former: [String(vision.edition)] }}
        >
          {shared.compareVisions}
        </Link>
      </p>
    </Section>
  )
}

function KinLine({ of }: { of: Kin }) {
  const word = useWords(words)
  const language = useLanguage()
  const { basis: names } = useTerms()
  const { region } = useFrame()
  const vision = titleIn(language, { title: of.vision, titleEn: of.visionEn })
  const reason = language === 'en' ? (of.reasonEn ?? of.reason) : of.reason
  const params = { region: region.slug, vision: String(of.edition) }
  const named = (
    <>
      {numberMark(language, of.printed)} <Title of={of} />
    </>
  )
  return (
    <li>
      <span lang={vision.lang === language ? undefined : vision.lang}>{vision.text}</span>{' '}
      {of.number === null ? (
        <Link
          to="/$region/$vision/indicators/$id"
          params={{ ...params, id: String(of.indicator) }}
          search={{}}
        >
          {named}
        </Link>
      ) : (
        <Link
          to="/$region/$vision/projects/$number"
          params={{ ...params, number: String(of.number) }}
          search={{}}
        >
          {named}
        </Link>
      )}
      <span className="block small quiet">
        {names[of.basis]}
        {reason !== null && (
          <span lang={language === 'en' && of.reasonEn === null ? 'ja' : undefined}>
            {word.colon}
            {reason}
          </span>
        )}
      </span>
    </li>
  )
}
