import { type ConfirmationOf, terms } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

type Words = {
  title: string
  titleOf: (number: number) => string
  tab: Record<ConfirmationOf, string>
  tabs: string
  done: (total: number) => string
  progress: string
  later: (n: number) => string
  left: (n: number) => string
  rows: (n: number) => string
  group: Record<'later' | 'waiting' | 'confirmed', string>
  count: (n: number) => string
  openList: (later: number, waiting: number) => string
  marks: (n: string) => string
  sourceRow: string
  rowNote: (count: string) => string
  noSource: string
  look: (page: number) => string
  measures: string
  measuresHelp: string
  status: Record<'blank' | 'added' | 'proposed' | 'taken' | 'confirmed' | 'source', string>
  mismatch: (own: string, source: string) => string
  mismatchHelp: string
  mismatchReason: string
  reasonMissing: string
  confirm: string
  correct: (n: string) => string
  correctArea: string
  reset: string
  setAside: string
  why: string
  noReason: string
  area: string
  areaHelp: string
  proposedArea: string
  confirmedBy: (who: string, when: string) => string
  takeBack: string
  takeBackOf: (number: number) => string
  differsBecause: string
  recent: string
  asProposed: string
  corrected: string
  recentNone: string
  kept: string
  keys: string
  keysOn: string
  keyToggle: string
  keyConfirm: string
  keyLater: string
  keyReset: string
  keyTakeBack: string
  keyMove: string
  didConfirm: (number: number, time: string) => string
  didTakeBack: (number: number, time: string) => string
  didSetAside: (number: number) => string
  staleBy: (number: number, who: string, when: string) => string
  stale: (number: number) => string
  staleHelp: string
  chosen: (signs: string) => string
  allDone: string
  allDoneArea: string
  toMatrix: string
  notInQueue: string
  toFirst: string
  number: (n: number) => string
  separator: string
}

export const words = defineWords<Words>({
  ja: {
    title: '確認',
    titleOf: (number) => `確認：No.${number}`,
    tab: { marks: '重点施策の●', policyArea: '政策分野' },
    tabs: '確認する事実',
    done: (total) => `／${total} 確認済み`,
    progress: '確認の進み具合',
    later: (n) => `あとで ${n}`,
    left: (n) => `残り ${n}`,
    rows: (n) => `推定の${n}行`,
    group: { later: 'あとで', waiting: '確認待ち', confirmed: '確認済み' },
    count: (n) => `${n}行`,
    openList: (later, waiting) =>
      later === 0
        ? `一覧（確認待ち ${waiting}行）`
        : `一覧（あとで ${later}行、確認待ち ${waiting}行）`,
    marks: (n) => `●${n}`,
    sourceRow: '公表資料の行',
    rowNote: (count) => `●は${count}です。どの列の●かは、資料の文字からは読み取れません。`,
    noSource: '●の数を示す公表資料はありません。',
    look: (page) => `ビジョンの${page}ページを見て確かめてください。`,
    measures: '重点施策',
    measuresHelp: '数字のキーで●を付け外しします。',
    status: {
      blank: '印なし',
      added: '追加',
      proposed: terms.ja.basis.inferred,
      taken: '外した',
      confirmed: terms.ja.basis.confirmed,
      source: terms.ja.basis.source,
    },
    mismatch: (own, source) => `選んだ●は${own}、公表資料の●は${source}です。`,
    mismatchHelp: '数を合わせるか、合わない理由を書いてください。',
    mismatchReason: '数が合わない理由',
    reasonMissing: '●の数が公表資料と合わない理由を書いてください。',
    confirm: '推定どおりと確認する',
    correct: (n) => `●${n}に訂正して確認する`,
    correctArea: 'この政策分野に訂正して確認する',
    reset: '推定に戻す',
    setAside: 'あとで',
    why: '推定の理由',
    noReason: '理由は記録されていません。',
    area: '政策分野',
    areaHelp: '矢印のキーで選びます。',
    proposedArea: terms.ja.basis.inferred,
    confirmedBy: (who, when) => `${when}に${who}が確認しました。`,
    takeBack: '取り消す',
    takeBackOf: (number) => `：No.${number} の確認`,
    differsBecause: '●の数が合わない理由：',
    recent: '直前の確認',
    asProposed: '推定どおり',
    corrected: '訂正',
    recentNone: 'まだありません。',
    kept: '取り消しの記録も履歴に残ります。',
    keys: 'キー操作',
    keysOn: '1文字のキーを使う',
    keyToggle: '●を付ける・外す',
    keyConfirm: '確認して次の行へ',
    keyLater: 'あとで',
    keyReset: '推定に戻す',
    keyTakeBack: '直前の確認を取り消す',
    keyMove: '行を移る',
    didConfirm: (number, time) => `No.${number} を確認しました（${time}）`,
    didTakeBack: (number, time) => `No.${number} の確認を取り消しました（${time}）`,
    didSetAside: (number) => `No.${number} をあとで確認します`,
    staleBy: (number, who, when) => `${when}に${who}が No.${number} を更新しました。`,
    stale: (number) => `No.${number} は、開いた後に更新されました。`,
    staleHelp: '画面を新しい内容にしました。',
    chosen: (signs) => `あなたが選んでいたのは ${signs} です。`,
    allDone: '推定の●は、すべて確認しました。',
    allDoneArea: '推定の政策分野は、すべて確認しました。',
    toMatrix: 'マトリックスを見る',
    notInQueue: 'この番号の事業に、確認する推定はありません。',
    toFirst: '確認待ちの最初の行へ',
    number: (n) => `No.${n}`,
    separator: '　',
  },
  en: {
    title: 'Confirm',
    titleOf: (number) => `Confirm: No. ${number}`,
    tab: { marks: '● for measures', policyArea: 'Policy areas' },
    tabs: 'What to confirm',
    done: (total) => ` / ${total} confirmed`,
    progress: 'Progress of confirmation',
    later: (n) => `Later: ${n}`,
    left: (n) => `Left: ${n}`,
    rows: (n) => `${n} inferred rows`,
    group: { later: 'Later', waiting: 'Waiting', confirmed: 'Confirmed' },
    count: (n) => (n === 1 ? '1 row' : `${n} rows`),
    openList: (later, waiting) => `List (later: ${later}, waiting: ${waiting})`,
    marks: (n) => `${n} ●`,
    sourceRow: 'Row of the source',
    rowNote: (count) => `It has ${count} ●; the document’s text does not tell in which columns.`,
    noSource: 'No public document gives a number of ●.',
    look: (page) => `See page ${page} of the vision to make sure.`,
    measures: 'Priority measures',
    measuresHelp: 'Number keys set and clear a ●.',
    status: {
      blank: 'No mark',
      added: 'Added',
      proposed: terms.en.basis.inferred,
      taken: 'Taken out',
      confirmed: terms.en.basis.confirmed,
      source: terms.en.basis.source,
    },
    mismatch: (own, source) => `You chose ${own} ●, the source gives ${source}.`,
    mismatchHelp: 'Choose as many, or say why they differ.',
    mismatchReason: 'Why the numbers differ',
    reasonMissing: 'Say why the number of ● differs from the source.',
    confirm: 'Confirm as inferred',
    correct: (n) => `Correct to ${n} ● and confirm`,
    correctArea: 'Correct to this area and confirm',
    reset: 'Back to what was inferred',
    setAside: 'Later',
    why: 'Why it was inferred',
    noReason: 'No reason was recorded.',
    area: 'Policy area',
    areaHelp: 'Arrow keys choose.',
    proposedArea: 'inferred',
    confirmedBy: (who, when) => `${who} confirmed it at ${when}.`,
    takeBack: 'Take back',
    takeBackOf: (number) => `: confirmation of No. ${number}`,
    differsBecause: 'Why the number of ● differs: ',
    recent: 'Just confirmed',
    asProposed: 'As inferred',
    corrected: 'Corrected',
    recentNone: 'Nothing so far.',
    kept: 'Taking back is recorded in the history too.',
    keys: 'Keys',
    keysOn: 'Use single-letter keys',
    keyToggle: 'Set or clear a ●',
    keyConfirm: 'Confirm, then the next row',
    keyLater: 'Later',
    keyReset: 'Back to what was inferred',
    keyTakeBack: 'Take back the last confirmation',
    keyMove: 'Move between rows',
    didConfirm: (number, time) => `No. ${number} confirmed (${time})`,
    didTakeBack: (number, time) => `Confirmation of No. ${number} taken back (${time})`,
    didSetAside: (number) => `No. ${number} set aside for later`,
    staleBy: (number, who, when) => `${who} changed No. ${number} at ${when}.`,
    stale: (number) => `No. ${number} was changed after you opened it.`,
    staleHelp: ' You now see what stands.',
    chosen: (signs) => ` You had chosen ${signs}.`,
    allDone: 'Every inferred ● has been confirmed.',
    allDoneArea: 'Every inferred policy area has been confirmed.',
    toMatrix: 'See the matrix',
    notInQueue: 'The project of this number has nothing inferred to confirm.',
    toFirst: 'To the first row that waits',
    number: (n) => `No. ${n}`,
    separator: ' · ',
  },
})
