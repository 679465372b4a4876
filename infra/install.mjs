// Runs before `npm start` and `npm test`, on whatever Node the machine has: installs what the
// lockfile asks for when it has changed since the last time. Uses nothing that is not yet installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'node_modules', '.renkei-installed')
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.info('必要な部品をインストールしています / Installing what is needed…')
  // `npm install`, not `npm ci`: a registry may lack the siblings of other platforms.
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
  mkdirSync(dirname(stamp), { recursive: true })
  // npm may have rewritten the lockfile for this platform; what counts is what was asked for.
  writeFileSync(stamp, wanted)
}
