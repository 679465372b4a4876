/** What to do about a cause, in Japanese and English. */
export type Bilingual = readonly [ja: string, en: string]

const unreachable: Bilingual = [
  'サーバーが動いているか、ホスト名とポートを確かめてください。',
  'Check that the server runs, and the host and port.',
]
const certificate: Bilingual = [
  'サーバーの証明書を確かめられません。認証局の証明書を NODE_EXTRA_CA_CERTS に指定してください。',
  'The server’s certificate cannot be verified. Name its authority’s certificate in NODE_EXTRA_CA_CERTS.',
]
const busy: Bilingual = [
  'サーバーが起動中か、停止中です。少し待ってから、もう一度起動してください。',
  'The server is starting or stopping. Start again in a moment.',
]
const noRight: Bilingual = [
  'データベースのユーザーに権限がありません。所有者のユーザーで起動するか、infra/postgres/roles.sql の役割を使うときは、所有者で npm run migrate を実行してください。',
  'The database user lacks a right. Start with the user that owns the database; with the roles of infra/postgres/roles.sql, run npm run migrate as the owner.',
]
const full: Bilingual = [
  'ディスクに空きがありません。空きを作ってから、もう一度起動してください。',
  'The disk is full. Make room, and start again.',
]

/** By the code that the database, its driver or the system gives. */
export const databaseTroubles: Record<string, Bilingual> = {
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ETIMEDOUT: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  CONNECT_TIMEOUT: unreachable,
  CONNECTION_CLOSED: unreachable,
  SELF_SIGNED_CERT_IN_CHAIN: certificate,
  DEPTH_ZERO_SELF_SIGNED_CERT: certificate,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: certificate,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: certificate,
  CERT_HAS_EXPIRED: certificate,
  ERR_TLS_CERT_ALTNAME_INVALID: certificate,
  '28P01': ['ユーザー名かパスワードが違います。', 'The user or the password is wrong.'],
  '28000': [
    'このユーザーは、ここからは接続できません。ユーザー名と pg_hba.conf を確かめてください。',
    'This user may not connect from here. Check its name, and pg_hba.conf.',
  ],
  '3D000': [
    'その名前のデータベースはありません。先に作る（createdb）か、名前を確かめてください。',
    'There is no database of that name. Make it first (createdb), or check the name.',
  ],
  '42501': noRight,
  // No right to the schema at all.
  '3F000': noRight,
  '25006': [
    'データベースが読み取り専用です。待機系（スタンバイ）ではないか、default_transaction_read_only を確かめてください。',
    'The database takes no writes. Check that it is no standby, and default_transaction_read_only.',
  ],
  '53100': full,
  ENOSPC: full,
  EDQUOT: full,
  '53300': [
    '接続の数が上限です。ほかの接続を減らすか、max_connections を増やしてください。',
    'There are too many connections. Close others, or raise max_connections.',
  ],
  '57P01': busy,
  '57P03': busy,
}

/** A server that only takes encrypted connections gives the code of a refused user. */
export const needsEncryption: Bilingual = [
  '暗号化しない接続は受け付けられませんでした。DATABASE_URL の終わりに ?sslmode=require を付けるか、pg_hba.conf を確かめてください。',
  'The server did not take a connection without encryption. Add ?sslmode=require to DATABASE_URL, or check pg_hba.conf.',
]

const notWritable: Bilingual = [
  'このプロセスのユーザーが書き込めるフォルダーを RENKEI_DATA_DIR に指定するか、権限を直してください。',
  'Name a folder in RENKEI_DATA_DIR that this process’s user may write to, or mend its permissions.',
]
const notFolder: Bilingual = [
  'そこにはフォルダーではないものがあります。RENKEI_DATA_DIR に別の場所を指定してください。',
  'Something other than a folder is there. Name another place in RENKEI_DATA_DIR.',
]

/** The embedded database does not always say why. */
export const unopened: Bilingual = [
  'ディスクの空きと、フォルダーの権限を確かめてください。それでも開けないときは、控えておいたフォルダーの写しを使ってください。',
  'Check that the disk has room, and the folder’s permissions. If it still does not open, use a copy of the folder kept earlier.',
]

/** By the system's code, of the data folder. */
export const folderTroubles: Record<string, Bilingual> = {
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
  ENOTDIR: notFolder,
  EEXIST: notFolder,
  ENOSPC: full,
  EDQUOT: full,
}

/** By the system's code, of the address to listen at. */
export const listenTroubles: Record<string, (port: number, host: string) => Bilingual> = {
  EADDRINUSE: (port) => [
    `ポート ${port} は使用中です。PORT に別の番号を指定してください。`,
    `Port ${port} is in use. Name another one in PORT.`,
  ],
  EACCES: (port) => [
    `ポート ${port} を使う権限がありません。PORT に 1024 以上の番号を指定してください。`,
    `This user may not use port ${port}. Name one of 1024 or above in PORT.`,
  ],
  EADDRNOTAVAIL: (_, host) => [
    `この端末に ${host} というアドレスはありません。HOST を確かめてください。`,
    `This machine has no address ${host}. Check HOST.`,
  ],
  ENOTFOUND: (_, host) => [
    `${host} というホスト名は見つかりません。HOST を確かめてください。`,
    `No host is named ${host}. Check HOST.`,
  ],
}
