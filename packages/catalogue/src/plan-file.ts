import { arrangement, councilRole, indicatorDirection, indicatorKind, slug } from '@renkei/schema'
import { z } from 'zod'

// A plan as it lies in `data/{region}/plans/`, strictly: a misspelt name is an error, not an omission.
// Words stand as the document writes them; only line breaks and the blanks of a justified line are gone.

const text = z.string().trim().min(1)
const inferred = { reason: text, reasonEn: text }
const page = z.number().int().positive()

/** What the document says and where; with a reason, or without words, the fact is inferred. */
const said = {
  words: text.optional(),
  page: page.optional(),
  /** Key of the document, where it is not the plan's first. */
  document: z.string().optional(),
  reason: text.optional(),
  reasonEn: text.optional(),
}

/** What the editors tell of words that stand as they were read: that a letter is missing, or nothing could
 * be read below a heading. */
const asRead = z.strictObject({ note: text, noteEn: text }).optional()

/** An upward link, to an item of another plan or of another place of the same. `words`: what the
 * document says; without them the link is inferred and says why. */
const link = z.union([
  z.strictObject({ plan: slug, item: slug, words: text }),
  z.strictObject({ plan: slug, item: slug, ...inferred }),
])

/** 成果指標, in the document's words: `readStated` reads the values out of them. */
const indicatorRecord = z.strictObject({
  title: text,
  page,
  unit: text,
  kind: indicatorKind,
  direction: indicatorDirection,
  /** `8.7％（平成 24 年度）`, `Ｈ21：－`; left out where the document gives none. */
  baseline: text.optional(),
  target: text,
  /** 指標選定の考え方. */
  rationale: text.optional(),
  /** Words by which the document says that it stands elsewhere too: 【再掲 43 ページ】. */
  relisted: text.optional(),
})

/** Steps of one row of a roadmap, in order. `both`: the document shows no boundary. */
const roadmapRow = z.strictObject({
  short: text.optional(),
  long: text.optional(),
  both: text.optional(),
  /** Where it stands, if not on the item's page. */
  page: page.optional(),
  /** Why the step is put where it is, when the text alone does not tell. */
  reason: text.optional(),
  reasonEn: text.optional(),
})

/** One step of how something came about, in the order of time. */
const timelineStep = z.strictObject({
  when: text.optional(),
  /** As read; `…` stands for what could not be read. */
  what: text,
  /** Why date and step belong together, or why it stands here, when the text alone does not tell. */
  reason: text.optional(),
  reasonEn: text.optional(),
})

const council = z.strictObject({
  name: text,
  /** What the document calls those who sit in it. */
  heading: text,
  /** The day the seats are given for, as written. */
  asOf: text,
  /** As written, the mark of the role included: ◎経済観光局経済戦略推進部長. */
  seats: z.array(text),
  /** Where the document says what each mark stands for, and what it does. */
  legend: text,
  roles: z.record(text, councilRole),
})

const leaf = z.strictObject({
  id: slug,
  /** The document's own word for this level, exactly; left out where it has none. */
  kind: text.optional(),
  /** As printed: ①, 5-❶, （１）. */
  number: text.optional(),
  title: text,
  /** The heading as it stands, where it is not kind, number and title one after the other. */
  heading: text.optional(),
  page,
  /** The page on which its body ends, where that is a later one. */
  lastPage: page.optional(),
  /** Key of the document, where it is not the plan's first. */
  document: z.string().optional(),
  /** Further places where the document, or another, writes this item's heading. */
  also: z.array(z.strictObject({ document: z.string(), page, words: text })).optional(),
  /** Paragraphs parted by an empty line; a line that begins with ・ is an entry of a list. A word
   * that a note explains is followed by the note's mark: 政令指定都市[^112]. */
  body: text.optional(),
  /** Words that close it, after everything below it. */
  closing: text.optional(),
  asRead,
  /** What of its arrangement the text alone does not tell, and from what it was concluded. */
  arranged: z.strictObject({ what: z.array(arrangement).min(1), ...inferred }).optional(),
  /** 担当部局 as written, brackets included. */
  departments: text.optional(),
  /** `true` where projects may serve the item although its kind is not among the plan's. */
  alignable: z.literal(true).optional(),
  /** Id of the item that this entry repeats, where the document marks it 再掲. */
  relistOf: slug.optional(),
  /** Words by which the document says so: ＜再掲＞, （再掲 42 ページ）. */
  relisted: text.optional(),
  links: z.array(link).optional(),
  roadmap: z.array(roadmapRow).optional(),
  indicators: z.array(indicatorRecord).optional(),
  table: z.strictObject({ columns: z.array(text), cells: z.array(z.array(text)) }).optional(),
  timeline: z.array(timelineStep).optional(),
  council: council.optional(),
})

export type PlanItemRecord = z.infer<typeof leaf> & { items?: PlanItemRecord[] | undefined }

/** One item of a plan with the items below it, in the document's order. */
const planItemRecord: z.ZodType<PlanItemRecord> = leaf.extend({
  get items() {
    return z.array(planItemRecord).optional()
  },
})

/** A plan that came before or after, which the registry may not hold. */
const relation = z.strictObject({
  relation: z.enum(['predecessor', 'successor']),
  title: text,
  plan: slug.optional(),
  ...said,
})

/** `plans/{slug}.yaml`: one plan, whole. */
export const planFile = z.strictObject({
  slug,
  title: text,
  titleEn: text,
  kana: text,
  /** Why it is called so, where the document shows no title. */
  titled: z.strictObject(inferred).optional(),
  /** Code of the municipality that issued it, and what says so. */
  issuer: z.strictObject({ code: z.string(), ...said }),
  /** The document's own word for its state, 素案; left out where it says none of the whole. */
  status: z.strictObject({ word: text, ...said }).optional(),
  /** Where the documents hold parts of the plan only: which. */
  excerpt: z.strictObject({ scope: text, scopeEn: text, ...said }).optional(),
  /** Documents it is read from, the main one first. `firstPage`: the number printed on the first
   * page; without it pages are sheets, counted from 1. */
  documents: z.array(z.strictObject({ key: z.string(), firstPage: page.optional() })).min(1),
  /** Fiscal years. */
  period: z.strictObject({ from: z.number().int(), to: z.number().int(), ...said }).optional(),
  /** The plan above it, and the words that say so. */
  parent: z.strictObject({ plan: slug, ...said }).optional(),
  relations: z.array(relation).optional(),
  /** Kinds of items that projects may serve. */
  alignable: z.array(text),
  items: z.array(planItemRecord),
  /** Notes and glossary: the word explained, under the mark that stands in the text. */
  terms: z
    .array(
      z.strictObject({
        mark: text,
        term: text,
        note: text,
        page,
        document: z.string().optional(),
        asRead,
        /** As it stands, where it is not `mark【term】note` or `mark term：note`. */
        heading: text.optional(),
      }),
    )
    .optional(),
  /** What the documents' pages hold besides: running heads, contents said again. With why. */
  leftOut: z
    .array(z.strictObject({ document: z.string().optional(), page, text, why: text }))
    .optional(),
})
export type PlanFile = z.infer<typeof planFile>
