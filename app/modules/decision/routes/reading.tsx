import { formatKeptDecision, type Decision as SealedDecision } from "@intersession/ledger";
import { type Context, Hono } from "hono";
import type { Env } from "../../../acts/index.ts";
import { membershipScope } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { type LedgerReceipt, receiptFor } from "../../../ledger/index.ts";
import { bodyOf, organNames } from "../../membership/index.ts";
import { type DecisionSheet, decisionSheet } from "../queries.ts";
import { DecisionPage } from "../views/reading.tsx";

type C = Context<Env>;

/** Decisions as the membership reads and checks them. */
export const readingRoutes = new Hono<Env>();

const path = "/years/:year{[0-9]{4}}/decisions/:decision";

async function decisionAt(c: C): Promise<DecisionSheet> {
	const scope = membershipScope(c.var.reader);
	if (scope === undefined) throw new Refusal(no("act.notAllowed"));
	const sheet = await decisionSheet(c.var.ctx.db, scope, c.req.param("decision") ?? "");
	if (sheet === undefined || sheet.cycle.year !== Number(c.req.param("year")))
		throw new Refusal(no("decision.notFound"));
	return sheet;
}

/** What was sealed, and its receipt: a decision that a crash cut off may not be covered yet. */
async function sealedIn(c: C, { decision }: DecisionSheet) {
	const { ctx } = c.var;
	const { sealed } = decision;
	if (sealed === null) throw new Error(`decision ${decision.id} is granted and not sealed`);
	const found = await receiptFor(ctx.db, sealed.pending);
	if (found !== undefined) return { ...sealed, ledger: found };
	await ctx.covered();
	const ledger: LedgerReceipt | undefined = await receiptFor(ctx.db, sealed.pending);
	if (ledger === undefined) throw new Error(`ledger row ${sealed.pending} is in no checkpoint`);
	return { ...sealed, ledger };
}

readingRoutes.get(path, async (c) => {
	const { ctx, frame, lang } = c.var;
	const sheet = await decisionAt(c);
	const { ledger } = await sealedIn(c, sheet);
	const organ = (await organNames(ctx.db)).find(({ id }) => id === sheet.decision.organ)?.names[lang] ?? "";
	const { zone } = await bodyOf(ctx.db);
	return c.html(<DecisionPage {...{ frame, sheet, organ, zone, ledger }} />);
});

readingRoutes.get(`${path}/decision.json`, async (c) => {
	const sheet = await decisionAt(c);
	const { document, salt, ledger } = await sealedIn(c, sheet);
	c.header("content-disposition", `attachment; filename="decision-${sheet.decision.id}.json"`);
	c.header("content-type", "application/json");
	return c.body(formatKeptDecision({ entry: ledger.entry, salt, document: document as SealedDecision }));
});

readingRoutes.get(`${path}/receipt.txt`, async (c) => {
	const sheet = await decisionAt(c);
	const { ledger } = await sealedIn(c, sheet);
	c.header("content-disposition", `attachment; filename="receipt-${sheet.decision.id}.txt"`);
	return c.text(ledger.proof);
});
