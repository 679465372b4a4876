import type { FieldError } from '@renkei/schema'

/** What is missing of a post. */
export const checkPost = (
  post: { department: number | null; role: string },
  needsDepartment: boolean,
): FieldError[] => [
  ...(needsDepartment && post.department === null
    ? [{ field: 'department', problem: 'required' as const }]
    : []),
  ...(post.role === '' ? [{ field: 'role', problem: 'required' as const }] : []),
]
