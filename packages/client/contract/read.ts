// What the registry answers and takes, asked of the compiler: the types of every procedure, without zod,
// tRPC or anything else that they were written with.
import { fileURLToPath } from 'node:url'
import ts from 'typescript-6'

export type Checker = ts.TypeChecker

/** A procedure as the compiler knows it. */
export type Procedure = {
  name: string
  kind: 'query' | 'mutation'
  /** Undefined where it takes none. */
  input: ts.Type | undefined
  output: ts.Type
}

const path = (file: string) => fileURLToPath(new URL(`../../../${file}`, import.meta.url))

/** The types of files, as strictly as a consumer may read them. */
export function openProgram(files: readonly string[]): {
  checker: Checker
  exportsOf: (file: string) => Map<string, ts.Symbol>
} {
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2024,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  return {
    checker,
    exportsOf(file) {
      const source = program.getSourceFile(file)
      const module = source && checker.getSymbolAtLocation(source)
      if (!module) throw new Error(`${file} exports nothing; run tsc -b first`)
      return new Map(checker.getExportsOfModule(module).map((found) => [found.name, found]))
    },
  }
}

/** The registry's own routes, by the declarations that `tsc -b` has written, and the names of its nouns. */
export function readRegistry(): {
  checker: Checker
  procedures: Procedure[]
  nouns: Map<string, ts.Symbol>
} {
  const routes = path('apps/api/dist/types/src/routes.d.ts')
  const schema = path('packages/schema/src/index.ts')
  const { checker, exportsOf } = openProgram([routes, schema])
  const entities = exportsOf(routes).get('routes')
  if (!entities) throw new Error('The registry has no routes')
  const procedures = checker
    .getTypeOfSymbol(entities)
    .getProperties()
    .flatMap((entity) =>
      checker
        .getTypeOfSymbol(entity)
        .getProperties()
        .map((found): Procedure => {
          const definition = member(checker, checker.getTypeOfSymbol(found), '_def')
          const types = member(checker, definition, '$types')
          const kind = member(checker, definition, 'type')
          const input = member(checker, types, 'input')
          return {
            name: `${entity.name}.${found.name}`,
            kind: kind.isStringLiteral() && kind.value === 'query' ? 'query' : 'mutation',
            input: input.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined) ? undefined : input,
            output: member(checker, types, 'output'),
          }
        }),
    )
  return { checker, procedures, nouns: exportsOf(schema) }
}

function member(checker: Checker, type: ts.Type, name: string): ts.Type {
  const found = type.getProperty(name)
  if (!found) throw new Error(`${checker.typeToString(type)} has no ${name}`)
  return checker.getTypeOfSymbol(found)
}
