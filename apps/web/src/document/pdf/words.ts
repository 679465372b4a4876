import { defineWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    loading: (name: string) => `${name}を読み込んでいます。`,
    failed: (name: string) =>
      `${name}を表示できませんでした。接続を確かめて、もう一度お試しください。`,
    again: 'もう一度読み込む',
    words: 'このページの文字を読む',
    noWords: 'このページは画像だけで、読み取れる文字がありません。',
  },
  en: {
    loading: (name) => `Loading ${name}.`,
    failed: (name) => `${name} could not be shown. Check the connection and try again.`,
    again: 'Load again',
    words: 'Read the words of this page',
    noWords: 'This page is a picture only: it has no text to read.',
  },
})
