import type { ConfirmationOf, ConfirmationRow } from '@renkei/schema'
import { By } from '../writing/by.tsx'
import { useLanguage, useWords } from '../i18n.tsx'
import { Checkbox } from '../ui/choice.tsx'
import { Mark } from '../ui/mark.tsx'
import { formatMoment } from '../ui/time.ts'
import { isProposal, standing } from './model.ts'
import type { Walk } from './use-walk.ts'
import { words } from './words.ts'
import { useNumbers } from '../vision/number.tsx'

const shown = 5

/** The newest confirmations, by whomever, each with a way back; and the keys. */
export function Records({
  of,
  walk,
  singleKeys,
  onSingleKeys,
}: {
  of: ConfirmationOf
  walk: Walk
  singleKeys: boolean
  onSingleKeys: (on: boolean) => void
}) {
  const word = useWords(words)
  const newest = walk.groups.confirmed.slice(0, shown)
  return (
    <aside className="decide decide--low" aria-label={word.recent}>
      <section aria-labelledby="recent">
        <h2 id="recent">{word.recent}</h2>
        {newest.length === 0 && <p className="quiet">{word.recentNone}</p>}
        <ul>
          {newest.map((row) => (
            <Recent key={row.project.number} of={of} row={row} walk={walk} />
          ))}
        </ul>
        {newest.length > 0 && <p className="quiet">{word.kept}</p>}
      </section>
      <section className="keymap-sec" aria-labelledby="keys">
        <h2 id="keys">{word.keys}</h2>
        <Checkbox
          label={word.keysOn}
          checked={singleKeys}
          onChange={(event) => onSingleKeys(event.target.checked)}
        />
        <ul className="keymap">
          {of === 'marks' && (
            <Key keys={['1', '6']} between="〜" does={word.keyToggle} isOff={!singleKeys} />
          )}
          {of === 'policyArea' && (
            <Key keys={['3', '1', 'c']} between=" " does={word.keyArea} isOff={!singleKeys} />
          )}
          <Key keys={['Enter']} does={word.keyConfirm} />
          <Key keys={['S']} does={word.keyLater} isOff={!singleKeys} />
          <Key keys={['R']} does={word.keyReset} isOff={!singleKeys} />
          <Key keys={['Z']} does={word.keyTakeBack} isOff={!singleKeys} />
          <Key keys={['↑', '↓']} between=" " does={word.keyMove} />
        </ul>
      </section>
    </aside>
  )
}

function Recent({ of, row, walk }: { of: ConfirmationOf; row: ConfirmationRow; walk: Walk }) {
  const language = useLanguage()
  const word = useWords(words)
  const { called } = useNumbers()
  return (
    <li className="done-row">
      <Mark basis="confirmed" />
      <span>
        {called(row.project)}
        {word.separator}
        {isProposal(of, row, standing(row)) ? word.asProposed : word.corrected}
        {row.confirmed && (
          <span className="quiet done-row__who">
            {formatMoment(row.confirmed.at, language)}
            {word.separator}
            <By author={row.confirmed.by} />
          </span>
        )}
      </span>
      {row.confirmed?.canTakeBack && (
        <button className="btn btn--sm btn--text" type="button" onClick={() => walk.takeBack(row)}>
          {word.takeBack}
          <span className="vh">{word.takeBackOf(called(row.project))}</span>
        </button>
      )}
    </li>
  )
}

function Key({
  keys,
  between = '',
  does,
  isOff = false,
}: {
  keys: string[]
  between?: string
  does: string
  isOff?: boolean
}) {
  return (
    <li className={isOff ? 'off' : undefined}>
      <span>
        {keys.map((key, index) => (
          <span key={key}>
            {index > 0 && between}
            <kbd>{key}</kbd>
          </span>
        ))}
      </span>
      <span>{does}</span>
    </li>
  )
}
