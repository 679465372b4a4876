import { eraYear } from '@renkei/schema'
import { defineWords, wide } from '../i18n.tsx'

const years = (from: number, to: number): string => `${eraYear(from)}〜${eraYear(to)}`

export const words = defineWords({
  ja: {
    pageTitle: '概要',
    // Each part is a phrase that stays on one line.
    headline: (region: string, municipalities: number, projects: number) => [
      `${region}の`,
      `${municipalities}市町村は、`,
      `${projects}の事業で`,
      '連携しています。',
    ],
    headlineOfNone: (region: string, municipalities: number) => [
      `${region}の`,
      `${municipalities}市町村の`,
      '連携事業を公開します。',
    ],
    leadQuestion: 'どの市町村が、どの事業を、どの施策のために行うのか。',
    leadWho: 'どの市町村が、どの事業を行うのか。',
    lead: (vision: string, from: number, to: number) =>
      `${vision}（${years(from, to)}）の内容を、根拠とともに公開しています。`,
    partly: (stated: number, held: number) =>
      `${stated}事業のうち、内容の分かる${held}事業を載せています。`,
    projectsHeld: '載せている連携事業',
    toMatrix: 'マトリックスを見る',
    toProjects: '連携事業を探す',
    municipalities: '市町村',
    projects: '連携事業',
    policyAreas: '政策分野',
    marks: '重点施策の●',
    measuresTitle: '重点施策ごとの事業数',
    areasTitle: (pillars: number, areas: number | null) =>
      `${wide(pillars)}つの役割と${areas === null ? '' : `${areas}の`}政策分野`,
    areasNote: (inferred: number, all: number) =>
      inferred === 0
        ? '数字は事業数。'
        : inferred === all
          ? '数字は事業数。事業と分野の対応は、すべて推定です。'
          : `数字は事業数。事業と分野の対応のうち${inferred}件は推定です。`,
    statusTitle: '確認の状況',
    basesTitle: '事実の根拠',
    statusNote: (updated: string | null) => (updated ? `${updated}現在` : ''),
    statusText: (core: string, isCounted: boolean) =>
      `${isCounted ? '公表資料から確かなのは、事業ごとの●の数です。' : ''}どの重点施策の●かを${isCounted ? '' : '公表資料から'}読み取れないものは推定で示し、${core}の職員が1行ずつ確認します。`,
    statusDone: 'すべての行の●を、出典か職員の確認にもとづいて示しています。',
    meter: (all: number, source: number, confirmed: number, waiting: number) =>
      `${all}行のうち、出典どおり${source}行、確認済み${confirmed}行、確認待ち${waiting}行`,
    rowsSource: (rows: number) => `出典どおり ${rows}行`,
    rowsConfirmed: (rows: number) => `確認済み ${rows}行`,
    rowsWaiting: (rows: number) => `確認待ち ${rows}行`,
    mismatches: '●の数が公表資料と合わない事業：',
    factsCaption: '事実の種類ごとの根拠',
    fact: '事実',
    facts: '件数',
    basis: '根拠',
    factNames: { title: '事業名', number: '番号', page: 'ページ', count: '●の数' },
    factNamesOf: (names: readonly string[]) => names.join('・'),
    factMarks: '重点施策の●',
    factAreas: '政策分野への割り当て',
    factParticipation: '市町村の参加',
    unanswered: (count: number) => `うち${count}件は未回答`,
  },
  en: {
    pageTitle: 'Overview',
    headline: (region, municipalities, projects) => [
      `${municipalities} municipalities of ${region} `,
      `work together on ${projects} projects.`,
    ],
    headlineOfNone: (region, municipalities) => [
      `The joint projects of the ${municipalities} municipalities of ${region}.`,
    ],
    leadQuestion: 'Which municipality takes part in which project, and for which measure? ',
    leadWho: 'Which municipality takes part in which project? ',
    lead: (vision, from, to) =>
      `This registry publishes what the ${vision} (FY${from}–FY${to}) says, and the grounds for every fact.`,
    partly: (stated, held) => ` Of the ${stated} projects it holds the ${held} that are known.`,
    projectsHeld: 'joint projects held',
    toMatrix: 'See the matrix',
    toProjects: 'Find projects',
    municipalities: 'munici\u00ADpalities',
    projects: 'joint projects',
    policyAreas: 'policy areas',
    marks: '● marks for measures',
    measuresTitle: 'Projects by priority measure',
    areasTitle: (pillars, areas) =>
      areas === null
        ? `${pillars} ${pillars === 1 ? 'role' : 'roles'} and their policy areas`
        : `${pillars} ${pillars === 1 ? 'role' : 'roles'} and ${areas} policy ${areas === 1 ? 'area' : 'areas'}`,
    areasNote: (inferred, all) =>
      inferred === 0
        ? 'Numbers are of projects.'
        : inferred === all
          ? 'Numbers are of projects. Which area a project belongs to is inferred throughout.'
          : `Numbers are of projects. For ${inferred} of them the area is inferred.`,
    statusTitle: 'What has been confirmed',
    basesTitle: 'What the facts rest on',
    statusNote: (updated) => (updated ? `As of ${updated}` : ''),
    statusText: (core, isCounted) =>
      `${isCounted ? 'The published document is certain about how many ● marks a project has. Where it' : 'Where the published document'} does not show which measures they stand for, the marks are inferred, and officers of ${core} confirm them row by row.`,
    statusDone: 'The marks of every row rest on the source or on an officer’s confirmation.',
    meter: (all, source, confirmed, waiting) =>
      `Of ${all} rows, ${source} are as in the source, ${confirmed} confirmed, ${waiting} awaiting confirmation`,
    rowsSource: (rows) => `As in the source: ${rows} rows`,
    rowsConfirmed: (rows) => `Confirmed: ${rows} rows`,
    rowsWaiting: (rows) => `Awaiting confirmation: ${rows} rows`,
    mismatches: 'Projects whose number of ● marks differs from the source: ',
    factsCaption: 'Basis of each kind of fact',
    fact: 'Fact',
    facts: 'Count',
    basis: 'Basis',
    factNames: { title: 'Titles', number: 'numbers', page: 'pages', count: 'counts of ●' },
    factNamesOf: (names) => names.join(', '),
    factMarks: '● marks for measures',
    factAreas: 'Assignments to policy areas',
    factParticipation: 'Participation of municipalities',
    unanswered: (count) => `${count} of them unanswered`,
  },
})
