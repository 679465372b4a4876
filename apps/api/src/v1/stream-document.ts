import type { Language } from '@renkei/schema'

const words = {
  ja: {
    summary: '変わったことを、起きるごとに受け取る（Server-Sent Events）',
    about:
      'できごとは event: change で届き、id が since になります。切れたら Last-Event-ID に最後の id を入れてつなぎ直すと、続きから届きます。何もないあいだは15秒ごとにコメント行が届きます。APIキーが取り消されると event: problem（401）を最後に閉じます。',
    last: '最後に受け取ったできごとの id。since より先に見ます',
    ok: 'できごとの流れ',
  },
  en: {
    summary: 'What changed, as it happens (server-sent events)',
    about:
      'Changes come as event: change, and the id of each is a since. After a break send the last one as Last-Event-ID, and the stream goes on after it. A comment comes every 15 seconds while nothing else does. When the API key is revoked, event: problem (401) is the last.',
    last: 'The id of the last event that came; it counts before since',
    ok: 'A stream of events',
  },
} satisfies Record<Language, object>

type Operation = { parameters: { name?: string; in?: string }[]; responses: Record<string, object> }

/** The stream of `/changes`, by the document's operation of that. */
export function streamPath(changes: object | undefined, language: Language): object {
  if (!changes) return {}
  const told = words[language]
  const { get: read } = changes as { get: Operation }
  const parameters = read.parameters.filter(({ name }) => name !== undefined && name !== 'size')
  const last = {
    ...{ name: 'Last-Event-ID', in: 'header', description: told.last },
    schema: { type: 'string', format: 'uuid' },
  }
  const { '4XX': refused, '5XX': failed } = read.responses
  const stream = {
    ...{ ...read, operationId: 'streamChanges', summary: told.summary, description: told.about },
    parameters: [...parameters, last],
    responses: {
      '200': {
        description: told.ok,
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
      ...{ '4XX': refused, '5XX': failed },
    },
  }
  return { '/changes/stream': { get: stream } }
}
