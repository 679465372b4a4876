import { type AlignmentState, alignmentState } from '@renkei/schema'
import { useNavigate } from '@tanstack/react-router'
import type { Search } from '../address.ts'
import { useAddress, useAsked } from '../filters/use-filters.ts'

/** What the lists of links show, as the address says: `?plan=…&state=proposed&confirmed=true`. */
export type Shown = { plan?: string; state?: AlignmentState; confirmed: boolean }

/** Reads the address; what it does not say, or says wrongly, is all. */
function readShown(search: Search): Shown {
  const [plan] = search['plan'] ?? []
  const state = alignmentState.safeParse(search['state']?.[0])
  return {
    ...(plan !== undefined && /^[a-z0-9-]{1,60}$/.test(plan) ? { plan } : {}),
    ...(state.success ? { state: state.data } : {}),
    confirmed: search['confirmed']?.[0] === 'true',
  }
}

/** The address of the same. */
export const writeShown = ({ plan, state, confirmed }: Shown): Search => ({
  ...(plan === undefined ? {} : { plan: [plan] }),
  ...(state === undefined ? {} : { state: [state] }),
  ...(confirmed ? { confirmed: ['true'] } : {}),
})

/** What is shown, what is asked to be, as controls show it, and the way to ask for something else. */
export function useShown() {
  const shown = readShown(useAddress())
  const asked = readShown(useAsked())
  const navigate = useNavigate()
  const go = (next: Shown) =>
    void navigate({ to: '.', search: () => writeShown(next), resetScroll: false })
  return { shown, asked, go }
}
