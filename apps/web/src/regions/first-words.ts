import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    lead: 'この台帳には、まだ圏域がありません。最初の圏域を、次のどれかで始めます。',
    byForm: '画面で新しい圏域を作る',
    byFormHelp:
      '名称、構成市町村、最初のビジョンの期間と政策分野を入力します。事業は、あとから申請で登録します。',
    toForm: '新しい圏域を作る',
    byBook: 'ブックから取り込む',
    byBookHelp:
      'ひな形のブックに、ビジョンから読み取ったことを記入して取り込みます。事業や参加まで、まとめて登録できます。',
    toBook: '圏域のブックへ',
    example: '見本で始める',
    exampleHelp:
      '第２期ビジョンの53事業が、12市町村、出典、札幌市の計画とともに入ります。このあと、ほかの圏域も加えられます。',
    takeExample: 'さっぽろ連携中枢都市圏を見本にする',
    takingExample: '読み込んでいます…',
    exampleThere: 'すでに圏域があります。画面を読み込み直してください。',
    ask: '職員の方は、システム管理者としてログインすると、最初の圏域を作れます。',
  },
  en: {
    lead: 'This registry has no area yet. The first one comes in one of these ways.',
    byForm: 'Make a new area on screen',
    byFormHelp:
      'Type its names, its municipalities, and the years and policy areas of its first vision. Projects are registered by application afterwards.',
    toForm: 'Make a new area',
    byBook: 'Bring it by its workbook',
    byBookHelp:
      'Write what the vision says into the template and bring it in, with projects and participants at once.',
    toBook: 'To the workbook',
    example: 'Begin with an example',
    exampleHelp:
      'The 53 projects of its second vision come in, with 12 municipalities, their sources and plans of the city. Other areas can be added afterwards.',
    takeExample: 'Take the Sapporo area as an example',
    takingExample: 'Loading…',
    exampleThere: 'There is an area already. Load the page again.',
    ask: 'A system administrator who signs in makes the first one.',
  },
})
