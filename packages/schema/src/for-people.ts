import type { ProcedureName } from './permission.ts'

/** Writes that no key does over `/api/v1`, and why: whatever is neither here nor a resource there fails its test. */
export const forPeople: readonly {
  why: { ja: string; en: string }
  procedures: readonly ProcedureName[]
}[] = [
  {
    why: {
      ja: '審査、差戻し、確認、公表、公表したものの訂正と、計画との対応の判断',
      en: 'reviewing, returning, confirming, publishing, correcting what is published, and judging links to plans',
    },
    procedures: [
      ...(['application.return', 'application.approve', 'application.reject'] as const),
      ...(['inquiry.reopen', 'inquiry.publish', 'inquiry.correct', 'response.return'] as const),
      ...(['evaluation.save', 'evaluation.correct', 'evaluation.saveRule'] as const),
      ...(['indicator.correct', 'indicator.correctTarget', 'feedback.settle'] as const),
      ...(['alignment.add', 'alignment.confirm', 'alignment.reject'] as const),
      ...(['alignment.takeBack', 'confirmation.confirm', 'confirmation.takeBack'] as const),
    ],
  },
  {
    why: {
      ja: '決裁と、庁内の各課への割り当て',
      en: 'endorsing, and giving work to departments of one’s own town hall',
    },
    procedures: [
      ...(['endorsement.setChain', 'endorsement.seal', 'endorsement.return'] as const),
      ...(['endorsement.see', 'endorsement.takeBack', 'assignment.assign'] as const),
      ...(['assignment.schedule', 'assignment.report', 'assignment.return'] as const),
      'assignment.remind',
    ],
  },
  {
    why: {
      ja: '圏域とその構成市町村、連携協約',
      en: 'regions, who belongs to them, and their agreements',
    },
    procedures: [
      ...(['region.create', 'region.takeExample', 'region.rename', 'region.hide'] as const),
      ...(['region.close', 'region.reopen', 'member.add', 'member.end'] as const),
      ...(['member.place', 'agreement.save', 'agreement.remove', 'affiliate.save'] as const),
      'affiliate.remove',
    ],
  },
  {
    why: {
      ja: '職員、担当課、人事異動、招待、メール、APIキーとWebhook',
      en: 'people, departments, transfers, invitations, mails, keys and webhooks',
    },
    procedures: [
      ...(['person.move', 'person.deactivate', 'person.reactivate'] as const),
      ...(['person.resetSecondFactor', 'person.makePasswordLink'] as const),
      ...(['transfer.plan', 'transfer.callOff', 'invitation.send'] as const),
      ...(['invitation.cancel', 'mail.retry', 'mail.cancel', 'department.create'] as const),
      ...(['department.rename', 'department.close', 'apiKey.create', 'apiKey.rotate'] as const),
      ...(['apiKey.revoke', 'webhook.create', 'webhook.renew', 'webhook.pause'] as const),
      ...(['webhook.resume', 'webhook.remove', 'webhook.replay'] as const),
    ],
  },
  {
    why: {
      ja: 'ひとりずつのお知らせ、登録、カレンダーと、ご意見を送ること',
      en: 'what is one person’s own: notices, what they follow, calendars, and writing to the office',
    },
    procedures: [
      ...(['subscription.ask', 'subscription.confirm', 'subscription.change'] as const),
      ...(['subscription.end', 'subscription.follow', 'subscription.unfollow'] as const),
      ...(['subscription.save', 'calendar.renew', 'calendar.end', 'message.read'] as const),
      ...(['invitation.accept', 'feedback.send'] as const),
    ],
  },
  {
    why: {
      ja: 'ファイルとExcelの取込み',
      en: 'files and workbooks',
    },
    procedures: [
      ...(['application.detach', 'response.detach', 'document.remove'] as const),
      ...(['regionBook.take', 'regionBook.undo'] as const),
    ],
  },
]

/** Reads of a key that are no resource of `/api/v1`, since they serve screens alone, and why. */
export const forScreens: typeof forPeople = [
  {
    why: {
      ja: '画面で圏域を選ぶための一覧（/regions が同じ圏域を答える）',
      en: 'the list from which screens choose a region (/regions tells the same)',
    },
    procedures: ['region.list'],
  },
  {
    why: {
      ja: 'まだ保存しない申請の書式（申請を始めれば、同じものが下書きになる）',
      en: 'the form of an application before anything is kept (begin one, and it is its draft)',
    },
    procedures: ['application.begin'],
  },
]
