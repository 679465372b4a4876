import { z } from 'zod'
import { grounds } from './basis.ts'
import { id, version } from './kinds.ts'
import { municipalityCode } from './municipality.ts'

const day = z.iso.date().nullable()

/** 連携協約 or, in a 定住自立圏, 協定: what two parties or more concluded. Days are ISO dates, null where unknown. */
export const agreement = z.object({
  /** Municipalities of the region by code, and others (a prefecture, a council) by name; cores first. */
  parties: z.array(
    z.union([
      z.object({ municipality: municipalityCode }),
      z.object({ name: z.string(), nameEn: z.string() }),
    ]),
  ),
  /** What it is called, where that is not what its scheme calls it. */
  kind: z.string().nullable(),
  signedOn: day,
  /** 議決. */
  councilOn: day,
  /** In order of day. */
  amendments: z.array(z.object({ amendedOn: z.iso.date(), councilOn: day })),
  /** Last day on which it holds. */
  endedOn: day,
  ...grounds.shape,
})
export type Agreement = z.infer<typeof agreement>

/** One as the registry holds it. */
export const heldAgreement = agreement.extend({ id, version })
export type HeldAgreement = z.infer<typeof heldAgreement>

/** Those that a municipality (code) is a party to. */
export const agreementsOf = <A extends Agreement>(agreements: readonly A[], code: string): A[] =>
  agreements.filter(({ parties }) =>
    parties.some((party) => 'municipality' in party && party.municipality === code),
  )
