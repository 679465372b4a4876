import type { Alignment } from '@renkei/schema'
import { useState } from 'react'
import type { Shown } from './address.ts'

const fits = (shown: Shown) => (link: Alignment) =>
  (shown.plan === undefined || link.item.plan === shown.plan) &&
  (shown.state === undefined || link.state === shown.state)

/** The links to show. One that is decided while it is shown stays where it is until something else is
 * asked for, so that what happened can be read, and taken back. */
export function useKept(links: readonly Alignment[], shown: Shown): Alignment[] {
  const asked = `${shown.plan ?? ''} ${shown.state ?? ''}`
  const idsNow = () => new Set(links.filter(fits(shown)).map(({ id }) => id))
  const [kept, keep] = useState(() => ({ asked, ids: idsNow() }))
  const isOther = kept.asked !== asked
  if (isOther) keep({ asked, ids: idsNow() })
  const ids = isOther ? idsNow() : kept.ids
  return links.filter((link) => fits(shown)(link) || ids.has(link.id))
}
