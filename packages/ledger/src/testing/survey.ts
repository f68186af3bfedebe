import {
	type Answer,
	buildExport,
	type Corrigendum,
	type Counted,
	canonicalJson,
	classesOf,
	commit,
	type Kind,
	Opening,
	type Reply,
	type Result,
	type Sealed,
} from "../index.ts";
import { MemoryLog, saltOf, vkey } from "./log.ts";

export const SURVEY = "s-2008-themes";
const member = (code: string, cls: string) => ({
	member: code,
	class: cls,
	name: { en: `Member ${code}` },
	group: null,
});
const option = (id: string) => ({ id, title: { en: `Theme ${id}`, fr: `Thème ${id}` }, description: { en: "" } });

/** Two themes, one ranking, one comment; four members and two observers, of whom only members decide. */
export const opening: Opening = {
	survey: SURVEY,
	body: { en: "The Organization", fr: "L’Organisation" },
	organ: { id: "council", name: { en: "The Council", fr: "Le Conseil" } },
	title: { en: "Themes for 2008", fr: "Thèmes pour 2008" },
	introduction: { en: "", fr: "" },
	level: "recorded",
	languages: ["en", "fr"],
	original: "en",
	opens: "2007-06-15T10:00:00.000Z",
	closes: "2007-06-29T16:00:00.000Z",
	zone: "Europe/Zurich",
	courtesyUntil: null,
	establishDays: 5,
	questions: [
		{
			id: "theme",
			kind: "chooseOne",
			label: { en: "Preferred theme" },
			options: [option("a"), option("b")],
			rule: "plurality",
			select: 1,
			equality: "chair",
		},
		{
			id: "topics",
			kind: "rank",
			label: { en: "Topics" },
			options: [option("x"), option("y"), option("z")],
			rule: "borda",
			select: 2,
			equality: null,
		},
		{ id: "views", kind: "comment", label: { en: "Comments" }, options: [], rule: null, select: 0, equality: null },
	],
	consulted: [..."1234"]
		.map((code) => member(`m${code}`, "member"))
		.concat([..."12"].map((code) => member(`o${code}`, "observer"))),
	decides: ["member"],
	paper: "notAccepted",
	waivers: [],
};

/** One survey in a log, told step by step; `sealed` keeps documents and salts as the secretariat does. */
export class Conduct {
	readonly log: MemoryLog;
	readonly opening: Opening;
	readonly sealed = new Map<string, Sealed>();
	ended = false;
	readonly replies = new Map<string, Reply>();

	constructor(changes: Partial<Opening> = {}, log = new MemoryLog()) {
		this.log = log;
		this.opening = Opening.parse({ ...opening, ...changes });
		this.log.add({ v: 1, survey: SURVEY, type: "opening", commitment: this.seal("opening", this.opening) });
	}

	seal(kind: Kind, document: Sealed["document"]): string {
		const salt = saltOf(`${kind} ${this.sealed.size}`);
		const commitment = commit(kind, salt, document);
		this.sealed.set(commitment, { salt: salt.toString("hex"), document });
		return commitment;
	}

	/** Returns the commitment, to supersede or withdraw by. */
	reply(from: string, changes: Partial<Reply> = {}, supersedes?: string): string {
		const document: Reply = {
			survey: SURVEY,
			member: from,
			answers: { theme: { choose: "a" } },
			channel: "online",
			received: "2007-06-20T09:00:00.000Z",
			...changes,
		};
		const commitment = this.seal("reply", document);
		this.log.add({ v: 1, survey: SURVEY, type: "reply", commitment, ...(supersedes && { supersedes }) });
		if (supersedes) this.replies.delete(supersedes);
		this.replies.set(commitment, document);
		return commitment;
	}

	/** After the date, where the opening says that such replies are kept. Returns the commitment, to supersede by. */
	replyLate(from: string, supersedes?: string): string {
		const commitment = this.seal("reply", {
			survey: SURVEY,
			member: from,
			answers: { theme: { choose: "b" } },
			channel: "online",
			received: "2007-07-02T09:00:00.000Z",
		});
		this.log.add({ v: 2, survey: SURVEY, type: "lateReply", commitment, ...(supersedes && { supersedes }) });
		return commitment;
	}

	withdraw(commitment: string): void {
		this.log.add({ v: 1, survey: SURVEY, type: "withdrawal", supersedes: commitment });
		this.replies.delete(commitment);
	}

	extend(closes: string): void {
		const commitment = this.seal("extension", {
			survey: SURVEY,
			closes,
			courtesyUntil: this.opening.courtesyUntil === null ? null : closes.replace("T16", "T18"),
			reasons: { en: "Holidays" },
		});
		this.log.add({ v: 1, survey: SURVEY, type: "extension", commitment });
	}

	correct(change: Partial<Corrigendum["changes"][number]> = {}): void {
		const slip = { field: "title" as const, language: "fr", before: "Thèmes pour 2008", after: "Thèmes de 2008" };
		const document = { survey: SURVEY, changes: [{ ...slip, ...change }], reasons: { en: "A slip of the pen" } };
		this.log.add({ v: 2, survey: SURVEY, type: "corrigendum", commitment: this.seal("corrigendum", document) });
	}

	annul(): void {
		this.ended = true;
		const commitment = this.seal("annulment", { survey: SURVEY, reasons: { en: "A theme was omitted" } });
		this.log.add({ v: 1, survey: SURVEY, type: "annulment", commitment });
	}

	publish(): void {
		const commitment = this.seal("publicity", {
			survey: SURVEY,
			decision: { en: "Decision No. 1", fr: "Décision n° 1" },
		});
		this.log.add({ v: 1, survey: SURVEY, type: "publicity", commitment });
	}

	close(replies = this.replies.size): void {
		this.ended = true;
		this.log.add({ v: 1, survey: SURVEY, type: "closing", replies });
	}

	/** Every equality that is the Chair's to settle is settled by the first of the equal outcomes. */
	establish(changes: Partial<Result> = {}): void {
		const replies = [...this.replies.values()];
		const result: Result = {
			survey: SURVEY,
			software: "test/1",
			classes: classesOf(this.opening, replies),
			questions: settled(this.opening, recount(this.opening, replies)),
			...changes,
		};
		const commitment = this.seal("result", result);
		this.log.add({ v: 1, survey: SURVEY, type: "result", commitment });
	}

	/** What a log that breaks the rules would hand out for an established survey. */
	exportAsIs(): Uint8Array {
		const sealed = this.log.entries.flatMap((text) => {
			const { type, commitment } = JSON.parse(text) as { type?: string; commitment?: string };
			const found = this.sealed.get(commitment ?? "");
			return found ? [{ type, commitment, found }] : [];
		});
		const of = (type: string) => sealed.filter((one) => one.type === type).map((one) => one.found);
		const document = {
			v: 1,
			format: "intersession/export",
			kind: "public",
			survey: SURVEY,
			key: vkey,
			checkpoint: this.log.checkpoint(),
			entries: this.log.entries,
			opening: of("opening")[0],
			extensions: of("extension"),
			...(of("corrigendum").length > 0 && { corrigenda: of("corrigendum") }),
			annulment: of("annulment")[0] ?? null,
			publicity: of("publicity")[0] ?? null,
			replies: sealed.filter((one) => this.replies.has(one.commitment ?? "")).map((one) => one.found),
			result: of("result")[0] ?? null,
		};
		return Buffer.from(canonicalJson(document));
	}

	export(reader: "public" | "auditor" = "public"): Uint8Array {
		const { log, sealed } = this;
		return buildExport({
			reader,
			survey: SURVEY,
			key: vkey,
			checkpoint: log.checkpoint(),
			entries: log.entries,
			sealed,
		});
	}
}

/** Four replies in force, one superseded, one withdrawn, between entries of another survey. */
export function conducted(changes: ConstructorParameters<typeof Conduct>[0] = {}): Conduct {
	const log = new MemoryLog();
	log.add({ v: 1, survey: "other", type: "opening", commitment: "1".repeat(64) });
	const survey = new Conduct(changes, log);
	const first = survey.reply("m1", { answers: { theme: { choose: "b" } } });
	log.add({ v: 1, survey: "other", type: "reply", commitment: "2".repeat(64) });
	survey.reply("m2", { answers: { theme: { choose: null }, topics: { ranking: [["x", "y"]] } } });
	survey.reply("m1", { answers: { theme: { choose: "a" }, views: { comment: "Agreed." } } }, first);
	const third = survey.reply("m3");
	survey.withdraw(third);
	survey.reply("o1", { answers: { topics: { ranking: [["z"], ["x"]] } } });
	survey.extend("2007-07-06T16:00:00.000Z");
	survey.reply("m4", { received: "2007-07-05T08:00:00.000Z" });
	return survey;
}

/** Of a survey about a choice, with options taken from what is put forward in it. */
const ofChoice: Pick<Opening, "about" | "questions"> = {
	about: { choice: "c-2008", year: 2008 },
	questions: opening.questions.map((question) => ({
		...question,
		options: question.options.map((one, i) => ({
			...one,
			dossier: { option: `put-${one.id}`, document: "d", version: i + 1 },
		})),
	})),
};

/** About a choice whose options changed after they had been circulated, and opened all the same. */
export function uncirculated(): Conduct {
	const reason = { en: "A comma was put right.", fr: "Une virgule a été corrigée." };
	const survey = new Conduct({ ...ofChoice, circulationWaiver: { lacks: "changedSince", reason } });
	survey.reply("m1");
	survey.close();
	survey.establish();
	return survey;
}

/** About a choice, in the place of an annulled survey; with a corrigendum, and with replies after the date that are kept. */
export function courtesy(): Conduct {
	const survey = new Conduct({
		...ofChoice,
		reissues: "s-2008-annulled",
		courtesyUntil: "2007-07-04T16:00:00.000Z",
		receivedAfterDate: "kept",
	});
	survey.reply("m1");
	survey.correct();
	survey.reply("m2", { answers: { theme: { choose: "b" } } });
	survey.replyLate("m2", survey.replyLate("m2"));
	survey.replyLate("o1");
	survey.close();
	survey.establish();
	return survey;
}

/** Closed, with the two themes equal. */
export function equal(changes?: ConstructorParameters<typeof Conduct>[0]): Conduct {
	const survey = new Conduct(changes);
	survey.reply("m1");
	survey.reply("m2", { answers: { theme: { choose: "b" } } });
	survey.close();
	return survey;
}

export function established(changes?: ConstructorParameters<typeof Conduct>[0]): Conduct {
	const survey = conducted(changes);
	survey.close();
	survey.establish();
	return survey;
}

/** The Chair settles every equality that the opening leaves to the Chair. */
export function settled({ questions }: Opening, counted: readonly Counted[], which = 0): Result["questions"] {
	const toTheChair = questions.filter(({ equality }) => equality === "chair").map(({ id }) => id);
	return counted.map((question) => {
		const selected = toTheChair.includes(question.id) ? question.equal[which] : undefined;
		return { ...question, settled: selected ? { selected, reasons: { en: "Asked for before." } } : null };
	});
}

/** Counts first preferences by class, and says which are equal: enough of a rule to see whether the verifier compares. */
export function recount(opening: Opening, replies: readonly Reply[]): Counted[] {
	const classOf = new Map(opening.consulted.map((row) => [row.member, row.class]));
	return opening.questions
		.filter(({ kind }) => kind !== "comment")
		.map(({ id, options, select }) => {
			const ids = options.map((one) => one.id);
			const count = (counts: (code: string) => boolean) =>
				ids.map(
					(one) =>
						replies.filter((reply) => counts(classOf.get(reply.member) ?? "") && putsFirst(reply.answers[id], one))
							.length,
				);
			const others = [...new Set(classOf.values())].filter((code) => !opening.decides.includes(code));
			const decides = count((code) => opening.decides.includes(code));
			const most = Math.max(...decides);
			const first = ids.filter((_, i) => most > 0 && select === 1 && decides[i] === most);
			return {
				id,
				decides,
				separately: others.map((code) => ({ class: code, outcome: count((one) => one === code) })),
				order: ids,
				equal: first.length > 1 ? first.map((one) => [one]) : [],
			};
		});
}

function putsFirst(answer: Answer | undefined, option: string): boolean {
	if (!answer) return false;
	if ("choose" in answer) return answer.choose === option;
	if ("approve" in answer) return answer.approve.includes(option);
	return "ranking" in answer && (answer.ranking[0]?.includes(option) ?? false);
}
