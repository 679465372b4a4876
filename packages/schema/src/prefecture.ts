// In order of the first two digits of 全国地方公共団体コード, from 01.
const ja = `
  北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県
  富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県
  鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県
  鹿児島県 沖縄県`
const en = `
  Hokkaido Aomori Iwate Miyagi Akita Yamagata Fukushima
  Ibaraki Tochigi Gunma Saitama Chiba Tokyo Kanagawa Niigata
  Toyama Ishikawa Fukui Yamanashi Nagano Gifu Shizuoka Aichi
  Mie Shiga Kyoto Osaka Hyogo Nara Wakayama Tottori Shimane
  Okayama Hiroshima Yamaguchi Tokushima Kagawa Ehime Kochi
  Fukuoka Saga Nagasaki Kumamoto Oita Miyazaki Kagoshima
  Okinawa`
const names = { ja: ja.trim().split(/\s+/), en: en.trim().split(/\s+/) }

/** The prefecture of a municipality, by its code; undefined for one of none. */
export const prefectureOf = (code: string, language: keyof typeof names): string | undefined =>
  names[language][Number(code.slice(0, 2)) - 1]
