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
    guide: 'カレンダーに期限を入れる手順',
    steps: [
      '「アドレスを作る」を押し、表示されたアドレスをコピーします。アドレスは、このときだけ表示されます。',
      'Outlook：予定表の「予定表を追加」から「Web から購読」を選び、アドレスを貼り付けます。',
      'Google カレンダー：パソコンで開き、「他のカレンダー」の「＋」から「URL で追加」を選び、アドレスを貼り付けます。スマートフォンには、そのあと同じアカウントで表示されます。',
      'iPhone：カレンダーの「カレンダー」から「カレンダーを追加」、「照会カレンダーを追加」と進み、アドレスを貼り付けます。この「照会」は購読のことで、台帳の照会ではありません。',
      '期限が変わると、カレンダーにも反映されます。いつ読み直すかはカレンダーが決め、数時間から１日ほどかかることがあります。急ぐときは、この台帳の「自分の仕事」で確かめてください。',
      '何も表示されないときは、この台帳がカレンダーから届く場所にあるかを、情報担当に確かめてください。庁内のネットワークだけで使う台帳は、Google カレンダーのような庁外のサービスからは読めません。',
      'アドレスをほかの人に知られたときや、異動で使わなくなるときは、「アドレスを作り直す」か「アドレスを無効にする」を押します。前のアドレスはすぐに使えなくなるので、作り直したら、カレンダーの古い登録を消し、新しいアドレスを登録します。',
    ],
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
    guide: 'How to put deadlines into your calendar',
    steps: [
      'Press “Make an address” and copy the address. It is shown this once.',
      'Outlook: choose “Add calendar”, then “Subscribe from web”, and paste the address.',
      'Google Calendar: on a computer, press + beside “Other calendars”, choose “From URL”, and paste the address. Phones with the same account show it afterwards.',
      'iPhone: in Calendar, choose “Calendars”, “Add Calendar”, “Add Subscription Calendar”, and paste the address.',
      'Changed deadlines follow. The calendar decides when it reads again, which can take some hours, or a day; in a hurry, look at “My work” here.',
      'Nothing there? Ask your IT section whether the calendar can reach this registry: one that is used within the town hall’s network alone cannot be read by services outside it, such as Google Calendar.',
      'Press “Make another address” or “End the address” when somebody else has learnt it, or when you move on and need it no more. The address before stops working at once: remove it from your calendar and subscribe to the new one.',
    ],
  },
})
