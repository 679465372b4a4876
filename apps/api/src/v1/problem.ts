import {
  type ErrorCode,
  errorCode,
  errorStatus,
  type Language,
  mistyped,
  refusal,
  type Refusal,
} from '@renkei/schema'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { z } from 'zod'
import { originOf } from '../session/origin.ts'
import { today } from '../today.ts'
import { problemTitles } from './problem-words.ts'

/** A refusal as RFC 9457 tells it: what every program learns of it, with a sentence for its author. */
export const problem = z.object({
  /** The address at which the code is explained. */
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** What seems to be meant, or to be asked instead. */
  detail: z.string().optional(),
  ...refusal.shape,
  /** Of a write over an older version: what is held now, and what was sent. */
  held: z.unknown().optional(),
  sent: z.unknown().optional(),
  /** For whoever runs the registry: it is in the log. */
  requestId: z.string(),
})

/** The language that a program asks sentences in; Japanese where it asks for neither. */
export const languageOf = (c: Context): Language =>
  accepts(c, {
    ...{ header: 'Accept-Language', supports: ['ja', 'en'], default: 'ja' },
    match: (asked, { supports, default: usual }) =>
      asked
        .filter(({ q }) => q > 0)
        .toSorted((a, b) => b.q - a.q)
        .map(({ type }) => type.toLowerCase().split('-')[0] ?? '')
        .find((type) => supports.includes(type)) ?? usual,
  }) as Language

/** Where `/api/v1` is reached. */
export const baseOf = (c: Context, url: string | undefined): string =>
  `${originOf(c, url) ?? new URL(c.req.url).origin}/api/v1`

// Plain HTTP has a status of its own for what the procedures refuse with 400 and 409.
const ownStatus = { fieldsInvalid: 422, stale: 412 } as const
const statusOf = (code: ErrorCode) =>
  code === 'fieldsInvalid' || code === 'stale' ? ownStatus[code] : errorStatus[code]

const isToCome = (value: string | undefined): boolean =>
  value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value) && value > today()

/** A refusal as a problem in the language that was asked for. */
export function problemOf(c: Context, refused: Refusal, base: string): z.infer<typeof problem> {
  const { code, parameter, value } = refused
  const language = languageOf(c)
  const meant = code === 'filterInvalid' && parameter !== undefined && mistyped(parameter)
  const detail = meant
    ? { ja: `${meant} のことですか。`, en: `Did you mean ${meant}?` }
    : code === 'filterInvalid' && isToCome(value)
      ? { ja: '今日までの日を指定してください。', en: 'Name a day up to today.' }
      : undefined
  return {
    type: `${base}/problems#${code}`,
    title: problemTitles[code][language],
    status: statusOf(code),
    ...(detail ? { detail: detail[language] } : {}),
    ...refused,
    requestId: c.get('requestId'),
  }
}

/** Answers a refusal as `application/problem+json`. `sides`: what is held and what was sent, where they differ. */
export function problemAnswer(
  c: Context,
  refused: Refusal,
  base: string,
  sides: { held?: unknown; sent?: unknown } = {},
): Response {
  const told = { ...problemOf(c, refused, base), ...sides }
  c.header('content-language', languageOf(c))
  c.header('vary', 'accept-language', { append: true })
  c.header('cache-control', 'no-store')
  return c.body(JSON.stringify(told), statusOf(refused.code), {
    'content-type': 'application/problem+json',
  })
}

/** The closed list of codes, for whoever follows the type of a problem. */
export const problems = z.object({
  items: z.array(
    z.object({
      code: errorCode,
      status: z.number().int(),
      title: z.object({ ja: z.string(), en: z.string() }),
    }),
  ),
})
export const everyProblem = (): z.infer<typeof problems> => ({
  items: errorCode.options.map((code) => ({
    ...{ code, status: statusOf(code), title: problemTitles[code] },
  })),
})
