import { Hono } from 'hono'
import postgres from 'postgres'

/** What a good developer would write by hand: normalised tables, one named statement a question, bare
 * Hono. Answers the same questions with the same facts as the registry. */
export function createBaseline(url: string): Hono {
  const sql = postgres(url, { max: 16, onnotice: () => {} })
  const app = new Hono()

  // The same facts as a ProjectItem, for the revisions in `page`.
  const items = sql`
    select p.number, r.title, r.title_en as "titleEn", r.kana, r.vision_page as "visionPage",
      r.mark_count as "markCount", r.status, r.valid_from::text as "updatedOn",
      json_build_object('code', a.code, 'basis', r.policy_area_basis) as "policyArea",
      (select coalesce(json_agg(json_build_object('number', e.number, 'basis', m.basis) order by e.number), '[]')
        from mark m join measure e on e.id = m.measure_id where m.revision_id = r.id) as measures,
      (select coalesce(json_agg(json_build_object('municipality', c.code, 'answer', n.answer,
          'basis', n.basis) order by c.code), '[]')
        from participation n join municipality c on c.id = n.municipality_id
        where n.revision_id = r.id) as participations
    from page join project p on p.id = page.id
    join project_revision r on r.id = p.current_revision_id
    join policy_area a on a.id = r.policy_area_id
    order by p.number`

  const mayTakePart = sql`(n.answer in ('lead', 'participating') or (n.answer = 'unanswered' and n.basis = 'inferred'))`

  app.get('/project/:region/:number', async (c) => {
    const [row] = await sql`
      select p.number, r.title, r.title_en as "titleEn", r.kana, r.vision_page as "visionPage",
        r.mark_count as "markCount", r.status, r.from_fiscal_year as "fromFiscalYear",
        r.to_fiscal_year as "toFiscalYear", r.basis, d.key as document,
        a.code as "policyArea", r.policy_area_basis as "policyAreaBasis",
        r.policy_area_reason as "policyAreaReason",
        (select json_agg(json_build_object('number', e.number, 'basis', m.basis, 'reason', m.reason,
            'reasonEn', m.reason_en, 'document', md.key, 'page', m.page) order by e.number)
          from mark m join measure e on e.id = m.measure_id
          left join source_document md on md.id = m.document_id where m.revision_id = r.id) as measures,
        (select json_agg(json_build_object('municipality', c.code, 'answer', n.answer, 'basis', n.basis,
            'reason', n.reason, 'reasonEn', n.reason_en, 'document', nd.key, 'page', n.page) order by c.code)
          from participation n join municipality c on c.id = n.municipality_id
          left join source_document nd on nd.id = n.document_id where n.revision_id = r.id) as participations,
        (select json_agg(json_build_object('revision', h.revision, 'validFrom', h.valid_from, 'note', h.note)
            order by h.revision desc) from project_revision h where h.project_id = p.id) as revisions,
        (select json_build_object('number', o.number, 'title', h.title) from project o
          join project_revision h on h.id = o.current_revision_id
          where o.vision_id = p.vision_id and o.number < p.number order by o.number desc limit 1) as previous,
        (select json_build_object('number', o.number, 'title', h.title) from project o
          join project_revision h on h.id = o.current_revision_id
          where o.vision_id = p.vision_id and o.number > p.number order by o.number limit 1) as next,
        (select json_agg(json_build_object('number', s.number, 'title', s.title) order by s.number)
          from (select o.number, h.title from project_revision h join project o on o.current_revision_id = h.id
            where h.policy_area_id = r.policy_area_id and o.id <> p.id order by o.number limit 50) s) as "sameArea"
      from region g join vision v on v.region_id = g.id join project p on p.vision_id = v.id
      join project_revision r on r.id = p.current_revision_id
      join policy_area a on a.id = r.policy_area_id
      left join source_document d on d.id = r.document_id
      where g.slug = ${c.req.param('region')} and p.number = ${Number(c.req.param('number'))}`
    return row ? c.json(row) : c.notFound()
  })

  const hits = (region: string, measure: number, municipality: string) => sql`
    select p.id, p.number, r.id as revision_id, r.policy_area_id
    from region g join vision v on v.region_id = g.id join project p on p.vision_id = v.id
    join project_revision r on r.id = p.current_revision_id
    where g.slug = ${region}
      and exists (select from mark m where m.revision_id = r.id and m.measure_id =
        (select e.id from measure e where e.vision_id = v.id and e.number = ${measure}))
      and exists (select from participation n where n.revision_id = r.id and n.municipality_id =
        (select c.id from municipality c where c.code = ${municipality}) and ${mayTakePart})`

  app.get('/list/:region/:measure/:municipality', async (c) => {
    const { region, measure, municipality } = c.req.param()
    const hit = hits(region, Number(measure), municipality)
    const [rows, [counted]] = await Promise.all([
      sql`with page as (select h.id from (${hit}) h order by h.number limit 50) ${items}`,
      sql`select count(*)::int as total from (${hit}) h`,
    ])
    return c.json({ items: rows, total: counted?.['total'] })
  })

  // Counts each facet with the other filter applied, from sets made once for the request.
  app.get('/facets/:region/:measure/:municipality', async (c) => {
    const { region, measure, municipality } = c.req.param()
    const hit = hits(region, Number(measure), municipality)
    const [rows, [counts]] = await Promise.all([
      sql`with page as (select h.id from (${hit}) h order by h.number limit 50) ${items}`,
      sql`
        with scope as materialized (
          select p.id, r.id as revision_id, r.policy_area_id, r.status, r.from_fiscal_year, r.to_fiscal_year,
            exists (select from mark m where m.revision_id = r.id and m.measure_id =
              (select e.id from measure e where e.vision_id = v.id and e.number = ${Number(measure)})) as by_measure,
            exists (select from participation n where n.revision_id = r.id and n.municipality_id =
              (select c.id from municipality c where c.code = ${municipality}) and ${mayTakePart}) as by_municipality
          from region g join vision v on v.region_id = g.id join project p on p.vision_id = v.id
          join project_revision r on r.id = p.current_revision_id
          where g.slug = ${region}
        ), hit as materialized (select * from scope where by_measure and by_municipality)
        select (select count(*)::int from hit) as total,
          (select json_object_agg(number, n) from (select e.number, count(*) n from scope s
            join mark m on m.revision_id = s.revision_id join measure e on e.id = m.measure_id
            where s.by_municipality group by e.number) x) as measures,
          (select json_object_agg(number, n) from (select t.number, count(distinct s.id) n from hit s
            join mark m on m.revision_id = s.revision_id join measure e on e.id = m.measure_id
            join theme t on t.id = e.theme_id group by t.number) x) as themes,
          (select json_object_agg(basis, n) from (select m.basis, count(distinct s.id) n from hit s
            join mark m on m.revision_id = s.revision_id group by m.basis) x) as basis,
          (select json_object_agg(code, n) from (select a.code, count(*) n from hit s
            join policy_area a on a.id = s.policy_area_id group by a.code) x) as areas,
          (select json_object_agg(number, n) from (select l.number, count(*) n from hit s
            join policy_area a on a.id = s.policy_area_id join pillar l on l.id = a.pillar_id
            group by l.number) x) as pillars,
          (select json_object_agg(code, k) from (select c.code, count(*) k from scope s
            join participation n on n.revision_id = s.revision_id join municipality c on c.id = n.municipality_id
            where s.by_measure and ${mayTakePart} group by c.code) x) as municipalities,
          (select json_object_agg(answer, k) from (select n.answer, count(*) k from scope s
            join participation n on n.revision_id = s.revision_id join municipality c on c.id = n.municipality_id
            where s.by_measure and c.code = ${municipality} group by n.answer) x) as participation,
          (select json_object_agg(status, n) from (select status, count(*) n from hit group by status) x) as status,
          (select json_object_agg(year, n) from (select year, count(*) n from hit,
            generate_series(from_fiscal_year::int, to_fiscal_year::int) year group by year) x) as years`,
    ])
    return c.json({ items: rows, ...counts })
  })

  app.get('/text/:region/:word', async (c) => {
    const { region, word } = c.req.param()
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    const hit = sql`
      select p.id, p.number from region g join vision v on v.region_id = g.id
      join project p on p.vision_id = v.id join search_document d on d.project_id = p.id
      where g.slug = ${region} and d.search_text like ${pattern}`
    const [rows, [counted]] = await Promise.all([
      sql`with page as (select h.id from (${hit}) h order by h.number limit 50) ${items}`,
      sql`select count(*)::int as total from (${hit}) h`,
    ])
    return c.json({ items: rows, total: counted?.['total'] })
  })

  // A write and what is noted of it, in one transaction.
  app.post('/department/:code', async (c) => {
    const { name } = await c.req.json<{ name: string }>()
    const made = await sql.begin(async (trx) => {
      const [row] = await trx`
        insert into department (municipality_id, name)
        select id, ${`${name} by hand`} from municipality where code = ${c.req.param('code')} returning id, name`
      await trx`
        insert into by_hand (action, subject_id, after)
        values ('department.create', ${row?.['id']}, ${JSON.stringify(row)}::text::jsonb)`
      return row
    })
    return c.json(made ?? null)
  })
  return app
}
