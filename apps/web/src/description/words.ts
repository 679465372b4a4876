import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    title: '事業の概要を書く',
    lead: '何を、だれのためにする事業かを、住民に向けて1〜2文で書きます。保存するとすぐに公開され、履歴に残ります。',
    progress: (done: number, all: number) => `${all}事業のうち${done}事業に概要があります。`,
    none: '事業がまだ登録されていません。',
    rows: '事業の一覧',
    written: '概要あり',
    summary: '概要',
    help: '例：「〇〇を、△△の市町村に住む人が使えるようにします。」Ctrl+Enter で保存して次へ進みます。',
    toProject: '事業のページを見る',
    writtenBy: 'いまの概要を書いた人：',
    save: '保存して次へ',
    skip: 'あとで書く（次へ）',
    saved: (number: string) => `${number} の概要を保存し、公開しました。`,
  },
  en: {
    title: 'Write what projects do',
    lead: 'Say in a sentence or two what the project does and for whom. It is published at once and kept in the history.',
    progress: (done, all) => `${done} of ${all} projects have a summary.`,
    none: 'No project is registered yet.',
    rows: 'Projects',
    written: 'has a summary',
    summary: 'Summary',
    help: 'In Japanese, for residents. Ctrl+Enter saves and goes on to the next.',
    toProject: 'See the project’s page',
    writtenBy: 'Written by ',
    save: 'Save and go on',
    skip: 'Later (next)',
    saved: (number) => `The summary of ${number} is saved and published.`,
  },
})
