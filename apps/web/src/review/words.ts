import type { ApplicationState, ListApplications } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

export type Sort = Exclude<ListApplications['sort'], 'updated'>

type Words = (typeof words)['ja']

export const words = defineWords({
  ja: {
    title: '審査',
    titleOf: (title: string) => `審査：${title}`,
    waiting: (n: number) => `審査待ち　${n}件`,
    decided: (n: number) => `申請　${n}件`,
    filters: '絞り込み',
    state: '状態',
    states: { waiting: '審査待ち', returned: '差し戻し中', decided: '判断済み' },
    municipality: '市町村',
    everyMunicipality: 'すべて',
    sorting: '並び順',
    sort: { age: '提出の古い順', municipality: '市町村', state: '状態' },
    days: (n: number) => (n === 0 ? '今日' : `${n}日経過`),
    lateHelp: (n: number) => `${n}日を過ぎた申請は赤い太字で示します。`,
    first: '提出',
    again: '再提出',
    nothingWaits: '審査を待つ申請はありません。',
    nothingFound: '条件に合う申請はありません。',
    toDecided: '判断した申請を見る',
    choose: '審査待ちへ戻る',
    notYours: '申請の審査は、連携中枢都市の政策担当部が行います。',
    toApplications: '自分の市町村の申請を見る',
    contact: '担当者：',
    extension: (number: string) => `（内線 ${number}）`,
    kindOf: (kind: string, project: number | null) =>
      project === null ? `新しい事業の${kind}` : `No.${project} の${kind}`,
    submittedOn: (day: string) => `${day} 提出`,
    againstRevision: (revision: string) => `第${revision}版に対する申請`,
    movedOn: (revision: string, base: string) =>
      `この申請は第${base}版をもとに書かれましたが、事業はその後第${revision}版になりました。下の「現行」は第${revision}版です。承認すると、申請で変えた項目だけを第${revision}版に重ねます。`,
    current: '現行',
    application: '申請',
    revisionOn: (revision: string, day: string) => `第${revision}版　${day}`,
    changes: (n: number) => `変更 ${n}項目`,
    everythingNew: '新しい事業',
    becameRevision: (revision: string) => `第${revision}版として公開しました。`,
    seeProject: '事業のページを見る',
    history: '経過',
    separator: '　',
  },
  en: {
    title: 'Review',
    titleOf: (title) => `Review: ${title}`,
    waiting: (n) => `Waiting for review: ${n}`,
    decided: (n) => `Applications: ${n}`,
    filters: 'Filters',
    state: 'State',
    states: { waiting: 'Waiting', returned: 'Returned', decided: 'Decided' },
    municipality: 'Municipality',
    everyMunicipality: 'All',
    sorting: 'Order',
    sort: { age: 'Longest waiting first', municipality: 'Municipality', state: 'State' },
    days: (n) => (n === 0 ? 'today' : n === 1 ? '1 day' : `${n} days`),
    lateHelp: (n) => `Applications older than ${n} days are in bold red.`,
    first: 'submitted',
    again: 'submitted again',
    nothingWaits: 'No application waits for review.',
    nothingFound: 'No application matches.',
    toDecided: 'See decided applications',
    choose: 'Back to what waits',
    notYours: 'Applications are reviewed by the policy office of the core city.',
    toApplications: 'See the applications of your municipality',
    contact: 'Contact: ',
    extension: (number) => ` (extension ${number})`,
    kindOf: (kind, project) =>
      project === null ? `${kind} of a new project` : `${kind} of No. ${project}`,
    submittedOn: (day) => `Submitted ${day}`,
    againstRevision: (revision) => `Against revision ${revision}`,
    movedOn: (revision, base) =>
      `This application was written against revision ${base}; the project has since become revision ${revision}, which is what “Current” shows. Approval puts only the fields that the application changes on top of revision ${revision}.`,
    current: 'Current',
    application: 'Application',
    revisionOn: (revision, day) => `Revision ${revision}, ${day}`,
    changes: (n) => (n === 1 ? '1 field changed' : `${n} fields changed`),
    everythingNew: 'A new project',
    becameRevision: (revision) => `Published as revision ${revision}.`,
    seeProject: 'See the project’s page',
    history: 'What happened',
    separator: ' · ',
  },
})

export type Shown = keyof Words['states']
/** Which states of applications a choice of the queue shows. */
export const statesOf: Record<Shown, ApplicationState[]> = {
  waiting: ['submitted'],
  returned: ['returned'],
  decided: ['approved', 'rejected', 'withdrawn'],
}
