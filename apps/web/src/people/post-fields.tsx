import type { Department, Role } from '@renkei/schema'
import { useTerms, useWords } from '../i18n.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { DepartmentSelect } from './department-select.tsx'
import { words } from './words.ts'

export type Post = { department: number | null; role: Role | ''; position: string }

/** Department, role and 役職, chosen together; system administrators have no department. */
export function PostFields({
  post,
  departments,
  roles,
  errorOf,
  onChange,
}: {
  post: Post
  departments: readonly Department[]
  roles: readonly Role[]
  errorOf: (field: string, label: string) => string | undefined
  onChange: (post: Post) => void
}) {
  const word = useWords(words)
  const { role: names } = useTerms()
  return (
    <>
      {departments.length > 0 && (
        <DepartmentSelect
          label={word.department}
          value={post.department}
          departments={departments}
          errorOf={errorOf}
          onChange={(department) => onChange({ ...post, department })}
        />
      )}
      <Select
        label={word.role}
        name="role"
        need="required"
        value={post.role}
        error={errorOf('role', word.role)}
        onChange={({ target: { value } }) => onChange({ ...post, role: value as Post['role'] })}
      >
        <option value="">{word.choose}</option>
        {roles.map((role) => (
          <option key={role} value={role}>
            {names[role]}
          </option>
        ))}
      </Select>
      {departments.length > 0 && (
        <TextField
          label={word.position}
          name="position"
          need="optional"
          help={word.positionHelp}
          value={post.position}
          error={errorOf('position', word.position)}
          onChange={({ target: { value } }) => onChange({ ...post, position: value })}
        />
      )}
    </>
  )
}
