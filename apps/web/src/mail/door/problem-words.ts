import type { MailProblem } from '@renkei/schema'
import { defineWords } from '../../i18n.tsx'

/** What stood in the way of a mail, and what to do about it. */
export const problemWords = defineWords<Record<MailProblem, { what: string; todo: string }>>({
  ja: {
    unreachable: {
      what: 'メールサーバーにつながりません。',
      todo: 'RENKEI_SMTP_URL のサーバー名とポート、途中の通信を確かめてください。つながりしだい自動で送ります。',
    },
    silent: {
      what: 'メールサーバーが途中で答えなくなりました。',
      todo: 'メールサーバーの状態を確かめてください。自動で送り直します。',
    },
    dropped: {
      what: 'メールサーバーが途中で接続を切りました。',
      todo: 'メールサーバーの記録を確かめてください。自動で送り直します。',
    },
    insecure: {
      what: '暗号化した通信を始められません。',
      todo: 'メールサーバーの証明書と、RENKEI_SMTP_URL が smtp:// か smtps:// かを確かめてください。',
    },
    signIn: {
      what: 'メールサーバーへのログインを断られました。',
      todo: 'RENKEI_SMTP_URL の利用者名とパスワードを確かめてください。',
    },
    busy: {
      what: 'メールサーバーが受付を断りました。',
      todo: 'メールサーバーの記録を確かめてください。自動で送り直します。',
    },
    sender: {
      what: '差出人のアドレスを断られました。',
      todo: 'RENKEI_MAIL_FROM のアドレスから送ってよいか、メールサーバーの管理者に確かめてください。',
    },
    deferred: {
      what: '宛先のサーバーが、いまは受け取れないと答えました。',
      todo: '自動で送り直します。',
    },
    recipient: {
      what: '宛先のメールアドレスを断られました。',
      todo: 'アドレスに誤りがないか、本人に確かめてください。',
    },
    rejected: {
      what: 'メールの内容を断られました。',
      todo: 'メールサーバーの管理者に、迷惑メールの扱いを確かめてください。',
    },
    unreadable: {
      what: '封をした本文を開けません。',
      todo: 'RENKEI_SECRET が、メールを作ったときと同じか確かめてください。',
    },
    interrupted: {
      what: '送信の途中でシステムが止まりました。',
      todo: '自動で送り直します。',
    },
    notTried: {
      what: 'メールサーバーにつながらないまま、期限を過ぎました。',
      todo: 'メールサーバーの状態を確かめてください。',
    },
    off: {
      what: 'メールの設定がないまま、期限を過ぎました。',
      todo: 'RENKEI_SMTP_URL と RENKEI_MAIL_FROM を設定してください。',
    },
    unexpected: {
      what: '送信の途中で問題が起きました。',
      todo: 'サーバーの記録（ログ）を確かめてください。',
    },
  },
  en: {
    unreachable: {
      what: 'The mail server cannot be reached.',
      todo: 'Check the host and port in RENKEI_SMTP_URL and the network. Mail goes by itself once it can be reached.',
    },
    silent: {
      what: 'The mail server stopped answering.',
      todo: 'Check the mail server. It is tried again by itself.',
    },
    dropped: {
      what: 'The mail server dropped the connection.',
      todo: 'Check the mail server’s log. It is tried again by itself.',
    },
    insecure: {
      what: 'No encrypted connection came about.',
      todo: 'Check the mail server’s certificate, and whether RENKEI_SMTP_URL should say smtp:// or smtps://.',
    },
    signIn: {
      what: 'The mail server refuses the sign-in.',
      todo: 'Check user name and password in RENKEI_SMTP_URL.',
    },
    busy: {
      what: 'The mail server takes no mail.',
      todo: 'Check the mail server’s log. It is tried again by itself.',
    },
    sender: {
      what: 'The sender’s address was refused.',
      todo: 'Ask whoever runs the mail server whether mail may come from the address in RENKEI_MAIL_FROM.',
    },
    deferred: {
      what: 'The recipient’s server does not take it at the moment.',
      todo: 'It is tried again by itself.',
    },
    recipient: {
      what: 'The recipient’s address was refused.',
      todo: 'Ask the person whether the address is right.',
    },
    rejected: {
      what: 'What the mail says was refused.',
      todo: 'Ask whoever runs the mail server how it treats unwanted mail.',
    },
    unreadable: {
      what: 'The sealed text cannot be opened.',
      todo: 'Check that RENKEI_SECRET is the one the mail was written with.',
    },
    interrupted: {
      what: 'The registry was stopped in the midst of it.',
      todo: 'It is tried again by itself.',
    },
    notTried: {
      what: 'Time ran out while the mail server could not be reached.',
      todo: 'Check the mail server.',
    },
    off: {
      what: 'Time ran out while no e-mail was configured.',
      todo: 'Set RENKEI_SMTP_URL and RENKEI_MAIL_FROM.',
    },
    unexpected: {
      what: 'Something went wrong on the way.',
      todo: 'Look into the server’s log.',
    },
  },
})
