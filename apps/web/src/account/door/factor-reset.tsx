import type { Me } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Notice } from '../../ui/notice.tsx'
import { formatMoment } from '../../ui/time.ts'
import { words } from '../words.ts'

/** Tells that an administrator took off the own second factor: the person may not have asked for it. */
export function FactorReset({
  reset: { at, by, reason },
  toAccount = false,
}: {
  reset: NonNullable<Me['secondFactorReset']>
  /** Whether it leads to the account, where the second factor is set up again. */
  toAccount?: boolean
}) {
  const { title, factor: text } = useWords(words)
  const language = useLanguage()
  return (
    <Notice title={text.reset(by ?? text.server, formatMoment(at, language))}>
      <p>{text.resetReason(reason)}</p>
      <p>{text.resetNext}</p>
      {toAccount && (
        <p>
          <Link to="/account">{title}</Link>
        </p>
      )}
    </Notice>
  )
}
