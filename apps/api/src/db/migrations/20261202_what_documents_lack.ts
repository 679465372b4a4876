import { type Kysely, sql } from 'kysely'

// What a document may lack, or says otherwise than the first region's.
const statements = [
  // English titles are the editors', who may not have made any.
  ...['vision', 'pillar', 'policy_group', 'policy_area', 'theme', 'measure'].map(
    (table) => `alter table ${table} alter column title_en drop not null`,
  ),
  // The edition as the document names it, and the day, month or year of its adoption: `adopted_on` is the day
  // from which the registry holds it.
  // How many projects it says it has, where the registry may hold but some of them.
  `alter table vision add column edition_name text, add column edition_name_en text,
    add column projects_stated smallint check (projects_stated > 0),
    add column measure_label text check (char_length(measure_label) between 1 and 20),
    add column measure_label_en text check (char_length(measure_label_en) between 1 and 40),
    add column adopted text check (adopted ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$')`,
  `update vision set adopted = adopted_on::text,
    edition_name = substring(title from '^第[0-9０-９]+期'),
    edition_name_en = case when title_en ~ '^Second ' then 'Second vision' end`,
  `alter table policy_area drop constraint policy_area_code_check,
    drop constraint policy_area_letter_check,
    add check (code ~ '^[^[:space:]/?#%&+]{1,20}$'),
    add check (char_length(letter) <= 10)`,
  // Groups are not always （１）.
  `alter table policy_group add column sign text check (char_length(sign) between 1 and 10)`,
  // A measure need not be of a theme.
  `alter table measure drop constraint measure_check1,
    add check (kind = 'priority' or theme_id is null)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
