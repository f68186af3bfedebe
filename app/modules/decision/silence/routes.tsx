import { type Context, Hono } from "hono";
import { attempt, attemptOnceChecked, type Env, keptForm, type Refused } from "../../../acts/index.ts";
import { holds } from "../../../kit/actor.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { asDelegate, asStaff, delegationScope, membershipScope } from "../../../kit/reader.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { type FormRecord, formatInstant, readForm, typed } from "../../../web/index.ts";
import { type Reach, reachOf } from "../../consultation/index.ts";
import { asForm, asInput, wordingFrom } from "../../document/index.ts";
import { bodyOf, chairOf, membersOfOrgan, nameOf, namesOn, organNames, seatOf } from "../../membership/index.ts";
import { messages } from "../messages/index.ts";
import { type SilenceSheet, silenceSheet } from "../queries.ts";
import { sayable } from "../refusals.ts";
import { everyLanguage, may } from "../rules.ts";
import { breakSilence, confirmSilence, suspendSilence } from "./acts.ts";
import { sitsOnOrgan, stillRunning } from "./rules.ts";
import { BreakSilencePage, CheckBreakingPage, CheckSuspensionPage } from "./views/ending.tsx";
import { SilencePage, silenceHref } from "./views/silence.tsx";

type C = Context<Env>;

/** Silence procedures: read by the membership, confirmed or suspended by the Chair, broken by a delegation. */
export const silenceRoutes = new Hono<Env>();

const path = "/years/:year{[0-9]{4}}/silences/:silence";
const breaking = "/desk/:member/silences/:silence";

async function silenceAt(c: C): Promise<SilenceSheet> {
	const scope = membershipScope(c.var.reader);
	if (scope === undefined) throw new Refusal(no("act.notAllowed"));
	const sheet = await silenceSheet(c.var.ctx.db, scope, c.req.param("silence") ?? "");
	const year = c.req.param("year");
	if (sheet === undefined || (year !== undefined && sheet.cycle.year !== Number(year)))
		throw new Refusal(no("decision.notFound"));
	return sheet;
}

async function page(c: C, form: FormRecord = {}, refused?: Refused): Promise<Response> {
	const { ctx, frame, lang, now, reader } = c.var;
	const sheet = await silenceAt(c);
	const { silence } = sheet;
	const body = await bodyOf(ctx.db);
	const today = dateIn(now, body.zone);
	const chairs = (await chairOf(ctx.db, silence.organ, today))?.person === reader?.person;
	const inCircle = chairs || holds(asStaff(reader), ["officer", "approvingOfficer"]);
	const { broken } = silence;
	const sitting = await membersOfOrgan(ctx.db, silence.organ, today);
	const seats = (reader?.seats ?? []).filter(
		({ member, role }) =>
			sitting.includes(member) && (may["decision.breakSilence"] as readonly string[]).includes(role),
	);
	// Whoever gave the delegation's word, or answers for it, sees what it gave.
	const own = reader?.seats.find(({ member }) => member === broken?.member);
	const names = await namesOn(ctx.db, today, [
		...seats.map(({ member }) => member),
		...(broken === null ? [] : [broken.member]),
	]);
	const of = (member: string): string => {
		const name = names.get(member);
		return name === undefined ? "" : nameOf(name, lang, "of", today);
	};
	return c.html(
		<SilencePage
			{...{ frame, sheet, now, chairs, form }}
			organ={(await organNames(ctx.db)).find(({ id }) => id === silence.organ)?.names[lang] ?? ""}
			seat={seatOf(lang, body)}
			breaker={broken !== null && (broken.named || inCircle || own !== undefined) ? of(broken.member) : undefined}
			unnamed={broken !== null && !broken.named && (inCircle || own !== undefined)}
			own={own !== undefined}
			remarks={inCircle || own !== undefined ? broken?.remarks : undefined}
			done={doneIn(c, own !== undefined)}
			may={seats.map(({ member }) => ({ member, of: of(member) }))}
			languages={body.languages}
			submission={newId()}
			errors={refused?.errors ?? {}}
			trouble={refused?.trouble ?? []}
		/>,
		refused?.status ?? 200,
	);
}

silenceRoutes.get(path, async (c) => await page(c));

/** What was just done with the silence, for whoever did it. */
function doneIn(c: C, own: boolean): string | undefined {
	const done = Object.entries(messages[c.var.lang].silence.done).find(([done]) => c.req.query(done) !== undefined);
	// An address may be passed on, also to a delegation that did not break it.
	return done?.[0] === "broken" && !own ? undefined : done?.[1];
}

silenceRoutes.post(`${path}/confirmation`, async (c) => {
	const form = await readForm(c);
	const sheet = await silenceAt(c);
	return await attempt(c, sayable, {
		act: confirmSilence,
		actor: asStaff(c.var.reader),
		input: { silence: sheet.silence.id },
		form,
		done: () => silenceHref(c.var.lang, sheet, "?confirmed"),
		again: (refused) => page(c, form, refused),
	});
});

silenceRoutes.get(`${path}/suspension`, async (c) => {
	const kept = await keptForm(c);
	if (kept?.checking !== true) return await page(c, kept?.form);
	const sheet = await silenceAt(c);
	const { languages } = await bodyOf(c.var.ctx.db);
	const props = { sheet, kept, languages, reach: await membershipReach(c) };
	return c.html(<CheckSuspensionPage frame={c.var.frame} {...props} />);
});

/** Whom a letter to the whole membership reaches today; whom it does not is for officers, who can mend it. */
async function membershipReach(c: C): Promise<Reach> {
	const { ctx, lang, now } = c.var;
	return { ...(await reachOf(ctx.db, dateIn(now, (await bodyOf(ctx.db)).zone), lang)), without: [] };
}

silenceRoutes.post(`${path}/suspension`, async (c) => {
	const form = await readForm(c);
	const sheet = await silenceAt(c);
	const { languages } = await bodyOf(c.var.ctx.db);
	const reasons = wordingFrom(form, "reasons", languages);
	return await attemptOnceChecked(c, sayable, form, {
		act: suspendSilence,
		actor: asStaff(c.var.reader),
		input: { silence: sheet.silence.id, original: typed(form, "original"), reasons },
		form: asInput(form),
		done: () => silenceHref(c.var.lang, sheet, "?suspended"),
		besides: async () => everyLanguage(reasons, languages, "reasons"),
		again: (refused) => page(c, form, { ...refused, errors: asForm(refused.errors) }),
	});
});

/** The silence that a delegation may break here, and what the delegation is called. */
async function breakingAt(c: C) {
	const { ctx, lang, now, reader } = c.var;
	const member = c.req.param("member") ?? "";
	if (delegationScope(reader, member) === undefined) throw new Refusal(no("act.otherDelegation"));
	if (!holds(asDelegate(reader, member), may["decision.breakSilence"])) throw new Refusal(no("act.notAllowed"));
	const sheet = await silenceAt(c);
	const body = await bodyOf(ctx.db);
	const today = dateIn(now, body.zone);
	const name = (await namesOn(ctx.db, today, [member])).get(member);
	const seat = seatOf(lang, body);
	return {
		frame: c.var.frame,
		...{ sheet, member, today },
		of: name === undefined ? "" : nameOf(name, lang, "of", today),
		expires: `${formatInstant(lang, sheet.silence.expires, seat.zone)} ${seat.where}`,
	};
}

async function breakPage(c: C, form: FormRecord, refused?: Refused): Promise<Response> {
	const { today, ...breaking } = await breakingAt(c);
	const { silence } = breaking.sheet;
	if (refused === undefined)
		refuseIf(
			stillRunning(silence, c.var.now),
			sitsOnOrgan(breaking.member, await membersOfOrgan(c.var.ctx.db, silence.organ, today)),
		);
	return c.html(
		<BreakSilencePage
			{...{ ...breaking, form }}
			submission={newId()}
			errors={refused?.errors ?? {}}
			trouble={refused?.trouble ?? []}
		/>,
		refused?.status ?? 200,
	);
}

silenceRoutes.get(breaking, async (c) => {
	const kept = await keptForm(c);
	if (kept?.checking !== true) return await breakPage(c, kept?.form ?? {});
	const { today: _, ...breaking } = await breakingAt(c);
	return c.html(<CheckBreakingPage {...{ ...breaking, kept }} reach={await membershipReach(c)} />);
});

silenceRoutes.post(breaking, async (c) => {
	const form = await readForm(c);
	const member = c.req.param("member");
	const sheet = await silenceAt(c);
	return await attemptOnceChecked(c, sayable, form, {
		act: breakSilence,
		actor: asDelegate(c.var.reader, member),
		input: {
			silence: sheet.silence.id,
			delegation: member,
			named: typed(form, "named") === "yes",
			remarks: typed(form, "remarks"),
		},
		form,
		done: () => silenceHref(c.var.lang, sheet, "?broken"),
		again: (refused) => breakPage(c, form, refused),
	});
});
