import type { Work } from "@intersession/document";
import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { CalendarDate, Instant } from "../../../kit/clock.ts";
import type { DelegationScope } from "../../../kit/reader.ts";
import { titlesOf } from "../../document/index.ts";
import type { Behalf } from "../circle/model.ts";
import type { Treatment } from "../proposal/model.ts";
import type { Position } from "../view/model.ts";
import { proposalRowsBy, statementRowsBy, viewRowsBy } from "./store.ts";

interface Occasion {
	readonly year: number;
	readonly round: string;
	/** The day of the round. */
	readonly date: CalendarDate;
}

interface OnPaper extends Occasion {
	readonly option: string;
	/** The paper’s title as its dossier stands. */
	readonly title: Work | undefined;
	readonly behalf: Behalf;
	readonly at: Instant;
}

/** What a delegation said in consultations. Of a view, the last one given: its position is null where it was withdrawn. */
export type Said =
	| (OnPaper & { readonly kind: "view"; readonly position: Position | null })
	| (OnPaper & { readonly kind: "proposal"; readonly id: string; readonly state: Treatment | "open" | "takenBack" })
	| (Occasion & { readonly kind: "statement"; readonly id: string; readonly received: CalendarDate });

/** Everything that a delegation said in the consultations of every year, the latest round first. For its own people alone. Four statements. */
export async function saidBy(db: Kysely<Schema>, { member }: DelegationScope): Promise<Said[]> {
	const views = await viewRowsBy(db, member);
	const proposals = await proposalRowsBy(db, member);
	const statements = await statementRowsBy(db, member);
	const titles = await titlesOf(db, [...new Set([...views, ...proposals].map(({ subject }) => subject))]);
	const said: Said[] = [
		...views.map(({ subject, ...view }) => ({ kind: "view" as const, title: titles.get(subject), ...view })),
		...proposals.map(({ subject, mark, takenBack, ...proposal }) => ({
			...{ kind: "proposal" as const, title: titles.get(subject), ...proposal },
			state: mark ?? (takenBack === null ? ("open" as const) : ("takenBack" as const)),
		})),
		...statements.map((statement) => ({ kind: "statement" as const, ...statement })),
	];
	return said.sort((a, b) => (latest(a) < latest(b) ? 1 : latest(a) > latest(b) ? -1 : 0));
}

/** By the day of the round, then by when it was given. */
const latest = (said: Said): string => `${said.date} ${said.kind === "statement" ? said.received : said.at}`;
