import { parseArgs } from 'node:util'
import { type Head, type Verdict, verifyTrail } from './audit/verify.ts'
import { trailExists } from './audit/verify-queries.ts'
import { ConfigError, readConfig } from './config.ts'
import { connectExisting } from './db/existing.ts'
import { explain } from './explain.ts'

// `npm run audit:verify`, or with a head noted earlier: `npm run audit:verify -- --expect 123:1f0c…`.

function expectedHead(): Head | undefined {
  const { expect } = parseArgs({ options: { expect: { type: 'string' } } }).values
  if (expect === undefined) return undefined
  const [, number, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(expect) ?? []
  if (number === undefined || hash === undefined) {
    throw new ConfigError(
      '--expect は「番号:ハッシュ」の形で指定してください。\n' +
        'Write --expect as number:hash, as the check printed it earlier.',
    )
  }
  return { number: Number(number), hash }
}

const wrong: Record<Extract<Verdict, { whole: false }>['wrong'], (number: number) => string> = {
  missing: (number) => `No.${number} がありません。\nEntry ${number} is missing.`,
  altered: (number) =>
    `No.${number} は書かれたときの内容と違います。\nEntry ${number} is not what was written.`,
  unlinked: (number) =>
    `No.${number} が前の記録とつながりません。No.${number - 1} が差し替えられています。\n` +
    `Entry ${number} does not follow entry ${number - 1}, which was replaced.`,
  unexpected: (number) =>
    `No.${number} のハッシュが、控えておいたものと違います。\n` +
    `The hash of entry ${number} is not the one noted earlier.`,
}

function say(verdict: Verdict): void {
  if (!verdict.whole) {
    console.error(`監査記録が改ざんされています。${wrong[verdict.wrong](verdict.number)}`)
    return
  }
  const { count, head } = verdict
  if (count === 0) {
    console.info('監査記録はまだありません。\nThe audit trail is empty.')
    return
  }
  console.info(
    `監査記録 ${count}件　改ざんは見つかりません。最後の記録 No.${head.number}　ハッシュ ${head.hash}\n` +
      `Audit trail: ${count} entries, none altered. To check later that none was cut off, keep this and run:\n` +
      `npm run audit:verify -- --expect ${head.number}:${head.hash}`,
  )
}

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const expected = expectedHead()
  const { db, close } = await connectExisting(config)
  try {
    if (!(await trailExists(db))) {
      throw new ConfigError(
        'このデータベースには監査記録の表がありません。先に Renkei を一度起動してください。\n' +
          'This database has no audit trail yet. Start Renkei on it once.',
      )
    }
    const verdict = await verifyTrail(db, expected)
    say(verdict)
    process.exitCode = verdict.whole ? 0 : 1
  } finally {
    await close()
  }
}

main().catch((error: unknown) => {
  explain(error)
  process.exitCode = 1
})
