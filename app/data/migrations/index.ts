import type { Kysely } from "kysely";
import * as services from "./0001_services.ts";
import * as identity from "./0002_identity.ts";
import * as membership from "./0003_membership.ts";
import * as document from "./0004_document.ts";
import * as survey from "./0005_survey.ts";
import * as courtesy from "./0006_courtesy.ts";
import * as hashedLinks from "./0007_hashed_links.ts";
import * as authority from "./0008_authority.ts";
import * as mailedSecrets from "./0009_mailed_secrets.ts";
import * as roleRequests from "./0010_role_requests.ts";
import * as bodyVersion from "./0011_body_version.ts";
import * as chairEntries from "./0012_chair_entries.ts";
import * as formerNames from "./0013_former_names.ts";
import * as documents from "./0014_documents.ts";
import * as dialogue from "./0015_dialogue.ts";
import * as requestAnswers from "./0016_request_answers.ts";
import * as commentsTaken from "./0017_comments_taken.ts";
import * as actRecordAlso from "./0018_act_record_also.ts";
import * as rounds from "./0019_rounds.ts";
import * as surveyChoices from "./0023_survey_choices.ts";
import * as roundsHeld from "./0024_rounds_held.ts";
import * as views from "./0025_views.ts";
import * as decisions from "./0026_decisions.ts";
import * as questionKinds from "./0027_question_kinds.ts";
import * as referencesWithinATable from "./0028_references_within_a_table.ts";
import * as courtesyPeriod from "./0029_courtesy_period.ts";
import * as corrigenda from "./0030_corrigenda.ts";
import * as keptForms from "./0035_kept_forms.ts";
import * as earlierRecords from "./0036_earlier_records.ts";
import * as correctedDecisions from "./0037_corrected_decisions.ts";
import * as deletionsProposed from "./0038_deletions_proposed.ts";

export interface Migration {
	up(db: Kysely<unknown>): Promise<void>;
}

/** Forward only, in the order of their names; a name once released is never changed or reused. */
export const migrations: Readonly<Record<string, Migration>> = {
	"0001_services": services,
	"0002_identity": identity,
	"0003_membership": membership,
	"0004_document": document,
	"0005_survey": survey,
	"0006_courtesy": courtesy,
	"0007_hashed_links": hashedLinks,
	"0008_authority": authority,
	"0009_mailed_secrets": mailedSecrets,
	"0010_role_requests": roleRequests,
	"0011_body_version": bodyVersion,
	"0012_chair_entries": chairEntries,
	"0013_former_names": formerNames,
	"0014_documents": documents,
	"0015_dialogue": dialogue,
	"0016_request_answers": requestAnswers,
	"0017_comments_taken": commentsTaken,
	"0018_act_record_also": actRecordAlso,
	"0019_rounds": rounds,
	"0023_survey_choices": surveyChoices,
	"0024_rounds_held": roundsHeld,
	"0025_views": views,
	"0026_decisions": decisions,
	"0027_question_kinds": questionKinds,
	"0028_references_within_a_table": referencesWithinATable,
	"0029_courtesy_period": courtesyPeriod,
	"0030_corrigenda": corrigenda,
	"0035_kept_forms": keptForms,
	"0036_earlier_records": earlierRecords,
	"0037_corrected_decisions": correctedDecisions,
	"0038_deletions_proposed": deletionsProposed,
};
