// What would break a program that was written against an older contract.
import type { Contract } from './held.ts'
import { keyOf, type Field, type Shape } from './shapes.ts'

/** Every way in which `now` breaks what `before` promised; empty where whoever relied on it still may.
 * Compatible: new procedures, error codes and answered fields, new values of answered enumerations, and new
 * optional inputs. */
export function breaks(before: Contract, now: Contract): string[] {
  const found: string[] = []
  for (const [name, was] of before.procedures) {
    const is = now.procedures.get(name)
    if (!is) found.push(`${name} is gone`)
    else if (is.kind !== was.kind) found.push(`${name} is a ${is.kind} now`)
    else {
      found.push(...taken(was.input, is.input, `${name} input`))
      found.push(...answered(was.output, is.output, `${name} output`))
    }
  }
  for (const [name, was] of before.nouns) {
    const is = now.nouns.get(name)
    if (!is) found.push(`type ${name} is gone`)
    else if (name === 'ErrorCode') found.push(...lost(was, is, name))
  }
  const [refusal, refusalNow] = [before.nouns.get('Refusal'), now.nouns.get('Refusal')]
  if (refusal && refusalNow) found.push(...answered(refusal, refusalNow, 'Refusal'))
  return [...new Set(found)]
}

const membersOf = (shape: Shape): Shape[] => (shape.is === 'union' ? shape.of : [shape])
const isLiteral = (shape: Shape) => shape.is === 'plain' && /^["\d-]/.test(shape.text)
const isText = (shape: Shape) => shape.is === 'plain' && shape.text.startsWith('"')
const typeOf = (shape: Shape) =>
  isText(shape) ? 'string' : isLiteral(shape) ? 'number' : keyOf(shape)

/** Members that are no longer there. */
function lost(was: Shape, is: Shape, path: string): string[] {
  const there = new Set(membersOf(is).map(keyOf))
  return membersOf(was)
    .filter((member) => !there.has(keyOf(member)))
    .map((member) => `${path} has no ${keyOf(member)}`)
}

/** An answer may tell more, and must tell all that it told. */
function answered(was: Shape, is: Shape, path: string): string[] {
  if (keyOf(was) === keyOf(is)) return []
  const wasMembers = membersOf(was)
  if (is.is === 'union' || was.is === 'union') {
    const values = wasMembers.filter(isLiteral).map(typeOf)
    return membersOf(is).flatMap((member) => {
      // A further value of an enumeration, which whoever reads it has to expect.
      if (isLiteral(member) && values.includes(typeOf(member))) return []
      if (isNewVariant(member, wasMembers)) return []
      return fits(
        wasMembers,
        (old) => answered(old, member, path),
        `${path} may be ${short(member)}`,
      )
    })
  }
  if (was.is === 'list' && is.is === 'list') return answered(was.of, is.of, `${path}[]`)
  if (was.is === 'record' && is.is === 'record') return answered(was.of, is.of, `${path}{}`)
  if (was.is === 'object' && is.is === 'object') {
    const fields = fieldsOf(is)
    return was.fields.flatMap((old) => {
      const now = fields.get(old.name)
      const at = `${path}.${old.name}`
      if (!now) return [`${at} is gone`]
      if (now.optional && !old.optional) return [`${at} may be missing`]
      return answered(old.shape, now.shape, at)
    })
  }
  if (was.is === 'plain' && isLiteral(is) && was.text === typeOf(is)) return []
  return [`${path} was ${short(was)} and is ${short(is)}`]
}

/** A further variant of what a field of theirs tells apart, such as `kind`. */
function isNewVariant(member: Shape, others: readonly Shape[]): boolean {
  if (member.is !== 'object') return false
  const objects = others.filter((other) => other.is === 'object')
  return member.fields.some(({ name, shape }) => {
    const told = objects.map(({ fields }) => fields.find((field) => field.name === name)?.shape)
    const areApart = told.length > 1 && told.every((each) => each && isText(each))
    return isText(shape) && areApart && told.every((each) => each && keyOf(each) !== keyOf(shape))
  })
}

/** An input may leave more open, and must take all that it took. */
function taken(was: Shape | undefined, is: Shape | undefined, path: string): string[] {
  if (!is) return was ? [`${path} is gone`] : []
  if (!was) return is.is === 'object' ? required(is.fields, path) : [`${path} is new`]
  if (keyOf(was) === keyOf(is)) return []
  if (is.is === 'union' || was.is === 'union') {
    const now = membersOf(is)
    return membersOf(was).flatMap((member) =>
      fits(now, (other) => taken(member, other, path), `${path} may not be ${short(member)}`),
    )
  }
  if (was.is === 'list' && is.is === 'list') return taken(was.of, is.of, `${path}[]`)
  if (was.is === 'record' && is.is === 'record') return taken(was.of, is.of, `${path}{}`)
  if (was.is === 'object' && is.is === 'object') {
    const fields = fieldsOf(is)
    const old = fieldsOf(was)
    return [
      ...was.fields.flatMap((field) => {
        const now = fields.get(field.name)
        const at = `${path}.${field.name}`
        if (!now) return [`${at} is gone`]
        if (field.optional && !now.optional) return [`${at} is required`]
        return taken(field.shape, now.shape, at)
      }),
      ...required(
        is.fields.filter(({ name }) => !old.has(name)),
        path,
      ),
    ]
  }
  if (is.is === 'plain' && isLiteral(was) && is.text === typeOf(was)) return []
  return [`${path} was ${short(was)} and is ${short(is)}`]
}

const fieldsOf = ({ fields }: { fields: Field[] }) =>
  new Map(fields.map((field) => [field.name, field]))

const required = (fields: readonly Field[], path: string) =>
  fields.filter(({ optional }) => !optional).map(({ name }) => `${path}.${name} is required`)

/** Nothing where one of them fits; what is nearest to fit where one nearly does. */
function fits(
  members: readonly Shape[],
  misfits: (member: Shape) => string[],
  none: string,
): string[] {
  const tried = members.map((member) => ({ member, found: misfits(member) }))
  if (tried.some(({ found }) => found.length === 0)) return []
  const near = tried
    .filter(({ member }) => member.is !== 'plain')
    .toSorted((a, b) => a.found.length - b.found.length)[0]
  return near?.found ?? [none]
}

const short = (shape: Shape) => {
  const key = keyOf(shape)
  return key.length > 80 ? `${key.slice(0, 80)}…` : key
}
