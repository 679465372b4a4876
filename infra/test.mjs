// `npm test`: everything that must hold before a change lands. The tests leave a core half idle, which
// the other checks use; what one of them finds is told as soon as it is found.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** @typedef {[name: string, command: string, args: string[]]} Step */

/** @type {Step[]} */
const checks = [
  ['lint', 'oxlint', ['--type-aware']],
  ['unused', 'knip', []],
  ['types', 'tsc', ['-b']],
]
/** @type {Step[]} */
const tests = [
  ['build', 'turbo', ['run', 'build', '--output-logs=new-only']],
  ['tests', 'vitest', ['run', '--config', 'infra/vitest.config.ts']],
]

/** @type {string[]} */
const failed = []

/** Runs a step; `beside` others its output is shown in one piece at its end. Whether it held.
 * @param {Step} step */
async function run([name, command, args], beside = false) {
  if (!beside) console.info(`\n── ${name} ──`)
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', ...(beside ? ['pipe', 'pipe'] : ['inherit', 'inherit'])],
    shell: process.platform === 'win32',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text))
  const status = await new Promise((resolve) => {
    child.once('close', resolve)
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
  })
  if (beside) console.info(`\n── ${name} ──\n${said}`)
  if (status === 0) return true
  console.error(`\n${name}: failed`)
  failed.push(name)
  return false
}

/** One after the other, as long as they hold.
 * @param {Step[]} steps */
async function inTurn(steps, beside = false) {
  for (const step of steps) if (!(await run(step, beside))) return
}

if (await run(['format', 'oxfmt', ['--check', '.']])) {
  await Promise.all([inTurn(checks, true), inTurn(tests)])
}
if (failed.length > 0) {
  console.error(`\nfailed: ${failed.join(', ')}`)
  process.exit(1)
}
