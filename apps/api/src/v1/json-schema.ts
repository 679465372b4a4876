import { z } from 'zod'

export type JsonSchema = Record<string, unknown>

// A client that checks what it is answered must not break when an answer comes to hold more; and every whole number of
// JavaScript has bounds that say nothing.
const options = (io: 'input' | 'output') =>
  ({
    io,
    target: 'draft-2020-12',
    override: ({ jsonSchema: made }: { jsonSchema: JsonSchema }) => {
      delete made['additionalProperties']
      if (made['minimum'] === Number.MIN_SAFE_INTEGER) delete made['minimum']
      if (made['maximum'] === Number.MAX_SAFE_INTEGER) delete made['maximum']
    },
  }) as const

const bare = (schema: JsonSchema): JsonSchema =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'))

/** A schema as OpenAPI 3.1 writes it. */
export const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema =>
  bare(z.toJSONSchema(schema, options(io)) as JsonSchema)

/** What is sent, as OpenAPI 3.1 writes it: fields that it does not have are refused. */
export const bodySchema = (schema: z.ZodType): JsonSchema =>
  bare(
    z.toJSONSchema(schema, {
      ...options('input'),
      override: ({ jsonSchema: made }: { jsonSchema: JsonSchema }) => {
        const { additionalProperties } = made
        options('input').override({ jsonSchema: made })
        if ('properties' in made) made['additionalProperties'] = false
        else if (additionalProperties) made['additionalProperties'] = additionalProperties
      },
    }) as JsonSchema,
  )

/** Schemas by name, which refer to one another as the components of a document. */
export function components(named: Readonly<Record<string, z.ZodType>>): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    ...options('output'),
    uri: (id) => `#/components/schemas/${id}`,
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, bare(schema as JsonSchema)]),
  )
}
