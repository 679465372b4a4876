import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import jsonld from 'jsonld'
import { Parser, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { z } from 'zod'
import { describedBy, type Get } from './described.ts'

const offline = () => Promise.reject(new Error('Nothing is fetched'))
// `safe`: what would be left out fails; the types of the library do not know it.
const options = { format: 'application/n-quads' as const, documentLoader: offline, safe: true }
const shapes = (['shapes', 'range'] as const).flatMap((name) =>
  new Parser().parse(readFileSync(new URL(`dcat-ap/${name}.ttl`, import.meta.url), 'utf8')),
)

/** What the shapes of DCAT-AP find wrong with a document of JSON-LD, which is expanded without any other document. */
export async function complaintsOfDcat(document: jsonld.JsonLdDocument): Promise<string[]> {
  const quads = z.string().parse(await jsonld.toRDF(document, options))
  const validator = new SHACLValidator(new Store(shapes))
  const report = await validator.validate(new Store(new Parser().parse(quads)))
  return report.results.map(
    ({ focusNode, path, message }) =>
      `${focusNode?.value} ${path?.value}: ${message.map(({ value }) => value).join()}`,
  )
}

/** What is wrong with a JSON by the schema that its address links to. */
export async function complaintsOfJson(get: Get, path: string, of?: unknown): Promise<string[]> {
  const answer = await get(path)
  const schema = z
    .record(z.string(), z.unknown())
    .parse(await (await get(describedBy(path, answer).at)).json())
  const ajv = new Ajv2020({ allErrors: true, strict: true })
  addFormats.default(ajv)
  const isValid = ajv.compile(schema)
  isValid(of ?? (await answer.json()))
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
