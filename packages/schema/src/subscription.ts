import { z } from 'zod'
import type { FieldError } from './error.ts'
import { code, number, typed } from './kinds.ts'
import { municipalityCode } from './municipality.ts'
import { checkEmail } from './person-fields.ts'
import { policyAreaCode, visionRef } from './vision.ts'

/** How often what changed is mailed; nothing is where nothing changed. */
export const digestFrequency = z.enum(['daily', 'weekly', 'never'])
export type DigestFrequency = z.infer<typeof digestFrequency>

/** Whether お知らせ are mailed one by one, or once a day those that nobody has read. */
export const noticeFrequency = z.enum(['each', 'daily'])

/** What is followed: one of a project, a policy area and a municipality, or the whole region where none is named. */
export const followTarget = visionRef.extend({
  project: number.optional(),
  policyArea: policyAreaCode.optional(),
  municipality: municipalityCode.optional(),
})
export type FollowTarget = z.infer<typeof followTarget>

/** One thing followed. `code`: the number of a project, the code of an area or municipality; empty for a region. */
const follow = z.object({
  region: z.string(),
  vision: z.number().int(),
  kind: z.enum(['region', 'project', 'policyArea', 'municipality']),
  code: z.string(),
  /** What the vision prints as the number of a project; empty of all else. */
  printed: z.string(),
  title: z.string(),
  titleEn: z.string().nullable(),
})
export type Follow = z.infer<typeof follow>

/** 配信: what somebody follows, and how often it is mailed. */
const subscription = z.object({
  frequency: digestFrequency,
  notices: noticeFrequency,
  follows: z.array(follow),
})
export type Subscription = z.infer<typeof subscription>

/** The same as whoever holds its link sees it. `waiting`: asked for, and to be confirmed. */
const linkedSubscription = subscription.omit({ notices: true }).extend({
  /** Whether it is of somebody who signs in: what they follow is managed there. */
  isPersonal: z.boolean(),
  waiting: z.array(follow),
})
export type LinkedSubscription = z.infer<typeof linkedSubscription>

export const saveSubscription = z.object({
  frequency: digestFrequency,
  notices: noticeFrequency,
})

export const askSubscription = followTarget.extend({
  email: typed(400),
  frequency: digestFrequency.exclude(['never']),
})

/** The secret of the link in a mail. */
const key = code(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
export const subscriptionKey = z.object({ key })
export const changeSubscription = z.object({
  key,
  frequency: digestFrequency.exclude(['never']),
})

/** What is wrong with what somebody asks to be mailed. */
export const checkSubscription = ({ email }: { email: string }): FieldError[] => checkEmail(email)
