import type { ApiKey } from '@renkei/schema'
import { useLanguage, useWords } from '../i18n.tsx'
import { ActButton, ActsTable } from '../ui/acts-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { formatDay, formatMoment } from '../ui/time.ts'
import { words } from './key-words.ts'
import type { KeyAsked } from './keys-section.tsx'

/** Keys with what they may do, until when, and when they were last used; the former secret of one that was rotated is told
 * while it is good. */
export function KeysTable({
  keys,
  onAsk,
}: {
  keys: readonly ApiKey[]
  onAsk: (asked: KeyAsked) => void
}) {
  const word = useWords(words)
  return (
    <ActsTable
      caption={word.title}
      heads={[word.name, word.department, word.scopes, word.expiry, word.used]}
    >
      {keys.map((key) => (
        <Row key={key.id} of={key} onAsk={onAsk} />
      ))}
    </ActsTable>
  )
}

function Row({ of: key, onAsk }: { of: ApiKey; onAsk: (asked: KeyAsked) => void }) {
  const word = useWords(words)
  const language = useLanguage()
  const { name, prefix, department, scopes, region, former, state } = key
  const moment = (at: string) => formatMoment(at, language)
  const button = (what: KeyAsked['what'], label: string, of: string) => (
    <ActButton label={label} of={of} onClick={() => onAsk({ what, key })} />
  )
  return (
    <tr>
      <th scope="row">
        <Marked text={name} />
        <span className="acts-table__under">{prefix}…</span>
        {former && <span className="acts-table__under">{word.formerKey(former.prefix)}</span>}
      </th>
      <td>
        <Marked text={department.name} />
      </td>
      <td>
        {scopes.map((scope) => (
          <span key={scope} className="block">
            {word.scope[scope]}
          </span>
        ))}
        {region !== null && <span className="acts-table__under">{region}</span>}
      </td>
      <td>
        {state === 'active' ? (
          word.until(formatDay(key.expiresAt, language))
        ) : (
          <span className="chip">{word.state[state]}</span>
        )}
        {key.revokedAt !== null && key.revokedBy !== null ? (
          <span className="acts-table__under">
            <Marked text={word.revokedBy(formatDay(key.revokedAt, language), key.revokedBy)} />
          </span>
        ) : (
          former && (
            <span className="acts-table__under">{word.formerUntil(moment(former.until))}</span>
          )
        )}
      </td>
      <td>
        {key.lastUsedAt === null ? word.unused : moment(key.lastUsedAt)}
        {former && state === 'active' && (
          <span className="acts-table__under">
            {former.lastUsedAt === null
              ? word.formerUnused
              : word.formerUsed(moment(former.lastUsedAt))}
          </span>
        )}
        <span className="acts-table__under">
          <Marked text={word.madeBy(formatDay(key.madeAt, language), key.madeBy)} />
        </span>
      </td>
      <td className="acts-table__acts">
        {state === 'active' && (
          <>
            {button('rotate', word.rotate, word.rotateOf(name))}
            {button('revoke', word.revoke, word.revokeOf(name))}
          </>
        )}
      </td>
    </tr>
  )
}
