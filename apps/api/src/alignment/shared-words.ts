export type Project = { id: number; title: string }
export type Item = { id: number; title: string; body: string }
export type Proposal = {
  project: number
  item: number
  words: string[]
  reason: string
  reasonEn: string
}

/** Words of a list, longer ones first, so that 圏域内 is taken before 圏域. */
function listed(words: string): string[] {
  return words
    .trim()
    .split(/\s+/)
    .toSorted((a, b) => b.length - a.length)
}

// Words of every plan, whatever it is about: they link nothing.
const empty = listed(`
  推進 促進 支援 連携 事業 取組 取り組み 実施 充実 活用 整備 強化 共有 向上
  活動 地域 機能 検討 対応 創出 維持 関係 開発 確保 札幌 札幌市 北海道 道内
  市内 圏域 圏域内 圏域外 広域 共同 合同 協力 可能 対策 提供 計画 施策 課題
  展開 構築 体制 拡大 増加 様々 多様 効果 内容 実現 持続 向 等 的 化 性 力
  型 者 新 圏 市 道 区 町 手法 相互 契機
`)
// Words that say something only together with another: 企業 and 誘致, 人材 and 育成.
const weak = listed(`
  企業 誘致 人材 育成 交流 環境 情報 利用 社会 市民 住民 行政 自治体 団体
  参加 拠点 資源 公共 職員 サービス まちづくり ネットワーク センター プログラム
  プロジェクト PR 施設 基金 図書 図書館 教育 文化 生活 都市 産業 技術 製品
  子ども
`)

const plain = (text: string): string => text.normalize('NFKC').toUpperCase()
// Words that mix kanji and kana are named; other kana are endings and particles.
const runs = /子ども|子育て|まちづくり|[\p{sc=Han}々]+|[\p{sc=Katakana}ー]+|[A-Z]+/gu
const runsOf = (text: string): string[] => [...plain(text).matchAll(runs)].map(([run]) => run)

/** What a shared word says: whether of a subject of its own, and how many weak words are in it. */
function tellingOf(word: string): { strong: boolean; weak: number } {
  let rest = word
  for (const said of empty) rest = rest.replaceAll(said, ' ')
  const hits = weak.filter((said) => {
    const holds = rest.includes(said)
    rest = rest.replaceAll(said, ' ')
    return holds
  })
  return { strong: rest.split(' ').some((left) => left.length >= 2), weak: hits.length }
}
// Shared whole, words of several weak ones say enough: 札幌駅交流拠点.
const long = 5

/** Whether words say something only together, 人材 and 育成: what rests on them alone waits for the policy office
 * before others see it. An officer's own link rests on none. */
export const isWeak = (words: readonly string[]): boolean =>
  words.length > 0 && !words.some((word) => tellingOf(word).strong || [...word].length >= long)
const weightOf = (word: string): number => {
  const { strong, weak: count } = tellingOf(word)
  return strong ? 2 : count
}

/** The longest pieces of a word that stand in a text: of kanji from two characters on, of katakana and
 * letters only whole words. */
function piecesIn(word: string, text: string): string[] {
  if (!/^[\p{sc=Han}々]+$/u.test(word)) return runsOf(text).includes(word) ? [word] : []
  const characters = [...word]
  const pieces: string[] = []
  for (let start = 0; start < characters.length - 1;) {
    let end = characters.length
    while (end - start >= 2 && !text.includes(characters.slice(start, end).join(''))) end -= 1
    if (end - start >= 2) pieces.push(characters.slice(start, end).join(''))
    start = end - start >= 2 ? end : start + 1
  }
  return pieces
}

/** Words that a project's title shares with a text, in the title's order; none where what they share
 * says too little. */
function sharedWords(title: string, text: string): string[] {
  const words = runsOf(title).filter((run) => run.length >= 2)
  const shared = new Set(words.flatMap((word) => piecesIn(word, plain(text))))
  const telling = [...shared].filter((word) => weightOf(word) > 0)
  return telling.reduce((sum, word) => sum + weightOf(word), 0) >= 2 ? telling : []
}

// In a body, short words meet by chance: there only longer ones of a subject of their own count.
const longWordsIn = (title: string, body: string): string[] =>
  sharedWords(title, body).filter(
    (word) =>
      tellingOf(word).strong &&
      (/\p{sc=Han}/u.test(word) ? word.length >= 4 : word.length >= (/[A-Z]/.test(word) ? 3 : 5)),
  )

const quoted = (words: readonly string[]): string => words.map((word) => `「${word}」`).join('')
const quotedEn = (words: readonly string[]): string =>
  words.map((word) => `“${word}”`).join(' and ')

/** The items whose title, or else whose text, shares words with a project's title; each with the words
 * and the reason in both languages. */
export function proposals(project: Project, items: readonly Item[]): Proposal[] {
  return items.flatMap(({ id, title, body }) => {
    const inTitle = sharedWords(project.title, title)
    const words = inTitle.length > 0 ? inTitle : longWordsIn(project.title, body)
    if (words.length === 0) return []
    const [place, placeEn] = inTitle.length > 0 ? ['見出し', 'heading'] : ['本文', 'text']
    return [
      {
        project: project.id,
        item: id,
        words,
        reason: `事業名とこの項目の${place}に${quoted(words)}が共通することから、当たると推定しました。`,
        reasonEn: `The project title and the ${placeEn} of this item share ${quotedEn(words)}; the link was inferred from that.`,
      },
    ]
  })
}
