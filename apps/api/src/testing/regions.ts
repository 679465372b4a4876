import { type Catalogue, catalogues } from '@renkei/catalogue'
import { checkDigit, type Municipality } from '@renkei/schema'

const codeOf = (firstFive: string) => `${firstFive}${checkDigit(firstFive)}`

const member = (
  [firstFive, name, kana, nameEn]: [string, string, string, string],
  role: Municipality['role'] = 'partner',
): Municipality => ({
  ...{ code: codeOf(firstFive), name, kana, nameEn, role },
  ...{ kind: 'city', agreementOn: null, tile: null },
})

/** とやま呉西圏域, whose two cores share what the core of another does, with a vision that is not its own. */
export const gosei: Catalogue = {
  ...(catalogues[0] as Catalogue),
  region: {
    slug: 'gosei',
    name: 'とやま呉西圏域',
    kana: 'とやまごせいけんいき',
    nameEn: 'Toyama-Gosei Area',
    shortName: 'とやま呉西圏域',
    shortNameEn: 'Toyama-Gosei',
  },
  municipalities: [
    member(['16202', '高岡市', 'たかおかし', 'Takaoka'], 'core'),
    member(['16205', '氷見市', 'ひみし', 'Himi']),
    member(['16208', '砺波市', 'となみし', 'Tonami']),
    member(['16209', '小矢部市', 'おやべし', 'Oyabe']),
    member(['16210', '南砺市', 'なんとし', 'Nanto']),
    member(['16211', '射水市', 'いみずし', 'Imizu'], 'core'),
  ],
  plans: [],
}
