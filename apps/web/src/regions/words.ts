import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    title: '圏域を選ぶ',
    lead: (regions: number, municipalities: number) =>
      `${regions}の圏域、あわせて${municipalities}市町村の連携事業を、根拠とともに公開しています。`,
    find: '市町村や圏域の名前で探す',
    findHelp: '漢字でも、ひらがなでも探せます（例：とうかいむら）。',
    search: '探す',
    found: (n: number) => `${n}の圏域`,
    none: (typed: string) => `「${typed}」に当たる市町村も圏域もありません。`,
    all: 'すべての圏域を見る',
    scheme: { renkei: '連携中枢都市圏', teiju: '定住自立圏' },
    core: { renkei: '連携中枢都市', teiju: '中心市' },
    members: '構成市町村',
    count: (n: number, prefectures: string) => `${n}市町村（${prefectures}）`,
    vision: 'ビジョン',
    projects: '連携事業',
    many: (n: number) => `${n}事業`,
    belongs: '当たる市町村',
    and: '・',
  },
  en: {
    title: 'Choose an area',
    lead: (regions, municipalities) =>
      `The joint projects of ${regions} areas with ${municipalities} municipalities, published with their grounds.`,
    find: 'Find a municipality or an area by name',
    findHelp: 'In English, or in Japanese in any spelling.',
    search: 'Find',
    found: (n) => (n === 1 ? 'One area' : `${n} areas`),
    none: (typed) => `No municipality and no area is called “${typed}”.`,
    all: 'See all areas',
    scheme: { renkei: 'Core urban area', teiju: 'Settlement area' },
    core: { renkei: 'Core city', teiju: 'Central city' },
    members: 'Municipalities',
    count: (n, prefectures) => `${n} (${prefectures})`,
    vision: 'Vision',
    projects: 'Joint projects',
    many: (n) => String(n),
    belongs: 'Found',
    and: ', ',
  },
})
