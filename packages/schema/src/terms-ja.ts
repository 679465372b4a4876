import type { Prompt, PromptType } from './prompt.ts'
import type { ApplicationKind, ApplicationState, DraftField } from './application.ts'
import type { Basis } from './basis.ts'
import type { Change, ChangeEvents, IndicatorFact } from './change.ts'
import type { ConsentAnswer } from './consent.ts'
import type { EndorsementState } from './endorsement.ts'
import type { YearKind } from './counted-year.ts'
import type { Ungraded } from './indicator-grade.ts'
import type { IndicatorDirection, IndicatorKind } from './indicator.ts'
import type { InquiryKind, InquiryState } from './inquiry.ts'
import type { MailKind } from './mail.ts'
import type { MessageKind } from './message-kind.ts'
import type { AffiliateRole } from './affiliate.ts'
import type { OpinionOutcome } from './opinion.ts'
import type { ParticipationAnswer } from './participation.ts'
import type { Role } from './person.ts'
import type { Arrangement } from './plan-grounds.ts'
import type { Succession, SuccessionChange } from './visions-compared.ts'
import type { ProjectStatus, RevisionEvent } from './project.ts'
import type { RegionScheme } from './region.ts'
import type { Totalling } from './totalling.ts'

/** The registry's words in Japanese; other languages have the same. */
export const ja = {
  basis: { source: '出典どおり', confirmed: '職員が確認', inferred: '推定' },
  succession: {
    ...{ merged: '統合', split: '分割', regrouped: '再編' },
    ...{ new: '新規', ended: '終了', continued: '継続' },
  },
  successionChange: {
    ...{ title: '名称の変更', number: '番号の変更', area: '政策分野の変更' },
    ...{ measures: '重点施策の変更', participations: '参加の変更', basis: '根拠の変更' },
    ...{ unit: '単位の変更', target: '目標の変更' },
  },
  comparedFact: { added: '追加', removed: '削除' },
  arrangement: {
    place: '置き場所',
    text: '見出しと本文の組み合わせ',
    division: '項目の分け方',
    order: '段階の順と日付',
  },
  answer: {
    lead: '主担当',
    participating: '参加',
    considering: '検討中',
    notParticipating: '不参加',
    unanswered: '未回答',
  },
  consentAnswer: {
    participating: '参加',
    conditional: '条件付きで参加',
    considering: '検討中',
    notParticipating: '不参加',
  },
  opinionOutcome: {
    open: '未対応',
    considering: '検討中',
    adopted: '反映した',
    declined: '反映しない',
  },
  projectStatus: { active: '実施', ended: '廃止' },
  revisionEvent: {
    catalogue: '策定',
    register: '登録',
    change: '変更',
    end: '廃止',
    confirm: '確認',
    takeBack: '確認の取消し',
    inquiry: '照会の回答',
    describe: '概要の登録',
    correct: '訂正',
    members: '構成市町村の変更',
    revise: 'ビジョンの改訂',
  },
  affiliateRole: { partner: '参加団体', observer: 'オブザーバー' },
  scheme: {
    renkei: { core: '連携中枢都市', partner: '連携市町村', agreement: '連携協約' },
    teiju: { core: '中心市', partner: '周辺市町村', agreement: '定住自立圏形成協定' },
  },
  draftField: {
    number: '番号',
    label: 'ビジョンでの番号',
    title: '事業名',
    titleEn: '事業名（英語）',
    kana: '読み',
    policyArea: '政策分野',
    relisted: '再掲の政策分野',
    measures: '重点施策',
    leadMunicipality: '主担当の市町村',
    leadDepartment: '主担当の課',
    partners: '関係市町村',
    coLeads: 'ともに主担当となる市町村',
    summary: '概要',
    coreRole: '甲（連携中枢都市）の役割',
    partnerRole: '乙（連携市町村）の役割',
    schedule: 'スケジュール',
    fromFiscalYear: '開始年度',
    toFiscalYear: '終了年度',
    budget: '事業費',
    costShares: '費用の分担',
    indicators: '提案する成果指標',
    agreementArticles: '連携協約の条項',
    note: '備考',
    costSharing: '費用の分担の決め方',
    subsidyName: '補助金などの名称',
    subsidyRate: '補助率',
    changeReason: '変更の理由',
    contactPerson: '担当者の氏名',
    contactPhone: '電話番号',
    contactExtension: '内線',
    endReason: '廃止の理由',
    lastFiscalYear: '最後の年度',
  },
  applicationKind: { register: '登録', change: '変更', end: '廃止' },
  applicationState: {
    draft: '下書き',
    submitted: '提出済み',
    returned: '差し戻し',
    approved: '承認',
    rejected: '却下',
    withdrawn: '取下げ',
  },
  endorsementState: {
    open: '決裁中',
    done: '決裁済み',
    returned: '差し戻し',
    takenBack: '引き戻し',
  },
  inquiryKind: {
    participation: '参加状況',
    indicators: '成果指標',
    selfEvaluation: '自己評価',
    prompts: '設問',
  },
  promptType: {
    text: '文章',
    number: '数',
    choice: '一つ選ぶ',
    choices: 'いくつでも選ぶ',
    file: 'ファイル',
  },
  promptAbout: { municipality: '市町村全体について一つ', project: '連携事業ごとに' },
  promptRespondents: { participants: '参加する事業だけ', everyone: 'すべての事業' },
  indicatorKind: {
    value: '単年度の値',
    cumulative: '累計',
    share: '割合',
    relative: '基準年度との比較',
  },
  /** 集計方法. */
  totalling: {
    single: '1つの市町村が報告',
    sum: '合計',
    average: '単純平均',
    weighted: '加重平均',
    stated: '連携中枢都市が定める',
  },
  /** Which value of a year is asked for. */
  actualAsked: {
    value: 'その年度の値',
    cumulative: 'その年度だけの値（累計は台帳が足します）',
    share: 'その年度の割合',
    relative: 'その年度の値',
  },
  indicatorDirection: { up: '増やす', down: '減らす', keep: '維持する' },
  yearKind: { fiscal: '年度', calendar: '暦年' },
  indicatorFact: {
    title: '指標名',
    pillar: '役割',
    policyArea: '政策分野',
    measure: '施策',
    project: '連携事業',
    unit: '単位',
    kind: '種類',
    direction: '望ましい方向',
    yearKind: '年の数え方',
    countedOn: '基準日',
    baseline: '基準の値',
    baselineWords: '基準の値（資料の表記）',
    baselineFiscalYear: '基準の年度',
    target: '目標',
    targetWords: '目標（資料の表記）',
    targetFiscalYear: '目標の年度',
    source: '出典',
    municipality: '実績を報告する市町村',
    department: '担当課',
    totalling: '集計方法',
    weight: '重みとする成果指標',
  },
  changeKind: {
    project: '連携事業',
    report: '年次報告',
    actual: '成果指標の実績',
    indicator: '成果指標',
    alignment: '計画との対応',
    plan: '計画',
    region: '圏域',
  },
  changeEvent: {
    report: '公表',
    actual: { add: '登録', correct: '訂正' },
    indicator: { create: '登録', save: '変更', end: '廃止', correctTarget: '前の目標の訂正' },
    alignment: { add: '追加', confirm: '確認', reject: '否定', takeBack: '判断の取消し' },
    plan: { load: '追加', reload: '更新' },
    region: { bring: '取り込み', vision: '次のビジョン', revise: 'ビジョンの改訂' },
  },
  inquiryState: { prepared: '準備中', open: '受付中', closed: '締切', published: '公表' },
  responseState: { draft: '未提出', submitted: '提出済み' },
  ungraded: {
    noActual: 'この年度の実績がない',
    noTarget: '目標の数値がない',
    words: '目標が数値でない',
    missing: '累計の途中の年度の実績がない',
    partial: '一部の市町村の値しかない',
    kept: '維持する指標で、達成率がない',
    unfit: '基準や目標の値から達成率を出せない',
  },
  answerField: {
    entry: '回答',
    answer: '回答',
    department: '担当課',
    note: '備考',
    value: '実績値',
    source: '出典',
    grade: '評価',
    done: '実施したこと',
    improve: '改善したいこと',
    next: '次年度の取組',
    notApplicable: '該当なし（理由）',
  },
  role: {
    officer: '担当者',
    approver: '決裁者',
    reader: '閲覧者',
    municipalityAdmin: '市町村の管理者',
    policyOffice: '政策担当部の職員',
    systemAdmin: 'システム管理者',
  },
  rolePost: {
    officer: '担当者',
    approver: '決裁者',
    reader: '閲覧者',
    municipalityAdmin: '市町村の管理者',
    policyOffice: '政策担当部',
    systemAdmin: 'システム管理者',
  },
  mailKind: {
    digest: '変更のまとめ',
    subscription: '配信の申込み',
    submitted: '申請の提出',
    returned: '申請の差し戻し',
    approved: '申請の承認',
    rejected: '申請の却下',
    withdrawn: '申請の取下げ',
    asked: '参加の意向の照会',
    answered: '参加の意向の回答',
    askedAgain: '参加の意向の再照会',
    unasked: '参加の意向の照会の取りやめ',
    agreed: '参加の条件への同意',
    declined: '参加の条件への返答',
    reminded: '参加の意向の催促',
    endorsementAsked: '決裁の依頼',
    endorsementReturned: '決裁での差し戻し',
    endorsementProxied: '代決の報告',
    endorsementDone: '決裁の終了',
    inquiryOpened: '照会の開始',
    inquiryExtended: '提出期限の変更',
    inquiryReminded: '照会の催促',
    inquirySubmitted: '照会の回答の提出',
    inquiryAsked: '照会の質問',
    inquiryReturned: '回答の差戻し',
    inquiryReplied: '照会の質問への返答',
    inquiryReopened: '照会の再開',
    inquiryPublished: '照会の結果の公表',
    inquiryCorrected: '公表した参加状況の訂正',
    inquiryAssigned: '庁内照会',
    inquiryCollected: '庁内照会の完了の報告',
    inquiryRowsReturned: '庁内照会の差戻し',
    inquiryRowsReminded: '庁内照会の催促',
    transferFailed: '異動の失敗',
    invitation: '招待',
    passwordReset: 'パスワードの再設定',
    notice: 'お知らせ',
  },
  messageText: {
    submitted: '申請が提出されました',
    returned: '申請が差し戻されました',
    approved: '申請が承認されました',
    rejected: '申請が却下されました',
    withdrawn: '申請が取り下げられました',
    asked: '参加の意向の照会があります',
    answered: '参加の意向の回答がありました',
    askedAgain: '申請の内容が変わりました。参加の意向を確かめてください',
    unasked: '関係市町村から外れました。参加の意向の回答は要りません',
    agreed: '参加の条件に同意がありました',
    declined: '参加の条件に返答がありました',
    endorsementAsked: '決裁を待っています',
    endorsementReturned: '決裁で差し戻されました',
    endorsementProxied: 'あなたに代わって決裁されました。あとで見て、後閲してください',
    endorsementDone: '決裁が終わり、提出されました',
    inquiryOpened: '照会が始まりました',
    inquiryExtended: '照会の提出期限が変わりました',
    inquiryReminded: '照会の回答が未提出です',
    inquirySubmitted: '照会の回答が提出されました',
    inquiryAsked: '照会について質問があります',
    inquiryReturned: '照会の回答が差し戻されました',
    inquiryReplied: '照会の質問に回答がありました',
    inquiryReopened: '照会の受付を再開しました',
    inquiryPublished: '照会の結果が公表されました',
    inquiryCorrected: '公表された参加状況が訂正されました',
    inquiryAssigned: '照会の項目が庁内で割り当てられました',
    inquiryCollected: '庁内照会の回答がそろいました',
    inquiryRowsReturned: '庁内照会の回答が差し戻されました',
    inquiryRowsReminded: '庁内照会の回答がまだです',
    transferFailed: '予定していた異動ができませんでした',
    reminded: '参加の意向が未回答です',
  },
  auditAction: {
    'session.signIn': 'ログイン',
    'session.signInFailed': 'ログインの失敗',
    'session.signOut': 'ログアウト',
    'session.signOutEverywhere': 'すべての端末からログアウト',
    'session.signOutElsewhere': 'ほかの端末からログアウト',
    'session.changePassword': 'パスワードの変更',
    'session.resetPassword': 'パスワードの再設定',
    'session.secondFactorOn': '二段階認証の設定',
    'session.secondFactorOff': '二段階認証の解除',
    'session.backupCodes': '予備コードの発行',
    'session.passkeyAdded': 'パスキーの追加',
    'session.lock': 'ログインの一時停止',
    'session.passkeyRemoved': 'パスキーの削除',
    'invitation.send': '招待',
    'invitation.cancel': '招待の取消し',
    'invitation.accept': '招待からの登録',
    'mail.retry': 'メールの再送',
    'mail.cancel': 'メールの送信の取消し',
    'transfer.plan': '人事異動の予定',
    'transfer.callOff': '人事異動の予定の取消し',
    'person.move': '所属・役割の変更',
    'person.deactivate': '利用の停止',
    'person.reactivate': '利用の再開',
    'person.resetSecondFactor': '管理者による二段階認証の解除',
    'person.makePasswordLink': 'パスワード設定リンクの発行',
    'person.unlock': 'ログインの一時停止の解除',
    'department.create': '担当課の追加',
    'department.rename': '担当課の名前の変更',
    'department.close': '担当課の廃止',
    'application.create': '申請の作成',
    'application.save': '申請の保存',
    'application.discard': '下書きの破棄',
    'application.attach': '資料の添付',
    'attachment.move': '添付資料の置き場所の移動',
    'application.detach': '添付資料の取り外し',
    'application.raise': '申請の起案',
    'application.submit': '申請の提出',
    'application.withdraw': '申請の取下げ',
    'application.consent': '参加の回答',
    'application.settle': '参加の条件への返答',
    'application.remark': '指摘の記入',
    'application.return': '差し戻し',
    'application.approve': '承認',
    'application.reject': '却下',
    'application.remind': '回答の督促',
    'endorsement.setChain': '決裁の順の変更',
    'endorsement.seal': '決裁',
    'endorsement.return': '決裁での差し戻し',
    'endorsement.takeBack': '決裁からの引き戻し',
    'endorsement.see': '後閲',
    'confirmation.confirm': 'マトリックスの確認',
    'inquiry.create': '照会の作成',
    'inquiry.save': '照会の変更',
    'inquiry.discard': '照会の破棄',
    'inquiry.open': '照会の開始',
    'inquiry.ask': '照会する市町村の追加',
    'inquiry.extend': '提出期限の変更',
    'inquiry.close': '照会の締切',
    'inquiry.reopen': '照会の再開',
    'inquiry.publish': '照会の結果の公表',
    'inquiry.correct': '公表した参加状況の訂正',
    'inquiry.remind': '照会の催促',
    'response.save': '回答の保存',
    'response.attach': '回答のファイルの添付',
    'response.detach': '回答のファイルの取り外し',
    'response.raise': '回答の起案',
    'response.submit': '回答の提出',
    'response.withdraw': '回答の取下げ',
    'response.return': '回答の差戻し',
    'response.post': '照会の質問・返答',
    'assignment.assign': '庁内照会の割当て',
    'assignment.schedule': '庁内照会の期限',
    'assignment.report': '庁内照会の完了の報告',
    'assignment.return': '庁内照会の差戻し',
    'assignment.remind': '庁内照会の催促',
    'indicator.create': '成果指標の登録',
    'indicator.save': '成果指標の変更',
    'indicator.end': '成果指標の廃止',
    'indicator.correct': '実績の訂正',
    'indicator.correctTarget': '前の目標の訂正',
    'evaluation.save': '評価の記入',
    'evaluation.saveRule': '評価の決まりの変更',
    'evaluation.correct': '公表した評価の訂正',
    'alignment.add': '計画との対応の追加',
    'alignment.confirm': '計画との対応の確認',
    'alignment.reject': '計画との対応の否定',
    'alignment.takeBack': '計画との対応の取消し',
    'confirmation.takeBack': '確認の取消し',
    'plan.load': '計画の読込み',
    'document.save': '出典資料の設定',
    'document.upload': '出典資料のファイルの登録',
    'document.remove': '出典資料のファイルの取り外し',
    'synonym.save': '言い換えの変更',
    'region.create': '圏域の作成',
    'region.takeExample': '見本の圏域の読込み',
    'region.rename': '圏域の名称の変更',
    'region.hide': '圏域の非公開',
    'region.close': '圏域の終了',
    'region.reopen': '圏域の再開',
    'member.add': '市町村の加入',
    'member.end': '市町村の離脱',
    'member.place': '圏域の図の変更',
    'agreement.save': '協約の記録',
    'agreement.remove': '協約の削除',
    'affiliate.save': '参加団体・オブザーバーの記録',
    'affiliate.remove': '参加団体・オブザーバーの削除',
    'regionBook.take': '圏域のブックの取り込み',
    'regionBook.undo': '圏域のブックの取り込みの取消し',
    'opinion.save': '懇談会の意見の記録',
    'opinion.remove': '懇談会の意見の削除',
    'feedback.settle': 'ご意見への対応',
    'description.save': '概要の登録',
  },
} satisfies {
  basis: Record<Basis, string>
  succession: Record<Succession, string>
  successionChange: Record<SuccessionChange, string>
  comparedFact: Record<'added' | 'removed', string>
  arrangement: Record<Arrangement, string>
  answer: Record<ParticipationAnswer, string>
  consentAnswer: Record<ConsentAnswer, string>
  projectStatus: Record<ProjectStatus, string>
  revisionEvent: Record<RevisionEvent, string>
  scheme: Record<RegionScheme, Record<'core' | 'partner' | 'agreement', string>>
  draftField: Record<DraftField, string>
  applicationKind: Record<ApplicationKind, string>
  applicationState: Record<ApplicationState, string>
  endorsementState: Record<EndorsementState, string>
  opinionOutcome: Record<OpinionOutcome, string>
  affiliateRole: Record<AffiliateRole, string>
  inquiryKind: Record<InquiryKind, string>
  promptType: Record<PromptType, string>
  promptAbout: Record<Prompt['about'], string>
  promptRespondents: Record<Prompt['respondents'], string>
  indicatorKind: Record<IndicatorKind, string>
  totalling: Record<Totalling, string>
  actualAsked: Record<IndicatorKind, string>
  indicatorDirection: Record<IndicatorDirection, string>
  yearKind: Record<YearKind, string>
  indicatorFact: Record<IndicatorFact, string>
  changeKind: Record<Change['kind'], string>
  changeEvent: ChangeEvents
  inquiryState: Record<InquiryState, string>
  responseState: Record<string, string>
  ungraded: Record<Ungraded, string>
  answerField: Record<string, string>
  role: Record<Role, string>
  rolePost: Record<Role, string>
  mailKind: Record<MailKind, string>
  messageText: Record<Exclude<MessageKind, 'mailFailed'>, string>
  auditAction: Record<string, string>
}

/** In place of a condition whose words are not published. */
export const undisclosedCondition = '条件あり（文は非公開）'
