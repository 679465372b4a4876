import { evenWidth, readText } from './reading.ts'
import { policyAreaCode } from './vision.ts'

const between = '、'

/** 再掲: the codes of the further policy areas under which a vision lists a project, out of 1b、3-1a. */
export const relistedIn = (text: string | null): string[] => [
  ...new Set(
    readText(text ?? '')
      .split(/[、,，;；\s]+/)
      .filter(Boolean)
      .map((code) => (policyAreaCode.safeParse(code).success ? code : evenWidth(code))),
  ),
]

/** The same as it is kept; null where there is none. */
export const relistedText = (text: string | null): string | null =>
  relistedIn(text).join(between) || null
