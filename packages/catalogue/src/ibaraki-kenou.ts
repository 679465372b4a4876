import municipalities from '../data/ibaraki-kenou/municipalities.json' with { type: 'json' }
import projects1 from '../data/ibaraki-kenou/projects-1.json' with { type: 'json' }
import region from '../data/ibaraki-kenou/region.json' with { type: 'json' }
import vision1 from '../data/ibaraki-kenou/vision-1.json' with { type: 'json' }
import { assemble } from './assemble.ts'
import type { Catalogue } from './catalogue.ts'

/** いばらき県央地域連携中枢都市圏, as far as the pages of its municipalities were read: nine municipalities and part
 * of the projects of a vision without measures. An example; no registry starts with it. */
export const ibarakiKenou: Catalogue = assemble({
  region,
  municipalities,
  visions: [{ vision: vision1, projects: projects1 }],
  plans: [],
})
