import type { Filters } from '@renkei/schema'
import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Search } from '../address.ts'
import { useFrame } from '../vision/queries.ts'
import { readAddress, toggled, writeAddress } from './address.ts'

const chosenCell = 'cell'
/** All but the chosen cell of a grid, so that walking it draws nothing else anew. */
function withoutCell(address: Search): Search {
  const { [chosenCell]: cell, ...rest } = address
  return cell === undefined ? address : rest
}

export const useAddress = (): Search =>
  useSearch({ from: '__root__', select: withoutCell, structuralSharing: true })

/** The cell of a grid that the address names, as it is written there. */
export const useChosenCell = (): string | undefined =>
  useSearch({ from: '__root__', select: (address) => address[chosenCell]?.[0] })

/** The address, or the one asked of this page that it is still on its way to. Controls show this one, so that they
 * answer at once and a second press adds to the first. */
export function useAsked(): Search {
  const address = useAddress()
  const ahead = useRouterState({
    select: ({ location, resolvedLocation }): Search | undefined =>
      location.pathname === resolvedLocation?.pathname ? withoutCell(location.search) : undefined,
    structuralSharing: true,
  })
  return ahead ?? address
}

/** The filters of this page's address, and ways to ask other ones. Asking goes to the first page
 * and leaves the reader where they are. */
export function useFilters() {
  const address = useAddress()
  const search = useAsked()
  const frame = useFrame()
  const navigate = useNavigate()
  const { filters, dropped } = useMemo(() => readAddress(address, frame), [address, frame])
  const asked = useMemo(() => readAddress(search, frame).filters, [search, frame])
  const go = (next: Search) =>
    void navigate({
      to: '.',
      search: ({ cell }: Search) => (cell ? { ...next, cell } : next),
      resetScroll: false,
    })
  const addressOf = (change: Partial<Filters>): Search =>
    writeAddress({ ...asked, page: 1, ...change }, search)
  const clean = writeAddress({ ...asked, page: 1 }, search)
  return {
    frame,
    filters,
    /** What controls show. */
    asked,
    dropped,
    addressOf,
    ask: (change: Partial<Filters>) => go(addressOf(change)),
    isOn: (parameter: string, value: string) => clean[parameter]?.includes(value) ?? false,
    toggle: (parameter: string, value: string) => go(toggled(clean, parameter, value)),
    /** Leaves one value of a filter, or none. */
    choose: (parameter: string, value: string) =>
      go({ ...clean, [parameter]: value === '' ? [] : [value] }),
    reset: () => go(writeAddress({ sort: asked.sort }, search)),
  }
}

export type FilterState = ReturnType<typeof useFilters>
