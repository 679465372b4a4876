import oldForms from 'opencc-js/dict/JPShinjitaiCharacters'

// What is written in several ways and is one character, or one word, all the same. Synonyms are no part of it.

// One character in several shapes. OpenCC's table (opencc-js, 2.7 KB of it, Apache 2.0) has the 旧字体 of the
// 常用漢字表. Beside it, first the usual shape and then others: those that names of people and places keep
// (人名用漢字別表; 文字情報基盤 MJ縮退マップ), the radicals that texts copied out of a PDF hold, and small kana.
const shapes = `-‐‑‒–—―− 高髙 崎﨑嵜㟢 辺邉 斎斉 島嶋嶌 浜濵 館舘 吉𠮷 富冨 峰峯 淵渕渊 桑桒 柳栁栖 土圡 橋槗𣘺 昇曻 杉杦 松枩柗
  野埜 鶴靏靍 剣劔剱劒 鉄鐡鉃 国囯圀 瑶瑤 涼凉 藪薮 籠篭 壷壺 湧涌 晋晉 菟莵 梅楳 体躰 略畧 群羣 秋穐 弁辯瓣 回廻囘
  裏裡 煙烟 西⻄ 民⺠ 長⻑ 青⻘ 食⻝ 黄⻩ 亀⻲ 麦⻨ 鬼⻤ 竜⻯ 歯⻭ 角⻆
  か\u3095 け\u3096 ば\u30f7 び\u30f8 べ\u30f9 ぼ\u30fa`

// Words that take their okurigana, written whole here, or leave out some of it. That they may is said by
// 送り仮名の付け方 (昭和48年内閣告示第2号, 通則6 and 7); most are on the list of 公用文における漢字使用等について
// (平成22年内閣訓令第1号).
const okurigana = `取り組み 取り扱い 取り消し 取り下げ 取り決め 取り締まり 取り付け 取り次ぎ 取り替え 取り壊し 取り崩し 取り入れ
  取り戻し 取り立て 取り調べ 引っ越し 引き継ぎ 引き受け 引き上げ 引き下げ 引き渡し 引き取り 引き換え 引き締め 引き込み
  割り引き 割り当て 割り増し 申し込み 申し出 申し立て 申し入れ 申し合わせ 受け付け 受け入れ 受け取り 受け渡し 受け持ち 受け皿
  打ち合わせ 打ち切り 問い合わせ 組み合わせ 組み立て 組み替え 組み入れ 見積もり 見直し 見込み 見合わせ 見守り 手続き 手引き
  手当て 届け出 貸し出し 貸し付け 貸し切り 借り入れ 借り換え 買い物 買い上げ 買い取り 買い換え 買い入れ 売り上げ 売り場
  売り出し 売り払い 払い戻し 払い込み 支払い 前払い 繰り越し 繰り上げ 繰り入れ 繰り返し 繰り替え 切り替え 切り捨て 切り上げ
  切り取り 締め切り 積み立て 積み上げ 積み替え 差し押さえ 差し引き 差し替え 差し止め 立ち会い 立ち入り 立ち上げ 立て替え
  話し合い 付き添い 持ち込み 持ち出し 持ち家 呼び出し 書き換え 書き込み 読み替え 読み聞かせ 乗り入れ 乗り換え 乗り継ぎ
  乗り場 入れ替え 埋め立て 植え付け 据え置き 据え付け 備え付け 振り替え 振り込み 雇い入れ 譲り受け 譲り渡し 明け渡し 
  追い越し 格付け 掛け金 刈り取り 期限付き 条件付き 仕組み 仕分け 枠組み 下請け 元請け 絞り込み 盛り土 切り土 盛り込み
  詰め合わせ 並べ替え 飲み物 催し物 働き手 担い手 聞き取り 船着き場 雪下ろし 日帰り 空き家 空き地 空き店舗 乗り物
  忘れ物 落とし物 建て物 建て替え 住み替え 待ち合わせ 取り引き 位置付け 義務付け
  関連付け 裏付け 結び付き 在り方 支え合い 助け合い`

// Words of which a part, or all, is written in kana; they are taken for the first.
const kana = `子供=子ども=こども 障害=障がい=障碍=障礙 友達=友だち=ともだち まちづくり=街づくり=町づくり=まち作り=街作り=町作り
  まちなか=街なか=町なか ひとり親=一人親 一人一人=一人ひとり=ひとりひとり ひきこもり=引きこもり=引き籠もり=引き籠り=引籠り
  ふれあい=触れ合い=触れあい=ふれ合い=触合い 支え合い=支えあい=ささえ合い=ささえあい 助け合い=助けあい=たすけ合い=たすけあい
  話し合い=話しあい 在り方=あり方 まつり=祭り まなび=学び くらし=暮らし=暮し にぎわい=賑わい=賑い つながり=繋がり
  様々=さまざま 全て=すべて いきいき=生き生き 呼びかけ=呼び掛け=呼掛け 位置付け=位置づけ 義務付け=義務づけ 関連付け=関連づけ
  裏付け=裏づけ 結び付き=結びつき 問い合わせ=問いあわせ 打ち合わせ=打ちあわせ 組み合わせ=組みあわせ 石けん=石鹸 あっせん=斡旋
  けが=怪我 親戚=親せき 改ざん=改竄 進捗=進ちょく 埠頭=ふ頭 覚醒=覚せい 補填=補てん 漏洩=漏えい 隠蔽=隠ぺい
  毀損=き損 哺乳=ほ乳 牽引=けん引 招聘=招へい 玉ねぎ=玉葱=たまねぎ`

// Borrowed words that end in ー or leave it out (外来語の表記, 平成3年内閣告示第2号; JIS Z 8301).
const long = `サーバー コンピューター ユーザー フォルダー プリンター ブラウザー モニター センサー スキャナー ルーター プロバイダー
  エレベーター エスカレーター サポーター コーディネーター ファシリテーター アドバイザー インストラクター オペレーター ヘルパー
  ドライバー パートナー セキュリティー コミュニティー アクティビティー アイデンティティー ダイバーシティー モビリティー
  アクセシビリティー バッテリー メモリー カテゴリー`

/** What folding stands on, so that who keeps folded texts can tell those that were folded otherwise. The
 * number is raised where folding changes and none of the tables does. */
export const spellingTables = [2, oldForms, shapes, okurigana, kana, long].join('\n')

const listed = (table: string): string[] => table.trim().split(/\s+/)

/** Groups of characters that are one; the first is the usual. */
export const characterGroups: string[][] = [
  ...oldForms.split('|').map((pair) => pair.split(' ')),
  ...listed(shapes).map((group) => [...group]),
]
/** Words that may leave out okurigana, written whole. */
export const okuriganaWords: string[] = listed(okurigana)
/** Groups of spellings of one word; the first is the usual. */
export const kanaGroups: string[][] = listed(kana).map((group) => group.split('='))
/** Words that may leave out their last ー. */
export const longWords: string[] = listed(long)
