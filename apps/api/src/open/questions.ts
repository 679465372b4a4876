import {
  type Question,
  question,
  questionParameters,
  readFilters,
  readNumber,
  visionRef,
  withoutForeign,
} from '@renkei/schema'
import { Refused } from '../refusal.ts'

// An export is never paged.
const everything = 2_000_000_000
const understood = new Set(['vision', ...questionParameters.filter((name) => name !== 'page')])

/** The question an open-data address asks. Unlike the web client, which drops what it cannot read
 * and says so, an export refuses it: a program would not see the notice. What networks hang on to an address asks
 * nothing. Throws Refused. */
export function openQuestion(region: string, asked: URLSearchParams): Question {
  const params = withoutForeign(asked)
  for (const parameter of params.keys()) {
    if (!understood.has(parameter)) {
      throw new Refused('filterInvalid', { parameter, value: params.get(parameter) ?? '' })
    }
  }
  const { filters, dropped } = readFilters(params)
  const [first] = dropped
  if (first) throw new Refused('filterInvalid', first)

  const edition = params.get('vision')
  const ref = visionRef.safeParse({
    region,
    ...(edition === null ? {} : { vision: readNumber(edition) }),
  })
  if (!ref.success) {
    const parameter = String(ref.error.issues[0]?.path[0])
    throw parameter === 'region'
      ? new Refused('regionNotFound', { parameter, value: region })
      : new Refused('filterInvalid', { parameter, value: edition ?? '' })
  }
  const sort = filters.sort === 'best' ? 'number' : filters.sort
  return { ...question.parse({ ...ref.data, ...filters, sort, page: 1 }), size: everything }
}
