import {
  closedIn,
  type Frame,
  municipalityIn,
  namesApart,
  type Summary,
  today,
  type VisionRef,
} from '@renkei/schema'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../api.ts'
import { nameIn, useLanguage, useTerms } from '../i18n.tsx'
import { useVisionRef } from './address.ts'

export const regionsQuery = () => api.region.list.queryOptions()

export const directoryQuery = () => api.region.directory.queryOptions()

export const frameQuery = (ref: VisionRef) => api.vision.frame.queryOptions(ref)

export const summaryQuery = (ref: VisionRef) => api.vision.summary.queryOptions(ref)

/** The frame of the page being shown; the route's loader has fetched it. */
export const useFrame = (): Frame =>
  useSuspenseQuery({ ...frameQuery(useVisionRef()), select: namesApart<Frame> }).data

export const useSummary = (): Summary => useSuspenseQuery(summaryQuery(useVisionRef())).data

/** Names a municipality in the page's language. */
export function useMunicipalityName(): (code: string) => string {
  const language = useLanguage()
  const frame = useFrame()
  return (code) => {
    const known = municipalityIn(frame, code)
    return known ? nameIn(language, known) : code
  }
}

/** A text that begins with a municipality's Japanese name, 江別市 企画課, with its name in the page's language. */
export function useSaidBy(): (from: string) => string {
  const language = useLanguage()
  const municipalities = useFrameIfAny()?.municipalities ?? []
  return (from) => {
    const known = municipalities.find(({ name }) => from === name || from.startsWith(`${name} `))
    return known ? `${nameIn(language, known)}${from.slice(known.name.length)}` : from
  }
}

/** The region's core cities in a row, as a sentence names them; empty where it has none. */
export function useCoreNames(): string {
  const language = useLanguage()
  const cores = useFrame().municipalities.filter(({ role }) => role === 'core')
  return cores.map((core) => nameIn(language, core)).join(language === 'en' ? ' and ' : '・')
}

/** What cores, partners and agreements are called where the region is: 連携中枢都市, or 中心市. */
export const useScheme = () => useTerms().scheme[useFrame().region.scheme]

/** Since which day (ISO) the next vision has taken the place of the one of a frame; undefined while it has not. */
export const closedSince = ({ visions, vision }: Pick<Frame, 'visions' | 'vision'>) =>
  closedIn(visions, today()).get(vision.edition)

/** Whether projects of the page's vision may be registered and changed: neither it nor its region is closed. */
export function useIsOpen(): boolean {
  const frame = useFrame()
  return frame.region.state !== 'closed' && closedSince(frame) === undefined
}

/** The frame where there may be none: around pages that are loading, or were not found. */
export function useFrameIfAny(): Frame | undefined {
  const { region = '', vision } = useParams({ strict: false })
  const edition = vision !== undefined && /^[1-9]\d?$/.test(vision) ? Number(vision) : undefined
  const ref = { region, ...(edition === undefined ? {} : { vision: edition }) }
  const isNamed =
    /^[a-z][a-z0-9-]{0,39}$/.test(region) && (vision === undefined || edition !== undefined)
  return useQuery({ ...frameQuery(ref), enabled: isNamed, select: namesApart<Frame> }).data
}
