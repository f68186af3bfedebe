import type { Change, Document, Draft } from "@intersession/document";
import { perform, type Stage } from "../../app/acts/index.ts";
import type { Actor } from "../../app/kit/actor.ts";
import { plusMinutes } from "../../app/kit/calendar.ts";
import { parseDate, parseInstant } from "../../app/kit/clock.ts";
import { uiLangs } from "../../app/kit/languages.ts";
import { documentsOf } from "../../app/modules/document/index.ts";
import { organsOn } from "../../app/modules/membership/index.ts";
import { type Material, material } from "../material.ts";
import { actNamed, wording } from "./acts.ts";
import type { Cast } from "./body.ts";

const { dialogue: data } = material;
const { original } = data;

type Cycle = Material["dialogue"]["cycles"][number];
type Subject = Material["dialogue"]["catalogue"][number];
type Dossier = Subject["dossier"];

/** Two years begun, with the themes put forward in them and their dossiers; and the catalogue of what was wanted before. */
export async function holdDialogue(stage: Stage, cast: Cast): Promise<void> {
	const officer = cast.staff("officer");
	const choices = new Map<number, string>();
	for (const cycle of data.cycles) choices.set(cycle.year, await holdYear(stage, officer, cycle));
	for (const subject of data.catalogue) await enter(stage, officer, subject);
	for (const round of data.rounds) await record(stage, officer, round, choices.get(round.year));
}

async function holdYear(
	stage: Stage,
	actor: Actor,
	{ year, title, begun, putForward, themes }: Cycle,
): Promise<string> {
	const now = parseInstant(begun);
	const beginning = { year, original, title: wording(title) };
	const { choice } = await perform(stage, actNamed("dialogue.beginCycle"), beginning, { actor, now });
	for (const [place, theme] of themes.entries()) {
		const option = {
			choice,
			subject: null,
			original,
			title: wording(theme.title),
			origin: wording(theme.origin),
			// Nobody has said what a year under a theme would cost.
			estimate: null,
		};
		const occasion = { actor, now: plusMinutes(parseInstant(putForward), place) };
		const { subject } = await perform(stage, actNamed("dialogue.putForward"), option, occasion);
		await write(stage, actor, subject, theme.dossier);
	}
	return choice;
}

type Round = Material["dialogue"]["rounds"][number];

/** A round of a day that is past: it is on record, and nobody is written to. */
async function record(stage: Stage, actor: Actor, round: Round, choice: string | undefined): Promise<void> {
	const { organ: code, date, invites, place, covers, recorded } = round;
	const organ = (await organsOn(stage.db, parseDate(date), original)).find((organ) => organ.code === code)?.id;
	const input = { choice, organ, date, invites, original, place: wording(place), covers: wording(covers) };
	await perform(stage, actNamed("consultation.convene"), input, { actor, now: parseInstant(recorded) });
}

async function enter(stage: Stage, actor: Actor, { kind, title, entered, dossier, interest }: Subject): Promise<void> {
	const occasion = { actor, now: parseInstant(entered) };
	const entry = { kind, original, title: wording(title) };
	const { subject } = await perform(stage, actNamed("dialogue.enterSubject"), entry, occasion);
	for (const { account, ...noted } of interest) {
		const input = { subject, original, account: wording(account), ...noted };
		await perform(stage, actNamed("dialogue.noteInterest"), input, occasion);
	}
	await write(stage, actor, subject, dossier);
}

/** Written in the original language, and translated when that stands. */
async function write(stage: Stage, actor: Actor, subject: string, dossier: Dossier): Promise<void> {
	const edit = async (at: string, reason: string, changes: (document: Document) => Change[]) => {
		const [kept] = await documentsOf(stage.db, [subject]);
		if (kept === undefined) throw new Error("the demonstration put something forward without a dossier");
		const input = { document: kept.id, changes: changes(kept.document), reason };
		await perform(stage, actNamed("document.edit"), input, { actor, now: parseInstant(at) });
	};
	await edit(data.written, "The note for the informal consultations", ({ elements }) =>
		elements.flatMap((element): Change[] => {
			const drafts = element.kind === "heading" ? draftsOf(dossier, element.part) : [];
			return drafts.length === 0 ? [] : [{ kind: "add", after: element.id, drafts }];
		}),
	);
	await edit(data.translated, "Translation", ({ elements }) => {
		const texts = Object.values(dossier).flat();
		const ids = elements.filter(({ kind }) => kind !== "heading").map(({ id }) => id);
		return ids.flatMap((id, index) => translations(id, texts[index]?.text));
	});
}

const draftsOf = (dossier: Dossier, part: string | undefined): Draft[] =>
	(dossier[part as keyof Dossier] ?? []).map(({ text, ...form }) => ({ ...form, body: text[original] }));

const translations = (id: string, text: Dossier["rationale"][number]["text"] | undefined): Change[] =>
	uiLangs
		.filter((lang) => lang !== original)
		.map((lang) => ({ kind: "write", id, lang, body: text?.[lang] ?? "", seen: 0, follows: 1 }));
