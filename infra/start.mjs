// `npm start`: builds what has changed, then becomes the server. npm hands a signal to the shell alone,
// which `exec` makes this process; shells of Windows know no `exec`, and run the script's second half.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const [major] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(
    `Node ${process.version} では動きません。このプラットフォーム向けの Node 24 を入れてください。\n` +
      `Node ${process.version} is too old and no Node 24 came with the packages for this platform. Install Node 24.`,
  )
  process.exit(1)
}

// A mistyped setting is told before anything is built.
const { settingsOrExit } = await import('../apps/api/src/config.ts')
settingsOrExit()

const { status } = spawnSync('turbo', ['run', 'build', '--output-logs=new-only'], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  shell: process.platform === 'win32',
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
})
if (status !== 0) process.exit(status ?? 1)

await import('../apps/api/src/main.ts')
