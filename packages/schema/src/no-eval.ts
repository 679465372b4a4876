import { config } from 'zod'

// In browsers the registry's own policy forbids evaluated code; zod would only find out by trying.
if ('document' in globalThis) config({ jitless: true })
