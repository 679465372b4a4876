import type { CompareVisions, VisionRef } from '@renkei/schema'
import type { Search } from '../address.ts'

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text)

/** What an address asks to be compared; what cannot be read asks nothing. */
export function compared(ref: VisionRef, search: Search): CompareVisions {
  const [asOf, former, formerAsOf] = ['asOf', 'former', 'formerAsOf'].map((key) => search[key]?.[0])
  return {
    ...ref,
    ...(isDay(asOf) ? { asOf } : {}),
    ...(former !== undefined && /^[1-9]\d?$/.test(former) ? { former: Number(former) } : {}),
    ...(isDay(formerAsOf) ? { formerAsOf } : {}),
  }
}
