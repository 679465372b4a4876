import {
  dayParameters,
  type ErrorCode,
  type FieldError,
  formatDate,
  termOf,
  terms,
} from '@renkei/schema'
import { defineWords, type Language } from '../i18n.tsx'
import { problemText } from '../ui/problem-words.ts'

/** Everything the registry refuses, and `lost` where it was not reached. */
type RefusalCode = ErrorCode | 'lost'

/** What a refusal tells besides its code; texts are '' where it does not. */
export type About = {
  /** Who wrote before, by name, and when. */
  by: string
  at: string
  value: string
  parameter: string
  fields: readonly FieldError[]
}

/** Sentences about refusals: why, and what to do next. */
export type RefusalWords = Partial<Record<RefusalCode, string | ((about: About) => string)>>

const stateOf = (language: Language, value: string) => ({
  application: termOf(terms[language].applicationState, value),
  inquiry: termOf(terms[language].inquiryState, value),
})

const problems = (language: Language, fields: readonly FieldError[]): string =>
  fields.map((one) => problemText(language, one)).join(' ')

const meanwhile = {
  ja: 'ほかの人が先に変更しました。いまの内容を見て、もう一度試してください。',
  en: 'Somebody else changed it first. Look at what it is now and try again.',
}

export const words = defineWords({
  ja: {
    lost: 'つながりません。入力はこの画面に残っています。接続を確かめて、もう一度試してください。',
    regionNotFound: 'この名前の圏域は登録されていません。',
    visionNotFound: 'この圏域に、この版のビジョンは登録されていません。',
    projectNotFound: 'この番号の連携事業は、このビジョンにありません。',
    revisionNotFound: 'この版は、この連携事業にありません。',
    applicationNotFound:
      'この番号の申請は、見られる範囲にありません。破棄されたか、ほかの市町村の下書きかもしれません。',
    inquiryNotFound:
      'この番号の照会は、見られる範囲にありません。まだ準備中か、破棄されたのかもしれません。',
    notAsked: 'この照会では、この市町村には何もたずねていません。',
    indicatorNotFound:
      'この番号の成果指標はありません。番号を確かめるか、成果指標の一覧から探してください。',
    planNotFound: 'この名前の計画は登録されていません。計画の一覧から探してください。',
    planItemNotFound: 'この計画に、この項目はありません。計画の目次から探してください。',
    documentNotFound: 'この出典資料、またはそのPDFは登録されていません。',
    attachmentNotFound: 'この資料はありません。外されたのかもしれません。',
    alignmentNotFound: 'この対応はありません。取り消されたのかもしれません。',
    personNotFound: 'この職員は登録されていません。',
    // A plan names its departments; a municipality's own go by their id.
    departmentNotFound: ({ parameter }) =>
      `この${parameter === 'name' ? '名前の担当部局' : '担当課'}はありません。名前が変わったか、廃止されたのかもしれません。`,
    invitationNotFound: 'この招待はありません。使われたか、取り消されたのかもしれません。',
    transferNotFound: 'この異動の予定はありません。',
    webhookNotFound: 'このWebhookはありません。',
    cursorNotFound: 'この印は、この台帳の記録にありません。初めから読み直してください。',
    apiKeyNotFound: 'このAPIキーはありません。',
    mailNotFound: 'このメールの記録はありません。',
    subscriptionNotFound:
      'この配信はありません。すでにやめたか、2日以内に確認されなかったのかもしれません。',
    mailOff: 'この台帳からはメールを送れません。更新履歴のページか、Atomフィードを使ってください。',
    feedbackNotFound: 'このご意見はありません。対応したあと、期間が過ぎて消えたのかもしれません。',
    opinionNotFound: 'この意見はありません。ほかの職員が削除したのかもしれません。',
    beforeAdoption: ({ value }) =>
      `このビジョンは${formatDate(value, 'ja')}に策定されました。それより前の日の内容はありません。`,
    filterInvalid: ({ parameter }) =>
      dayParameters.has(parameter)
        ? `アドレスの日付（${parameter}）は、2024-12-01 のような、今日までの日付で指定してください。${parameter === 'until' ? '始まりの日（since）より前の日は指定できません。' : ''}`
        : `アドレスの「${parameter}」の値を読み取れませんでした。条件を外すと表示できます。`,
    inputInvalid: 'アドレスの一部を読み取れませんでした。条件を外すと表示できます。',
    fieldsInvalid: ({ fields }) => problems('ja', fields),
    signInRequired:
      'ログインの期限が切れました。もう一度ログインしてください。入力はこの画面に残っています。',
    keyInvalid: 'このAPIキーは使えません。期限が切れたか、取り消されたか、写し間違いがあります。',
    forbidden: 'この操作は、いまの役割ではできません。',
    notFound:
      'このアドレスのページはありません。アドレスが変わったか、入力の途中で欠けた文字があるかもしれません。',
    stale: ({ by, at }) =>
      by && at
        ? `${at}に${by}が先に変更しました。いまの内容を見て、もう一度試してください。`
        : meanwhile.ja,
    stateChanged: ({ by, at, value }) => {
      const state = stateOf('ja', value)
      if (!by || !at) return meanwhile.ja
      if (state.application) return `${at}に${by}がこの申請を「${state.application}」にしました。`
      if (state.inquiry) return `${at}に${by}がこの照会を「${state.inquiry}」にしました。`
      if (value === 'endorsing') {
        return `${at}に${by}が決裁に上げました。直すときは、決裁から引き戻してください。`
      }
      return value === 'ended' ? `${at}に${by}がこの指標を廃止しました。` : meanwhile.ja
    },
    visionClosed: ({ value }) =>
      `次のビジョンが${formatDate(value, 'ja')}に始まったため、このビジョンの事業は変えられません。次のビジョンの事業で行ってください。`,
    regionClosed:
      'この圏域は閉じられています。読むことはできますが、書き込みはできません。再開はシステム管理者に頼んでください。',
    endorsementNeeded:
      'この市町村では、提出の前に決裁が必要です。画面を開き直し、決裁に上げてください。',
    endorsementNotFound: 'この決裁はありません。申請が破棄されたのかもしれません。',
    conflict: '同じ項目の変更が先に承認されました。いまの登録を見て書き直してください。',
    versionNeeded: 'どの版への変更かが分かりません。ページを開き直してください。',
    idempotencyKeyReused: '同じ求めの番号が、別の内容に使われています。',
    idempotencyKeyBusy: '同じ求めに、いま答えています。',
    tooManyRequests: '短い時間に何度も試されました。少し待って、もう一度試してください。',
    paperFailed:
      'PDFを作れませんでした。Excelで保存するか、画面を印刷してください。続くときは管理者に知らせてください。',
    tableTooLarge: ({ value }) =>
      `ExcelとODSに入るのは、この表では${value}行までです。条件で絞り込むか、CSVで保存してください。`,
    unexpected: '途中で問題が起きました。時間をおいて、もう一度試してください。',
    unavailable:
      'いまデータベースにつながりません。入力はこの画面に残っています。少し待って、もう一度試してください。',
  },
  en: {
    lost: 'No connection. What you typed is kept on this screen. Check the connection and try again.',
    regionNotFound: 'No area of this name is registered.',
    visionNotFound: 'This edition of the vision is not registered for this area.',
    projectNotFound: 'This vision has no joint project of this number.',
    revisionNotFound: 'This joint project has no such revision.',
    applicationNotFound:
      'No application of this number is open to you. It may have been discarded, or be a draft of another municipality.',
    inquiryNotFound:
      'No inquiry of this number is open to you. It may still be prepared, or have been discarded.',
    notAsked: 'This inquiry asks nothing of this municipality.',
    indicatorNotFound:
      'There is no indicator with this number. Check it, or look for it in the list of indicators.',
    planNotFound: 'No plan of this name is registered. Look for it in the list of plans.',
    planItemNotFound: 'This plan has no such item. Look for it in the plan’s contents.',
    documentNotFound: 'There is no such source document, or no PDF of it.',
    attachmentNotFound: 'There is no such file. It may have been taken away.',
    alignmentNotFound: 'There is no such link. It may have been taken back.',
    personNotFound: 'This person is not registered.',
    departmentNotFound: () =>
      'There is no department of this name. It may have been renamed or closed.',
    invitationNotFound: 'There is no such invitation. It may have been used or cancelled.',
    transferNotFound: 'There is no such planned transfer.',
    webhookNotFound: 'There is no such webhook.',
    cursorNotFound: 'This mark is not in the record of this registry. Read from the beginning.',
    apiKeyNotFound: 'There is no such API key.',
    mailNotFound: 'There is no record of this mail.',
    subscriptionNotFound:
      'There is no such subscription. It was ended, or not confirmed within two days.',
    mailOff: 'This registry sends no mail. Use the page of changes or the Atom feed.',
    feedbackNotFound:
      'This feedback is not there. It may have been deleted after it was dealt with.',
    opinionNotFound: 'This opinion is not there. A colleague may have deleted it.',
    beforeAdoption: ({ value }) =>
      `This vision was adopted on ${formatDate(value, 'en')}. There is nothing recorded for earlier days.`,
    filterInvalid: ({ parameter }) =>
      dayParameters.has(parameter)
        ? `The day in the address (${parameter}) has to be a date up to today, such as 2024-12-01${parameter === 'until' ? ', and not before the first day (since)' : ''}.`
        : `The value of “${parameter}” in the address could not be read. Without the filters the page can be shown.`,
    inputInvalid:
      'Part of the address could not be read. Without the filters the page can be shown.',
    fieldsInvalid: ({ fields }) => problems('en', fields),
    signInRequired: 'You were signed out. Sign in again; what you typed is kept on this screen.',
    keyInvalid: 'This API key cannot be used: it has expired, was revoked or is mistyped.',
    forbidden: 'Your role cannot do this.',
    notFound:
      'There is no page at this address. It may have moved, or part of the address may be missing.',
    stale: ({ by, at }) =>
      by && at
        ? `${by} changed it first, at ${at}. Look at what it is now and try again.`
        : meanwhile.en,
    stateChanged: ({ by, at, value }) => {
      const state = stateOf('en', value)
      if (!by || !at) return meanwhile.en
      if (state.application) return `${by} set this application to “${state.application}” at ${at}.`
      if (state.inquiry) return `${by} set this inquiry to “${state.inquiry}” at ${at}.`
      if (value === 'endorsing') {
        return `${by} asked for its endorsement at ${at}. To change it, take it back first.`
      }
      return value === 'ended' ? `${by} ended this indicator at ${at}.` : meanwhile.en
    },
    visionClosed: ({ value }) =>
      `The next vision began on ${formatDate(value, 'en')}, and the projects of this one change no more. Go on with those of the next.`,
    regionClosed:
      'This area is closed: it can be read, and nothing is written. A system administrator can open it again.',
    endorsementNeeded:
      'Your municipality endorses it before it is submitted. Open the page again and ask for endorsement.',
    endorsementNotFound: 'There is no such endorsement. The application may have been discarded.',
    conflict:
      'A change of the same fields was approved first. Write it again from what stands now.',
    versionNeeded: 'It is not said which version this changes. Open the page again.',
    idempotencyKeyReused: 'The number of this request belongs to another one.',
    idempotencyKeyBusy: 'The same request is being answered.',
    tooManyRequests: 'Tried too often in a short time. Wait a little and try again.',
    paperFailed:
      'The PDF could not be made. Save as Excel or print the page instead, and tell an administrator if it goes on.',
    tableTooLarge: ({ value }) =>
      `An Excel or ODS file holds up to ${value} rows of this table. Narrow it by filters, or save as CSV.`,
    unexpected: 'Something went wrong. Wait a little and try again.',
    unavailable:
      'The database cannot be reached just now. What you typed is kept on this screen. Wait a little and try again.',
  },
} satisfies Record<Language, Required<RefusalWords>>)
