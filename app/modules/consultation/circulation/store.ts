import { type Kysely, sql, type Transaction } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Paper } from "../model.ts";
import type { Circulation } from "./model.ts";

type Db = Kysely<Schema>;

/** Circulations of a choice or of a year's choices, or the one with an id; the latest first. One statement. */
export async function findCirculations(
	db: Db,
	by: { readonly choices: readonly string[] } | { readonly id: string },
): Promise<Circulation[]> {
	const query = db
		.selectFrom("circulation")
		.select(["id", "choice_id as choice", "working_days as workingDays", "until", "at"])
		.select((eb) =>
			eb
				.selectFrom("circulation_paper")
				.innerJoin("choice_option", "choice_option.id", "option_id")
				.select(
					sql<readonly Paper[]>`json_agg(json_build_object(
						'option', option_id, 'document', document_id, 'version', circulation_paper.version) order by place)`.as(
						"papers",
					),
				)
				.whereRef("circulation_id", "=", "circulation.id")
				.as("papers"),
		)
		.orderBy("at", "desc")
		.orderBy("id");
	const rows = await ("id" in by
		? query.where("id", "=", by.id)
		: query.where("choice_id", "=", sql<string>`any(${[...by.choices]}::text[])`)
	).execute();
	return rows.map(({ papers, ...row }) => ({ ...row, papers: papers ?? [] }));
}

export async function insertCirculation(
	tx: Transaction<Schema>,
	{ id, choice, workingDays, until, papers, at, by }: Circulation & { readonly by: string },
): Promise<void> {
	await tx
		.insertInto("circulation")
		.values({ id, choice_id: choice, working_days: workingDays, until, at, by })
		.execute();
	await tx
		.insertInto("circulation_paper")
		.values(
			papers.map(({ option, document, version }) => ({
				circulation_id: id,
				option_id: option,
				document_id: document,
				version,
			})),
		)
		.execute();
}
