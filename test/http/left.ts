import { perform } from "../../app/acts/index.ts";
import { inTransaction } from "../../app/data/transaction.ts";
import { recordFile } from "../../app/files/index.ts";
import type { Actor } from "../../app/kit/actor.ts";
import { dateIn, plusMinutes } from "../../app/kit/calendar.ts";
import { parseInstant } from "../../app/kit/clock.ts";
import { digestOf } from "../../app/kit/ids.ts";
import { createDocument } from "../../app/modules/document/index.ts";
import { people } from "../journeys/cast.ts";
import { written } from "../support/document.ts";
import { actorOf, councilOf } from "../support/register.ts";
import { actNamed } from "../support/survey.ts";
import type { Product } from "./product.ts";

/** Ids by the names that addresses give them. */
export type Left = Readonly<
	Record<
		| "preparing"
		| "question"
		| "option"
		| "paper"
		| "secret"
		| "digest"
		| "document"
		| "choice"
		| "putForward"
		| "subject"
		| "earlier"
		| "round"
		| "statement"
		| "silence"
		| "decision"
		| "circulation"
		| "proposal",
		string
	>
>;

const wording = { bodies: { en: "Where?", fr: "Où\u202f?", es: "¿Dónde?" }, checked: [] };

/**
 * Leaves one of everything that has a page: a survey in preparation, with a question and an option; in the open survey the replies of Benin
 * and Peru, a link to Benin’s draft, and a reply of Togo that was entered from paper and waits; a register file to be previewed, a document, and a year with one option.
 */
export async function leaveOneOfEach(product: Product): Promise<Left> {
	const { survey, members, clock, running } = product;
	clock.moveTo(plusMinutes(clock.now(), 24 * 60));
	const { db, files } = running.ctx;
	const does = async (actor: Actor, name: string, input: object) =>
		await perform(running.ctx, actNamed(name), input, { actor, now: clock.now() });
	const officer = actorOf(await product.person(people.officer), "officer");

	const { survey: preparing } = await does(officer, "survey.prepare", {
		original: "en",
		title: wording,
		introduction: wording,
		organ: await councilOf(running.ctx),
		level: "recorded",
		decides: ["memberState"],
		establishDays: 5,
		paperReplies: true,
		closingDate: null,
	});
	const asking = { kind: "chooseOne", label: wording, rule: "plurality", equality: "chair" };
	const { question, version } = await does(officer, "survey.putQuestion", {
		survey: preparing,
		version: 1,
		question: null,
		...asking,
	});
	const offer = { survey: preparing, version, question, option: null, title: wording, description: wording };
	const { option } = await does(officer, "survey.putOption", offer);

	for (const [email, code, role] of [
		[people.benin, "BEN", "focalPoint"],
		[people.peru, "PER", "head"],
	] as const) {
		const delegation = members[code] ?? "";
		const delegate: Actor = { person: await product.person(email), roles: [role], delegation };
		const answers = await answersOf(product, code);
		const draft = await does(delegate, "survey.saveDraft", { survey, delegation, version: 0, answers });
		await does(delegate, "survey.submitReply", { survey, delegation, version: draft.version });
		const digest = digestOf(secretOf(code));
		await does(delegate, "survey.shareDraft", { survey, delegation, label: "Capital", days: 3, digest });
	}

	const { hash, size } = await files.put(Buffer.from("%PDF-1.4\n%%EOF\n"));
	const letter = { hash, size, mediaType: "application/pdf", name: "letter.pdf", at: clock.now() } as const;
	await inTransaction(db, (tx) => recordFile(tx, letter));
	const { paper } = await does(officer, "survey.enterPaperReply", {
		survey,
		member: members.TGO,
		answers: await answersOf(product, "TGO"),
		received: clock.now(),
		reference: "NV/1",
		scan: hash,
	});
	const example = await product.ask("/en/office/register/import/example.csv", await product.session(people.officer));
	const { hash: digest } = await files.put(Buffer.from(await example.arrayBuffer()));
	const note = { document: written("Note"), person: officer.person, at: clock.now(), reason: "Drafting" };
	const document = await inTransaction(db, (tx) => createDocument(tx, { owner: survey, ...note }));

	const texts = { original: "en", title: wording, origin: wording, estimate: null };
	const { choice } = await does(officer, "dialogue.beginCycle", { year: 2008, original: "en", title: wording });
	const { option: putForward, subject } = await does(officer, "dialogue.putForward", {
		choice,
		subject: null,
		...texts,
	});
	const { round } = await does(officer, "consultation.convene", {
		choice,
		organ: await councilOf(running.ctx),
		date: "2007-06-21",
		invites: "membership",
		original: "en",
		place: wording,
		covers: wording,
	});
	const { circulation } = await does(officer, "consultation.circulate", { choice, workingDays: 2 });
	const benin: Actor = {
		person: await product.person(people.benin),
		roles: ["focalPoint"],
		delegation: members.BEN ?? "",
	};
	const { proposal } = await does(benin, "consultation.propose", {
		...{ round, option: putForward, delegation: members.BEN, behalf: "itself", element: "e1", lang: "en" },
		...{ body: "When?", visibility: "administrationAndChair" },
	});
	const { statement } = await does(officer, "consultation.receiveStatement", {
		...{ round, member: members.BEN, visibility: "administrationAndChair", lang: "fr", body: "" },
		...{ file: hash, received: "2007-06-21" },
	});
	await does(officer, "consultation.draftSummary", { round });
	const chair = actorOf(await product.person(people.chair), "chair");
	await does(chair, "consultation.clearSummary", { round, version: 1, named: [], chair: "" });
	const nothing = { bodies: {}, checked: [] };
	const { record: earlier } = await does(officer, "dialogue.enterEarlierSurvey", {
		...{ cycle: null, step: "theme", organ: null, begins: "2006-10", ends: "", toSelect: null, consulted: null },
		...{ replies: null, symbol: "IC/2007/7", paragraphs: [], source: nothing, remark: nothing, original: "en" },
		options: [
			{ id: null, subject, title: nothing, standing: "notKnown", inFavour: null, outcome: null, account: nothing },
		],
	});
	return {
		earlier,
		round,
		statement,
		proposal,
		circulation,
		...(await leaveDecision(product, choice, putForward)),
		choice,
		putForward,
		subject,
		preparing,
		question,
		option,
		paper,
		secret: secretOf("BEN"),
		digest,
		document,
	} as Left;
}

/** A decision that defers, on a silence that was confirmed, and a silence that runs. */
async function leaveDecision({ running, clock, person }: Product, choice: string, option: string) {
	const silent = parseInstant("2007-07-05T16:00:00.000Z");
	const officer = actorOf(await person(people.officer), "officer");
	const approving = actorOf(await person(people.approving), "approvingOfficer");
	const chair = actorOf(await person(people.chair), "chair");
	const does = async (actor: Actor, name: string, input: object, now = clock.now()) =>
		await perform(running.ctx, actNamed(name), input, { actor, now });
	const organ = await councilOf(running.ctx);
	const open = async (expires: string) => {
		const text = { choice, organ, fates: { [option]: "selected" }, original: "en", text: wording };
		const { silence } = await does(officer, "decision.requestSilence", { ...text, expires });
		await does(approving, "decision.openSilence", { silence });
		return silence;
	};
	const confirmed = await open("2007-07-04");
	await does(chair, "decision.confirmSilence", { silence: confirmed }, silent);
	const { decision } = await does(
		officer,
		"decision.requestRecording",
		{
			choice,
			organ,
			date: dateIn(silent, "UTC"),
			basis: { kind: "silence", id: confirmed },
			defers: true,
			fates: {},
			original: "en",
			text: wording,
			reasons: wording,
			deliberations: wording,
		},
		silent,
	);
	await does(approving, "decision.record", { decision }, silent);
	return { silence: await open("2007-07-20"), decision };
}

/** The secret of the link to a delegation’s draft. */
const secretOf = (code: string): string => `a-secret-of-${code}`;

/** What a delegation’s reply says and nobody else’s does. */
export const remarkOf = (code: string): string => `A remark of ${code}.`;

/** The first option everywhere, and a remark. */
async function answersOf({ survey, running }: Product, code: string): Promise<object> {
	const { opening } = await running.ctx.db
		.selectFrom("survey")
		.select("opening")
		.where("id", "=", survey)
		.executeTakeFirstOrThrow();
	const { questions } = opening as unknown as Opening;
	return Object.fromEntries(
		questions.map(({ id, kind, options = [] }) => {
			const ids = options.map((one) => one.id);
			return [
				id,
				{
					chooseOne: { choose: ids[0] },
					rank: { ranking: ids.map((one) => [one]) },
					comment: { comment: remarkOf(code) },
				}[kind],
			];
		}),
	);
}

interface Opening {
	readonly questions: readonly {
		readonly id: string;
		readonly kind: "chooseOne" | "rank" | "comment";
		readonly options?: readonly { readonly id: string }[];
	}[];
}
