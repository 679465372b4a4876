// Contract 1 of a Renkei registry, written by `npm run contract`.

/** What holds for one call. */
export interface CallOptions {
	/** Ends the call: it then throws the signal's reason. */
	signal?: AbortSignal
	/** Milliseconds after which the call ends with a TimedOutError, tries and waits included. */
	timeout?: number
}

export interface QueryOptions extends CallOptions {
	/** How often a read that found no answer is tried again. */
	retries?: number
}

/** A read: asked again where no answer comes. */
export interface Query<Input, Output> {
	query(input: Input, options?: QueryOptions): Promise<Output>
}

/** A write: sent once. */
export interface Mutation<Input, Output> {
	mutate(input: Input, options?: CallOptions): Promise<Output>
}

/** What a registry can be asked, by entity. */
export interface Api {
	region: {
		list: Query<void, Region[]>
		directory: Query<void, RegionEntry[]>
	}
	vision: {
		frame: Query<VisionRef, Frame>
		summary: Query<VisionDay, Summary>
		overTime: Query<VisionRef, TimePoint[]>
		compare: Query<CompareVisions, ComparedVisions>
	}
	project: {
		search: Query<QuestionInput, ProjectPage>
		get: Query<ProjectRef, Project>
		card: Query<ProjectRef, ProjectItem>
		revision: Query<RevisionRef, Project>
	}
	change: {
		list: Query<ChangeQuestion, ChangePage>
		feed: Query<ChangeFeedQuestion, ChangeFeed>
	}
	plan: {
		list: Query<VisionRef, PlanSummary[]>
		get: Query<PlanRef, Plan>
		item: Query<PlanItemRef, PlanItem>
		search: Query<PlanQuestion, PlanHits>
		roadmaps: Query<PlansRef, PlanRoadmap[]>
		indicators: Query<PlansRef, PlanIndicators[]>
		departments: Query<VisionRef, PlanDepartmentSummary[]>
		department: Query<{ region: string; vision?: number; name: string }, PlanDepartmentDuties>
		glossary: Query<VisionRef, GlossaryEntry[]>
	}
	alignment: {
		list: Query<ListAlignments, Alignment[]>
		chains: Query<{ region: string; vision?: number; project: number }, AlignmentChain[]>
		unserved: Query<AlignmentUnservedInput, UnservedItem[]>
	}
	indicator: {
		list: Query<IndicatorListInput, Indicator[]>
		get: Query<{ id: number }, Indicator>
		take: Mutation<IndicatorTakeInput, { taken: number }>
	}
	evaluation: {
		rule: Query<VisionRef, HeldRule>
		reports: Query<VisionRef, PublishedReport[]>
		report: Query<{ id: number }, EvaluationReport>
		results: Query<{ region: string; vision?: number; project: number }, ProjectResult[]>
	}
	document: {
		get: Query<{ id: number }, DocumentPage>
	}
	synonym: {
		list: Query<VisionRef, Synonym[]>
	}
	opinion: {
		list: Query<OpinionListInput, Opinion[]>
	}
	session: {
		get: Query<void, Session>
	}
	inquiry: {
		list: Query<VisionRef, InquiryItem[]>
	}
	response: {
		get: Query<{ inquiry: number; municipality: string }, Response>
		save: Mutation<ResponseSaveInput, SavedResponse>
		submit: Mutation<ResponseSubmitInput, ResponseWritten>
	}
}

/** 実績: one value of one fiscal year. */
export interface Actual {
	fiscalYear: number
	revision: number
	value: number
	parts: Part[]
	among: number | null
	source: string
	reason: string | null
	at: string
	by: Author
}

export interface ActualChange {
	id: number
	project: number | null
	title: string
	unit: string
	fiscalYear: number
	yearKind: YearKind
	revision: number
	was: number | null
	is: number
	coverage: Coverage | null
	reason: string | null
	day: string
	at: string
	by: Author | null
	kind: "actual"
}

/** `partner`: takes part as municipalities do; `observer`: オブザーバー. */
export type AffiliateRole = "observer" | "partner"

/** 対応: a project serves an item of a plan. */
export interface Alignment {
	id: number
	version: number
	project: ProjectName
	policyArea: string
	item: PlanItemName
	ancestors: PlanItemName[]
	state: AlignmentState
	basis: "confirmed" | "inferred"
	reason: string
	reasonEn: string | null
	words: string[]
	decided: ProjectPolicyAreaConfirmed | null
}

/** A project's place among the plans: each link, with the chain of plans above its item. */
export interface AlignmentChain {
	id: number
	version: number
	project: ProjectName
	policyArea: string
	item: PlanItemName
	ancestors: PlanItemName[]
	state: AlignmentState
	basis: "confirmed" | "inferred"
	reason: string
	reasonEn: string | null
	words: string[]
	decided: ProjectPolicyAreaConfirmed | null
	upward: {
		from: PlanItemName
		item: PlanItemName
		ancestors: PlanItemName[]
		basis: "inferred" | "source"
		words: string | null
		reason: string | null
		reasonEn: string | null
	}[]
}

export interface AlignmentChange {
	number: number
	title: string
	event: "add" | "confirm" | "reject" | "takeBack"
	entry: number
	item: PlanItemName | null
	reason: string
	day: string
	at: string
	by: Author | null
	kind: "alignment"
}

/** `proposed` 提案: found in the words and waiting; `confirmed` 確認; `rejected` 当たらない. */
export type AlignmentState = "confirmed" | "proposed" | "rejected"

export interface AlignmentUnservedInput {
	region: string
	vision?: number
	plan?: string
	confirmed?: boolean
}

/** `unanswered` nothing typed, `drafting` typed but not complete or not readable, `answered`. */
export type AnswerState = "answered" | "drafting" | "unanswered"

/** What can be inferred of how an item is arranged, its words being the document's: `place` 置き場所, below which item and in which order it stands; `text` 見出しと本文の組み合わせ; `division` 項目の分け方, that it is an item of its own; `order` 順序, of the steps of its timeline. */
export type Arrangement = "division" | "order" | "place" | "text"

/** 庁内照会: the rows of a response that one department of the town hall answers. */
export interface Assignment {
	department: { id: number; name: string }
	people: number
	deadline: string | null
	note: string
	state: AssignmentState
	version: number
	remark: string | null
	by: Author
	reportedAt: string | null
	reportedBy: Author | null
	remindedOn: string | null
	asked: number
	answered: number
	changed: number
}

/** `open` 回答中, `reported` 完了. */
export type AssignmentState = "open" | "reported"

/** 添付資料: a file beside an application, or one that answers a prompt, for those who read that; never published. */
export interface Attachment {
	id: number
	name: string
	size: number
	addedAt: string
	by: Author
}

/** Who did something. */
export interface Author {
	municipality: { code: string; name: string } | null
	department: string | null
	person: string | null
}

/** 根拠: the ground a fact stands on. */
export type Basis = "confirmed" | "inferred" | "source"

/** Of `of` self-evaluations, `best` have one of the grades that the rule counts, and `counts` each of them, best first; `key` is a code or a number. */
export interface BestShare {
	key: string
	counts: number[]
	best: number
	of: number
}

export interface BestShares {
	municipalities: BestShare[]
	measures: BestShare[]
	policyAreas: BestShare[]
}

export interface ByBasis {
	source: number
	confirmed: number
	inferred: number
}

export type Change = PlanChange | ActualChange | AlignmentChange | RegionChange | IndicatorChange | ProjectChange | ReportChange

/** A change as programs are told of it, once. */
export interface ChangeEvent {
	id: string
	region: string
	vision: number
	path: string
	change: PlanChange | ActualChange | AlignmentChange | RegionChange | IndicatorChange | ProjectChange | ReportChange | RegionHidden | Retraction | RegionShown
}

/** `cursor`: the next `since`, also where nothing is left to read; null where nothing was ever written. */
export interface ChangeFeed {
	items: ChangeEvent[]
	cursor: string | null
	more: boolean
}

/** Changes of every region, or of one, in the order in which they can be read on from anywhere. */
export interface ChangeFeedQuestion {
	since?: string
	region?: string
	kinds?: ChangeKind[]
	size?: number
}

/** What changes may be of. */
export type ChangeKind = "actual" | "alignment" | "indicator" | "plan" | "project" | "region" | "report"

/** Newest day first; within a day what one department decided stands together, reports before the rest, the latest first. */
export interface ChangePage {
	since: string
	until: string
	items: Change[]
	total: number
	page: number
	size: number
}

/** What changed in a vision from one day (ISO date, Japan time) to another, both included; until today where no other is named. */
export interface ChangeQuestion {
	since: string
	region: string
	until?: string
	page?: number
	projects?: number[]
	policyAreas?: string[]
	municipalities?: string[]
	vision?: number
}

/** A fact with what it was and is; null where there was, or is, none. */
export type ChangedFact = {
	of: "municipality"
	code: string
	was: {
		answer: ParticipationAnswer
		basis: Basis
		condition: string | null
	} | null
	is: {
		answer: ParticipationAnswer
		basis: Basis
		condition: string | null
	} | null
} | {
	of: "status"
	was: ProjectStatus
	is: ProjectStatus
} | {
	of: "measure"
	number: number
	was: "confirmed" | "inferred" | "source" | null
	is: "confirmed" | "inferred" | "source" | null
} | { of: "count"; was: string | null; is: string | null } | {
	of: "area"
	was: { code: string; basis: Basis }
	is: { code: string; basis: Basis }
}

/** A field that differs between two revisions, with what it said. */
export interface ChangedField {
	field: DraftField
	was: string | null
	is: string | null
}

/** Where a fact was read: a document's key, and the page of the vision it points at. */
export interface Citation {
	document: string
	page: number | null
}

/** A vision, as it stands or stood at the end of a day (`asOf`), and the one that it is compared with: another of its region, or itself, as that stands or stood (`formerAsOf`). */
export interface CompareVisions {
	region: string
	former?: number
	formerAsOf?: string
	asOf?: string
	vision?: number
}

/** What differs in one ●, in how one municipality takes part, or in who stands behind the policy area; null where there was, or is, none. */
export type ComparedFact = {
	kind: "measure"
	number: number
	title: string
	titleEn: string | null
	was: "confirmed" | "inferred" | "source" | null
	is: "confirmed" | "inferred" | "source" | null
} | {
	kind: "policyArea"
	was: Basis
	is: Basis
} | {
	kind: "participation"
	municipality: string
	was: {
		answer: ParticipationAnswer
		basis: Basis
	} | null
	is: {
		answer: ParticipationAnswer
		basis: Basis
	} | null
}

export interface ComparedIndicator {
	id: number
	target: number | null
	title: string
	kind: IndicatorKind
	unit: string
	yearKind: YearKind
	targetWords: string | null
	targetFiscalYear: number | null
}

/** `printed`: its number as its vision prints it. */
export interface ComparedProject {
	number: number
	printed: string
	title: string
	titleEn: string | null
	policyArea: { code: string; title: string; titleEn: string | null }
}

/** ビジョンの比較: what became of the projects and indicators of one vision in another, by their 前身. */
export interface ComparedVisions {
	former: { edition: number; asOf: string | null }
	projects: {
		kind: Succession
		before: ComparedProject[]
		after: ComparedProject[]
		changed: SuccessionChange[]
		facts: ComparedFact[]
		grounds: Grounds[]
	}[]
	indicators: {
		kind: Succession
		before: ComparedIndicator[]
		after: ComparedIndicator[]
		changed: SuccessionChange[]
		facts: ComparedFact[]
		grounds: Grounds[]
	}[]
}

/** That a value comes of fewer municipalities than it should: of how many (`made`) of how many. */
export interface Coverage {
	made: number
	of: number
}

/** 出典資料 as the registry holds it, on its own page. */
export interface DocumentPage {
	key: string
	title: string
	titleEn: string
	issuer: string
	issuerEn: string
	issuedOn: string | null
	note: string
	noteEn: string
	id: number
	address: string | null
	file: {
		name: string
		size: number
		sheets: number
		shift: number
		isPublic: boolean
	} | null
	region: { slug: string; name: string; nameEn: string }
	version: number
	by: Author | null
	at: string | null
}

export type DraftField = "agreementArticles" | "budget" | "changeReason" | "coLeads" | "contactExtension" | "contactPerson" | "contactPhone" | "coreRole" | "costShares" | "costSharing" | "endReason" | "fromFiscalYear" | "indicators" | "kana" | "label" | "lastFiscalYear" | "leadDepartment" | "leadMunicipality" | "measures" | "note" | "number" | "partnerRole" | "partners" | "policyArea" | "relisted" | "schedule" | "subsidyName" | "subsidyRate" | "summary" | "title" | "titleEn" | "toFiscalYear"

/** One 決裁, from 起案 on; its steps are the chain as it was then. */
export interface Endorsement {
	id: number
	version: number
	state: EndorsementState
	municipality: string
	department: { id: number; name: string }
	begun: ProjectPolicyAreaConfirmed
	drafter: string
	kinds: string[]
	note: string | null
	steps: {
		seal: {
			proxy: boolean
			note: string | null
			seen: ProjectPolicyAreaConfirmed | null
			by: Author
			at: string
		} | null
		department: { id: number; name: string } | null
		position: string
		holders: {
			id: string
			name: string
			department: { id: number; name: string }
		}[]
	}[]
	ended: SentBack | null
}

/** 決裁: approval inside a town hall before something leaves it. */
export type EndorsementState = "done" | "open" | "returned" | "takenBack"

export type ErrorCode = "alignmentNotFound" | "apiKeyNotFound" | "applicationNotFound" | "attachmentNotFound" | "beforeAdoption" | "conflict" | "cursorNotFound" | "departmentNotFound" | "documentNotFound" | "endorsementNeeded" | "endorsementNotFound" | "feedbackNotFound" | "fieldsInvalid" | "filterInvalid" | "forbidden" | "idempotencyKeyBusy" | "idempotencyKeyReused" | "indicatorNotFound" | "inputInvalid" | "inquiryNotFound" | "invitationNotFound" | "keyInvalid" | "mailNotFound" | "mailOff" | "notAsked" | "notFound" | "opinionNotFound" | "paperFailed" | "personNotFound" | "planItemNotFound" | "planNotFound" | "projectNotFound" | "regionClosed" | "regionNotFound" | "revisionNotFound" | "signInRequired" | "stale" | "stateChanged" | "subscriptionNotFound" | "tableTooLarge" | "tooManyRequests" | "transferNotFound" | "unavailable" | "unexpected" | "versionNeeded" | "visionClosed" | "visionNotFound" | "webhookNotFound"

/** 年次報告: what an inquiry found, for the council. */
export interface EvaluationReport {
	inquiry: {
		state: InquiryState
		id: number
		vision: number
		title: string
		projects: number[] | null
		createdAt: string
		from: Author
		kinds: InquiryKind[]
		deadline: string
		rule: EvaluationRule
		region: string
		fiscalYear: number
		explanation: string
		prompts: Prompt[]
		openedAt: string | null
		closedAt: string | null
		publishedAt: string | null
		municipalities: string[] | null
		evaluators: Evaluators
	}
	municipalities: {
		municipality: string
		submitted: boolean
		partly: boolean
		late: boolean
	}[]
	sheets: {
		project: number
		title: string
		titleEn: string | null
		policyArea: string
		measures: number[]
		office: {
			score: number | null
			grade: string
			comment: string | null
		} | null
		corrections: {
			at: string
			reason: string
			from: { score: number | null; grade: string } | null
		}[]
		selfEvaluations: SelfEvaluation[]
		notApplicable: NotApplicable[]
		spread: GradeSpread | null
		participations: {
			municipality: string
			answer: GivenAnswer
			department: string | null
			note: string | null
			corrections: {
				at: string
				reason: string
				to: ParticipationAnswer
			}[]
		}[]
		indicators: {
			id: number
			title: string
			unit: string
			municipality: string
			value: number
			source: string
			judged: IndicatorGrade | null
			corrections: { at: string; reason: string; to: number | null }[]
		}[]
	}[]
	indicators: {
		id: number
		title: string
		unit: string
		municipality: string
		value: number
		source: string
		judged: IndicatorGrade | null
		corrections: { at: string; reason: string; to: number | null }[]
	}[]
	prompts: {
		number: number
		title: string
		unit: string
		entries: {
			project: { number: number; title: string } | null
			municipality: string
			value: string
		}[]
	}[]
	notApplicable: NotApplicable[]
	shares: BestShares
}

/** How a grade comes about: the criteria whose points add up to a score, and the score each grade begins at, best first, the last at 0; or, without criteria, by choosing one. */
export interface EvaluationRule {
	criteria: { title: string; titleEn: string; max: number }[]
	grades: {
		grade: string
		from: number | null
		meaning: string
		meaningEn: string
	}[]
	best: number
	indicators: IndicatorScale | null
}

/** Whom a self-evaluation is asked of: `participants` everyone who takes part in the project, `lead` who leads it alone. */
export type Evaluators = "lead" | "participants"

/** For every value of every filter, how many projects match it with the other filters applied. */
export interface Facets {
	measures: { value: number; count: number }[]
	policyAreas: { value: string; count: number }[]
	pillars: { value: number; count: number }[]
	themes: { value: number; count: number }[]
	municipalities: { value: string; count: number }[]
	participation: {
		value: ParticipationAnswer
		count: number
	}[]
	basis: {
		value: Basis
		count: number
	}[]
	status: { value: ProjectStatus; count: number }[]
	fiscalYears: { value: number; count: number }[]
}

/** `field` is a path such as `title`, `measures.5.reason` or `budget.2027.amount`. */
export interface FieldError {
	field: string
	problem: Problem
	row?: string
	value?: string
	limit?: number
	units?: { told: string; wanted: string }
}

/** A target that another took the place of on a day (`changedOn`), and why. */
export interface FormerTarget {
	target: number | null
	targetWords: string | null
	targetFiscalYear: number | null
	changedOn: string
	reason: string
}

/** Everything a page needs to name what it shows: one region's vision and its catalogue of pillars, areas, themes, measures, municipalities and documents. */
export interface Frame {
	region: {
		state: RegionState
		slug: string
		name: string
		kana: string
		nameEn: string
		shortName: string
		shortNameEn: string
		nickname: string | null
		nicknameEn: string | null
		scheme: RegionScheme
	}
	vision: Vision
	visions: Vision[]
	revisions: {
		title: string
		titleEn: string | null
		document: string | null
		fromFiscalYear: number
		toFiscalYear: number
		editionName: string | null
		editionNameEn: string | null
		revision: number
		on: string
		reason: string | null
	}[]
	pillars: Pillar[]
	policyAreas: PolicyArea[]
	themes: Theme[]
	measures: Measure[]
	arranged: VisionArranged[]
	commonMeasures: { title: string; titleEn: string | null }[]
	called: ProjectName[]
	municipalities: Municipality[]
	otherMunicipalities: Municipality[]
	elsewhere: {
		municipality: string
		role: "core" | "partner"
		region: {
			name: string
			slug: string
			scheme: RegionScheme
			nameEn: string
		}
	}[]
	agreements: HeldAgreement[]
	affiliates: HeldAffiliate[]
	documents: HeldDocument[]
}

export type GivenAnswer = "considering" | "lead" | "notParticipating" | "participating"

/** A term with the items in whose words it is marked. */
export interface GlossaryEntry {
	plan: string
	mark: string
	term: string
	note: string
	citation: PlanCitation
	asRead: { note: string; noteEn: string } | null
	planTitle: string
	items: PlanItemName[]
}

/** How far the municipalities' self-evaluations lie apart. */
export interface GradeSpread {
	points: { lowest: number; median: number; highest: number } | null
	lowest: string
	middle: string[]
	highest: string
	counts: { grade: string; count: number }[]
}

/** What stands beside every fact that can be inferred. */
export interface Grounds {
	basis: Basis
	reason: string | null
	reasonEn: string | null
	citation: Citation | null
}

/** One as the registry holds it. */
export interface HeldAffiliate {
	name: string
	nameEn: string
	role: AffiliateRole
	since: string | null
	until: string | null
	id: number
	version: number
}

/** One as the registry holds it. */
export interface HeldAgreement {
	basis: Basis
	reason: string | null
	reasonEn: string | null
	citation: Citation | null
	parties: { municipality: string } | { name: string; nameEn: string }[]
	kind: string | null
	signedOn: string | null
	councilOn: string | null
	amendments: { amendedOn: string; councilOn: string | null }[]
	endedOn: string | null
	id: number
	version: number
}

/** The same in the registry. */
export interface HeldDocument {
	key: string
	title: string
	titleEn: string
	issuer: string
	issuerEn: string
	issuedOn: string | null
	note: string
	noteEn: string
	id: number
	address: string | null
	file: {
		name: string
		size: number
		sheets: number
		shift: number
		isPublic: boolean
	} | null
}

/** The rule that a region's inquiries begin with; `version` 0 while it is the usual one. */
export interface HeldRule {
	rule: EvaluationRule
	version: number
	by: Author | null
	at: string | null
}

/** 成果指標, with what its actuals come to. */
export interface Indicator {
	proposed: { municipality: string; on: string } | null
	endedAt: string | null
	predecessors: Kin[]
	successors: Kin[]
	id: number
	version: number
	region: string
	vision: number | null
	pillar: number | null
	policyArea: string | null
	measure: number | null
	project: number | null
	title: string
	unit: string
	direction: IndicatorDirection
	kind: IndicatorKind
	yearKind: YearKind
	countedOn: string | null
	baseline: number | null
	baselineWords: string | null
	baselineFiscalYear: number | null
	target: number | null
	targetWords: string | null
	targetFiscalYear: number | null
	formerTargets: FormerTarget[]
	targetCorrections: TargetCorrection[]
	source: string
	municipality: string
	department: string | null
	totalling: Totalling
	weight: {
		id: number
		title: string
		values: { fiscalYear: number; municipality: string; value: number }[]
	} | null
	stated: StatedIndicator | null
	actuals: Actual[]
	replaced: Actual[]
}

export interface IndicatorChange {
	id: number
	project: number | null
	title: string
	event: "correctTarget" | "create" | "end" | "save"
	yearKind: YearKind
	entry: number
	fields: {
		field: IndicatorFact
		was: number | string | null
		is: number | string | null
	}[]
	day: string
	at: string
	by: Author | null
	kind: "indicator"
}

/** 望ましい方向: `up` 増加, `down` 減少, `keep` 維持. */
export type IndicatorDirection = "down" | "keep" | "up"

export type IndicatorFact = "baseline" | "baselineFiscalYear" | "baselineWords" | "countedOn" | "department" | "direction" | "kind" | "measure" | "municipality" | "pillar" | "policyArea" | "project" | "source" | "target" | "targetFiscalYear" | "targetWords" | "title" | "totalling" | "unit" | "weight" | "yearKind"

/** What a rule makes of an indicator's attainment in a year: computed, and no source says it. */
export interface IndicatorGrade {
	grade: string | null
	attainment: number | null
	why: "kept" | "missing" | "noActual" | "noTarget" | "partial" | "unfit" | "words" | null
}

/** `value` 単年度の値, `cumulative` 累計 (actuals of single years add up), `share` 割合 (percent), `relative` 基準年度に対する割合 (the target says by how much it differs from the baseline: ２割増 is 20). */
export type IndicatorKind = "cumulative" | "relative" | "share" | "value"

export interface IndicatorListInput {
	region: string
	vision?: number
	whole?: true
	policyArea?: string
	measure?: number
	project?: number
}

/** How an indicator's attainment becomes a grade: the percentage each grade begins at, best first; the last is of everything below. */
export interface IndicatorScale {
	grades: { grade: string; from: number }[]
}

export interface IndicatorTakeInput {
	region: string
	vision?: number
	corrections: {
		id: number
		fiscalYear: number
		revision: number
		value: string
		parts?: { municipality: string; value: string }[]
		source: string
		reason: string
	}[]
}

/** 照会. */
export interface Inquiry {
	from: Author
	createdAt: string
	updatedAt: string
	updatedBy: Author
	openedAt: string | null
	closedAt: string | null
	publishedAt: string | null
	municipalities: string[] | null
	projects: number[] | null
	evaluators: Evaluators
	id: number
	region: string
	vision: number
	state: InquiryState
	version: number
	fiscalYear: number
	title: string
	explanation: string
	deadline: string
	kinds: InquiryKind[]
	rule: EvaluationRule
	prompts: Prompt[]
}

/** 回答 to one thing asked of one municipality; the API lists them as `cells`. */
export interface InquiryAnswer {
	key: string
	kind: InquiryKind
	project: number | null
	printed: string
	indicator: {
		id: number
		title: string
		unit: string
		department: string | null
		direction: IndicatorDirection
		kind: IndicatorKind
		yearKind: YearKind
		countedOn: string | null
		year: number
		totalling: Totalling
		baseline: number | null
		baselineWords: string | null
		targetWords: string | null
		baselineFiscalYear: number | null
		target: number | null
		targetFiscalYear: number | null
		formerTargets: FormerTarget[]
		soFar: number | null
		latest: { fiscalYear: number; value: number } | null
	} | null
	prompt: Prompt | null
	title: string
	version: number
	state: AnswerState
	draft: Record<string, string>
	files: Attachment[]
	due: boolean
	previous: {
		fiscalYear: number
		draft: Record<string, string>
		from: {
			edition: number
			vision: string
			visionEn: string | null
			printed: string
			title: string | null
		} | null
	} | null
	current: {
		answer: ParticipationAnswer
		basis: Basis
		department: string | null
	} | null
	updatedAt: string | null
	by: Author | null
	request: string | null
	assigned: number | null
	assignedBefore: number | null
}

/** 照会 as lists show it. */
export interface InquiryItem {
	state: InquiryState
	id: number
	version: number
	vision: number
	title: string
	createdAt: string
	from: Author
	kinds: InquiryKind[]
	deadline: string
	updatedAt: string
	updatedBy: Author
	region: string
	fiscalYear: number
	openedAt: string | null
	closedAt: string | null
	publishedAt: string | null
	asked: number
	submitted: number
	questions: number
	own: {
		state: ResponseState
		deadline: string
		asked: number
		answered: number
		sentBack: {
			note: string | null
			by: Author
			at: string
			kinds: InquiryKind[]
			endorsing: boolean
		}[]
	} | null
}

/** What an inquiry can ask for: `participation` 参加状況, `indicators` 成果指標の実績, `selfEvaluation` 自己評価, `prompts` 設問 of the office's own. */
export type InquiryKind = "indicators" | "participation" | "prompts" | "selfEvaluation"

/** One contribution to the thread on an answer, or (without `key`) on the whole response. */
export interface InquiryPost {
	id: number
	key: string | null
	body: string
	at: string
	by: Author
	office: boolean
}

/** `prepared` 準備中, `open` 受付中, `closed` 締切, `published` 公表. */
export type InquiryState = "closed" | "open" | "prepared" | "published"

/** 前身: a project or an indicator of another vision, or of the same where projects were merged or split, that goes on as this one or from which this one goes on, and what that stands on. */
export interface Kin {
	basis: Basis
	reason: string | null
	reasonEn: string | null
	citation: Citation | null
	edition: number
	vision: string
	visionEn: string | null
	number: number | null
	printed: string
	indicator: number | null
	title: string
	titleEn: string | null
}

/** 提出 of one kind: who handed it in, and when. */
export interface KindSubmission {
	kind: InquiryKind
	at: string
	by: Author
	late: boolean
}

export type Language = "en" | "ja"

/** Links of a vision's projects: all, of one project, of one plan. */
export interface ListAlignments {
	region: string
	vision?: number
	project?: number
	plan?: string
	state?: AlignmentState
}

/** What a word of a question is looked for as. */
export interface LookedWord {
	word: string
	synonyms: string[]
	policyAreas: string[]
	measures: number[]
	municipalities: string[]
}

/** The person using the registry. */
export interface Me {
	id: string
	name: string
	email: string
	role: Role
	position: string
	department: { id: number; name: string } | null
	municipality: { code: string; name: string } | null
	coreOf: string[]
	regions: string[]
	memberOf: string[]
	secondFactor: boolean
	secondFactorReset: { at: string; by: string | null; reason: string } | null
	demonstration: boolean
}

/** 重点施策①–⑥; many visions have none. */
export interface Measure {
	title: string
	titleEn: string | null
	number: number
	theme: number | null
}

/** 金額の単位, as a document prints it: 千円 or 百万円. */
export type MoneyUnit = "million" | "thousand"

export interface Municipality {
	code: string
	name: string
	kana: string
	nameEn: string
	kind: "city" | "town" | "village"
	role: "core" | "partner"
	since: string | null
	until: string | null
	earlier: { since: string | null; until: string }[]
	tile: { column: number; row: number } | null
}

export interface NearWord {
	word: string
	total: number
	items: ProjectItem[]
	policyAreas: { value: string; count: number }[]
}

/** 該当なし, and why: of an indicator (its title), or (null) of a self-evaluation. */
export interface NotApplicable {
	municipality: string
	indicator: string | null
	reason: string
}

/** 懇談会の意見: what an expert from outside said of the vision as a whole, of a project or of an indicator, with the office's answer and what came of it. */
export interface Opinion {
	id: number
	version: number
	fiscalYear: number
	heldOn: string
	meeting: string
	speaker: string
	text: string
	answer: string
	outcome: OpinionOutcome
	outcomeNote: string
	source: string
	project: ProjectName | null
	indicator: { id: number; title: string } | null
	published: boolean
	by: Author | null
	at: string
}

export interface OpinionListInput {
	region: string
	vision?: number
	fiscalYear?: number
	project?: number
	indicator?: number
}

/** What came of an opinion: `open` 未対応, `considering` 検討中, `adopted` 反映した, `declined` 反映しない. */
export type OpinionOutcome = "adopted" | "considering" | "declined" | "open"

/** What one municipality contributes to an actual, in the indicator's unit. */
export interface Part {
	municipality: string
	value: number
}

/** 関係市町村: what a municipality answered about a project. */
export type ParticipationAnswer = "considering" | "lead" | "notParticipating" | "participating" | "unanswered"

/** ３つの役割, and the groups that part its policy areas, if any. */
export interface Pillar {
	groups: {
		title: string
		titleEn: string | null
		number: number
		sign: string | null
	}[]
	title: string
	titleEn: string | null
	number: number
}

/** A plan with its whole tree. */
export interface Plan {
	slug: string
	title: string
	titleEn: string
	kana: string
	issuer: string
	documents: string[]
	titleGrounds: PlanGrounds | null
	issuerGrounds: PlanGrounds
	status: string | null
	statusGrounds: PlanGrounds | null
	excerpt: {
		basis: Basis
		words: string | null
		citation: PlanCitation | null
		reason: string | null
		reasonEn: string | null
		scope: string
		scopeEn: string
	} | null
	period: {
		basis: Basis
		words: string | null
		citation: PlanCitation | null
		reason: string | null
		reasonEn: string | null
		from: number
		to: number
	} | null
	parent: string | null
	items: number
	indicators: number
	roadmaps: number
	terms: number
	kinds: { kind: string; items: number }[]
	alignable: number
	served: { confirmed: number; proposed: number }
	relations: PlanRelation[]
	tree: PlanNode[]
}

export interface PlanChange {
	plan: string
	title: string
	titleEn: string
	event: "load" | "reload"
	entry: number
	added: number
	changed: number
	removed: number
	day: string
	at: string
	by: Author | null
	kind: "plan"
}

/** Where a plan's words stand: a document's key, and the number printed on the page, or, where `sheet`, which sheet of the document it is, from 1. */
export interface PlanCitation {
	document: string
	page: number
	sheet: boolean
	lastPage?: number
}

/** Everything a department answers for across all plans. */
export interface PlanDepartmentDuties {
	name: string
	kana: string | null
	bureau: string | null
	namesakes: string[]
	items: number
	repeated: number
	seats: number
	plans: string[]
	duties: {
		plan: string
		planTitle: string
		planTitleEn: string
		id: string
		kind: string | null
		number: string | null
		title: string
		words: string
		relisted: string | null
		citation: PlanCitation
		others: string[]
	}[]
	seated: {
		item: PlanItemName
		council: string
		title: string
		role: "chair" | "member" | "viceChair"
	}[]
}

/** A department, or post, that plans name, with how many items it answers for and seats it holds. */
export interface PlanDepartmentSummary {
	name: string
	kana: string | null
	bureau: string | null
	namesakes: string[]
	items: number
	repeated: number
	seats: number
	plans: string[]
}

/** What a fact about a plan rests on: the document's words and where they stand, or why it was concluded. */
export interface PlanGrounds {
	basis: Basis
	words: string | null
	citation: PlanCitation | null
	reason: string | null
	reasonEn: string | null
}

/** Those whose title holds the words first, then in the order of the plans. */
export interface PlanHits {
	items: {
		plan: string
		planTitle: string
		planTitleEn: string
		id: string
		kind: string | null
		number: string | null
		title: string
		excerpt: string
	}[]
	total: number
	page: number
	size: number
}

/** An item with the indicators that its plan states under it. */
export interface PlanIndicators {
	plan: string
	planTitle: string
	planTitleEn: string
	id: string
	kind: string | null
	number: string | null
	title: string
	citation: PlanCitation
	indicators: Indicator[]
}

/** One item of a plan, whole. */
export interface PlanItem {
	plan: string
	planTitle: string
	planTitleEn: string
	id: string
	kind: string | null
	number: string | null
	title: string
	marked: string
	body: string
	closing: string | null
	arranged: {
		what: Arrangement[]
		reason: string
		reasonEn: string
	} | null
	asRead: { note: string; noteEn: string } | null
	departmentWords: string | null
	citation: PlanCitation
	roadmap: RoadmapRow[]
	terms: PlanTerm[]
	also: {
		citation: PlanCitation
		words: string
	}[]
	heading: string | null
	departments: { name: string; others: boolean }[]
	indicators: Indicator[]
	roadmapAbove: {
		item: PlanItemName
		rows: RoadmapRow[]
	} | null
	table: { columns: string[]; cells: string[][] } | null
	timeline: {
		basis: Basis
		reason: string | null
		reasonEn: string | null
		when: string | null
		what: string
	}[]
	council: {
		name: string
		heading: string
		asOf: string
		legend: string
		seats: { title: string; role: "chair" | "member" | "viceChair" }[]
	} | null
	relisted: string | null
	relistOf: PlanItemName | null
	relistedBy: PlanItemName[]
	ancestors: PlanItemName[]
	children: PlanItemName[]
	below: PlanPart[]
	previous: PlanItemName | null
	next: PlanItemName | null
	upward: PlanLink[]
	downward: PlanLink[]
	isAlignable: boolean
	alignments: Alignment[]
}

/** An item of a plan by name alone, as in links. */
export interface PlanItemName {
	plan: string
	planTitle: string
	planTitleEn: string
	id: string
	kind: string | null
	number: string | null
	title: string
}

export interface PlanItemRef {
	region: string
	plan: string
	item: string
	vision?: number
}

/** An upward link between items of two plans. */
export interface PlanLink {
	reason: string | null
	basis: Basis
	reasonEn: string | null
	words: string | null
	item: PlanItemName
}

/** One item in the tree, in the document's order. */
export interface PlanNode {
	id: string
	parent: string | null
	kind: string | null
	number: string | null
	title: string
	relisted: string | null
	inferred: Arrangement[]
	indicators: number
	projects: number | null
}

/** What an item says. */
export interface PlanPart {
	plan: string
	planTitle: string
	planTitleEn: string
	id: string
	kind: string | null
	number: string | null
	title: string
	marked: string
	body: string
	closing: string | null
	arranged: {
		what: Arrangement[]
		reason: string
		reasonEn: string
	} | null
	asRead: { note: string; noteEn: string } | null
	departmentWords: string | null
	citation: PlanCitation
	roadmap: RoadmapRow[]
	terms: PlanTerm[]
}

/** Items whose words hold every word of the text; of one plan or of all, of one kind or of all. */
export interface PlanQuestion {
	region: string
	vision?: number
	text?: string
	plan?: string
	kind?: string
	alignable?: boolean
	page?: number
	size?: number
}

export interface PlanRef {
	region: string
	plan: string
	vision?: number
}

/** A plan that came before or after. */
export interface PlanRelation {
	basis: Basis
	words: string | null
	citation: PlanCitation | null
	reason: string | null
	reasonEn: string | null
	relation: "child" | "parent" | "predecessor" | "successor"
	slug: string | null
	title: string
	titleEn: string | null
}

/** An item with the roadmap that stands under its heading. */
export interface PlanRoadmap {
	plan: string
	planTitle: string
	planTitleEn: string
	id: string
	kind: string | null
	number: string | null
	title: string
	citation: PlanCitation
	roadmap: RoadmapRow[]
}

/** 計画, by what lists and links show of it. */
export interface PlanSummary {
	slug: string
	title: string
	titleEn: string
	kana: string
	issuer: string
	documents: string[]
	titleGrounds: PlanGrounds | null
	issuerGrounds: PlanGrounds
	status: string | null
	statusGrounds: PlanGrounds | null
	excerpt: {
		basis: Basis
		words: string | null
		citation: PlanCitation | null
		reason: string | null
		reasonEn: string | null
		scope: string
		scopeEn: string
	} | null
	period: {
		basis: Basis
		words: string | null
		citation: PlanCitation | null
		reason: string | null
		reasonEn: string | null
		from: number
		to: number
	} | null
	parent: string | null
	items: number
	indicators: number
	roadmaps: number
	terms: number
	kinds: { kind: string; items: number }[]
	alignable: number
	served: { confirmed: number; proposed: number }
}

/** 注・用語. */
export interface PlanTerm {
	plan: string
	mark: string
	term: string
	note: string
	citation: PlanCitation
	asRead: { note: string; noteEn: string } | null
}

/** A region's plans, or one of them. */
export interface PlansRef {
	region: string
	vision?: number
	plan?: string
}

/** 政策分野, in the vision's order. */
export interface PolicyArea {
	title: string
	titleEn: string | null
	code: string
	pillar: number
	group: number | null
	letter: string
}

/** Everything that can be wrong with a field. */
export type Problem = "aboveCost" | "afterDeadline" | "againstDirection" | "allBest" | "bearsUnasked" | "beforeSigned" | "beforeSince" | "belowThousand" | "changedMeanwhile" | "controlCharacters" | "coreStays" | "endsBeforeStart" | "fileContent" | "fileHarmful" | "fileLocked" | "fileSize" | "fileType" | "guessable" | "inPast" | "isMainArea" | "isMember" | "isOver" | "lacksCore" | "lacksWeight" | "leadIsPartner" | "noWords" | "notAddress" | "notAfterChange" | "notAfterUntil" | "notBeforeChange" | "notBoth" | "notCode" | "notDate" | "notDescending" | "notEmail" | "notHttps" | "notHundred" | "notLabelled" | "notNumber" | "notPage" | "notPdf" | "notSlug" | "notTime" | "notWhole" | "noteMark" | "nothingAsked" | "oneOwner" | "otherUnit" | "otherWeekday" | "otherYearKind" | "outsideVision" | "placeTaken" | "privateAddress" | "required" | "sameGrade" | "seemsOff" | "seemsTotal" | "stillOpen" | "stillUsed" | "taken" | "tooFew" | "tooLarge" | "tooLong" | "tooMany" | "tooManyCores" | "tooManyDigits" | "tooShort" | "tooSmall" | "unchanged" | "unclearHour" | "unknownCode" | "unknownField" | "unnamedGrade" | "wrongType"

/** 連携事業 with every fact's basis. */
export interface Project {
	previous: ProjectName | null
	next: ProjectName | null
	sameArea: ProjectName[]
	predecessors: Kin[]
	successors: Kin[]
	budget: {
		fiscalYear: number
		amount: number | null
		subsidy: number | null
		unit: MoneyUnit
	}[]
	costShares: {
		fiscalYear: number
		municipality: string
		amount: number
		unit: MoneyUnit
	}[]
	revisions: {
		revision: number
		validFrom: string
		recordedAt: string
		event: RevisionEvent
		note: string
		noteEn: string | null
		reason: string | null
		by: Author | null
	}[]
	label: string | null
	relisted: string | null
	summary: string | null
	coreRole: string | null
	partnerRole: string | null
	schedule: string | null
	costSharing: string | null
	subsidyName: string | null
	subsidyRate: string | null
	agreementArticles: string | null
	leadDepartment: string | null
	endReason: string | null
	revision: number
	kana: string
	visionPage: number | null
	markCount: number | null
	status: ProjectStatus
	fromFiscalYear: number
	toFiscalYear: number
	basis: Basis
	citation: Citation | null
	policyArea: {
		confirmed: ProjectPolicyAreaConfirmed | null
		basis: Basis
		reason: string | null
		reasonEn: string | null
		citation: Citation | null
		code: string
	}
	measures: {
		confirmed: ProjectPolicyAreaConfirmed | null
		basis: Basis
		reason: string | null
		reasonEn: string | null
		citation: Citation | null
		number: number
	}[]
	markCountReason: string | null
	participations: {
		confirmed: ProjectPolicyAreaConfirmed | null
		basis: Basis
		reason: string | null
		reasonEn: string | null
		citation: Citation | null
		municipality: string
		answer: ParticipationAnswer
		condition: string | null
	}[]
	number: number
	title: string
	titleEn: string | null
}

export interface ProjectChange {
	number: number
	label: string | null
	title: string
	titleEn: string | null
	revision: number
	event: RevisionEvent
	note: string
	noteEn: string | null
	reason: string | null
	fields: ChangedField[]
	facts: ChangedFact[]
	day: string
	at: string
	by: Author | null
	kind: "project"
}

/** A project as lists and matrices show it. */
export interface ProjectItem {
	kana: string
	visionPage: number | null
	markCount: number | null
	status: ProjectStatus
	updatedOn: string
	policyArea: { code: string; basis: Basis }
	measures: {
		number: number
		basis: Basis
	}[]
	participations: {
		municipality: string
		answer: ParticipationAnswer
		basis: Basis
		condition?: string
	}[]
	number: number
	label: string | null
	title: string
	titleEn: string | null
	countExplained?: true
	relisted?: string[]
}

/** A project by name alone, as in links. */
export interface ProjectName {
	number: number
	label: string | null
	title: string
	titleEn: string | null
}

export interface ProjectPage {
	items: ProjectItem[]
	total: number
	page: number
	size: number
	facets: Facets | null
	looked: {
		words: LookedWord[]
		split: "all" | "any" | "no" | "some"
	}
	near: NearWord[]
}

export interface ProjectPolicyAreaConfirmed {
	by: Author
	at: string
}

/** `asOf`: the registry as it stood at the end of that day (ISO date, Japan time). */
export interface ProjectRef {
	number: number
	region: string
	asOf?: string
	vision?: number
}

/** What a published report says of one project; `indicators` are the values of its year. */
export interface ProjectResult {
	notApplicable: NotApplicable[]
	office: {
		score: number | null
		grade: string
		comment: string | null
	} | null
	corrections: {
		at: string
		reason: string
		from: { score: number | null; grade: string } | null
	}[]
	selfEvaluations: SelfEvaluation[]
	spread: GradeSpread | null
	report: PublishedReport
	indicators: {
		id: number
		title: string
		unit: string
		municipality: string
		value: number
		source: string
		judged: IndicatorGrade | null
		corrections: { at: string; reason: string; to: number | null }[]
	}[]
}

/** `active` 実施, `ended` 廃止. */
export type ProjectStatus = "active" | "ended"

/** 設問: a question of the office's own in an inquiry. */
export interface Prompt {
	number: number
	title: string
	help: string
	unit: string
	min: number | null
	max: number | null
	options: string[]
	type: PromptType
	about: "municipality" | "project"
	respondents: "everyone" | "participants"
	required: boolean
	reported: boolean
}

/** How a prompt is answered: a text, a number, one of its options, any number of them, or files. */
export type PromptType = "choice" | "choices" | "file" | "number" | "text"

/** An inquiry that was published: it has a report. */
export interface PublishedReport {
	id: number
	title: string
	kinds: InquiryKind[]
	fiscalYear: number
	publishedAt: string
}

/** What can be asked of the projects of one vision. */
export interface QuestionInput {
	region: string
	sort?: "best" | "kana" | "number" | "page" | "updated"
	page?: number
	size?: number
	facets?: boolean
	text?: string
	language?: Language
	measures?: number[]
	match?: "all" | "any"
	policyAreas?: string[]
	pillars?: number[]
	themes?: number[]
	municipalities?: string[]
	participation?: ParticipationAnswer[]
	basis?: Basis[]
	status?: ProjectStatus[]
	fiscalYears?: number[]
	confirmed?: boolean
	asOf?: string
	vision?: number
}

/** What a client learns of a refusal. */
export interface Refusal {
	code: ErrorCode
	parameter?: string
	value?: string
	fields?: FieldError[]
	version?: number
	by?: Author
	at?: string
}

/** 圏域 */
export interface Region {
	slug: string
	name: string
	kana: string
	nameEn: string
	shortName: string
	shortNameEn: string
	nickname: string | null
	nicknameEn: string | null
	scheme: RegionScheme
}

export interface RegionChange {
	title: string
	titleEn: string | null
	event: "bring" | "revise" | "vision"
	entry: number
	projects: number
	day: string
	at: string
	by: Author | null
	kind: "region"
}

/** A region as the start page of several lists it. */
export interface RegionEntry {
	visions: {
		edition: number
		title: string
		titleEn: string | null
		fromFiscalYear: number
		toFiscalYear: number
	}[]
	projects: number
	municipalities: {
		role: "core" | "partner"
		name: string
		code: string
		kana: string
		nameEn: string
	}[]
	slug: string
	name: string
	kana: string
	nameEn: string
	shortName: string
	shortNameEn: string
	nickname: string | null
	nicknameEn: string | null
	scheme: RegionScheme
}

/** That nothing of a region can be read any more: what was kept of it is to be forgotten. */
export interface RegionHidden {
	title: string
	titleEn: string | null
	day: string
	at: string
	by: Author | null
	kind: "hidden"
}

/** `renkei` 連携中枢都市圏, `teiju` 定住自立圏. */
export type RegionScheme = "renkei" | "teiju"

/** That a region which was hidden can be read, and is to be read anew; told to the same. */
export interface RegionShown {
	title: string
	titleEn: string | null
	day: string
	at: string
	by: Author | null
	kind: "shown"
}

/** `open` to everyone; `hidden`, of its own people alone; `closed`, read by everyone and written by nobody. */
export type RegionState = "closed" | "hidden" | "open"

export interface ReportChange {
	id: number
	title: string
	fiscalYear: number
	day: string
	at: string
	by: Author | null
	kind: "report"
}

/** 回答: what one municipality answers to one inquiry. */
export interface Response {
	inquiry: Inquiry
	municipality: string
	state: ResponseState
	version: number
	deadline: string
	deadlineReason: string | null
	submittedAt: string | null
	submittedBy: Author | null
	late: boolean
	submissions: KindSubmission[]
	endorsing: InquiryKind[]
	endorsement: Endorsement | null
	cells: InquiryAnswer[]
	posts: InquiryPost[]
	editors: string[]
	departments: { id: number; name: string }[]
	assignments: Assignment[]
}

export interface ResponseSaveInput {
	inquiry: number
	municipality: string
	request?: string
	cells: {
		key: string
		version: number
		draft: Record<string, string>
	}[]
}

/** `draft` 回答中, `submitted` 提出済み. */
export type ResponseState = "draft" | "submitted"

export interface ResponseSubmitInput {
	inquiry: number
	municipality: string
	request?: string
	version: number
	kinds?: InquiryKind[]
}

export interface ResponseWritten {
	state: ResponseState
	version: number
	late: boolean
	submitted: InquiryKind[]
}

/** That something told before was taken back, as if it had never been: whoever keeps what they read forgets the event `retracts`, which is told nobody any more, and reads anew what it was `of`. */
export interface Retraction {
	retracts: string
	of: ChangeKind
	number: number | null
	title: string
	titleEn: string | null
	day: string
	at: string
	by: Author | null
	kind: "retraction"
}

/** What made a revision: the catalogue, an approved application (`register`, `change`, `end`), a confirmation or its taking back, an inquiry, that the policy office said what the project does (`describe`), that municipalities joined or left the region (`members`), or that its vision was revised (`revise`). */
export type RevisionEvent = "catalogue" | "change" | "confirm" | "correct" | "describe" | "end" | "inquiry" | "members" | "register" | "revise" | "takeBack"

export interface RevisionRef {
	number: number
	revision: number
	region: string
	vision?: number
}

/** Steps of one row of a roadmap. */
export interface RoadmapRow {
	basis: Basis
	reason: string | null
	reasonEn: string | null
	short: string | null
	long: string | null
	both: string | null
	page: number
}

/** 役割: `officer` 担当者, `approver` 決裁者 (reads what the staff may, and endorses), `reader` 閲覧者 (only reads it), `municipalityAdmin` 市町村の管理者, `policyOffice` 中枢都市の政策担当部, `systemAdmin` システム管理者. */
export type Role = "approver" | "municipalityAdmin" | "officer" | "policyOffice" | "reader" | "systemAdmin"

/** What became of the answers: `saved` are written, and come back as they stand now, an unchanged one at the version it had; `stale` were written by somebody else since they were read, and come back as they stand now, for the writer to choose; nothing of those is written. */
export interface SavedResponse {
	saved: InquiryAnswer[]
	stale: InquiryAnswer[]
}

/** 自己評価 of a municipality that submitted it. */
export interface SelfEvaluation {
	score: number | null
	grade: string
	municipality: string
	late: boolean
	done: string
	improve: string
	next: string
}

/** 差し戻し: by whom, when, and what is to be changed. */
export interface SentBack {
	note: string | null
	by: Author
	at: string
}

/** Who is signed in, and until when: `idleUntil` moves with every request, `endsAt` never does. */
export interface Session {
	me: Me | null
	idleUntil: string | null
	endsAt: string | null
}

/** What a plan's document says of an indicator, in its words. */
export interface StatedIndicator {
	plan: string
	item: string
	page: number
	title: string
	baseline: string | null
	target: string
	years: {
		basis: Basis
		reason: string | null
		reasonEn: string | null
	}
	rationale: string | null
	relisted: string | null
}

export type Succession = "continued" | "ended" | "merged" | "new" | "regrouped" | "split"

/** What may differ in what is continued; `basis`: who stands behind what is said alike. */
export type SuccessionChange = "area" | "basis" | "measures" | "number" | "participations" | "target" | "title" | "unit"

/** The region at a glance. */
export interface Summary {
	projects: number
	names: ByBasis
	paged: number
	counted: number
	marks: ByBasis
	measures: {
		source: number
		confirmed: number
		inferred: number
		number: number
	}[]
	pillars: { number: number; projects: number }[]
	policyAreas: {
		source: number
		confirmed: number
		inferred: number
		code: string
	}[]
	assignments: ByBasis
	participations: ByBasis
	municipalities: {
		grounded: number
		lead: ByBasis
		participating: ByBasis
		conditional: ByBasis
		considering: ByBasis
		notParticipating: ByBasis
		unanswered: ByBasis
		code: string
	}[]
	rows: { source: number; confirmed: number; waiting: number }
	mismatches: number[]
	updatedOn: string | null
}

/** A word that people use, and the words of the registry that are looked for besides. */
export interface Synonym {
	word: string
	sought: string[]
	version: number
	by: Author | null
	at: string | null
}

/** A correction of a former target: what it was and is (null: there is none any more), and the target that was dropped. */
export interface TargetCorrection {
	act: "correct" | "drop" | "restore"
	was: FormerTarget
	is: FormerTarget | null
	dropped: {
		target: number | null
		targetWords: string | null
		targetFiscalYear: number | null
	} | null
	reason: string
	at: string
	by: Author
}

/** What parts the measures, if anything: 産業, インフラ・行政サービス, ひと・くらし. */
export interface Theme {
	title: string
	titleEn: string | null
	number: number
}

/** Who took part at the end of a day (ISO), in the edition that people worked by then: the cells of projects × municipalities, counted. */
export interface TimePoint {
	lead: ByBasis
	participating: ByBasis
	conditional: ByBasis
	considering: ByBasis
	notParticipating: ByBasis
	unanswered: ByBasis
	on: string
	edition: number
	projects: number
	municipalities: number
}

/** 集計方法: how an indicator's value comes of its municipalities'. */
export type Totalling = "average" | "single" | "stated" | "sum" | "weighted"

/** Items that projects may serve and none does: `proposed` says how many proposals wait for it. */
export interface UnservedItem {
	plan: string
	planTitle: string
	planTitleEn: string
	id: string
	kind: string | null
	number: string | null
	title: string
	ancestors: PlanItemName[]
	proposed: number
}

/** ビジョン: an edition with its span of fiscal years (the Western year each begins in). */
export interface Vision {
	fromFiscalYear: number
	toFiscalYear: number
	adopted: string | null
	adoptedOn: string
	measureLabel: string | null
	measureLabelEn: string | null
	numbered: boolean
	projectsStated: number | null
	document: string | null
	title: string
	titleEn: string | null
	edition: number
	editionName: string | null
	editionNameEn: string | null
}

/** What of a vision's order was inferred, since the text of its document has the parts apart from each other: which pillar and group its areas are of, or which theme its measures; and from what. */
export interface VisionArranged {
	of: "measures" | "policyAreas"
	reason: string
	reasonEn: string
}

/** Names a vision, and a day (ISO date, Japan time) at whose end to look at it. */
export interface VisionDay {
	region: string
	asOf?: string
	vision?: number
}

/** Names a vision; without an edition, the region's newest. */
export interface VisionRef {
	region: string
	vision?: number
}

/** 年の数え方: `fiscal` 年度, `calendar` 暦年. */
export type YearKind = "calendar" | "fiscal"

/** @deprecated */
export type Change2 = PlanChange

/** @deprecated */
export type Change3 = ActualChange

/** @deprecated */
export type Change4 = AlignmentChange

/** @deprecated */
export type Change5 = RegionChange

/** @deprecated */
export type Change6 = IndicatorChange

/** @deprecated */
export type Change7 = ReportChange
