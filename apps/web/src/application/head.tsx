import type { Application } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { nameIn, titleIn, useLanguage, useWords } from '../i18n.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { PdfLink } from '../ui/pdf-link.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { useNumbers } from '../vision/number.tsx'
import { words } from './words.ts'
import { Marked } from '../ui/marked.tsx'
import { words as common } from './door/words.ts'

/** Whence, what is applied for, and what happens to it. */
export function ApplicationHead({
  application: { id, kind, municipality, project, title, base },
  heading: given,
  children,
}: {
  application: Application
  /** Instead of what is applied for. */
  heading?: string
  children?: ReactNode
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { applications, heading } = useWords(common)
  const { vision, municipalities } = useFrame()
  const params = useVisionParams()
  const { no } = useNumbers()
  const applicant = municipalities.find(({ code }) => code === municipality)
  const name = applicant ? nameIn(language, applicant) : municipality
  return (
    <>
      <Breadcrumb>
        <Link to="/$region/$vision/applications" params={params}>
          {applications}
        </Link>
        {heading[kind]}
      </Breadcrumb>
      <div className="page-head">
        <h1 lang={given === undefined ? undefined : 'ja'}>{given ?? heading[kind]}</h1>
        {base && project !== null && (
          <p className="app-project">
            <Link
              to="/$region/$vision/projects/$number"
              params={{ ...params, number: String(project) }}
              lang="ja"
            >
              <Marked text={[no(project), base.draft.title || title].filter(Boolean).join(' ')} />
            </Link>
          </p>
        )}
        {children ?? (
          <p className="phrase">
            <Unbroken>{word.lead[kind](name, titleIn(language, vision).text)}</Unbroken>
          </p>
        )}
        {id > 0 && (
          <p className="acts-row">
            <PdfLink href={`/export/applications/${id}.pdf`} toDecide />
          </p>
        )}
      </div>
    </>
  )
}
