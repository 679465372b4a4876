import { ConfigError, readConfig } from './config.ts'
import { connect } from './db/connect.ts'
import { migrations } from './db/migrations/index.ts'
import { prepare } from './prepare.ts'
import { grantRights } from './db/rights.ts'
import { explain } from './explain.ts'
import { installJobs } from './jobs/boss.ts'
import { createLog } from './log.ts'

// `npm run migrate`, with DATABASE_URL naming the role that owns the schema: before a version that is
// served by a role that owns nothing. See infra/postgres/roles.sql.

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const { name, close, ...connection } = await connect(config)
  try {
    await connection.prepare(async (db) => {
      if (!(await prepare(db, log, config.begin))) {
        throw new ConfigError(
          'このユーザーは表の所有者ではありません。所有者（renkei_migrate）の DATABASE_URL で実行してください。\n' +
            'This user does not own the tables. Run it with the DATABASE_URL of the owner (renkei_migrate).',
        )
      }
      await installJobs({ db, databaseUrl: config.databaseUrl, owns: true }, log)
      const roles = await grantRights(db)
      const count = Object.keys(migrations).length
      console.info(
        `データベースの準備ができました：${name}　移行 ${count}件　権限を与えた役割 ${roles.join('、') || 'なし'}\n` +
          `The database is ready: ${name}, ${count} migrations, rights given to ${roles.join(', ') || 'no other role'}`,
      )
    })
  } finally {
    await close()
  }
}

main().catch((error: unknown) => {
  explain(error)
  process.exitCode = 1
})
