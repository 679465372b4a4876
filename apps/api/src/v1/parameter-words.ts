type Words = { ja: string; en: string }

/** What each part of an address says. */
export const parameterWords: Readonly<Record<string, Words>> = {
  region: { ja: '圏域の、アドレスでの名前', en: 'The name of the region in addresses' },
  vision: {
    ja: 'ビジョンの通し番号。なければいちばん新しいもの',
    en: 'The edition of the vision; the newest where none is named',
  },
  asOf: {
    ja: 'この日の終わりの時点で見る（日本時間）。なければいま',
    en: 'As it stood at the end of this day in Japan; now where none is named',
  },
  former: { ja: '比べる相手のビジョンの通し番号', en: 'The edition to compare with' },
  formerAsOf: { ja: '比べる相手を見る日', en: 'The day at which to look at it' },
  q: { ja: '探す言葉。空白で区切る', en: 'Words to look for' },
  lang: {
    ja: '言葉を探す言語。en は編集者の英語名も探す',
    en: 'Language of the words; en looks at the editors’ English titles too',
  },
  measure: { ja: '重点施策の番号', en: 'Number of a priority measure' },
  match: {
    ja: '重点施策の、どれか（any）かすべて（all）か',
    en: 'Any of the measures, or all of them',
  },
  policyArea: { ja: '政策分野のコード', en: 'Code of a policy area' },
  pillar: { ja: '役割の番号', en: 'Number of a pillar' },
  theme: { ja: 'テーマの番号', en: 'Number of a theme' },
  municipality: {
    ja: '市町村の全国地方公共団体コード（６桁）',
    en: 'Code of a municipality, six digits',
  },
  participation: { ja: '参加のしかた', en: 'How a municipality takes part' },
  basis: { ja: '根拠', en: 'What a fact rests on' },
  status: { ja: '実施中か廃止か', en: 'Whether it goes on or has ended' },
  fiscalYear: {
    ja: '年度（始まる年を西暦で）',
    en: 'Fiscal year, by the year in which it begins',
  },
  confirmed: {
    ja: '1なら、推定でない事実だけで絞り、数える',
    en: '1: only facts that are not inferred count',
  },
  sort: { ja: '並べ方', en: 'Order' },
  size: { ja: '１ページの件数', en: 'How many a page' },
  facets: {
    ja: '1なら、条件の値ごとの件数も答える',
    en: '1: tell the counts beside every filter value too',
  },
  cursor: {
    ja: '続きを指す印。Linkヘッダーのrel="next"にあるものを、そのまま使う',
    en: 'Where to go on: as rel="next" of the Link header has it',
  },
  number: { ja: '連携事業の番号', en: 'Number of the joint project' },
  project: { ja: '連携事業の番号', en: 'Number of the joint project' },
  revision: { ja: '版の番号', en: 'Number of the revision' },
  whole: {
    ja: '1なら、ビジョン全体の指標だけ',
    en: '1: only indicators of the vision as a whole',
  },
  indicator: { ja: '成果指標の、台帳での番号', en: 'Number of the indicator in the registry' },
  id: { ja: '台帳での番号', en: 'Its number in the registry' },
  plan: { ja: '計画の、アドレスでの名前', en: 'The name of the plan in addresses' },
  item: { ja: '計画の項目の名前', en: 'The name of the item' },
  kind: { ja: '項目の種類（計画での呼び方）', en: 'What the plan calls the item' },
  alignable: { ja: '1なら、事業が当たりうる項目だけ', en: '1: only items that projects may serve' },
  name: { ja: '担当部局の名前', en: 'Name of the department' },
  state: { ja: '対応の状態', en: 'State of the link' },
  since: { ja: 'この日から', en: 'From this day on' },
  'readChanges.since': {
    ja: '前の答えの cursor、または読んだできごとの id。その次から読む。日付（2026-12-01）ならその日（日本時間）から、now ならこれからのことだけ。なければ初めから',
    en: 'The cursor of the page before, or the id of an event that was read: goes on after it. A day (2026-12-01) begins on that day in Japan, now with what is still to come; from the beginning where it is left out',
  },
  'readChanges.region': {
    ja: '圏域の、アドレスでの名前。なければすべての圏域',
    en: 'The name of a region in addresses; every region where none is named',
  },
  'readChanges.kind': {
    ja: '変わったものの種類。なければすべて',
    en: 'What changed; everything where none is named',
  },
  until: { ja: 'この日まで。なければきょう', en: 'Up to this day; today where none is named' },
  word: { ja: '人が使う言葉', en: 'The word that people use' },
  title: { ja: '連携事業の題', en: 'Title of a joint project' },
  except: {
    ja: '変更する連携事業の番号。自分には似ていないことにする',
    en: 'Number of the project to be changed, which is not like itself',
  },
  'getSimilar.number': {
    ja: '付けようとする番号。空いているかを答える',
    en: 'The number it would have: whether it is taken is told',
  },
  inquiry: { ja: '照会の、台帳での番号', en: 'Number of the inquiry in the registry' },
  key: {
    ja: '聞かれたこと：participation.17（事業の番号）、indicators.5（指標の番号）、prompts.2（設問）',
    en: 'What is asked: participation.17 (a project), indicators.5 (an indicator), prompts.2 (a prompt)',
  },
  fields: {
    ja: '答えに入れる項目の名前を、コンマで区切る。一覧では１件ごとの項目。なければすべて。ここに挙げない項目は、必須（required）のものも答えに入らない',
    en: 'Names of the fields to be told, separated by commas; of a list, of each of its items; all where none is named. What is not named is left out, even where the answer’s schema requires it',
  },
  states: { ja: '申請の状態', en: 'State of the application' },
}
