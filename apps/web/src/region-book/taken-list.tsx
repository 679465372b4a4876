import { can, type TakenBook } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, queryClient } from '../api.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Newest } from '../ui/newest.tsx'
import { Section } from '../ui/section.tsx'
import { formatMoment } from '../ui/time.ts'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { UndoDialog } from './undo-dialog.tsx'
import { words } from './words.ts'

/** Workbooks that were taken over, newest first. Each can be taken back while nobody has built on it. */
export function TakenList({
  region,
  onUndone,
}: {
  region: string | undefined
  onUndone: () => void
}) {
  const word = useWords(words)
  const [asked, ask] = useState<TakenBook>()
  const writing = useWriting<string>(() => queryClient.invalidateQueries())
  const { data = [] } = useQuery(
    api.regionBook.list.queryOptions(region === undefined ? {} : { region }, {
      refetchInterval: ({ state }) => (state.data?.some(inHand) ? 2000 : false),
    }),
  )
  if (data.length === 0) return null
  return (
    <Section title={word.history}>
      <Outcome of={writing} />
      <Newest of={data}>
        {(shown) => (
          <ul className="region-book__taken">
            {shown.map((one) => (
              <Taken key={one.id} of={one} onUndo={ask} />
            ))}
          </ul>
        )}
      </Newest>
      {asked && (
        <UndoDialog
          of={asked}
          writing={writing}
          onUndone={onUndone}
          onClose={() => ask(undefined)}
        />
      )}
    </Section>
  )
}

const inHand = ({ state }: TakenBook) => state === 'taking'

function Taken({ of, onUndo }: { of: TakenBook; onUndo: (asked: TakenBook) => void }) {
  const { region, edition, at, by, added, changed, ended, state, isKept } = of
  const word = useWords(words)
  const language = useLanguage()
  const me = useMe()
  const isThere = state === 'taken'
  return (
    <li>
      {isThere ? (
        <Link
          to="/$region/$vision"
          params={{ region: region.slug, vision: String(edition) }}
          lang="ja"
        >
          {region.name}
        </Link>
      ) : (
        <span lang="ja">{region.name}</span>
      )}{' '}
      {formatMoment(at, language)}{' '}
      <span lang="ja">
        {[by.municipality?.name, by.department, by.person].filter(Boolean).join(' ')}
      </span>
      <br />
      <span className="small quiet">{word.counts(added, changed, ended)}</span>{' '}
      {inHand(of) && <span className="chip">{word.taking}</span>}
      {state === 'undone' && <span className="chip chip--done">{word.undone}</span>}
      {isThere && !isKept && (
        <>
          <br />
          <span className="small quiet">{word.unkept}</span>
        </>
      )}
      {isThere && isKept && can(me, 'regionBook.undo', { region: region.slug }) && (
        <button
          type="button"
          className="btn btn--sm"
          aria-label={word.undoOf(region.name)}
          onClick={() => onUndo(of)}
        >
          {word.undo}
        </button>
      )}
    </li>
  )
}
