import fc from "fast-check";
import { expect, test } from "vitest";
import { type Consultations, consultations, dayAfter, everywhere } from "../../../test/support/consultation.ts";
import { putPerson, stageOf } from "../../../test/support/register.ts";
import { siteOf, visit } from "../../../test/support/site.ts";
import { staff } from "../../../test/support/survey.ts";
import type { Ctx } from "../../acts/index.ts";
import type { Reader } from "../../kit/reader.ts";
import { consultationRoutes } from "./routes.tsx";
import { findSummary } from "./summary/store.ts";

/** What a round leaves behind, each with words that stand nowhere else. */
const words = { note: "Zugzwang", statement: "Peroration", summary: "Compendium" };
type Kind = keyof typeof words;

interface Left {
	readonly invites: "organ" | "membership";
	readonly visibility: "administrationAndChair" | "invited";
	readonly summary: "drafted" | "cleared" | "edited";
	readonly cancelledLater: boolean;
}

const left = fc.record<Left>({
	invites: fc.constantFrom("organ", "membership"),
	visibility: fc.constantFrom("administrationAndChair", "invited"),
	summary: fc.constantFrom("drafted", "cleared", "edited"),
	cancelledLater: fc.boolean(),
});

/** Readers by name; `observer` serves a delegation that is invited only where the whole membership is. */
const readers = [
	"nobody",
	"officer",
	"approving",
	"chair",
	"otherChair",
	"auditor",
	"author",
	"other",
	"observer",
] as const;
type Who = (typeof readers)[number];

/** Who may find which words, on whatever page. */
function circle(kind: Kind, { invites, visibility, summary }: Left): readonly Who[] {
	const administration: Who[] = ["officer", "approving", "chair"];
	const invited: Who[] = ["author", "other", ...(invites === "membership" ? (["observer"] as const) : [])];
	switch (kind) {
		case "note":
			return ["officer", "approving"];
		case "statement":
			return visibility === "invited" ? [...administration, ...invited] : [...administration, "author"];
		case "summary":
			return summary === "cleared" ? [...administration, ...invited] : administration;
	}
}

async function leave({
	invites,
	visibility,
	summary,
	cancelledLater,
}: Left): Promise<{ stage: Consultations; round: string }> {
	const stage = await consultations();
	const does = (name: string, input: object, actor = stage.officer) => stage.does(name, input, actor, dayAfter);
	const { round } = await does("consultation.convene", stage.convening("2007-07-19", { invites }));
	const { intervention } = await does("consultation.addSpeaker", { round, called: "NER" });
	await does("consultation.noteIntervention", { intervention, version: 1, note: words.note, tags: [stage.options[0]] });
	const { id: member } = await stage.db
		.selectFrom("member")
		.select("id")
		.where("code", "=", "NER")
		.executeTakeFirstOrThrow();
	const statement = {
		round,
		member,
		visibility,
		lang: "en",
		body: words.statement,
		file: null,
		received: "2007-07-19",
	};
	await does("consultation.receiveStatement", statement);
	await does("consultation.draftSummary", { round });
	const write = async () => {
		for (const [lang, body] of Object.entries(everywhere(words.summary).bodies)) {
			const found = await findSummary(stage.db, round);
			const node = found?.text.elements[0];
			const seen = node?.text[lang]?.revision ?? 0;
			const follows = lang === "en" ? null : (node?.text.en?.revision ?? 0);
			const change = { kind: "write", id: node?.id, lang, body: `${body} ${seen}`, seen, follows };
			await does("document.edit", { document: found?.document, changes: [change], reason: "Read again" });
		}
	};
	await write();
	if (summary !== "drafted") {
		const version = (await findSummary(stage.db, round))?.version;
		await does("consultation.clearSummary", { round, version, named: [], chair: "" }, stage.chair);
	}
	if (summary === "edited") await write();
	if (cancelledLater)
		await does("consultation.cancelRound", { round, original: "en", reasons: everywhere("In error") });
	return { stage, round };
}

async function readersOf(stage: Consultations): Promise<Readonly<Record<Who, Reader | null>>> {
	const members = await stage.db.selectFrom("member").select(["id", "code"]).execute();
	const officer = staff(stage.officer.person ?? "", "officer");
	const serving = (code: string): Reader => ({
		...officer,
		staff: [],
		seats: [{ member: members.find((member) => member.code === code)?.id ?? "", role: "head" }],
	});
	const organs = await stage.db.selectFrom("organ").select("id").execute();
	const chair = staff(stage.chairing, "chair");
	return {
		nobody: null,
		officer,
		approving: staff(stage.colleague.person ?? "", "approvingOfficer"),
		chair: { ...chair, chairs: [stage.organ] },
		otherChair: { ...chair, chairs: organs.map(({ id }) => id).filter((id) => id !== stage.organ) },
		auditor: staff(await putPerson(stage.database, "auditor@example.org"), "auditor"),
		author: serving("NER"),
		other: serving("BEN"),
		observer: serving("HOL"),
	};
}

/** Every page about a round, and those of its year. */
const pagesOf = (round: string): string[] => [
	"/years/2008/consultations",
	...["", "/summary"].map((rest) => `/years/2008/consultations/${round}${rest}`),
	...["record", "statements", "summary", "received", "outcome", "correction", "cancellation"].map(
		(rest) => `/office/rounds/${round}/${rest}`,
	),
];

test("no page shows a private note, a statement or an uncleared summary to anybody but its circle", async () => {
	await fc.assert(
		fc.asyncProperty(left, async (given) => {
			const { stage, round } = await leave(given);
			const found: Record<Kind, Set<Who>> = { note: new Set(), statement: new Set(), summary: new Set() };
			for (const [who, reader] of Object.entries(await readersOf(stage)) as [Who, Reader | null][]) {
				const site = siteOf(consultationRoutes, { ctx: stageOf(stage.database) as Ctx, reader, now: dayAfter });
				for (const page of pagesOf(round)) {
					const { text } = await visit(site, `/en${page}`);
					for (const kind of Object.keys(words) as Kind[]) if (text.includes(words[kind])) found[kind].add(who);
				}
			}
			for (const kind of Object.keys(words) as Kind[])
				expect([...found[kind]].toSorted(), kind).toEqual([...circle(kind, given)].toSorted());
			const told = JSON.stringify([
				await stage.db.selectFrom("outbox").selectAll().execute(),
				await stage.db.selectFrom("act_record").selectAll().execute(),
				await stage.db.selectFrom("submission").selectAll().execute(),
			]);
			for (const said of Object.values(words)) expect(told).not.toContain(said);
		}),
		{ numRuns: 12, seed: 20070719 },
	);
}, 300_000);
