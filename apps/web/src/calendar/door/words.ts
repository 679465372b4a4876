import { defineWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    title: '期限のカレンダー',
    lead: '自分の市町村と担当課が受けた照会の期限を、Outlookなどのカレンダーに表示できます。専用のアドレスをカレンダーに登録すると、期限の変更や提出も反映されます。',
    secret:
      'アドレスを知っている人は、ログインせずに期限を見られます。ほかの人に渡さないでください。',
    make: 'アドレスを作る',
    renew: 'アドレスを作り直す',
    end: 'アドレスを無効にする',
    renewHelp: '作り直すと、前のアドレスは使えなくなります。',
    since: (made: string, used: string | null) =>
      `${made}に作成。${used === null ? 'まだ読み込まれていません。' : `最後に読み込まれた日時：${used}`}`,
    shownTitle: 'カレンダーのアドレス',
    shownHelp:
      'このアドレスは、いまだけ表示します。カレンダーの「インターネットから購読」「URLで追加」などに貼り付けてください。',
    address: 'アドレス',
    copy: 'アドレスをコピー',
    done: '閉じる',
    made: 'アドレスを作りました。',
    ended: 'アドレスを無効にしました。',
  },
  en: {
    title: 'Calendar of deadlines',
    lead: 'Outlook and other calendars can show the deadlines of the inquiries that your municipality and department were sent. Subscribe to an address of your own: changed deadlines and submissions follow.',
    secret: 'Whoever knows the address sees the deadlines without signing in. Do not pass it on.',
    make: 'Make an address',
    renew: 'Make another address',
    end: 'End the address',
    renewHelp: 'The address before stops working then.',
    since: (made, used) =>
      `Made ${made}. ${used === null ? 'Not read yet.' : `Last read ${used}.`}`,
    shownTitle: 'Address of the calendar',
    shownHelp:
      'This address is shown now only. Paste it where your calendar subscribes from the internet or adds by URL.',
    address: 'Address',
    copy: 'Copy the address',
    done: 'Close',
    made: 'The address was made.',
    ended: 'The address was ended.',
  },
})
