// Runs before `npm start` and `npm test`, on whatever Node the machine has: installs what the
// lockfile asks for when it has changed since the last time. Uses nothing that is not yet installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const stamp = join(modules, '.renkei-installed')
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
const isWindows = process.platform === 'win32'

/** @param {string[]} args */
function npm(...args) {
  const options = { cwd: root, stdio: /** @type {const} */ ('inherit'), shell: isWindows }
  const { status } = spawnSync('npm', [...args, '--loglevel=error'], options)
  if (status !== 0) process.exit(status ?? 1)
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.info('必要な部品をインストールしています / Installing what is needed…')
  // Not `npm ci`: a registry may lack the siblings of other platforms. Without saving, since each
  // version of npm writes the lockfile in its own way.
  npm('install', '--no-save', '--no-audit', '--no-fund')
  // npm 10 forgets the command of the one package that fits where others have one of that name.
  const ownNode = `node-${isWindows ? 'win' : process.platform}-${process.arch}`
  if (existsSync(join(modules, ownNode)) && !existsSync(join(modules, '.bin', 'node'))) {
    npm('rebuild', ownNode)
  }
  // Older compilers, which tests and the client's contract need, come under other names with the same command;
  // where one comes to what is there already npm gives it that.
  npm('rebuild', 'typescript')
  writeFileSync(stamp, wanted)
}
