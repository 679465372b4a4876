/** What officers write of a project in one text each, null where nobody has; in the order in which it is
 * shown. `limit`: the longest that may be submitted, in characters; `lines`: may have several; `section`:
 * its part of the form. A new one is an entry here, a column of `project_revision` and its words. */
export const projectTexts = {
  label: { section: 'names', limit: 20, lines: false, required: false },
  /** 再掲: codes of further policy areas, as `relistedText` keeps them. */
  relisted: { section: 'area', limit: 200, lines: false, required: false },
  summary: { section: 'contents', limit: 200, lines: true, required: true },
  coreRole: { section: 'contents', limit: 1000, lines: true, required: true },
  partnerRole: { section: 'contents', limit: 1000, lines: true, required: true },
  schedule: { section: 'period', limit: 1000, lines: true, required: false },
  costSharing: { section: 'cost', limit: 1000, lines: true, required: false },
  subsidyName: { section: 'cost', limit: 200, lines: false, required: false },
  subsidyRate: { section: 'cost', limit: 100, lines: false, required: false },
  agreementArticles: { section: 'agreement', limit: 200, lines: false, required: false },
  leadDepartment: { section: 'municipalities', limit: 100, lines: false, required: true },
  endReason: { section: 'end', limit: 1000, lines: true, required: true },
} as const

export type ProjectText = keyof typeof projectTexts
type Section = (typeof projectTexts)[ProjectText]['section']
type TextIn<S extends Section> = {
  [Name in ProjectText]: (typeof projectTexts)[Name]['section'] extends S ? Name : never
}[ProjectText]

export const projectTextNames = Object.keys(projectTexts) as ProjectText[]

/** The texts of some parts of the form, in order. */
export const textsIn = <S extends Section>(...sections: S[]): TextIn<S>[] =>
  projectTextNames.filter((name): name is TextIn<S> =>
    (sections as Section[]).includes(projectTexts[name].section),
  )

/** A record of something for each text. */
export const eachText = <Name extends ProjectText, T>(
  names: readonly Name[],
  of: (name: Name) => T,
): Record<Name, T> => Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>
