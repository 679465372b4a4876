import {
  type Actual,
  type Author,
  formatDate,
  type FormerTarget,
  type Indicator,
  type TargetCorrection,
} from '@renkei/schema'
import type { ReactNode } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { Marked } from '../ui/marked.tsx'
import { Section } from '../ui/section.tsx'
import { formatDay } from '../ui/time.ts'
import { By } from '../writing/by.tsx'
import { useTeller } from './door/tell.ts'
import { words } from './page-words.ts'

/** Every correction of an actual or a former target with its reason, newest first: what was said before stays readable. */
export function Corrections({ indicator }: { indicator: Indicator }) {
  const word = useWords(words)
  const tell = useTeller(indicator)
  const all = [...indicator.actuals, ...indicator.replaced]
  const before = ({ fiscalYear, revision }: Actual) =>
    all.find((one) => one.fiscalYear === fiscalYear && one.revision === revision - 1)
  const ofActuals = all
    .filter(({ revision }) => revision > 1)
    .map((actual) => {
      const { fiscalYear, revision, value, at, by, reason } = actual
      const was = before(actual)
      const item = (
        <Correction
          key={`${fiscalYear}.${revision}`}
          of={{ at, by, reason }}
          title={tell.year(fiscalYear)}
          was={was && tell.value(was.value)}
          is={tell.value(value)}
        />
      )
      return { at, item }
    })
  const ofTargets = indicator.targetCorrections.map((one) => ({
    at: one.at,
    item: <MendedTarget key={one.at} of={one} tell={tell} />,
  }))
  const corrections = [...ofActuals, ...ofTargets].toSorted((one, other) =>
    other.at.localeCompare(one.at),
  )
  if (corrections.length === 0) return null
  return (
    <Section title={word.history}>
      <ol className="corrections">{corrections.map(({ item }) => item)}</ol>
    </Section>
  )
}

function MendedTarget({
  of: { act, was, is, dropped, ...done },
  tell,
}: {
  of: TargetCorrection
  tell: ReturnType<typeof useTeller>
}) {
  const language = useLanguage()
  const word = useWords(words)
  const whole = (one: FormerTarget) =>
    word.because(tell.former(one), formatDate(one.changedOn, language), one.reason)
  return (
    <Correction
      of={done}
      title={word.mendedFormer[act]}
      was={
        dropped === null
          ? whole(was)
          : word.changedTo(whole(was), tell.former({ ...was, ...dropped }))
      }
      is={is === null ? undefined : whole(is)}
    />
  )
}

function Correction({
  of: { at, by, reason },
  title,
  was,
  is,
}: {
  of: { at: string; by: Author; reason: string | null }
  title: ReactNode
  was: string | undefined
  is: string | undefined
}) {
  const language = useLanguage()
  const word = useWords(words)
  return (
    <li>
      <time dateTime={at}>{formatDay(at, language)}</time>
      <div>
        <b>{title}</b>{' '}
        {was !== undefined && (
          <>
            <span className="vh">{word.from} </span>
            <del>
              <Marked text={was} />
            </del>
            {is !== undefined && ' → '}
          </>
        )}
        {is !== undefined && (
          <>
            <span className="vh">{word.to} </span>
            <ins>
              <Marked text={is} />
            </ins>
          </>
        )}
        <p className="small">
          {word.reason}
          {language === 'ja' ? '：' : ': '}
          <span lang="ja">{reason}</span>
        </p>
        <p className="small quiet">
          <By author={by} />
        </p>
      </div>
    </li>
  )
}
