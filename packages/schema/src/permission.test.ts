import { describe, expect, it } from 'vitest'
import { type ApplicationState, applicationState } from './application.ts'
import { type KeyScope, keyScope } from './key-scope.ts'
import { type Asker, can, mayEver, permissions, type ProcedureName } from './permission.ts'
import type { Role } from './person.ts'

// Written down a second time, from the design's own tables and not from `permissions`.

const ebetsu = '012173'
const chitose = '012246'
const sapporo = '011002'

const by = (role: Role, code: string | null): Asker => ({
  role,
  municipality: code === null ? null : { code },
  coreOf: code === sapporo ? ['sapporo'] : [],
})
const askers = {
  public: null,
  officer: by('officer', ebetsu),
  approver: by('approver', ebetsu),
  reader: by('reader', ebetsu),
  municipalityAdmin: by('municipalityAdmin', ebetsu),
  policyOffice: by('policyOffice', sapporo),
  systemAdmin: by('systemAdmin', null),
} as const satisfies Record<Role | 'public', Asker>

type Capability = { procedures: ProcedureName[]; who: (Role | 'public')[] }
const everyone: Capability['who'] = [
  'public',
  'officer',
  'approver',
  'reader',
  'municipalityAdmin',
  'policyOffice',
  'systemAdmin',
]
const staff: Capability['who'] = ['officer', 'municipalityAdmin', 'policyOffice']
const readers: Capability['who'] = [...staff, 'approver', 'reader']

const capabilities: Record<string, Capability> = {
  'read published facts': {
    procedures: [
      'region.list',
      'region.directory',
      'vision.frame',
      'vision.summary',
      'vision.compare',
      'vision.overTime',
      'project.search',
      'project.get',
      'project.card',
      'project.revision',
      'change.list',
      'change.feed',
      'indicator.list',
      'indicator.get',
      'evaluation.report',
      'evaluation.rule',
      'evaluation.reports',
      'evaluation.results',
      'plan.list',
      'plan.get',
      'plan.item',
      'plan.search',
      'plan.roadmaps',
      'plan.indicators',
      'plan.departments',
      'plan.department',
      'plan.glossary',
      'alignment.list',
      'alignment.chains',
      'alignment.unserved',
      'document.get',
      'synonym.list',
    ],
    who: everyone,
  },
  'come in': {
    procedures: ['session.get', 'session.settings', 'invitation.get', 'invitation.accept'],
    who: everyone,
  },
  'see what waits, what was told, and the names of departments': {
    procedures: ['work.list', 'message.list', 'message.read', 'message.reach', 'department.list'],
    who: everyone.filter((role) => role !== 'public'),
  },
  'draft and submit for the own municipality': {
    procedures: [
      'application.begin',
      'application.create',
      'application.save',
      'application.discard',
      'application.detach',
      'application.raise',
      'response.raise',
      'endorsement.takeBack',
      'application.submit',
      'application.withdraw',
      'application.settle',
      'application.similar',
      'application.reading',
    ],
    who: staff,
  },
  'read what the own municipality writes': {
    procedures: [
      'application.get',
      'application.list',
      'inquiry.list',
      'inquiry.get',
      'response.get',
    ],
    who: readers,
  },
  'endorse for the own municipality': {
    procedures: ['endorsement.seal', 'endorsement.return', 'endorsement.see'],
    who: [...staff, 'approver'],
  },
  'see who endorses': { procedures: ['endorsement.chain'], who: [...readers, 'systemAdmin'] },
  'answer for the own municipality': {
    procedures: [
      'application.consent',
      'response.save',
      'response.detach',
      'response.submit',
      'response.withdraw',
      'response.post',
    ],
    who: staff,
  },
  'manage people': {
    procedures: [
      'person.list',
      'person.handover',
      'person.move',
      'person.deactivate',
      'person.reactivate',
      'person.resetSecondFactor',
      'person.makePasswordLink',
      'transfer.list',
      'transfer.plan',
      'transfer.callOff',
      'invitation.list',
      'invitation.send',
      'invitation.cancel',
      'mail.list',
      'mail.retry',
      'mail.cancel',
      'department.create',
      'department.rename',
      'department.closing',
      'department.close',
      'apiKey.list',
      'apiKey.create',
      'apiKey.rotate',
      'apiKey.revoke',
      'webhook.list',
      'webhook.create',
      'webhook.renew',
      'webhook.pause',
      'webhook.resume',
      'webhook.remove',
      'webhook.deliveries',
      'webhook.replay',
      'endorsement.setChain',
    ],
    who: ['municipalityAdmin', 'systemAdmin'],
  },
  'review and confirm': {
    procedures: [
      'application.remark',
      'application.return',
      'application.approve',
      'application.reject',
      'application.remind',
      'confirmation.queue',
      'confirmation.confirm',
      'confirmation.takeBack',
    ],
    who: ['policyOffice'],
  },
  'ask the municipalities': {
    procedures: [
      'inquiry.create',
      'inquiry.save',
      'inquiry.discard',
      'inquiry.extent',
      'inquiry.open',
      'inquiry.ask',
      'inquiry.extend',
      'inquiry.close',
      'inquiry.reopen',
      'inquiry.publish',
      'inquiry.status',
      'inquiry.answers',
      'inquiry.outcome',
      'inquiry.correct',
      'evaluation.correct',
      'inquiry.questions',
      'response.preview',
      'response.return',
      'inquiry.remind',
    ],
    who: ['policyOffice'],
  },
  'say which plans the projects serve': {
    procedures: ['alignment.add', 'alignment.confirm', 'alignment.reject', 'alignment.takeBack'],
    who: ['policyOffice'],
  },
  'keep the indicators': {
    procedures: [
      'indicator.create',
      'indicator.save',
      'indicator.end',
      'indicator.correct',
      'indicator.correctTarget',
      'indicator.take',
    ],
    who: ['policyOffice'],
  },
  'follow by mail without an account': {
    procedures: [
      'subscription.ask',
      'subscription.open',
      'subscription.confirm',
      'subscription.change',
      'subscription.end',
    ],
    who: everyone,
  },
  'follow what changes': {
    procedures: [
      'subscription.get',
      'subscription.follow',
      'subscription.unfollow',
      'subscription.save',
      'calendar.get',
      'calendar.renew',
      'calendar.end',
    ],
    who: everyone.filter((role) => role !== 'public'),
  },
  'give rows to the departments of the own town hall': {
    procedures: [
      'assignment.assign',
      'assignment.schedule',
      'assignment.report',
      'assignment.return',
      'assignment.remind',
    ],
    who: staff,
  },
  'read what experts said': { procedures: ['opinion.list'], who: everyone },
  'answer what experts said': {
    procedures: ['opinion.save', 'opinion.remove'],
    who: ['policyOffice'],
  },
  'write to the policy office': { procedures: ['feedback.send'], who: everyone },
  'read what people write': {
    procedures: ['feedback.list', 'feedback.settle'],
    who: ['policyOffice'],
  },
  'look for what is missing': { procedures: ['gap.list'], who: ['policyOffice'] },
  'say what projects do': {
    procedures: ['description.list', 'description.save'],
    who: ['policyOffice'],
  },
  'show the pages of sources': {
    procedures: ['document.save', 'document.remove'],
    who: ['policyOffice'],
  },
  'say who joins a region and who leaves it': {
    procedures: [
      ...([
        'member.preview',
        'member.add',
        'member.end',
        'member.place',
        'agreement.save',
      ] as const),
      ...(['agreement.remove', 'affiliate.save', 'affiliate.remove'] as const),
    ],
    who: ['policyOffice', 'systemAdmin'],
  },
  'administer regions': {
    procedures: [
      'region.held',
      'region.create',
      'region.takeExample',
      'region.rename',
      'region.hide',
      'region.close',
      'region.reopen',
    ],
    who: ['systemAdmin'],
  },
  'bring a region by its workbook': {
    procedures: ['regionBook.list', 'regionBook.take', 'regionBook.undo'],
    who: ['policyOffice', 'systemAdmin'],
  },
  'say what people call things': { procedures: ['synonym.save'], who: ['policyOffice'] },
  'evaluate a year': {
    procedures: ['evaluation.get', 'evaluation.save', 'evaluation.saveRule'],
    who: ['policyOffice'],
  },
  'read the audit trail': {
    procedures: ['audit.search'],
    who: ['municipalityAdmin', 'policyOffice', 'systemAdmin'],
  },
}

describe('the table of permissions', () => {
  it('has every procedure in one line of the design', () => {
    const designed = Object.values(capabilities).flatMap(({ procedures }) => procedures)
    expect(designed.toSorted()).toEqual(Object.keys(permissions).toSorted())
  })

  it.each(Object.entries(capabilities))(
    'lets no more and no fewer roles %s',
    (_, { procedures, who }) => {
      for (const procedure of procedures) {
        const may = everyone.filter((role) => mayEver(askers[role], procedure))
        expect(may, procedure).toEqual(everyone.filter((role) => who.includes(role)))
      }
    },
  )
})

describe('what a key may be used for', () => {
  const reads: ProcedureName[] = [
    ...[
      'read published facts',
      'read what experts said',
      'read what the own municipality writes',
    ].flatMap((name) => capabilities[name]?.procedures ?? []),
    ...(['department.list', 'endorsement.chain'] as const),
  ]
  const drafts = ['begin', 'create', 'save', 'discard', 'detach', 'similar'] as const
  const handing = ['raise', 'submit', 'withdraw', 'consent', 'settle'] as const
  const besides: Record<KeyScope, ProcedureName[]> = {
    read: [],
    drafts: drafts.map((verb) => `application.${verb}` as const),
    applications: [...drafts, ...handing].map((verb) => `application.${verb}` as const),
    answers: (['save', 'detach', 'raise', 'submit', 'withdraw', 'post'] as const).map(
      (verb) => `response.${verb}` as const,
    ),
    administration: [
      ...(['application.remark', 'application.remind', 'response.preview'] as const),
      ...(
        [
          ...(['create', 'save', 'discard', 'extent', 'open', 'ask', 'extend', 'close'] as const),
          ...(['status', 'answers', 'outcome', 'questions', 'remind'] as const),
        ] as const
      ).map((verb) => `inquiry.${verb}` as const),
      ...(['evaluation.get', 'gap.list', 'synonym.save'] as const),
      ...(['create', 'save', 'end', 'take'] as const).map((verb) => `indicator.${verb}` as const),
      ...(['opinion.save', 'opinion.remove', 'document.save', 'document.remove'] as const),
      ...(['description.list', 'description.save'] as const),
    ],
  }

  const keyOf = (...scopes: KeyScope[]): Asker => ({
    ...{ role: 'officer', municipality: { code: ebetsu }, coreOf: [], scopes },
  })

  it.each(keyScope.options)('%s holds what the design says, and nothing else', (scope) => {
    const held = [...reads, ...besides[scope]]
    const of = scope === 'administration' ? 'policyOffice' : 'officer'
    const key: Asker = { ...by(of, sapporo), scopes: [scope] } as Asker
    for (const procedure of Object.keys(permissions) as ProcedureName[]) {
      expect(mayEver(key, procedure), procedure).toBe(held.includes(procedure))
    }
  })

  it('is never more than its role may, and nothing without a scope', () => {
    const draft = { municipality: ebetsu, state: 'draft' } as const
    const key = keyOf('read')
    expect(can(key, 'application.get', draft)).toBe(true)
    expect(can(key, 'application.get', { ...draft, municipality: chitose })).toBe(false)
    expect(can(key, 'application.save', draft)).toBe(false)
    expect(can(keyOf('drafts'), 'application.save', draft)).toBe(true)
    expect(can(keyOf('drafts'), 'application.submit', draft)).toBe(false)
    expect(mayEver(keyOf(...keyScope.options), 'inquiry.create')).toBe(false)
    expect(mayEver(keyOf(), 'region.list')).toBe(false)
  })
})

describe('how far a role reaches', () => {
  const ofEbetsu = { municipality: ebetsu, region: 'sapporo', asked: [chitose] }
  const reviewing = { ...ofEbetsu, state: 'submitted' } as const

  it('is the own municipality for officers and its admins', () => {
    for (const role of ['officer', 'municipalityAdmin'] as const) {
      const draft = { ...ofEbetsu, state: 'draft' } as const
      expect(can(by(role, ebetsu), 'application.save', draft)).toBe(true)
      expect(can(by(role, chitose), 'application.save', draft)).toBe(false)
      expect(can(by(role, sapporo), 'application.save', draft)).toBe(false)
    }
    expect(can(by('municipalityAdmin', ebetsu), 'person.move', ofEbetsu)).toBe(true)
    expect(can(by('municipalityAdmin', sapporo), 'person.move', ofEbetsu)).toBe(false)
  })

  it('is the municipalities asked, for consent: nobody answers for another, nor for the applicant', () => {
    for (const role of ['officer', 'municipalityAdmin', 'policyOffice'] as const) {
      expect(can(by(role, chitose), 'application.consent', reviewing)).toBe(true)
      expect(can(by(role, ebetsu), 'application.consent', reviewing)).toBe(false)
      expect(can(by(role, sapporo), 'application.consent', reviewing)).toBe(false)
    }
  })

  it('is the own municipality for who endorses and who reads, drafts included, and what it is asked', () => {
    for (const role of ['approver', 'reader'] as const) {
      const draft = { ...ofEbetsu, state: 'draft' } as const
      expect(can(by(role, ebetsu), 'application.get', draft)).toBe(true)
      expect(can(by(role, chitose), 'application.get', draft)).toBe(false)
      expect(can(by(role, chitose), 'application.get', reviewing)).toBe(true)
      expect(can(by(role, sapporo), 'application.get', reviewing)).toBe(false)
      expect(can(by(role, ebetsu), 'response.get', ofEbetsu)).toBe(true)
      expect(can(by(role, chitose), 'response.get', ofEbetsu)).toBe(false)
    }
  })

  it('is the region of the own city for its policy office, and nothing elsewhere', () => {
    expect(can(by('policyOffice', sapporo), 'application.approve', reviewing)).toBe(true)
    expect(can(by('policyOffice', ebetsu), 'application.approve', reviewing)).toBe(false)
    const elsewhere = { ...reviewing, region: 'elsewhere' }
    expect(can(by('policyOffice', sapporo), 'application.approve', elsewhere)).toBe(false)
    expect(can(by('officer', sapporo), 'application.approve', reviewing)).toBe(false)
  })

  it('is every municipality’s people for system administrators, who apply and review nothing', () => {
    expect(can(by('systemAdmin', null), 'person.deactivate', ofEbetsu)).toBe(true)
    expect(can(by('systemAdmin', null), 'application.get', reviewing)).toBe(false)
    expect(can(by('systemAdmin', null), 'application.approve', reviewing)).toBe(false)
  })
})

describe('the states in which an application can be', () => {
  type Doer = 'applicant' | 'asked' | 'reviewer' | 'outsider'
  const doers: Record<Doer, Asker> = {
    applicant: by('officer', ebetsu),
    asked: by('officer', chitose),
    reviewer: by('policyOffice', sapporo),
    outsider: by('officer', '013030'),
  }
  const all = applicationState.options
  const beyondDraft = all.filter((state) => state !== 'draft')
  const design: Partial<Record<ProcedureName, Partial<Record<Doer, readonly ApplicationState[]>>>> =
    {
      'application.get': { applicant: all, asked: beyondDraft, reviewer: beyondDraft },
      'application.save': { applicant: ['draft', 'returned'] },
      'application.discard': { applicant: ['draft'] },
      'application.detach': { applicant: ['draft', 'returned'] },
      'application.raise': { applicant: ['draft', 'returned'] },
      'application.submit': { applicant: ['draft', 'returned'] },
      'application.withdraw': { applicant: ['submitted', 'returned'] },
      'application.settle': { applicant: ['submitted', 'returned'] },
      'application.consent': { asked: ['submitted', 'returned'] },
      'application.remark': { reviewer: ['submitted'] },
      'application.return': { reviewer: ['submitted'] },
      'application.approve': { reviewer: ['submitted'] },
      'application.reject': { reviewer: ['submitted'] },
      'application.remind': { reviewer: ['submitted'] },
    }

  it('lets nothing be changed while the own town hall endorses it', () => {
    const locked = { municipality: ebetsu, region: 'sapporo', asked: [chitose], locked: true }
    const changing = ['save', 'discard', 'detach', 'raise', 'submit', 'withdraw'] as const
    for (const act of changing) {
      for (const state of all) {
        const may = can(doers.applicant, `application.${act}`, { ...locked, state })
        expect(may, `${act} ${state}`).toBe(false)
      }
    }
    expect(can(doers.applicant, 'application.get', { ...locked, state: 'draft' })).toBe(true)
    expect(can(doers.asked, 'application.consent', { ...locked, state: 'returned' })).toBe(true)
  })

  it.each(Object.entries(design))('%s is done by whom the design says, and then', (name, doing) => {
    for (const [doer, asker] of Object.entries(doers)) {
      const states = all.filter((state) =>
        can(asker, name as ProcedureName, {
          municipality: ebetsu,
          region: 'sapporo',
          asked: [chitose],
          state,
        }),
      )
      expect(states, doer).toEqual(doing[doer as Doer] ?? [])
    }
  })
})
