import { create } from './create.ts'
import { list } from './list.ts'
import { filesToDatabase, filesToStore } from './move-files.ts'
import { passwordLink } from './password-link.ts'
import { resetSecondFactor } from './reset-second-factor.ts'
import type { Command } from './command.ts'
import { unlock } from './unlock.ts'

/** Every command, by what is typed. */
export const commands = {
  list: { takes: '', ja: '管理者の一覧', en: 'lists the administrators', run: list },
  create: {
    takes: '<email> [name]',
    ja: 'システム管理者を登録するリンクを作る',
    en: 'makes a link that registers a system administrator',
    run: create,
  },
  'reset-second-factor': {
    takes: '<email> [--reason …]',
    ja: '二段階認証を解除する',
    en: 'removes a lost second factor',
    run: resetSecondFactor,
  },
  'reset-password-link': {
    takes: '<email>',
    ja: 'パスワードを設定するリンクを作る',
    en: 'makes a link that sets a password',
    run: passwordLink,
  },
  unlock: {
    takes: '<email>',
    ja: 'ログインの一時停止を解く',
    en: 'unlocks sign-in',
    run: unlock,
  },
  'files-to-store': {
    takes: '',
    ja: '添付資料をデータベースから S3 に移す',
    en: 'moves attached files from the database to the S3 store',
    run: filesToStore,
  },
  'files-to-database': {
    takes: '',
    ja: '添付資料を S3 からデータベースに移す',
    en: 'moves attached files from the S3 store to the database',
    run: filesToDatabase,
  },
} satisfies Record<string, { takes: string; ja: string; en: string; run: Command }>

export const isCommand = (name: string): name is keyof typeof commands =>
  Object.hasOwn(commands, name)

export const usage = `使い方 / Usage: npm run admin -- <command>

${Object.entries(commands)
  .map(([name, { takes, ja, en }]) => `  ${name} ${takes}`.padEnd(44) + `${ja} / ${en}`)
  .join('\n')}

サーバーと同じ環境変数を設定して実行します。内蔵のデータベースでは、先にサーバーを止めてください。
Run it with the settings of the server. With the embedded database, stop the server first.`
