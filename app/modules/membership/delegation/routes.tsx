import { type Context, Hono } from "hono";
import { type AnyAct, type Env, perform } from "../../../acts/index.ts";
import { type Actor, delegationRoles, holds } from "../../../kit/actor.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { asDelegate, asStaff } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { type FormRecord, href, readForm, typed } from "../../../web/index.ts";
import { bodyOf } from "../body/queries.ts";
import { type Refused, refusedForm } from "../refusals.ts";
import type { Member } from "../register/model.ts";
import { memberOf } from "../register/store.ts";
import { memberSections } from "../register/views/entry.tsx";
import { keepsRegister, managedBy, may } from "../rules.ts";
import { appointDelegate, changeDelegateRole, endDelegate, handOver, setClearance } from "./acts.ts";
import { delegatesOf, delegationsOf, placeDeedsOf } from "./store.ts";
import { PeoplePage } from "./views/people.tsx";
import { PersonPage } from "./views/person.tsx";

type C = Context<Env>;

/** So many of the latest acts on a delegation's places are shown. */
const shownDeeds = 50;

/** Whose people a page is about, who looks at it in which capacity, and where it is. */
interface Place {
	readonly member: Member;
	readonly actor: Actor;
	readonly base: string;
}

/** A delegation's own page: `:member` is an id, and the reader is one of its people. */
async function ownDelegation(c: C): Promise<Place | undefined> {
	const id = String(c.req.param("member"));
	const actor = asDelegate(c.var.reader, id);
	if (!holds(actor, delegationRoles)) throw new Refusal(no("act.otherDelegation"));
	const member = await memberOf(c.var.ctx.db, { id });
	return member && { member, actor, base: `/desk/${id}/people` };
}

/** The officers' page of the same: `:member` is a code. */
async function registered(c: C): Promise<Place | undefined> {
	const member = await memberOf(c.var.ctx.db, { code: String(c.req.param("member")).toUpperCase() });
	return member && { member, actor: asStaff(c.var.reader), base: `/office/register/${member.code}/people` };
}

/** The same pages for a delegation itself and for the officers who keep the register. */
export const delegationRoutes = new Hono<Env>()
	.route("/desk/:member/people", peopleRoutes(ownDelegation))
	.route("/office/register/:member/people", peopleRoutes(registered));

interface Returned extends Partial<Pick<Refused, "errors">> {
	readonly typed?: Readonly<Record<string, string>>;
}

function peopleRoutes(placeOf: (c: C) => Promise<Place | undefined>): Hono<Env> {
	const routes = new Hono<Env>();

	routes.get("/", async (c) => {
		const place = await placeOf(c);
		return place === undefined ? c.notFound() : peoplePage(c, place);
	});

	routes.post("/", async (c) => {
		const form = await readForm(c);
		const { incoming, role, title } = asked(form);
		return await done(c, form, appointDelegate, { incoming, role, function: title });
	});

	routes.post("/clearance", async (c) => {
		const form = await readForm(c);
		return await done(c, form, setClearance, { clearance: typed(form, "clearance") === "on" });
	});

	routes.get("/:person", async (c) => {
		const place = await placeOf(c);
		return place === undefined ? c.notFound() : personPage(c, place);
	});

	routes.post("/:person/handover", async (c) => {
		const form = await readForm(c);
		const { incoming, title } = asked(form);
		const colleague = await colleagueIn(c, typed(form, "colleague"));
		const successor = colleague === undefined ? incoming : { name: colleague.name, email: colleague.email };
		return await done(c, form, handOver, { person: c.req.param("person"), successor, function: title });
	});

	routes.post("/:person/role", async (c) => {
		const form = await readForm(c);
		const { role, title } = asked(form);
		return await done(c, form, changeDelegateRole, { person: c.req.param("person"), role, function: title });
	});

	routes.post("/:person/end", async (c) => {
		const form = await readForm(c);
		return await done(c, form, endDelegate, { person: c.req.param("person") });
	});

	/** The colleague chosen, whom the delegation's own list names. */
	async function colleagueIn(c: C, person: string) {
		const place = person === "" ? undefined : await placeOf(c);
		return place && (await shown(c, place)).people.find((delegate) => delegate.person === person);
	}

	/** Performs what the form asks and leads back to the list; refused, the page that asked comes back as it was typed. */
	async function done(c: C, form: FormRecord, act: AnyAct, input: Record<string, unknown>) {
		const place = await placeOf(c);
		if (place === undefined) return c.notFound();
		const { ctx, lang, now } = c.var;
		const occasion = { actor: place.actor, now, submission: typed(form, "submission") || newId() };
		try {
			await perform(ctx, act, { delegation: place.member.id, ...input }, occasion);
		} catch (thrown) {
			const { status, errors } = refusedForm(lang, thrown, (field) => field.split(".").at(-1) ?? field);
			const returned = { errors, typed: typedIn(form) };
			const person = c.req.param("person");
			return person === undefined ? peoplePage(c, place, returned, status) : personPage(c, place, returned, status);
		}
		return c.redirect(`${href(lang, place.base)}?done`, 303);
	}

	return routes;
}

const typedIn = (form: FormRecord): Record<string, string> =>
	Object.fromEntries(Object.keys(form).map((name) => [name, typed(form, name)]));

const asked = (form: FormRecord) => ({
	incoming: { name: typed(form, "name"), email: typed(form, "email").trim(), language: typed(form, "language") },
	role: typed(form, "role"),
	title: typed(form, "function"),
});

async function shown(c: C, { member, actor, base }: Place) {
	const { ctx, lang, frame, now } = c.var;
	const on = dateIn(now, (await bodyOf(ctx.db)).zone);
	return {
		frame,
		base,
		member,
		people: await delegatesOf(ctx.db, member.id, on),
		managed: managedBy(actor),
		self: actor.person ?? "",
		on,
		submission: newId(),
		sections: keepsRegister(actor) ? memberSections(lang, member, "people") : undefined,
	};
}

async function peoplePage(c: C, place: Place, returned: Returned = {}, status: Refused["status"] | 200 = 200) {
	const { ctx, lang, reader } = c.var;
	const page = await shown(c, place);
	const several = reader !== null && !keepsRegister(place.actor) && reader.seats.length > 1;
	const others = several ? await delegationsOf(ctx.db, reader.person, page.on, lang) : [];
	return c.html(
		<PeoplePage
			{...page}
			{...returned}
			deeds={await placeDeedsOf(ctx.db, place.member.id, shownDeeds)}
			zone={(await bodyOf(ctx.db)).zone}
			others={others.filter(({ member }) => member !== place.member.id)}
			setsClearance={holds(place.actor, may["membership.setClearance"])}
			done={c.req.query("done") !== undefined}
		/>,
		status,
	);
}

async function personPage(c: C, place: Place, returned: Returned = {}, status: Refused["status"] | 200 = 200) {
	const page = await shown(c, place);
	const delegate = page.people.find(({ person }) => person === c.req.param("person"));
	if (delegate === undefined) throw new Refusal(no("membership.servesNoLonger"));
	const own = delegate.person === page.self && holds(place.actor, may["membership.handOver"]);
	if (!own && !page.managed.includes(delegate.role)) throw new Refusal(no("act.notAllowed"));
	return c.html(<PersonPage {...page} {...returned} delegate={delegate} />, status);
}
