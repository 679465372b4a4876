import { GradeChoice } from '../../evaluation/door/grade-choice.tsx'
import { useWords } from '../../i18n.tsx'
import { type Entry, idOf } from '../model/entry.ts'
import { useAnswering } from '../model/use-store.ts'
import { tieOf } from './problem.tsx'
import { words } from './words.ts'

/** The grade of a self-evaluation, chosen without points; its name where nothing can be written. */
export function EvaluationGrade({
  entry,
  name,
  inRow = false,
}: {
  entry: Entry
  name: string
  inRow?: boolean
}) {
  const word = useWords(words)
  const { store, response, canWrite } = useAnswering()
  const { answer, draft } = entry
  if (!canWrite) return <span lang="ja">{answer.draft['grade'] ?? ''}</span>
  const value = draft['grade'] ?? ''
  const choose = (grade: string) => store.edit(answer.key, { grade })
  return (
    <>
      <GradeChoice
        id={idOf(answer.key, 'grade')}
        label={name}
        rule={response.inquiry.rule}
        value={value}
        describedBy={tieOf(entry, 'grade')['aria-describedby']}
        onChoose={choose}
        isPlain={inRow}
      />
      {value !== '' && (
        <button className="link" type="button" onClick={() => choose('')}>
          {word.noGrade}
          <span className="vh">{word.of('', name)}</span>
        </button>
      )}
    </>
  )
}
