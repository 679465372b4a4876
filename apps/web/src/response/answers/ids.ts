/** The id of a control: of a field of an answer. Radios of one answer share the id's beginning. */
export const idOf = (key: string, field: string): string =>
  `c-${key.replace('.', '-')}-${field.replace('.', '-')}`

/** Where focus goes when a row is gone to: what is wrong first, else its first control. */
export const rowId = (key: string): string => `c-${key.replace('.', '-')}`
