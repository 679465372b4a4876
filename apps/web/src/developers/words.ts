import { forPeople, maxPageSize } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    title: '開発者の方へ',
    lead: 'この台帳を、ほかのプログラムから読み書きする方法です。例は、どれもこの台帳に向けてそのまま動きます。',
    contents: 'このページの内容',
    reference: 'すべてのアドレスの説明と、その場での試し（API の参照）',
    openData: 'オープンデータのファイル',
    copy: 'コピー',
    copyOf: (name: string) => `${name} をコピー`,
    copied: 'コピーしました。',
    selected: '選びました。Ctrl＋Cでコピーできます。',
    guides: {
      first: {
        title: 'まず動かす',
        text: [
          '読むだけなら、申し込みもAPIキーも要りません。「観光」を含む連携事業を探します。1つ目は端末から、2つ目は Node.js 20 以降で動きます。',
        ],
      },
      client: {
        title: '型の付いたクライアントを使う',
        text: [
          'TypeScript や JavaScript のプログラムには、この台帳が配るクライアントがあります。問い合わせと答えに型が付き、長い一覧を続けて読み、読み取りの失敗をやり直します。ブラウザーでも、Node.js 20 以降でも動きます。',
          '例は、推定の残る事業を、その数とともに書き出します。',
        ],
      },
      lists: {
        title: '一覧を最後まで読み、変わったときだけ読み直す',
        text: [
          '一覧は1回に size 件ずつ答え、続きのアドレスは Link ヘッダーの rel="next" にあります。最後のページには、それがありません。',
          '答えの ETag を If-None-Match で送ると、変わっていなければ本文なしの 304 が返ります。一覧に並べるだけなら、1件の全部（11 kB ほど）の代わりに card（1.3 kB ほど）を読めます。',
        ],
      },
      basis: {
        title: '根拠と、ある日の内容を読む',
        text: [
          '事実には basis（根拠）が付きます。source は資料に書かれていること、confirmed は職員が確かめたこと、inferred は推定で、reason に理由があります。推定を、資料に書かれていることとして示さないでください。',
          'asOf に日付を付けると、その日の終わりの内容を答えます。',
        ],
      },
      refused: {
        title: '断られたとき',
        text: [
          '断りは application/problem+json（RFC 9457）です。type の終わりが決まったコードの1つで、文は Accept-Language の言語、読み取れない項目は、その名前とともに fields にあります。お問い合わせには requestId を添えてください。',
          'クライアントでは RefusedError として投げられ、コードで見分けられます。',
        ],
      },
      changes: {
        title: '変わったことを追う',
        text: [
          '変わったことは、起きた順に1度ずつ読めます。答えの cursor を取っておき、次は since に入れて続きから読みます。同時に書かれても、抜けも重なりもありません。1つ目の例は、何度動かしても、前に読んだところの次から書き出します。',
          '変更が取り消されると、kind が retraction の出来事が届きます。retracts がその出来事の id です。取っておいたものは消し、対象を読み直してください。',
          '圏域が非公開になると、kind の絞り込みにかかわらず、kind が hidden の出来事が届き、その圏域の出来事は届かなくなります。取っておいたものは、region の圏域の分をすべて消してください。再び公開されると shown が届くので、読み直してください。この2つは、いま当てはまるほうだけが届きます。Atom は、非公開の間 404 を返します。',
          '1回の答えは、取り消しなどにより size より少ないことがあります。more が true なら続きがあります。',
          'つないだままにすると、起きたときに届きます（server-sent events）。切れたら、最後に受け取った id を Last-Event-ID に入れてつなぎ直します。人が読むなら、更新履歴のページと Atom があります。',
        ],
      },
      webhooks: {
        title: '変わったことを知らせてもらう',
        text: [
          '管理者が担当課のために送り先を登録すると、変わったことを、その都度送ります（Standard Webhooks）。署名を確かめ、同じ webhook-id は1度だけ扱い、2xx で答えてください。答えがなければ、4日ほど間を空けながら送り直します。',
          '登録は「職員と担当課」のページです。例は、そのとき表示される秘密を RENKEI_WEBHOOK という環境変数に入れて、node receive.mjs で動かします。ポートは PORT で変えられます。',
        ],
      },
      embedding: {
        title: 'ほかのページに埋め込む',
        text: [
          '連携事業、市町村の一覧、マトリックスの一部を、根拠と出典つきで、ほかのホームページの中に示せます。それぞれのページの「埋め込み」から、この2行をコピーできます。oEmbed にも対応しています。',
        ],
      },
      keys: {
        title: 'APIキーを使う',
        text: [
          '担当課のために、管理者が「職員と担当課」のページでAPIキーを作ります。キーは、その担当課の職員に許されていることのうち、選んだ範囲だけができます。一度だけ表示されるので、環境変数や秘密の保管場所に入れ、ブラウザーで動くプログラムには入れないでください。',
          '例は、キーを RENKEI_KEY という環境変数から読みます（export RENKEI_KEY=renkei_…）。2つ目の例には、「申請の下書き」の範囲が要ります。',
          '書くときは、始めるものに Idempotency-Key を、版のあるものに読んだ版を If-Match で付けます。',
          `次のことは人がするので、どのキーでもできません：${forPeople.map(({ why }) => why.ja).join('、')}。`,
          '取り消したキーと期限の切れたキーには、すぐに 401 を返します。キーですることは、そのキーの名前で監査記録に残ります。',
        ],
      },
      assistants: {
        title: '生成AIの助手に読ませる',
        text: [
          'Model Context Protocol（streamable HTTP）に対応した助手には、/mcp のアドレスを登録します。読むだけの道具があり、答えには根拠、出典、人が読むページのアドレスが付きます。APIキーは要りません。付けると、そのキーの回数として数えます。',
        ],
      },
    },
    sections: {
      terms: {
        title: 'ことば',
        lead: 'アドレス、答えの項目、画面で、同じものを同じことばで呼びます。',
        name: '名前',
        meaning: '意味',
      },
      promises: {
        title: '版の約束',
        items: [
          '/api/v1 の中では、アドレス、パラメーター、答えの項目、コードをなくしたり意味を変えたりしません。',
          '答えの項目、省けるパラメーター、列挙の値は増えることがあります。知らない項目や値を受け取っても止まらないようにしてください。',
          'やめるアドレスには、前もって Deprecation と Sunset のヘッダーを付け、代わりを Link に示します。',
          'クライアントは semver に従います。互いに合わなくなる変更は、メジャー版だけで行います。',
        ],
      },
      limits: {
        title: '上限',
        items: [
          `一覧は1回に${maxPageSize}件までです。`,
          '送る本文は1 MBまで、クライアントが1つにまとめる問い合わせは20件までです。',
          'APIキーには1分あたりの回数の上限があります。残りは RateLimit ヘッダーにあり、超えると 429 と、待つ秒数を Retry-After で返します。',
          '知らないパラメーターと項目は断ります。打ちまちがいが、条件のない問い合わせになりません。',
          '時間のかかりすぎる問い合わせは、503 で断ることがあります。',
          '送ったものを5分のあいだ受け取らない相手とは、10分以内に接続を切ります。毎秒5キロバイトより速く読む相手は切りません。変わったことを届ける接続は、全体と、キーまたはアドレスごとに数の上限があり、超えると 429 です。切れたら、最後の id からつなぎ直してください。',
        ],
      },
    },
    terms: {
      region: '圏域。sapporo は、さっぽろ連携中枢都市圏',
      vision: 'ビジョン。期と年度の幅を持ち、連携事業はその中で番号を持つ',
      project: '連携事業',
      measure: '重点施策、共通施策',
      pillar: '3つの役割',
      policyArea: '政策分野',
      mark: '重点施策の●。事業と重点施策の組',
      municipality: '市町村。全国地方公共団体コード（6桁）で呼ぶ',
      participation: '市町村の参加（主担当、参加、検討中、不参加、未回答）',
      basis: '根拠（source、confirmed、inferred）',
      citation: '出典。資料とページ',
      fiscalYear: '年度。始まる年の西暦',
      indicator: '成果指標。actual は年ごとの実績',
      inquiry: '照会。response は市町村の回答',
      application: '申請。連携事業の登録、変更、終了',
      change: '更新履歴',
      plan: '計画。planItem はその項目、alignment は連携事業との対応',
    },
  },
  en: {
    title: 'For developers',
    lead: 'How other programs read this registry and write to it. Every sample runs against this very registry as it stands.',
    contents: 'On this page',
    reference: 'Every address explained, to be tried there (API reference)',
    openData: 'Files of open data',
    copy: 'Copy',
    copyOf: (name) => `Copy ${name}`,
    copied: 'Copied.',
    selected: 'Selected. Copy it with Ctrl+C.',
    guides: {
      first: {
        title: 'Run something',
        text: [
          'Reading needs neither an application nor a key. This looks for projects about 観光 (tourism): the first in a terminal, the second in Node.js 20 or newer.',
        ],
      },
      client: {
        title: 'Use the typed client',
        text: [
          'Programs in TypeScript or JavaScript install the client from this registry. Questions and answers are typed, long lists are read on as you go, and reads that fail are tried again. It runs in browsers, and in Node.js 20 or newer.',
          'The sample writes out projects in which something is inferred, and how much.',
        ],
      },
      lists: {
        title: 'Read a list to its end, and again only once it changed',
        text: [
          'A list answers size items at a time; the address of the next ones is in its Link header, rel="next". The last page has none.',
          'Send the ETag of an answer as If-None-Match: where nothing changed, 304 comes without a body. For a list of projects, read the card (some 1.3 kB) rather than all of one (some 11 kB).',
        ],
      },
      basis: {
        title: 'Read the basis of facts, and how things stood on a day',
        text: [
          'Facts have a basis. source: a document says so. confirmed: an officer made sure. inferred: by the reason in reason. Do not show an inference as what a document says.',
          'With asOf an answer tells how things stood at the end of that day.',
        ],
      },
      refused: {
        title: 'When you are refused',
        text: [
          'A refusal is application/problem+json (RFC 9457). The end of its type is one of a closed list of codes; sentences are in the language of Accept-Language, and fields that are wrong are named in fields. Quote the requestId when you ask about one.',
          'The client throws a RefusedError, told apart by its code.',
        ],
      },
      changes: {
        title: 'Follow what changes',
        text: [
          'What changed is read in the order in which it happened, each once. Keep the cursor of an answer and read on from it, as since, the next time: whatever is written meanwhile, nothing is missed or told twice. However often it runs, the first sample writes out what came after the last time.',
          'Where a change was taken back, an event of the kind retraction comes, whose retracts is the id of that event: forget it, and read anew what it was about.',
          'Where a region is hidden, an event of the kind hidden comes, whatever kind was asked for, and no other event of that region any more: forget all that you keep of it (region). Once it can be read again, shown comes: read it anew. Of these two, only the one that holds now is told. Its Atom feed is answered 404 while it is hidden.',
          'An answer may hold fewer than size, as of what was taken back. Where more is true, others follow.',
          'Stay connected, and it arrives as it happens (server-sent events). After a lost connection, come back with the id that came last in Last-Event-ID. For people there are the page of changes, and Atom.',
        ],
      },
      webhooks: {
        title: 'Be told what changes',
        text: [
          'An administrator registers an address for a department, and what changes is sent there as it happens (Standard Webhooks). Check the signature, take each webhook-id once, and answer 2xx: otherwise it is sent again, ever later, for some four days.',
          'It is registered on the page of people and departments. Run the sample as node receive.mjs, with the secret that is shown then in the environment as RENKEI_WEBHOOK; PORT chooses another port.',
        ],
      },
      embedding: {
        title: 'Embed in another page',
        text: [
          'A project, the list of a municipality and a slice of the matrix can be shown within pages of others, with basis and source. The button 埋め込み of each page has these two lines to copy; oEmbed finds them too.',
        ],
      },
      keys: {
        title: 'Use a key',
        text: [
          'An administrator makes a key for a department on the page of people. It may do what officers of that department may, within the scope chosen. It is shown once: keep it in the environment or in a store of secrets, and out of what browsers load.',
          'The samples read the key from the environment (export RENKEI_KEY=renkei_…). The second one needs the scope “Draft applications”.',
          'When writing, give what begins something an Idempotency-Key, and what has versions the one that you read in If-Match.',
          `For people alone, so that no key does it: ${forPeople.map(({ why }) => why.en).join('; ')}.`,
          'A key that was revoked or has lapsed is answered 401 at once. What it does is in the audit trail under its name.',
        ],
      },
      assistants: {
        title: 'Let an assistant read it',
        text: [
          'Assistants that speak the Model Context Protocol (streamable HTTP) are given the address /mcp. Its tools only read; answers carry basis, citation and the address where people read the same. No key is needed; with one, its requests are counted.',
        ],
      },
    },
    sections: {
      terms: {
        title: 'Words',
        lead: 'One word for one thing, in addresses, answers and on screen.',
        name: 'Name',
        meaning: 'Meaning',
      },
      promises: {
        title: 'What stays',
        items: [
          'Within /api/v1 no address, parameter, field or code goes away or changes its meaning.',
          'Fields, optional parameters and values of enumerations may be added: expect ones that you do not know.',
          'An address that is going says so in Deprecation and Sunset well before, and names what takes its place in Link.',
          'The client follows semver: only a major version breaks what works.',
        ],
      },
      limits: {
        title: 'Limits',
        items: [
          `A list answers at most ${maxPageSize} items at a time.`,
          'A body is at most 1 MB, and the client sends at most 20 questions in one request.',
          'A key has a number of requests a minute. What is left is in RateLimit; beyond it 429 comes with the seconds to wait in Retry-After.',
          'Parameters and fields that nobody knows are refused, so that a typing mistake is no question without a filter.',
          'A question that takes too long may be refused with 503.',
          'Who takes nothing of what is sent for five minutes is cut off within ten; who reads faster than 5 kB a second is not. Streams of changes are limited in number, in all and by key or address; beyond it comes 429. After a cut, come back with the id that came last.',
        ],
      },
    },
    terms: {
      region: 'Region (圏域); sapporo is さっぽろ連携中枢都市圏',
      vision:
        'Vision (ビジョン): an edition with its fiscal years; projects have numbers within it',
      project: 'Joint project (連携事業)',
      measure: 'Priority measure (重点施策), common measure (共通施策)',
      pillar: 'One of the three roles (3つの役割)',
      policyArea: 'Policy area (政策分野)',
      mark: 'The ● of a project under a measure',
      municipality: 'Municipality (市町村), by its six-digit code',
      participation:
        'What part a municipality has: lead, participating, considering, notParticipating, unanswered',
      basis: 'What a fact rests on (根拠): source, confirmed, inferred',
      citation: 'Document and page (出典)',
      fiscalYear: 'Fiscal year (年度), by the Western year in which it begins',
      indicator: 'Outcome indicator (成果指標), with an actual a year',
      inquiry: 'Inquiry (照会), with a response of each municipality',
      application: 'Application (申請) to register, change or end a project',
      change: 'What changed (更新履歴)',
      plan: 'Plan (計画), its planItem, and its alignment with projects',
    },
  },
})
