import { useWords } from '../i18n.tsx'
import { words } from './words.ts'

/** Shown once, to be printed or written down. */
export function BackupCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const { factor: text } = useWords(words)
  return (
    <>
      <h3>{text.codesTitle}</h3>
      <p>{text.codes}</p>
      <ul className="account__codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="account__acts">
        <button className="btn btn--fill" type="button" onClick={() => window.print()}>
          {text.print}
        </button>
        <button className="btn" type="button" onClick={onClose}>
          {text.close}
        </button>
      </p>
    </>
  )
}
