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
    planSources: (titles: readonly string[]) =>
      `出典：${titles.map((title) => `『${title}』`).join('')}。文書の題名には、編集者が付けたものがあります。`,
    openData: (format: string, isOfPlans: boolean) =>
      isOfPlans ? `計画のオープンデータ（${format}）` : `オープンデータ（${format}）`,
    translated: '',
    printedFrom: (address: string, date: string) => `${address}（${date}に印刷）`,
    noRegion: '登録されている圏域がまだありません。',
    title: {
      day: 'この日の内容は表示できません',
      notFound: 'ページが見つかりません',
      forbidden: 'この画面は開けません',
      refused: 'この条件では表示できません',
      lost: 'つながりません',
      unavailable: 'いま混み合っているか、準備中です',
      trouble: '表示できませんでした',
    },
    /** Where nothing was typed that could be lost. */
    why: {
      forbidden:
        'いまの役割で見られる画面ではありません。必要なときは、市町村の管理者に役割の変更を頼んでください。',
      lost: 'サーバーと通信できませんでした。接続を確かめてから、もう一度試してください。',
      unavailable:
        'データベースにつながりませんでした。多くの場合、数秒から数分で戻ります。少し待って、もう一度試してください。',
      unexpected:
        'このページを作る途中で問題が起きました。もう一度試しても直らないときは、時間をおいて開いてください。',
      signInRequired: 'ログインすると表示できます。',
    },
    notYet: 'この日には、この番号の連携事業はまだありませんでした。',
    toPresent: '現在の内容を見る',
    withoutFilters: '条件を外して表示する',
    retry: 'もう一度試す',
    toOverview: '概要へ戻る',
    toList: {
      projects: '連携事業を探す',
      plans: '計画の一覧を見る',
      departments: '担当部局の一覧を見る',
    },
    pages: 'ページ',
    pageOf: (page: number, last: number) => `${last}ページのうち${page}ページ目`,
    previous: '前のページ',
    next: '次のページ',
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
    sourceOf: (title, issuer, vision, adopted) =>
      `Source: “${title}” (${issuer}). The ${vision} was adopted on ${adopted}.`,
    planSources: (titles) =>
      `Source: ${titles.map((title) => `“${title}”`).join(', ')}. Some documents bear titles given by the editors.`,
    openData: (format, isOfPlans) =>
      isOfPlans ? `Open data about plans (${format})` : `Open data (${format})`,
    translated:
      'English titles of projects, measures and policy areas are translations by the editors. The Japanese originals prevail.',
    printedFrom: (address, date) => `${address} (printed ${date})`,
    noRegion: 'No area has been registered yet.',
    title: {
      day: 'There is nothing to show for this day',
      notFound: 'Page not found',
      forbidden: 'This page is not open to you',
      refused: 'These filters cannot be shown',
      lost: 'No connection',
      unavailable: 'Busy, or being restarted',
      trouble: 'This page could not be shown',
    },
    /** Where nothing was typed that could be lost. */
    why: {
      forbidden:
        'Your role cannot see this page. If you need it, ask your municipality’s administrator to change your role.',
      lost: 'The server could not be reached. Check your connection, then try again.',
      unavailable:
        'The database could not be reached. Usually it is back within seconds or minutes. Wait a little, then try again.',
      unexpected:
        'Something went wrong while this page was made. If trying again does not help, come back a little later.',
      signInRequired: 'Sign in to see this page.',
    },
    notYet: 'On this day there was no joint project of this number yet.',
    toPresent: 'See what stands now',
    withoutFilters: 'Show without filters',
    retry: 'Try again',
    toOverview: 'Back to the overview',
    toList: {
      projects: 'Find joint projects',
      plans: 'See the list of plans',
      departments: 'See the list of departments',
    },
    pages: 'Pages',
    pageOf: (page, last) => `Page ${page} of ${last}`,
    previous: 'Previous page',
    next: 'Next page',
  },
})
