import { beforeEach, describe, expect, test } from "vitest";
import { type ChoiceOfTheme, choiceOfTheme, everywhere, inEnglish } from "../../../../test/support/choice.ts";
import { chairing } from "../../../../test/support/equality.ts";
import { actorOf, putPerson } from "../../../../test/support/register.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import type { Actor } from "../../../kit/actor.ts";
import { type Instant, instantOf, milliseconds, parseInstant } from "../../../kit/clock.ts";
import type { Refusal } from "../../../kit/refusal.ts";
import { silenceStateOf } from "./model.ts";
import { silencesOn } from "./store.ts";

let database: TestDatabase;
let world: ChoiceOfTheme;
let niger: Actor;

/** Thursday 28 June 2007, noon in Geneva; three working days later is Tuesday 3 July, noon. */
const expires = parseInstant("2007-07-03T16:00:00.000Z");
const lastInstant = instantOf(milliseconds(expires) - 1);

beforeEach(async () => {
	database = await testDatabase();
	world = await choiceOfTheme(database);
	niger = { ...actorOf(await putPerson(database, "niger@example.org"), "head"), delegation: world.members.NER ?? "" };
});

const proposal = (more: object = {}) => ({
	choice: world.choice,
	organ: world.council,
	expires: "2007-07-03",
	fates: { [world.options[0]]: "selected", [world.options[1]]: "keptForLater" },
	original: "en",
	text: everywhere("The theme is return migration."),
	...more,
});
const put = async (more: object = {}) =>
	((await world.does("decision.requestSilence", proposal(more))) as { silence: string }).silence;
const opened = async () => {
	const silence = await put();
	await world.does("decision.openSilence", { silence }, world.approving);
	return silence;
};
const refused = (doing: Promise<unknown>) =>
	doing.then(
		() => expect.fail("nothing was refused"),
		({ reasons }: Refusal) => reasons.map(({ code, field }) => [code, field]),
	);
const stateAt = async (now: Instant) =>
	(await silencesOn(database.db, [world.choice])).map((silence) => silenceStateOf(silence, now));
const breaking = (silence: string, more: object = {}) => ({
	silence,
	delegation: world.members.NER,
	named: false,
	remarks: "We await instructions.",
	...more,
});
const mails = async (kind: string) =>
	await database.db
		.selectFrom("outbox")
		.select(["recipient", "subject", "body"])
		.where("occasion", "like", `decision.silence.${kind}:%`)
		.execute();

test("is opened by a second officer, told to all members alike, and confirmed by the Chair once nobody broke it", async () => {
	const silence = await put();
	expect(await mails("silence")).toEqual([]);
	expect(
		await refused(world.does("decision.openSilence", { silence }, { ...world.officer, roles: ["approvingOfficer"] })),
	).toEqual([["decision.secondOfficer", undefined]]);
	await world.does("decision.openSilence", { silence }, world.approving);
	const told = await mails("silence");
	expect(told).toHaveLength(3);
	expect(told.every(({ body }) => body.includes("The theme is return migration. (fr)"))).toBe(true);
	expect(await refused(world.does("decision.confirmSilence", { silence }, world.chair, lastInstant))).toEqual([
		["decision.silenceRuns", undefined],
	]);
	expect(await stateAt(expires)).toEqual(["expired"]);
	await world.does("decision.confirmSilence", { silence }, world.chair, expires);
	expect(await stateAt(expires)).toEqual(["confirmed"]);
	expect(await mails("confirmed")).toHaveLength(3);
});

describe("is broken", () => {
	test("until its last instant, and told to all; the member is named to none unless it so wishes", async () => {
		const silence = await opened();
		await world.does("decision.breakSilence", breaking(silence), niger, lastInstant);
		expect(await stateAt(expires)).toEqual(["broken"]);
		const told = await mails("broken");
		expect(told).toHaveLength(3);
		for (const { body, subject } of told) {
			expect(body + subject).not.toContain("instructions");
			expect(body.replace(/délégation du Niger et a/, "")).not.toMatch(/par la délégation/);
		}
		expect(await refused(world.does("decision.confirmSilence", { silence }, world.chair, expires))).toEqual([
			["decision.silenceEnded", undefined],
		]);
	});

	test("in the name of the member, where it wishes that", async () => {
		const silence = await opened();
		await world.does("decision.breakSilence", breaking(silence, { named: true }), niger);
		for (const { body } of await mails("brokenBy")) expect(body).toContain("par la délégation du Niger");
	});

	test("no more in the instant in which it expires, nor twice", async () => {
		const silence = await opened();
		expect(await refused(world.does("decision.breakSilence", breaking(silence), niger, expires))).toEqual([
			["decision.silenceOver", undefined],
		]);
		await world.does("decision.breakSilence", breaking(silence), niger, lastInstant);
		expect(await refused(world.does("decision.breakSilence", breaking(silence), niger, lastInstant))).toEqual([
			["decision.silenceEnded", undefined],
		]);
	});

	test("by no observer, and for no other delegation", async () => {
		const silence = await opened();
		const observer = { ...niger, delegation: world.members.VAT ?? "" };
		expect(
			await refused(
				world.does("decision.breakSilence", breaking(silence, { delegation: world.members.VAT }), observer),
			),
		).toEqual([["decision.notOnOrgan", undefined]]);
		expect(await refused(world.does("decision.breakSilence", breaking(silence), observer))).toEqual([
			["act.otherDelegation", undefined],
		]);
	});

	test("by one of two who break it in the same instant, who is the one on record", async () => {
		const silence = await opened();
		const both = await Promise.allSettled([
			world.does("decision.breakSilence", breaking(silence), niger, lastInstant),
			world.does("decision.breakSilence", breaking(silence, { named: true }), niger, lastInstant),
		]);
		expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		expect((await mails("broken")).length + (await mails("brokenBy")).length).toBe(3);
	});

	test.for(["breaking", "confirming"])(
		"in its last instant or confirmed in the next one, never both, whoever comes first: %s",
		async (first) => {
			const silence = await opened();
			const doing = {
				breaking: () => world.does("decision.breakSilence", breaking(silence), niger, lastInstant),
				confirming: () => world.does("decision.confirmSilence", { silence }, world.chair, expires),
			};
			const order =
				first === "breaking" ? (["breaking", "confirming"] as const) : (["confirming", "breaking"] as const);
			const both = await Promise.allSettled(order.map((what) => doing[what]()));
			expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
			const done = order[both.findIndex(({ status }) => status === "fulfilled")];
			expect(await stateAt(expires)).toEqual([done === "breaking" ? "broken" : "confirmed"]);
			const no = both.find((answer) => answer.status === "rejected");
			expect(no?.reason.reasons).toMatchObject([{ code: "decision.silenceEnded" }]);
		},
	);
});

test("is suspended by the Chair of the organ alone, with reasons in every language", async () => {
	const silence = await opened();
	const reasons = { silence, original: "en", reasons: everywhere("Wording is awaited") };
	const another = await chairing(database, await steeringGroup(), "another@example.org");
	expect(await refused(world.does("decision.suspendSilence", reasons, another))).toEqual([
		["decision.notTheChair", undefined],
	]);
	expect(
		await refused(world.does("decision.suspendSilence", { ...reasons, reasons: inEnglish("Wording") }, world.chair)),
	).toEqual([
		["decision.languageMissing", "reasons.bodies.fr"],
		["decision.languageMissing", "reasons.bodies.es"],
	]);
	await world.does("decision.suspendSilence", reasons, world.chair);
	expect(await stateAt(expires)).toEqual(["suspended"]);
	for (const { body } of await mails("suspended")) expect(body).toContain("Wording is awaited (fr)");
	await put();
});

const steeringGroup = async () =>
	(await database.db.selectFrom("organ").select("id").where("code", "=", "steeringGroup").executeTakeFirstOrThrow()).id;

test.for([
	[
		"a silence of less than 72 hours of working days",
		() => ({ expires: "2007-07-02" }),
		[["decision.silenceTooShort", "expires"]],
	],
	[
		"a fate that is missing",
		() => ({ fates: { [world.options[0]]: "selected" } }),
		[["decision.fateMissing", `fates.${1}`]],
	],
	[
		"two themes",
		() => ({ fates: { [world.options[0]]: "selected", [world.options[1]]: "selected" } }),
		[["decision.oneTheme", undefined]],
	],
	[
		"a language that is missing",
		() => ({ text: { bodies: { en: "x", fr: "x", es: "" } } }),
		[["decision.languageMissing", "text.bodies.es"]],
	],
	["an organ that is none", () => ({ organ: "0000000000000000" }), [["decision.organUnknown", "organ"]]],
] as [string, () => object, [string, string | undefined][]][])("%s is refused", async ([, more, reasons]) => {
	const expected = reasons.map(([code, field]) => [code, field === "fates.1" ? `fates.${world.options[1]}` : field]);
	expect(await refused(put(more()))).toEqual(expected);
});

test("that waits too long for its second officer is too short when it is opened", async () => {
	const silence = await put();
	const later = parseInstant("2007-06-29T10:00:00.000Z");
	expect(await refused(world.does("decision.openSilence", { silence }, world.approving, later))).toEqual([
		["decision.silenceTooShort", "expires"],
	]);
	await world.does("decision.takeBackSilence", { silence });
	await put({ expires: "2007-07-05" });
});

test("one is under way on a choice at a time; what is declined can be put again", async () => {
	const silence = await put();
	expect(await refused(put())).toEqual([["decision.silenceAlready", undefined]]);
	await world.does("decision.declineSilence", { silence, remark: "The text is not agreed" }, world.approving);
	await opened();
	expect(await refused(put())).toEqual([["decision.silenceAlready", undefined]]);
});

test("whose time is over may still be suspended, and nothing else is decided while it waits for the Chair", async () => {
	const silence = await opened();
	const decision = {
		...{ choice: world.choice, organ: world.council, date: "2007-07-03", defers: true, fates: {}, original: "en" },
		...{ basis: { kind: "silence", id: silence }, text: everywhere("x"), reasons: everywhere("x") },
		deliberations: inEnglish(""),
	};
	expect(await refused(world.does("decision.requestRecording", decision, world.officer, expires))).toEqual([
		["decision.silenceUnderWay", undefined],
	]);
	const suspending = { silence, original: "en", reasons: everywhere("Wording is awaited") };
	await world.does("decision.suspendSilence", suspending, world.chair, expires);
	expect(await stateAt(expires)).toEqual(["suspended"]);
});

test("is not opened for an organ that nobody chairs", async () => {
	const silence = await put({ organ: await steeringGroup() });
	expect(await refused(world.does("decision.openSilence", { silence }, world.approving))).toEqual([
		["decision.noChair", undefined],
	]);
});
