import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Received = { to: string[]; subject: string; text: string }

/** A real SMTP server on a free port, and the mails it took. */
export async function openMailbox(): Promise<{
  url: string
  mails: Received[]
  close: () => Promise<void>
}> {
  const mails: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        mails.push({ to, ...read(Buffer.concat(chunks).toString()) })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

// Enough of MIME for one part of text, as nodemailer writes it.
function read(message: string): { subject: string; text: string } {
  const split = message.indexOf('\r\n\r\n')
  const head = message.slice(0, split).replaceAll(/\r\n\s+/g, ' ')
  const body = message.slice(split + 4)
  const subject = /^Subject: (.*)$/m.exec(head)?.[1] ?? ''
  const isBase64 = /^Content-Transfer-Encoding: base64/im.test(head)
  return {
    subject: subject
      .replaceAll(/\?= =\?/g, '?==?')
      .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, text: string) => fromBase64(text))
      .replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, text: string) =>
        fromQuoted(text.replaceAll('_', ' ')),
      ),
    text: isBase64 ? fromBase64(body) : fromQuoted(body),
  }
}

const fromBase64 = (text: string) => Buffer.from(text, 'base64').toString()
const fromQuoted = (text: string) =>
  Buffer.from(
    text
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16))),
    'latin1',
  ).toString()
