import { can, type EvaluationReport } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { useVisionParams } from '../../vision/address.ts'
import { useNumbers } from '../../vision/number.tsx'
import { CorrectEvaluation } from './correct-evaluation.tsx'
import { CorrectPart } from './correct-part.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './correct-words.ts'

/** The policy office's ways to correct what a published report says of a project. */
export function Correcting({
  inquiry,
  sheet,
}: {
  inquiry: EvaluationReport['inquiry']
  sheet: EvaluationReport['sheets'][number]
}) {
  const word = useWords(words)
  const params = useVisionParams()
  const me = useMe()
  const { called } = useNumbers()
  const [asking, ask] = useState<'part' | 'evaluation'>()
  const [done, tell] = useState<string>()
  const may = can(me, 'inquiry.correct', { region: inquiry.region })
  if (inquiry.state !== 'published' || !may) return null
  const close = () => ask(undefined)
  const { project } = sheet
  return (
    <div className="acts-row sheet__correct">
      {inquiry.kinds.includes('participation') && (
        <button type="button" className="btn btn--sm" onClick={() => ask('part')}>
          {word.part}
          <span className="vh">{word.of(called(project))}</span>
        </button>
      )}
      {inquiry.kinds.includes('selfEvaluation') && (
        <button type="button" className="btn btn--sm" onClick={() => ask('evaluation')}>
          {word.evaluation}
          <span className="vh">{word.of(called(project))}</span>
        </button>
      )}
      {sheet.indicators.map(({ id, title }) => (
        <Link
          key={id}
          className="btn btn--sm"
          to="/$region/$vision/indicators/$id"
          params={{ ...params, id: String(id) }}
        >
          <Marked text={word.actual(title)} />
        </Link>
      ))}
      <p role="status">
        {done !== undefined && (
          <>
            {done}{' '}
            <Link
              to="/$region/$vision/projects/$number"
              params={{ ...params, number: String(project) }}
            >
              {word.toProject(called(project))}
            </Link>
          </>
        )}
      </p>
      {asking === 'part' && (
        <CorrectPart
          inquiry={inquiry.id}
          project={project}
          onDone={(municipality, answer) => tell(word.corrected(municipality, answer))}
          onClose={close}
        />
      )}
      {asking === 'evaluation' && (
        <CorrectEvaluation inquiry={inquiry} project={project} onClose={close} />
      )}
    </div>
  )
}
