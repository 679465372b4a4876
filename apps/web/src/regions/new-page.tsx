import { can } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Empty } from '../ui/empty.tsx'
import { Marked } from '../ui/marked.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { words as held } from './held-words.ts'
import { NewRegionForm } from './new-form.tsx'
import { words } from './new-words.ts'
import './new-region.css'

/** 新しい圏域を作る: the form, and where to go on once it is made. */
export function NewRegionPage() {
  const word = useWords(words)
  const { mayNot } = useWords(held)
  const me = useMe()
  const [made, setMade] = useState<{ region: string; name: string }>()
  usePageTitle(word.title)
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{word.title}</h1>
        <p className="lead">{word.lead}</p>
      </div>
      {!can(me, 'region.create', {}) ? (
        <Empty>{mayNot}</Empty>
      ) : made ? (
        <div className="new-region__made" role="status">
          <p className="done-line">
            <Marked text={word.made(made.name)} />
          </p>
          <p className="acts-row">
            <Link className="btn btn--fill" to="/people">
              {word.next}
            </Link>
            <Link className="btn" to="/$region" params={{ region: made.region }}>
              {word.look}
            </Link>
          </p>
        </div>
      ) : (
        <NewRegionForm onMade={setMade} />
      )}
    </div>
  )
}
