import { type Change, type Document, type Draft, sectionOf } from "@intersession/document";
import { perform, type Stage } from "../../app/acts/index.ts";
import type { Actor } from "../../app/kit/actor.ts";
import { plusMinutes } from "../../app/kit/calendar.ts";
import { parseDate, parseInstant } from "../../app/kit/clock.ts";
import { uiLangs } from "../../app/kit/languages.ts";
import { documentsOf } from "../../app/modules/document/index.ts";
import { organsOn } from "../../app/modules/membership/index.ts";
import { type Material, material } from "../material.ts";
import { actNamed, wording } from "./acts.ts";
import type { Cast } from "./cast.ts";
import { type Begun, enterEarlier } from "./earlier.ts";

const { dialogue: data } = material;
const { original } = data;

type Cycle = Material["dialogue"]["cycles"][number];
type Subject = Material["dialogue"]["catalogue"][number];
type Dossier = Subject["dossier"];

/** A choice of the dialogue, with its options by the keys of the data. */
export interface PutForward {
	readonly choice: string;
	readonly options: ReadonlyMap<string, { readonly option: string; readonly subject: string }>;
}

/** Two years begun, with the themes put forward in them and their dossiers; the catalogue and the survey of what was wanted before; and the rounds. */
export async function holdDialogue(stage: Stage, cast: Cast): Promise<PutForward> {
	const officer = cast.staff("officer");
	const years = new Map<number, Begun>();
	for (const { year, title, begun } of data.cycles) {
		const beginning = { year, original, title: wording(title) };
		const occasion = { actor: officer, now: parseInstant(begun) };
		years.set(year, await perform(stage, actNamed("dialogue.beginCycle"), beginning, occasion));
	}
	const [earlier, ...rounds] = data.rounds;
	if (earlier !== undefined) await convene(stage, officer, earlier, years.get(earlier.year)?.choice);
	let put: PutForward | undefined;
	for (const cycle of data.cycles)
		put = await putThemesForward(stage, officer, cycle, String(years.get(cycle.year)?.choice));
	if (put === undefined) throw new Error("the demonstration has no year");
	const subjects = new Map<string, string>();
	for (const subject of data.catalogue) subjects.set(subject.key, await enter(stage, officer, subject));
	await enterEarlier(stage, cast, years, subjects);
	for (const round of rounds) await consult(stage, cast, round, put);
	return put;
}

async function putThemesForward(
	stage: Stage,
	actor: Actor,
	{ putForward, themes }: Cycle,
	choice: string,
): Promise<PutForward> {
	const options = new Map<string, { option: string; subject: string }>();
	for (const [place, { key, title, origin, dossier }] of themes.entries()) {
		// Nobody has said what a year under a theme would cost.
		const offer = { subject: null, original, title: wording(title), origin: wording(origin), estimate: null };
		const occasion = { actor, now: plusMinutes(parseInstant(putForward), place) };
		const made = await perform(stage, actNamed("dialogue.putForward"), { choice, ...offer }, occasion);
		options.set(key, made);
		await write(stage, actor, made.subject, dossier, data);
	}
	return { choice, options };
}

type Round = Material["dialogue"]["rounds"][number];

/** Convened for a day to come, and told to those invited; or of a day that is past, and only recorded. */
export async function convene(
	stage: Stage,
	actor: Actor,
	{ organ: code, date, invites, place, covers, convened }: Omit<Round, "year" | "outcome">,
	choice: string | undefined,
): Promise<string> {
	const organ = (await organsOn(stage.db, parseDate(date), original)).find((organ) => organ.code === code)?.id;
	const input = { choice, organ, date, invites, original, place: wording(place), covers: wording(covers) };
	const { round } = await perform(stage, actNamed("consultation.convene"), input, {
		actor,
		now: parseInstant(convened),
	});
	return round;
}

/** A round for which a delegation proposes wording, which the Chair reflects; the options go to all as modified, and no agreement is reached. */
async function consult(stage: Stage, cast: Cast, round: Round, put: PutForward): Promise<void> {
	const id = await convene(stage, cast.staff("officer"), round, put.choice);
	await reflect(stage, cast, id, put);
	const { at, workingDays } = data.circulation;
	const circulated = { choice: put.choice, workingDays };
	await perform(stage, actNamed("consultation.circulate"), circulated, {
		actor: cast.staff("officer"),
		now: parseInstant(at),
	});
	if (round.outcome !== undefined) await noAgreement(stage, cast, id, round.date, round.outcome);
}

/** The Chair states that there was no agreement. */
export async function noAgreement(
	stage: Stage,
	cast: Cast,
	round: string,
	date: string,
	{ at, statement }: NonNullable<Round["outcome"]>,
): Promise<void> {
	const nothing = { bodies: {}, checked: [] };
	const stated = { round, kind: "notAgreed", options: [], later: [], title: nothing, date, chair: "", original };
	const input = { ...stated, statement: wording(statement), corrects: null, reasons: nothing };
	await perform(stage, actNamed("consultation.recordOutcome"), input, {
		actor: cast.staff("chair"),
		now: parseInstant(at),
	});
}

/** Proposed in French, advised in the original language, marked by the Chair, and translated. */
async function reflect(stage: Stage, cast: Cast, round: string, { options }: PutForward): Promise<void> {
	const { theme, paragraph, member, by, said, text, ...at } = data.proposal;
	const { option = "", subject = "" } = options.get(theme) ?? {};
	const [kept] = await documentsOf(stage.db, [subject]);
	const node = kept && sectionOf(kept.document, "rationale")[paragraph - 1];
	if (kept === undefined || node === undefined) throw new Error("the demonstration has no such paragraph");
	const officer = cast.staff("officer");
	const delegation = cast.member(member);
	const proposed = { round, option, delegation, behalf: "itself", element: node.id, ...said };
	const circle = { visibility: "administrationAndChair", named: false };
	const { proposal } = await perform(
		stage,
		actNamed("consultation.propose"),
		{ ...proposed, ...circle },
		{
			actor: cast.delegate(member, by),
			now: parseInstant(at.at),
		},
	);
	const seen = node.text[original]?.revision ?? 0;
	const advice = { proposal, advice: "reflected", body: text[original], seen, after: 0 };
	await perform(stage, actNamed("consultation.advise"), advice, { actor: officer, now: parseInstant(at.advised) });
	await perform(
		stage,
		actNamed("consultation.mark"),
		{ proposal, mark: "reflected", advice: 1 },
		{
			actor: cast.staff("chair"),
			now: parseInstant(at.marked),
		},
	);
	const changes = uiLangs
		.filter((tag) => tag !== original)
		.map((tag) => {
			const before = node.text[tag]?.revision ?? 0;
			return { kind: "write", id: node.id, lang: tag, body: text[tag], seen: before, follows: seen + 1 };
		});
	const translation = { document: kept.id, changes, reason: "Translation" };
	await perform(stage, actNamed("document.edit"), translation, { actor: officer, now: parseInstant(at.translated) });
}

async function enter(
	stage: Stage,
	actor: Actor,
	{ kind, title, entered, dossier, interest }: Subject,
): Promise<string> {
	const occasion = { actor, now: parseInstant(entered) };
	const entry = { kind, original, title: wording(title) };
	const { subject } = await perform(stage, actNamed("dialogue.enterSubject"), entry, occasion);
	for (const { account, ...noted } of interest) {
		const input = { subject, original, account: wording(account), ...noted };
		await perform(stage, actNamed("dialogue.noteInterest"), input, occasion);
	}
	await write(stage, actor, subject, dossier, data);
	return subject;
}

/** Written in the original language, and translated when that stands. */
export async function write(
	stage: Stage,
	actor: Actor,
	subject: string,
	dossier: Dossier,
	at: { readonly written: string; readonly translated: string },
): Promise<void> {
	const edit = async (when: string, reason: string, changes: (document: Document) => Change[]) => {
		const [kept] = await documentsOf(stage.db, [subject]);
		if (kept === undefined) throw new Error("the demonstration put something forward without a dossier");
		const input = { document: kept.id, changes: changes(kept.document), reason };
		await perform(stage, actNamed("document.edit"), input, { actor, now: parseInstant(when) });
	};
	await edit(at.written, "The note for the informal consultations", ({ elements }) =>
		elements.flatMap((element): Change[] => {
			const drafts = element.kind === "heading" ? draftsOf(dossier, element.part) : [];
			return drafts.length === 0 ? [] : [{ kind: "add", after: element.id, drafts }];
		}),
	);
	await edit(at.translated, "Translation", ({ elements }) => {
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
