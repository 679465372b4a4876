import type { Config } from './config.ts'
import { isLoopback } from './session/loopback.ts'
import type { FirstLink } from './session/start.ts'

const demonstration: Record<Config['demo'], string[]> = {
  closed: [
    '体験用の入口は閉じています（RENKEI_DEMO=1 で、ここに届くだれにでも開きます）',
    'The demonstration is closed (RENKEI_DEMO=1 opens it to whoever reaches this registry)',
  ],
  local: [
    '体験用の入口は、この端末にだけ開いています。ほかの端末から届くと閉じます（管理者の入口は RENKEI_DEMO=1）',
    'The demonstration is open on this machine, and closes once a request comes from elsewhere (its administrators: RENKEI_DEMO=1)',
  ],
  open: [
    '注意：ここに届く人はだれでも、体験用の入口からシステム管理者として入れます（RENKEI_DEMO=1）',
    'Mind: whoever reaches this registry may enter the demonstration as a system administrator (RENKEI_DEMO=1)',
  ],
}

/** What whoever starts the program should know of its settings, line by line. */
export function startNotes({ demo, databaseUrl, url, host, trustedProxies }: Config): string[] {
  const lines: string[] = []
  if (demo !== 'closed' || databaseUrl === undefined) lines.push(...demonstration[demo])
  if (url === undefined && !isLoopback(host)) {
    lines.push(
      'RENKEI_URL を設定するまで、ほかの端末からはサインインできません',
      'Until RENKEI_URL is set, nobody signs in from another machine',
    )
  }
  const isOutside = url !== undefined && !isLoopback(new URL(url).hostname)
  if (isOutside && trustedProxies.length === 0) {
    lines.push(
      'リバースプロキシの後ろで動かすときは、そのアドレスを RENKEI_TRUSTED_PROXIES に設定してください。設定するまで、プロキシを通る人はすべて1つの接続元として数えられます',
      'Behind a reverse proxy, name its address in RENKEI_TRUSTED_PROXIES: until then everyone who comes through it counts as one client',
    )
  }
  return lines
}

/** How whoever starts the program gets in: the link that makes the first administrator. */
export function firstLinkNotes({ path, expiresAt, replaces }: FirstLink, origin: string): string[] {
  const hours = Math.max(1, Math.round((expiresAt.getTime() - Date.now()) / 3_600_000))
  return [
    '',
    ...(replaces
      ? [
          '前に表示したリンクは使えなくなりました。RENKEI_SECRET が変わったか、同時に動くサーバーどうしで違います',
          'The link shown before leads nowhere now: RENKEI_SECRET has changed, or servers that run together have different ones',
        ]
      : []),
    `最初のシステム管理者を登録するリンク（${hours}時間以内、1回限り）`,
    `The link that makes the first administrator (once, within ${hours} hours):`,
    `  ${origin}${path}`,
    '',
  ]
}
