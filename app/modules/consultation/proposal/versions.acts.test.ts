import { type Change, Document, nodesOf } from "@intersession/document";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Consultations, consultations } from "../../../../test/support/consultation.ts";
import { delegateOf } from "../../../../test/support/delegation.ts";
import { Refusal } from "../../../kit/refusal.ts";
import { goneSince } from "../../document/index.ts";
import { roundFacts } from "../circle/store.ts";
import { findProposal } from "./store.ts";

/** The title, and the two paragraphs that the paper has when it is circulated. */
const elements = ["e1", "e6", "e7"] as const;
const element = fc.constantFrom(...elements);
const step = fc.oneof(
	fc.record({ kind: fc.constant("edit" as const), element }),
	fc.record({ kind: fc.constant("remove" as const), element: fc.constantFrom("e6", "e7") }),
	fc.record({ kind: fc.constant("propose" as const), element, named: fc.boolean() }),
	fc.record({ kind: fc.constant("advise" as const), nth: fc.nat(3), kept: fc.boolean() }),
	fc.record({
		kind: fc.constant("mark" as const),
		nth: fc.nat(3),
		mark: fc.constantFrom("reflected", "inPart", "kept"),
	}),
	fc.record({ kind: fc.constant("takeBack" as const), nth: fc.nat(3) }),
);

/** The paper's versions, by their numbers. */
async function versionsIn({ db }: Consultations, document: string) {
	const rows = await db
		.selectFrom("document_version")
		.select(["number", "tree", "reason", "because"])
		.where("document_id", "=", document)
		.orderBy("number")
		.execute();
	return new Map(rows.map(({ tree, ...row }) => [row.number, { ...row, text: Document.parse(tree) }]));
}

const wordsAt = (text: Document | undefined, element: string) =>
	text && nodesOf(text).find(({ id }) => id === element)?.text.en;

test("whatever the order of edits, proposals and marks: every mark has its version and every version its mark, and nobody's words are lost", async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 20 }), async (steps) => {
			const stage = await consultations(["Return"]);
			const ner = await delegateOf(stage, "NER");
			const first = (await roundFacts(stage.db, stage.round))?.papers[0] ?? expect.fail("no paper");
			const edit = async (changes: Change[]) =>
				await stage.does("document.edit", { document: first.document, changes, reason: "Drafting" });
			const drafts = ["One.", "Two."].map((body) => ({ kind: "paragraph" as const, numbered: true, body }));
			await edit([{ kind: "add", after: null, drafts }]);
			const { round } = await stage.does("consultation.convene", stage.convening("2007-07-25"));
			const proposals: string[] = [];
			const standing = async () => [...(await versionsIn(stage, first.document)).values()].at(-1)?.text;

			let next = 0;
			for (const each of steps) {
				const words = `Words ${next++}.`;
				const doing = async () => {
					const [proposal] = "nth" in each ? proposals.slice(each.nth) : [];
					const found = proposal === undefined ? undefined : await findProposal(stage.db, proposal);
					const now = found && wordsAt(await standing(), found.element);
					switch (each.kind) {
						case "edit": {
							const seen = wordsAt(await standing(), each.element)?.revision ?? 0;
							return await edit([{ kind: "write", id: each.element, lang: "en", body: words, seen, follows: null }]);
						}
						case "remove":
							return await edit([{ kind: "remove", id: each.element }]);
						case "propose": {
							const asked = { round, option: first.option, delegation: ner.member, behalf: "itself" };
							const given = { ...asked, element: each.element, lang: "en", body: words, named: each.named };
							const made = await stage.does(
								"consultation.propose",
								{ ...given, visibility: "administrationAndChair" },
								ner.actor,
							);
							return proposals.push(made.proposal);
						}
						case "advise": {
							const after = found?.advice?.number ?? 0;
							const wording = { body: `Advised ${words}`, seen: now?.revision ?? 0, after };
							const advice = each.kept ? "kept" : "reflected";
							return proposal && (await stage.does("consultation.advise", { proposal, advice, ...wording }));
						}
						case "mark": {
							const shown = { mark: each.mark, advice: found?.advice?.number ?? 1, gone: now === undefined };
							return proposal && (await stage.does("consultation.mark", { proposal, ...shown }, stage.chair));
						}
						case "takeBack": {
							const own = { proposal, delegation: ner.member };
							return proposal && (await stage.does("consultation.takeBackProposal", own, ner.actor));
						}
					}
				};
				await doing().catch((error) => {
					if (!(error instanceof Refusal)) throw error;
				});
			}

			const versions = await versionsIn(stage, first.document);
			expect([...versions.keys()]).toEqual([...versions.keys()].map((_, index) => index + 1));
			const reflecting = [...versions.values()].filter(({ because }) => because !== null);
			const led = new Map(reflecting.map(({ because, number }) => [because, number]));
			// No two versions are for one proposal, and none is for a proposal that was not marked.
			expect(led.size).toBe(reflecting.length);
			for (const id of proposals) {
				const proposal = (await findProposal(stage.db, id)) ?? expect.fail("a proposal was lost");
				const { mark, advice, element, stood, version, named } = proposal;
				expect(stood).toBe(wordsAt(versions.get(version)?.text, element)?.body);
				const gone = (await goneSince(stage.db, [proposal])).get(`${proposal.document} ${element}`);
				if (gone !== undefined) {
					expect(wordsAt(versions.get(gone)?.text, element)).toBeUndefined();
					expect(wordsAt(versions.get(gone - 1)?.text, element)).toBeDefined();
				} else expect(wordsAt([...versions.values()].at(-1)?.text, element)).toBeDefined();
				const changes = mark !== null && !mark.gone && mark.mark !== "kept";
				expect(led.get(`/proposals/${id}`)).toBe(changes ? mark.version : undefined);
				if (mark?.gone === true) expect(mark.version).toBe(gone);
				if (!changes || mark.version === null) continue;
				const made = versions.get(mark.version);
				expect(wordsAt(made?.text, element)?.body).toBe(advice?.body);
				expect(made?.reason.includes("Niger")).toBe(named);
				expect(wordsAt(versions.get(mark.version - 1)?.text, element)?.revision).toBe(advice?.seen);
			}
			const marked = proposals.map((id) => `/proposals/${id}`);
			expect([...led.keys()].every((because) => marked.includes(because ?? ""))).toBe(true);
		}),
		{ numRuns: 15 },
	);
}, 300_000);
