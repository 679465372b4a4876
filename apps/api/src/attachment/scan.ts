import { spawn } from 'node:child_process'

/** Milliseconds after which a scanner that says nothing is given up. */
const patience = 60_000

/** Has a file looked through by the program that `RENKEI_SCAN_COMMAND` names: it reads the file from its
 * standard input and ends with 0 where nothing was found, with 1 where something was. Throws where it
 * ends otherwise, or not in time: what could not be looked through is not taken. */
export function scan(command: string, bytes: Uint8Array): Promise<'clean' | 'found'> {
  const [program = '', ...given] = command.trim().split(/\s+/)
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, {
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: patience,
      killSignal: 'SIGKILL',
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve('clean')
      else if (code === 1) resolve('found')
      else reject(new Error(`The scanner ended with ${signal ?? code}`))
    })
    // A scanner that has found something need not read on.
    child.stdin.on('error', () => {})
    child.stdin.end(bytes)
  })
}
