import { defineWords } from '../../i18n.tsx'

/** Words of bars about who takes part. */
export const words = defineWords({
  ja: {
    title: '市町村ごとの参加',
    caption: '市町村ごとの、回答別の連携事業の数',
    head: '市町村',
    chart: 'グラフ',
    legend: 'グラフの凡例',
    inferred: '斜線は推定',
    ofThem: 'うち条件あり',
    ofInferred: (count: number) => `（推定${count}）`,
    part: (name: string, count: number, isInferred: boolean) =>
      `${name}${isInferred ? '（推定）' : ''} ${count}件`,
    range: (least: number, most: number) =>
      least === most
        ? `連携市町村が参加する事業の数は、どこも${most}件です。`
        : `連携市町村が参加する事業の数は、少ないところで${least}件、多いところで${most}件です。`,
    order: '並び順',
    byCode: '団体コード順',
    byCount: '参加の多い順',
    sum: (count: number) => `参加 ${count}`,
    core: (name: string, role: string) => `${name}（${role}）`,
    pictureTitle: (vision: string) => `${vision}　市町村ごとの参加`,
    pictureSigns: (projects: number) =>
      `棒の長さは連携事業の数（全${projects}事業）。参加は主担当と条件ありを含む。斜線は推定。`,
    overTime: {
      title: '参加の推移',
      caption: '策定の日、年度末ごと、今日の、回答別の延べ数',
      head: '時点',
      adopted: (vision: string) => `${vision}の策定`,
      yearEnd: (year: string) => `${year}末`,
      today: '今日',
      extent: (day: string, municipalities: number, projects: number) =>
        `${day}　${municipalities}市町村が参加、全${projects}事業`,
      signs: '数は、事業と市町村の組の延べ数です。回答は、登録された日から数えています。',
      unknown: (day: string) => `${day}より前の参加は、登録がないため分かりません。`,
      still: (day: string, count: number) =>
        `${day}から今日まで、登録された参加は延べ${count}件のまま変わっていません。`,
      sum: (count: number) => `参加 延べ${count}`,
      pictureTitle: (region: string) => `${region}　参加の推移`,
    },
  },
  en: {
    title: 'Participation by municipality',
    caption: 'Projects by municipality and answer',
    head: 'Municipality',
    chart: 'Chart',
    legend: 'What the chart shows',
    inferred: 'Hatched: inferred',
    ofThem: 'of them on a condition',
    ofInferred: (count) => `(${count} inferred)`,
    part: (name, count, isInferred) => `${name}${isInferred ? ' (inferred)' : ''}: ${count}`,
    range: (least, most) =>
      least === most
        ? `Every partner takes part in ${most} projects.`
        : `Partners take part in between ${least} and ${most} projects.`,
    order: 'Order',
    byCode: 'By official code',
    byCount: 'By participation',
    sum: (count) => `takes part in ${count}`,
    core: (name, role) => `${name} (${role})`,
    pictureTitle: (vision) => `${vision}: participation by municipality`,
    pictureSigns: (projects) =>
      `Length: number of projects, of ${projects}. Taking part includes lead and conditional. Hatched: inferred.`,
    overTime: {
      title: 'Participation over time',
      caption: 'Participations by answer: at adoption, at the end of each fiscal year, and today',
      head: 'Day',
      adopted: (vision) => `Adoption of ${vision}`,
      yearEnd: (year) => `End of ${year}`,
      today: 'Today',
      extent: (day, municipalities, projects) =>
        `${day}: ${municipalities} municipalities taking part, ${projects} projects`,
      signs:
        'Numbers are of pairs of a project and a municipality. Answers count from the day they were registered.',
      unknown: (day) => `Nothing is registered, and so known, of the time before ${day}.`,
      still: (day, count) =>
        `From ${day} until today the ${count} participations registered have not changed.`,
      sum: (count) => `${count} taking part`,
      pictureTitle: (region) => `${region}: participation over time`,
    },
  },
})
