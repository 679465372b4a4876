import { ibarakiKenou } from '@renkei/catalogue'
import type { Db } from '../db/schema.ts'
import { seed } from '../seed.ts'

/** Loads a region whose documents say other things than the first's: no measures, no pages, a month of adoption. */
export const loadSecondRegion = (db: Db): Promise<string[]> => seed(db, [ibarakiKenou])
