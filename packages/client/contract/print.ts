// The published procedures and their types as one file of TypeScript: every object has a name and is written once.
import ts from 'typescript-6'
import type { Checker, Procedure } from './read.ts'
import { keyOf, type Shape, shapesOf, write } from './shapes.ts'

// What is shorter stands where it is used.
const worthAName = 60

type Named = { name: string; about: string; shape: Shape }

const head = `/** What holds for one call. */
export interface CallOptions {
/** Ends the call: it then throws the signal's reason. */
signal?: AbortSignal
/** Milliseconds after which the call ends with a TimedOutError, tries and waits included. */
timeout?: number
}

export interface QueryOptions extends CallOptions {
/** How often a read that found no answer is tried again. */
retries?: number
}

/** A read: asked again where no answer comes. */
export interface Query<Input, Output> {
query(input: Input, options?: QueryOptions): Promise<Output>
}

/** A write: sent once. */
export interface Mutation<Input, Output> {
mutate(input: Input, options?: CallOptions): Promise<Output>
}`

export type Published = {
  checker: Checker
  procedures: readonly Procedure[]
  /** All that the registry has a noun for. */
  nouns: ReadonlyMap<string, ts.Symbol>
  /** Nouns that are published whether or not a procedure answers them. */
  also: readonly string[]
  /** Names that stay for who imported them, and what is called so now. */
  formerNames: Readonly<Record<string, string>>
}

/** The contract as a declaration file, in the order in which the procedures are published. */
export function printContract(
  { checker, procedures, nouns, also, formerNames }: Published,
  major: number,
): string {
  const shapeOf = shapesOf(checker)
  const nounOf = nounsByShape(checker, nouns, shapeOf)
  const asked = procedures.map(({ name, kind, input, output }) => ({
    name,
    kind,
    input: input && shapeOf(input),
    output: shapeOf(output),
  }))

  const uses = new Map<string, number>()
  const count = (shape: Shape): void => {
    const key = keyOf(shape)
    const before = uses.get(key) ?? 0
    uses.set(key, before + 1)
    if (before === 0) for (const part of partsOf(shape)) count(part.shape)
  }
  const others = [...nounOf.values()]
    .filter((noun) => also.includes(noun.name))
    .map(({ shape }) => shape)
  for (const { input, output } of asked)
    for (const shape of [input, output]) if (shape) count(shape)
  for (const shape of others) count(shape)

  // The first use names what has no noun.
  const named = new Map<string, Named>()
  const taken = new Set<string>([...nouns.keys(), ...Object.keys(formerNames)])
  const name = (shape: Shape, path: string, isTop: boolean): void => {
    const key = keyOf(shape)
    if (named.has(key)) return
    const noun = nounOf.get(key)
    const canBe = shape.is === 'object' || (shape.is === 'union' && !/ \| null$/.test(key))
    if (noun && canBe) named.set(key, noun)
    else if (canBe && key.length >= worthAName && (isTop || (uses.get(key) ?? 0) > 1)) {
      let free = path
      for (let i = 2; taken.has(free); i++) free = `${path}${i}`
      taken.add(free)
      named.set(key, { name: free, about: '', shape })
    }
    for (const part of partsOf(shape)) {
      const owner = named.get(key)?.name ?? path
      name(part.shape, part.name === '' ? owner : owner + pascal(part.name), false)
    }
  }
  for (const { name: procedure, input, output } of asked) {
    const path = pascal(procedure)
    if (input) name(input, `${path}Input`, true)
    name(output, path, true)
  }
  for (const shape of others) name(shape, '', true)

  const use = (shape: Shape): string => named.get(keyOf(shape))?.name ?? body(shape)
  const body = (shape: Shape): string =>
    shape.is === 'object' && keyOf(shape).length < worthAName && !named.has(keyOf(shape))
      ? write(shape, use, '; ')
      : write(shape, use, '\n')
  const types = [...named.values()]
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name: title, about, shape }) =>
      shape.is === 'object'
        ? `${comment(about)}export interface ${title} ${body(shape)}`
        : `${comment(about)}export type ${title} = ${body(shape)}`,
    )

  const entities = Map.groupBy(asked, (each) => each.name.split('.')[0] ?? '')
  const api = [...entities].map(([entity, of]) => {
    const lines = of.map(
      (each) =>
        `${each.name.slice(entity.length + 1)}: ${each.kind === 'query' ? 'Query' : 'Mutation'}<${
          each.input ? use(each.input) : 'void'
        }, ${use(each.output)}>`,
    )
    return `${entity}: {\n${lines.join('\n')}\n}`
  })
  const text = [
    `// Contract ${major} of a Renkei registry, written by \`npm run contract\`.`,
    head,
    `/** What a registry can be asked, by entity. */\nexport interface Api {\n${api.join('\n')}\n}`,
    ...types,
    ...Object.entries(formerNames).map(
      ([former, now]) => `/** @deprecated */\nexport type ${former} = ${now}`,
    ),
  ].join('\n\n')
  return `${indented(text)}\n`
}

/** A tab a level: the file is read by people, and loaded by whoever imports the client. */
function indented(text: string): string {
  let level = 0
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith('}')) level -= 1
      const found = '\t'.repeat(level) + line
      if (line.endsWith('{')) level += 1
      return found
    })
    .join('\n')
}

const pascal = (name: string) =>
  name.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]?)/g, (_, first: string) => first.toUpperCase())

function partsOf(shape: Shape): { name: string; shape: Shape }[] {
  switch (shape.is) {
    case 'plain':
      return []
    case 'object':
      return shape.fields.map((field) => ({ name: field.name, shape: field.shape }))
    case 'list':
    case 'record':
      return [{ name: '', shape: shape.of }]
    default:
      return shape.of.map((of) => ({ name: '', shape: of }))
  }
}

// Its first sentence: the whole file is to stay small.
const comment = (about: string) => {
  const [text = ''] = /^.*?[.。](?= |$)|^.+/.exec(about.replace(/\s*\n\s*/g, ' ').trim()) ?? []
  return text === '' ? '' : `/** ${text} */\n`
}

/** What the registry itself calls a shape; the shortest name where it has several. */
function nounsByShape(
  checker: Checker,
  nouns: ReadonlyMap<string, ts.Symbol>,
  shapeOf: (type: ts.Type) => Shape,
): Map<string, Named> {
  const found = new Map<string, Named>()
  const sorted = [...nouns].toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
  for (const [name, exported] of sorted) {
    const noun =
      exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    const declaration = noun.declarations?.find(ts.isTypeAliasDeclaration)
    if (!declaration || declaration.typeParameters) continue
    const shape = valueOf(() => shapeOf(checker.getDeclaredTypeOfSymbol(noun)))
    if (shape && !found.has(keyOf(shape))) {
      found.set(keyOf(shape), { name, about: aboutNoun(checker, noun, declaration), shape })
    }
  }
  return found
}

// Nouns that are no values, such as those with functions, name nothing that is published.
function valueOf(shape: () => Shape): Shape | undefined {
  try {
    return shape()
  } catch {
    return undefined
  }
}

/** Its own comment, or that of the schema it is inferred from. */
function aboutNoun(checker: Checker, noun: ts.Symbol, { type }: ts.TypeAliasDeclaration): string {
  const own = ts.displayPartsToString(noun.getDocumentationComment(checker))
  if (own !== '' || !ts.isTypeReferenceNode(type)) return own
  const query = type.typeArguments?.find(ts.isTypeQueryNode)
  const schema = query && checker.getSymbolAtLocation(query.exprName)
  return schema ? ts.displayPartsToString(schema.getDocumentationComment(checker)) : ''
}
