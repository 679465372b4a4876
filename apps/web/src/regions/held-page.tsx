import { allows, type HeldRegion, mayEver, type RegionAct, regionTransitions } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { ActsTable } from '../ui/acts-table.tsx'
import { Empty } from '../ui/empty.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { formatDay } from '../ui/time.ts'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { words } from './held-words.ts'
import { words as newWords } from './new-words.ts'
import { heldQuery, refresh } from './queries.ts'
import { RenameDialog } from './rename-dialog.tsx'
import { StateDialog } from './state-dialog.tsx'
import { words as shared } from './words.ts'
import './held.css'

type Asked = { region: HeldRegion; act: RegionAct | 'rename' }

/** 圏域の管理: every region with its state, and what administrators do with it. */
export function HeldRegionsPage() {
  const word = useWords(words)
  const me = useMe()
  usePageTitle(word.title)
  return (
    <div className="wrap held-regions">
      <div className="page-head">
        <h1>{word.title}</h1>
        <p className="lead">{word.lead}</p>
      </div>
      {mayEver(me, 'region.held') ? <Held /> : <Empty>{word.mayNot}</Empty>}
    </div>
  )
}

function Held() {
  const word = useWords(words)
  const { title: newTitle } = useWords(newWords)
  const { data: regions } = useSuspenseQuery(heldQuery())
  const [asked, ask] = useState<Asked>()
  const writing = useWriting<string>(refresh)
  const close = () => ask(undefined)
  return (
    <>
      <Outcome of={writing} />
      <p className="acts-row">
        <Link className="btn btn--fill" to="/regions/new">
          {newTitle}
        </Link>
        <Link className="btn" to="/region-books">
          {word.byBook}
        </Link>
      </p>
      <ActsTable
        caption={word.caption}
        heads={[word.region, word.state, word.members, word.projects, word.changed]}
      >
        {regions.map((region) => (
          <Row key={region.slug} region={region} onAsk={ask} />
        ))}
      </ActsTable>
      {asked?.act === 'rename' && (
        <RenameDialog region={asked.region} writing={writing} onClose={close} />
      )}
      {asked && asked.act !== 'rename' && (
        <StateDialog region={asked.region} act={asked.act} writing={writing} onClose={close} />
      )}
    </>
  )
}

const looks = { open: 'chip--active', hidden: 'chip--inferred', closed: 'chip--done' }

function Row({ region, onAsk }: { region: HeldRegion; onAsk: (asked: Asked) => void }) {
  const word = useWords(words)
  const { scheme, core, and } = useWords(shared)
  const language = useLanguage()
  const name = nameIn(language, region)
  const { state, slug, cores, visions, members, projects, changedAt } = region
  const acts = (['hide', 'close', 'reopen'] as const).filter((act) =>
    allows(regionTransitions[act], state),
  )
  return (
    <tr>
      <th scope="row">
        {visions === 0 ? (
          name
        ) : (
          <Link to="/$region" params={{ region: slug }}>
            {name}
          </Link>
        )}
        <span className="acts-table__under small">
          {scheme[region.scheme]}
          {cores.length > 0 &&
            word.coresOf(core[region.scheme], cores.map((one) => nameIn(language, one)).join(and))}
        </span>
        <span className="acts-table__under small">{word.addressOf(slug)}</span>
      </th>
      <td>
        <span className={`chip ${looks[state]}`}>{word.states[state]}</span>
      </td>
      <td>{word.memberCount(members)}</td>
      <td>{word.projectCount(projects, visions)}</td>
      <td>{changedAt === null ? word.never : formatDay(changedAt, language)}</td>
      <td className="acts-table__acts">
        {(['rename', ...acts] as const).map((act) => (
          <button
            key={act}
            type="button"
            className="btn btn--sm"
            aria-label={word.actOf[act](name)}
            onClick={() => onAsk({ region, act })}
          >
            {word.acts[act]}
          </button>
        ))}
      </td>
    </tr>
  )
}
