import { forPeople, forScreens, type Language, openLicences } from '@renkei/schema'
import type { Caller } from '../list/caller.ts'
import type { SessionSettings } from '../session/settings.ts'
import { namedSchemas } from './components.ts'
import { answerOf } from './answer.ts'
import { cut, type Examples, examplesOf, orNone } from './example.ts'
import { bodySchema, components, jsonSchema } from './json-schema.ts'
import { inputFrom, isPaged, type Parameter, parametersOf } from './parameters.ts'
import { parameterWords } from './parameter-words.ts'
import { problemTitles } from './problem-words.ts'
import { needsKey, type Resource, tags } from './resource.ts'
import { streamPath } from './stream-document.ts'

const words = {
  ja: {
    title: '連携 API',
    description:
      '広域連携の台帳を、ほかのプログラムから読み、APIキーで書くためのAPIです。答えはJSON、断りはapplication/problem+json（RFC 9457）です。\n\n- **根拠**：事実には basis が付きます。source は資料に書いてあること、confirmed は職員が確かめたこと、inferred は推定で、reason に理由があります。\n- **続き**：長い一覧は size 件ずつ答えます。続きは Link ヘッダーの rel="next" です。\n- **書く**：APIキーが要ります。読んだ版を If-Match で送ります。ないと428、ほかの人が先に書いていれば412で、いまの内容（held）と送った内容（sent）を返します。新しく作る求めは、Idempotency-Key を付ければ、24時間のうちに送り直しても１度しか作りません。知らない項目は422で断ります。\n- **変わったときだけ**：答えの ETag を If-None-Match で送ると、同じなら304です。\n- **知らない名前**：この文書にないパラメーターは400で断ります。答えには項目が増えることがあります。\n- **文の言語**：断りの文は Accept-Language で日本語か英語になります。',
    ok: '答え',
    partial: '一部だけを保存しました。保存していないものは、code とともに stale にあります。',
    kept: 'キーではできないこと',
    ofScreens: '画面だけが使う読み取りで、ここにないもの',
    joined: '、',
    notModified: 'If-None-Match の答えから変わっていません。',
    problem: '断り。code は決まった一覧（/problems）のどれかです。',
    etag: '答えの版',
    link: '最初と続きのアドレス（RFC 8288）',
    requestId: '求めの番号',
    ifNoneMatch: '前の答えの ETag',
    ifMatch: '読んだ答えの ETag。その版に書く',
    idempotencyKey: 'この求めの名前。同じ名前でもう一度送っても、１度しか作らない',
    location: '作ったもののアドレス',
    key: '公開されている内容には要りません。Authorization: Bearer renkei_… で、市町村の管理者が担当課のために作ったAPIキーを送ります。できることは、キーを作るときに選びます。使えないキーは401（keyInvalid）です。あと何回求められるかは RateLimit と RateLimit-Policy のヘッダーにあります。',
    problems: '断りのコードの一覧',
    document: 'この文書',
  },
  en: {
    title: 'Renkei API',
    description:
      'For programs that read the registry of intermunicipal cooperation, and write to it with an API key. Answers are JSON, refusals application/problem+json (RFC 9457).\n\n- **Basis**: facts carry a basis: source, a document says so; confirmed, an officer checked it; inferred, with its reason.\n- **Pages**: long lists come in pages of size; rel="next" of the Link header goes on.\n- **Writing** takes an API key. If-Match names the version that was read: without it 428, and where somebody else wrote first 412 with what is held now (held) and what was sent (sent). What makes something anew makes it once for an Idempotency-Key, however often it is sent within 24 hours. Unknown fields are refused with 422.\n- **Only what changed**: send the ETag of an answer as If-None-Match, and the same is answered with 304.\n- **Unknown names**: parameters that this document does not have are refused with 400. Answers may come to hold more.\n- **Language**: Accept-Language decides between Japanese and English for the sentences of refusals.',
    ok: 'The answer',
    partial: 'Some were saved only; what was not is in stale, each with its code.',
    kept: 'What no key does',
    ofScreens: 'Reads of screens alone, which are not here',
    joined: '; ',
    notModified: 'The same as what If-None-Match names.',
    problem: 'A refusal; its code is of the closed list (/problems).',
    etag: 'Version of the answer',
    link: 'Addresses of the first and the next page (RFC 8288)',
    requestId: 'Number of the request',
    ifNoneMatch: 'The ETag of an earlier answer',
    ifMatch: 'The ETag of the answer that was read, over which this is written',
    idempotencyKey:
      'What this request is called: sent again under the same name, it makes nothing twice',
    location: 'Where what was made is',
    key: 'Not needed for what is published. Authorization: Bearer renkei_… sends an API key that a municipality’s administrator made for a department, for what its scopes say. A key that cannot be used is answered 401 (keyInvalid). RateLimit and RateLimit-Policy say how many requests are left.',
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
  examples[name === 'id' ? (/([\w-]+)s\/\{id\}/.exec(path)?.[1] ?? '') : name]

/** The OpenAPI 3.1 document of `/api/v1`, made of the procedures' schemas; its examples are what this registry answers. */
export async function documentOf(means: Means): Promise<object> {
  const { caller, language, resources, licence, contact } = means
  const told = words[language]
  const sentence = (name: string, of: typeof forPeople) => {
    const all = of.map(({ why }) => why[language]).join(told.joined)
    return `\n- **${name}**${{ ja: `：${all}。`, en: `: ${all}.` }[language]}`
  }
  const description = `${told.description}${sentence(told.kept, forPeople)}${sentence(told.ofScreens, forScreens)}`
  const examples = await examplesOf(caller)
  const { schemas, nameOf } = namedSchemas(resources)

  const operationOf = async (resource: Resource) => {
    const parameters = parametersOf(resource).map((parameter) => {
      const { name, required, many, shape } = parameter
      const example = required ? exampleFor(resource, parameter, examples) : undefined
      return {
        ...{ name, in: parameter.in, required, schema: jsonSchema(shape, 'input') },
        description:
          (parameterWords[`${resource.id}.${name}`] ?? parameterWords[name])?.[language] ?? '',
        ...(many ? { style: 'form', explode: true } : {}),
        ...(example === undefined
          ? {}
          : { example: parameter.kind === 'number' ? Number(example) : example }),
      }
    })
    const { writing } = resource
    const isKeyed = needsKey(resource)
    const answer = isKeyed ? undefined : await exampleAnswer(caller, resource, examples)
    const isTagged = !writing || writing.isVersioned || writing.creates
    return {
      ...{ operationId: resource.id, tags: [tags[resource.tag].name[language]] },
      summary: resource.summary[language],
      ...(resource.deprecated ? { deprecated: true } : {}),
      ...(isKeyed ? { security: [{ key: [] }] } : {}),
      parameters: [
        ...parameters,
        ...(writing ? [] : [ref('parameters', 'IfNoneMatch')]),
        ...(writing?.isVersioned ? [ref('parameters', 'IfMatch')] : []),
        ...(writing?.creates ? [ref('parameters', 'IdempotencyKey')] : []),
      ],
      ...(writing?.body
        ? { requestBody: { required: true, ...json(bodySchema(writing.body), writing.example) } }
        : {}),
      responses: {
        [writing?.creates ? '201' : '200']: {
          description: told.ok,
          headers: {
            'X-Request-Id': ref('headers', 'RequestId'),
            ...(isTagged ? { ETag: ref('headers', 'ETag') } : {}),
            ...(writing?.location ? { Location: ref('headers', 'Location') } : {}),
            ...(isPaged(resource) || resource.next ? { Link: ref('headers', 'Link') } : {}),
          },
          ...json(ref('schemas', nameOf(resource.answer)), answer),
        },
        ...(writing?.isPartial
          ? {
              '207': {
                description: told.partial,
                headers: { 'X-Request-Id': ref('headers', 'RequestId') },
                ...json(ref('schemas', nameOf(resource.answer))),
              },
            }
          : {}),
        ...(writing ? {} : { '304': { description: told.notModified } }),
        '4XX': ref('responses', 'Problem'),
        '5XX': ref('responses', 'Problem'),
      },
    }
  }
  const operations = await Promise.all(
    resources.map(async (resource) => ({
      path: resource.path,
      operation: { [resource.method]: await operationOf(resource) },
    })),
  )
  const paths: Record<string, object> = {}
  for (const { path, operation } of operations) paths[path] = { ...paths[path], ...operation }
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
      ...{ title: told.title, version: '1.0.0', description },
      license: { name: openLicences[licence].name[language], url: openLicences[licence].url },
      ...(contact ? { contact: contactOf(contact) } : {}),
    },
    servers: [{ url: '/api/v1' }],
    security: [{}, { key: [] }],
    tags: Object.values(tags).map(({ name, about }) => ({
      ...{ name: name[language], description: about[language] },
    })),
    paths: {
      ...paths,
      ...streamPath(paths['/changes'], language),
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
        IfMatch: {
          ...{ name: 'If-Match', in: 'header', required: true, description: told.ifMatch },
          ...{ schema: { type: 'string' }, example: '"3"' },
        },
        IdempotencyKey: {
          ...{ name: 'Idempotency-Key', in: 'header', description: told.idempotencyKey },
          schema: { type: 'string', maxLength: 200 },
        },
      },
      headers: {
        ETag: { description: told.etag, schema: { type: 'string' } },
        Location: { description: told.location, schema: { type: 'string' } },
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
  const found = await orNone(answerOf(caller, resource, inputFrom(resource, path, query)))
  const isEmpty = (found as { items?: unknown[] } | undefined)?.items?.length === 0
  return cut(isEmpty ? ((await resource.sample?.(caller, examples)) ?? found) : found)
}
