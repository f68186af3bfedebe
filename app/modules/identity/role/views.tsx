import type { CalendarDate } from "../../../kit/clock.ts";
import { uiLangs } from "../../../kit/languages.ts";
import {
	Actions,
	Button,
	Details,
	Empty,
	ErrorSummary,
	type FieldErrors,
	Form,
	type Frame,
	fill,
	formatDate,
	formatInstant,
	href,
	Notice,
	Page,
	Radios,
	SelectField,
	Table,
	TextField,
} from "../../../web/index.ts";
import { words } from "../messages/index.ts";
import { zonesWith } from "../views.tsx";
import { type DecidedRequest, grantedRoles, type HeldGrant, type RoleRequest } from "./model.ts";

/** A form that came back: what was typed, and a sentence for each field that is to be corrected. */
export interface Returned {
	readonly errors: FieldErrors;
	readonly typed: Readonly<Record<string, string>>;
}

interface OfficersPageProps {
	readonly frame: Frame;
	/** The day at the seat. */
	readonly on: CalendarDate;
	/** The seat's. */
	readonly zone: string;
	/** The person who reads. */
	readonly reader: string;
	/** Whether they request, grant and end roles, or read only and register people. */
	readonly decides: boolean;
	readonly grants: readonly HeldGrant[];
	readonly waiting: readonly RoleRequest[];
	readonly decided: readonly DecidedRequest[];
	/** What the forms begin with. */
	readonly defaults: { readonly language: string; readonly zone: string; readonly from: CalendarDate };
	readonly newSubmission: () => string;
	readonly done: boolean;
	readonly returned?: Returned;
}

const path = "/office/officers";

/** Each grant's form has its own field, because several stand on the page. */
export const untilField = ({ person, role }: { readonly person: string; readonly role: string }): string =>
	`${person}.${role}.until`;

/** Who holds the body's roles, what is requested, and changing either. */
export const OfficersPage = (page: OfficersPageProps) => {
	const { frame, decides, grants, done, returned } = page;
	const { lang } = frame;
	const { officers: say } = words[lang];
	const errors = returned?.errors ?? {};
	const labels = {
		email: say.email,
		role: say.role,
		from: say.from,
		name: say.name,
		newEmail: say.email,
		language: say.language,
		zone: say.zone,
		...Object.fromEntries(grants.map((grant) => [untilField(grant), say.until])),
	};
	return (
		<Page frame={frame} title={say.title} lead={say.lead} width="desk" failed={Object.keys(errors).length > 0}>
			{done && <Notice kind="success" title={say.done} />}
			<ErrorSummary lang={lang} errors={errors} labels={labels} />
			<h2>{say.waiting}</h2>
			<Waiting {...page} />
			<Held {...page} />
			{decides && <Ask {...page} />}
			<Register {...page} />
			{page.decided.length > 0 && <Decided {...page} />}
		</Page>
	);
};

const Who = ({ name, email }: { name: string; email: string }) => (
	<>
		{name}
		<br />
		<span class="soft">{email}</span>
	</>
);

const Waiting = ({ frame: { lang }, zone, reader, decides, waiting, newSubmission }: OfficersPageProps) => {
	const { officers: say } = words[lang];
	if (waiting.length === 0) return <Empty>{say.nothingWaits}</Empty>;
	const decision = ({ id, name }: RoleRequest, word: "grant" | "decline", label: string) => (
		<Form action={href(lang, `${path}/requests/${id}/${word}`)} submission={newSubmission()}>
			<Button kind={word === "grant" ? "primary" : "quiet"}>
				{label}
				<span class="heard"> {name}</span>
			</Button>
		</Form>
	);
	return (
		<>
			{waiting.map((request) => {
				const own = request.requestedBy.person === reader;
				return (
					<section>
						<h3>
							{say.roles[request.role]} – {request.name}
						</h3>
						<p>{fill(say.fromDay, { email: request.email, date: formatDate(lang, request.from) })}</p>
						<p class="soft">
							{fill(say.requestedBy, {
								who: request.requestedBy.name,
								when: formatInstant(lang, request.requestedAt, zone, "date"),
							})}
						</p>
						{decides && (
							<Actions>
								{!own && request.person !== reader && decision(request, "grant", say.grant)}
								{decision(request, "decline", own ? say.withdraw : say.decline)}
							</Actions>
						)}
						{decides && own && <p class="soft">{say.anotherGrants}</p>}
					</section>
				);
			})}
		</>
	);
};

const Held = ({ frame: { lang }, on, reader, decides, grants, newSubmission, returned }: OfficersPageProps) => {
	const { officers: say } = words[lang];
	const since = ({ from, until }: HeldGrant) =>
		until === null
			? fill(from > on ? say.begins : say.since, { date: formatDate(lang, from) })
			: fill(say.fromUntil, { from: formatDate(lang, from), until: formatDate(lang, until) });
	const end = (grant: HeldGrant) => {
		const field = untilField(grant);
		const error = returned?.errors[field] ?? (returned && field in returned.typed ? returned.errors.role : undefined);
		return (
			<Details summary={say.end} open={error !== undefined}>
				<Form action={href(lang, `${path}/${grant.person}/${grant.role}/end`)} submission={newSubmission()}>
					<TextField
						lang={lang}
						name={field}
						type="date"
						label={say.until}
						value={returned?.typed[field] ?? on}
						error={error}
					/>
					<Button kind="danger">
						{say.end}
						<span class="heard">
							{" "}
							{grant.name}, {say.roles[grant.role]}
						</span>
					</Button>
				</Form>
			</Details>
		);
	};
	return (
		<Table
			caption={say.held}
			columns={[say.name, say.role, say.period, say.grantedBy, ...(decides ? [say.end] : [])].map((label) => ({
				label,
			}))}
			rows={grants.map((grant) => [
				<Who {...grant} />,
				say.roles[grant.role],
				since(grant),
				grant.grantedBy ?? say.operator,
				...(decides ? [grant.person === reader || grant.until !== null ? "" : end(grant)] : []),
			])}
		/>
	);
};

const Ask = ({ frame: { lang }, defaults, newSubmission, returned }: OfficersPageProps) => {
	const { officers: say } = words[lang];
	const mine = returned !== undefined && "role" in returned.typed ? returned : undefined;
	const field = (name: string) => ({ lang, name, value: mine?.typed[name], error: mine?.errors[name] });
	return (
		<>
			<h2>{say.request}</h2>
			<p>{say.requestLead}</p>
			<Form action={href(lang, `${path}/requests`)} submission={newSubmission()}>
				<TextField {...field("email")} type="email" label={say.email} hint={say.registeredHint} />
				<Radios
					{...field("role")}
					label={say.role}
					choices={grantedRoles.map((value) => ({ value, label: say.roles[value], hint: say.rolesSay[value] }))}
				/>
				<TextField {...field("from")} type="date" label={say.from} value={mine?.typed.from ?? defaults.from} />
				<Actions>
					<Button>{say.requestButton}</Button>
				</Actions>
			</Form>
		</>
	);
};

const Register = ({ frame: { lang }, defaults, newSubmission, returned }: OfficersPageProps) => {
	const { officers: say, settings } = words[lang];
	const mine = returned !== undefined && "newEmail" in returned.typed ? returned : undefined;
	const field = (name: string, first?: string) => ({
		lang,
		name,
		value: mine?.typed[name] ?? first,
		error: mine?.errors[name],
	});
	return (
		<>
			<h2>{say.register}</h2>
			<p>{say.registerLead}</p>
			<Details summary={say.register} open={mine !== undefined}>
				<Form action={href(lang, `${path}/people`)} submission={newSubmission()}>
					<TextField {...field("name")} label={say.name} autocomplete="off" />
					<TextField {...field("newEmail")} type="email" label={say.email} hint={say.newEmailHint} autocomplete="off" />
					<Radios
						{...field("language", defaults.language)}
						label={say.language}
						choices={uiLangs.map((value) => ({ value, label: settings.languages[value] }))}
					/>
					<SelectField {...field("zone", defaults.zone)} label={say.zone} choices={zonesWith(defaults.zone)} />
					<Actions>
						<Button kind="quiet">{say.registerButton}</Button>
					</Actions>
				</Form>
			</Details>
		</>
	);
};

const Decided = ({ frame: { lang }, zone, decided }: OfficersPageProps) => {
	const { officers: say } = words[lang];
	return (
		<Table
			caption={say.decided}
			columns={[say.name, say.role, say.requested, say.decision].map((label) => ({ label }))}
			rows={decided.map((request) => [
				<Who {...request} />,
				say.roles[request.role],
				fill(say.requestedBy, {
					who: request.requestedBy.name,
					when: formatInstant(lang, request.requestedAt, zone, "date"),
				}),
				fill(request.granted ? say.grantedOn : say.declinedOn, {
					who: request.decidedBy,
					when: formatInstant(lang, request.decidedAt, zone, "date"),
				}),
			])}
		/>
	);
};
