import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    label: '時点',
    outside: (first: string) => `${first}から今日までの日を選んでください。`,
    notice: (day: string) => `${day}時点の内容です。`,
    present: '現在の内容を見る',
  },
  en: {
    label: 'As of',
    outside: (first) => `Choose a day from ${first} to today.`,
    notice: (day) => `This is what stood on ${day}.`,
    present: 'See what stands now',
  },
})
