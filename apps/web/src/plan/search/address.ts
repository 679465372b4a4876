import type { Search } from '../../address.ts'
import { useAddress } from '../../filters/use-filters.ts'

/** What this page's address asks of plans, and the address of another page of the answer. */
export function usePlanQuestion(): {
  text: string
  page: number
  addressOf: (change: { page: number }) => Search
} {
  const { q, page } = useAddress()
  const text = (q?.[0] ?? '').trim().slice(0, 200)
  const asked = /^[1-9]\d{0,3}$/.test(page?.[0] ?? '') ? Number(page?.[0]) : 1
  return {
    text,
    page: asked,
    addressOf: (change) => ({
      q: [text],
      ...(change.page === 1 ? {} : { page: [String(change.page)] }),
    }),
  }
}
