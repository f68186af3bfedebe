import { beforeEach, expect, test } from "vitest";
import { type Consultations, consultations } from "../../../../test/support/consultation.ts";
import { type Delegate, delegateOf } from "../../../../test/support/delegation.ts";
import { counting } from "../../../../test/support/register.ts";
import { type Instant, parseInstant } from "../../../kit/clock.ts";
import { type DelegationScope, delegationScope } from "../../../kit/reader.ts";
import { saidBy } from "./queries.ts";

const on = (day: string) => parseInstant(`2007-07-${day}T08:00:00.000Z`);

let stage: Consultations;
let ner: Delegate;
let ben: Delegate;

beforeEach(async () => {
	stage = await consultations();
	ner = await delegateOf(stage, "NER");
	ben = await delegateOf(stage, "BEN");
});

const scopeOf = ({ reader, member }: Delegate): DelegationScope =>
	delegationScope(reader, member) ?? expect.fail("no scope");
const said = async (delegate = ner) =>
	(await saidBy(stage.db, scopeOf(delegate))).map((one) => [
		one.kind,
		one.year,
		one.round,
		one.kind === "view" ? one.position : one.kind === "proposal" ? one.state : one.received,
	]);

const gives = (position: string, { seen = 0, round = stage.round, delegate = ner, now = on("10") } = {}) =>
	stage.does(
		"consultation.giveView",
		{
			...{ round, option: stage.options[0], delegation: delegate.member, behalf: "itself", position },
			...{ remarks: "", lang: "en", visibility: "administrationAndChair", seen },
		},
		delegate.actor,
		now,
	);
const proposes = async (now: Instant = on("12"), delegate = ner): Promise<string> =>
	(
		await stage.does(
			"consultation.propose",
			{
				...{ round: stage.round, option: stage.options[1], delegation: delegate.member, behalf: "itself" },
				...{ element: "e1", lang: "en", body: "Labour", explanation: "", visibility: "invited", named: true },
			},
			delegate.actor,
			now,
		)
	).proposal;

test("a delegation finds the last view that it gave on each paper, and that it withdrew one", async () => {
	expect(await said()).toEqual([]);
	await gives("prefers");
	await gives("couldSupport", { seen: 1, now: on("11") });
	expect(await said()).toEqual([["view", 2008, stage.round, "couldSupport"]]);
	const place = { round: stage.round, option: stage.options[0], delegation: ner.member, behalf: "itself", seen: 2 };
	await stage.does("consultation.withdrawView", place, ner.actor, on("12"));
	expect(await said()).toEqual([["view", 2008, stage.round, null]]);
});

test("its proposals with what became of them, and its statements; the latest round first", async () => {
	const kept = await proposes(on("12"));
	const back = await proposes(on("13"));
	await proposes(on("14"));
	const advice = { proposal: kept, advice: "kept", note: "Later", body: "", seen: 1, after: 0 };
	await stage.does("consultation.advise", advice);
	await stage.does("consultation.mark", { proposal: kept, mark: "kept", advice: 1 }, stage.chair);
	await stage.does("consultation.takeBackProposal", { proposal: back, delegation: ner.member }, ner.actor, on("15"));
	const statement = { visibility: "invited", lang: "en", body: "Peroration", file: null, received: "2007-07-20" };
	const received = { round: stage.round, member: ner.member, ...statement };
	await stage.does("consultation.receiveStatement", received, stage.officer, on("20"));
	const { round } = await stage.does("consultation.convene", stage.convening("2007-07-30"), stage.officer, on("21"));
	await gives("prefers", { round, now: on("22") });
	expect(await said()).toEqual([
		["view", 2008, round, "prefers"],
		["statement", 2008, stage.round, "2007-07-20"],
		["proposal", 2008, stage.round, "open"],
		["proposal", 2008, stage.round, "takenBack"],
		["proposal", 2008, stage.round, "kept"],
	]);
});

test("what others said is not among it, whoever may read it", async () => {
	await gives("prefers");
	await proposes();
	expect(await said(ben)).toEqual([]);
});

test("four statements, however much was said", async () => {
	await gives("prefers");
	await proposes();
	const once = counting(stage.db);
	await saidBy(once.db, scopeOf(ner));
	expect(once.statements()).toBe(4);
	await proposes(on("13"));
	await proposes(on("14"));
	const more = counting(stage.db);
	await saidBy(more.db, scopeOf(ner));
	expect(more.statements()).toBe(4);
});
