import type { ErrorCode, Language } from '@renkei/schema'

/** What each refusal says to a program’s author: one sentence. */
export const problemTitles: Record<ErrorCode, Record<Language, string>> = {
  regionNotFound: {
    ja: 'この名前の圏域は登録されていません。',
    en: 'No region of this name is registered.',
  },
  visionNotFound: {
    ja: 'この圏域に、この版のビジョンは登録されていません。',
    en: 'This edition of the vision is not registered for the region.',
  },
  projectNotFound: {
    ja: 'この番号の連携事業は、このビジョンにありません。',
    en: 'The vision has no joint project of this number.',
  },
  revisionNotFound: {
    ja: 'この版は、この連携事業にありません。',
    en: 'The joint project has no such revision.',
  },
  applicationNotFound: {
    ja: 'この番号の申請は、見られる範囲にありません。',
    en: 'No application of this number is open to you.',
  },
  inquiryNotFound: {
    ja: 'この番号の照会は、見られる範囲にありません。',
    en: 'No inquiry of this number is open to you.',
  },
  notAsked: {
    ja: 'この照会では、この市町村には何もたずねていません。',
    en: 'The inquiry asks nothing of this municipality.',
  },
  indicatorNotFound: {
    ja: 'この番号の成果指標はありません。',
    en: 'There is no indicator of this number.',
  },
  documentNotFound: {
    ja: 'この出典資料は登録されていません。',
    en: 'There is no such source document.',
  },
  planNotFound: {
    ja: 'この名前の計画は登録されていません。',
    en: 'No plan of this name is registered.',
  },
  planItemNotFound: { ja: 'この計画に、この項目はありません。', en: 'The plan has no such item.' },
  alignmentNotFound: { ja: 'この対応はありません。', en: 'There is no such link.' },
  attachmentNotFound: { ja: 'この資料はありません。', en: 'There is no such file.' },
  personNotFound: { ja: 'この職員は登録されていません。', en: 'This person is not registered.' },
  departmentNotFound: {
    ja: 'この担当課、または計画の担当部局はありません。',
    en: 'There is no such department.',
  },
  invitationNotFound: { ja: 'この招待はありません。', en: 'There is no such invitation.' },
  transferNotFound: { ja: 'この異動の予定はありません。', en: 'There is no such transfer.' },
  webhookNotFound: { ja: 'このWebhookはありません。', en: 'There is no such webhook.' },
  cursorNotFound: {
    ja: 'この印は、この台帳の記録にありません。台帳が以前の状態に戻されたか、別の台帳の印です。読み込んだものを捨てて since なしで初めから読むか、since に日付（例：2026-12-01）を入れて、その日から読み直してください。',
    en: 'This mark is not in the record of this registry: it was restored to an earlier state, or the mark is of another registry. Drop what you have read and begin without since, or with a day such as since=2026-12-01.',
  },
  apiKeyNotFound: { ja: 'このAPIキーはありません。', en: 'There is no such API key.' },
  mailNotFound: { ja: 'このメールの記録はありません。', en: 'There is no record of this mail.' },
  feedbackNotFound: { ja: 'このご意見はありません。', en: 'There is no such feedback.' },
  opinionNotFound: { ja: 'この意見はありません。', en: 'There is no such opinion.' },
  subscriptionNotFound: { ja: 'この配信はありません。', en: 'There is no such subscription.' },
  mailOff: { ja: 'この台帳からはメールを送れません。', en: 'This registry sends no mail.' },
  beforeAdoption: {
    ja: 'ビジョンが策定された日（value）より前の内容はありません。',
    en: 'There is nothing from before the day (value) on which the vision was adopted.',
  },
  filterInvalid: {
    ja: 'パラメーター（parameter）の値を読み取れないか、その名前のパラメーターがありません。',
    en: 'A parameter (parameter) cannot be read, or there is none of that name.',
  },
  inputInvalid: {
    ja: 'アドレスまたは本文の一部（parameter）を読み取れません。',
    en: 'Part of the address or body (parameter) cannot be read.',
  },
  fieldsInvalid: {
    ja: '受け付けられない項目があります（fields）。',
    en: 'Some fields (fields) cannot be accepted.',
  },
  keyInvalid: {
    ja: 'このAPIキーは使えません。期限が切れたか、取り消されたか、写し間違いがあります。',
    en: 'This API key cannot be used: it has expired, was revoked or is mistyped.',
  },
  signInRequired: {
    ja: '有効なAPIキーが必要です。',
    en: 'A valid API key is needed.',
  },
  forbidden: {
    ja: 'このキーでは、この操作はできません。',
    en: 'This key may not do that.',
  },
  notFound: { ja: 'このアドレスには何もありません。', en: 'There is nothing at this address.' },
  stale: {
    ja: 'ほかの人が先に変更しました。',
    en: 'Somebody else changed it first.',
  },
  stateChanged: {
    ja: '状態（value）が変わったため、この操作はできません。',
    en: 'It is in another state (value), in which this cannot be done.',
  },
  regionClosed: {
    ja: 'この圏域は閉じられていて、書き込めません。',
    en: 'The region is closed: nothing of it is written.',
  },
  visionClosed: {
    ja: '次のビジョンが始まったため、このビジョンの事業は変えられません。',
    en: 'The next vision has begun: projects of this one change no more.',
  },
  endorsementNeeded: {
    ja: 'この市町村では、提出の前に決裁が必要です。',
    en: 'The municipality has this endorsed before it is handed in.',
  },
  endorsementNotFound: { ja: 'この決裁はありません。', en: 'There is no such endorsement.' },
  conflict: {
    ja: '同じ項目（fields）の変更が先に承認されました。',
    en: 'A change of the same fields (fields) was approved meanwhile.',
  },
  versionNeeded: {
    ja: '読んだ版が要ります。読んだ答えの ETag を If-Match で送ってください。',
    en: 'Name the version that was read: send the ETag of that answer as If-Match.',
  },
  idempotencyKeyReused: {
    ja: 'この Idempotency-Key は、別の内容の求めに使われています。',
    en: 'This Idempotency-Key belongs to a request that asked for something else.',
  },
  idempotencyKeyBusy: {
    ja: 'この Idempotency-Key の求めに、いま答えています。',
    en: 'A request with this Idempotency-Key is being answered.',
  },
  tooManyRequests: {
    ja: '短い時間に何度も求められました。しばらく（value 秒）待ってください。',
    en: 'Too many requests. Wait for the seconds in value.',
  },
  paperFailed: { ja: 'PDFを作れませんでした。', en: 'The PDF could not be made.' },
  tableTooLarge: {
    ja: '表が大きすぎます。',
    en: 'The table is too large.',
  },
  unexpected: {
    ja: '途中で問題が起きました。続くときは、requestIdを添えて管理者に知らせてください。',
    en: 'Something went wrong. If it goes on, tell an administrator the requestId.',
  },
  unavailable: {
    ja: 'いまデータベースにつながりません。Retry-After秒待って、もう一度求めてください。',
    en: 'The database cannot answer now. Ask again after the seconds in Retry-After.',
  },
}
