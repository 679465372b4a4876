import municipalities from '../data/sapporo/municipalities.json' with { type: 'json' }
import projects2 from '../data/sapporo/projects-2.json' with { type: 'json' }
import region from '../data/sapporo/region.json' with { type: 'json' }
import vision2 from '../data/sapporo/vision-2.json' with { type: 'json' }
import { assemble } from './assemble.ts'
import type { Catalogue } from './catalogue.ts'
import { planSources } from './read-plans.ts'

/** さっぽろ連携中枢都市圏: 12 municipalities, and the 53 projects of its second vision, with the
 * city's plans that are held beside it. Source:
 * 第２期さっぽろ連携中枢都市圏ビジョン【計画の体系】 (札幌市まちづくり政策局, 資料５). */
export const sapporo: Catalogue = assemble({
  region,
  municipalities,
  visions: [{ vision: vision2, projects: projects2 }],
  plans: planSources('sapporo'),
})
