import { type FieldError, problem as fieldProblem } from '@renkei/schema'
import type { Context } from 'hono'
import { z } from 'zod'
import { Refused } from '../refusal.ts'
import { invalid } from '../write/refuse.ts'

// Whoever sends more wrong fields is told of these first.
const most = 50

/** What a program sent, with the text of it. Throws Refused: `inputInvalid` for what is no JSON, `fieldsInvalid` with the
 * path of every field that is unknown or cannot be read. */
export async function bodyOf(
  c: Context,
  schema: z.ZodType | undefined,
): Promise<{ sent: unknown; text: string }> {
  const text = await c.req.text()
  if (schema === undefined && text.trim() === '') return { sent: {}, text }
  const type = c.req.header('content-type') ?? ''
  if (text !== '' && !/^application\/(\S+\+)?json\s*(;|$)/i.test(type))
    throw new Refused('inputInvalid', { parameter: 'Content-Type', value: type.slice(0, 100) })
  const sent = read(text)
  const known = schema ?? z.object({})
  const unknown = unknownIn(known, sent, [])
  const { error } = known.safeParse(sent, { reportInput: true })
  const fields = [...unknown, ...(error?.issues ?? []).map(fieldOf)]
  if (fields.length > 0) throw invalid(...fields.slice(0, most))
  return { sent, text }
}

function read(text: string): unknown {
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new Refused('inputInvalid', { parameter: 'body' }, { cause })
  }
}

const pathOf = (path: readonly PropertyKey[]) => path.map(String).join('.').slice(0, 200)

function fieldOf(issue: z.core.$ZodIssue): FieldError {
  const field = pathOf(issue.path)
  if (issue.code === 'custom') {
    const told = fieldProblem.safeParse(issue.params?.['problem'])
    if (told.success) return { field, problem: told.data }
  }
  if (issue.input === undefined) return { field, problem: 'required' }
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'int') return { field, problem: 'notWhole' }
    return issue.expected === 'number'
      ? { field, problem: 'notNumber' }
      : { field, problem: 'wrongType', value: issue.expected }
  }
  if (issue.code === 'too_big') return { field, problem: 'tooLarge', limit: Number(issue.maximum) }
  if (issue.code === 'too_small')
    return { field, problem: 'tooSmall', limit: Number(issue.minimum) }
  return { field, problem: 'unknownCode' }
}

/** Fields that a schema would pass over, at any depth. */
function unknownIn(schema: z.ZodType, value: unknown, path: readonly PropertyKey[]): FieldError[] {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((one, at) => unknownIn(inner.element as z.ZodType, one, [...path, at]))
  if (!(inner instanceof z.ZodObject) || typeof value !== 'object' || value === null) return []
  const shape = inner.shape as Record<string, z.ZodType>
  return Object.entries(value).flatMap(([key, one]): FieldError[] =>
    Object.hasOwn(shape, key)
      ? unknownIn(shape[key] ?? z.unknown(), one, [...path, key])
      : [{ field: pathOf([...path, key]), problem: 'unknownField' }],
  )
}

function unwrapped(schema: z.ZodType): z.ZodType {
  let inner = schema
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodNullable
  )
    inner = inner.unwrap() as z.ZodType
  return inner
}
