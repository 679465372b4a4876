// zod and tRPC keep what they are made of under such names.
// oxlint-disable no-underscore-dangle
import type { $ZodType, $ZodTypes } from 'zod/v4/core'
import { appRouter } from '../app.ts'

type Built = { _def: { inputs: $ZodType[]; type: string } }

/** A procedure as it can be called; `input` is undefined where it takes none. */
export type Procedure = {
  name: string
  type: 'query' | 'mutation'
  input: $ZodType | undefined
}

/** Every procedure of the registry. Fails for one whose input is put together of several schemas. */
export const procedures = (): Procedure[] =>
  Object.entries(appRouter._def.procedures as unknown as Record<string, Built>).map(
    ([name, built]) => {
      const { inputs, type } = built._def
      if (inputs.length > 1) throw new Error(`${name} has ${inputs.length} inputs`)
      return { name, type: type === 'mutation' ? 'mutation' : 'query', input: inputs[0] }
    },
  )

/** What a schema is made of, by name: `[]` an element, `{}` a key of a record. None for a leaf. */
export function partsOf(schema: $ZodType): { name: string; part: $ZodType }[] {
  const { def } = (schema as $ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).map(([name, part]) => ({ name, part }))
    case 'array':
      return [{ name: '[]', part: def.element }]
    case 'record':
      return [
        { name: '{}', part: def.keyType },
        { name: '{}.', part: def.valueType },
      ]
    case 'union':
      return def.options.map((part, at) => ({ name: `|${at}`, part }))
    case 'optional':
    case 'nullable':
    case 'default':
      return [{ name: '', part: def.innerType }]
    default:
      return []
  }
}
