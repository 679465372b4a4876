import type { PlanItem } from '@renkei/schema'
import { ItemLink } from '../door/item-link.tsx'
import { useWords } from '../../i18n.tsx'
import { Arranged, AsRead, SourceSign } from '../cited.tsx'
import { labelOf } from '../tree/label.tsx'
import { Marked, Notes, notesIn } from './marked.tsx'
import { words } from './words.ts'

/** The document's word and number, the title, and where it was read. */
export function ItemHead({ of }: { of: PlanItem }) {
  const word = useWords(words)
  const {
    id,
    kind,
    number,
    title,
    marked,
    heading,
    citation,
    relisted,
    relistOf,
    terms,
    arranged,
    asRead,
  } = of
  const name = (
    <h1 lang="ja" className={title.length > 36 ? 'item-long' : undefined}>
      {kind === null && number !== null && <span className="vh">{number} </span>}
      <Marked text={marked} terms={terms} prefix={id} />
    </h1>
  )
  return (
    <header className="item-head">
      {kind === null && number !== null ? (
        <div className="title-block">
          <p className="big" aria-hidden="true">
            {number}
          </p>
          {name}
        </div>
      ) : (
        <>
          {kind !== null && (
            <p className="item-head__kind" lang="ja">
              {labelOf(of)}
            </p>
          )}
          {name}
        </>
      )}
      {relisted !== null && (
        <p className="item-head__relisted">
          <span className="chip" lang="ja">
            {relisted}
          </span>
          {relistOf && (
            <span>
              <span className="quiet">{word.relistOf}</span> <ItemLink item={relistOf} />
            </span>
          )}
        </p>
      )}
      <p className="small quiet">
        <SourceSign of={citation} withDocument wordsOnly={arranged !== null} />
      </p>
      {arranged && <Arranged of={arranged} />}
      {heading !== null && (
        <p className="small quiet" lang="ja">
          {word.heading(heading)}
        </p>
      )}
      <AsRead of={asRead} />
      <Notes of={notesIn(marked, terms)} prefix={id} />
    </header>
  )
}
