import { createSignal } from '../db/transaction.ts'

/** Tells whoever tells webhooks from this process that one is to be told something that is no new change. */
export const { tell: signalWebhooks, listen: onWebhooks } = createSignal()
