import { type Language, openLicences } from '@renkei/schema'
import type { Caller } from '../list/caller.ts'
import type { SessionSettings } from '../session/settings.ts'
import { namedSchemas } from './components.ts'
import { answerOf } from './answer.ts'
import { cut, type Examples, examplesOf, orNone } from './example.ts'
import { components, jsonSchema } from './json-schema.ts'
import { inputFrom, isPaged, type Parameter, parametersOf } from './parameters.ts'
import { parameterWords } from './parameter-words.ts'
import { problemTitles } from './problem-words.ts'
import { type Resource, tags } from './resource.ts'

const words = {
  ja: {
    title: '連携 API',
    description:
      '広域連携の台帳を、ほかのプログラムから読むためのAPIです。答えはJSON、断りはapplication/problem+json（RFC 9457）です。\n\n- **根拠**：事実には basis が付きます。source は資料に書いてあること、confirmed は職員が確かめたこと、inferred は推定で、reason に理由があります。\n- **続き**：長い一覧は size 件ずつ答えます。続きは Link ヘッダーの rel="next" です。\n- **変わったときだけ**：答えの ETag を If-None-Match で送ると、同じなら304です。\n- **知らない名前**：この文書にないパラメーターは400で断ります。答えには項目が増えることがあります。\n- **文の言語**：断りの文は Accept-Language で日本語か英語になります。',
    ok: '答え',
    notModified: 'If-None-Match の答えから変わっていません。',
    problem: '断り。code は決まった一覧（/problems）のどれかです。',
    etag: '答えの版',
    link: '最初と続きのアドレス（RFC 8288）',
    requestId: '求めの番号',
    ifNoneMatch: '前の答えの ETag',
    key: '公開されている内容には要りません。Authorization: Bearer renkei_… で、市町村の管理者が担当課のために作ったAPIキーを送ります。読むだけのキーです。使えないキーは401（keyInvalid）です。',
    problems: '断りのコードの一覧',
    document: 'この文書',
  },
  en: {
    title: 'Renkei API',
    description:
      'For programs that read the registry of intermunicipal cooperation. Answers are JSON, refusals application/problem+json (RFC 9457).\n\n- **Basis**: facts carry a basis: source, a document says so; confirmed, an officer checked it; inferred, with its reason.\n- **Pages**: long lists come in pages of size; rel="next" of the Link header goes on.\n- **Only what changed**: send the ETag of an answer as If-None-Match, and the same is answered with 304.\n- **Unknown names**: parameters that this document does not have are refused with 400. Answers may come to hold more.\n- **Language**: Accept-Language decides between Japanese and English for the sentences of refusals.',
    ok: 'The answer',
    notModified: 'The same as what If-None-Match names.',
    problem: 'A refusal; its code is of the closed list (/problems).',
    etag: 'Version of the answer',
    link: 'Addresses of the first and the next page (RFC 8288)',
    requestId: 'Number of the request',
    ifNoneMatch: 'The ETag of an earlier answer',
    key: 'Not needed for what is published. Authorization: Bearer renkei_… sends an API key that a municipality’s administrator made for a department; it reads. A key that cannot be used is answered 401 (keyInvalid).',
    problems: 'The list of codes of refusals',
    document: 'This document',
  },
} satisfies Record<Language, object>

export type Means = Pick<SessionSettings, 'licence' | 'contact'> & {
  /** The registry as everyone sees it. */
  caller: Caller
  language: Language
  resources: readonly Resource[]
}

const ref = (of: 'schemas' | 'responses' | 'headers' | 'parameters', name: string) => ({
  $ref: `#/components/${of}/${name}`,
})
const json = (schema: object, example?: unknown, type = 'application/json') => ({
  content: { [type]: { schema, ...(example === undefined ? {} : { example }) } },
})

// Several resources are known by an `id`: that of which, their address says.
const exampleFor = ({ path }: Resource, { name }: Parameter, examples: Examples) =>
  examples[name === 'id' ? (path.split('/')[1]?.slice(0, -1) ?? '') : name]

/** The OpenAPI 3.1 document of `/api/v1`, made of the procedures' schemas; its examples are what this registry answers. */
export async function documentOf(means: Means): Promise<object> {
  const { caller, language, resources, licence, contact } = means
  const told = words[language]
  const examples = await examplesOf(caller)
  const { schemas, nameOf } = namedSchemas(resources)

  const operationOf = async (resource: Resource) => {
    const parameters = parametersOf(resource).map((parameter) => {
      const { name, required, many, shape } = parameter
      const example = required ? exampleFor(resource, parameter, examples) : undefined
      return {
        ...{ name, in: parameter.in, required, schema: jsonSchema(shape, 'input') },
        description: parameterWords[name]?.[language] ?? '',
        ...(many ? { style: 'form', explode: true } : {}),
        ...(example === undefined
          ? {}
          : { example: parameter.kind === 'number' ? Number(example) : example }),
      }
    })
    const answer = await exampleAnswer(caller, resource, examples)
    return {
      ...{ operationId: resource.id, tags: [tags[resource.tag].name[language]] },
      summary: resource.summary[language],
      ...(resource.deprecated ? { deprecated: true } : {}),
      parameters: [...parameters, ref('parameters', 'IfNoneMatch')],
      responses: {
        '200': {
          description: told.ok,
          headers: {
            ...{ ETag: ref('headers', 'ETag'), 'X-Request-Id': ref('headers', 'RequestId') },
            ...(isPaged(resource) ? { Link: ref('headers', 'Link') } : {}),
          },
          ...json(ref('schemas', nameOf(resource.answer)), answer),
        },
        '304': { description: told.notModified },
        '4XX': ref('responses', 'Problem'),
        '5XX': ref('responses', 'Problem'),
      },
    }
  }
  const operations = await Promise.all(
    resources.map(async (resource) => [resource.path, { get: await operationOf(resource) }]),
  )
  const own = (operationId: string, summary: string, schema: object) => ({
    get: {
      ...{ operationId, summary, tags: [tags.region.name[language]] },
      responses: {
        '200': { description: told.ok, ...json(schema) },
        '4XX': ref('responses', 'Problem'),
      },
    },
  })
  return {
    openapi: '3.1.1',
    info: {
      ...{ title: told.title, version: '1.0.0', description: told.description },
      license: { name: openLicences[licence].name[language], url: openLicences[licence].url },
      ...(contact ? { contact: contactOf(contact) } : {}),
    },
    servers: [{ url: '/api/v1' }],
    security: [{}, { key: [] }],
    tags: Object.values(tags).map(({ name, about }) => ({
      ...{ name: name[language], description: about[language] },
    })),
    paths: {
      ...Object.fromEntries(operations),
      '/problems': own('listProblems', told.problems, ref('schemas', 'Problems')),
      '/openapi.json': own('getDocumentOfApi', told.document, { type: 'object' }),
    },
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: told.key } },
      schemas: components(schemas),
      parameters: {
        IfNoneMatch: {
          ...{ name: 'If-None-Match', in: 'header', description: told.ifNoneMatch },
          schema: { type: 'string' },
        },
      },
      headers: {
        ETag: { description: told.etag, schema: { type: 'string' } },
        Link: { description: told.link, schema: { type: 'string' } },
        RequestId: { description: told.requestId, schema: { type: 'string', format: 'uuid' } },
      },
      responses: {
        Problem: {
          description: told.problem,
          headers: { 'X-Request-Id': ref('headers', 'RequestId') },
          ...json(
            ref('schemas', 'Problem'),
            {
              type: '/api/v1/problems#filterInvalid',
              title: problemTitles.filterInvalid[language],
              ...{
                status: 400,
                detail: { ja: 'measure のことですか。', en: 'Did you mean measure?' }[language],
              },
              ...{ code: 'filterInvalid', parameter: 'mesure', value: '1' },
              requestId: '00000000-0000-4000-8000-000000000000',
            },
            'application/problem+json',
          ),
        },
      },
    },
  }
}

const contactOf = ({ name, email, url }: NonNullable<SessionSettings['contact']>) => ({
  ...(name ? { name } : {}),
  ...(email ? { email } : {}),
  ...(url ? { url } : {}),
})

/** What a resource answers where its address is made of the examples, cut short; undefined where the registry does not
 * hold them. */
async function exampleAnswer(
  caller: Caller,
  resource: Resource,
  examples: Examples,
): Promise<unknown> {
  const path: Record<string, string> = {}
  const query = new URLSearchParams()
  for (const parameter of parametersOf(resource)) {
    if (!parameter.required) continue
    const value = exampleFor(resource, parameter, examples)
    if (value === undefined) return undefined
    if (parameter.in === 'path') path[parameter.name] = value
    else query.set(parameter.name, value)
  }
  return cut(await orNone(answerOf(caller, resource, inputFrom(resource, path, query))))
}
