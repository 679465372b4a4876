import { moveFiles } from '../attachment/move.ts'
import { record } from '../audit/queries.ts'
import { ConfigError } from '../config.ts'
import { byCommand, type Command } from './command.ts'

/** Moves the files beside applications to where they are to be kept. */
const move =
  (to: 'database' | 'store'): Command =>
  async ({ db, store, requestId }) => {
    if (!store) {
      throw new ConfigError(
        'RENKEI_S3_URL、RENKEI_S3_ACCESS_KEY、RENKEI_S3_SECRET_KEY を設定してください。\n' +
          'Set RENKEI_S3_URL, RENKEI_S3_ACCESS_KEY and RENKEI_S3_SECRET_KEY.',
      )
    }
    const { moved, lost } = await moveFiles(db, store, to)
    const after = { to, moved, lost, ...byCommand }
    await record(
      db,
      { requestId },
      {
        ...{ action: 'attachment.move', after },
        subject: { kind: 'attachment', id: to },
      },
    )
    return [
      `${moved}件を移しました。 / Moved ${moved} ${moved === 1 ? 'file' : 'files'}.`,
      ...(lost.length > 0
        ? [
            `見つからないか、内容が変わっていて移せないもの（添付の番号）：${lost.join('、')}`,
            `Not found, or not what they were (ids of attachments): ${lost.join(', ')}`,
          ]
        : []),
    ]
  }

export const filesToStore = move('store')
export const filesToDatabase = move('database')
