import { type Context, Hono } from "hono";
import { attempt, type Env, type Refused } from "../../../acts/index.ts";
import { inTransaction } from "../../../data/transaction.ts";
import {
	refusals as fileRefusals,
	mayKeep,
	type RecordedFile,
	recordedFile,
	recordFile,
	sniff,
} from "../../../files/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff, membershipScope } from "../../../kit/reader.ts";
import { type No, no, Refusal } from "../../../kit/refusal.ts";
import { type FormRecord, readForm, saidNo, typed } from "../../../web/index.ts";
import { bodyOf, membersOn, nameOf, namesOn } from "../../membership/index.ts";
import { standingIn } from "../circle/queries.ts";
import { roundFacts } from "../circle/store.ts";
import { sayable } from "../refusals.ts";
import { heldRound } from "../routes/held.tsx";
import { officeHref } from "../views/page.tsx";
import { changeVisibility, receiveStatement } from "./acts.ts";
import { statementsFor } from "./queries.ts";
import { statementsOf } from "./store.ts";
import { StatementsPage } from "./views/page.tsx";

type C = Context<Env>;

/** Statements that delegations handed in: entered by officers, each read by whom it is given to. */
export const statementRoutes = new Hono<Env>();

const path = "/office/rounds/:round/statements";

statementRoutes.get(path, async (c) => await page(c, {}));

interface Given {
	readonly kept?: RecordedFile | undefined;
	readonly refused?: Pick<Refused, "errors" | "trouble" | "status">;
}

async function page(c: C, form: FormRecord, { kept, refused }: Given = {}): Promise<Response> {
	const { ctx, frame, lang, now } = c.var;
	const { year, round } = await heldRound(c, "officersOnly");
	const { languages, zone } = await bodyOf(ctx.db);
	const statements = await statementsOf(ctx.db, { round: round.id });
	const given = [...new Set(statements.map(({ member }) => member))];
	const members = (await membersOn(ctx.db, round.date, lang))
		.map((member) => ({ id: member.id, name: nameOf(member, lang, "short", round.date) }))
		.sort((a, b) => new Intl.Collator(lang).compare(a.name, b.name));
	return c.html(
		<StatementsPage
			{...{ frame, round, statements, members, languages, kept }}
			year={year.cycle.year}
			names={{ on: round.date, of: await namesOn(ctx.db, round.date, given) }}
			form={{ received: dateIn(now, zone), ...form }}
			submission={newId}
			errors={refused?.errors ?? {}}
			trouble={refused?.trouble ?? []}
		/>,
		refused?.status ?? 200,
	);
}

statementRoutes.post(path, async (c) => {
	const form = await readForm(c);
	const { round } = await heldRound(c, "officersOnly");
	const { kept, refusal } = await takeFile(c, form);
	const inFile = refusal && {
		file: saidNo({ ...sayable, ...fileRefusals }, c.var.lang, [refusal]).said[0]?.message ?? "",
	};
	if (inFile !== undefined) return await page(c, form, { refused: { errors: inFile, trouble: [], status: 422 } });
	return await attempt(c, sayable, {
		act: receiveStatement,
		actor: asStaff(c.var.reader),
		input: {
			round: round.id,
			member: typed(form, "member"),
			visibility: typed(form, "visibility"),
			lang: typed(form, "lang"),
			body: typed(form, "body"),
			file: kept?.hash ?? null,
			received: typed(form, "received"),
		},
		form,
		done: () => officeHref(c.var.lang, round.id, "/statements"),
		again: (refused) => page(c, form, { kept, refused }),
	});
});

/** Keeps the file that a form brings, or finds the one that it brought before. */
async function takeFile(c: C, form: FormRecord): Promise<{ kept?: RecordedFile | undefined; refusal?: No }> {
	const { ctx, now } = c.var;
	const sent = form.file;
	if (!(sent instanceof File) || sent.size === 0) return { kept: await recordedFile(ctx.db, typed(form, "kept")) };
	const bytes = new Uint8Array(await sent.arrayBuffer());
	const mediaType = sniff(bytes);
	const refusal = mayKeep(bytes);
	if (refusal !== undefined || mediaType === undefined) return { refusal: refusal ?? no("file.notAccepted") };
	// Durable before a row names it.
	const { hash, size } = await ctx.files.put(bytes);
	const kept = { hash, size, mediaType, name: sent.name.slice(0, 200), at: now };
	await inTransaction(ctx.db, (tx) => recordFile(tx, kept));
	return { kept };
}

statementRoutes.post(`${path}/:statement/visibility`, async (c) => {
	const form = await readForm(c);
	const { round } = await heldRound(c, "officersOnly");
	return await attempt(c, sayable, {
		act: changeVisibility,
		actor: asStaff(c.var.reader),
		input: { statement: c.req.param("statement"), visibility: typed(form, "visibility") },
		form,
		done: () => officeHref(c.var.lang, round.id, "/statements"),
		again: (refused) => page(c, {}, { refused }),
	});
});

/** The file of a statement, for whoever reads the statement; for everybody else there is none. */
statementRoutes.get("/years/:year{[0-9]{4}}/consultations/:round/statements/:statement", async (c) => {
	const { ctx, now, reader } = c.var;
	if (reader === null || membershipScope(reader) === undefined) throw new Refusal(no("act.notAllowed"));
	const { round: id, statement: wanted } = c.req.param();
	const round = await roundFacts(ctx.db, id);
	if (round === undefined) throw new Refusal(no("consultation.notFound"));
	const { zone } = await bodyOf(ctx.db);
	const standing = await standingIn(ctx.db, reader, round, dateIn(now, zone));
	const statement = (await statementsFor(ctx.db, standing, id)).find((one) => one.id === wanted);
	const file = statement?.file == null ? undefined : await recordedFile(ctx.db, statement.file);
	if (file === undefined) throw new Refusal(no("consultation.notFound"));
	const bytes = await ctx.files.read(file.hash);
	c.header("content-disposition", `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`);
	return c.body(new Uint8Array(bytes), 200, { "content-type": file.mediaType });
});
