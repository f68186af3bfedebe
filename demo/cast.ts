import type { Kysely } from "kysely";
import type { Schema } from "../app/data/schema.ts";
import type { Instant } from "../app/kit/clock.ts";
import { type PublicSurvey, publicSurveys } from "../app/modules/survey/index.ts";
import { type CastMember, material } from "./material.ts";
import { type Awaits, awaiting } from "./rules.ts";
import { changedPaper, peopleAt, progressOf } from "./store.ts";

/** One of the people whom a visitor can be, as things stand. */
export interface Part {
	readonly person: string;
	readonly is: CastMember;
	readonly awaits: Awaits;
	/** The page, without its language, on which that is found. */
	readonly path: string;
}

/** The demonstration as it stands: the survey shown to visitors, the one that is open before any other, and the cast. */
export interface Scene {
	readonly shown: PublicSurvey | undefined;
	readonly parts: readonly Part[];
	/** What consultations changed in a paper: below the page of a year's rounds; empty where nothing was changed. */
	readonly changed: string;
}

/** Five statements. */
export async function sceneAt(db: Kysely<Schema>, now: Instant): Promise<Scene> {
	const surveys = await publicSurveys(db, now);
	const shown = surveys.find(({ state }) => state === "open") ?? surveys[0];
	const { people } = material.body;
	const ids = await peopleAt(
		db,
		people.map(({ email }) => email),
	);
	const codes = people.flatMap(({ delegations }) => delegations.map(({ member }) => member));
	const progress = await progressOf(db, shown?.survey.id, codes);
	const parts = people.flatMap((is) => {
		const person = ids.get(is.email);
		const served = is.delegations.flatMap(({ member }) => progress.get(member) ?? []);
		const awaits = awaiting(shown?.state, is.staff, served);
		const path = pathFor(is, shown?.survey.id, served);
		return person === undefined ? [] : [{ person, is, awaits, path }];
	});
	return { shown, parts, changed: await changedPaper(db) };
}

function pathFor({ staff }: CastMember, survey: string | undefined, served: readonly { member: string }[]): string {
	const [only, another] = served;
	if (only !== undefined && another === undefined && survey !== undefined)
		return `/desk/${only.member}/surveys/${survey}`;
	if (only !== undefined) return "/desk";
	if (survey === undefined) return "/office";
	return staff === "auditor" ? `/surveys/${survey}` : `/office/surveys/${survey}`;
}
