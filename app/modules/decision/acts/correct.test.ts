import {
	formatKeptDecision,
	parseVerifier,
	type Decision as SealedDecision,
	verifyAcknowledgement,
} from "@intersession/ledger";
import { beforeEach, expect, test } from "vitest";
import { type ChoiceOfTheme, choiceOfTheme, everywhere, inEnglish } from "../../../../test/support/choice.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { plusMinutes } from "../../../kit/calendar.ts";
import { parseInstant } from "../../../kit/clock.ts";
import type { MembershipScope } from "../../../kit/reader.ts";
import type { Refusal } from "../../../kit/refusal.ts";
import { receiptFor } from "../../../ledger/index.ts";
import { choiceSheet, stateOf } from "../../dialogue/index.ts";
import type { Decision } from "../model.ts";
import { basesOf, decisionsTaken, lastDecisions } from "../queries.ts";

let database: TestDatabase;
let world: ChoiceOfTheme;
let round: string;
let basis: { kind: string; id: string };

/** The Council met on Friday 6 July 2007, noon in Geneva. */
const session = parseInstant("2007-07-06T10:00:00.000Z");
const scope = {} as MembershipScope;

beforeEach(async () => {
	database = await testDatabase();
	world = await choiceOfTheme(database);
	const held = { choice: world.choice, organ: world.council, date: "2007-06-21", invites: "membership" };
	const texts = { original: "en", place: everywhere("Room XII"), covers: everywhere("Two themes") };
	({ round } = (await world.does("consultation.convene", { ...held, ...texts })) as { round: string });
	await world.does("consultation.recordOutcome", outcome("notAgreed"), world.chair);
	const [found] = await basesOf(database.db, await choiceSheet(database.db, world.choice));
	basis = { kind: found?.kind ?? "", id: found?.id ?? "" };
});

const outcome = (kind: string, more: object = {}) => ({
	...{ round, kind, options: [], later: [], title: inEnglish(""), date: "2007-06-21", chair: "", original: "en" },
	...{ statement: everywhere("What the Chair concluded"), corrects: null, reasons: inEnglish("") },
	...more,
});
const fates = (first: string, second: string) => ({ [world.options[0]]: first, [world.options[1]]: second });
const decision = (more: object = {}) => ({
	...{ choice: world.choice, organ: world.council, date: "2007-07-06", basis, defers: false, original: "en" },
	fates: fates("selected", "notSelected"),
	text: everywhere("The Council selects return migration."),
	reasons: everywhere("The debate brought the views together."),
	deliberations: inEnglish(""),
	...more,
});
const correcting = (corrects: string, more: object = {}) => ({
	...decision(),
	...{ fates: fates("keptForLater", "selected"), text: everywhere("The Council selects gender and migration.") },
	...{ corrects, correction: everywhere("The wrong text was put before the second officer.") },
	...more,
});
/** Each act a minute after the one before it. */
let minute = 0;
const now = () => plusMinutes(session, minute++);
const put = async (given: object): Promise<string> =>
	((await world.does("decision.requestRecording", given, world.officer, now())) as { decision: string }).decision;
const record = (id: string, by = world.approving) => world.does("decision.record", { decision: id }, by, now());
const recorded = async (given: object): Promise<string> => {
	const id = await put(given);
	await record(id);
	return id;
};
const refused = (doing: Promise<unknown>) =>
	doing.then(
		() => expect.fail("nothing was refused"),
		({ reasons }: Refusal) => reasons.map(({ code, field }) => [code, field]),
	);
const states = async () => (await choiceSheet(database.db, world.choice)).options.map(stateOf);
const taken = async (): Promise<Decision[]> => await decisionsTaken(database.db, scope, [world.choice]);

test("a correction takes the place of what was recorded in error: sealed with its name, told to all, and nothing is erased", async () => {
	const first = await recorded(decision());
	const second = await put(correcting(first));
	expect(await states()).toEqual(["selected", "notSelected"]);
	expect(await refused(record(second, { ...world.officer, roles: ["approvingOfficer"] }))).toEqual([
		["decision.secondOfficer", undefined],
	]);
	await record(second);
	expect(await states()).toEqual(["keptForLater", "selected"]);
	expect((await taken()).map(({ id, correctedBy, corrects }) => [id, correctedBy, corrects?.decision])).toEqual([
		[first, second, undefined],
		[second, null, first],
	]);
	expect((await lastDecisions(database.db, scope, 5)).map(({ id }) => id)).toEqual([second]);
	const entries = await database.db.selectFrom("ledger_entry").select(["survey", "entry"]).orderBy("index").execute();
	expect(entries.map(({ survey, entry }) => [survey, JSON.parse(entry)])).toMatchObject([
		[null, { v: 2, type: "decision", decision: first }],
		[null, { v: 3, type: "decisionCorrection", decision: second, corrects: first }],
	]);
	const mails = await database.db
		.selectFrom("outbox")
		.select(["subject", "body"])
		.where("occasion", "=", `decision.recorded:${second}`)
		.execute();
	expect(mails).toHaveLength(3);
	for (const { subject, body } of mails) {
		expect(subject).toContain("Correction de la décision");
		expect(body).toContain("The wrong text was put before the second officer. (fr)");
		expect(body).toContain("The Council selects gender and migration. (fr)");
		expect(subject + body).not.toMatch(/[{}]/);
	}
});

test("both records stay provable, the correction by an entry that names the other", async () => {
	const first = await recorded(decision());
	await recorded(correcting(first));
	const verifier = parseVerifier(world.ctx.ledgerKey.vkey);
	for (const { sealed } of await taken()) {
		const { entry = "", proof = "" } = (await receiptFor(database.db, sealed?.pending ?? -1)) ?? {};
		const kept = { entry, salt: sealed?.salt ?? "", document: sealed?.document as SealedDecision };
		expect(verifyAcknowledgement(proof, formatKeptDecision(kept), verifier)).toMatchObject({ ok: true });
	}
});

test("a decision is corrected once, and a correction can be corrected; of two at once one is recorded", async () => {
	const first = await recorded(decision());
	const second = await recorded(correcting(first));
	expect(await refused(put(correcting(first)))).toEqual([["decision.notInForce", undefined]]);
	const third = await put(correcting(second, { fates: fates("selected", "keptForLater") }));
	const both = await Promise.allSettled([record(third), record(third, world.other)]);
	expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	expect(await states()).toEqual(["selected", "keptForLater"]);
	expect(await refused(put(decision()))).toEqual([["decision.taken", undefined]]);
});

test("what was taken for a deferral is corrected to a choice, and the other way; another decision follows a deferral", async () => {
	const deferred = { defers: true, fates: {}, text: everywhere("The Council defers the choice.") };
	const first = await recorded(decision(deferred));
	const second = await recorded(correcting(first));
	expect(await states()).toEqual(["keptForLater", "selected"]);
	const third = await recorded(correcting(second, deferred));
	expect(await states()).toEqual(["putForward", "putForward"]);
	await recorded(decision());
	expect(await states()).toEqual(["selected", "notSelected"]);
	// The words of the deferral can still be corrected, and not what has been decided since.
	expect(await refused(put(correcting(third)))).toEqual([["decision.taken", undefined]]);
	await recorded(correcting(third, deferred));
	expect(await states()).toEqual(["selected", "notSelected"]);
});

test("it may rest on what the first one rested on, though that was corrected since", async () => {
	const first = await recorded(decision());
	await database.db.updateTable("choice_option").set({ fate: null, fate_at: null }).execute();
	const agreed = { options: [world.options[1]], corrects: basis.id, reasons: everywhere("A slip") };
	await world.does("consultation.recordOutcome", outcome("agreed", agreed), world.chair);
	expect(await refused(put(decision()))).toContainEqual(["decision.basisUnknown", "basis"]);
	await recorded(correcting(first));
});

test("once topics are proposed under the theme, it is corrected to another theme and not to none", async () => {
	const first = await recorded(decision());
	await world.does("dialogue.beginTopics", { cycle: world.cycle, toSelect: 2 });
	const deferred = { defers: true, fates: {} };
	expect(await refused(put(correcting(first, deferred)))).toEqual([["decision.topicsBegun", undefined]]);
	await recorded(correcting(first));
	expect(await states()).toEqual(["keptForLater", "selected"]);
});

test.for<[string, object, [string, string | undefined][]]>([
	[
		"its reasons in one language",
		{ correction: inEnglish("A slip") },
		[
			["decision.languageMissing", "correction.bodies.fr"],
			["decision.languageMissing", "correction.bodies.es"],
		],
	],
	["a decision that is none", { corrects: "0000000000000000" }, [["decision.notInForce", undefined]]],
])("with %s it is refused", async ([, more, reasons]) => {
	const first = await recorded(decision());
	expect(await refused(put(correcting(first, more)))).toEqual(reasons);
});

test("what only waits for a second officer, or was declined, is not corrected", async () => {
	const first = await put(decision());
	expect(await refused(put(correcting(first)))).toEqual([["decision.notInForce", undefined]]);
	await world.does("decision.decline", { decision: first, remark: "The date is another" }, world.approving, session);
	expect(await refused(put(correcting(first)))).toEqual([["decision.notInForce", undefined]]);
});
