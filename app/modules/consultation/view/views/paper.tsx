import type { UiLang } from "../../../../kit/languages.ts";
import { Actions, Button, Details, Form, fill, formatInstant, href, LinkButton } from "../../../../web/index.ts";
import { messages as circleWords } from "../../circle/messages/index.ts";
import type { Standing } from "../../circle/model.ts";
import { isOwn } from "../../circle/rules.ts";
import { type Names, Typed, whoOf } from "../../circle/views.tsx";
import { messages } from "../messages/index.ts";
import type { View, ViewRecord } from "../model.ts";

interface Place {
	readonly member: string;
	readonly round: string;
	readonly option: string;
}

/** Where a delegation gives its view of a paper. */
export const viewHref = (lang: UiLang, { member, round, option }: Place): string =>
	href(lang, `/desk/${member}/consultations/${round}/views/${option}`);

interface PaperViewsProps {
	readonly lang: UiLang;
	readonly round: string;
	readonly option: string;
	readonly zone: string;
	readonly standing: Standing;
	/** Those that the reader reads, of all papers. */
	readonly views: readonly ViewRecord[];
	readonly names: Names;
	/** The members for which the reader speaks here. */
	readonly speaks: readonly string[];
	/** Whether a view of this paper is still taken. */
	readonly heard: boolean;
	/** One-use ids for the forms below. */
	readonly submission: () => string;
}

/** Below a paper: what the reader's own delegation gave, and what others gave to those invited. */
export const PaperViews = (props: PaperViewsProps) => {
	const { lang, round, option, zone, standing, views, names, speaks, heard, submission } = props;
	const say = messages[lang];
	const giving = heard ? speaks : [];
	const own = views.filter((view) => view.option === option && isOwn(standing, view));
	const others = views.filter((view) => view.option === option && !isOwn(standing, view));
	return (
		<>
			{own.length > 0 && <h4>{say.own}</h4>}
			{own.map((view) => (
				<div class="flow">
					<OneView {...{ lang, zone, names, view }} />
					{speaks.includes(view.member) && (
						<ChangeView
							{...{ lang, view, submission }}
							to={viewHref(lang, { member: view.member, round, option })}
							heard={giving.length > 0}
						/>
					)}
				</div>
			))}
			{giving
				.filter((member) => !own.some((view) => view.member === member))
				.map((member) => (
					<Actions>
						<LinkButton kind="quiet" href={viewHref(lang, { member, round, option })}>
							{speaks.length > 1 ? `${say.give} – ${whoOf(lang, { member, behalf: "itself" }, names)}` : say.give}
						</LinkButton>
					</Actions>
				))}
			{/* The Administration reads everything on a page of its own; here it sees the paper as delegations do. */}
			{!standing.administration && others.length > 0 && (
				<>
					<h4>{say.contributions}</h4>
					<p class="hint">{say.contributionsLead}</p>
					{others.map((view) => (
						<OneView {...{ lang, zone, names, view }} />
					))}
				</>
			)}
		</>
	);
};

interface ChangeViewProps {
	readonly lang: UiLang;
	readonly view: ViewRecord;
	/** Where it is given. */
	readonly to: string;
	readonly heard: boolean;
	readonly submission: () => string;
}

/** What the delegation may still do with its view: change it while the round is not concluded, and withdraw it at any time. */
const ChangeView = ({ lang, view, to, heard, submission }: ChangeViewProps) => {
	const say = messages[lang];
	const change = heard && (
		<LinkButton kind="quiet" href={`${to}?behalf=${view.behalf}`}>
			{say.change}
		</LinkButton>
	);
	if (view.position === null) return <Actions>{change}</Actions>;
	return (
		<Form action={`${to}/withdrawal`} submission={submission()}>
			<input type="hidden" name="behalf" value={view.behalf} />
			<input type="hidden" name="seen" value={view.number} />
			<Actions>
				{change}
				<Button kind="quiet">{say.withdraw}</Button>
			</Actions>
		</Form>
	);
};

interface OneViewProps {
	readonly lang: UiLang;
	readonly zone: string;
	readonly names: Names;
	readonly view: ViewRecord;
}

/** A view with its remarks, and those that it replaced as far as the reader was given them. */
export const OneView = ({ lang, zone, names, view }: OneViewProps) => {
	const { earlier, ownEntry } = messages[lang];
	const { readBy } = circleWords[lang];
	return (
		<div class="flow">
			<p>
				<strong>{fill(ownEntry, { whom: whoOf(lang, view, names), position: positionIn(lang, view) })}</strong>
				<br />
				<small>{`${readBy[view.visibility]} – ${receivedAt(lang, view, zone)}`}</small>
			</p>
			{view.remarks !== "" && <Typed text={view.remarks} tag={view.lang} />}
			{view.earlier.length > 0 && (
				<Details summary={earlier}>
					{view.earlier.map((before) => (
						<>
							<p>
								{positionIn(lang, before)}
								<br />
								<small>{`${readBy[before.visibility]} – ${receivedAt(lang, before, zone)}`}</small>
							</p>
							{before.remarks !== "" && <Typed text={before.remarks} tag={before.lang} />}
						</>
					))}
				</Details>
			)}
		</div>
	);
};

const positionIn = (lang: UiLang, { position }: View): string =>
	position === null ? messages[lang].withdrawn : messages[lang].positions[position];

const receivedAt = (lang: UiLang, { at }: Pick<View, "at">, zone: string): string =>
	fill(circleWords[lang].received, { at: formatInstant(lang, at, zone) });
