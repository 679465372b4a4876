import type { AlignmentChain } from '@renkei/schema'
import { textIn, useLanguage, useWords } from '../i18n.tsx'
import { Mark } from '../ui/mark.tsx'
import { words } from './chain-words.ts'
import { DecideAlignment } from './door/decide.tsx'
import { Above, ItemLink } from '../plan/door/item-link.tsx'
import { AlignmentReason, DecidedLine, StateChip } from './door/standing.tsx'
import './chain.css'

/** One link of a project, and the way up from it: step by step, each with what it rests on. */
export function Chain({ of }: { of: AlignmentChain }) {
  const { item, ancestors, upward } = of
  return (
    <li>
      <ol className="chain">
        <li className="chain__step">
          <Mark basis={of.state === 'confirmed' ? 'confirmed' : 'inferred'} />
          <div>
            <Above item={item} ancestors={ancestors} />
            <p className="chain__item">
              <ItemLink item={item} /> <StateChip of={of} />
            </p>
            <AlignmentReason of={of} />
            <DecidedLine of={of} />
            <DecideAlignment alignment={of} />
          </div>
        </li>
        {upward.map((step) => (
          <Step
            key={`${step.from.plan}/${step.from.id} ${step.item.plan}/${step.item.id}`}
            step={step}
            at={item.id}
          />
        ))}
      </ol>
    </li>
  )
}

function Step({ step, at }: { step: AlignmentChain['upward'][number]; at: string }) {
  const language = useLanguage()
  const word = useWords(words)
  const { from, item, ancestors, basis, words: said, reason, reasonEn } = step
  const why = reason === null ? undefined : textIn(language, reason, reasonEn)
  return (
    <li className="chain__step">
      <Mark basis={basis} />
      <div>
        <p className="vh">{word.upward}</p>
        <Above item={item} ancestors={ancestors} />
        <p className="chain__item">
          <ItemLink item={item} />
        </p>
        <p className="small phrase">
          {basis === 'source' ? word.as : word.inferred}
          {said !== null && (
            <>
              {'　'}
              {word.said}
              <q lang="ja">{said}</q>
            </>
          )}
          {from.id !== at && `　${word.from(from.title)}`}
          {why && <span lang={why.lang === language ? undefined : why.lang}>　{why.text}</span>}
        </p>
      </div>
    </li>
  )
}
