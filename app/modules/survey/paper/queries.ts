import type { Ctx } from "../../../acts/index.ts";
import { type RecordedFile, recordedFile } from "../../../files/index.ts";
import { staffRoles } from "../../../kit/actor.ts";
import type { Instant } from "../../../kit/clock.ts";
import { type Reader, staffScope } from "../../../kit/reader.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { isSealed, receives, sealedStateOf } from "../model.ts";
import { mint } from "../result/model.ts";
import { closedSurvey } from "../result/queries.ts";
import { viewerOf } from "../result/rules.ts";
import { findSurvey } from "../store.ts";
import type { PaperReply } from "./model.ts";
import { mayOpenScan } from "./rules.ts";
import { papersOf } from "./store.ts";

/**
 * The scan of a letter, for a reader of the body's own people who may open it at this instant; refuses everybody else. After the
 * close the closing entry is written first, as before any reply is read.
 */
export async function scanFor(
	ctx: Ctx,
	reader: Reader | null,
	{ survey: id, paper: paperId }: { readonly survey: string; readonly paper: string },
	now: Instant,
): Promise<RecordedFile> {
	if (staffScope(reader, staffRoles) === undefined) throw new Refusal(no("act.notAllowed"));
	const survey = await findSurvey(ctx.db, id);
	const paper = (await papersOf(ctx.db, id)).find((one) => one.id === paperId);
	if (paper === undefined || survey === undefined || !isSealed(survey)) throw new Refusal(no("survey.notFound"));
	refuseIf(mayOpenScan(survey, paper, viewerOf(reader), now));
	if (!receives(sealedStateOf(survey, now))) mint(await closedSurvey(ctx, survey, now));
	return await fileOf(ctx, paper);
}

/** What is known of a letter's scan, without its content. */
export async function fileOf({ db }: Pick<Ctx, "db">, { scan }: Pick<PaperReply, "scan">): Promise<RecordedFile> {
	const file = await recordedFile(db, scan);
	// A reply on paper refers to its file; the database keeps one from going without the other.
	if (file === undefined) throw new Error(`the file ${scan} has no row`);
	return file;
}
