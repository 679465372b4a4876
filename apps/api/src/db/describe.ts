import { writeFileSync } from 'node:fs'
import { Kysely, sql } from 'kysely'
import { migrate } from './migrate.ts'
import { openEmbedded } from './pglite.ts'
import { EmbeddedDialect } from './pglite-dialect.ts'
import type { Database } from './schema.ts'

// What a column holds where the database itself does not say: the shape of its JSON, by module.
const shapes = {
  '@renkei/catalogue': { 'plan_item.content': 'PlanItemContent' },
  '@renkei/schema': {
    'answer.draft': 'AnswerDraft',
    'api_key.scopes': 'KeyScope[]',
    'application.draft': 'Draft',
    'application_event.draft': 'Draft',
    'evaluation.draft': 'AnswerDraft',
    'inquiry.kinds': 'InquiryKind[]',
    'evaluation_correction.draft': 'AnswerDraft',
    'evaluation_rule.rule': 'EvaluationRule',
    'inquiry.rule': 'EvaluationRule',
    'inquiry.indicator_grades': 'IndicatorGrades',
    'mail.problem': 'MailProblem',
    'vision.arranged': 'VisionArranged[]',
    'webhook.kinds': 'ChangeKind[]',
  },
} as const
// A trigger sets these, whatever is written.
const triggered = ['audit_entry.number', 'audit_entry.previous_hash', 'audit_entry.hash']
const shapeOf: Record<string, string> = Object.assign({}, ...Object.values(shapes))

// As both drivers hand values over: see postgres.ts.
const types: Record<string, string> = {
  ...{
    bool: 'boolean',
    date: 'string',
    time: 'string',
    jsonb: 'unknown',
    numeric: 'string',
    text: 'string',
  },
  ...{ int2: 'number', int4: 'number', int8: 'number', _int4: 'number[]', uuid: 'string' },
  xid8: 'string',
  ...{ timestamptz: 'Instant', bytea: 'Uint8Array' },
}

/** The row type of every table of a migrated database, as TypeScript: what tables.ts holds. A text that
 * a check bounds to a list is the union of it. */
export async function describeTables(db: Kysely<Database>): Promise<string> {
  const { rows: checks } = await sql<{ column: string; definition: string }>`
    select concat(c.conrelid::regclass, '.', a.attname) as column,
      pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'c' and cardinality(c.conkey) = 1
      and c.connamespace = current_schema()::regnamespace
  `.execute(db)
  const unions = new Map(checks.map(({ column, definition }) => [column, unionOf(definition)]))
  const all = await db.introspection.getTables()
  const tables = all
    .filter(({ schema, isView }) => schema === 'public' && !isView)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name: table, columns }) => {
      const lines = columns.map((column) => {
        const key = `${table}.${column.name}`
        const type = shapeOf[key] ?? unions.get(key) ?? types[column.dataType]
        if (type === undefined) throw new Error(`${key} is of an unknown type ${column.dataType}`)
        const held = column.isNullable && type !== 'unknown' ? `${type} | null` : type
        const isLeft =
          column.hasDefaultValue || column.isAutoIncrementing || triggered.includes(key)
        return `    ${column.name}: ${isLeft ? `Generated<${held}>` : held}\n`
      })
      return `  ${table}: {\n${lines.join('')}  }\n`
    })
  return `${head}export type Database = {\n${tables.join('')}}\n`
}

const head = `// Written by \`npm run tables\` from the migrated database; not by hand.
${Object.entries(shapes)
  .map(([module, held]) => {
    const names = [...new Set(Object.values(held).map((name) => name.replace('[]', '')))]
    return `import type { ${names.toSorted().join(', ')} } from '${module}'\n`
  })
  .join('')}import type { Generated, Instant } from './columns.ts'

/** The registry's tables, and the sign-in's. */
`

function unionOf(definition: string): string | undefined {
  const [, list] =
    /^CHECK \(\(\w+ = ANY \(ARRAY\[([^\]]*)\]\)\)\)$/.exec(definition) ??
    /^CHECK \(\(\w+ = ('[^']*'::text)\)\)$/.exec(definition) ??
    []
  return list?.replaceAll('::text', '').split(', ').join(' | ')
}

if (import.meta.main) {
  const db = new Kysely<Database>({ dialect: new EmbeddedDialect(await openEmbedded()) })
  await migrate(db)
  writeFileSync(new URL('tables.ts', import.meta.url), await describeTables(db))
  await db.destroy()
}
