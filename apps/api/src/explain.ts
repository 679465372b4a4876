import { ConfigError } from './config.ts'
import { UnreachableError } from './db/connect.ts'
import { LockedError } from './db/lock.ts'
import { NewerSchemaError } from './db/migrate.ts'

/** Says what went wrong and what to do, without a stack, where the cause is known. */
export function explain(error: unknown): void {
  if (error instanceof ConfigError) return console.error(error.message)
  if (error instanceof UnreachableError) {
    return console.error(
      `データベースに接続できません（DATABASE_URL）。${error.message}\n` +
        `Cannot reach the database (DATABASE_URL). ${error.message}`,
    )
  }
  if (error instanceof LockedError) {
    return console.error(
      `データフォルダーは別のプロセス（${error.pid}）が使用中です。そちらを終了するか、RENKEI_DATA_DIR に別のフォルダーを指定してください。\n` +
        `The data folder is in use by process ${error.pid}. Stop it, or name another folder in RENKEI_DATA_DIR.`,
    )
  }
  if (error instanceof NewerSchemaError) {
    return console.error(
      `このデータは新しい版の Renkei のものです（${error.message}）。何も変更していません。新しい版で起動してください。\n` +
        `This data belongs to a newer version of Renkei (${error.message}). Nothing was changed. Start the newer version.`,
    )
  }
  const { code, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE') {
    return console.error(
      `ポート ${port} は使用中です。PORT に別の番号を指定してください。\n` +
        `Port ${port} is in use. Name another one in PORT.`,
    )
  }
  console.error(error)
}
