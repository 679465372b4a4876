import { defineWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    office: '担当',
    phone: '電話',
    email: 'メール',
    site: 'ウェブサイト',
    notSet: (core: string) =>
      `この台帳の連絡先は、まだ登録されていません。${core}の代表窓口にお尋ねください。`,
    about: 'この事業のお問い合わせ',
    department: '担当課',
    write: 'この事業についてご意見を送る',
  },
  en: {
    office: 'Office',
    phone: 'Telephone',
    email: 'E-mail',
    site: 'Website',
    notSet: (core) =>
      `No contact has been set for this registry yet. Please ask the main desk of ${core}.`,
    about: 'Questions about this project',
    department: 'Department',
    write: 'Write to us about this project',
  },
})
