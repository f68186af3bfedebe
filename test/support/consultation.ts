import { expect } from "vitest";
import { type AnyAct, perform } from "../../app/acts/index.ts";
import { allActs } from "../../app/every-act.ts";
import { type Actor, systemActor } from "../../app/kit/actor.ts";
import { type CalendarDate, type Instant, parseInstant } from "../../app/kit/clock.ts";
import type { Refusal } from "../../app/kit/refusal.ts";
import { documentsOf } from "../../app/modules/document/index.ts";
import { importRegister } from "../../app/modules/membership/index.ts";
import { actorOf, councilOf, found, memberLike, niger, putChair, putPerson, stageOf, testNow } from "./register.ts";
import { testDatabase } from "./test-database.ts";

/** A text in one language. */
export const inEnglish = (en: string) => ({ bodies: { en, fr: "", es: "" }, checked: [] });

/** A text in every official language, told apart by its language. */
export const everywhere = (words: string) => ({
	bodies: { en: words, fr: `${words} (fr)`, es: `${words} (es)` },
	checked: [],
});

/** The day after the round of the tests, on which it has an outcome. */
export const dayAfter = parseInstant("2007-07-21T10:00:00.000Z");

/**
 * A body with two Member States and an observer, a Chair of its Council, a year with as many options as `titles`, and a round convened on them for
 * 20 July 2007.
 */
export async function consultations(
	titles: readonly string[] = ["Return", "Work"],
	step: "theme" | "topics" = "theme",
) {
	const database = await testDatabase();
	await found(database);
	const rows = [niger, memberLike("BEN", "Bénin"), memberLike("HOL", "Holy See", { class: "observerState" })];
	await perform(stageOf(database), importRegister, { rows }, { actor: systemActor, now: testNow });
	const officer = actorOf(await putPerson(database, "officer@example.org"), "officer");
	const colleague = actorOf(await putPerson(database, "colleague@example.org"), "approvingOfficer");
	const chairing = await putPerson(database, "chair@example.org");
	const organ = await councilOf(database);
	await putChair(database, { organ, person: chairing, from: "2007-01-01" as CalendarDate });
	const does = async (name: string, input: object, actor: Actor = officer, now: Instant = testNow) => {
		const act = allActs.get(name) as AnyAct | undefined;
		if (act === undefined) throw new Error(`no act ${name}`);
		return await perform(stageOf(database), act, input, { actor, now });
	};
	const begun = await does("dialogue.beginCycle", { year: 2008, original: "en", title: inEnglish("Dialogue") });
	let choice: string = begun.choice;
	const putForward = async (title: string): Promise<string> => {
		const texts = { original: "en", title: everywhere(title), origin: inEnglish("Members"), estimate: null };
		return (await does("dialogue.putForward", { choice, subject: null, ...texts })).option;
	};
	if (step === "topics") {
		const theme = await putForward("Theme");
		await database.db
			.updateTable("choice_option")
			.set({ fate: "selected", fate_at: testNow })
			.where("id", "=", theme)
			.execute();
		({ choice } = await does("dialogue.beginTopics", { cycle: begun.cycle, toSelect: 2 }));
	}
	const options: string[] = [];
	for (const title of titles) options.push(await putForward(title));
	const convening = (date: string, more: object = {}) => ({
		...{ choice, organ, date, invites: "membership", original: "en" },
		...{ place: everywhere("Room XII"), covers: everywhere("Two themes") },
		...more,
	});
	const { round } = await does("consultation.convene", convening("2007-07-20"));
	return {
		...{ database, db: database.db, officer, colleague, choice, cycle: begun.cycle, options, organ, round },
		chair: actorOf(chairing, "chair"),
		chairing,
		does,
		/** Rewrites the title of an option’s dossier in every language. */
		async retitle(option: string, title: string, now: Instant = testNow) {
			const { subject_id } = await database.db
				.selectFrom("choice_option")
				.select("subject_id")
				.where("id", "=", option)
				.executeTakeFirstOrThrow();
			const [kept] = await documentsOf(database.db, [subject_id]);
			if (kept === undefined) throw new Error("no dossier");
			const { id, text } = kept.document.title;
			const changes = Object.entries(everywhere(title).bodies).map(([lang, body]) => {
				const seen = text[lang]?.revision ?? 0;
				return { kind: "write", id, lang, body, seen, follows: lang === "en" ? null : (text.en?.revision ?? 0) + 1 };
			});
			await does("document.edit", { document: kept.id, changes, reason: "Consultations" }, officer, now);
		},
		putForward,
		convening,
		async refusal(name: string, input: object, actor: Actor = officer, now: Instant = testNow) {
			return await does(name, input, actor, now).then(
				() => expect.fail("nothing was refused"),
				({ reasons }: Refusal) => reasons.map(({ code, field }) => [code, field]),
			);
		},
		/** The mails of an occasion, by their recipients. */
		async mails(occasion: string) {
			return await database.db
				.selectFrom("outbox")
				.select(["recipient", "lang", "subject", "body"])
				.where("occasion", "like", `${occasion}:%`)
				.orderBy("recipient")
				.execute();
		},
	};
}

export type Consultations = Awaited<ReturnType<typeof consultations>>;
