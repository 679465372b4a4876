import {
  changePage,
  comparedVisions,
  documentPage,
  evaluationReport,
  frame,
  heldRule,
  indicator,
  opinion,
  project,
  projectItem,
  projectPage,
  projectResult,
  publishedReport,
  regionEntry,
  summary,
  synonym,
  timePoint,
} from '@renkei/schema'
import { z } from 'zod'
import { readChanges } from './change-resources.ts'
import { officeResources } from './office-resources.ts'
import { planResources } from './plan-resources.ts'
import { list, part, type Resource, whole } from './resource.ts'
import { writtenResources } from './written-resources.ts'

const region = '/regions/{region}'
const one = `${region}/projects/{number}`

/** A project's row of the matrix. */
const matrixRow = projectItem.pick({
  ...({ number: true, label: true, title: true, titleEn: true } as const),
  ...({ policyArea: true, relisted: true, measures: true, markCount: true } as const),
})
const matrix = projectPage
  .pick({ total: true, page: true, size: true })
  .extend({ items: z.array(matrixRow) })

const ofFrame = (
  key: 'municipalities' | 'policyAreas' | 'measures' | 'documents',
  summaryOf: { ja: string; en: string },
): Resource =>
  part(
    `list${key[0]?.toUpperCase()}${key.slice(1)}`,
    `${region}/${key.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)}`,
    {
      ...{ procedure: 'vision.frame', tag: 'region', summary: summaryOf },
      answer: z.object({ items: frame.shape[key] as z.ZodArray }),
      shape: ({ [key]: items }) => ({ items }),
    },
  )

/** Every resource of `/api/v1`, in the order in which the document tells of them. */
export const resources: readonly Resource[] = [
  list('listRegions', '/regions', {
    ...{ procedure: 'region.directory', tag: 'region', item: regionEntry },
    summary: { ja: '登録されている圏域', en: 'The regions of this registry' },
  }),
  whole('getFrame', `${region}/frame`, {
    ...{ procedure: 'vision.frame', tag: 'region', answer: frame },
    summary: {
      ja: 'ビジョンの枠組み：政策分野、重点施策、構成市町村、出典資料。ほかの答えの番号とコードが指すもの',
      en: 'The frame of a vision: what the numbers and codes of other answers name',
    },
  }),
  ofFrame('municipalities', { ja: '構成市町村', en: 'Municipalities of the region' }),
  ofFrame('policyAreas', { ja: '政策分野', en: 'Policy areas' }),
  ofFrame('measures', { ja: '重点施策', en: 'Priority measures' }),
  ofFrame('documents', { ja: '出典資料', en: 'Source documents' }),
  whole('getDocument', '/documents/{id}', {
    ...{ procedure: 'document.get', tag: 'region', answer: documentPage },
    summary: { ja: '出典資料（１件）', en: 'One source document' },
  }),
  whole('getSummary', `${region}/summary`, {
    ...{ procedure: 'vision.summary', tag: 'region', answer: summary },
    summary: { ja: '圏域の概況：事業と●と参加の数', en: 'The region at a glance' },
  }),
  list('listTimePoints', `${region}/time-points`, {
    ...{ procedure: 'vision.overTime', tag: 'region', item: timePoint },
    summary: { ja: '概況の移り変わり', en: 'The same over time' },
  }),
  whole('compareVisions', `${region}/comparison`, {
    ...{ procedure: 'vision.compare', tag: 'region', answer: comparedVisions },
    summary: {
      ja: 'ビジョンの比較：前の期、または別の日との違い',
      en: 'A vision compared with the one before, or with itself on another day',
    },
  }),
  list('listSynonyms', `${region}/synonyms`, {
    ...{ procedure: 'synonym.list', tag: 'region', item: synonym },
    summary: { ja: '検索の言い換え', en: 'Words that search looks for besides' },
  }),
  whole('searchProjects', `${region}/projects`, {
    ...{ procedure: 'project.search', tag: 'project', answer: projectPage },
    summary: {
      ja: '連携事業を探す。条件の名前は画面のアドレスと同じ',
      en: 'Search joint projects, by the parameters of the pages’ addresses',
    },
  }),
  part('listMatrix', `${region}/matrix`, {
    ...{ procedure: 'project.search', tag: 'project', answer: matrix, fixed: { facets: false } },
    shape: ({ items, total, page, size }) => ({
      items: items.map((item) => matrixRow.parse(item)),
      ...{ total, page, size },
    }),
    summary: {
      ja: 'マトリックス：事業と重点施策の●',
      en: 'The matrix: which project carries which ●',
    },
  }),
  whole('getProject', one, {
    ...{ procedure: 'project.get', tag: 'project', answer: project },
    summary: {
      ja: '連携事業（１件）。事実ごとの根拠、版、事業費まで',
      en: 'One joint project with the basis of every fact',
    },
  }),
  whole('getProjectCard', `${one}/card`, {
    ...{ procedure: 'project.card', tag: 'project', answer: projectItem },
    summary: {
      ja: '連携事業（１件）を、一覧の１枚に要るだけ',
      en: 'One joint project, as much as a card of a list needs',
    },
  }),
  whole('getRevision', `${one}/revisions/{revision}`, {
    ...{ procedure: 'project.revision', tag: 'project', answer: project },
    summary: { ja: '連携事業の以前の版', en: 'A revision of a joint project' },
  }),
  list('listIndicators', `${region}/indicators`, {
    ...{ procedure: 'indicator.list', tag: 'indicator', item: indicator },
    summary: { ja: '成果指標', en: 'Indicators' },
  }),
  whole('getIndicator', '/indicators/{id}', {
    ...{ procedure: 'indicator.get', tag: 'indicator', answer: indicator },
    summary: { ja: '成果指標（１件）', en: 'One indicator' },
  }),
  list('listReports', `${region}/reports`, {
    ...{ procedure: 'evaluation.reports', tag: 'evaluation', item: publishedReport },
    summary: { ja: '公表された年次報告', en: 'Published annual reports' },
  }),
  whole('getReport', '/reports/{id}', {
    ...{ procedure: 'evaluation.report', tag: 'evaluation', answer: evaluationReport },
    summary: { ja: '年次報告（１件）', en: 'One annual report' },
  }),
  list('listResults', `${region}/projects/{project}/results`, {
    ...{ procedure: 'evaluation.results', tag: 'evaluation', item: projectResult },
    summary: { ja: '１つの事業の、年ごとの評価', en: 'The evaluations of a project by year' },
  }),
  whole('getGradingRule', `${region}/grading-rule`, {
    ...{ procedure: 'evaluation.rule', tag: 'evaluation', answer: heldRule },
    summary: { ja: '評価の決まり', en: 'The rule that evaluations follow' },
  }),
  list('listOpinions', `${region}/opinions`, {
    ...{ procedure: 'opinion.list', tag: 'evaluation', item: opinion },
    summary: { ja: '懇談会の意見', en: 'What experts said' },
  }),
  ...planResources(region),
  whole('listChanges', `${region}/changes`, {
    ...{ procedure: 'change.list', tag: 'change', answer: changePage },
    summary: { ja: 'ある日から変わったこと', en: 'What changed since a day' },
  }),
  ...writtenResources(region),
  ...officeResources(region),
  readChanges,
]
