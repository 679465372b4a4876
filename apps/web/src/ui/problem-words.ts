import {
  eraYear,
  type FieldError,
  formatDate,
  formatDeadline,
  numberLimits,
  readDecimal,
  unhedged,
} from '@renkei/schema'
import type { Language } from '../i18n.tsx'

/** What the sentence about a field may need to know of it. */
export type FieldKind = {
  /** 事業名 */
  label?: string
  /** How it is answered: by typing, or by choosing. */
  answeredBy?: 'typing' | 'choosing'
  /** Fiscal years that may be given. */
  years?: { from: number; to: number }
}

/** 円, of 千 where 千円 are asked for: the unit in which the number may have been meant as well. */
function sized({ told, wanted }: NonNullable<FieldError['units']>): string | undefined {
  const [, behind] = /^[十百千万億兆]+([^十百千万億兆].*)$/.exec(wanted) ?? []
  return /^[十百千万億兆]+$/.test(told) ? behind : undefined
}

type Tell = (error: FieldError, field: FieldKind) => string

/** What can be advised of something that is no number: 約1,500 is 1,500, and 約 for the remarks. Nothing
 * is that could change its sign or size. */
function adviceOn(typed: string): { number: string; words: string } | undefined {
  const found = unhedged(typed)
  if (!found || readDecimal(found.number) === null) return undefined
  return { number: found.number, words: found.words.join('・') }
}

const isYear = ({ field }: FieldError) => /FiscalYear$/.test(field)

const ja: Record<FieldError['problem'], Tell> = {
  required: (_, { label = 'この項目', answeredBy }) =>
    answeredBy === 'choosing' ? `${label}を選んでください。` : `${label}を入力してください。`,
  notNumber: ({ value = '' }) => {
    const advice = adviceOn(value)
    return advice
      ? `「${value}」は数値として読めません。${advice.number} と入力し、「${advice.words}」は備考に書いてください。`
      : `「${value}」は数値として読めません。数字だけで入力してください。`
  },
  noteMark: ({ value = '' }) =>
    `「${value}」に注の印（※や、上付き・丸囲みの数字など）が付いています。印を除いて、数だけを入力してください。`,
  otherUnit: ({ value = '', units = { told: '', wanted: '' } }) =>
    sized(units)
      ? `「${value}」が「${units.wanted}」の数か「${sized(units)}」の数かを決められません。「${value}${sized(units)}」のように単位まで書くか、「${units.wanted}」の数を数字だけで入力してください。`
      : `「${value}」の「${units.told}」を、この欄の単位「${units.wanted}」に直せません。「${units.wanted}」の数を、数字だけで入力してください。`,
  tooManyDigits: ({ value = '' }) =>
    `「${value}」は桁が多すぎます。全体で${numberLimits.digits}桁、小数は${numberLimits.decimals}桁までの数を入力してください。`,
  notWhole: ({ value = '' }) => `「${value}」は整数ではありません。整数で入力してください。`,
  belowThousand: ({ value = '' }) =>
    `「${value}」には千円に満たない端数があります。小数は3桁までで入力してください。`,
  tooSmall: ({ limit = 0 }) => `${limit.toLocaleString('ja')}以上の数を入力してください。`,
  notDate: (error, { years }) =>
    isYear(error)
      ? `「${error.value ?? ''}」は年度として読めません。${eraYear(years?.from ?? 2026)} か ${years?.from ?? 2026} のように入力してください。`
      : `「${error.value ?? ''}」は日付として読めません。2026-04-01 のように入力してください。`,
  notTime: ({ value = '' }) =>
    `「${value}」の時刻を読めません。17時、17時30分、午後5時、正午 のように入力してください。`,
  unclearHour: ({ value = '' }) =>
    `「${value}」は、午前か午後かがわかりません。17時、午後5時、午前5時 のように入力してください。`,
  otherWeekday: ({ value = '' }) =>
    `曜日が日付と合いません。この日は${formatDeadline(value, 'ja')}です。日付か曜日を直してください。`,
  notEmail: ({ value = '' }) =>
    `「${value}」はメールアドレスとして読めません。name@example.lg.jp の形で入力してください。`,
  controlCharacters: () =>
    '画面に表示できない文字（制御文字）が入っています。貼り付けた文字を消して、入力し直してください。',
  notLabelled: () => 'このビジョンの事業は「No.」の番号で呼びます。空けておいてください。',
  isMainArea: ({ value = '' }) =>
    `${value}はこの事業の政策分野です。再掲には、ほかの分野のコードを入れてください。`,
  unknownField: () => 'この名前の項目はありません。',
  wrongType: ({ value = '' }) => `型が違います。${value} で送ってください。`,
  unknownCode: ({ value = '' }) => `「${value}」は登録されていません。一覧から選んでください。`,
  noWords: ({ value = '' }, { label = '項目' }) =>
    `「${value}」は数字や記号だけです。${label}の名前を入力してください。`,
  notCode: ({ value = '' }) =>
    `「${value}」は市町村の全国地方公共団体コードではありません。検査数字を含む6桁の数字を確かめてください。`,
  isMember: ({ value = '' }) =>
    `${value}は、この圏域にすでに登録されています（以前の構成市町村を含みます）。所属の期間は重ねられません。`,
  beforeSince: ({ value = '' }) =>
    `加入した日（${formatDate(value, 'ja')}）より前です。その日か、それより後の日にしてください。`,
  beforeSigned: ({ value = '' }) =>
    `締結日（${formatDate(value, 'ja')}）より前です。その日か、それより後の日にしてください。`,
  notAfterUntil: ({ value = '' }) =>
    `以前の所属の最後の日（${formatDate(value, 'ja')}）より後の日にしてください。`,
  placeTaken: () => 'ほかの市町村と同じ位置です。どちらかの列か行を変えてください。',
  isOver: ({ value = '' }) => `すでに${formatDate(value, 'ja')}で終わっています。`,
  notSlug: ({ value = '' }) =>
    `「${value}」は、アドレスの名前にできません。英小文字で始まる、英小文字・数字・ハイフンだけの40字までの名前にしてください。`,
  lacksCore: () => '中心となる市がありません。1つ以上の市町村の役割を選んでください。',
  tooManyCores: ({ limit = 2 }) => `中心となる市は${limit}つまでです。役割を直してください。`,
  coreStays: () => '圏域の中心となる市は、圏域から離れることができません。',
  changedMeanwhile: ({ limit = 0 }) =>
    `ほかで変わった事業が${limit}件あります。どうするかを選んでください。`,
  stillUsed: ({ limit = 0 }) => `これに基づくものが${limit}件あります。`,
  stillOpen: ({ limit = 0 }) =>
    `決まっていない申請と、受付中の照会が${limit}件あります。上の一覧を見て、そのまま進めてよければ印を付けてください。`,
  taken: ({ field, value = '' }) =>
    field === 'number'
      ? `No.${value} はすでにあります。番号を変えるか、既存の事業への変更として申請してください。`
      : `「${value}」はすでに登録されています。ほかのものにしてください。`,
  outsideVision: (_, { years }) =>
    years
      ? `ビジョンの期間の外です。${eraYear(years.from)}から${eraYear(years.to)}までの年度にしてください。`
      : 'ビジョンの期間の外です。期間のなかの年度にしてください。',
  endsBeforeStart: () =>
    '終わりが始まりより前です。始まりと同じ年度か、それより後の年度にしてください。',
  leadIsPartner: () =>
    '主担当の市町村が、参加をたずねる市町村にも入っています。どちらかから外してください。',
  tooLong: ({ limit = 0 }) => `${limit}字までです。短くしてください。`,
  tooShort: ({ limit = 0 }) => `${limit}字以上で入力してください。`,
  tooLarge: ({ limit = 0 }) => `${limit.toLocaleString('ja')}以下の数を入力してください。`,
  aboveCost: ({ limit = 0 }) =>
    `補助金は、その年度の事業費（${limit.toLocaleString('ja')}）以下にしてください。`,
  bearsUnasked: ({ value = '' }) =>
    `${value}は、主担当でも、参加をたずねる市町村でもありません。参加をたずねる市町村に加えるか、分担の額を消してください。`,
  afterDeadline: ({ value = '' }) => `${value}（市町村の期限）までの日にしてください。`,
  inPast: ({ value = '' }) =>
    `「${value}」はもう過ぎています。今日か、それより後の日時にしてください。`,
  notHundred: () =>
    '配点の合計が100点になっていません。観点の名前を入れ、合計が100点になるように配点を直してください。',
  notDescending: () =>
    '段階の下限の点数は、よい段階から順に小さくなり、最後が0点になるように入力してください。',
  notAfterChange: ({ value = '' }) =>
    `前に目標を変えた日（${value}）より後の日を入力してください。`,
  notBeforeChange: ({ value = '' }) =>
    `次に目標を変えた日（${value}）より前の日を入力してください。`,
  unnamedGrade: () => '名前のない段階があります。名前を入れるか、その段階を消してください。',
  sameGrade: ({ value = '' }) =>
    `「${value}」という段階が2つあります。どちらかを別の名前にしてください。`,
  allBest: () => '割合に数える段階は、最後の段階より前までにしてください。',
  lacksWeight: () =>
    '重みとする成果指標に、この市町村の値がありません。先にその指標の値を登録してください。',
  seemsTotal: ({ limit = 0 }) =>
    `前年度までの累計（${limit.toLocaleString('ja')}）を上回っています。累計ではなく、その年度だけの値を入力してください。その年度だけの値で間違いなければ、備考にその旨を書いてください。`,
  notBoth: () => '該当なしとしながら、回答も書かれています。どちらかを消してください。',
  otherYearKind: ({ value = '' }) =>
    `「${value}」は、「年の数え方」で選んだものと違います。年度の値なら 2024年度、暦年の値なら 2024年 と書き、「年の数え方」と合わせてください。`,
  againstDirection: ({ value = '' }) =>
    `「${value}」は「望ましい方向」と合いません。方向か目標を直してください。変わらないことが目標なら、「維持する」を選んでください。`,
  oneOwner: () => '指標が測るものは1つだけです。1つを選んでください。',
  seemsOff: ({ value = '', limit = 0 }) =>
    `「${value}」は、基準や目標から見込まれる大きさ（${limit.toLocaleString('ja')}まで）を超えています。単位と桁を確かめてください。間違いなければ、備考にその旨を書いてください。`,
  fileType: ({ value = '' }) =>
    `「${value}」は添付できない種類のファイルです。PDF、Word（docx）、Excel（xlsx）、PowerPoint（pptx）、JPEG、PNG にしてください。`,
  fileContent: ({ value = '' }) =>
    `「${value}」の中身が、名前の示す種類のファイルではないか、空か、マクロを含んでいます。開けることを確かめ、マクロのない形で保存し直してください。`,
  fileSize: ({ value = '', limit = 0 }) =>
    `「${value}」は大きすぎます。${Math.floor(limit / 2 ** 20)}MB以下にしてください。`,
  tooMany: ({ limit = 0 }) => `添付できるのは${limit}件までです。いらないものを外してください。`,
  fileHarmful: ({ value = '' }) =>
    `「${value}」から、害のあるものが検知されたため、受け取りませんでした。情報政策の担当に連絡してください。`,
  tooFew: ({ limit = 2 }) => `${limit}つ以上にしてください。`,
  nothingAsked: () =>
    'この内容では、どの市町村にもたずねることがありません。たずねること、市町村、連携事業を見直してください。',
  notPdf: ({ value = '' }) =>
    `「${value}」は、PDFとして開けません。PDFで保存し直したファイルを選んでください。`,
  fileLocked: ({ value = '' }) =>
    `「${value}」は、開くのにパスワードが要ります。パスワードのない形で保存し直してください。`,
  notAddress: ({ value = '' }) =>
    `「${value}」は、ウェブページのアドレスとして読めません。https:// から始まるアドレスを入力してください。`,
  notHttps: ({ value = '' }) =>
    `「${value}」は、暗号化されていません。https:// から始まるアドレスを入力してください。`,
  privateAddress: ({ value = '' }) =>
    `「${value}」は、庁内などの閉じたネットワークのアドレスなので、送れません。インターネットから届くアドレスを入力するか、システム管理者に許可を頼んでください。`,
  notPage: ({ value = '', limit = 0 }) =>
    `「${value}」は、ページの番号として読めません。1から${limit.toLocaleString('ja')}までの整数を入力してください。`,
  guessable: () =>
    'よく使われるパスワードか、氏名、メールアドレス、地名、担当課などから推測されやすいパスワードです。数字や記号を足すのではなく、それらと関係のない言葉を三つか四つ並べてください。',
  unchanged: () => 'いまの登録と同じ内容です。変える項目を書き直してください。',
}

const en: Record<FieldError['problem'], Tell> = {
  required: (_, { label = 'this', answeredBy }) =>
    answeredBy === 'choosing' ? `Choose: ${label}.` : `Enter: ${label}.`,
  notNumber: ({ value = '' }) => {
    const advice = adviceOn(value)
    return advice
      ? `“${value}” cannot be read as a number. Enter ${advice.number} and put “${advice.words}” into the remarks.`
      : `“${value}” cannot be read as a number. Enter it in digits only.`
  },
  noteMark: ({ value = '' }) =>
    `“${value}” has the mark of a note (※, raised or circled digits). Enter the number without it.`,
  otherUnit: ({ value = '', units = { told: '', wanted: '' } }) =>
    sized(units)
      ? `“${value}” may be told in “${units.wanted}” or in “${sized(units)}”. Write the unit too, “${value}${sized(units)}”, or the number of “${units.wanted}” in digits only.`
      : `“${value}” is told in “${units.told}”, which cannot be put into the unit of this field, “${units.wanted}”. Enter the number in that unit, in digits only.`,
  tooManyDigits: ({ value = '' }) =>
    `“${value}” has too many digits: at most ${numberLimits.digits} in all, and ${numberLimits.decimals} behind the point.`,
  notWhole: ({ value = '' }) => `“${value}” is no whole number. Enter a whole one.`,
  belowThousand: ({ value = '' }) =>
    `“${value}” is no whole number of thousand yen. Enter three decimals at most.`,
  tooSmall: ({ limit = 0 }) => `Enter a number of at least ${limit.toLocaleString('en')}.`,
  notDate: (error, { years }) =>
    isYear(error)
      ? `“${error.value ?? ''}” cannot be read as a fiscal year. Enter it like ${years?.from ?? 2026} or ${eraYear(years?.from ?? 2026)}.`
      : `“${error.value ?? ''}” cannot be read as a date. Enter it like 2026-04-01.`,
  notTime: ({ value = '' }) =>
    `The time in “${value}” cannot be read. Enter it like 17:00, 17時30分 or 午後5時.`,
  unclearHour: ({ value = '' }) =>
    `“${value}” may be meant for the morning or the afternoon. Enter it like 17:00 or 05:00.`,
  otherWeekday: ({ value = '' }) =>
    `The day of the week is another: it is ${formatDeadline(value, 'en')}. Correct the date or the day of the week.`,
  notEmail: ({ value = '' }) =>
    `“${value}” cannot be read as an e-mail address. Enter it like name@example.lg.jp.`,
  controlCharacters: () =>
    'There are characters in it that cannot be shown (control characters). Delete what was pasted and type it.',
  notLabelled: () => 'This vision numbers its projects from 1 on. Leave it empty.',
  isMainArea: ({ value = '' }) =>
    `${value} is the policy area of the project itself. Enter the codes of others.`,
  unknownField: () => 'There is no field of this name.',
  wrongType: ({ value = '' }) => `This is of another type than the field, which is ${value}.`,
  unknownCode: ({ value = '' }) => `“${value}” is not registered. Choose from the list.`,
  noWords: ({ value = '' }) => `“${value}” is digits and signs only. Enter a name.`,
  notCode: ({ value = '' }) =>
    `“${value}” is not the code of a municipality. Check its six digits; the last follows from the others.`,
  isMember: ({ value = '' }) =>
    `${value} is registered in this area already, perhaps as a former member. Memberships may not overlap.`,
  beforeSince: ({ value = '' }) =>
    `This is before it joined (${formatDate(value, 'en')}). Choose that day or a later one.`,
  beforeSigned: ({ value = '' }) =>
    `This is before it was concluded (${formatDate(value, 'en')}). Choose that day or a later one.`,
  notAfterUntil: ({ value = '' }) => `Choose a day after it left (${formatDate(value, 'en')}).`,
  placeTaken: () => 'Another municipality has this place. Change the column or row of one of them.',
  isOver: ({ value = '' }) => `It ended on ${formatDate(value, 'en')} already.`,
  notSlug: ({ value = '' }) =>
    `“${value}” cannot be a name in addresses. Begin with a lower-case letter, and use letters, digits and hyphens only, 40 at most.`,
  lacksCore: () => 'There is no core city. Choose the role of at least one municipality.',
  tooManyCores: ({ limit = 2 }) => `There can be ${limit} core cities at most. Correct the roles.`,
  coreStays: () => 'A core city cannot leave its area.',
  changedMeanwhile: ({ limit = 0 }) =>
    `${limit} ${limit === 1 ? 'project was' : 'projects were'} changed meanwhile. Choose what becomes of them.`,
  stillUsed: ({ limit = 0 }) => `${limit} things rest on it.`,
  stillOpen: ({ limit = 0 }) =>
    `${limit} applications or inquiries are still open. Look at the list above, and tick the box if it may go on.`,
  taken: ({ field, value = '' }) =>
    field === 'number'
      ? `No. ${value} exists already. Choose another number, or apply for a change of that project.`
      : `“${value}” is registered already. Choose another.`,
  outsideVision: (_, { years }) =>
    years
      ? `Outside the vision’s period. Choose a fiscal year from ${years.from} to ${years.to}.`
      : 'Outside the vision’s period. Choose a fiscal year within it.',
  endsBeforeStart: () => 'It ends before it starts. Choose the year it starts in, or a later one.',
  leadIsPartner: () =>
    'The lead municipality is also among those to be asked. Take it out of one of the two.',
  tooLong: ({ limit = 0 }) => `At most ${limit} characters. Shorten it.`,
  tooShort: ({ limit = 0 }) => `At least ${limit} characters.`,
  tooLarge: ({ limit = 0 }) => `Enter a number up to ${limit.toLocaleString('en')}.`,
  aboveCost: ({ limit = 0 }) =>
    `Subsidies cannot exceed the year’s budget (${limit.toLocaleString('en')}).`,
  bearsUnasked: ({ value = '' }) =>
    `${value} neither leads nor is asked to take part. Add it to those to be asked, or delete its share.`,
  afterDeadline: ({ value = '' }) =>
    `Choose a day until ${value}, the municipality’s own deadline.`,
  inPast: ({ value = '' }) => `“${value}” has passed. Choose a later day or time.`,
  notHundred: () =>
    'The points do not add up to 100. Name every criterion and change the points until they do.',
  notDescending: () =>
    'The scores at which grades begin must fall from the best grade on, and end at 0.',
  notAfterChange: ({ value = '' }) =>
    `Enter a day after ${value}, when the target was changed before.`,
  notBeforeChange: ({ value = '' }) =>
    `Enter a day before ${value}, when the target was changed again.`,
  unnamedGrade: () => 'A grade has no name. Name it, or take it out.',
  sameGrade: ({ value = '' }) => `Two grades are called “${value}”. Give one another name.`,
  allBest: () => 'Shares cannot count the last grade.',
  lacksWeight: () =>
    'The indicator that weighs has no value of this municipality. Register that value first.',
  seemsTotal: ({ limit = 0 }) =>
    `More than everything before it (${limit.toLocaleString('en')}). Enter what the year alone brought, not the running total. If it is right, say so in the remarks.`,
  notBoth: () => 'This is not applicable and answered at once. Clear one of the two.',
  otherYearKind: ({ value = '' }) =>
    `“${value}” is not of the years chosen above. Write 2024年度 of a fiscal year and 2024年 of a calendar year, and choose the same above.`,
  againstDirection: ({ value = '' }) =>
    `“${value}” contradicts the desired direction. Mend one of them; choose “Keep” where it is to stay as it is.`,
  oneOwner: () => 'An indicator measures one thing. Choose one.',
  seemsOff: ({ value = '', limit = 0 }) =>
    `“${value}” is more than baseline and target let expect (up to ${limit.toLocaleString('en')}). Check the unit and the digits. If it is right, say so in the remarks.`,
  fileType: ({ value = '' }) =>
    `“${value}” is of a kind that cannot be attached. Use PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), JPEG or PNG.`,
  fileContent: ({ value = '' }) =>
    `“${value}” is empty, has macros, or is not what its name says. Make sure that it opens, and save it without macros.`,
  fileSize: ({ value = '', limit = 0 }) =>
    `“${value}” is too large: up to ${Math.floor(limit / 2 ** 20)} MB.`,
  tooMany: ({ limit = 0 }) => `Up to ${limit} files. Take away what is not needed.`,
  fileHarmful: ({ value = '' }) =>
    `Something harmful was found in “${value}”, so it was not taken. Tell those in charge of IT.`,
  tooFew: ({ limit = 2 }) => `At least ${limit} are needed.`,
  nothingAsked: () =>
    'As it stands nothing would be asked of any municipality. Look at what is asked, of whom and about which projects.',
  notPdf: ({ value = '' }) => `“${value}” cannot be opened as a PDF. Choose a file saved as PDF.`,
  fileLocked: ({ value = '' }) => `“${value}” opens with a password only. Save it without one.`,
  notAddress: ({ value = '' }) =>
    `“${value}” is no address of a web page. Give one that begins with https://.`,
  notHttps: ({ value = '' }) =>
    `“${value}” is not encrypted. Give an address that begins with https://.`,
  privateAddress: ({ value = '' }) =>
    `“${value}” lies in a private network, where nothing is sent. Give an address that the internet reaches, or ask a system administrator to allow it.`,
  notPage: ({ value = '', limit = 0 }) =>
    `“${value}” is no page number. Give a whole number from 1 to ${limit}.`,
  guessable: () =>
    'This password is common, or easily guessed from your name, your address, places, departments or rows of keys. Adding digits or signs does not help: choose three or four words that have nothing to do with these or with each other.',
  unchanged: () => 'This is what is registered now. Change what you want to be different.',
}

const sentences: Record<Language, Record<FieldError['problem'], Tell>> = { ja, en }

/** What is wrong with a field, and the next step, in a sentence. */
export const problemText = (language: Language, error: FieldError, field: FieldKind = {}): string =>
  sentences[language][error.problem](error, field)
