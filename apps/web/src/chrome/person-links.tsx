import { can, type Frame, type Me, mayEver } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n.tsx'
import { signOut } from '../session/sign-out.ts'
import { useWorkIfAny } from '../session/work.ts'
import { words } from './words.ts'

type Item = { role?: 'menuitem'; tabIndex?: -1 }

/** The person's own pages and the way out, as list items; `item` makes them those of a menu. */
export function PersonLinks({
  me,
  frame,
  item = {},
  onChosen,
}: {
  me: Me
  frame: Frame | undefined
  item?: Item
  onChosen?: (() => void) | undefined
}) {
  const text = useWords(words)
  const row = item.role && ('none' as const)
  const link = (
    name: string,
    to: '/account' | '/people' | '/mail' | '/audit' | '/regions' | '/region-books',
  ) => (
    <li role={row}>
      <Link to={to} activeOptions={{ includeSearch: false }} {...item} onClick={onChosen}>
        {name}
      </Link>
    </li>
  )
  return (
    <>
      {frame && (
        <li role={row}>
          <MessagesLink me={me} frame={frame} item={item} onChosen={onChosen} />
        </li>
      )}
      {link(text.account, '/account')}
      {frame &&
        can(me, 'synonym.save', { region: frame.region.slug }) &&
        (['gaps', 'feedback', 'summaries', 'synonyms'] as const).map((page) => (
          <li role={row} key={page}>
            <Link
              to={`/$region/$vision/${page}`}
              params={{ region: frame.region.slug, vision: String(frame.vision.edition) }}
              activeOptions={{ includeSearch: false }}
              {...item}
              onClick={onChosen}
            >
              {text[page]}
            </Link>
          </li>
        ))}
      {mayEver(me, 'person.list') && link(text.people, '/people')}
      {mayEver(me, 'mail.list') && link(text.mail, '/mail')}
      {mayEver(me, 'region.held') && link(text.regions, '/regions')}
      {mayEver(me, 'regionBook.take') && link(text.regionBooks, '/region-books')}
      {mayEver(me, 'audit.search') && link(text.audit, '/audit')}
      <li role={row}>
        <button type="button" {...item} onClick={signOut}>
          {text.signOut}
        </button>
      </li>
    </>
  )
}

function MessagesLink({
  me,
  frame,
  item,
  onChosen,
}: {
  me: Me
  frame: Frame
  item: Item
  onChosen: (() => void) | undefined
}) {
  const text = useWords(words)
  const unread = useWorkIfAny(me, frame)?.unread ?? 0
  return (
    <Link
      to="/$region/$vision/work"
      params={{ region: frame.region.slug, vision: String(frame.vision.edition) }}
      hash="messages"
      activeOptions={{ includeSearch: false, includeHash: true }}
      {...item}
      onClick={onChosen}
    >
      {unread > 0 ? text.messagesUnread(unread) : text.messages}
    </Link>
  )
}
