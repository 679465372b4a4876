import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { commands, isCommand, usage } from './admin/commands.ts'
import { createStore } from './attachment/store.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { connectExisting } from './db/existing.ts'
import { LockedError } from './db/lock.ts'
import { isCurrent } from './db/migrate.ts'
import { explain } from './explain.ts'
import { createLog } from './log.ts'
import { createMailer } from './mail/mailer.ts'
import { createAuth } from './session/auth.ts'
import { keptSecret } from './session/secret.ts'

// `npm run admin -- …`: for whoever runs the server, when nobody can get in any more to help others.

/** What was typed cannot be understood. */
class UsageError extends Error {}

function readCommand() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, reason: { type: 'string' } },
    })
    const [name = '', email = '', ...rest] = positionals
    if (values.help) return undefined
    if (!isCommand(name) || (email === '') !== (commands[name].takes === '')) throw new UsageError()
    return { name, input: { email, name: rest.join(' '), reason: values.reason ?? '' } }
  } catch {
    throw new UsageError()
  }
}

// Made by a command it would be another than the server's.
function secretOf({ secret, dataDir }: Config): string {
  if (secret !== undefined) return secret
  if (existsSync(join(dataDir, 'secret'))) return keptSecret(dataDir)
  throw new ConfigError(
    `サーバーの秘密の値が ${dataDir} にありません。サーバーと同じ RENKEI_DATA_DIR か RENKEI_SECRET を設定してください。\n` +
      `The server's secret is not in ${dataDir}. Set the same RENKEI_DATA_DIR or RENKEI_SECRET as the server.`,
  )
}

async function main(): Promise<void> {
  const asked = readCommand()
  if (!asked) return console.info(usage)
  const config = readConfig(process.env)
  const { db, close } = await connectExisting(config)
  try {
    if (!(await isCurrent(db))) {
      throw new ConfigError(
        'このデータベースはこの版の Renkei でまだ使われていません。先に Renkei を一度起動してください。\n' +
          'This version of Renkei has not used this database yet. Start Renkei on it once.',
      )
    }
    const settings = {
      ...config,
      secret: secretOf(config),
      demo: 'closed' as const,
      oidc: undefined,
    }
    const mailer = createMailer(db, settings, createLog(config.logLevel))
    const auth = createAuth(db, settings, mailer)
    const origin = config.url ?? `http://localhost:${config.port}`
    const store = config.fileStore && createStore(config.fileStore)
    const requestId = `command-${randomUUID()}`
    const { name, input } = asked
    for (const line of await commands[name].run(
      { db, auth, mailer, settings, origin, requestId, store },
      input,
    )) {
      console.info(line)
    }
  } finally {
    await close()
  }
}

main().catch((error: unknown) => {
  process.exitCode = 1
  if (error instanceof UsageError) {
    process.exitCode = 2
    return console.error(usage)
  }
  if (error instanceof LockedError) {
    return console.error(
      `サーバー（プロセス ${error.pid}）がデータフォルダーを使っています。サーバーを止めてから、もう一度実行してください。\n` +
        `The server (process ${error.pid}) is using the data folder. Stop it, then run this again.`,
    )
  }
  return explain(error)
})
