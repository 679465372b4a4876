import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import { createLog } from '../log.ts'
import { deliverWebhooks, usualPace } from '../webhook/deliver.ts'
import { testSettings } from './settings.ts'

/** What lets webhooks be sent to this machine. */
export const webhooksHere = { networks: ['127.0.0.1'], http: true }

const never = new AbortController().signal

/** One round of telling the webhooks of a registry under test, each try of half a second; `pace` otherwise. */
export const tellWebhooks = (
  db: Kysely<Database>,
  pace: Partial<typeof usualPace> = {},
): Promise<number | undefined> =>
  deliverWebhooks(
    {
      ...{ db, log: createLog('silent'), secret: testSettings.secret, settings: webhooksHere },
      pace: { ...usualPace, timeout: 500, between: [0, 0, 0, 0, 0], ...pace },
    },
    { ending: never, cut: never },
  )

export type Received = { id: string; body: string; signatures: string[]; seconds: string }

/** A program that takes what it is sent, or whatever `answer` does. */
export async function openReceiver() {
  const received: Received[] = []
  const ok = (_: IncomingMessage, response: ServerResponse) => void response.writeHead(204).end()
  const receiver = { answer: ok, ok, received, url: '', close: () => {} }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const some of request) body += String(some)
    const told = (name: string) => String(request.headers[`webhook-${name}`])
    received.push({
      ...{ id: told('id'), body, seconds: told('timestamp') },
      signatures: told('signature').split(' '),
    })
    receiver.answer(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?token=abc`
  receiver.close = () => {
    server.closeAllConnections()
    server.close()
  }
  return receiver
}
