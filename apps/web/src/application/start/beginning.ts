import { applicationKind, type VisionRef } from '@renkei/schema'
import type { Search } from '../../address.ts'
import type { Beginning } from '../queries.ts'

const numberIn = (text: string | undefined) =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined

export const kindIn = (search: Search) =>
  applicationKind.options.find((one) => one === search['kind']?.[0])

/** What `/applications/new?kind=change&project=17&revision=1`, or `?kind=register&policyArea=1b`, begins, once that is
 * known. */
export function beginningIn(ref: VisionRef, search: Search): Beginning | undefined {
  const kind = kindIn(search)
  if (kind === undefined) return undefined
  if (kind === 'register') {
    const [policyArea] = search['policyArea'] ?? []
    return { ...ref, kind, ...(policyArea === undefined ? {} : { policyArea }) }
  }
  const project = numberIn(search['project']?.[0])
  const revision = numberIn(search['revision']?.[0])
  if (project === undefined) return undefined
  return { ...ref, kind, project, ...(revision === undefined ? {} : { revision }) }
}
