import type { Actual, Indicator } from '@renkei/schema'
import { By } from '../writing/by.tsx'
import { useLanguage, useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { formatDay } from '../ui/time.ts'
import { words } from './page-words.ts'
import { useTeller } from './door/tell.ts'

/** Every correction with its reason, newest first: the values before stay readable. */
export function Corrections({ indicator }: { indicator: Indicator }) {
  const language = useLanguage()
  const word = useWords(words)
  const tell = useTeller(indicator)
  const all = [...indicator.actuals, ...indicator.replaced]
  const before = ({ fiscalYear, revision }: Actual) =>
    all.find((one) => one.fiscalYear === fiscalYear && one.revision === revision - 1)
  const corrections = all
    .filter(({ revision }) => revision > 1)
    .toSorted((one, other) => other.at.localeCompare(one.at))
  if (corrections.length === 0) return null
  return (
    <Section title={word.history}>
      <ol className="corrections">
        {corrections.map((actual) => {
          const { fiscalYear, revision, value, at, by, reason } = actual
          const was = before(actual)
          return (
            <li key={`${fiscalYear}.${revision}`}>
              <time dateTime={at}>{formatDay(at, language)}</time>
              <div>
                <b>{tell.year(fiscalYear)}</b>{' '}
                {was && (
                  <>
                    <span className="vh">{word.from} </span>
                    <del>{tell.value(was.value)}</del>
                    {' → '}
                  </>
                )}
                <span className="vh">{word.to} </span>
                <ins>{tell.value(value)}</ins>
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
        })}
      </ol>
    </Section>
  )
}
