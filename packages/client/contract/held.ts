// The contract as the repository holds it, and as it is now.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type ts from 'typescript-6'
import { printContract } from './print.ts'
import { formerNames, published, publishedNouns } from './published.ts'
import { openProgram, readRegistry } from './read.ts'
import { type Shape, shapesOf } from './shapes.ts'

export type Contract = {
  procedures: Map<string, { kind: string; input: Shape | undefined; output: Shape }>
  /** By the names under which programs import them. */
  nouns: Map<string, Shape>
}

export const contractFile = fileURLToPath(new URL('../api.d.ts', import.meta.url))

const packageFile = new URL('../package.json', import.meta.url)

/** Of the version that the package says it is. */
export const major = () => {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }
  return Number(version.split('.')[0])
}

/** For which major version a contract was written. */
export const majorOf = (text: string) => Number(/^\/\/ Contract (\d+) /.exec(text)?.[1] ?? 0)

/** What the registry's procedures are today, as the contract's text. */
export function contractNow(): string {
  const { checker, procedures, nouns } = readRegistry()
  const found = published.map((name) => {
    const procedure = procedures.find((each) => each.name === name)
    if (!procedure) throw new Error(`${name} is published and no procedure`)
    return procedure
  })
  const registry = { checker, procedures: found, nouns }
  return printContract({ ...registry, also: publishedNouns, formerNames }, major())
}

/** A contract as programs see it that import it. */
export function readContract(file: string): Contract {
  const { checker, exportsOf } = openProgram([file])
  const shapeOf = shapesOf(checker)
  const exported = exportsOf(file)
  const api = exported.get('Api')
  if (!api) throw new Error(`${file} has no Api`)
  const procedures: Contract['procedures'] = new Map()
  for (const entity of checker.getDeclaredTypeOfSymbol(api).getProperties()) {
    for (const found of checker.getTypeOfSymbol(entity).getProperties()) {
      const type = checker.getTypeOfSymbol(found)
      const [input, output] = checker.getTypeArguments(type as ts.TypeReference)
      if (!input || !output) throw new Error(`${entity.name}.${found.name} is no procedure`)
      const isVoid = checker.typeToString(input) === 'void'
      procedures.set(`${entity.name}.${found.name}`, {
        kind: type.symbol.name,
        input: isVoid ? undefined : shapeOf(input),
        output: shapeOf(output),
      })
    }
  }
  const own = new Set(['Api', 'CallOptions', 'QueryOptions', 'Query', 'Mutation'])
  const nouns: Contract['nouns'] = new Map()
  for (const [name, symbol] of exported) {
    if (!own.has(name)) nouns.set(name, shapeOf(checker.getDeclaredTypeOfSymbol(symbol)))
  }
  return { procedures, nouns }
}
