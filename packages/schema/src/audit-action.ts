import { type Language, termOf, type Terms, terms } from './terms.ts'

/** What is written into the audit trail. */
export type AuditAction = keyof Terms['auditAction']

/** Every action the trail knows, in the order lists show them. */
export const auditActions = Object.keys(terms.ja.auditAction) as readonly AuditAction[]

/** 提出, Submitted …; an action of another version of the registry is told by its code. */
export const auditActionName = (language: Language, action: string): string =>
  termOf(terms[language].auditAction, action) ?? action
