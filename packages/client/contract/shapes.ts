// Types as plain shapes: what a value may be, told without the names that somebody gave to it.
import ts from 'typescript-6'
import type { Checker } from './read.ts'

export type Shape =
  /** `string`, `null`, `"source"`, `42`: as TypeScript writes it. */
  | { is: 'plain'; text: string }
  | { is: 'list'; of: Shape }
  | { is: 'tuple'; of: Shape[] }
  | { is: 'union'; of: Shape[] }
  | { is: 'record'; of: Shape }
  | { is: 'object'; fields: Field[] }

export type Field = { name: string; optional: boolean; shape: Shape }

const flag = (type: ts.Type, flags: ts.TypeFlags) => (type.flags & flags) !== 0

/** A reader of types that reads each once. */
export function shapesOf(checker: Checker): (type: ts.Type) => Shape {
  const known = new Map<ts.Type, Shape>()
  const open = new Set<ts.Type>()

  const read = (type: ts.Type): Shape => {
    const found = known.get(type)
    if (found) return found
    if (open.has(type)) throw new Error(`${checker.typeToString(type)} contains itself`)
    open.add(type)
    const shape = readNew(type)
    open.delete(type)
    known.set(type, shape)
    return shape
  }

  const readNew = (type: ts.Type): Shape => {
    if (flag(type, ts.TypeFlags.Boolean)) return { is: 'plain', text: 'boolean' }
    if (type.isUnion()) return readUnion(type.types)
    if (!flag(type, ts.TypeFlags.Object | ts.TypeFlags.Intersection)) {
      return {
        is: 'plain',
        text: checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation),
      }
    }
    if (checker.isTupleType(type)) {
      return { is: 'tuple', of: checker.getTypeArguments(type as ts.TypeReference).map(read) }
    }
    if (checker.isArrayType(type)) {
      const [of] = checker.getTypeArguments(type as ts.TypeReference)
      if (of) return { is: 'list', of: read(of) }
    }
    const index = checker.getIndexInfosOfType(type)[0]
    if (index) return { is: 'record', of: read(index.type) }
    if (type.getCallSignatures().length > 0) throw new Error('A function is no value')
    return { is: 'object', fields: checker.getPropertiesOfType(type).map(field) }
  }

  const field = (property: ts.Symbol): Field => {
    const optional = (property.flags & ts.SymbolFlags.Optional) !== 0
    const type = checker.getTypeOfSymbol(property)
    const shape = read(type)
    return {
      name: property.name,
      optional,
      shape: optional ? without(shape, 'undefined') : shape,
    }
  }

  const readUnion = (types: readonly ts.Type[]): Shape => {
    const booleans = types.filter((each) => flag(each, ts.TypeFlags.BooleanLiteral))
    const others = booleans.length === 2 ? types.filter((each) => !booleans.includes(each)) : types
    const of = others.map(read)
    return union(booleans.length === 2 ? [...of, { is: 'plain', text: 'boolean' }] : of)
  }
  return read
}

const rank = (shape: Shape) =>
  shape.is === 'plain' ? (['null', 'undefined'].includes(shape.text) ? 2 : 0) : 1

/** In one order, whoever names the members first. */
function union(of: readonly Shape[]): Shape {
  const texts = new Map(of.map((shape) => [keyOf(shape), shape]))
  const sorted = [...texts]
    .toSorted(([a, one], [b, other]) => rank(one) - rank(other) || (a < b ? -1 : 1))
    .map(([, shape]) => shape)
  return sorted.length === 1 && sorted[0] ? sorted[0] : { is: 'union', of: sorted }
}

function without(shape: Shape, text: string): Shape {
  if (shape.is !== 'union') return shape
  return union(shape.of.filter((each) => each.is !== 'plain' || each.text !== text))
}

const keys = new WeakMap<Shape, string>()

/** The same for shapes that take the same values. */
export function keyOf(shape: Shape): string {
  const known = keys.get(shape)
  if (known !== undefined) return known
  const sorted: Shape =
    shape.is === 'object'
      ? { ...shape, fields: shape.fields.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }
      : shape
  const key = write(sorted, keyOf, ';')
  keys.set(shape, key)
  return key
}

/** A shape as TypeScript, its parts written by `part`, its fields on lines or apart by `separator`. */
export function write(shape: Shape, part: (shape: Shape) => string, separator: string): string {
  const bracketed = (of: Shape) =>
    of.is === 'union' && /^[^{]*\|/.test(part(of)) ? `(${part(of)})` : part(of)
  const edge = separator === '\n' ? '\n' : ' '
  switch (shape.is) {
    case 'plain':
      return shape.text
    case 'list':
      return `${bracketed(shape.of)}[]`
    case 'tuple':
      return `[${shape.of.map(part).join(', ')}]`
    case 'record':
      return `Record<string, ${part(shape.of)}>`
    case 'union':
      return shape.of.map(part).join(' | ')
    default:
      return shape.fields.length === 0
        ? 'Record<string, never>'
        : `{${edge}${shape.fields
            .map((field) => `${nameOf(field)}: ${part(field.shape)}`)
            .join(separator)}${edge}}`
  }
}

const nameOf = ({ name, optional }: Field) =>
  `${/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : JSON.stringify(name)}${optional ? '?' : ''}`
