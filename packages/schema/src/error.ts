import { z } from 'zod'
import { author } from './person.ts'

/** Everything the registry can refuse, and the HTTP status it is refused with. */
export const errorStatus = {
  regionNotFound: 404,
  visionNotFound: 404,
  projectNotFound: 404,
  revisionNotFound: 404,
  applicationNotFound: 404,
  /** An inquiry that does not exist, or is not known to the reader yet. */
  inquiryNotFound: 404,
  /** An inquiry asks nothing of the municipality, which `value` names. */
  notAsked: 404,
  indicatorNotFound: 404,
  documentNotFound: 404,
  planNotFound: 404,
  planItemNotFound: 404,
  alignmentNotFound: 404,
  attachmentNotFound: 404,
  personNotFound: 404,
  departmentNotFound: 404,
  /** Unknown, used, cancelled or expired: all look alike. */
  invitationNotFound: 404,
  transferNotFound: 404,
  mailNotFound: 404,
  apiKeyNotFound: 404,
  webhookNotFound: 404,
  feedbackNotFound: 404,
  opinionNotFound: 404,
  /** Unknown, ended, or never confirmed in time. */
  subscriptionNotFound: 404,
  /** Where changes were read up to (`value`) is not in this registry's record: it was restored, or is another one. */
  cursorNotFound: 404,
  /** Nothing can be mailed: no mail is configured. */
  mailOff: 409,
  /** A day before the vision was adopted; `value` is the day of adoption. */
  beforeAdoption: 404,
  /** A filter, named by `parameter`, that cannot be read or names nothing in this vision. */
  filterInvalid: 400,
  /** Input that is no filter and cannot be read. */
  inputInvalid: 400,
  /** Fields that cannot be accepted: all of them in `fields`. */
  fieldsInvalid: 400,
  signInRequired: 401,
  /** A key that nobody has, that has expired or was revoked: all look alike. */
  keyInvalid: 401,
  forbidden: 403,
  notFound: 404,
  /** The writer read an older version: `version` is the current one, `by` and `at` who wrote it when. */
  stale: 409,
  /** The subject is in another state, which `value` names, by whom (`by`) and when (`at`). */
  stateChanged: 409,
  /** The region, which `value` names, is closed: it is read, and nothing of it is written. */
  regionClosed: 409,
  /** The next vision has taken this one's place, on the day in `value`: it is read, its inquiries go on, and its projects
   * change no more. */
  visionClosed: 409,
  /** The municipality has what leaves it endorsed first. */
  endorsementNeeded: 409,
  endorsementNotFound: 404,
  /** A change of the same fields was approved meanwhile: `fields` name them. */
  conflict: 409,
  /** A write over versions that names none (`If-Match`). */
  versionNeeded: 428,
  /** The `Idempotency-Key` of another request that asked for something else. */
  idempotencyKeyReused: 422,
  /** A request with this `Idempotency-Key` is being answered. */
  idempotencyKeyBusy: 409,
  /** `value` is how many seconds to wait. */
  tooManyRequests: 429,
  /** A PDF that this server could not make: `value` says why. */
  paperFailed: 500,
  /** More rows than a workbook of so many columns holds, which `value` says; as CSV there is no such bound. */
  tableTooLarge: 400,
  unexpected: 500,
  /** The database cannot answer now: `value` is `lost` or `busy`. Right to ask again after the
   * seconds of the answer's `Retry-After`. */
  unavailable: 503,
} as const

export const errorCode = z.enum(
  Object.keys(errorStatus) as [keyof typeof errorStatus, ...(keyof typeof errorStatus)[]],
)
export type ErrorCode = z.infer<typeof errorCode>

/** Whether a refusal says nothing of what was asked, so that asking again later is right. */
export const isPassing = (code: ErrorCode): boolean =>
  code === 'unavailable' || code === 'tooManyRequests' || code === 'unexpected'

/** Everything that can be wrong with a field. `limit` goes with the last ones. `seemsTotal`: the value of a
 * year is more than the sum so far, which is the limit, and no note says that it is so; `seemsOff`: the same of a
 * value that is more than a share or ten times its indicator can be expected to be. */
export const problem = z.enum([
  'required',
  'notNumber',
  /** A number with a note's mark at it, or a digit printed raised or circled. */
  'noteMark',
  /** A number in another unit than the field's, or of a size that its unit does not settle. */
  'otherUnit',
  /** A number with more digits or decimals than are kept. */
  'tooManyDigits',
  'notWhole',
  /** An amount in 百万円 that is no whole number of 千円. */
  'belowThousand',
  'notDate',
  'notTime',
  /** An hour that may be meant for the morning or the afternoon. */
  'unclearHour',
  /** A day of the week that is not the day's, which is `value` (ISO). */
  'otherWeekday',
  'notEmail',
  'controlCharacters',
  'unknownCode',
  /** No field of that name. */
  'unknownField',
  /** A value of another type than the field's, which is `value`: string, number, boolean, array or object. */
  'wrongType',
  /** A further policy area that is the project's own. */
  'isMainArea',
  /** A name that has digits and signs only. */
  'noWords',
  /** A printed number of its own, in a vision that numbers its projects from 1 on. */
  'notLabelled',
  'taken',
  'outsideVision',
  'endsBeforeStart',
  'leadIsPartner',
  'tooLong',
  'tooShort',
  'tooSmall',
  'tooLarge',
  /** Subsidies beyond the cost they pay for: `limit`, in 千円. */
  'aboveCost',
  /** A share of the cost for a municipality that neither leads nor is asked. */
  'bearsUnasked',
  'unchanged',
  'inPast',
  'afterDeadline',
  'notHundred',
  'notDescending',
  /** A day that is not after the one on which a target was changed before (`value`). */
  'notAfterChange',
  'notBeforeChange',
  'unnamedGrade',
  'sameGrade',
  'allBest',
  'guessable',
  /** An inquiry of which nobody would have to answer anything. */
  'nothingAsked',
  /** A file of a kind that is not taken; one that is not what its name says, or has macros; beyond `limit`
   * bytes; one more than `limit` files; one in which something harmful was found. */
  'fileType',
  'fileContent',
  'fileSize',
  'tooMany',
  /** Fewer than `limit`. */
  'tooFew',
  'fileHarmful',
  /** A value whose weight no indicator holds. */
  'lacksWeight',
  /** A code that is no municipality's, or whose last digit does not follow from the others. */
  'notCode',
  /** No name of a region in addresses. */
  'notSlug',
  /** No region without a core city; more than `limit` of them. */
  'lacksCore',
  'tooManyCores',
  /** A municipality that belongs to the region, or did: `value`. */
  'isMember',
  /** A last day before the first, which is `value`. */
  'beforeSince',
  /** A last day before the one (`value`) on which it was concluded. */
  'beforeSigned',
  /** Not after the last day (`value`) of the time before. */
  'notAfterUntil',
  /** A place on the map that another has. */
  'placeTaken',
  /** A membership that ended already, on `value`. */
  'isOver',
  /** A core city does not leave its region. */
  'coreStays',
  /** `limit` applications and inquiries are still open. */
  'stillOpen',
  /** `limit` things that people did hang on what would go. */
  'stillUsed',
  /** `limit` projects that somebody changed meanwhile, of which nobody said what becomes. */
  'changedMeanwhile',
  /** A file that is no PDF or cannot be opened; one that opens with a password alone. */
  'notPdf',
  'fileLocked',
  /** No address of the web; no page number up to `limit`. */
  'notAddress',
  'notHttps',
  'privateAddress',
  'notPage',
  'seemsTotal',
  'seemsOff',
  /** An answer beside 該当なし, which says that there is none. */
  'notBoth',
  /** A further thing that an indicator should measure: it is of one alone. */
  'oneOwner',
  /** 2014年 where years are 年度, or 2014年度 where they are 暦年. */
  'otherYearKind',
  /** A target that its direction contradicts: 40%以下 of what is to grow. */
  'againstDirection',
])
export type Problem = z.infer<typeof problem>

/** `field` is a path such as `title`, `measures.5.reason` or `budget.2027.amount`. */
const fieldError = z.object({
  field: z.string(),
  /** Of one of many rows: what names it to people, such as 江別市 合同訓練の参加者数. */
  row: z.string().optional(),
  problem,
  /** What was typed, shortened. */
  value: z.string().optional(),
  limit: z.number().optional(),
  /** Of a number in another unit: the one it is told in, and the field's. */
  units: z.object({ told: z.string(), wanted: z.string() }).optional(),
})
export type FieldError = z.infer<typeof fieldError>

/** What a client learns of a refusal. */
export const refusal = z.object({
  code: errorCode,
  parameter: z.string().optional(),
  value: z.string().optional(),
  fields: z.array(fieldError).optional(),
  version: z.number().int().optional(),
  by: author.optional(),
  at: z.iso.datetime({ offset: true }).optional(),
})
export type Refusal = z.infer<typeof refusal>
