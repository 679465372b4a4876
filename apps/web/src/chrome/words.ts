import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    skip: '本文へ移動',
    region: '圏域：',
    otherRegions: '圏域を選ぶ',
    searchProjects: '連携事業を検索',
    search: '検索',
    menu: 'メニュー',
    close: '閉じる',
    mainMenu: '主なメニュー',
    otherLanguage: 'English',
    overview: '概要',
    matrix: 'マトリックス',
    projects: '連携事業',
    measures: '重点施策',
    policyAreas: '政策分野',
    municipalities: '市町村',
    plans: '計画',
    about: 'データについて',
    sourceOf: (title: string, issuer: string, vision: string, adopted: string) =>
      `出典：『${title}』（${issuer}）。${vision}は${adopted}策定。`,
    openData: (format: string) => `オープンデータ（${format}）`,
    translated: '',
    printedFrom: (address: string, date: string) => `${address}（${date}に印刷）`,
    noRegion: '登録されている圏域がまだありません。',
    notFoundTitle: 'ページが見つかりません',
    notFound:
      'このアドレスのページはありません。アドレスが変わったか、入力の途中で欠けた文字があるかもしれません。',
    regionNotFound: 'この名前の圏域は登録されていません。',
    visionNotFound: 'この圏域に、この版のビジョンは登録されていません。',
    projectNotFound: 'この番号の連携事業は、このビジョンにありません。',
    revisionNotFound: 'この版は、この連携事業にありません。',
    indicatorNotFound:
      'この番号の成果指標はありません。番号を確かめるか、成果指標の一覧から探してください。',
    inquiryNotFound:
      'この番号の照会は、見られる範囲にありません。まだ準備中か、破棄されたのかもしれません。',
    applicationNotFound:
      'この番号の申請は、見られる範囲にありません。破棄されたか、ほかの市町村の下書きかもしれません。',
    dayTitle: 'この日の内容は表示できません',
    beforeAdoption: (day: string) =>
      `このビジョンは${day}に策定されました。それより前の日の内容はありません。`,
    dayInvalid: 'アドレスの日付（asOf）は、2024-12-01 のような、今日までの日付で指定してください。',
    notYet: 'この日には、この番号の連携事業はまだありませんでした。',
    toPresent: '現在の内容を見る',
    forbiddenTitle: 'この画面は開けません',
    forbidden:
      'いまの役割で見られる画面ではありません。必要なときは、市町村の管理者に役割の変更を頼んでください。',
    refusedTitle: 'この条件では表示できません',
    filterInvalid: (parameter: string) =>
      `アドレスの「${parameter}」の値を読み取れませんでした。条件を外すと表示できます。`,
    inputInvalid: 'アドレスの一部を読み取れませんでした。条件を外すと表示できます。',
    withoutFilters: '条件を外して表示する',
    lostTitle: 'つながりません',
    lost: 'サーバーと通信できませんでした。接続を確かめてから、もう一度試してください。',
    unavailableTitle: 'いま混み合っているか、準備中です',
    unavailable:
      'データベースにつながりませんでした。多くの場合、数秒から数分で戻ります。少し待って、もう一度試してください。',
    troubleTitle: '表示できませんでした',
    trouble:
      'このページを作る途中で問題が起きました。もう一度試しても直らないときは、時間をおいて開いてください。',
    retry: 'もう一度試す',
    toOverview: '概要へ戻る',
    toProjects: '連携事業を探す',
  },
  en: {
    skip: 'Skip to the content',
    region: 'Area: ',
    otherRegions: 'Choose an area',
    searchProjects: 'Search joint projects',
    search: 'Search',
    menu: 'Menu',
    close: 'Close',
    mainMenu: 'Main menu',
    otherLanguage: '日本語',
    overview: 'Overview',
    matrix: 'Matrix',
    projects: 'Projects',
    measures: 'Measures',
    policyAreas: 'Policy areas',
    municipalities: 'Municipalities',
    plans: 'Plans',
    about: 'About the data',
    sourceOf: (title: string, issuer: string, vision: string, adopted: string) =>
      `Source: “${title}” (${issuer}). The ${vision} was adopted on ${adopted}.`,
    openData: (format: string) => `Open data (${format})`,
    translated:
      'English titles of projects, measures and policy areas are translations by the editors. The Japanese originals prevail.',
    printedFrom: (address: string, date: string) => `${address} (printed ${date})`,
    noRegion: 'No area has been registered yet.',
    notFoundTitle: 'Page not found',
    notFound:
      'There is no page at this address. It may have moved, or part of the address may be missing.',
    regionNotFound: 'No area of this name is registered.',
    visionNotFound: 'This edition of the vision is not registered for this area.',
    projectNotFound: 'This vision has no joint project of this number.',
    revisionNotFound: 'This joint project has no such revision.',
    indicatorNotFound:
      'There is no indicator with this number. Check it, or look for it in the list of indicators.',
    inquiryNotFound:
      'No inquiry of this number is open to you. It may still be prepared, or have been discarded.',
    applicationNotFound:
      'No application of this number is open to you. It may have been discarded, or be a draft of another municipality.',
    dayTitle: 'There is nothing to show for this day',
    beforeAdoption: (day: string) =>
      `This vision was adopted on ${day}. There is nothing recorded for earlier days.`,
    dayInvalid: 'The day in the address (asOf) has to be a date up to today, such as 2024-12-01.',
    notYet: 'On this day there was no joint project of this number yet.',
    toPresent: 'See what stands now',
    forbiddenTitle: 'This page is not open to you',
    forbidden:
      'Your role cannot see this page. If you need it, ask your municipality’s administrator to change your role.',
    refusedTitle: 'These filters cannot be shown',
    filterInvalid: (parameter: string) =>
      `The value of “${parameter}” in the address could not be read. Without the filters the page can be shown.`,
    inputInvalid:
      'Part of the address could not be read. Without the filters the page can be shown.',
    withoutFilters: 'Show without filters',
    lostTitle: 'No connection',
    lost: 'The server could not be reached. Check your connection, then try again.',
    unavailableTitle: 'Busy, or being restarted',
    unavailable:
      'The database could not be reached. Usually it is back within seconds or minutes. Wait a little, then try again.',
    troubleTitle: 'This page could not be shown',
    trouble:
      'Something went wrong while this page was made. If trying again does not help, come back a little later.',
    retry: 'Try again',
    toOverview: 'Back to the overview',
    toProjects: 'Find joint projects',
  },
})
