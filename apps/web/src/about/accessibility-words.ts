import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    title: 'ウェブアクセシビリティ',
    lead: '年齢や障害、使う機器にかかわらず、だれもが読み、使えることを目指しています。',
    aim: '目標',
    aimItems: [
      'JIS X 8341-3:2016 の適合レベルAAと、WCAG 2.2 のレベルAAを目標にしています。対象は、この台帳のすべての画面です。',
    ],
    checked: '確かめていること',
    checkedItems: [
      '版ごとに、公開の主な画面と職員の主な画面を、検査プログラム axe により調べ、違反がないことを確かめています。axe が見つけられるのは、問題の一部です。',
      '事業の登録、参加の回答、審査、照会への回答、マトリックスの確認は、キーボードだけでできることを試験で確かめています。',
      '幅390ピクセルの画面、400％の拡大、文字だけを200％にした場合に、横に動かさずに読めます。',
      '色だけで意味を伝えません。根拠は、形と言葉でも示します。',
    ],
    short: 'まだ足りないこと',
    shortItems: [
      '障害のある人による試験は、まだ行っていません。規格にもとづく試験結果の公表も、これからです。',
      '出典の資料は、それぞれの発行者のものです。この台帳では、内容を文字で読めるようにしています。',
      'マトリックスなど幅の広い表は、狭い画面ではカードで示すか、表の中だけを横に動かして読みます。',
      '公開のページは、JavaScriptを使わずに読み、探し、ご意見を送れます。ログインして使う画面には、JavaScriptが要ります。',
    ],
    tell: 'お気づきの点',
    tellText: '読めない、使えないところがあれば、お知らせください。',
    contact: 'お問い合わせ・ご意見',
  },
  en: {
    title: 'Accessibility',
    lead: 'Everyone should be able to read and use this registry, whatever their age, disability or device.',
    aim: 'Aim',
    aimItems: ['Level AA of JIS X 8341-3:2016, and of WCAG 2.2, on every page of the registry.'],
    checked: 'What is checked',
    checkedItems: [
      'The main pages, those of officers too, are examined by axe for every version, and have no violation. It finds a part of what can be wrong.',
      'Registering a project, consenting to it, reviewing it, answering an inquiry and confirming the matrix are tested with the keyboard alone.',
      'Pages are read without scrolling sideways at 390 pixels, at 400 %, and with text at 200 %.',
      'Nothing is told by colour alone: what a fact rests on has a shape and a word.',
    ],
    short: 'What falls short',
    shortItems: [
      'People with disabilities have not tested it yet, and no results of a test by the standard are published.',
      'The source documents are their issuers’; what they say can be read here as text.',
      'Wide tables such as the matrix are shown as cards on a phone, or scroll within themselves.',
      'Public pages are read and searched, and feedback is sent, without JavaScript. Signing in needs it.',
    ],
    tell: 'Tell us',
    tellText: 'Please tell us what you cannot read or use.',
    contact: 'Contact and feedback',
  },
})
