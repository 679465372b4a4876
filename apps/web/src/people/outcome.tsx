import { Icon } from '../ui/icon.tsx'
import type { Told } from './use-write.ts'

/** What became of the last write, said aloud. */
export function Outcome({ told }: { told: Told | undefined }) {
  return (
    <div role="status">
      {told &&
        (told.done ? (
          <p className="people-done">
            <Icon name="check" />
            {told.text}
          </p>
        ) : (
          <div className="alert">
            <Icon name="error" />
            <p>{told.text}</p>
          </div>
        ))}
    </div>
  )
}
