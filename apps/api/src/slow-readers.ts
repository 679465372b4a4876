import { Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { ServerType } from '@hono/node-server'

// The system's own buffer takes megabytes, and takes more only once a third of it was read: at 10 kB a second nothing seems
// to be taken for over a minute.
const usual = 5 * 60_000

/** Ends connections whose reader left what was sent unread for so many milliseconds, or twice as many: Node looks that often
 * whether anything was taken since it last looked. Their answers would wait in memory. Who reads slowly goes on reading,
 * and who waits for an answer waits. */
export function letGoOfSlowReaders(server: ServerType, patience = usual): void {
  if (!(server instanceof Server)) return
  server.setTimeout(patience)
  // Asked of each answer, not of the server: who was answered and asks nothing more is let go of by Node, as ever.
  server.on('request', (_, answer: ServerResponse) => {
    answer.on('timeout', (socket: Socket) => {
      if (socket.writableLength > 0) socket.destroy()
    })
  })
}
