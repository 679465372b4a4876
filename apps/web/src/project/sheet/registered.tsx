import { formatFiscalYear, moneyText, type Project, projectTextNames } from '@renkei/schema'
import { useFieldNames } from '../../diff/field-words.ts'
import { bornText } from '../../diff/lists.tsx'
import { municipalityName } from '../../diff/values.ts'
import { words as amountWords } from '../../diff/words.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { useFrame } from '../../vision/queries.ts'
import { Fact } from './fact.tsx'

/** What officers wrote of a project beside its summary, as they wrote it; nothing of what nobody has written yet. */
export function Registered({ project }: { project: Project }) {
  const nameOf = useFieldNames()
  return (
    <>
      {projectTextNames.map(
        (name) =>
          name !== 'summary' &&
          // Its number stands in its head and among the facts, as its areas do.
          name !== 'label' &&
          name !== 'relisted' &&
          project[name] !== null && (
            <Fact key={name} name={nameOf[name]}>
              <span className="written" lang="ja">
                {project[name]}
              </span>
            </Fact>
          ),
      )}
      {project.budget.length > 0 && (
        <Fact name={nameOf.budget}>
          <Budget rows={project.budget} />
        </Fact>
      )}
      {project.costShares.length > 0 && (
        <Fact name={nameOf.costShares}>
          <Shares project={project} />
        </Fact>
      )}
    </>
  )
}

function Budget({ rows }: { rows: Project['budget'] }) {
  const language = useLanguage()
  const word = useWords(amountWords)
  return (
    <ul className="costs">
      {rows.map(({ fiscalYear, amount, subsidy, unit }) => (
        <li key={fiscalYear}>
          <span>{formatFiscalYear(fiscalYear, language)}</span>
          <span className="num">
            {amount === null ? word.notStated : moneyText(amount, unit, language)}
          </span>
          {subsidy !== null && (
            <span className="quiet small">{word.subsidy(moneyText(subsidy, unit, language))}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What each municipality bears. */
function Shares({ project: { costShares } }: { project: Project }) {
  const language = useLanguage()
  const frame = useFrame()
  const codes = [...new Set(costShares.map(({ municipality }) => municipality))]
  return (
    <ul className="costs">
      {codes.map((code) => (
        <li key={code}>
          <span>{municipalityName(code, frame, language)}</span>
          <span>
            {bornText(
              costShares.filter(({ municipality }) => municipality === code),
              language,
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
