import type { IndicatorForm } from '@renkei/schema'

/** An indicator of 江別市 as an officer types it, except what a test is about. */
export const indicatorTyped = (typed: Partial<IndicatorForm> = {}): IndicatorForm => ({
  totalling: 'single',
  weight: '',
  title: '合同訓練の参加者数',
  unit: '人',
  direction: 'up',
  kind: 'value',
  yearKind: 'fiscal',
  countedOn: '',
  baseline: '１,２００',
  baselineFiscalYear: '令和６年度',
  target: '2,000',
  targetFiscalYear: 'R10',
  source: '参加市町村の報告',
  pillar: '',
  policyArea: '',
  measure: '',
  project: '17',
  municipality: '012173',
  department: '防災課',
  ...typed,
})
