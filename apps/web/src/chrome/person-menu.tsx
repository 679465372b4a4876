import type { Frame, Me } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useTerms, useWords } from '../i18n.tsx'
import { Icon } from '../ui/icon.tsx'
import { PersonLinks } from './person-links.tsx'
import { words } from './words.ts'
import { useMenu } from './use-menu.ts'

/** 江別市 / 企画課: for whom someone is here, and behind it their own pages. */
export function PersonMenu({ me, frame }: { me: Me; frame: Frame | undefined }) {
  const { isOpen, close, button, menu } = useMenu()
  return (
    <div className="me">
      <button type="button" {...button}>
        <Post me={me} />
        <Icon name="down" />
      </button>
      <ul {...menu} aria-label={me.name}>
        {isOpen && (
          <>
            <li className="me__name" role="none">
              {me.name}
            </li>
            <PersonLinks
              me={me}
              frame={frame}
              item={{ role: 'menuitem', tabIndex: -1 }}
              onChosen={close}
            />
          </>
        )}
      </ul>
    </div>
  )
}

/** Municipality and department; the role of someone who belongs to none. */
export function Post({ me: { municipality, department, role } }: { me: Me }) {
  const { rolePost: post } = useTerms()
  if (!municipality || !department) {
    return (
      <span>
        <b>{post[role]}</b>
      </span>
    )
  }
  return (
    <span lang="ja">
      {municipality.name} <b>{department.name}</b>
    </span>
  )
}

export function SignInLink() {
  const { signIn } = useWords(words)
  return (
    <Link className="btn btn--sm" to="/sign-in">
      {signIn}
    </Link>
  )
}
