import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { nameIn, useLanguage } from '../i18n.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Title } from '../ui/title.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import { useFrame } from '../vision/queries.ts'

type Titled = { title: string; titleEn: string | null }

/** Breadcrumb, heading and what stands beneath it. A record's English page shows its Japanese
 * title too, since that is the one documents use. */
export function PageHead({
  trail,
  sign,
  title,
  under,
  lead,
  acts,
}: {
  /** Links between the region and this page; the last is the page itself, as text. */
  trail: readonly ReactNode[]
  /** Set large before the title: a number, a letter. */
  sign?: ReactNode
  title: string | Titled
  under?: ReactNode
  lead?: string
  /** What can be done with what the page shows, at the end of its head. */
  acts?: ReactNode
}) {
  const language = useLanguage()
  const { region } = useFrame()
  const head = (
    <>
      <h1>{typeof title === 'string' ? <Unbroken>{title}</Unbroken> : <Title of={title} />}</h1>
      {typeof title !== 'string' && language === 'en' && title.titleEn !== null && (
        <p className="phrase" lang="ja">
          {title.title}
        </p>
      )}
      {under && <p className="quiet">{under}</p>}
      {lead !== undefined && (
        <p className="lead">
          <Unbroken>{lead}</Unbroken>
        </p>
      )}
    </>
  )
  return (
    <>
      <Breadcrumb>
        <Link to="/$region" params={{ region: region.slug }}>
          {nameIn(language, region)}
        </Link>
        {trail}
      </Breadcrumb>
      {acts !== undefined ? (
        <div className="page-head page-head--acts">
          <div>{head}</div>
          <div className="page-head__acts">{acts}</div>
        </div>
      ) : sign === undefined ? (
        <div className="page-head">{head}</div>
      ) : (
        <div className="page-head title-block">
          <p
            className={typeof sign === 'string' && /^[a-z]$/.test(sign) ? 'big big--letter' : 'big'}
            aria-hidden="true"
          >
            {sign}
          </p>
          <div>{head}</div>
        </div>
      )}
    </>
  )
}
