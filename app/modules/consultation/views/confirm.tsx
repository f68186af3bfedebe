import type { CalendarDate } from "../../../kit/clock.ts";
import {
	Actions,
	Button,
	Form,
	type FormRecord,
	type Frame,
	formatDate,
	href,
	Page,
	SummaryList,
	typed,
	writtenIn,
} from "../../../web/index.ts";
import { type Dossier, stateOf } from "../../dialogue/index.ts";
import { languageOf } from "../../document/index.ts";
import { messages } from "../messages/index.ts";
import type { Invitation } from "../model.ts";
import type { Reach } from "../queries.ts";
import { roundsHref, titleIn } from "./page.tsx";
import { ReachSummary } from "./reach.tsx";

interface ConfirmPageProps {
	readonly frame: Frame;
	readonly choice: string;
	readonly year: number;
	/** As it was typed, and in order. */
	readonly form: FormRecord;
	readonly languages: readonly string[];
	readonly organ: string;
	readonly dossiers: readonly Dossier[];
	readonly reach: Reach;
	/** Whether the day is past: the round is then recorded, and nobody written to. */
	readonly past: boolean;
	readonly submission: string;
}

/** A round as it will be convened and whom it will reach; nothing is sent yet, and the way back keeps everything. */
export const ConfirmPage = (page: ConfirmPageProps) => {
	const { frame, choice, year, form, languages, organ, dossiers, reach, past, submission } = page;
	const { lang } = frame;
	const { confirm: say, facts, invites, title } = messages[lang];
	const versions = (name: "place" | "covers") =>
		languages.map((tag) => ({
			label: `${facts[name]} (${languageOf(tag, lang)})`,
			value: <span {...writtenIn(tag)}>{typed(form, `${name}.${tag}`)}</span>,
		}));
	const fields = [
		"organ",
		"date",
		"invites",
		"original",
		...languages.flatMap((tag) => [`place.${tag}`, `covers.${tag}`]),
	];
	return (
		<Page
			frame={frame}
			title={say.title}
			lead={past ? say.pastLead : say.lead}
			sections={[{ href: roundsHref(lang, year), label: title }]}
		>
			<SummaryList
				lang={lang}
				rows={[
					{ label: facts.date, value: formatDate(lang, typed(form, "date") as CalendarDate, "long") },
					{ label: facts.organ, value: organ },
					...versions("place"),
					...versions("covers"),
				]}
			/>
			<h2>{say.papers}</h2>
			<ul>
				{dossiers
					.filter(({ option }) => option.choice === choice && stateOf(option) === "putForward")
					.map(({ text }) => (
						<li>{titleIn(text, lang)}</li>
					))}
			</ul>
			{!past && (
				<>
					<h2>{say.whom}</h2>
					<p>{invites[typed(form, "invites") as Invitation]}</p>
					<ReachSummary lang={lang} reach={reach} />
				</>
			)}
			<Form action={href(lang, `/office/consultations/${choice}/new`)} submission={submission}>
				{fields.map((name) => (
					<input type="hidden" name={name} value={typed(form, name)} />
				))}
				<Actions>
					<Button name="confirmed" value="yes">
						{past ? say.saveOnly : say.save}
					</Button>
					<Button kind="quiet" name="back" value="yes">
						{say.back}
					</Button>
				</Actions>
			</Form>
		</Page>
	);
};
