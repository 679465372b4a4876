import { defineWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    chooseKind: '何を申請しますか',
    kinds: {
      register: '新しい連携事業を登録する',
      change: '登録されている事業を変更する',
      end: '登録されている事業を廃止する',
    },
    chooseProject: { change: '変更する事業を選ぶ', end: '廃止する事業を選ぶ' },
    projectLead:
      '選ぶと、いまの登録の内容が入った申請書が開きます。何か入力すると、下書きとして残ります。',
    find: '番号か事業名で絞り込む',
    found: (count: number) => `${count}件の事業`,
    none: '条件に合う事業はありません。言葉を短くしてください。',
    ended: '廃止',
  },
  en: {
    chooseKind: 'What do you apply for?',
    kinds: {
      register: 'Register a new joint project',
      change: 'Change a registered project',
      end: 'End a registered project',
    },
    chooseProject: { change: 'Choose the project to change', end: 'Choose the project to end' },
    projectLead:
      'The form opens with what is registered now. Once you type in it, it is kept as a draft.',
    find: 'Narrow by number or title',
    found: (count) => (count === 1 ? 'One project' : `${count} projects`),
    none: 'No project matches. Shorten the words.',
    ended: 'ended',
  },
})
