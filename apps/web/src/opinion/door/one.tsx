import { formatFiscalYear, type Opinion, type OpinionOutcome } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import { useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { Title } from '../../ui/title.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { ProjectNo } from '../../vision/number.tsx'
import { words } from './words.ts'
import '../opinion.css'

const looks: Record<OpinionOutcome, string> = {
  open: 'chip',
  considering: 'chip chip--active',
  adopted: 'chip chip--done',
  declined: 'chip',
}

/** What one expert said, with the office's answer and what came of it. `children`: what may be done with it. */
export function OneOpinion({
  of,
  isAbout = true,
  children,
}: {
  of: Opinion
  /** Whether to say what it is about. */
  isAbout?: boolean
  children?: ReactNode
}) {
  const word = useWords(words)
  const language = useLanguage()
  const { opinionOutcome } = useTerms()
  const said = useId()
  return (
    <article className="opinion" aria-labelledby={said}>
      <p className="opinion__said" id={said} lang="ja">
        {of.text}
        {of.speaker !== '' && <span className="quiet">{`（${of.speaker}）`}</span>}
      </p>
      <dl className="facts">
        {isAbout && (
          <div>
            <dt>{word.about}</dt>
            <dd>
              <About of={of} />
            </dd>
          </div>
        )}
        <div>
          <dt>{word.year}</dt>
          <dd>{formatFiscalYear(of.fiscalYear, language)}</dd>
        </div>
        <div>
          <dt>{word.answer}</dt>
          <dd className="opinion__text">
            {of.answer === '' ? word.noAnswer : <span lang="ja">{of.answer}</span>}
          </dd>
        </div>
        <div>
          <dt>{word.outcome}</dt>
          <dd className="opinion__text">
            <span className={looks[of.outcome]}>{opinionOutcome[of.outcome]}</span>{' '}
            <span lang="ja">{of.outcomeNote}</span>
          </dd>
        </div>
        {of.source !== '' && (
          <div>
            <dt>{word.source}</dt>
            <dd lang="ja">{of.source}</dd>
          </div>
        )}
      </dl>
      {children}
    </article>
  )
}

function About({ of: { project, indicator } }: { of: Opinion }) {
  const word = useWords(words)
  const params = useVisionParams()
  if (project) {
    return (
      <Link
        to="/$region/$vision/projects/$number"
        params={{ ...params, number: String(project.number) }}
      >
        <ProjectNo of={project} /> <Title of={project} />
      </Link>
    )
  }
  if (indicator) {
    return (
      <Link
        to="/$region/$vision/indicators/$id"
        params={{ ...params, id: String(indicator.id) }}
        lang="ja"
      >
        {indicator.title}
      </Link>
    )
  }
  return word.whole
}
