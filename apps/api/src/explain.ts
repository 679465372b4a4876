import { ConfigError } from './config.ts'
import { UnopenedError, UnreachableError } from './db/connect.ts'
import { LockedError } from './db/lock.ts'
import { NewerSchemaError, OlderSchemaError } from './db/migrate.ts'
import { UnavailableError } from './db/unavailable.ts'
import {
  databaseTroubles,
  folderTroubles,
  listenTroubles,
  needsEncryption,
  unopened,
  type Bilingual,
} from './explain-words.ts'

type SystemError = Error & {
  code?: string
  syscall?: string
  path?: string
  port?: number
  address?: string
  hostname?: string
}

/** Says what went wrong and what to do, without a stack, where the cause is known. */
export function explain(error: unknown): void {
  if (error instanceof ConfigError) return console.error(error.message)
  const known = error instanceof Error ? sentences(error) : undefined
  console.error(known ? known.join('\n') : error)
}

function sentences(error: SystemError): Bilingual | undefined {
  if (error instanceof UnreachableError) {
    return after(troubleOf(error), [
      `データベースに接続できません（DATABASE_URL）。${error.message}`,
      `Cannot reach the database (DATABASE_URL). ${error.message}`,
    ])
  }
  if (error instanceof LockedError) {
    const by = error.pid ?? '?'
    return [
      `データフォルダーは別のプロセス（${by}）が使用中です。そちらを終了するか、RENKEI_DATA_DIR に別のフォルダーを指定してください。`,
      `The data folder is in use by process ${by}. Stop it, or name another folder in RENKEI_DATA_DIR.`,
    ]
  }
  if (error instanceof UnopenedError) {
    const cause = causeOf(error)
    return after(folderTroubles[cause.code ?? ''] ?? unopened, [
      `データフォルダー ${error.message} のデータベースを開けません（${cause.message}）。`,
      `The database in ${error.message} cannot be opened (${cause.message}).`,
    ])
  }
  if (error instanceof NewerSchemaError) {
    return [
      `このデータは新しい版の Renkei のものです（${error.message}）。何も変更していません。新しい版で起動してください。`,
      `This data belongs to a newer version of Renkei (${error.message}). Nothing was changed. Start the newer version.`,
    ]
  }
  if (error instanceof OlderSchemaError) {
    return [
      `データベースがこの版の準備を待っています（${error.message}）。所有者の DATABASE_URL で npm run migrate を実行してから、起動してください。`,
      `The database waits to be prepared for this version (${error.message}). Run npm run migrate with the owner’s DATABASE_URL, and start again.`,
    ]
  }
  return ofSystem(error instanceof UnavailableError ? causeOf(error) : error)
}

function ofSystem(error: SystemError): Bilingual | undefined {
  const { code = '', syscall, path, port, address, hostname } = error
  if (syscall === 'listen' || syscall === 'getaddrinfo') {
    return listenTroubles[code]?.(port ?? 0, address ?? hostname ?? '')
  }
  if (path !== undefined) {
    return after(folderTroubles[code], [
      `データフォルダーを使えません。${error.message}`,
      `The data folder cannot be used. ${error.message}`,
    ])
  }
  const trouble = databaseTroubles[code]
  return trouble && after(trouble, [`データベース：${error.message}`, `Database: ${error.message}`])
}

function troubleOf(error: UnreachableError): Bilingual | undefined {
  if (/no pg_hba.conf entry.*no encryption/.test(error.message)) return needsEncryption
  return databaseTroubles[causeOf(error).code ?? '']
}

/** What lies at the bottom of an error. */
function causeOf(error: SystemError): SystemError {
  return error.cause instanceof Error ? causeOf(error.cause) : error
}

const after = (todo: Bilingual | undefined, happened: Bilingual): Bilingual =>
  todo ? [`${happened[0]}\n${todo[0]}`, `${happened[1]}\n${todo[1]}`] : happened
