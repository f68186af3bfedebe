import type { CalendarDate } from "../../../kit/clock.ts";
import type { UiLang } from "../../../kit/languages.ts";
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
	formatNumber,
	href,
	Notice,
	Page,
	SelectField,
	Table,
	TextField,
} from "../../../web/index.ts";
import type { MemberClass } from "../body/model.ts";
import type { ChairEntry, DecidedEntry } from "../chair/model.ts";
import { Chair } from "../chair/views.tsx";
import { messages } from "../messages/index.ts";
import { inOrder, nameOf } from "../name/model.ts";
import type { RegisteredMember } from "../register/model.ts";
import type { Organ } from "./model.ts";

interface OrgansPageProps {
	/** The person who reads. */
	readonly reader: string;
	/** The reader enters and confirms who chairs an organ. */
	readonly approves: boolean;
	/** The seat's time zone. */
	readonly zone: string;
	/** The Chairs who were entered and wait for another officer, and the entries decided. */
	readonly waiting: readonly ChairEntry[];
	readonly decided: readonly DecidedEntry[];
	frame: Frame;
	organs: readonly Organ[];
	classes: readonly MemberClass[];
	/** Who may be seated, in the order of the reader's language. */
	members: readonly RegisteredMember[];
	on: CalendarDate;
	/** The day asked for could not be read. */
	badDate: boolean;
	newSubmission: () => string;
	done: boolean;
	errors?: FieldErrors;
	/** What was typed in the form that came back; `organ` says in which. */
	typed?: Readonly<Record<string, string>>;
}

/** What the page calls its fields, each organ's and each seat's. */
function labelsFor(lang: UiLang, organs: readonly Organ[]): Record<string, string> {
	const { organs: words } = messages[lang];
	return Object.fromEntries(
		organs.flatMap(({ code, seats }) => [
			[`${code}.email`, words.email],
			[`${code}.from`, words.from],
			[`${code}.vacantFrom`, words.vacantFrom],
			[`${code}.member`, words.member],
			[`${code}.seatedFrom`, words.from],
			...seats.map((seat) => [`${code}.${seat.code}.until`, words.until]),
		]),
	);
}

/** The organs: who sits on them, who chairs them, and changing either. */
export const OrgansPage = (page: OrgansPageProps) => {
	const { frame, organs, on, badDate, done, errors = {} } = page;
	const { lang } = frame;
	const { organs: words, people, members: list } = messages[lang];
	return (
		<Page
			frame={frame}
			title={words.title}
			lead={fill(words.lead, { date: formatDate(lang, on) })}
			sections={[{ href: href(lang, "/office/register"), label: messages[lang].register.title }]}
			width="desk"
			failed={Object.keys(errors).length > 0}
		>
			{done && <Notice kind="success">{people.done}</Notice>}
			{badDate && <Notice kind="warning">{list.badDate}</Notice>}
			<ErrorSummary lang={lang} errors={errors} labels={labelsFor(lang, organs)} />
			<form class="form" method="get" action={href(lang, "/office/organs")}>
				<Actions>
					<TextField lang={lang} name="on" type="date" label={list.on} value={on} />
					<Button kind="quiet">{list.show}</Button>
				</Actions>
			</form>
			{organs.map((organ) => (
				<section>
					<h2>{organ.names[lang]}</h2>
					<Chair
						{...{ frame, zone: page.zone, reader: page.reader, approves: page.approves, organ }}
						waiting={page.waiting.find((entry) => entry.organ === organ.id)}
						decided={page.decided.filter((entry) => entry.organ === organ.id)}
						newSubmission={page.newSubmission}
						field={fieldsOf({ page, organ })}
						returned={(name) => page.typed?.organ === organ.id && name in page.typed}
					/>
					{organ.composedOf === null ? (
						<Seats page={page} organ={organ} />
					) : (
						<Composed page={page} of={organ.composedOf} />
					)}
				</section>
			))}
		</Page>
	);
};

interface Part {
	page: OrgansPageProps;
	organ: Organ;
}

/** Several forms stand on the page, so each field is called by its organ; what was typed goes back to the form it came from. */
const fieldsOf = ({ page: { frame, errors = {}, typed = {} }, organ }: Part) => {
	const returned = typed.organ === organ.id;
	return (name: string) => ({
		lang: frame.lang,
		name: `${organ.code}.${name}`,
		value: returned ? typed[name] : undefined,
		error: returned ? errors[`${organ.code}.${name}`] : undefined,
	});
};

/** An organ that a class composes is as many as that class has members, and no list of its own. */
const Composed = ({ page: { frame, classes, members, on }, of }: { page: OrgansPageProps; of: string }) => {
	const { lang } = frame;
	const { organs: words } = messages[lang];
	const kind = classes.find(({ code }) => code === of);
	const n = formatNumber(lang, members.filter((member) => member.class === of).length);
	return (
		<>
			<h3>{words.members}</h3>
			<p>
				{fill(words.composedOf, { class: kind?.names[lang].plural ?? of })}{" "}
				<a href={href(lang, `/members?on=${on}`)}>{fill(words.membersThen, { n, date: formatDate(lang, on) })}</a>
			</p>
		</>
	);
};

const Seats = ({ page, organ }: Part) => {
	const { frame, members, on, newSubmission } = page;
	const { lang } = frame;
	const { organs: words } = messages[lang];
	const field = fieldsOf({ page, organ });
	return (
		<>
			{organ.seats.length === 0 ? (
				<Empty>{words.nobody}</Empty>
			) : (
				<Table
					caption={words.members}
					columns={[words.member, words.endSeat].map((label) => ({ label }))}
					rows={inOrder(organ.seats, lang).map((seat) => [
						nameOf(seat, lang, "short", on),
						<Details
							summary={words.endSeat}
							open={page.typed?.organ === organ.id && `${seat.code}.until` in page.typed}
						>
							<Form
								action={href(lang, `/office/organs/${organ.code}/seats/${seat.code}/end`)}
								submission={newSubmission()}
							>
								<TextField {...field(`${seat.code}.until`)} type="date" label={words.until} />
								<Button kind="danger">{words.endSeat}</Button>
							</Form>
						</Details>,
					])}
				/>
			)}
			<Details summary={words.seat} open={page.typed?.organ === organ.id && "member" in page.typed}>
				<Form action={href(lang, `/office/organs/${organ.code}/seats`)} submission={newSubmission()}>
					<SelectField
						{...field("member")}
						label={words.member}
						choices={members.map((member) => ({ value: member.id, label: nameOf(member, lang, "short", on) }))}
					/>
					<TextField {...field("seatedFrom")} type="date" label={words.from} />
					<Button kind="quiet">{words.seatButton}</Button>
				</Form>
			</Details>
		</>
	);
};
