import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    plans: '計画',
    title: '担当部局',
    lead: '計画の文書が担当として挙げている部局と、会議体に席のある職です。局ごとに、読みの順で並べています（読みは編集者によります）。',
    noBureau: '局の名前が書かれていないもの',
    namesakes: (names: readonly string[]) =>
      `別の計画に「${names.join('」「')}」があります。同じ部局かどうかは、どの文書にも書かれていません。`,
    search: '部局の名前でしぼり込む',
    found: (count: number) => `部局・職 ${count}件`,
    notFound: (text: string) => `「${text}」に合う部局はありません。`,
    clear: 'しぼり込みをやめる',
    none: '担当部局を書いた計画は、まだ登録されていません。',
    name: '部局・職',
    items: '担当する項目',
    seats: '会議体の席',
    itemCount: (count: number) => `${count}件`,
    seatCount: (count: number) => `${count}席`,
    rows: (count: number, repeated: number) =>
      `${count}件${repeated > 0 ? `（うち再掲${repeated}件）` : ''}`,
    repeated: (count: number) => `ほかに再掲${count}件`,
    duties: (items: number, repeated: number, seats: number) =>
      [
        items > 0 && `担当する項目 ${items}件${repeated > 0 ? `（ほかに再掲${repeated}件）` : ''}`,
        seats > 0 && `会議体の席 ${seats}席`,
      ]
        .filter(Boolean)
        .join('　'),
    item: '項目',
    asWritten: '文書の書き方',
    beside: '並んで書かれた部局',
    page: 'ページ',
    pageOf: (page: number, sheet: boolean) => (sheet ? `${page}枚目` : `${page}ページ`),
    council: '会議体',
    post: '席の職名',
    role: '役割',
    roles: { chair: '会長', viceChair: '副会長', member: 'メンバー' },
    seated: '会議体の席',
    byTitle:
      '席は、職名の終わりの「長」を除いた名前がこの部局と同じことから結び付けています。文書が部局を書いているわけではありません。',
  },
  en: {
    plans: 'Plans',
    title: 'Responsible departments',
    lead: 'Departments that the plans name as responsible, and posts with a seat in a council; by bureau, in order of their readings, which are the editors’.',
    noBureau: 'Written without a bureau',
    namesakes: (names) =>
      `Another plan has ${names.join(', ')}. No document says whether it is the same department.`,
    search: 'Narrow by name',
    found: (count) => (count === 1 ? '1 department or post' : `${count} departments and posts`),
    notFound: (text) => `No department matches “${text}”.`,
    clear: 'Show all',
    none: 'No plan that names departments is registered yet.',
    name: 'Department or post',
    items: 'Items it answers for',
    seats: 'Seats in councils',
    itemCount: (count) => String(count),
    seatCount: (count) => String(count),
    rows: (count, repeated) =>
      `${count} ${count === 1 ? 'item' : 'items'}${repeated > 0 ? `, ${repeated} of them listed again` : ''}`,
    repeated: (count) => `and ${count} listed again`,
    duties: (items, repeated, seats) =>
      [
        items > 0 &&
          `Items it answers for: ${items}${repeated > 0 ? ` (and ${repeated} listed again)` : ''}`,
        seats > 0 && `Seats in councils: ${seats}`,
      ]
        .filter(Boolean)
        .join(' · '),
    item: 'Item',
    asWritten: 'As written',
    beside: 'Named beside it',
    page: 'Page',
    pageOf: (page, sheet) => (sheet ? `Sheet ${page}` : `Page ${page}`),
    council: 'Council',
    post: 'Title of the seat',
    role: 'Role',
    roles: { chair: 'Chair', viceChair: 'Vice-chair', member: 'Member' },
    seated: 'Seats in councils',
    byTitle:
      'Seats were matched by title: without the 長 (head) at its end it is the name of this department. The document itself does not name the department.',
  },
})
