import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    required: '必須',
    optional: '任意',
    show: '表示',
    hide: '隠す',
    showPassword: 'パスワードを表示',
    hidePassword: 'パスワードを隠す',
    count: (count: number, limit: number) => `${count}／${limit}字`,
    over: (more: number) => `${more}字多くなっています。短くしてください。`,
    errors: (count: number) => `修正が必要な項目が${count}${count < 10 ? 'つ' : '件'}あります`,
  },
  en: {
    required: 'Required',
    optional: 'Optional',
    show: 'Show',
    hide: 'Hide',
    showPassword: 'Show the password',
    hidePassword: 'Hide the password',
    count: (count, limit) => `${count} / ${limit} characters`,
    over: (more) => `${more} ${more === 1 ? 'character' : 'characters'} too many. Shorten it.`,
    errors: (count) =>
      count === 1 ? 'One field needs correcting' : `${count} fields need correcting`,
  },
})
