import { perform } from "../../app/acts/index.ts";
import { type Actor, systemActor } from "../../app/kit/actor.ts";
import type { Instant } from "../../app/kit/clock.ts";
import { importRegister, membersOn } from "../../app/modules/membership/index.ts";
import { chairing } from "./equality.ts";
import { actorOf, councilOf, found, memberLike, niger, putPerson, testNow } from "./register.ts";
import { actNamed, systemOn } from "./survey.ts";
import type { TestDatabase } from "./test-database.ts";

export const inEnglish = (en: string) => ({ bodies: { en, fr: "", es: "" }, checked: [] });
export const everywhere = (en: string) => ({ bodies: { en, fr: `${en} (fr)`, es: `${en} (es)` }, checked: [] });

/** The year 2008 with two themes put forward, before a Council of two Member States and an observer of it. */
export async function choiceOfTheme(database: TestDatabase) {
	await found(database);
	const ctx = systemOn(database.db);
	const people = {
		officer: actorOf(await putPerson(database, "officer@example.org"), "officer"),
		approving: actorOf(await putPerson(database, "approving@example.org"), "approvingOfficer"),
		other: actorOf(await putPerson(database, "other@example.org"), "approvingOfficer"),
	};
	const council = await councilOf(database);
	const chair = await chairing(database, council, "chair@example.org");
	const rows = [niger, memberLike("BEN", "Bénin"), memberLike("VAT", "Holy See", { class: "observerState" })];
	const does = async (name: string, input: object, actor: Actor = people.officer, now: Instant = testNow) =>
		await perform(ctx, actNamed(name), input, { actor, now });
	await perform(ctx, importRegister, { rows }, { actor: systemActor, now: testNow });
	const members = Object.fromEntries(
		(await membersOn(database.db, "2007-06-28" as never, "en")).map(({ code, id }) => [code, id]),
	);
	const begun = await does("dialogue.beginCycle", { year: 2008, original: "en", title: inEnglish("Dialogue 2008") });
	const { cycle, choice } = begun as { cycle: string; choice: string };
	const forward = async (title: string): Promise<string> => {
		const offer = {
			subject: null,
			original: "en",
			title: everywhere(title),
			origin: inEnglish("Members"),
			estimate: null,
		};
		return ((await does("dialogue.putForward", { choice, ...offer })) as { option: string }).option;
	};
	const options = [await forward("Return migration"), await forward("Gender and migration")] as const;
	return { ctx, ...people, council, chair, members, cycle, choice, options, does };
}

export type ChoiceOfTheme = Awaited<ReturnType<typeof choiceOfTheme>>;
