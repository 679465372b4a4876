import type { ApplicationEvent } from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { words } from './words.ts'

/** Names what happened to an application: 再提出, where it had been submitted before. */
export function useEventName(events: readonly ApplicationEvent[]) {
  const { action: names, resubmitted } = useWords(words)
  return (action: ApplicationEvent['action'], at: string): string => {
    const isAgain = events.some((one) => one.action === 'submit' && one.at < at)
    return action === 'submit' && isAgain ? resubmitted : names[action]
  }
}
