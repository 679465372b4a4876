import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js'
import { type Language, parameterOf, type Refusal } from '@renkei/schema'
import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { callerFor } from '../list/caller.ts'
import { Refused } from '../refusal.ts'
import { type Context, refusalOf } from '../trpc.ts'
import { problemTitles } from '../v1/problem-words.ts'
import { tools } from './tools.ts'

/** What an assistant is told before it asks. */
const instructions = [
  '連携中枢都市圏などの圏域で、市町村が一緒に行う連携事業の台帳です。読むだけで、書き換えはできません。',
  '事実には根拠（basis）があります。source は資料に書いてあること、confirmed は職員が確認したこと、inferred は編集者の推定です。inferred を資料に書いてあることとして伝えないでください。',
  '答えには、人が読むページのアドレス（address）と、出典のページ（citation）を添えてください。',
  'A read-only registry of what municipalities do together. Never present a fact of basis "inferred" as what the source says. Quote the address and the citation with every answer.',
].join('\n')

const listed = Object.entries(tools).map(([name, { title, description, input }]) => ({
  ...{ name, title, description },
  inputSchema: { ...z.toJSONSchema(input.strict(), { io: 'input' }), type: 'object' as const },
  annotations: { readOnlyHint: true, openWorldHint: false },
}))

type Means = {
  context: Context
  language: Language
  /** Takes down what went wrong. */
  note: (error: unknown, path: string) => void
}

/** Answers one request of the protocol. */
export async function answerAssistant(request: Request, means: Means): Promise<Response> {
  const server = serverFor(means)
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
  await server.connect(transport)
  const answer = await transport.handleRequest(request)
  await server.close()
  return answer
}

function serverFor({ context, language, note }: Means): Server {
  const { origin, requestId } = context
  const asking = { origin, call: callerFor(context) }
  const server = new Server(
    { name: 'renkei', title: '連携 Renkei', version: '1.0.0', websiteUrl: origin },
    { instructions, capabilities: { tools: {} } },
  )
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: listed }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }): Promise<CallToolResult> => {
    const { name, arguments: given = {} } = params
    const tool = Object.hasOwn(tools, name) ? tools[name] : undefined
    if (!tool) throw new McpError(ErrorCode.InvalidParams, `Unknown tool: ${name}`)
    try {
      const { error: cause, data: input } = tool.input.strict().safeParse(given)
      const unknown = cause?.issues.find((issue) => issue.code === 'unrecognized_keys')
      if (unknown) throw new Refused('filterInvalid', { parameter: unknown.keys[0] })
      if (cause) throw new TRPCError({ code: 'BAD_REQUEST', cause })
      return told(await tool.answer(asking, input as never))
    } catch (error) {
      note(error, `/mcp ${name}`)
      const refusal = asSent(refusalOf(error, given) ?? { code: 'unexpected' }, given)
      const title = problemTitles[refusal.code][language]
      return { ...told({ error: { title, ...refusal, requestId } }), isError: true }
    }
  })
  return server
}

/** A refusal by the name that the tool knows its argument by: the procedures name it as addresses do, in the singular. */
const asSent = (refusal: Refusal, given: object): Refusal => {
  const sent = Object.keys(given).find((name) => parameterOf(name) === refusal.parameter)
  return sent === undefined ? refusal : { ...refusal, parameter: sent }
}

const told = (content: object): CallToolResult => ({
  content: [{ type: 'text', text: JSON.stringify(content) }],
  structuredContent: content as Record<string, unknown>,
})
