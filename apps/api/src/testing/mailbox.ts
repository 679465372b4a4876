import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

type Received = { to: string[]; subject: string; text: string; id: string; head: string }

/** What a server answers: 550 5.1.1 User unknown. */
type Answer = { code: number; text: string }

/** How a mailbox treats what comes; what is left out it takes. */
type Behaviour = {
  /** At the recipient's address; undefined takes it. */
  recipient?: (address: string) => Answer | undefined
  /** At the sender's address. */
  sender?: Answer
  /** Once a mail is there whole: an answer, silence for ever, or a lost connection. */
  data?: (mail: Received) => Answer | 'silence' | 'drop' | undefined | Promise<undefined>
}

const asError = ({ code, text }: Answer) => Object.assign(new Error(text), { responseCode: code })

export type Mailbox = {
  url: string
  /** What it took, by answering 250. */
  mails: Received[]
  /** What was there whole, whatever it answered. */
  offered: Received[]
  behave: (behaviour: Behaviour) => void
  /** Connections are refused until it is up again, at the same address. */
  down: () => Promise<void>
  up: () => Promise<void>
  close: () => Promise<void>
}

/** A real SMTP server on a free port, and the mails it took. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: Received[] = []
  const offered: Received[] = []
  let behaviour: Behaviour = {}
  const sockets = new Set<Socket>()
  let port = 0
  let server: SMTPServer | undefined

  const up = async () => {
    const started = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 1,
      disableReverseLookup: true,
      onMailFrom: (_, __, done) => done(behaviour.sender && asError(behaviour.sender)),
      onRcptTo: ({ address }, _, done) => {
        const refused = behaviour.recipient?.(address)
        done(refused && asError(refused))
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', async () => {
          const to = session.envelope.rcptTo.map(({ address }) => address)
          const mail = { to, ...read(Buffer.concat(chunks).toString()) }
          offered.push(mail)
          const answer = await behaviour.data?.(mail)
          if (answer === 'silence') return
          if (answer === 'drop') {
            for (const socket of sockets) socket.destroy()
            return
          }
          if (!answer) mails.push(mail)
          done(answer && asError(answer))
        })
      },
    })
    started.on('error', () => {})
    started.server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    })
    started.listen(port, '127.0.0.1')
    await once(started.server, 'listening')
    port = (started.server.address() as AddressInfo).port
    server = started
  }
  const down = async () => {
    const stopped = server
    server = undefined
    if (stopped) await new Promise<void>((closed) => stopped.close(() => closed()))
  }
  await up()
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    offered,
    behave: (next) => {
      behaviour = next
    },
    down,
    up,
    close: down,
  }
}

// Enough of MIME for one part of text, as nodemailer writes it.
function read(message: string): Omit<Received, 'to'> {
  const split = message.indexOf('\r\n\r\n')
  const head = message.slice(0, split).replaceAll(/\r\n\s+/g, ' ')
  const body = message.slice(split + 4)
  const subject = /^Subject: (.*)$/m.exec(head)?.[1] ?? ''
  const isBase64 = /^Content-Transfer-Encoding: base64/im.test(head)
  return {
    head,
    id: /^Message-ID: (.*)$/im.exec(head)?.[1] ?? '',
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
