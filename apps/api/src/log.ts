import { pino } from 'pino'

/** The server's log, one JSON object a line on standard error. Nothing secret is ever handed to it.
 * Lines are written at once: what ends the process is otherwise told before what led to it. */
export const createLog = (level: string) =>
  pino(
    { level, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    pino.destination({ dest: 2, sync: true }),
  )

export type Log = Pick<ReturnType<typeof createLog>, 'info' | 'error' | 'warn'>
