/** What is written into the audit trail, in words. */
const names = {
  'session.signIn': { ja: 'ログイン', en: 'Signed in' },
  'session.signInFailed': { ja: 'ログインの失敗', en: 'Failed to sign in' },
  'session.signOut': { ja: 'ログアウト', en: 'Signed out' },
  'session.signOutEverywhere': {
    ja: 'すべての端末からログアウト',
    en: 'Signed out on all devices',
  },
  'session.signOutElsewhere': {
    ja: 'ほかの端末からログアウト',
    en: 'Signed out on other devices',
  },
  'session.changePassword': { ja: 'パスワードの変更', en: 'Changed the password' },
  'session.resetPassword': { ja: 'パスワードの再設定', en: 'Set a new password' },
  'session.secondFactorOn': { ja: '二段階認証の設定', en: 'Set up the second factor' },
  'session.secondFactorOff': { ja: '二段階認証の解除', en: 'Removed the second factor' },
  'session.backupCodes': { ja: '予備コードの発行', en: 'Made backup codes' },
  'session.passkeyAdded': { ja: 'パスキーの追加', en: 'Added a passkey' },
  'session.lock': { ja: 'ログインの一時停止', en: 'Locked sign-in' },
  'session.passkeyRemoved': { ja: 'パスキーの削除', en: 'Removed a passkey' },
  'invitation.send': { ja: '招待', en: 'Invited' },
  'invitation.cancel': { ja: '招待の取消し', en: 'Cancelled an invitation' },
  'invitation.accept': { ja: '招待からの登録', en: 'Accepted an invitation' },
  'person.move': { ja: '所属・役割の変更', en: 'Moved a person' },
  'person.deactivate': { ja: '利用の停止', en: 'Deactivated a person' },
  'person.reactivate': { ja: '利用の再開', en: 'Reactivated a person' },
  'person.resetSecondFactor': {
    ja: '管理者による二段階認証の解除',
    en: 'Removed a person’s second factor',
  },
  'person.makePasswordLink': {
    ja: 'パスワード設定リンクの発行',
    en: 'Made a link to set a password',
  },
  'person.unlock': { ja: 'ログインの一時停止の解除', en: 'Unlocked sign-in' },
  'department.create': { ja: '担当課の追加', en: 'Added a department' },
  'department.rename': { ja: '担当課の名前の変更', en: 'Renamed a department' },
  'department.close': { ja: '担当課の廃止', en: 'Closed a department' },
  'application.create': { ja: '申請の作成', en: 'Began an application' },
  'application.save': { ja: '申請の保存', en: 'Saved an application' },
  'application.discard': { ja: '下書きの破棄', en: 'Discarded a draft' },
  'application.submit': { ja: '申請の提出', en: 'Submitted an application' },
  'application.withdraw': { ja: '申請の取下げ', en: 'Withdrew an application' },
  'application.consent': { ja: '参加の回答', en: 'Answered about taking part' },
  'application.remark': { ja: '指摘の記入', en: 'Wrote a remark' },
  'application.return': { ja: '差し戻し', en: 'Returned an application' },
  'application.approve': { ja: '承認', en: 'Approved an application' },
  'application.reject': { ja: '却下', en: 'Rejected an application' },
  'application.remind': { ja: '回答の督促', en: 'Reminded a municipality' },
  'confirmation.confirm': { ja: 'マトリックスの確認', en: 'Confirmed a row of the matrix' },
  'inquiry.create': { ja: '照会の作成', en: 'Prepared an inquiry' },
  'inquiry.save': { ja: '照会の変更', en: 'Changed an inquiry' },
  'inquiry.discard': { ja: '照会の破棄', en: 'Discarded an inquiry' },
  'inquiry.open': { ja: '照会の開始', en: 'Opened an inquiry' },
  'inquiry.extend': { ja: '提出期限の変更', en: 'Moved a deadline' },
  'inquiry.close': { ja: '照会の締切', en: 'Closed an inquiry' },
  'inquiry.reopen': { ja: '照会の再開', en: 'Opened an inquiry again' },
  'inquiry.publish': { ja: '照会の結果の公表', en: 'Published an inquiry' },
  'inquiry.remind': { ja: '照会の催促', en: 'Reminded of an inquiry' },
  'response.save': { ja: '回答の保存', en: 'Saved an answer' },
  'response.submit': { ja: '回答の提出', en: 'Submitted an answer' },
  'response.withdraw': { ja: '回答の取下げ', en: 'Withdrew an answer' },
  'response.post': { ja: '照会の質問・返答', en: 'Wrote about an inquiry' },
  'indicator.create': { ja: '成果指標の登録', en: 'Registered an indicator' },
  'indicator.save': { ja: '成果指標の変更', en: 'Changed an indicator' },
  'indicator.end': { ja: '成果指標の廃止', en: 'Ended an indicator' },
  'indicator.correct': { ja: '実績の訂正', en: 'Corrected an actual' },
  'evaluation.save': { ja: '評価の記入', en: 'Evaluated a project' },
  'alignment.add': { ja: '計画との対応の追加', en: 'Linked a project to a plan' },
  'alignment.confirm': { ja: '計画との対応の確認', en: 'Confirmed a link to a plan' },
  'alignment.reject': { ja: '計画との対応の否定', en: 'Rejected a link to a plan' },
  'alignment.takeBack': { ja: '計画との対応の取消し', en: 'Took back a link to a plan' },
  'confirmation.takeBack': { ja: '確認の取消し', en: 'Took a confirmation back' },
} as const

export type AuditAction = keyof typeof names

/** Every action the trail knows, in the order lists show them. */
export const auditActions = Object.keys(names) as readonly AuditAction[]

/** 提出, Submitted …; an action of another version of the registry is told by its code. */
export const auditActionName = (language: 'ja' | 'en', action: string): string =>
  Object.hasOwn(names, action) ? names[action as AuditAction][language] : action
