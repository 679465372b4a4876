import { pino } from 'pino'

/** The server's log, one JSON object a line on standard error. Nothing secret is ever handed to it. */
export const createLog = (level: string) =>
  pino({ level, redact: ['req.headers.cookie', 'req.headers.authorization'] }, pino.destination(2))

export type Log = Pick<ReturnType<typeof createLog>, 'info' | 'error' | 'warn'>
