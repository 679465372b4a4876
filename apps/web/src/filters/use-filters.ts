import type { Filters } from '@renkei/schema'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Search } from '../address.ts'
import { useFrame } from '../vision/queries.ts'
import { readAddress, toggled, writeAddress } from './address.ts'

export const useAddress = (): Search => useSearch({ from: '__root__' })

/** The filters of this page's address, and ways to ask other ones. Asking goes to the first page
 * and leaves the reader where they are. */
export function useFilters() {
  const search = useAddress()
  const frame = useFrame()
  const navigate = useNavigate()
  const { filters, dropped } = useMemo(() => readAddress(search, frame), [search, frame])
  const go = (next: Search) => void navigate({ to: '.', search: () => next, resetScroll: false })
  const addressOf = (change: Partial<Filters>): Search =>
    writeAddress({ ...filters, page: 1, ...change }, search)
  const clean = writeAddress({ ...filters, page: 1 }, search)
  return {
    frame,
    filters,
    dropped,
    addressOf,
    ask: (change: Partial<Filters>) => go(addressOf(change)),
    isOn: (parameter: string, value: string) => clean[parameter]?.includes(value) ?? false,
    toggle: (parameter: string, value: string) => go(toggled(clean, parameter, value)),
    /** Leaves one value of a filter, or none. */
    choose: (parameter: string, value: string) =>
      go({ ...clean, [parameter]: value === '' ? [] : [value] }),
    reset: () => go(writeAddress({ sort: filters.sort }, search)),
  }
}

export type FilterState = ReturnType<typeof useFilters>
