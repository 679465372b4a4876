// `npm test`: everything that must hold before a change lands, in order of how fast it fails.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** @type {[name: string, command: string, args: string[]][]} */
const steps = [
  ['format', 'oxfmt', ['--check', '.']],
  ['lint', 'oxlint', ['--type-aware']],
  ['unused', 'knip', []],
  ['types', 'tsc', ['-b']],
  ['build', 'turbo', ['run', 'build', '--output-logs=new-only']],
  ['tests', 'vitest', ['run', '--config', 'infra/vitest.config.ts']],
]

for (const [name, command, args] of steps) {
  console.info(`\n── ${name} ──`)
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
  })
  if (status !== 0) {
    console.error(`\n${name}: failed`)
    process.exit(status ?? 1)
  }
}
