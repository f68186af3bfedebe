import { type Context, Hono } from "hono";
import { attempt, type Env, type Refused } from "../../../acts/index.ts";
import { holds } from "../../../kit/actor.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { asDelegate, asStaff, delegationScope, membershipScope } from "../../../kit/reader.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { type FormRecord, formatInstant, readForm, typed } from "../../../web/index.ts";
import { asInput, wordingFrom } from "../../document/index.ts";
import { bodyOf, chairOf, membersOfOrgan, nameOf, namesOn, organNames, seatOf } from "../../membership/index.ts";
import { type SilenceSheet, silenceSheet } from "../queries.ts";
import { sayable } from "../refusals.ts";
import { everyLanguage, fieldOf, may } from "../rules.ts";
import { breakSilence, confirmSilence, suspendSilence } from "./acts.ts";
import { sitsOnOrgan, stillRunning } from "./rules.ts";
import { BreakSilencePage, SilencePage, silenceHref } from "./views.tsx";

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
			breaker={broken !== null && (broken.named || inCircle) ? of(broken.member) : undefined}
			unnamed={broken !== null && !broken.named && inCircle}
			remarks={inCircle ? broken?.remarks : undefined}
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

silenceRoutes.post(`${path}/confirmation`, async (c) => {
	const form = await readForm(c);
	const sheet = await silenceAt(c);
	return await attempt(c, sayable, {
		act: confirmSilence,
		actor: asStaff(c.var.reader),
		input: { silence: sheet.silence.id },
		form,
		done: () => silenceHref(c.var.lang, sheet),
		again: (refused) => page(c, form, refused),
	});
});

silenceRoutes.post(`${path}/suspension`, async (c) => {
	const form = await readForm(c);
	const sheet = await silenceAt(c);
	const { languages } = await bodyOf(c.var.ctx.db);
	const reasons = wordingFrom(form, "reasons", languages);
	return await attempt(c, sayable, {
		act: suspendSilence,
		actor: asStaff(c.var.reader),
		input: { silence: sheet.silence.id, original: typed(form, "original"), reasons },
		form: asInput(form),
		done: () => silenceHref(c.var.lang, sheet),
		besides: async () => everyLanguage(reasons, languages, "reasons"),
		again: (refused) => {
			const errors = Object.entries(refused.errors).map(([field, sentence]) => [fieldOf(field), sentence]);
			return page(c, form, { ...refused, errors: Object.fromEntries(errors) });
		},
	});
});

async function breakPage(c: C, form: FormRecord, refused?: Refused): Promise<Response> {
	const { ctx, frame, lang, now, reader } = c.var;
	const member = c.req.param("member") ?? "";
	if (delegationScope(reader, member) === undefined) throw new Refusal(no("act.otherDelegation"));
	if (!holds(asDelegate(reader, member), may["decision.breakSilence"])) throw new Refusal(no("act.notAllowed"));
	const sheet = await silenceAt(c);
	const body = await bodyOf(ctx.db);
	const today = dateIn(now, body.zone);
	if (refused === undefined)
		refuseIf(
			stillRunning(sheet.silence, now),
			sitsOnOrgan(member, await membersOfOrgan(ctx.db, sheet.silence.organ, today)),
		);
	const name = (await namesOn(ctx.db, today, [member])).get(member);
	const seat = seatOf(lang, body);
	return c.html(
		<BreakSilencePage
			{...{ frame, sheet, member, form }}
			of={name === undefined ? "" : nameOf(name, lang, "of", today)}
			expires={`${formatInstant(lang, sheet.silence.expires, seat.zone)} ${seat.where}`}
			submission={newId()}
			errors={refused?.errors ?? {}}
			trouble={refused?.trouble ?? []}
		/>,
		refused?.status ?? 200,
	);
}

silenceRoutes.get(breaking, async (c) => await breakPage(c, {}));

silenceRoutes.post(breaking, async (c) => {
	const form = await readForm(c);
	const member = c.req.param("member");
	const sheet = await silenceAt(c);
	return await attempt(c, sayable, {
		act: breakSilence,
		actor: asDelegate(c.var.reader, member),
		input: {
			silence: sheet.silence.id,
			delegation: member,
			named: typed(form, "named") === "yes",
			remarks: typed(form, "remarks"),
		},
		form,
		done: () => silenceHref(c.var.lang, sheet),
		again: (refused) => breakPage(c, form, refused),
	});
});
