import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'

// Milliseconds that a client has to take the answer in.
const patience = 1000

/** Answers what is no HTTP, or longer than its limits, before the connection ends: whoever is still
 * sending would otherwise see it reset and learn nothing. */
export function refuseMalformed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
  // Without a body: nobody knows whether it was a HEAD.
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`,
  )
  socket.resume()
  setTimeout(() => socket.destroy(), patience).unref()
}
