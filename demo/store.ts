import { readingOf } from "@intersession/document";
import { type Kysely, sql } from "kysely";
import type { Schema } from "../app/data/schema.ts";
import { emptyTables } from "../app/data/tables.ts";
import { inTransaction } from "../app/data/transaction.ts";
import type { DelegationRole } from "../app/kit/actor.ts";
import { type Texts, type UiLang, uiLangs } from "../app/kit/languages.ts";
import type { Attachment } from "../app/mail/index.ts";
import { choiceSheet } from "../app/modules/dialogue/index.ts";
import type { Progress } from "./rules.ts";

type Db = Kysely<Schema>;

/** Milliseconds by which the clock is ahead of the system's (far behind it, in 2007); undefined until the story is told. */
export async function keptAhead(db: Db): Promise<number | undefined> {
	return (await db.selectFrom("demo_clock").select("ahead_ms").executeTakeFirst())?.ahead_ms;
}

/** Keeps how far ahead the clock is, unless it is further already, and returns what is kept. */
export async function keepAhead(db: Db, ahead: number): Promise<number> {
	const { ahead_ms } = await db
		.insertInto("demo_clock")
		.values({ ahead_ms: ahead })
		.onConflict((row) =>
			row.column("only_row").doUpdateSet({ ahead_ms: sql`greatest(demo_clock.ahead_ms, excluded.ahead_ms)` }),
		)
		.returning("ahead_ms")
		.executeTakeFirstOrThrow();
	return ahead_ms;
}

/**
 * Forgets everything, so that the story is told anew at the next start: the only way back for the clock. To be done before
 * the clock is read. Throws, and forgets nothing, when the body in the database is not a demonstration's.
 */
export async function resetDemo(db: Db): Promise<void> {
	await inTransaction(db, async (tx) => {
		const body = await tx.selectFrom("body").select("demo").executeTakeFirst();
		if (body !== undefined && !body.demo) throw new Error("this database holds a real body's data and is not reset");
		await emptyTables(tx);
	});
}

/** Ids of people by their addresses. */
export async function peopleAt(db: Db, addresses: readonly string[]): Promise<ReadonlyMap<string, string>> {
	const rows = await db
		.selectFrom("person")
		.select(["id", "email"])
		.where("email", "in", [...addresses])
		.execute();
	return new Map(rows.map(({ id, email }) => [email, id]));
}

/** Members by code, each with how far its delegation has come with a survey. One statement. */
export async function progressOf(
	db: Db,
	survey: string | undefined,
	codes: readonly string[],
): Promise<ReadonlyMap<string, Progress & { readonly member: string }>> {
	const rows = await db
		.selectFrom("member")
		.select((eb) => [
			"member.id as member",
			"member.code",
			eb
				.selectFrom("reply")
				.select(sql<boolean>`withdrawn_at is null`.as("in_force"))
				.whereRef("reply.member_id", "=", "member.id")
				.where("reply.survey_id", "=", survey ?? "")
				.orderBy("number", "desc")
				.limit(1)
				.as("replied"),
			eb
				.exists(
					eb
						.selectFrom("draft")
						.select("member_id")
						.whereRef("draft.member_id", "=", "member.id")
						.where("draft.survey_id", "=", survey ?? ""),
				)
				.as("drafted"),
		])
		.where("member.code", "in", [...codes])
		.execute();
	return new Map(
		rows.map(({ member, code, replied, drafted }) => [
			code,
			{ member, replied: replied === true, drafted: Boolean(drafted) },
		]),
	);
}

/** One of the attachments of a mail, counted from 0. */
export async function attachmentOf(db: Db, mail: number, number: number): Promise<Attachment | undefined> {
	const row = await db.selectFrom("outbox").select("attachments").where("id", "=", mail).executeTakeFirst();
	return row?.attachments[number];
}

/** Ids of members by their codes. */
export async function membersByCode(db: Db): Promise<ReadonlyMap<string, string>> {
	const rows = await db.selectFrom("member").select(["code", "id"]).execute();
	return new Map(rows.map(({ code, id }) => [code, id]));
}

/** Places in delegations that nobody has left, by the member's code and the person's address. */
export async function placesIn(
	db: Db,
): Promise<ReadonlyMap<string, { person: string; member: string; role: DelegationRole }>> {
	const rows = await db
		.selectFrom("delegate")
		.innerJoin("person", "person.id", "delegate.person_id")
		.innerJoin("member", "member.id", "delegate.member_id")
		.select(["code", "email", "person.id as person", "member.id as member", "role"])
		.where("until_date", "is", null)
		.execute();
	return new Map(rows.map(({ code, email, ...place }) => [`${code} ${email}`, place]));
}

/** The questions of a survey in their order, each with its options by what was put forward. */
export async function questionsAbout(
	db: Db,
	survey: string,
): Promise<{ id: string; kind: string; options: { id: string; option: string | null }[] }[]> {
	const questions = await db
		.selectFrom("survey_question")
		.select(["id", "kind"])
		.where("survey_id", "=", survey)
		.orderBy("position")
		.execute();
	const options = await db
		.selectFrom("survey_option")
		.select(["id", "question_id", "option_id as option"])
		.where("survey_id", "=", survey)
		.orderBy("position")
		.execute();
	return questions.map(({ id, kind }) => ({
		id,
		kind,
		options: options.filter(({ question_id }) => question_id === id).map(({ id, option }) => ({ id, option })),
	}));
}

/** The cycle of a year. */
export async function cycleOf(db: Db, year: number): Promise<string> {
	return (await db.selectFrom("cycle").select("id").where("year", "=", year).executeTakeFirstOrThrow()).id;
}

/** The options of a choice that nobody withdrew, with what became of them. */
export const optionsOf = async (db: Db, choice: string) =>
	await db
		.selectFrom("choice_option")
		.select(["id as option", "subject_id as subject", "fate"])
		.where("choice_id", "=", choice)
		.where("withdrawn_at", "is", null)
		.orderBy("place")
		.execute();

/** The titles of those options as they stand, in every interface language. */
export async function titlesIn(db: Db, choice: string): Promise<ReadonlyMap<string, Texts>> {
	const { options, titles } = await choiceSheet(db, choice);
	return new Map(
		options
			.filter(({ withdrawn, fate }) => withdrawn === null && fate?.fate !== "merged")
			.map(({ id }) => {
				const title = titles.get(id);
				const read = (lang: UiLang) => (title === undefined ? "" : readingOf(title, lang).body);
				return [id, Object.fromEntries(uiLangs.map((lang) => [lang, read(lang)])) as Texts];
			}),
	);
}

/** The latest consultations on a theme with a paper that was changed since: where the change is read, below a year's rounds. */
export async function changedPaper(db: Db): Promise<string> {
	const paper = await db
		.selectFrom("round_paper")
		.innerJoin("document", "document.id", "document_id")
		.innerJoin("round", "round.id", "round_id")
		.innerJoin("choice", "choice.id", "round.choice_id")
		.select(["round_id as round", "option_id as option"])
		.where("step", "=", "theme")
		.whereRef("document.version", ">", "round_paper.version")
		.orderBy("round.date", "desc")
		.orderBy("option_id")
		.executeTakeFirst();
	return paper === undefined ? "" : `/${paper.round}#paper-${paper.option}`;
}

/** How far the story of the last year has come, in each of its two steps. */
export async function standing(db: Db) {
	const choices = await db
		.selectFrom("choice")
		.innerJoin("cycle", "cycle.id", "choice.cycle_id")
		.select(["choice.id", "step", "cycle.year"])
		.orderBy("cycle.year", "desc")
		.execute();
	const year = choices[0]?.year;
	const choiceOf = (step: "theme" | "topics") => choices.find((one) => one.year === year && one.step === step)?.id;
	const theme = choiceOf("theme");
	const topics = choiceOf("topics");
	if (theme === undefined) throw new Error("the demonstration has no year");
	return {
		theme: { choice: theme, ...(await stepStanding(db, theme)) },
		topics: { choice: topics ?? null, ...(await stepStanding(db, topics ?? "")) },
	};
}

/** What the story has come to, read from the records: whatever a visitor has done already is not done again. */
export type Standing = Awaited<ReturnType<typeof standing>>;

async function stepStanding(db: Db, choice: string) {
	const survey = await db
		.selectFrom("survey")
		.select((eb) => [
			"id",
			"closed_at",
			"released_at",
			eb
				.selectFrom("reply")
				.select((inner) => inner.fn.countAll<number>().as("n"))
				.whereRef("reply.survey_id", "=", "survey.id")
				.as("replies"),
		])
		.where("choice_id", "=", choice)
		.where("opens", "is not", null)
		.where("annulled_at", "is", null)
		.orderBy("opens", "desc")
		.executeTakeFirst();
	const options = await optionsOf(db, choice);
	const decisions = await db
		.selectFrom("decision")
		.select("id")
		.where("choice_id", "=", choice)
		.where((eb) => eb.or([eb("answer", "is", null), eb("answer", "=", "granted")]))
		.execute();
	const rounds = await db.selectFrom("round").select("id").where("choice_id", "=", choice).execute();
	return {
		survey: survey?.id ?? null,
		closed: survey?.closed_at != null,
		released: survey?.released_at != null,
		replies: Number(survey?.replies ?? 0),
		options: options.length,
		rounds: rounds.length,
		decided: options.some(({ fate }) => fate === "selected"),
		/** A visitor has put a decision, or recorded one that defers: the story does not decide over it. */
		inHand: decisions.length > 0,
	};
}
