import type { CalendarDate } from "../../../kit/clock.ts";
import type { UiLang } from "../../../kit/languages.ts";
import {
	Button,
	Details,
	Empty,
	ErrorSummary,
	type FieldErrors,
	Form,
	type Frame,
	fill,
	formatDate,
	href,
	Notice,
	Page,
	SelectField,
	Table,
	TextField,
} from "../../../web/index.ts";
import type { MemberClass } from "../body/model.ts";
import { messages } from "../messages/index.ts";
import { inOrder, nameOf } from "../name/model.ts";
import type { RegisteredMember } from "../register/model.ts";
import type { Organ } from "./model.ts";

interface OrgansPageProps {
	frame: Frame;
	organs: readonly Organ[];
	classes: readonly MemberClass[];
	/** Who may be seated, in the order of the reader's language. */
	members: readonly RegisteredMember[];
	on: CalendarDate;
	submission: string;
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
			[`${code}.member`, words.member],
			[`${code}.seatedFrom`, words.from],
			...seats.map((seat) => [`${code}.${seat.code}.until`, words.until]),
		]),
	);
}

/** The organs: who sits on them, who chairs them, and changing either. */
export const OrgansPage = (page: OrgansPageProps) => {
	const { frame, organs, done, errors = {} } = page;
	const { lang } = frame;
	const { organs: words, people } = messages[lang];
	return (
		<Page frame={frame} title={words.title} width="desk" failed={Object.keys(errors).length > 0}>
			{done && <Notice kind="success">{people.done}</Notice>}
			<ErrorSummary lang={lang} errors={errors} labels={labelsFor(lang, organs)} />
			{organs.map((organ) => (
				<section>
					<h2>{organ.names[lang]}</h2>
					<Chair page={page} organ={organ} />
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

const Chair = ({ page, organ }: Part) => {
	const { lang } = page.frame;
	const { organs: words } = messages[lang];
	const field = fieldsOf({ page, organ });
	const { chair } = organ;
	return (
		<>
			<p>
				<strong>{words.chair}</strong>
				{": "}
				{chair === null
					? words.noChair
					: fill(words.chairSince, { name: chair.name, date: formatDate(lang, chair.from) })}
			</p>
			<Details summary={words.appoint} open={page.typed?.organ === organ.id && "email" in page.typed}>
				<Form action={href(lang, `/office/organs/${organ.code}/chair`)} submission={page.submission}>
					<TextField {...field("email")} type="email" label={words.email} />
					<TextField {...field("from")} type="date" label={words.from} />
					<Button kind="quiet">{words.appointButton}</Button>
				</Form>
			</Details>
		</>
	);
};

const Composed = ({ page: { frame, classes }, of }: { page: OrgansPageProps; of: string }) => {
	const { organs: words } = messages[frame.lang];
	const kind = classes.find(({ code }) => code === of);
	return <p>{fill(words.composedOf, { class: kind?.names[frame.lang].plural ?? of })}</p>;
};

const Seats = ({ page, organ }: Part) => {
	const { frame, members, on, submission } = page;
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
						<Details summary={words.endSeat}>
							<Form action={href(lang, `/office/organs/${organ.code}/seats/${seat.code}/end`)} submission={submission}>
								<TextField lang={lang} name={`${organ.code}.${seat.code}.until`} type="date" label={words.until} />
								<Button kind="danger">{words.endSeat}</Button>
							</Form>
						</Details>,
					])}
				/>
			)}
			<Details summary={words.seat} open={page.typed?.organ === organ.id && "member" in page.typed}>
				<Form action={href(lang, `/office/organs/${organ.code}/seats`)} submission={submission}>
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
