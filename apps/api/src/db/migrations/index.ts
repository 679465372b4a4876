import type { Migration } from 'kysely/migration'
import * as answerFiles from './20261202_answer_files.ts'
import * as members from './20261204_region_members.ts'
import * as gradeMeanings from './20261231_grade_meanings.ts'
import * as indicatorGrades from './20261231_indicator_grades.ts'
import * as targetCorrections from './20261230_target_corrections.ts'
import * as relisted from './20261228_relisted.ts'
import * as takeBack from './20261225_take_back.ts'
import * as takeBackRevision from './20270102_take_back_revision.ts'
import * as apiKeys from './20270103_api_keys.ts'
import * as keyWriters from './20270104_key_writers.ts'
import * as idempotencyKeys from './20270105_idempotency_keys.ts'
import * as changeEntries from './20270106_change_entries.ts'
import * as keysTold from './20270107_keys_told.ts'
import * as webhooks from './20270108_webhooks.ts'
import * as calendars from './20270109_calendars.ts'
import * as retractions from './20270110_retractions.ts'
import * as regionBooks from './20261206_region_books.ts'
import * as inquiryCorrections from './20261207_inquiry_corrections.ts'
import * as assignments from './20261201_assignments.ts'
import * as attachments from './20261130_attachments.ts'
import * as catalogue from './20261122_catalogue.ts'
import * as deadlineTime from './20261130_deadline_time.ts'
import * as costShares from './20261201_cost_shares.ts'
import * as consent from './20261130_consent.ts'
import * as documentShape from './20261130_document_shape.ts'
import * as describe from './20261130_describe.ts'
import * as fileStore from './20261201_file_store.ts'
import * as documents from './20261201_documents.ts'
import * as feedback from './20261130_feedback.ts'
import * as inquiries from './20261123_inquiries.ts'
import * as plans from './20261123_plans.ts'
import * as mail from './20261129_mail.ts'
import * as people from './20261122_people.ts'
import * as reason from './20261130_reason.ts'
import * as registration from './20261122_registration.ts'
import * as totalling from './20261201_totalling.ts'
import * as trailPath from './20261129_trail_path.ts'
import * as trail from './20261122_trail.ts'
import * as signIn from './20261129_sign_in.ts'
import * as visionArranged from './20261130_vision_arranged.ts'
import * as responseReturned from './20261130_response_returned.ts'
import * as submissions from './20261201_submissions.ts'
import * as spelling from './20261130_spelling.ts'
import * as synonyms from './20261130_synonyms.ts'
import * as promptRespondents from './20261202_prompt_respondents.ts'
import * as prompts from './20261201_prompts.ts'
import * as corrections from './20261201_corrections.ts'
import * as inquiryAsk from './20261202_inquiry_ask.ts'
import * as inquiryScope from './20261201_inquiry_scope.ts'
import * as endorsement from './20261201_endorsement.ts'
import * as endorsementKinds from './20261201_endorsement_kinds.ts'
import * as posts from './20261201_posts.ts'
import * as unasked from './20261201_unasked.ts'
import * as subscription from './20261201_subscription.ts'
import * as transferFailed from './20261203_transfer_failed.ts'
import * as transfers from './20261201_transfers.ts'
import * as whatDocumentsLack from './20261202_what_documents_lack.ts'
import * as projectLabels from './20261208_project_labels.ts'
import * as indicatorOwners from './20261213_indicator_owners.ts'
import * as regionStates from './20261217_region_states.ts'
import * as untouchedDrafts from './20261221_untouched_drafts.ts'
import * as predecessors from './20261222_predecessors.ts'
import * as evaluationRules from './20261223_evaluation_rules.ts'
import * as formerTargets from './20261224_former_targets.ts'
import * as joiningAgain from './20261223_joining_again.ts'
import * as affiliates from './20261224_affiliates.ts'
import * as visionRevisions from './20261220_vision_revisions.ts'
import * as indicatorWords from './20261214_indicator_words.ts'
import * as subsidies from './20261216_subsidies.ts'
import * as indicatorBegan from './20261227_indicator_began.ts'
import * as proposedIndicators from './20261228_proposed_indicators.ts'
import * as moneyUnits from './20261229_money_units.ts'
import * as opinions from './20261222_opinions.ts'
import * as webhookTries from './20270112_webhook_tries.ts'
import * as hiddenRegionsTold from './20270113_hidden_regions_told.ts'
import * as lastTryOnce from './20270114_last_try_once.ts'

/** Every migration, oldest first. A migration that has been released never changes. */
export const migrations: Record<string, Migration> = {
  '20261122_catalogue': catalogue,
  '20261122_people': people,
  '20261122_registration': registration,
  '20261122_trail': trail,
  '20261123_inquiries': inquiries,
  '20261123_plans': plans,
  '20261129_trail_path': trailPath,
  '20261129_sign_in': signIn,
  '20261129_mail': mail,
  '20261130_document_shape': documentShape,
  '20261130_spelling': spelling,
  '20261130_deadline_time': deadlineTime,
  '20261130_consent': consent,
  '20261130_synonyms': synonyms,
  '20261130_vision_arranged': visionArranged,
  '20261130_reason': reason,
  '20261130_describe': describe,
  '20261130_response_returned': responseReturned,
  '20261130_attachments': attachments,
  '20261130_feedback': feedback,
  '20261201_submissions': submissions,
  '20261201_cost_shares': costShares,
  '20261201_inquiry_scope': inquiryScope,
  '20261201_assignments': assignments,
  '20261201_posts': posts,
  '20261201_endorsement': endorsement,
  '20261201_transfers': transfers,
  '20261201_subscription': subscription,
  '20261201_totalling': totalling,
  '20261201_endorsement_kinds': endorsementKinds,
  '20261201_file_store': fileStore,
  '20261201_unasked': unasked,
  '20261201_documents': documents,
  '20261201_prompts': prompts,
  '20261201_corrections': corrections,
  '20261202_answer_files': answerFiles,
  '20261202_prompt_respondents': promptRespondents,
  '20261202_inquiry_ask': inquiryAsk,
  '20261202_what_documents_lack': whatDocumentsLack,
  '20261203_transfer_failed': transferFailed,
  '20261204_region_members': members,
  '20261206_region_books': regionBooks,
  '20261207_inquiry_corrections': inquiryCorrections,
  '20261208_project_labels': projectLabels,
  '20261213_indicator_owners': indicatorOwners,
  '20261214_indicator_words': indicatorWords,
  '20261216_subsidies': subsidies,
  '20261217_region_states': regionStates,
  '20261220_vision_revisions': visionRevisions,
  '20261221_untouched_drafts': untouchedDrafts,
  '20261222_opinions': opinions,
  '20261222_predecessors': predecessors,
  '20261223_evaluation_rules': evaluationRules,
  '20261223_joining_again': joiningAgain,
  '20261224_affiliates': affiliates,
  '20261224_former_targets': formerTargets,
  '20261225_take_back': takeBack,
  '20261227_indicator_began': indicatorBegan,
  '20261228_proposed_indicators': proposedIndicators,
  '20261228_relisted': relisted,
  '20261229_money_units': moneyUnits,
  '20261230_target_corrections': targetCorrections,
  '20261231_grade_meanings': gradeMeanings,
  '20261231_indicator_grades': indicatorGrades,
  '20270102_take_back_revision': takeBackRevision,
  '20270103_api_keys': apiKeys,
  '20270104_key_writers': keyWriters,
  '20270105_idempotency_keys': idempotencyKeys,
  '20270106_change_entries': changeEntries,
  '20270107_keys_told': keysTold,
  '20270108_webhooks': webhooks,
  '20270109_calendars': calendars,
  '20270110_retractions': retractions,
  '20270112_webhook_tries': webhookTries,
  '20270113_hidden_regions_told': hiddenRegionsTold,
  '20270114_last_try_once': lastTryOnce,
}
