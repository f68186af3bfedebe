import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import type { Env } from "../../acts/index.ts";
import { dateIn } from "../../kit/calendar.ts";
import type { CalendarDate } from "../../kit/clock.ts";
import type { UiLang } from "../../kit/languages.ts";
import { asStaff } from "../../kit/reader.ts";
import { no, Refusal } from "../../kit/refusal.ts";
import { fill, formatNumber } from "../../web/index.ts";
import { askToSignIn } from "../identity/index.ts";
import { bodyOf } from "./body/queries.ts";
import { bodyRoutes } from "./body/routes.tsx";
import { classesOf } from "./body/store.ts";
import { delegationRoutes } from "./delegation/routes.tsx";
import { peopleInRole } from "./delegation/store.ts";
import { importRoutes } from "./import/routes.tsx";
import { correspondentsOn } from "./letter/store.ts";
import { messages } from "./messages/index.ts";
import { isDate } from "./model.ts";
import { inOrder } from "./name/model.ts";
import { organRoutes } from "./organ/routes.tsx";
import { organsOf } from "./organ/store.ts";
import type { RegisteredMember } from "./register/model.ts";
import { registerRoutes } from "./register/routes.tsx";
import { formerMembersOn, memberOf, membersOn } from "./register/store.ts";
import { keepsRegister } from "./rules.ts";
import { MemberPage, MembersPage } from "./views/members.tsx";
import { RegisterPage } from "./views/register.tsx";

/** The register's pages, to be mounted under `/:lang`. */
export const membershipRoutes = new Hono<Env>();

const signedIn = createMiddleware<Env>(async (c, next) => (c.var.reader === null ? askToSignIn(c) : await next()));

const keepersOnly = createMiddleware<Env>(async (c, next) => {
	if (c.var.reader === null) return askToSignIn(c);
	if (!keepsRegister(asStaff(c.var.reader))) throw new Refusal(no("act.notAllowed"));
	return await next();
});

membershipRoutes.use("/office/register/*", keepersOnly);
membershipRoutes.use("/office/organs/*", keepersOnly);
membershipRoutes.use("/office/body", keepersOnly);
membershipRoutes.use("/desk/:member/people/*", signedIn);

const todayOf = async (c: Context<Env>): Promise<CalendarDate> => dateIn(c.var.now, (await bodyOf(c.var.ctx.db)).zone);

/** The day that a list is asked for: today at the seat, unless a day is named that can be read. */
async function dayAsked(c: Context<Env>): Promise<{ on: CalendarDate; badDate: boolean }> {
	const asked = c.req.query("on") ?? "";
	return { on: isDate(asked) ? asked : await todayOf(c), badDate: asked !== "" && !isDate(asked) };
}

/** Letters without their accents, in one case: “cote” finds « Côte d’Ivoire ». */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();

function search<Listed extends Pick<RegisteredMember, "code" | "names">>(
	members: readonly Listed[],
	q: string,
): readonly Listed[] {
	const sought = plain(q.trim());
	if (sought === "") return members;
	return members.filter(({ code, names }) =>
		[code, ...names.flatMap(({ short, formal }) => [short, formal])].some((text) => plain(text).includes(sought)),
	);
}

membershipRoutes.get("/members", async (c) => {
	const { ctx, lang, frame } = c.var;
	const q = c.req.query("q") ?? "";
	const { on, badDate } = await dayAsked(c);
	const classes = await classesOf(ctx.db);
	const members = inOrder(search(await membersOn(ctx.db, on, lang), q), lang);
	const former = inOrder(search(await formerMembersOn(ctx.db, on, lang), q), lang);
	return c.html(<MembersPage {...{ frame, classes, members, former, on, q, badDate }} />);
});

membershipRoutes.get("/members/:code", async (c) => {
	const { ctx, frame } = c.var;
	const member = await memberOf(ctx.db, { code: c.req.param("code").toUpperCase() });
	if (member === undefined) return c.notFound();
	const on = await todayOf(c);
	const classes = await classesOf(ctx.db);
	const organs = await organsOf(ctx.db, member.id, on);
	return c.html(<MemberPage {...{ frame, member, classes, organs, on }} />);
});

membershipRoutes.get("/office/register", async (c) => {
	const { ctx, lang, frame } = c.var;
	const { on, badDate } = await dayAsked(c);
	const filter = {
		q: c.req.query("q") ?? "",
		class: c.req.query("class") ?? "",
		group: c.req.query("group") ?? "",
		missing: c.req.query("missing") !== undefined,
	};
	const registered = await membersOn(ctx.db, on, lang);
	const written = new Set((await correspondentsOn(ctx.db, on)).map(({ member }) => member));
	const unreachable = inOrder(
		registered.filter(({ id }) => !written.has(id)),
		lang,
	);
	const former = inOrder(search(await formerMembersOn(ctx.db, on, lang), filter.q), lang);
	const members = search(registered, filter.q).filter(
		(member) =>
			(filter.class === "" || member.class === filter.class) &&
			(filter.group === "" || member.group === filter.group) &&
			(!filter.missing || member.mailbox === null),
	);
	const classes = await classesOf(ctx.db);
	const focalPoints = await peopleInRole(ctx.db, "focalPoint", on);
	const done =
		importDone(lang, c.req.query()) ?? (c.req.query("done") === undefined ? undefined : messages[lang].people.done);
	return c.html(
		<RegisterPage
			{...{
				frame,
				classes,
				members: inOrder(members, lang),
				former,
				unreachable,
				focalPoints,
				on,
				badDate,
				filter,
				done,
			}}
		/>,
	);
});

/** What an import that led here did, in words. */
function importDone(lang: UiLang, query: Readonly<Record<string, string>>): string | undefined {
	const counts = (["entered", "changed", "ended", "unchanged"] as const).map((outcome) => [
		outcome,
		query[outcome] ?? "",
	]);
	if (!counts.every(([, n]) => /^\d+$/.test(String(n)))) return undefined;
	const said = counts.map(([outcome, n]) => [outcome, formatNumber(lang, Number(n))]);
	return fill(messages[lang].import.done, Object.fromEntries(said));
}

for (const routes of [bodyRoutes, importRoutes, registerRoutes, delegationRoutes, organRoutes])
	membershipRoutes.route("/", routes);
