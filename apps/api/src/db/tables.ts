// Written by `npm run tables` from the migrated database; not by hand.
import type { PlanItemContent } from '@renkei/catalogue'
import type { AnswerDraft, ChangeKind, Draft, EvaluationRule, IndicatorGrades, InquiryKind, KeyScope, MailProblem, VisionArranged } from '@renkei/schema'
import type { Generated, Instant } from './columns.ts'

/** The registry's tables, and the sign-in's. */
export type Database = {
  actual: {
    indicator_id: number
    fiscal_year: number
    revision: number
    value: string
    source: string
    reason: string | null
    inquiry_id: number | null
    at: Generated<Instant>
    person_id: string
    department_id: number
  }
  actual_part: {
    indicator_id: number
    fiscal_year: number
    revision: number
    municipality_id: number
    value: string
  }
  affiliate: {
    id: Generated<number>
    region_id: number
    name: string
    name_en: string
    role: 'partner' | 'observer'
    since: string | null
    until: string | null
    version: Generated<number>
  }
  agreement: {
    id: Generated<number>
    region_id: number
    kind: string | null
    signed_on: string | null
    council_on: string | null
    ended_on: string | null
    basis: 'source' | 'confirmed' | 'inferred'
    reason: string | null
    reason_en: string | null
    document_id: number | null
    page: number | null
    version: Generated<number>
  }
  agreement_amendment: {
    agreement_id: number
    amended_on: string
    council_on: string | null
  }
  agreement_party: {
    agreement_id: number
    region_id: number
    position: number
    municipality_id: number | null
    name: string | null
    name_en: string | null
  }
  alignment: {
    id: Generated<number>
    project_id: number
    item_id: number
    state: 'proposed' | 'confirmed' | 'rejected'
    words: unknown
    reason: string
    reason_en: string | null
    version: Generated<number>
    decided_at: Instant | null
    decided_by: string | null
    decided_department_id: number | null
  }
  answer: {
    id: Generated<number>
    inquiry_id: number
    municipality_id: number
    kind: 'participation' | 'indicators' | 'selfEvaluation' | 'prompts'
    project_id: number | null
    indicator_id: number | null
    draft: Generated<AnswerDraft>
    state: Generated<'unanswered' | 'drafting' | 'answered'>
    version: Generated<number>
    updated_at: Instant | null
    updated_by: string | null
    updated_department_id: number | null
    request: string | null
    assignment_id: number | null
    prompt: number | null
    optional: Generated<boolean>
  }
  api_key: {
    id: Generated<number>
    name: string
    department_id: number
    scopes: KeyScope[]
    prefix: string
    hash: string
    made_at: Generated<Instant>
    made_by: string
    expires_at: Instant
    last_used_at: Instant | null
    revoked_at: Instant | null
    revoked_by: string | null
    region_id: number | null
    secret_at: Generated<Instant>
    former_prefix: string | null
    former_hash: string | null
    former_until: Instant | null
    former_used_at: Instant | null
  }
  application: {
    id: Generated<number>
    region_id: number
    vision_id: number
    kind: 'register' | 'change' | 'end'
    project_id: number | null
    base_revision_id: number | null
    municipality_id: number
    department_id: number
    state: Generated<'draft' | 'submitted' | 'returned' | 'approved' | 'rejected' | 'withdrawn'>
    version: Generated<number>
    draft: Draft
    submissions: Generated<number>
    created_at: Generated<Instant>
    created_by: string
    updated_at: Generated<Instant>
    updated_by: string
    updated_department_id: number
    submitted_at: Instant | null
    decided_at: Instant | null
    revision_id: number | null
    endorsement_id: number | null
  }
  application_contact: {
    application_id: number
    person: string
    phone: string
    extension: string
  }
  application_event: {
    id: Generated<number>
    application_id: number
    at: Generated<Instant>
    action: 'create' | 'submit' | 'return' | 'approve' | 'reject' | 'withdraw' | 'consent' | 'agree' | 'decline' | 'remind'
    person_id: string
    department_id: number | null
    note: string | null
    answer: string | null
    draft: Draft | null
    condition: string | null
  }
  assignment: {
    id: Generated<number>
    inquiry_id: number
    municipality_id: number
    department_id: number
    deadline: string | null
    note: Generated<string>
    state: Generated<'open' | 'reported'>
    remark: string | null
    version: Generated<number>
    assigned_at: Instant
    assigned_by: string
    assigned_department_id: number
    reported_at: Instant | null
    reported_by: string | null
    reported_department_id: number | null
    reminded_on: string | null
  }
  attachment: {
    id: Generated<number>
    application_id: number | null
    name: string
    type: string
    size: number
    hash: string
    content: Uint8Array | null
    added_at: Generated<Instant>
    added_by: string
    department_id: number | null
    removed_at: Instant | null
    stored_as: string | null
    answer_id: number | null
  }
  attempt: {
    key: string
    failures: number
    blocked_until: Instant | null
    told_at: Instant | null
    expires_at: Instant
  }
  audit_entry: {
    number: Generated<number>
    at: Generated<Instant>
    person_id: string | null
    person_name: string | null
    department_id: number | null
    department_name: string | null
    municipality_id: number | null
    action: string
    subject_kind: string
    subject_id: string
    subject_name: string | null
    before: unknown
    after: unknown
    request_id: string
    search_text: string
    previous_hash: Generated<string>
    hash: Generated<string>
  }
  budget: {
    revision_id: number
    fiscal_year: number
    amount: number | null
    subsidy: number | null
    unit: Generated<'thousand' | 'million'>
  }
  calendar: {
    person_id: string
    hash: string
    made_at: Generated<Instant>
    last_used_at: Instant | null
  }
  change_entry: {
    id: Generated<number>
    cursor: Generated<string>
    life: number
    xid: Generated<string>
    at: Generated<Instant>
    kind: 'project' | 'report' | 'actual' | 'indicator' | 'alignment' | 'plan' | 'region'
    ref: number
    year: number | null
    revision: number | null
    region_id: number
    vision_id: number | null
    retracts: string | null
    told: unknown
  }
  consent: {
    application_id: number
    municipality_id: number
    asked_at: Generated<Instant>
    answer: 'participating' | 'conditional' | 'considering' | 'notParticipating' | null
    note: Generated<string>
    version: Generated<number>
    answered_at: Instant | null
    answered_by: string | null
    department_id: number | null
    condition: Generated<string>
    public_condition: Generated<string>
    submission: number | null
    agreed: boolean | null
    reply: Generated<string>
    replied_at: Instant | null
    replied_by: string | null
    replied_department_id: number | null
  }
  cost_share: {
    revision_id: number
    region_id: number
    municipality_id: number
    fiscal_year: number
    amount: number
    unit: Generated<'thousand' | 'million'>
  }
  credential: {
    id: string
    account_id: string
    provider_id: string
    person_id: string
    access_token: string | null
    refresh_token: string | null
    id_token: string | null
    access_token_expires_at: Instant | null
    refresh_token_expires_at: Instant | null
    scope: string | null
    password: string | null
    created_at: Generated<Instant>
    updated_at: Generated<Instant>
  }
  department: {
    id: Generated<number>
    municipality_id: number
    name: string
    closed_at: Instant | null
    version: Generated<number>
  }
  discarded_object: {
    key: string
    since: Generated<Instant>
  }
  document_file: {
    document_id: number
    version: Generated<number>
    address: string | null
    shift: Generated<number>
    is_public: Generated<boolean>
    name: string | null
    size: number | null
    sheets: number | null
    hash: string | null
    content: Uint8Array | null
    at: Generated<Instant>
    person_id: string
    department_id: number
  }
  endorsement: {
    id: Generated<number>
    municipality_id: number
    department_id: number
    application_id: number | null
    inquiry_id: number | null
    state: Generated<'open' | 'done' | 'returned' | 'takenBack'>
    version: Generated<number>
    steps: unknown
    note: string | null
    begun_at: Generated<Instant>
    begun_by: string
    kinds: unknown
  }
  endorsement_chain: {
    municipality_id: number
    version: Generated<number>
    steps: unknown
    updated_at: Generated<Instant>
    updated_by: string
  }
  endorsement_event: {
    id: Generated<number>
    endorsement_id: number
    at: Generated<Instant>
    action: 'seal' | 'see' | 'return' | 'takeBack'
    step: number | null
    proxy: Generated<boolean>
    person_id: string
    department_id: number
    note: string | null
  }
  evaluation: {
    inquiry_id: number
    project_id: number
    draft: AnswerDraft
    version: Generated<number>
    updated_at: Generated<Instant>
    updated_by: string
    updated_department_id: number
  }
  evaluation_correction: {
    inquiry_id: number
    project_id: number
    version: number
    draft: AnswerDraft
    reason: string
    at: Instant
    person_id: string
    department_id: number
  }
  evaluation_rule: {
    region_id: number
    rule: EvaluationRule
    version: Generated<number>
    updated_at: Generated<Instant>
    updated_by: string | null
    updated_department_id: number | null
  }
  feed_life: {
    life: number
    system: string
    began_at: Generated<Instant>
  }
  feedback: {
    id: Generated<number>
    region_id: number
    project_id: number | null
    text: string
    at: Generated<Instant>
    note: Generated<string>
    version: Generated<number>
    settled_at: Instant | null
    settled_by: string | null
    settled_department_id: number | null
  }
  follow: {
    subscription_id: number
    region_id: number
    project_id: number | null
    policy_area_id: number | null
    municipality_id: number | null
    waiting: Generated<boolean>
    asked_at: Generated<Instant>
  }
  former_membership: {
    region_id: number
    municipality_id: number
    since: string | null
    until: string
    is_joined: Generated<boolean>
    is_left: Generated<boolean>
  }
  former_target: {
    indicator_id: number
    changed_on: string
    target: string | null
    target_words: string | null
    target_fiscal_year: number | null
    reason: string
  }
  idempotency_key: {
    person_id: string
    key: string
    hash: string
    body: string
    made_at: Generated<Instant>
  }
  indicator: {
    id: Generated<number>
    region_id: number
    vision_id: number | null
    project_id: number | null
    municipality_id: number
    department: string | null
    title: string
    unit: string
    direction: 'up' | 'down' | 'keep'
    kind: 'value' | 'cumulative' | 'share' | 'relative'
    baseline: string | null
    baseline_fiscal_year: number | null
    target: string | null
    target_fiscal_year: number | null
    source: string
    version: Generated<number>
    updated_at: Generated<Instant>
    updated_by: string | null
    updated_department_id: number | null
    ended_at: Instant | null
    plan_item_id: number | null
    stated: unknown
    totalling: Generated<'single' | 'sum' | 'average' | 'weighted' | 'stated'>
    weight_id: number | null
    pillar_id: number | null
    policy_area_id: number | null
    measure_id: number | null
    year_kind: Generated<'fiscal' | 'calendar'>
    counted_on: string | null
    baseline_words: string | null
    target_words: string | null
    began_on: string | null
    application_id: number | null
  }
  inquiry: {
    id: Generated<number>
    region_id: number
    vision_id: number
    fiscal_year: number
    title: string
    explanation: string
    kinds: InquiryKind[]
    rule: EvaluationRule
    deadline: string
    state: Generated<'prepared' | 'open' | 'closed' | 'published'>
    version: Generated<number>
    department_id: number
    created_at: Generated<Instant>
    updated_at: Generated<Instant>
    updated_by: string
    updated_department_id: number
    opened_at: Instant | null
    closed_at: Instant | null
    published_at: Instant | null
    deadline_time: string | null
    municipalities: unknown
    projects: unknown
    evaluators: Generated<'participants' | 'lead'>
    prompts: Generated<unknown>
    indicator_grades: IndicatorGrades | null
  }
  inquiry_event: {
    id: Generated<number>
    inquiry_id: number
    municipality_id: number | null
    at: Generated<Instant>
    action: 'open' | 'ask' | 'extend' | 'remind' | 'submit' | 'withdraw' | 'return' | 'close' | 'reopen' | 'publish'
    days_before: number | null
    deadline: string | null
    person_id: string | null
    department_id: number | null
    note: string | null
    kinds: unknown
    whole: boolean | null
  }
  inquiry_post: {
    id: Generated<number>
    inquiry_id: number
    municipality_id: number
    answer_id: number | null
    body: string
    office: boolean
    at: Generated<Instant>
    person_id: string
    department_id: number
  }
  invitation: {
    id: Generated<number>
    email: string | null
    name: string | null
    role: 'officer' | 'approver' | 'reader' | 'municipalityAdmin' | 'policyOffice' | 'systemAdmin'
    department_id: number | null
    invited_by: string | null
    invited_at: Generated<Instant>
    expires_at: Instant
    accepted_at: Instant | null
    accepted_by: string | null
    cancelled_at: Instant | null
    position: Generated<string>
  }
  mail: {
    id: Generated<number>
    message_key: Generated<string>
    kind: string
    address: string
    person_id: string | null
    municipality_id: number | null
    message_id: number | null
    invitation_id: number | null
    sealed: string | null
    state: Generated<'waiting' | 'sent' | 'failed' | 'cancelled'>
    tries: Generated<number>
    problem: MailProblem | null
    answer: string | null
    created_at: Generated<Instant>
    try_until: Instant
    expires_at: Instant
    next_try_at: Generated<Instant>
    tried_at: Instant | null
    claimed_until: Instant | null
    settled_at: Instant | null
  }
  mail_service: {
    single: Generated<boolean>
    configured: boolean
    since: Generated<Instant>
  }
  mark: {
    revision_id: number
    vision_id: number
    measure_id: number
    kind: Generated<'priority'>
    basis: 'source' | 'confirmed' | 'inferred'
    reason: string | null
    reason_en: string | null
    document_id: number | null
    page: number | null
    confirmed_at: Instant | null
    confirmed_by: string | null
    confirmed_department_id: number | null
  }
  measure: {
    id: Generated<number>
    vision_id: number
    kind: 'priority' | 'common'
    number: number | null
    theme_id: number | null
    title: string
    title_en: string | null
  }
  membership: {
    region_id: number
    municipality_id: number
    role: 'core' | 'partner'
    tile_column: number | null
    tile_row: number | null
    since: string | null
    until: string | null
    is_joined: Generated<boolean>
    is_left: Generated<boolean>
    version: Generated<number>
  }
  message: {
    id: Generated<number>
    at: Generated<Instant>
    kind: 'submitted' | 'returned' | 'approved' | 'rejected' | 'withdrawn' | 'asked' | 'answered' | 'askedAgain' | 'agreed' | 'declined' | 'reminded' | 'inquiryOpened' | 'inquiryExtended' | 'inquiryReminded' | 'inquirySubmitted' | 'inquiryReturned' | 'inquiryAsked' | 'inquiryReplied' | 'inquiryReopened' | 'inquiryPublished' | 'mailFailed' | 'inquiryAssigned' | 'inquiryCollected' | 'inquiryRowsReturned' | 'inquiryRowsReminded' | 'inquiryCorrected' | 'endorsementAsked' | 'endorsementReturned' | 'endorsementProxied' | 'endorsementDone' | 'unasked' | 'transferFailed' | 'webhookDisabled'
    application_id: number | null
    municipality_id: number | null
    department_id: number | null
    from_department_id: number | null
    note: string | null
    read_at: Instant | null
    read_by: string | null
    mails_made_at: Instant | null
    inquiry_id: number | null
    about_municipality_id: number | null
    person_id: string | null
    invitation_id: number | null
    mails_due: Generated<boolean>
    answer: string | null
    transfer_id: number | null
    webhook_id: number | null
  }
  municipality: {
    id: Generated<number>
    code: string
    name: string
    kana: string
    name_en: string
    kind: 'city' | 'town' | 'village'
  }
  opinion: {
    id: Generated<number>
    region_id: number
    vision_id: number
    project_id: number | null
    indicator_id: number | null
    fiscal_year: number
    held_on: string
    meeting: string
    speaker: Generated<string>
    text: string
    answer: Generated<string>
    outcome: Generated<'open' | 'considering' | 'adopted' | 'declined'>
    outcome_note: Generated<string>
    source: Generated<string>
    published: Generated<boolean>
    version: Generated<number>
    updated_at: Generated<Instant>
    updated_by: string
    updated_department_id: number
  }
  participation: {
    revision_id: number
    region_id: number
    municipality_id: number
    answer: 'lead' | 'participating' | 'considering' | 'notParticipating' | 'unanswered'
    basis: 'source' | 'confirmed' | 'inferred'
    reason: string | null
    reason_en: string | null
    document_id: number | null
    page: number | null
    confirmed_at: Instant | null
    confirmed_by: string | null
    confirmed_department_id: number | null
    condition: string | null
  }
  passkey: {
    id: string
    name: string | null
    public_key: string
    person_id: string
    credential_id: string
    counter: number
    device_type: string
    backed_up: boolean
    transports: string | null
    created_at: Instant | null
    aaguid: string | null
  }
  past_search_document: {
    project_id: number
    vision_id: number
    number: number
    kana_key: string
    vision_page: number | null
    updated_on: string
    search_text: string
    search_text_en: string
    tags: number[]
    grounded_tags: number[]
    item: string
    valid_until: string
    shape: Generated<number>
  }
  person: {
    id: string
    name: string
    email: string
    email_verified: Generated<boolean>
    image: string | null
    created_at: Generated<Instant>
    updated_at: Generated<Instant>
    two_factor_enabled: Generated<boolean>
    role: 'officer' | 'approver' | 'reader' | 'municipalityAdmin' | 'policyOffice' | 'systemAdmin'
    department_id: number | null
    demonstration: Generated<boolean>
    deactivated_at: Instant | null
    version: Generated<number>
    second_factor_reset_at: Instant | null
    position: Generated<string>
    api_key_id: number | null
  }
  pillar: {
    id: Generated<number>
    vision_id: number
    number: number
    title: string
    title_en: string | null
  }
  plan: {
    id: Generated<number>
    region_id: number
    slug: string
    position: number
    title: string
    title_en: string
    kana: string
    issuer_id: number
    status: string | null
    parent: string | null
    content: unknown
    shape: Generated<number>
  }
  plan_item: {
    id: Generated<number>
    plan_id: number
    slug: string
    position: number
    parent_id: number | null
    relist_of_id: number | null
    kind: string | null
    number: string | null
    title: string
    is_alignable: boolean
    content: PlanItemContent
    title_text: string
    search_text: string
  }
  plan_item_department: {
    item_id: number
    position: number
    name: string
    others: boolean
  }
  plan_item_link: {
    item_id: number
    to_item_id: number
    basis: 'source' | 'inferred'
    words: string | null
    reason: string | null
    reason_en: string | null
  }
  plan_term: {
    plan_id: number
    mark: string
    position: number
    term: string
    note: string
    citation: unknown
  }
  policy_area: {
    id: Generated<number>
    vision_id: number
    pillar_id: number
    policy_group_id: number | null
    position: number
    code: string
    letter: string
    title: string
    title_en: string | null
  }
  policy_group: {
    id: Generated<number>
    pillar_id: number
    number: number
    title: string
    title_en: string | null
    sign: string | null
  }
  predecessor: {
    id: Generated<number>
    region_id: number
    project_id: number | null
    former_project_id: number | null
    indicator_id: number | null
    former_indicator_id: number | null
    basis: 'source' | 'confirmed' | 'inferred'
    reason: string | null
    reason_en: string | null
    document_id: number | null
    page: number | null
  }
  project: {
    id: Generated<number>
    vision_id: number
    number: number
    current_revision_id: number
  }
  project_revision: {
    id: Generated<number>
    project_id: number
    vision_id: number
    region_id: number
    revision: number
    valid_from: string
    recorded_at: Generated<Instant>
    note: string
    note_en: string | null
    title: string
    title_en: string | null
    kana: string
    kana_key: string
    vision_page: number | null
    mark_count: number | null
    status: 'active' | 'ended'
    from_fiscal_year: number
    to_fiscal_year: number
    basis: 'source' | 'confirmed'
    document_id: number | null
    policy_area_id: number
    policy_area_basis: 'source' | 'confirmed' | 'inferred'
    policy_area_reason: string | null
    policy_area_reason_en: string | null
    policy_area_document_id: number | null
    policy_area_page: number | null
    event: Generated<'catalogue' | 'register' | 'change' | 'end' | 'confirm' | 'takeBack' | 'inquiry' | 'describe' | 'correct' | 'members' | 'revise'>
    confirms: 'marks' | 'policyArea' | null
    application_id: number | null
    author_id: string | null
    author_department_id: number | null
    lead_department: string | null
    summary: string | null
    core_role: string | null
    partner_role: string | null
    schedule: string | null
    agreement_articles: string | null
    end_reason: string | null
    mark_count_reason: string | null
    policy_area_confirmed_at: Instant | null
    policy_area_confirmed_by: string | null
    policy_area_confirmed_department_id: number | null
    inquiry_id: number | null
    reason: string | null
    cost_sharing: string | null
    label: string | null
    subsidy_name: string | null
    subsidy_rate: string | null
    relisted: string | null
  }
  region: {
    id: Generated<number>
    slug: string
    name: string
    kana: string
    name_en: string
    short_name: string
    short_name_en: string
    nickname: string | null
    nickname_en: string | null
    scheme: Generated<'renkei' | 'teiju'>
    state: Generated<'open' | 'hidden' | 'closed'>
    version: Generated<number>
    changed_at: Instant | null
  }
  region_book: {
    id: Generated<number>
    slug: string
    edition: number
    region_id: number | null
    brings: 'region' | 'vision' | 'revision'
    read: unknown
    differs: string
    added: number
    changed: number
    ended: number
    state: Generated<'read' | 'taken' | 'undone'>
    read_at: Generated<Instant>
    person_id: string
    department_id: number | null
    taken_at: Instant | null
    undone_at: Instant | null
    changes_region: boolean | null
    request_id: string | null
  }
  region_book_undo: {
    book_id: number
    table_name: string
    key: unknown
    was: unknown
    is_now: unknown
  }
  remark: {
    id: Generated<number>
    application_id: number
    field: string
    body: string
    written_at: Generated<Instant>
    written_by: string
    department_id: number
    sent_at: Instant | null
  }
  response: {
    inquiry_id: number
    municipality_id: number
    state: Generated<'draft' | 'submitted'>
    version: Generated<number>
    deadline: string | null
    deadline_reason: string | null
    submitted_at: Instant | null
    submitted_by: string | null
    submitted_department_id: number | null
    request: string | null
    reminded_at: Instant | null
    deadline_time: string | null
  }
  search_document: {
    project_id: number
    vision_id: number
    number: number
    kana_key: string
    vision_page: number | null
    updated_on: string
    search_text: string
    search_text_en: string
    tags: number[]
    grounded_tags: number[]
    item: string
    shape: Generated<number>
  }
  second_factor: {
    id: string
    person_id: string
    secret: string
    backup_codes: string
    verified: Generated<boolean>
    failed_verification_count: Generated<number>
    locked_until: Instant | null
    used_step: number | null
  }
  session: {
    id: string
    token: string
    person_id: string
    expires_at: Instant
    seen_at: Generated<Instant>
    created_at: Generated<Instant>
    updated_at: Generated<Instant>
    ip_address: string | null
    user_agent: string | null
  }
  source_document: {
    id: Generated<number>
    region_id: number
    key: string
    position: number
    title: string
    title_en: string
    issuer: string
    issuer_en: string
    issued_on: string | null
    note: string
    note_en: string
  }
  submission: {
    inquiry_id: number
    municipality_id: number
    kind: string
    at: Instant
    person_id: string
    department_id: number
    request: string | null
  }
  subscription: {
    id: Generated<number>
    person_id: string | null
    address: string | null
    frequency: Generated<'daily' | 'weekly' | 'never'>
    notices: Generated<'each' | 'daily'>
    key: Generated<string>
    asked_at: Generated<Instant>
    confirmed_at: Instant | null
    told_until: Generated<Instant>
    noticed_until: Generated<Instant>
  }
  synonym: {
    region_id: number
    key: string
    word: string
    sought: unknown
    version: Generated<number>
    updated_at: Generated<Instant>
    updated_by: string
    updated_department_id: number
  }
  target_correction: {
    indicator_id: number
    version: number
    act: 'correct' | 'restore' | 'drop'
    was: unknown
    becomes: unknown
    dropped: unknown
    reason: string
    at: Instant
    person_id: string
    department_id: number
  }
  theme: {
    id: Generated<number>
    vision_id: number
    number: number
    title: string
    title_en: string | null
  }
  transfer: {
    id: Generated<number>
    person_id: string
    on_day: string
    leaves: boolean
    department_id: number | null
    role: string
    position: Generated<string>
    state: Generated<'planned' | 'done' | 'calledOff' | 'failed'>
    problem: string | null
    version: Generated<number>
    planned_at: Generated<Instant>
    planned_by: string
    settled_at: Instant | null
  }
  verification: {
    id: string
    identifier: string
    value: string
    expires_at: Instant
    created_at: Generated<Instant>
    updated_at: Generated<Instant>
  }
  vision: {
    id: Generated<number>
    region_id: number
    edition: number
    title: string
    title_en: string | null
    from_fiscal_year: number
    to_fiscal_year: number
    adopted_on: string
    arranged: Generated<VisionArranged[]>
    document_id: number | null
    edition_name: string | null
    edition_name_en: string | null
    projects_stated: number | null
    measure_label: string | null
    measure_label_en: string | null
    adopted: string | null
    numbered: Generated<boolean>
  }
  vision_revision: {
    vision_id: number
    region_id: number
    revision: number
    revised_on: string
    edition_name: string | null
    edition_name_en: string | null
    title: string
    title_en: string | null
    from_fiscal_year: number
    to_fiscal_year: number
    reason: string | null
    document_id: number | null
  }
  webhook: {
    id: Generated<number>
    name: string
    department_id: number
    url: string
    kinds: ChangeKind[]
    sealed: string
    former_sealed: string | null
    former_until: Instant | null
    state: Generated<'active' | 'paused' | 'disabled'>
    made_at: Generated<Instant>
    made_by: string
    cursor: string | null
    failing_since: Instant | null
    last_taken_at: Instant | null
  }
  webhook_delivery: {
    id: Generated<number>
    webhook_id: number
    event: string
    made_at: Generated<Instant>
    state: Generated<'waiting' | 'taken' | 'failed'>
    tries: Generated<number>
    next_at: Generated<Instant>
    claimed_until: Instant | null
    tried: Generated<unknown>
  }
}
