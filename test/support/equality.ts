import { perform } from "../../app/acts/index.ts";
import type { Actor } from "../../app/kit/actor.ts";
import { plusMinutes } from "../../app/kit/calendar.ts";
import { parseDate } from "../../app/kit/clock.ts";
import { asDelegate, type Reader } from "../../app/kit/reader.ts";
import { actorOf, councilOf, putChair, putPerson } from "./register.ts";
import { actNamed, closes, meanwhile, type OpenSurvey, openSurvey } from "./survey.ts";
import type { TestDatabase } from "./test-database.ts";

/** An hour after the close. */
export const afterwards = plusMinutes(closes, 60);

/** A recorded survey with two replies that decide, one for each theme, and the Chair of the competent organ. */
export async function equalSurvey(database: TestDatabase) {
	return await equalReplies(database, await openSurvey(database, { level: "recorded" }));
}

/** The same of a survey that is open already. */
export async function equalReplies(database: TestDatabase, survey: OpenSurvey) {
	const council = await councilOf(database);
	const chair = await chairing(database, council, "chair@example.org");
	const delegate = await survey.join("NER", "Aminata", "focalPoint");
	await replies(survey, delegate, 0);
	await replies(survey, await survey.join("CIV", "Koffi", "head"), 1);
	return { survey, council, chair, delegate };
}

/** Appoints a new person to the chair of an organ, from 1 June 2007 unless another day is given. */
export async function chairing(
	database: TestDatabase,
	organ: string,
	email: string,
	from = parseDate("2007-06-01"),
): Promise<Actor> {
	const person = await putPerson(database, email);
	await putChair(database, { organ, person, from });
	return actorOf(person, "chair");
}

async function replies({ ctx, id, choice, rank }: OpenSurvey, reader: Reader, option: number): Promise<void> {
	const delegation = reader.seats[0]?.member ?? "";
	const occasion = { actor: asDelegate(reader, delegation), now: meanwhile };
	const answers = { [choice.id]: { choose: choice.options[option] }, [rank.id]: { ranking: [[rank.options[0]]] } };
	const place = { survey: id, delegation };
	await perform(ctx, actNamed("survey.saveDraft"), { ...place, version: 0, answers }, occasion);
	await perform(ctx, actNamed("survey.submitReply"), { ...place, version: 1 }, occasion);
}
