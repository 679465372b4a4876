import { measureHeading, projectHeadings, terms } from '@renkei/schema'
import type { Language } from '../i18n.tsx'

type Meaning = Record<Language, string>

/** 出典どおり (source), 職員が確認 (confirmed): files are in Japanese whoever reads them. */
const listed = (ja: Record<string, string>, en: Record<string, string> = {}): Meaning => ({
  ja: Object.values(ja).join('、'),
  en: Object.entries(ja)
    .map(([code, name]) => `${name} (${(en[code] ?? code).toLowerCase()})`)
    .join(', '),
})

const meanings: Record<keyof typeof projectHeadings, Meaning> = {
  region: { ja: '圏域の名前（アドレスに使うもの）', en: 'Area, as in addresses' },
  vision: { ja: '何期のビジョンか', en: 'Edition of the vision' },
  number: {
    ja: '連携事業の番号（アドレスと並び順に使うもの）',
    en: 'Number of the project, as in addresses',
  },
  label: {
    ja: 'ビジョンに書かれている番号。書かれていなければ空',
    en: 'Its number as the vision prints it; empty where it prints none',
  },
  title: { ja: '資料に書かれた事業名', en: 'Title as in the document' },
  kana: { ja: '編集者が付けた読み', en: 'Reading, added by the editors' },
  titleEn: { ja: '編集者による訳', en: 'English title by the editors' },
  status: listed(terms.ja.projectStatus),
  visionPage: { ja: 'ビジョンの中のページ', en: 'Page of the vision' },
  markCount: { ja: '資料に書かれた●の数', en: 'Number of ● marks in the document' },
  pillar: { ja: '３つの役割の番号', en: 'Number of the role' },
  policyAreaCode: { ja: '3-1c のような符号', en: 'Code such as 3-1c' },
  policyArea: { ja: '政策分野の名前', en: 'Title of the policy area' },
  policyAreaBasis: listed(terms.ja.basis),
  relisted: {
    ja: 'ビジョンがこの事業を再び挙げているほかの分野の符号。「、」で区切ります',
    en: 'Codes of other areas under which the vision lists the project again, parted by 、',
  },
  updatedOn: {
    ja: '内容が変わった日。策定の日が月や年までしか分からないときは、そこまで',
    en: 'Date of the last change; of the adoption as far as it is known',
  },
}

/** What the CSV's columns hold, as its header names them. */
export function columns(measures: number, municipalities: number, label: string | null) {
  const answers = listed(terms.ja.answer, terms.en.answer)
  return [
    ...Object.entries(projectHeadings).map(([key, name]) => ({
      name,
      meaning: meanings[key as keyof typeof projectHeadings],
    })),
    ...(measures === 0
      ? []
      : [
          {
            name: `${measureHeading(1, label)}〜${measureHeading(measures, label)}`,
            meaning: {
              ja: '●があれば1。次の列がその根拠',
              en: '1 where marked; its basis in the next column',
            },
          },
        ]),
    {
      name: '団体コードと市町村名',
      meaning: {
        ja: `${answers.ja}。次の列がその根拠（${municipalities}市町村）`,
        en: `${answers.en}; its basis in the next column (${municipalities} municipalities)`,
      },
    },
  ]
}

/** The shape of `/open/{region}/projects.json`. */
export const jsonShape = `{
  "region": "…", "vision": 2, "generatedAt": "…",
  "projects": [
    {
      "number": 1,
      "label": "1",
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
