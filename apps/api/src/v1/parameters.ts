import { changeParameterOf, parameterOf, readNumber, withoutForeign } from '@renkei/schema'
import { z } from 'zod'
import { Refused } from '../refusal.ts'
import { inputShape, type Resource } from './resource.ts'

/** A part of a resource's address. */
export type Parameter = {
  name: string
  in: 'path' | 'query'
  /** The part of the input that it sets; null of the cursor, which sets the page. */
  key: string | null
  kind: 'number' | 'flag' | 'text'
  many: boolean
  required: boolean
  shape: z.ZodType
}

const cursor: Parameter = {
  ...{ name: 'cursor', in: 'query', key: null, kind: 'text', many: false, required: false },
  shape: z.string().max(100),
}

// What of the answer is told; no part of the procedure's input.
const fields: Parameter = {
  ...{ name: 'fields', in: 'query', key: 'fields', kind: 'text', many: false, required: false },
  shape: z.string().max(1000),
}

function parameterFrom(key: string, shape: z.ZodType, path: string): Parameter {
  const inPath = path.includes(`{${key}}`)
  let inner: z.ZodType = shape
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault)
    inner = inner.unwrap() as z.ZodType
  const many = inner instanceof z.ZodArray
  const single = inner instanceof z.ZodArray ? inner.element : inner
  const isNumber = single instanceof z.ZodNumber
  const isFlag =
    single instanceof z.ZodBoolean || (single instanceof z.ZodLiteral && single.value === true)
  return {
    name: inPath ? key : changeParameterOf(parameterOf(key)),
    in: inPath ? 'path' : 'query',
    key,
    kind: isNumber ? 'number' : isFlag ? 'flag' : 'text',
    many,
    required: inPath || !shape.safeParse(undefined).success,
    shape,
  }
}

const known = new WeakMap<Resource, Parameter[]>()

/** What the address of a resource says; a page is told by a cursor. */
export function parametersOf(resource: Resource): Parameter[] {
  const held = known.get(resource)
  if (held) return held
  const { procedure, path, fixed, writing } = resource
  const found = Object.entries({ ...inputShape(procedure), ...writing?.parts }).flatMap(
    ([key, shape]) =>
      key in fixed || (writing && !path.includes(`{${key}}`))
        ? []
        : key === 'page'
          ? [cursor]
          : [parameterFrom(key, shape, path)],
  )
  const all = writing ? found : [...found, fields]
  known.set(resource, all)
  return all
}

/** Whether a resource answers by the page. */
export const isPaged = (resource: Resource): boolean => parametersOf(resource).includes(cursor)

/** A page as a cursor tells it. */
export const cursorOf = (page: number): string => Buffer.from(`page ${page}`).toString('base64url')

function pageOf(value: string): number {
  const [, page] = /^page ([1-9]\d{0,5})$/.exec(Buffer.from(value, 'base64url').toString()) ?? []
  if (page === undefined) throw new Refused('filterInvalid', { parameter: 'cursor', value })
  return Number(page)
}

const flags: Record<string, boolean> = { '1': true, true: true, '0': false, false: false }

const decode = ({ kind }: Parameter, value: string): unknown =>
  kind === 'number' ? readNumber(value) : kind === 'flag' ? (flags[value] ?? value) : value

/** The input of a resource's procedure out of an address. Whether it is a right one says the procedure. Throws Refused for a
 * parameter the resource does not have, and for one given twice that is no list. */
export function inputFrom(
  resource: Resource,
  path: Readonly<Record<string, string>>,
  asked: URLSearchParams,
): Record<string, unknown> {
  const parameters = parametersOf(resource)
  const query = withoutForeign(asked)
  for (const [parameter, value] of query) {
    if (!parameters.some((one) => one.in === 'query' && one.name === parameter))
      throw new Refused('filterInvalid', { parameter, value })
  }
  const input: Record<string, unknown> = { ...resource.fixed }
  for (const parameter of parameters) {
    const { name, key, many } = parameter
    const values =
      parameter.in === 'path'
        ? [path[name] ?? '']
        : query.getAll(name).filter((value) => value !== '')
    const [first, ...others] = values
    if (first === undefined) continue
    if (key === null) input['page'] = pageOf(first)
    else if (many) input[key] = [...new Set(values)].map((value) => decode(parameter, value))
    else input[key] = decode(parameter, first)
    if (!many && others.length > 0)
      throw new Refused('filterInvalid', { parameter: name, value: others.join(',') })
  }
  return input
}
