import type { RegionScheme } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

type Place = 'city' | 'town' | 'village'

export const words = defineWords({
  ja: {
    takeMembers: '市町村のダウンロード',
    takeAgreements: (agreement: string) => `${agreement}のダウンロード`,
    title: '市町村',
    lead: (core: string, agreement: string, partners: number) =>
      partners === 0
        ? `${core}だけの圏域です。`
        : `${core}と${partners}の市町村が、${agreement}を結んで圏域をつくっています。`,
    leadTo: (projects: number) =>
      `${projects}の連携事業について、どの市町村が参加するかを示します。`,
    asTable: '表で見る',
    listTitle: '構成市町村',
    listCaption: '構成市町村の一覧',
    name: '市町村',
    agreedOn: (agreement: string) => `${agreement}の締結日`,
    since: '加入日',
    code: '団体コード',
    kind: '種別',
    role: '役割',
    kana: 'よみ',
    english: '英語名',
    unofficial: '（正式な英語名称とは限りません）',
    kinds: { city: '市', town: '町', village: '村' } satisfies Record<Place, string>,
    agreementUnknown: '締結日は分かっていません',
    parties: (names: readonly string[], count: number) =>
      count === 1 ? names.join('・') : `${names.length}の市町村とそれぞれ（${names.join('、')}）`,
    signed: (day: string) => `${day}に締結`,
    resolved: (day: string) => `${day}に議決`,
    amended: (day: string) => `${day}に一部変更`,
    ended: (day: string) => `${day}まで`,
    atPage: (page: number) => `${page}ページ`,
    agreementsTitle: (agreement: string) => agreement,
    prefecture: '都道府県',
    membership: '圏域への所属',
    span: (since: string | null, until: string | null) =>
      since === null
        ? `${until}まで`
        : until === null
          ? `${since}から`
          : `${since}から${until}まで`,
    elsewhere: 'ほかに属する圏域',
    inBrackets: (word: string) => `（${word}）`,
    comingTitle: 'これから加わる市町村',
    formerTitle: '以前の構成市町村',
    isComing: (name: string, day: string) =>
      `${name}は、${day}から構成市町村になります。参加の回答は、その日からここに示します。`,
    isFormer: (name: string, day: string) =>
      `${name}が構成市町村だったのは、${day}までです。今の連携事業には入っていません。`,
    asItWas: (day: string) => `${day}の参加をマトリックスで見る`,
    silent: 'まだどの市町村からも回答がありません。',
    answersTitle: '連携事業への参加',
    answersCaption: (name: string) => `${name}の連携事業への参加`,
    answer: '参加',
    answersNote: (grounded: number, all: number) =>
      `${all}事業のうち、回答または資料にもとづくもの ${grounded}件`,
    ownSilent: (name: string) =>
      `${name}からの回答はまだありません。下の表の参加は、すべて推定か未回答です。`,
    ownUnknown: (name: string) =>
      `${name}がどの事業に参加するかは、資料からも回答からもまだ分かっていません。`,
    map: '圏域の図',
    byNumber: '参加する事業の数',
    facts: '登録されている事実',
    listOf: 'この市町村で一覧を絞り込む',
    others: 'ほかの市町村',
    core: { renkei: ['連携', '中枢都市'], teiju: ['中心市'] } satisfies Record<
      RegionScheme,
      string[]
    >,
    takesPart: '参加する事業 ',
    parts: ({
      part,
      unanswered,
      isKnown,
    }: {
      part: number
      unanswered: number
      isKnown: boolean
    }) =>
      part > 0 ? `${part}件` : unanswered > 0 ? `未回答${unanswered}` : isKnown ? '0件' : '不明',
    mapTitle: (vision: string, of: string) => `${vision}　${of}`,
    mapOf: '市町村ごとの参加事業数',
    mapChoice: '図に示すもの',
    shades: (core: string) => `色は濃いほど多く、太枠は${core}。`,
    mapShown: {
      part: '参加する事業の数',
      lead: '主担当の事業の数',
      open: '推定と未回答の数',
      grades: (year: string) => `自己評価が上位だった割合（${year}）`,
      inquiry: (title: string) => `「${title}」に答えた数`,
    },
    mapSays: {
      lead: '数字は、主担当の事業の数。',
      open: '数字は、参加がまだ推定か未回答の事業の数。',
      grades: (grades: string, title: string) =>
        `数字は、自己評価のうち${grades}の割合（『${title}』）。「―」は自己評価なし。`,
      inquiry: '数字は、答えた数／求めた数。「―」は求めていません。',
    },
    mapProjects: (count: number) => `${count}件`,
    mapPlaces: '位置は簡略です。',
    mapCaption: '数字は、参加する連携事業の数。',
    unanswered: '「未回答」は、参加するかをまだ答えていない事業の数です。',
  },
  en: {
    takeMembers: 'Download municipalities',
    takeAgreements: (agreement) => `Download: ${agreement}`,
    title: 'Municipalities',
    lead: (core, _, partners) =>
      partners === 0
        ? `The area consists of ${core} alone. `
        : `${core} and ${partners} other ${partners === 1 ? 'municipality' : 'municipalities'} make up the area, bound together by agreements. `,
    leadTo: (projects) =>
      `Here is which of them takes part in the ${projects === 1 ? 'one joint project' : `${projects} joint projects`}.`,
    asTable: 'As a table',
    listTitle: 'Members',
    listCaption: 'Members of the area',
    name: 'Municipality',
    agreedOn: () => 'Agreement concluded',
    since: 'Member since',
    code: 'Code',
    kind: 'Kind',
    role: 'Role',
    kana: 'Reading',
    english: 'English name',
    unofficial: '',
    kinds: { city: 'City', town: 'Town', village: 'Village' } satisfies Record<Place, string>,
    agreementUnknown: 'Date of conclusion unknown',
    parties: (names, count) =>
      count === 1 ? names.join(', ') : `With each of ${names.length}: ${names.join(', ')}`,
    signed: (day) => `concluded on ${day}`,
    resolved: (day) => `resolved by the council on ${day}`,
    amended: (day) => `amended on ${day}`,
    ended: (day) => `until ${day}`,
    atPage: (page) => `p. ${page}`,
    agreementsTitle: (agreement) => `${agreement}s`,
    prefecture: 'Prefecture',
    membership: 'Member',
    span: (since, until) =>
      since === null
        ? `until ${until}`
        : until === null
          ? `since ${since}`
          : `${since} to ${until}`,
    elsewhere: 'Other areas it belongs to',
    inBrackets: (word) => ` (${word})`,
    comingTitle: 'Municipalities that will join',
    formerTitle: 'Former members',
    isComing: (name, day) =>
      `${name} will be a member from ${day}. Its answers are shown here from that day.`,
    isFormer: (name, day) =>
      `${name} was a member until ${day}. It takes no part in joint projects now.`,
    asItWas: (day) => `Its participation on ${day}, in the matrix`,
    silent: 'No municipality has answered yet.',
    answersTitle: 'Participation in joint projects',
    answersCaption: (name) => `Participation of ${name} in joint projects`,
    answer: 'Participation',
    answersNote: (grounded, all) =>
      `Of ${all} projects, ${grounded} rest on an answer or a document`,
    ownSilent: (name) =>
      `${name} has not answered yet. Everything in the table below is inferred or unanswered.`,
    ownUnknown: (name) =>
      `Neither documents nor answers say yet in which projects ${name} takes part.`,
    map: 'Map of the area',
    byNumber: 'Projects they take part in',
    facts: 'Registered facts',
    listOf: 'Filter the list by this municipality',
    others: 'Other municipalities',
    core: { renkei: ['Core', 'city'], teiju: ['Central', 'city'] },
    takesPart: 'Takes part in: ',
    parts: ({ part, unanswered, isKnown }) =>
      part > 0
        ? `${part}`
        : unanswered > 0
          ? `${unanswered} un\u00ADanswered`
          : isKnown
            ? '0'
            : 'unknown',
    mapTitle: (vision, of) => `${vision}: ${of}`,
    mapOf: 'projects by municipality',
    mapChoice: 'The map shows',
    shades: (core) => ` Darker is more; thick frame: ${core}.`,
    mapShown: {
      part: 'projects it takes part in',
      lead: 'projects it leads',
      open: 'inferred and unanswered',
      grades: (year) => `share of good self-evaluations (${year})`,
      inquiry: (title) => `answers to “${title}”`,
    },
    mapSays: {
      lead: 'Numbers: projects the municipality leads.',
      open: 'Numbers: projects of which its answer is inferred or missing.',
      grades: (grades, title) =>
        `Numbers: share of ${grades} among its self-evaluations (“${title}”). “―”: none.`,
      inquiry: 'Numbers: answered of asked. “―”: nothing asked.',
    },
    mapProjects: (count) => `${count}`,
    mapPlaces: 'Rough positions. ',
    mapCaption: 'Numbers: projects the municipality takes part in.',
    unanswered: ' “Unanswered”: it has not said yet whether it takes part.',
  },
})
