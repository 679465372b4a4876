import type { Unsettled } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

/** Words of remarks, consents and decisions. */
export const words = defineWords({
  ja: {
    remark: '指摘を書く',
    remarkOn: (field: string) => `指摘（${field}）`,
    saved: (time: string) => `${time}に保存しました。差し戻すと申請者に届きます。`,
    notSaved: '保存できていません。差し戻すときにもう一度保存します。',
    notSent: '差し戻すと申請者に届きます。',
    remarkHelp: 'すべて消すと、指摘はなくなります。',
    otherWrote: (who: string) =>
      `${who}もこの項目に指摘を書きました。上の文を続けて書くと、次の文と置き換わります。`,
    outstanding: ({ unanswered, outdated, notAgreed }: Record<Unsettled, number>) =>
      [
        unanswered > 0 && `参加の回答が${unanswered}件残っています。`,
        outdated > 0 && `旧版への回答が${outdated}件あります。`,
        notAgreed > 0 && `同意していない条件が${notAgreed}件あります。`,
        '承認するときは理由が必要です。その市町村の参加は、いまの登録のまま（なければ未回答）です。',
      ]
        .filter(Boolean)
        .join(''),
    counts: (source: string, own: string) =>
      `公表資料の●は${source}ですが、承認すると${own}になります。承認するときは理由を残してください。`,
    bearsDeclined: (names: string) =>
      `${names}は不参加と答えていますが、費用の分担に額が残っています。差し戻して、分担を直してもらってください。`,
    conflict: (field: string) =>
      `${field}は、この申請が書かれた後に変更されました。左が今の内容です。このままでは承認できません。差し戻して、今の内容をもとに書き直してもらってください。`,
    consents: '関係市町村の回答',
    nobodyAsked: '参加をたずねた市町村はありません。',
    remind: '催促する',
    reminded: (people: number, mailed: number) =>
      `催促しました（お知らせ ${people}人、${mailed > 0 ? `メール ${mailed}人` : 'メールなし'}）`,
    of: (name: string) => `：${name}`,
    decision: '判断',
    reason: '理由・申請者への連絡',
    reasonHelp: '申請者と、参加をたずねた市町村が読みます。',
    countReason: '●の数が公表資料と合わない理由',
    return: (remarks: number) => (remarks === 0 ? '差し戻す' : `指摘${remarks}件を付けて差し戻す`),
    approve: '承認する',
    reject: '却下する',
    approveTitle: '申請を承認する',
    approveText: (revision: string, municipalities: number) =>
      `承認すると第${revision}版として公開され、関係する${municipalities}市町村に通知されます。承認しますか。`,
    open: {
      unanswered: '未回答',
      outdated: '旧版への回答',
      notAgreed: '条件に同意していない',
    } satisfies Record<Unsettled, string>,
    staysAsIs: (shares: string) =>
      shares === ''
        ? '。参加は、いまの登録のままです。'
        : `。参加は、いまの登録のままです。同意していない費用の分担（${shares}）は登録も公開もせず、いまの登録のままにします。`,
    bearsNothing: (shares: string) => `。費用の分担（${shares}）は登録も公開もしません。`,
    rejectTitle: '申請を却下する',
    rejectText:
      '却下すると、この申請は終わります。申請者は新しい申請を作り直すことになります。却下しますか。',
    cancel: 'やめる',
    reasonForApproval: '参加の回答が残っているまま承認する理由を書いてください。',
    reasonForRejection: '却下する理由を書いてください。',
    reasonForReturn: '指摘を書くか、ここに差し戻す理由を書いてください。',
    countReasonMissing: '●の数が公表資料と合わない理由を書いてください。',
    done: {
      return: (title: string) => `「${title}」を差し戻しました。`,
      approve: (title: string) => `「${title}」を承認しました。`,
      reject: (title: string) => `「${title}」を却下しました。`,
    },
    nextOpened: '次の申請を開いています。',
    staleBy: (who: string, when: string) => `${when}に${who}がこの申請を更新しました。`,
    changedMeanwhile: 'この申請は、開いた後に更新されました。',
    conflicts: (fields: string) =>
      `${fields}は、この申請が書かれた後に変更されたため、承認できません。差し戻して書き直してもらってください。`,
    kept: '画面を新しい内容にしました。書いた文は残っています。',
    toNext: (title: string) => `次の申請「${title}」へ`,
    invalid: 'この申請は、今のままでは承認できません。差し戻して直してもらってください。',
    colon: '：',
    comma: '、',
  },
  en: {
    remark: 'Write a remark',
    remarkOn: (field) => `Remark (${field})`,
    saved: (time) => `Saved at ${time}. The applicant gets it when you return the application.`,
    notSaved: 'Not saved. Returning the application tries again.',
    notSent: 'The applicant gets it when you return the application.',
    remarkHelp: 'Delete all of it and there is no remark.',
    otherWrote: (who) =>
      `${who} wrote about this field too. If you go on, your text replaces this:`,
    outstanding: ({ unanswered, outdated, notAgreed }) =>
      [
        unanswered > 0 &&
          `${unanswered === 1 ? 'One municipality has' : `${unanswered} municipalities have`} not answered yet.`,
        outdated > 0 && `${outdated} answered to an older text.`,
        notAgreed > 0 && `${notAgreed} set a condition that is not agreed to.`,
        'To approve, give a reason; they stay as they are registered, or unanswered.',
      ]
        .filter(Boolean)
        .join(' '),
    counts: (source, own) =>
      `The source gives ${source} ●, and approval would make it ${own}. To approve, give a reason.`,
    bearsDeclined: (names) =>
      `${names} will not take part and would still bear a part of the cost. Return the application to have the shares corrected.`,
    conflict: (field) =>
      `“${field}” was changed after this application was written. What it is now stands on the left. The application cannot be approved like this: return it, to be written again from what stands now.`,
    consents: 'Answers of the municipalities',
    nobodyAsked: 'No municipality was asked to take part.',
    remind: 'Remind',
    reminded: (people, mailed) =>
      `Reminded (${people} in the registry, ${mailed > 0 ? mailed : 'none'} by e-mail)`,
    of: (name) => `: ${name}`,
    decision: 'Decision',
    reason: 'Reason, or word to the applicant',
    reasonHelp: 'The applicant and the municipalities asked read it.',
    countReason: 'Why the number of ● differs from the source',
    return: (remarks) =>
      remarks === 0 ? 'Return' : `Return with ${remarks} ${remarks === 1 ? 'remark' : 'remarks'}`,
    approve: 'Approve',
    reject: 'Reject',
    approveTitle: 'Approve the application',
    approveText: (revision, municipalities) =>
      `Approval publishes it as revision ${revision} and tells ${municipalities === 1 ? 'the municipality' : `the ${municipalities} municipalities`} concerned. Approve it?`,
    open: {
      unanswered: 'not answered',
      outdated: 'answered to an older text',
      notAgreed: 'its condition is not agreed to',
    },
    staysAsIs: (shares) =>
      shares === ''
        ? '. It stays as it is registered.'
        : `. It stays as it is registered, and so does its part of the cost: ${shares}, which it has not agreed to, is neither registered nor published.`,
    bearsNothing: (shares) =>
      `. Its part of the cost (${shares}) is neither registered nor published.`,
    rejectTitle: 'Reject the application',
    rejectText:
      'This ends the application. The applicant would have to write a new one. Reject it?',
    cancel: 'Cancel',
    reasonForApproval: 'Say why you approve while answers are outstanding.',
    reasonForRejection: 'Say why you reject it.',
    reasonForReturn: 'Write a remark, or say here why you return it.',
    countReasonMissing: 'Say why the number of ● differs from the source.',
    done: {
      return: (title) => `“${title}” was returned.`,
      approve: (title) => `“${title}” was approved.`,
      reject: (title) => `“${title}” was rejected.`,
    },
    nextOpened: ' This is the next one.',
    staleBy: (who, when) => `${who} changed this application at ${when}.`,
    changedMeanwhile: 'This application was changed after you opened it.',
    conflicts: (fields) =>
      `${fields}: changed after this application was written, so it cannot be approved. Return it, to be written again.`,
    kept: ' You now see what stands. What you wrote is still here.',
    toNext: (title) => `Next application: ${title}`,
    invalid: 'This application cannot be approved as it is. Return it, to be corrected. ',
    colon: ': ',
    comma: ', ',
  },
})
