import type { Opening } from "@intersession/ledger";
import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import { dateIn } from "../../../kit/calendar.ts";
import type { Instant } from "../../../kit/clock.ts";
import type { StaffScope } from "../../../kit/reader.ts";
import type { No } from "../../../kit/refusal.ts";
import { type Circulation, circulationOf } from "../../consultation/index.ts";
import { choiceWithDossiers } from "../../dialogue/index.ts";
import {
	type Body,
	bodyOf,
	classesOf,
	correspondentsOn,
	type MemberClass,
	membersOn,
	namesOf,
	organNames,
} from "../../membership/index.ts";
import { linkedIn } from "../choice/queries.ts";
import { type Linked, stillPutForward, type Uncirculated, uncirculated } from "../choice/rules.ts";
import { type AnsweredRequest, requestsOf } from "../history/store.ts";
import { type Preparation, preparationOf } from "../queries.ts";
import { type Gap, gapsIn } from "../rules.ts";
import { hindrances, openingNow, type Text, textsOf } from "./rules.ts";

/** A survey under preparation with all that stands between it and its opening. */
export interface PreparationSheet extends Preparation {
	readonly body: Body;
	readonly classes: readonly MemberClass[];
	readonly organs: readonly { readonly id: string; readonly names: Readonly<Record<string, string>> }[];
	/** As it would be sealed at this instant. */
	readonly opening: Opening;
	readonly texts: readonly Text[];
	readonly gaps: readonly Gap[];
	readonly hindrances: readonly No[];
	readonly asked: readonly AnsweredRequest[];
	/** The year whose choice it is about, and its options beside their dossiers as they now stand. */
	readonly about:
		| {
				readonly choice: string;
				readonly year: number;
				readonly linked: readonly Linked[];
				/** What went to all last, and what of that is not what opening needs. */
				readonly circulation: Circulation | undefined;
				readonly uncirculated: Uncirculated | undefined;
		  }
		| undefined;
	/** Members that would be consulted and have no address on file: they must be written to on paper. */
	readonly unreachable: readonly string[];
}

/** Undefined when there is no such survey. Nine statements, and six for one about a choice, whatever the size of the register. */
export async function preparationSheet(
	db: Kysely<Schema>,
	scope: StaffScope,
	id: string,
	now: Instant,
): Promise<PreparationSheet | undefined> {
	const preparation = await preparationOf(db, scope, id);
	if (preparation === undefined) return undefined;
	const { survey, questions, works } = preparation;
	const body = await bodyOf(db);
	const today = dateIn(now, body.zone);
	const consulted = (await membersOn(db, today)).map((member) => ({
		member: member.id,
		class: member.class,
		name: namesOf(member),
		group: member.group,
	}));
	const reached = new Set((await correspondentsOn(db, today)).map(({ member }) => member));
	const organs = await organNames(db);
	const organ = organs.find(({ id }) => id === survey.organ);
	const about = survey.choice === null ? undefined : await choiceWithDossiers(db, survey.choice);
	const circulation = about && (await circulationOf(db, about.choice.id));
	const linked = about === undefined ? [] : linkedIn(questions, works, about.dossiers);
	const opening = openingNow(survey, questions, works, {
		now,
		seat: body,
		body: body.names,
		organ: organ === undefined ? { id: "", name: {} } : { id: organ.id, name: organ.names },
		...(about && { about: { choice: about.choice.id, year: about.year } }),
		languages: [...body.languages],
		consulted,
	});
	return {
		...preparation,
		body,
		classes: await classesOf(db),
		organs,
		opening,
		texts: textsOf(survey, questions, works, body.languages),
		gaps: gapsIn(works.values(), body.languages, new Set([survey.title])),
		hindrances: hindrances(
			survey,
			questions,
			opening,
			now,
			body,
			about === undefined ? [] : stillPutForward(linked, about.dossiers),
		),
		about: about && {
			choice: about.choice.id,
			year: about.year,
			linked,
			circulation,
			uncirculated: uncirculated(circulation, linked, now),
		},
		asked: await requestsOf(db, id),
		unreachable: consulted.map(({ member }) => member).filter((member) => !reached.has(member)),
	};
}
