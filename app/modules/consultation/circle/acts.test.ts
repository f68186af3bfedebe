import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { type Consultations, consultations, dayAfter, everywhere } from "../../../../test/support/consultation.ts";
import { delegateOf } from "../../../../test/support/delegation.ts";
import { memberLike } from "../../../../test/support/register.ts";
import { parseDate } from "../../../kit/clock.ts";
import { delegationScope } from "../../../kit/reader.ts";
import { roundsAhead } from "../index.ts";

let stage: Consultations;
beforeEach(async () => {
	stage = await consultations();
});

const corrected = (more: object) => ({
	...{ date: "2007-08-02", original: "en", place: everywhere("Room XX"), covers: everywhere("Two themes") },
	reasons: everywhere("The room is taken"),
	...more,
});
const registers = (name: string, input: object) => stage.does(`membership.${name}`, input);
/** The codes of the members to which letters of an occasion went at their mailboxes. */
const written = async (occasion: string): Promise<string[]> => {
	const sent = await stage.db
		.selectFrom("outbox")
		.innerJoin("member", (join) => join.on("recipient", "=", sql<string>`'member:' || member.id`))
		.select("code")
		.where("occasion", "=", occasion)
		.orderBy("code")
		.execute();
	return sent.map(({ code }) => code);
};

test("one register says who is written to, who finds a round on its desk and who is heard: that of its day", async () => {
	const [ner, hol, ben] = [
		await delegateOf(stage, "NER"),
		await delegateOf(stage, "HOL"),
		await delegateOf(stage, "BEN"),
	];
	const convening = stage.convening("2007-08-03", { invites: "organ" });
	const { round } = await stage.does("consultation.convene", convening);
	expect(await written(`consultation.convene:${round}`)).toEqual(["BEN", "NER"]);
	await registers("changeClass", { member: ner.member, class: "observerState", from: "2007-07-25" });
	await registers("changeClass", { member: hol.member, class: "memberState", from: "2007-07-25" });
	await registers("endMembership", { member: ben.member, until: "2007-07-30" });
	await registers("admitMember", memberLike("TCD", "Tchad", { since: "2007-06-28" }));

	await stage.does("consultation.correctRound", corrected({ round, version: 0 }));
	expect(await written(`consultation.correctRound:${round}:1`)).toEqual(["HOL", "TCD"]);
	const view = (member: string) => ({
		...{ round, option: stage.options[0], delegation: member, behalf: "itself", seen: 0 },
		...{ position: "couldSupport", lang: "en", visibility: "invited" },
	});
	const ahead = async ({ reader, member }: typeof ner) => {
		const scope = delegationScope(reader, member);
		const rounds = scope === undefined ? [] : await roundsAhead(stage.db, scope, parseDate("2007-07-21"));
		return rounds.map(({ id }) => id);
	};
	for (const left of [ner, ben]) {
		expect(await stage.refusal("consultation.giveView", view(left.member), left.actor, dayAfter)).toEqual([
			["consultation.notInvited", undefined],
		]);
		expect(await ahead(left)).toEqual([]);
	}
	const tcd = await delegateOf(stage, "TCD");
	for (const came of [hol, tcd]) {
		expect(await stage.does("consultation.giveView", view(came.member), came.actor, dayAfter)).toEqual({
			round,
			number: 1,
		});
		expect(await ahead(came)).toEqual([round]);
	}
});

test("a round that is moved is told to those invited on the day that was said as well", async () => {
	const ben = await delegateOf(stage, "BEN");
	const { round } = await stage.does("consultation.convene", stage.convening("2007-08-03"));
	await registers("endMembership", { member: ben.member, until: "2007-08-10" });
	await stage.does("consultation.correctRound", corrected({ round, version: 0, date: "2007-08-13" }));
	expect(await written(`consultation.correctRound:${round}:1`)).toEqual(["BEN", "HOL", "NER"]);
	const again = corrected({ round, version: 1, date: "2007-08-13", place: everywhere("Room XXI") });
	await stage.does("consultation.correctRound", again);
	expect(await written(`consultation.correctRound:${round}:2`)).toEqual(["HOL", "NER"]);
});

test("what is given while a round is being cancelled waits, and is refused once it is", async () => {
	const ner = await delegateOf(stage, "NER");
	const held = Promise.withResolvers<void>();
	const release = Promise.withResolvers<void>();
	const cancelling = stage.db.transaction().execute(async (tx) => {
		await tx.selectFrom("cycle").select("id").forUpdate().execute();
		const by = stage.officer.person;
		await tx
			.updateTable("round")
			.set((row) => ({ cancelled_at: dayAfter, cancelled_by: by, cancellation: row.ref("place") }))
			.where("id", "=", stage.round)
			.execute();
		held.resolve();
		await release.promise;
	});
	await held.promise;
	const view = {
		...{ round: stage.round, option: stage.options[0], delegation: ner.member, behalf: "itself", seen: 0 },
		...{ position: "couldSupport", lang: "en", visibility: "invited" },
	};
	const statement = {
		...{ round: stage.round, member: ner.member, visibility: "invited", lang: "fr" },
		...{ body: "Monsieur le Président", file: null, received: "2007-07-20" },
	};
	const given = Promise.all([
		stage.refusal("consultation.giveView", view, ner.actor, dayAfter),
		stage.refusal("consultation.receiveStatement", statement, stage.officer, dayAfter),
	]);
	setTimeout(release.resolve, 300);
	await cancelling;
	expect(await given).toEqual([[["consultation.roundConcluded", undefined]], [["consultation.cancelled", undefined]]]);
});
