import { beforeEach, expect, test } from "vitest";
import { type Consultations, consultations, dayAfter, everywhere } from "../../../../test/support/consultation.ts";
import type { Standing } from "../circle/model.ts";
import { statementsFor } from "./queries.ts";

let stage: Consultations;
let niger: string;
beforeEach(async () => {
	stage = await consultations();
	niger = await member("NER");
});
const member = async (code: string) =>
	(await stage.db.selectFrom("member").select("id").where("code", "=", code).executeTakeFirstOrThrow()).id;

const statement = (more: object = {}) => ({
	round: stage.round,
	member: niger,
	visibility: "administrationAndChair",
	lang: "fr",
	body: "Monsieur le Président",
	file: null,
	received: "2007-07-20",
	...more,
});
const receive = async (more: object = {}): Promise<string> =>
	(await stage.does("consultation.receiveStatement", statement(more), stage.officer, dayAfter)).statement;
const refused = (more: object = {}) =>
	stage.refusal("consultation.receiveStatement", statement(more), stage.officer, dayAfter);

const standing = (more: Partial<Standing> = {}): Standing => ({
	...{ administration: false, chair: false, past: true, delegations: [] },
	...more,
});
const serving = (id: string, invited = true) => ({
	delegations: [{ member: { id } as never, role: "reader" as const, invited }],
});
const read = async (more: Partial<Standing>) =>
	(await statementsFor(stage.db, standing(more), stage.round)).map(({ id }) => id);

test("a statement is read by the Administration, the Chair and its own delegation, and by others once it is given to them", async () => {
	const id = await receive();
	const other = await member("BEN");
	const readers = async () => [
		await read({ administration: true }),
		await read(serving(niger)),
		await read(serving(other)),
		await read(serving(other, false)),
		await read({ ...serving(other), past: false }),
	];
	expect(await readers()).toEqual([[id], [id], [], [], []]);
	await stage.does("consultation.changeVisibility", { statement: id, visibility: "invited" });
	expect(await readers()).toEqual([[id], [id], [id], [], []]);
	await stage.does("consultation.changeVisibility", { statement: id, visibility: "administrationAndChair" });
	expect(await readers()).toEqual([[id], [id], [], [], []]);
});

test.for<[string, object, string, string | undefined]>([
	["without text and file", { body: " " }, "consultation.statementEmpty", "body"],
	["of a day to come", { received: "2007-08-01" }, "consultation.receivedWhen", "received"],
	["of a delegation that is none", { member: "0000000000000000" }, "consultation.notInRegister", "member"],
	["in a file that nobody kept", { file: "0".repeat(64) }, "consultation.notFound", "file"],
	["of a round that is none", { round: "0000000000000000" }, "consultation.notFound", undefined],
])("a statement %s is not entered", async ([, more, code, field]) => {
	expect(await refused(more)).toEqual([[code, field]]);
});

test("of a round that was cancelled nothing is entered", async () => {
	const reasons = everywhere("No quorum");
	await stage.does("consultation.cancelRound", { round: stage.round, original: "en", reasons });
	expect(await refused()).toEqual([["consultation.cancelled", undefined]]);
});

test("right-to-left text and very long words are kept as they were delivered", async () => {
	const body = `السيد الرئيس\n${"x".repeat(5_000)}`;
	await receive({ lang: "ar", body });
	expect((await statementsFor(stage.db, standing({ administration: true }), stage.round))[0]?.body).toBe(body);
});
