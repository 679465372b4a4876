import { defineWords } from '../i18n.tsx'

type Place = 'city' | 'town' | 'village'

export const words = defineWords({
  ja: {
    title: '市町村',
    lead: (core: string, partners: number, projects: number) =>
      `${partners === 0 ? `${core}だけの圏域です。` : `${core}と${partners}の市町村が、連携協約を結んで圏域をつくっています。`}${projects}の連携事業について、どの市町村が参加するかを示します。`,
    listTitle: '参加の状況',
    listCaption: '市町村ごとの参加の状況',
    name: '市町村',
    agreedOn: '連携協約の締結日',
    code: '団体コード',
    kind: '種別',
    role: '役割',
    agreement: '連携協約',
    kana: 'よみ',
    english: '英語名',
    byEditors: '（編集者による訳）',
    kinds: { city: '市', town: '町', village: '村' } satisfies Record<Place, string>,
    roles: { core: '連携中枢都市', partner: '連携市町村' },
    agreementFrom: (date: string, core: string) => `${date}に${core}と締結`,
    agreementCore: (partners: number) => `${partners}の市町村とそれぞれ締結`,
    agreementUnknown: '締結日は分かっていません',
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
    of: (answer: string, count: number) => `${answer} ${count}件`,
    facts: '登録されている事実',
    listOf: 'この市町村で一覧を絞り込む',
    others: 'ほかの市町村',
    core: ['連携', '中枢都市'],
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
    mapTitle: (vision: string) => `${vision}　市町村ごとの参加事業数`,
    mapPlaces: '位置は簡略です。',
    mapCaption: '数字は、参加する連携事業の数。',
    unanswered: '「未回答」は、参加するかをまだ答えていない事業の数です。',
  },
  en: {
    title: 'Municipalities',
    lead: (core, partners, projects) =>
      `${partners === 0 ? `The area consists of ${core} alone.` : `${core} and ${partners} other ${partners === 1 ? 'municipality' : 'municipalities'} make up the area, bound together by agreements.`} Here is which of them takes part in the ${projects} joint projects.`,
    listTitle: 'Who takes part',
    listCaption: 'Participation by municipality',
    name: 'Municipality',
    agreedOn: 'Agreement concluded',
    code: 'Code',
    kind: 'Kind',
    role: 'Role',
    agreement: 'Agreement',
    kana: 'Reading',
    english: 'English name',
    byEditors: '',
    kinds: { city: 'City', town: 'Town', village: 'Village' } satisfies Record<Place, string>,
    roles: { core: 'Core city', partner: 'Partner municipality' },
    agreementFrom: (date, core) => `Concluded with ${core} on ${date}`,
    agreementCore: (partners) => `Concluded with each of ${partners} municipalities`,
    agreementUnknown: 'Date of conclusion unknown',
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
    of: (answer, count) => `${answer}: ${count}`,
    facts: 'Registered facts',
    listOf: 'Filter the list by this municipality',
    others: 'Other municipalities',
    core: ['Core', 'city'],
    takesPart: 'Takes part in: ',
    parts: ({ part, unanswered, isKnown }) =>
      part > 0
        ? `${part}`
        : unanswered > 0
          ? `${unanswered} un\u00ADanswered`
          : isKnown
            ? '0'
            : 'unknown',
    mapTitle: (vision) => `${vision}: projects by municipality`,
    mapPlaces: 'Rough positions. ',
    mapCaption: 'Numbers: projects the municipality takes part in.',
    unanswered: ' “Unanswered”: it has not said yet whether it takes part.',
  },
})
