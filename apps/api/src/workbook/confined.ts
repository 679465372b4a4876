import { type ChildProcess, fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { asBuilt } from '../db/built.ts'

const ownCode = ['apps/api/', 'packages/', 'node_modules/'].map((folder) =>
  fileURLToPath(new URL(`../../../../${folder}`, import.meta.url)),
)

// Seconds after which a process ends itself that nobody ended.
const grace = 10

/** Starts a program that opens what somebody uploaded, in a process of its own, which knows neither the
 * environment nor the database. It ends by itself at its limits or without the server: see `watch.ts`. */
export function confined(
  entry: URL,
  { seconds, megabytes }: { seconds: number; megabytes: number },
): ChildProcess {
  const limits = `megabytes=${megabytes}&seconds=${seconds + grace}`
  const watch = new URL(`./watch.ts?${limits}`, import.meta.url)
  const child = fork(fileURLToPath(asBuilt(entry)), [], {
    execArgv: [
      // The heap is not all: code, buffers and the file itself are beside it.
      `--max-old-space-size=${Math.round(megabytes * 0.7)}`,
      // It reads its own code and no other file, writes none and starts nothing.
      '--permission',
      '--allow-worker',
      ...ownCode.map((folder) => `--allow-fs-read=${folder}`),
      '--import',
      watch.href,
    ],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // Whoever asks the server meanwhile comes first. It is said before there are threads, which take after it.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  return child
}
