import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultEvaluationRule } from '@renkei/schema'
import { createTRPCClient, httpLink } from '@trpc/client'
import { hashPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import { createApp } from '../../src/app.ts'
import type { Api } from '../../src/contract.ts'
import { connect } from '../../src/db/connect.ts'
import { migrate } from '../../src/db/migrate.ts'
import { seed } from '../../src/seed.ts'
import { createLog } from '../../src/log.ts'
import { createMailer } from '../../src/mail/mailer.ts'
import { createAuth } from '../../src/session/auth.ts'
import { applicationsInEveryState } from '../../src/testing/applications.ts'
import { indicatorTyped } from '../../src/testing/indicators.ts'
import { openInquiry, publishInquiry, submitAll } from '../../src/testing/inquiries.ts'
import { addPerson, type Newcomer, password, signIn } from '../../src/testing/people.ts'
import { startPostgres } from '../../src/testing/postgres.ts'
import { type Program, startProgram } from '../../src/testing/program.ts'
import { testSettings } from '../../src/testing/settings.ts'
import type { Known } from './generate.ts'
import type { AuthDoor } from './requests.ts'

export type Kind = 'pglite' | 'postgres'

const people: Record<string, Newcomer> = {
  officer: { role: 'officer', municipality: '012173' },
  partner: { role: 'officer', municipality: '012246' },
  admin: { role: 'municipalityAdmin', municipality: '012173' },
  office: { role: 'policyOffice', municipality: '011002' },
  system: { role: 'systemAdmin' },
}

/** The password of those who ask. Nothing they send holds it, so that nobody changes theirs. */
export const ownPassword = 'what nobody sends by chance'

/** The registry as a process of its own on a new database, with people and things to ask about. */
export type Serving = {
  program: Program
  url: string
  /** E-mail addresses by role. */
  emails: Record<string, string>
  known: Known
  auth: AuthDoor[]
  /** Ends it, and answers whether it ended by itself. */
  stop: () => Promise<boolean>
}

/** Makes a database of a kind, fills it, and starts the registry on it. */
export async function startRegistry(kind: Kind): Promise<Serving> {
  const folder = mkdtempSync(join(tmpdir(), 'renkei-hostile-'))
  const server = kind === 'postgres' ? await startPostgres() : undefined
  const databaseUrl = server?.url('postgres')
  const { emails, known, auth } = await fill(databaseUrl, folder)
  const program = startProgram({
    RENKEI_DATA_DIR: folder,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    RENKEI_TRUSTED_PROXIES: '127.0.0.1',
    LOG_LEVEL: 'info',
  })
  process.once('exit', () => program.child.kill('SIGKILL'))
  const stop = async () => {
    program.child.kill('SIGTERM')
    const killing = setTimeout(() => program.child.kill('SIGKILL'), 20_000)
    const end = await program.ended
    clearTimeout(killing)
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
    return end === 0
  }
  return { program, url: await program.address, emails, known, auth, stop }
}

async function fill(databaseUrl: string | undefined, dataDir: string) {
  const { db, close } = await connect({ databaseUrl, dataDir })
  await migrate(db)
  await seed(db)
  const log = createLog('silent')
  const app = createApp({ db, log, settings: testSettings })
  const clientOf = (cookie: string) =>
    createTRPCClient<Api>({
      links: [
        httpLink({
          url: 'http://registry.test/trpc',
          headers: { cookie },
          fetch: async (input, init) => app.request(input as string, init as RequestInit),
        }),
      ],
    })
  const as = async (newcomer: Newcomer) =>
    clientOf(await signIn(app, (await addPerson(db, newcomer)).email))
  const added = await Promise.all(
    Object.entries(people).map(async ([name, one]) => [name, await addPerson(db, one)] as const),
  )
  // Whom requests are about is nobody who makes them: moved, locked or signed out, the others go on.
  await sql`update credential set password = ${await hashPassword(ownPassword)}`.execute(db)
  const others = await Promise.all(Object.values(people).map((one) => addPerson(db, one)))
  const applications = await applicationsInEveryState({
    db,
    served: db,
    app,
    client: clientOf(''),
    as,
  })
  const office = await as({ role: 'policyOffice', municipality: '011002' })
  const officer = await as({ role: 'officer', municipality: '012173' })
  const indicator = await office.indicator.create.mutate({
    region: 'sapporo',
    form: indicatorTyped(),
  })
  const published = await openInquiry(office)
  await submitAll(officer, published.id, '012173')
  await publishInquiry(office, published.id)
  const open = await Promise.all(
    [1, 2, 3].map(() =>
      openInquiry(office, { kinds: ['participation', 'indicators', 'selfEvaluation'] }),
    ),
  )
  const known: Known = {
    region: ['sapporo'],
    vision: [2],
    id: [1, 2, 3, indicator.id, ...[...open, ...Object.values(applications)].map(({ id }) => id)],
    inquiry: [published.id, ...open.map(({ id }) => id)],
    version: [1, 2, 3, 4],
    revision: [0, 1, 2],
    municipality: ['012173', '012246', '011002'],
    plan: ['action-plan-2019', 'strategic-vision'],
    item: ['purpose'],
    project: [17, 30],
    number: [17, 30],
    department: others.flatMap(({ departmentId }) => departmentId ?? []),
    person: others.map(({ id }) => id),
    key: ['participation.17', 'selfEvaluation.17', `indicators.${indicator.id}`],
    fiscalYear: [2025, 2026],
    'form.fiscalYear': ['令和８年度'],
    'form.project': ['17', ''],
    'form.rule': [defaultEvaluationRule],
    deadline: ['令和81年５月29日'],
    name: ['消防局', '企画課'],
    email: others.map(({ email }) => email),
    password: [password],
    currentPassword: [password],
    as: ['demonstration-sapporo-office'],
  }
  const auth = doorsOf(
    createAuth(db, { ...testSettings, demo: 'open' }, createMailer(db, testSettings, log)),
  )
  await close()
  return {
    emails: Object.fromEntries(added.map(([name, { email }]) => [name, email])),
    known,
    auth,
  }
}

type Endpoint = { path?: string; options?: { method?: string | string[]; body?: unknown } }

const doorsOf = ({ api }: { api: object }): AuthDoor[] =>
  Object.values(api as Record<string, Endpoint>).flatMap(({ path, options }) =>
    path === undefined
      ? []
      : [options?.method ?? 'GET'].flat().map((method) => ({
          path,
          method,
          body: options?.body as AuthDoor['body'],
        })),
  )
