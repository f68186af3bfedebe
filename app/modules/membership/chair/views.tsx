import {
	Actions,
	Button,
	Details,
	Form,
	type Frame,
	fill,
	formatDate,
	formatInstant,
	href,
	Notice,
	State,
	Table,
	TextField,
} from "../../../web/index.ts";
import { messages } from "../messages/index.ts";
import type { ChairEntry, Chaired, DecidedEntry } from "./model.ts";

interface ChairProps {
	readonly frame: Frame;
	/** The seat's time zone. */
	readonly zone: string;
	/** The person who reads. */
	readonly reader: string;
	/** The reader enters, confirms and ends; others read only. */
	readonly approves: boolean;
	readonly organ: Chaired;
	/** The Chair who was entered for this organ and is not confirmed. */
	readonly waiting: ChairEntry | undefined;
	readonly decided: readonly DecidedEntry[];
	readonly newSubmission: () => string;
	/** A field of this organ's forms, with what was typed in it and what is wrong with that. */
	readonly field: (name: string) => {
		readonly lang: Frame["lang"];
		readonly name: string;
		readonly value: string | undefined;
		readonly error: string | undefined;
	};
	/** Whether the form with this field came back. */
	readonly returned: (name: string) => boolean;
}

/** Who chairs an organ, who chaired it, and the two officers' part in it. */
export const Chair = (props: ChairProps) => {
	const { frame, organ, waiting, approves, decided } = props;
	const { lang } = frame;
	const { organs: words } = messages[lang];
	const { chair, terms } = organ;
	return (
		<>
			<h3>{words.chair}</h3>
			<p>
				{chair === null ? (
					<State kind="awaiting">{words.vacant}</State>
				) : (
					fill(words.chairSince, { name: chair.name, date: formatDate(lang, chair.from) })
				)}
			</p>
			{waiting && <Waiting {...props} waiting={waiting} />}
			{terms.length > 0 && <Terms {...props} />}
			{decided.length > 0 && <Decided {...props} />}
			{approves && waiting === undefined && <Enter {...props} />}
			{approves && terms[0]?.until === null && <End {...props} />}
		</>
	);
};

const Waiting = ({
	frame: { lang },
	zone,
	reader,
	approves,
	organ,
	waiting,
	newSubmission,
}: ChairProps & { waiting: ChairEntry }) => {
	const { organs: words } = messages[lang];
	const { id, name, email, from, person, enteredBy, enteredAt } = waiting;
	const own = enteredBy.person === reader;
	const decision = (word: "confirm" | "decline", label: string) => (
		<Form action={href(lang, `/office/organs/${organ.code}/chair/${id}/${word}`)} submission={newSubmission()}>
			{word === "confirm" && <input type="hidden" name={`${organ.code}.name`} value={name} />}
			<Button kind={word === "confirm" ? "primary" : "quiet"}>
				{label}
				<span class="heard"> {name}</span>
			</Button>
		</Form>
	);
	return (
		<Notice kind={own ? "info" : "awaiting"}>
			<p>
				<strong>{fill(words.waits, { name, email, date: formatDate(lang, from) })}</strong>
			</p>
			<p>{fill(words.enteredBy, { who: enteredBy.name, when: formatInstant(lang, enteredAt, zone, "date") })}</p>
			<p>{own ? words.anotherConfirms : words.notYetChair}</p>
			{approves && (
				<Actions>
					{!own && person !== reader && decision("confirm", words.confirm)}
					{decision("decline", own ? words.withdraw : words.decline)}
				</Actions>
			)}
		</Notice>
	);
};

const Terms = ({ frame: { lang }, organ }: ChairProps) => {
	const { organs: words, member: period } = messages[lang];
	return (
		<Details summary={words.terms}>
			<Table
				caption={words.terms}
				columns={[words.chair, period.from, period.until].map((label) => ({ label }))}
				rows={organ.terms.map(({ name, from, until }) => [
					name,
					formatDate(lang, from),
					until === null ? period.today : formatDate(lang, until),
				])}
			/>
		</Details>
	);
};

const Decided = ({ frame: { lang }, zone, decided }: ChairProps) => {
	const { organs: words, member: period } = messages[lang];
	const said = (template: string, who: string, at: ChairEntry["enteredAt"]) =>
		fill(template, { who, when: formatInstant(lang, at, zone, "date") });
	return (
		<Details summary={words.decided}>
			<Table
				caption={words.decided}
				columns={[words.chair, period.from, words.entry, words.decision].map((label) => ({ label }))}
				rows={decided.map((entry) => [
					entry.name,
					formatDate(lang, entry.from),
					said(words.enteredBy, entry.enteredBy.name, entry.enteredAt),
					said(entry.confirmed ? words.confirmedBy : words.declinedBy, entry.decidedBy, entry.decidedAt),
				])}
			/>
		</Details>
	);
};

const Enter = ({ frame: { lang }, organ, field, returned, newSubmission }: ChairProps) => {
	const { organs: words } = messages[lang];
	return (
		<Details summary={words.enter} open={returned("email")}>
			<p>{words.enterLead}</p>
			<Form action={href(lang, `/office/organs/${organ.code}/chair`)} submission={newSubmission()}>
				<TextField {...field("email")} type="email" label={words.email} />
				<TextField {...field("from")} type="date" label={words.from} hint={words.fromHint} />
				<Button kind="quiet">{words.enterButton}</Button>
			</Form>
		</Details>
	);
};

const End = ({ frame: { lang }, organ, field, returned, newSubmission }: ChairProps) => {
	const { organs: words } = messages[lang];
	return (
		<Details summary={words.endChair} open={returned("vacantFrom")}>
			<Form action={href(lang, `/office/organs/${organ.code}/chair/end`)} submission={newSubmission()}>
				<TextField {...field("vacantFrom")} type="date" label={words.vacantFrom} />
				<Button kind="danger">{words.endChair}</Button>
			</Form>
		</Details>
	);
};
