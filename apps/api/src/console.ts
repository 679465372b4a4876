import { format } from 'node:util'
import type { Log } from './log.ts'

const levels = {
  error: 'error',
  warn: 'warn',
  trace: 'warn',
  info: 'info',
  log: 'info',
  debug: 'info',
} as const

/** From now on what libraries print, Node's own warnings and the error that ends the process are
 * entries of the log like any other: whoever reads it reads JSON alone. */
export function logConsole(log: Log): void {
  for (const [method, level] of Object.entries(levels)) {
    console[method as keyof typeof levels] = (...printed: unknown[]) => {
      const err = printed.find((one) => one instanceof Error)
      log[level]({ ...(err ? { err } : {}), printed: format(...printed) }, 'printed')
    }
  }
  process.removeAllListeners('warning')
  process.on('warning', (warning) => log.warn({ err: warning }, 'warning'))
  process.on('uncaughtException', (error) => {
    log.error({ err: error }, 'ended by an error that nobody caught')
    process.exit(1)
  })
}
