import { calledBy, noOf, signOf } from '@renkei/schema'
import { useLanguage } from '../i18n.tsx'
import { useFrame } from './queries.ts'

type Project = Parameters<typeof signOf>[1]

/** A project's number as its vision prints it: `sign` in a column of its own, `no` before its title, either of which may
 * be empty; `called` in a sentence. */
export function useNumbers() {
  const language = useLanguage()
  const frame = useFrame()
  return {
    sign: (project: Project) => signOf(frame, project),
    no: (project: Project) => noOf(language, frame, project),
    called: (project: Project) => calledBy(language, frame, project),
  }
}

/** No.17, before a title. */
export const ProjectNo = ({ of }: { of: Project }) => useNumbers().no(of)

/** 17, in a column of its own. */
export const ProjectSign = ({ of }: { of: Project }) => (
  <span className="nw">{useNumbers().sign(of)}</span>
)
