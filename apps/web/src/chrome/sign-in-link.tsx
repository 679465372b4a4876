import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n.tsx'
import { words } from './person-words.ts'

export function SignInLink() {
  const { signIn } = useWords(words)
  return (
    <Link className="btn btn--sm" to="/sign-in">
      {signIn}
    </Link>
  )
}
