import type { Frame, Me } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useTerms, useWords } from '../i18n.tsx'
import { Icon } from '../ui/icon.tsx'
import { PersonLinks } from './person-links.tsx'
import { words } from './words.ts'
import { useMenu } from './use-menu.ts'

/** 江別市 企画課 / 江別 花子: for whom someone is here and who, and behind it their own pages. */
export function PersonMenu({ me, frame }: { me: Me; frame: Frame | undefined }) {
  const { isOpen, close, button, menu } = useMenu()
  return (
    <div className="me">
      <button type="button" id="person-menu" {...button}>
        <Post me={me} />
        <Icon name="down" />
      </button>
      <ul {...menu} aria-labelledby="person-menu">
        {isOpen && (
          <PersonLinks
            me={me}
            frame={frame}
            item={{ role: 'menuitem', tabIndex: -1 }}
            onChosen={close}
          />
        )}
      </ul>
    </div>
  )
}

/** Municipality and department, or the role of someone who belongs to none, and beneath it the name. */
export function Post({ me: { name, municipality, department, role } }: { me: Me }) {
  const { rolePost: post } = useTerms()
  return (
    <span>
      {municipality && department ? (
        <span lang="ja">
          {municipality.name} {department.name}
        </span>
      ) : (
        post[role]
      )}{' '}
      <b lang="ja">{name}</b>
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
