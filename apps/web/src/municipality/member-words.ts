import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    add: '構成市町村を加える',
    addHelp:
      '加わった日から、この圏域の構成市町村として一覧・マトリックス・照会に入ります。その日より前の記録は変わりません。',
    code: '全国地方公共団体コード',
    codeHelp: '検査数字を含む6桁。この台帳にすでにある市町村なら、名前などは空のままで構いません。',
    name: '名前',
    kana: 'よみ',
    nameEn: '英語名',
    kind: '種別',
    since: '加入した日',
    dayHelp: '2026-04-01、令和８年４月１日 など。',
    read: (day: string) => `${day}と読みました。`,
    doAdd: '加える',
    added: (name: string, day: string) => `${name}を${day}から構成市町村としました。`,
    again: '再び加入したことを登録する',
    againOf: (name: string) => `${name}の再加入`,
    againHelp:
      '加入した日から、再び一覧・マトリックス・照会に入ります。以前の所属とその記録は、そのまま残ります。',
    end: '離脱を登録する',
    endOf: (name: string) => `${name}の離脱`,
    endHelp:
      '最後の日の翌日から、一覧・マトリックス・照会に入らなくなります。それまでの記録は残り、以前の構成市町村として読めます。',
    until: '構成市町村である最後の日',
    doEnd: '離脱を登録する',
    ended: (name: string, day: string) => `${name}は${day}まで構成市町村です。`,
    cancel: 'やめる',
    applications: '決まっていない申請',
    inquiries: '受付中の照会',
    projects: (count: number) => `参加が回答または資料にもとづく事業　${count}件`,
    nothing: '決まっていない申請と、受付中の照会はありません。',
    despite: '上の申請と照会を残したまま登録する',
    untitled: '（無題）',
    place: '圏域の図の位置を直す',
    placeHelp:
      '左上を1列1行として、図での列と行を数字で入れます。すべての市町村に位置があると図になり、1つでもないと名前の一覧になります。',
    column: '列',
    row: '行',
    asTyped: '入力した位置の図',
    doPlace: '図を直す',
    placed: (changed: number) =>
      changed === 0 ? '図の位置は変わりませんでした。' : `${changed}市町村の図の位置を直しました。`,
  },
  en: {
    add: 'Add a municipality',
    addHelp:
      'From the day it joins it stands in lists, the matrix and inquiries of this area. What was recorded before that day stays as it is.',
    code: 'Municipality code',
    codeHelp:
      'Six digits. Names may stay empty for a municipality that this registry knows already.',
    name: 'Name (Japanese)',
    kana: 'Reading',
    nameEn: 'English name',
    kind: 'Kind',
    since: 'Day it joined',
    dayHelp: 'Such as 2026-04-01.',
    read: (day) => `Read as ${day}.`,
    doAdd: 'Add',
    added: (name, day) => `${name} is a member since ${day}.`,
    again: 'Register that it joined again',
    againOf: (name) => `${name} joins again`,
    againHelp:
      'From the day it joins it stands in lists, the matrix and inquiries again. Its time before and what was recorded then stay as they are.',
    end: 'Register its leaving',
    endOf: (name) => `Leaving of ${name}`,
    endHelp:
      'From the day after, it no longer stands in lists, the matrix and inquiries. What was recorded until then stays, and is read as that of a former member.',
    until: 'Last day of membership',
    doEnd: 'Register its leaving',
    ended: (name, day) => `${name} is a member until ${day}.`,
    cancel: 'Cancel',
    applications: 'Applications not decided yet',
    inquiries: 'Open inquiries',
    projects: (count) => `Projects in which its part rests on an answer or a document: ${count}`,
    nothing: 'No application waits for a decision, and no inquiry is open.',
    despite: 'Register it although these stay open',
    untitled: '(untitled)',
    place: 'Change places on the map',
    placeHelp:
      'Give the column and row of each, counted from the upper left. Once every municipality has a place there is a map; otherwise names are listed.',
    column: 'Column',
    row: 'Row',
    asTyped: 'The map as typed',
    doPlace: 'Change the map',
    placed: (changed) =>
      changed === 0
        ? 'No place was changed.'
        : `${changed === 1 ? '1 place was' : `${changed} places were`} changed.`,
  },
})
