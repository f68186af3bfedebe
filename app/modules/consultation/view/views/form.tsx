import {
	Actions,
	Button,
	Discard,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	type Frame,
	fill,
	href,
	Notice,
	Page,
	Radios,
	SummaryList,
	TextArea,
	Trouble,
	typed,
} from "../../../../web/index.ts";
import { groupName } from "../../../membership/index.ts";
import { messages as circleWords } from "../../circle/messages/index.ts";
import type { Behalf, RoundFacts } from "../../circle/model.ts";
import { LanguageField, type Names, Typed, VisibilityField, whoOf } from "../../circle/views.tsx";
import { roundsHref } from "../../views/page.tsx";
import { messages } from "../messages/index.ts";
import { positions, type ViewRecord } from "../model.ts";
import { viewHref } from "./paper.tsx";

interface ViewPageProps {
	readonly frame: Frame;
	readonly round: RoundFacts;
	readonly option: string;
	/** The paper's title. */
	readonly paper: string;
	readonly member: string;
	readonly behalf: Behalf;
	/** The other in whose name it may be given here. */
	readonly others: readonly Behalf[];
	readonly names: Names;
	readonly languages: readonly string[];
	readonly latest: ViewRecord | undefined;
	/** What was typed; left out while nothing was. */
	readonly form?: FormRecord;
	readonly submission: string;
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
}

/** A delegation's view of a paper: who will read it first, then the view and its remarks. */
export const ViewPage = (page: ViewPageProps) => {
	const { frame, round, option, paper, member, behalf, others, names, languages, latest, errors, trouble } = page;
	const { lang } = frame;
	const { form: say, positions: words } = messages[lang];
	const given = latest?.position == null ? undefined : latest;
	const form: FormRecord = page.form ?? {
		position: given?.position ?? "",
		remarks: given?.remarks ?? "",
		lang: given?.lang ?? "",
		visibility: given?.visibility ?? "",
	};
	const to = viewHref(lang, { member, round: round.id, option });
	const { visibility, language, switchTo, ofGroup, itself } = circleWords[lang];
	const labels = { position: say.position, remarks: say.remarks, visibility, lang: language };
	const isChanged = page.form !== undefined && given !== undefined && typed(page.form, "seen") !== `${given.number}`;
	return (
		<Page
			frame={frame}
			title={say.title}
			kicker={paper}
			lead={say.lead}
			sections={[
				{
					href: `${roundsHref(lang, round.year, `/${round.id}`)}#paper-${option}`,
					label: messages[lang].received.back,
				},
				...others.map((other) => ({
					href: `${to}?behalf=${other}`,
					label: fill(switchTo, {
						whom: other === "itself" ? itself : fill(ofGroup, { group: groupName(lang, other) }),
					}),
				})),
			]}
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary lang={lang} errors={errors} labels={labels} />
			<SummaryList lang={lang} rows={[{ label: say.whom, value: whoOf(lang, { member, behalf }, names) }]} />
			{isChanged && given?.position != null && (
				<Notice title={say.standing}>
					<p>{words[given.position]}</p>
					<Typed text={given.remarks} tag={given.lang} />
				</Notice>
			)}
			<Form action={to} submission={page.submission}>
				<input type="hidden" name="behalf" value={behalf} />
				<input type="hidden" name="seen" value={latest?.number ?? 0} />
				<VisibilityField {...{ lang, form, errors }} />
				<Radios
					lang={lang}
					name="position"
					label={say.position}
					value={typed(form, "position")}
					error={errors.position}
					choices={positions.map((value) => ({ value, label: say.positionChoices[value] }))}
				/>
				<TextArea
					lang={lang}
					name="remarks"
					label={say.remarks}
					value={typed(form, "remarks")}
					error={errors.remarks}
					limit={10_000}
					optional
				/>
				<LanguageField {...{ lang, form, errors, languages }} />
				<Actions>
					<Button>{say.save}</Button>
					<Discard lang={lang} href={href(lang, `/years/${round.year}/consultations/${round.id}`)} />
				</Actions>
			</Form>
		</Page>
	);
};
