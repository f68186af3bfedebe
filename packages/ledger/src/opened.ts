import type * as z from "zod";
import { commit, type Kind } from "./commitment.ts";
import { corrected } from "./corrected.ts";
import { repliesAreAuditable, repliesArePublic } from "./disclosure.ts";
import type { Export, Sealed } from "./export.ts";
import { LedgerError } from "./fault.ts";
import type { History, Sealing } from "./history.ts";
import { Annulment, Corrigendum, Extension, Opening, Publicity, Reply, Result } from "./record.ts";
import type { PlacedExtension } from "./replies.ts";

/** The documents of an export, each one proven to be what its entry in the log sealed. */

/** The sealed opening; throws `commitment` or `document`. */
export function readOpening({ survey, opening }: Export, history: History): Opening {
	return readOne("opening", Opening, survey, opening, history.opening, "opening");
}

/** All extensions in log order, each one later than the close it replaces. */
export function readExtensions({ survey, extensions }: Export, history: History, opening: Opening): PlacedExtension[] {
	if (extensions.length !== history.extensions.length) throw new LedgerError("missing", "extensions");
	let closes = opening.closes;
	return history.extensions.map((sealing, i) => {
		const where = `extensions[${i}]`;
		const extension = readOne("extension", Extension, survey, extensions[i], sealing, where);
		if (extension.closes <= closes) throw new LedgerError("document", where);
		closes = extension.closes;
		return { ...extension, index: sealing.index };
	});
}

/** All corrigenda in log order, each of which replaces what was there to be replaced. */
export function readCorrigenda({ survey, corrigenda = [] }: Export, history: History, opening: Opening): void {
	if (corrigenda.length !== history.corrigenda.length) throw new LedgerError("missing", "corrigenda");
	const read: Corrigendum[] = [];
	for (const [i, sealing] of history.corrigenda.entries()) {
		const where = `corrigenda[${i}]`;
		read.push(readOne("corrigendum", Corrigendum, survey, corrigenda[i], sealing, where));
		if (corrected(opening, read) === undefined) throw new LedgerError("document", where);
	}
}

export function readAnnulment({ survey, annulment }: Export, history: History): Annulment | null {
	return readOptional("annulment", Annulment, survey, annulment, history.annulment);
}

export function readPublicity({ survey, publicity }: Export, history: History): Publicity | null {
	return readOptional("publicity", Publicity, survey, publicity, history.publicity);
}

export function readResult({ survey, result }: Export, history: History): Result | null {
	return readOptional("result", Result, survey, result, history.result);
}

/** The replies in force in log order, or null where this export rightly opens none. */
export function readReplies(document: Export, history: History, opening: Opening): Reply[] | null {
	const { kind, survey, replies } = document;
	const isPublic = repliesArePublic(opening.level, history.state);
	const forAuditor = kind === "auditor";
	if (forAuditor && (isPublic || !repliesAreAuditable(history.state))) throw new LedgerError("disclosure", "kind");
	if (!isPublic && !forAuditor) {
		if (replies) throw new LedgerError("disclosure", "replies");
		return null;
	}
	if (!replies || replies.length < history.inForce.length) throw new LedgerError("missing", "replies");
	return replies.map((sealed, i) => {
		const where = `replies[${i}]`;
		const commitment = commit("reply", Buffer.from(sealed.salt, "hex"), sealed.document);
		if (history.gone.has(commitment)) throw new LedgerError("notInForce", where);
		return readOne("reply", Reply, survey, sealed, history.inForce[i], where);
	});
}

function readOptional<T extends { survey: string }>(
	kind: Kind,
	schema: z.ZodType<T>,
	survey: string,
	sealed: Sealed | null,
	sealing: Sealing | null,
): T | null {
	if (!sealed && !sealing) return null;
	if (!sealed || !sealing) throw new LedgerError(sealed ? "commitment" : "missing", kind);
	return readOne(kind, schema, survey, sealed, sealing, kind);
}

/** The commitment is taken over the document as it stands in the export; its schema comes second. */
function readOne<T extends { survey: string }>(
	kind: Kind,
	schema: z.ZodType<T>,
	survey: string,
	sealed: Sealed | undefined,
	sealing: Sealing | undefined,
	where: string,
): T {
	if (!sealed || !sealing || commit(kind, Buffer.from(sealed.salt, "hex"), sealed.document) !== sealing.commitment) {
		throw new LedgerError("commitment", where);
	}
	const parsed = schema.safeParse(sealed.document);
	if (!parsed.success || parsed.data.survey !== survey) throw new LedgerError("document", where);
	return parsed.data;
}
