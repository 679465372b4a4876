import { createSignal } from '../db/transaction.ts'

/** Tells whoever sends mail from this process that some was written. */
export const { tell: signalMail, listen: onMail } = createSignal()
