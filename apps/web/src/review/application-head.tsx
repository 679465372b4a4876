import type { Application } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { StateChip } from '../application/door/state-chip.tsx'
import { words as applicationWords } from '../application/door/words.ts'
import { nameIn, useLanguage, useTerms, useWords, wide } from '../i18n.tsx'
import { Notice } from '../ui/notice.tsx'
import { formatDay } from '../ui/time.ts'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { useNumbers } from '../vision/number.tsx'
import { type Comparison, isOpen } from './model.ts'
import { words } from './words.ts'

/** What is applied for, by whom, since when; and what the comparison below must be read with. */
export function ApplicationHead({
  application,
  comparison,
}: {
  application: Application
  comparison: Comparison
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { untitled } = useWords(applicationWords)
  const { applicationKind: kind } = useTerms()
  const params = useVisionParams()
  const { called } = useNumbers()
  const { municipalities } = useFrame()
  const { base, title, project, revision, submittedAt } = application
  const applicant = municipalities.find(({ code }) => code === application.municipality)
  const nth = (number: number) => (language === 'ja' ? wide(number) : String(number))
  const movedOn = base && comparison.revision && comparison.revision.revision !== base.revision
  return (
    <header className="app-head">
      <h1 id="application">
        {title === '' ? (
          untitled
        ) : (
          <Title of={{ title, titleEn: application.draft.titleEn || null }} />
        )}
      </h1>
      <p className="app-head__meta">
        <StateChip of={application} />
        <span>
          {word.kindOf(kind[application.kind], base && project !== null ? called(project) : null)}
        </span>
        <span>
          {applicant && nameIn(language, applicant)} <span lang="ja">{application.department}</span>
        </span>
        {submittedAt && <span>{word.submittedOn(formatDay(submittedAt, language))}</span>}
        {base && <span>{word.againstRevision(nth(base.revision))}</span>}
      </p>
      <Contact application={application} />
      {revision !== null && project !== null && (
        <p className="small">
          {word.becameRevision(nth(revision))}{' '}
          <Link
            to="/$region/$vision/projects/$number"
            params={{ ...params, number: String(project) }}
          >
            {word.seeProject}
          </Link>
        </p>
      )}
      {movedOn && isOpen(application) && (
        <Notice title={word.movedOn(nth(comparison.revision?.revision ?? 0), nth(base.revision))} />
      )}
    </header>
  )
}

/** Whom to call, as long as that is known. */
function Contact({ application: { draft } }: { application: Application }) {
  const word = useWords(words)
  const { contactPerson, contactPhone, contactExtension } = draft
  if (contactPerson === '' && contactPhone === '') return null
  return (
    <p className="app-head__meta">
      <span>
        {word.contact}
        <span lang="ja">{contactPerson}</span>
      </span>
      <span>
        {contactPhone}
        {contactExtension !== '' && word.extension(contactExtension)}
      </span>
    </p>
  )
}
