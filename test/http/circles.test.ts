import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { perform } from "../../app/acts/index.ts";
import { allActs } from "../../app/every-act.ts";
import type { Actor, DelegationRole } from "../../app/kit/actor.ts";
import { plusMinutes } from "../../app/kit/calendar.ts";
import { parseInstant } from "../../app/kit/clock.ts";
import { people } from "../journeys/cast.ts";
import { actorOf, councilOf } from "../support/register.ts";
import { actNamed } from "../support/survey.ts";
import { type Product, startProduct } from "./product.ts";

/** The body’s people, two of one delegation, the heads of two others, and nobody. All three delegations are invited, and have a seat on the Council. */
const readers = {
	nobody: undefined,
	officer: people.officer,
	approving: people.approving,
	chair: people.chair,
	auditor: people.auditor,
	focal: people.benin,
	reader: people.beninReader,
	peru: people.peru,
	niger: people.niger,
} as const;
type Who = keyof typeof readers;
const all = Object.keys(readers) as Who[];

const administration: readonly Who[] = ["officer", "approving", "chair"];
const benin: readonly Who[] = ["focal", "reader"];
const invited: readonly Who[] = [...benin, "peru", "niger"];

/** Words that stand nowhere else, each given under its own conditions, with everybody who may find them on whatever page. */
const secrets: Readonly<Record<string, readonly Who[]>> = {
	// Given by Benin for the Administration and the Chair, and its own people.
	Gambit: [...administration, ...benin],
	Zwischenzug: [...administration, ...benin],
	Peroration: [...administration, ...benin],
	// Given by Peru for those invited as well, once the day of the round is past.
	Fianchetto: [...administration, ...invited],
	Desperado: [...administration, ...invited],
	// The Administration’s advice to the Chair.
	Kibitz: administration,
	// A note on what somebody said.
	Zugzwang: ["officer", "approving"],
	// A summary that the Chair has not cleared.
	Compendium: administration,
	// A draft of Benin’s reply that was not sent, while the survey is open.
	Endspiel: benin,
};

let product: Product;
const cookies = new Map<Who, string>();
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
	product = await startProduct();
	ids = await say(product);
	for (const who of all) {
		const email = readers[who];
		cookies.set(who, email === undefined ? "" : await product.session(email));
	}
});
afterAll(() => product.stop());

/** Says each of the secrets where it belongs; the day of the round is past afterwards. */
async function say({ running, clock, members, survey, person }: Product): Promise<Readonly<Record<string, string>>> {
	const does = async (actor: Actor, name: string, input: object) =>
		await perform(running.ctx, actNamed(name), input, { actor, now: clock.now() });
	const officer = actorOf(await person(people.officer), "officer");
	const chair = actorOf(await person(people.chair), "chair");
	const serving = async (email: string, role: DelegationRole, code: string): Promise<Actor> => ({
		...{ person: await person(email), roles: [role], delegation: members[code] ?? "" },
	});
	const ben = await serving(people.benin, "focalPoint", "BEN");
	const per = await serving(people.peru, "head", "PER");
	const everywhere = (en: string) => ({ bodies: { en, fr: `${en} (fr)`, es: `${en} (es)` }, checked: [] });
	clock.moveTo(plusMinutes(clock.now(), 24 * 60));
	const begun = await does(officer, "dialogue.beginCycle", { year: 2008, original: "en", title: everywhere("2008") });
	const { choice } = begun;
	const offer = { choice, subject: null, original: "en", title: everywhere("Return"), origin: everywhere("Members") };
	const { option } = await does(officer, "dialogue.putForward", { ...offer, estimate: null });
	const { round } = await does(officer, "consultation.convene", {
		...{ choice, organ: await councilOf(running.ctx), date: "2007-06-25", invites: "membership", original: "en" },
		...{ place: everywhere("Room XII"), covers: everywhere("The theme") },
	});
	const on = (by: Actor, visibility: string) => ({
		...{ round, option, delegation: by.delegation, behalf: "itself", lang: "en", visibility },
	});
	const view = { position: "couldSupport", seen: 0 };
	const words = { element: "e1", explanation: "", named: false };
	await does(ben, "consultation.giveView", { ...on(ben, "administrationAndChair"), ...view, remarks: "Gambit" });
	await does(per, "consultation.giveView", { ...on(per, "invited"), ...view, remarks: "Fianchetto" });
	const { proposal } = await does(ben, "consultation.propose", {
		...{ ...on(ben, "administrationAndChair"), ...words, body: "Zwischenzug" },
	});
	await does(per, "consultation.propose", { ...on(per, "invited"), ...words, body: "Desperado" });
	await does(officer, "consultation.advise", {
		...{ proposal, advice: "kept", note: "Kibitz", body: "", seen: 1, after: 0 },
	});
	clock.moveTo(parseInstant("2007-06-27T08:00:00.000Z"));
	const { intervention } = await does(officer, "consultation.addSpeaker", { round, called: "BEN" });
	await does(officer, "consultation.noteIntervention", { intervention, version: 1, note: "Zugzwang", tags: [] });
	await does(officer, "consultation.receiveStatement", {
		...{ round, member: members.BEN, visibility: "administrationAndChair", lang: "en", body: "Peroration" },
		...{ file: null, received: "2007-06-25" },
	});
	await does(officer, "consultation.draftSummary", { round });
	const { document } = await running.ctx.db
		.selectFrom("summary")
		.select("document_id as document")
		.executeTakeFirstOrThrow();
	const change = { kind: "write", id: "e2", lang: "en", body: "Compendium", seen: 1, follows: null };
	await does(officer, "document.edit", { document, changes: [change], reason: "Read again" });
	const { opening } = await running.ctx.db
		.selectFrom("survey")
		.select("opening")
		.where("id", "=", survey)
		.executeTakeFirstOrThrow();
	const { questions } = opening as unknown as { questions: { id: string; kind: string }[] };
	const asked = questions.find(({ kind }) => kind === "comment")?.id ?? "";
	const answers = { [asked]: { comment: "Endspiel" } };
	await does(ben, "survey.saveDraft", { survey, delegation: ben.delegation, version: 0, answers });
	// The Chair is told of everything above; a decision may follow, and nothing of it is read there.
	await does(chair, "consultation.recordOutcome", {
		...{ round, kind: "notAgreed", options: [], later: [], title: everywhere(""), date: "2007-06-25", chair: "" },
		...{ original: "en", statement: everywhere("No agreement"), corrects: null, reasons: everywhere("") },
	});
	return {
		survey,
		choice,
		option,
		round,
		proposal,
		intervention,
		document,
		member: members.BEN ?? "",
		delegation: members.BEN ?? "",
	};
}

const linked = /(?:href|action)="(\/en(?:\/[^"#?]*)?)(?:[?#][^"]*)?"/g;
/** What would end the session or leads outside the pages. */
const skipped = /\/(sign-out|demo)\b/;

/** Reads an address as one of the readers, and notes whom of the secrets they found there. */
async function read(path: string, who: Who, found: Map<string, Set<Who>>): Promise<string> {
	const answer = await product.ask(path, cookies.get(who));
	const text = await answer.text();
	for (const secret of Object.keys(secrets)) if (text.includes(secret)) found.get(secret)?.add(who);
	return text;
}

test("whoever follows every link, and tries the addresses of everybody else, finds what was given in their own circle and nothing more", async () => {
	const found = new Map(Object.keys(secrets).map((secret) => [secret, new Set<Who>()]));
	const known = new Set<string>(["/en", "/en/desk", "/en/office", "/en/years", "/en/surveys"]);
	const visited = new Map<Who, Set<string>>(all.map((who) => [who, new Set()]));
	// Until nobody finds an address that is new: each tries those that any of them found.
	for (let before = -1; before < known.size; ) {
		before = known.size;
		for (const who of all)
			for (const path of [...known].filter((path) => visited.get(who)?.has(path) === false)) {
				visited.get(who)?.add(path);
				const text = await read(path, who, found);
				for (const [, to] of text.matchAll(linked)) if (to !== undefined && !skipped.test(to)) known.add(to);
			}
	}
	const { round } = ids;
	for (const page of [
		"/en/office/dialogue/years/2008/board",
		`/en/office/rounds/${round}/running-order`,
		`/en/office/rounds/${round}/received`,
		`/en/years/2008/consultations/${round}`,
		"/en/years/2008/thread",
		`/en/desk/${product.members.BEN}`,
		`/en/desk/${product.members.PER}`,
	])
		expect([...known]).toContain(page);
	for (const [secret, circle] of Object.entries(secrets))
		expect([...(found.get(secret) ?? [])].toSorted(), secret).toEqual([...circle].toSorted());
}, 600_000);

test("no act answers a program with what was given, whatever it is asked and by whom", async () => {
	const told: string[] = [];
	for (const act of allActs.values())
		for (const who of ["nobody", "auditor", "niger"] as const) {
			const answer = await product.ask(`/api/acts/${act.name}`, cookies.get(who), {
				method: "POST",
				headers: { "content-type": "application/json" },
				body: JSON.stringify(asked(act.input)),
			});
			const text = await answer.text();
			for (const [secret, circle] of Object.entries(secrets))
				if (text.includes(secret) && !circle.includes(who)) told.push(`${who} ${act.name} ${secret}`);
		}
	expect(told).toEqual([]);
}, 300_000);

/** Something in every place of an act’s input, and the ids of what was given in theirs. */
function asked(input: z.ZodType): Record<string, unknown> {
	const { properties = {} } = z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as {
		properties?: Record<string, { type?: string; enum?: unknown[] }>;
	};
	return Object.fromEntries(
		Object.entries(properties).map(([name, { type, enum: choices }]) => [
			name,
			ids[name] ?? choices?.[0] ?? { integer: 1, boolean: false, array: [], object: {} }[type ?? ""] ?? "en",
		]),
	);
}
