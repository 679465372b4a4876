import type { Language } from '../i18n.tsx'

type Column = { name: string; meaning: Record<Language, string> }

/** What the CSV's columns hold, as its header names them. */
export const columns = (measures: number, municipalities: number): Column[] => [
  {
    name: '圏域',
    meaning: { ja: '圏域の名前（アドレスに使うもの）', en: 'Area, as in addresses' },
  },
  { name: 'ビジョン', meaning: { ja: '何期のビジョンか', en: 'Edition of the vision' } },
  { name: '番号', meaning: { ja: '連携事業の番号', en: 'Number of the project' } },
  { name: '事業名', meaning: { ja: '資料に書かれた事業名', en: 'Title as in the document' } },
  {
    name: '事業名（かな）',
    meaning: { ja: '編集者が付けた読み', en: 'Reading, added by the editors' },
  },
  {
    name: '事業名（英語・編集者訳）',
    meaning: { ja: '編集者による訳', en: 'English title by the editors' },
  },
  { name: '状態', meaning: { ja: '実施、廃止', en: '実施 (active), 廃止 (ended)' } },
  { name: 'ビジョンのページ', meaning: { ja: 'ビジョンの中のページ', en: 'Page of the vision' } },
  {
    name: '●の数',
    meaning: { ja: '資料に書かれた●の数', en: 'Number of ● marks in the document' },
  },
  { name: '役割', meaning: { ja: '３つの役割の番号', en: 'Number of the role' } },
  { name: '政策分野コード', meaning: { ja: '3-1c のような符号', en: 'Code such as 3-1c' } },
  { name: '政策分野', meaning: { ja: '政策分野の名前', en: 'Title of the policy area' } },
  {
    name: '政策分野の根拠',
    meaning: {
      ja: '出典どおり、職員が確認、推定',
      en: '出典どおり (source), 職員が確認 (confirmed), 推定 (inferred)',
    },
  },
  { name: '更新日', meaning: { ja: '内容が変わった日', en: 'Date of the last change' } },
  {
    name: `重点施策1〜重点施策${measures}`,
    meaning: {
      ja: '●があれば1。次の列がその根拠',
      en: '1 where marked; its basis in the next column',
    },
  },
  {
    name: '団体コードと市町村名',
    meaning: {
      ja: `主担当、参加、検討中、不参加、未回答。次の列がその根拠（${municipalities}市町村）`,
      en: `主担当 (lead), 参加 (participating), 検討中 (considering), 不参加 (not participating), 未回答 (unanswered); its basis in the next column (${municipalities} municipalities)`,
    },
  },
]

/** The shape of `/open/{region}/projects.json`. */
export const jsonShape = `{
  "region": "…", "vision": 2, "generatedAt": "…",
  "projects": [
    {
      "number": 1,
      "title": "…",
      "visionPage": 54,
      "markCount": 6,
      "policyArea": { "code": "1a", "title": "…", "pillar": 1, "basis": "inferred" },
      "measures": [ { "number": 1, "title": "…", "basis": "source" } ],
      "participations": [
        { "municipality": "…", "name": "…", "answer": "unanswered", "basis": "inferred" }
      ]
    }
  ]
}`
