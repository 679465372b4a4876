import type { Gaps } from '@renkei/schema'
import type { ComponentType } from 'react'
import { Differing, Unconfirmed, Undescribed } from './of-projects.tsx'
import { Seldom, Unagreed, Unanswered } from './of-municipalities.tsx'
import { Behind, Unreported } from './of-indicators.tsx'
import { Thin, Uncovered, Unfounded } from './of-parts.tsx'

export type ListProps = { gaps: Gaps; caption: string }

/** What is shown of every kind, in the order in which they are looked at. */
export const lists: Record<keyof Gaps, ComponentType<ListProps>> = {
  unconfirmed: Unconfirmed,
  differing: Differing,
  undescribed: Undescribed,
  unanswered: Unanswered,
  seldom: Seldom,
  unreported: Unreported,
  behind: Behind,
  uncovered: Uncovered,
  thin: Thin,
  unagreed: Unagreed,
  unfounded: Unfounded,
}
