export type * from '../api.js'
export { type ClientOptions, createClient } from './client.ts'
export { each, type Page } from './each.ts'
export {
  ConnectionError,
  isConnectionError,
  isRefused,
  isTimedOut,
  RefusedError,
  RenkeiError,
  TimedOutError,
} from './errors.ts'
