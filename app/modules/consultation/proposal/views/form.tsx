import {
	Actions,
	Button,
	Checkbox,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	type Frame,
	fill,
	LinkButton,
	Page,
	SummaryList,
	TextArea,
	Trouble,
	typed,
} from "../../../../web/index.ts";
import { languageOf, Notation } from "../../../document/index.ts";
import { groupName } from "../../../membership/index.ts";
import { messages as circleWords } from "../../circle/messages/index.ts";
import type { Behalf, RoundFacts } from "../../circle/model.ts";
import { LanguageField, type Names, VisibilityField, whoOf } from "../../circle/views.tsx";
import { messages } from "../messages/index.ts";
import { proposingHref } from "./place.tsx";

interface ProposePageProps {
	readonly frame: Frame;
	readonly round: RoundFacts;
	readonly option: string;
	readonly element: string;
	/** What the element is called, and the paper. */
	readonly label: string;
	readonly title: string;
	readonly member: string;
	readonly behalf: Behalf;
	/** The others in whose name it may be made here. */
	readonly others: readonly Behalf[];
	readonly names: Names;
	readonly languages: readonly string[];
	/** The language of the proposal, and what the element says in it; empty where it was not translated. */
	readonly tag: string;
	readonly stood: string;
	/** Whether its deletion may be proposed: of the title it may not. */
	readonly deletable: boolean;
	/** What was typed; left out while nothing was. */
	readonly form?: FormRecord;
	readonly submission: string;
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
}

/** Other words for a paragraph: who will read the proposal first, then the words, prefilled with what it says. */
export const ProposePage = (page: ProposePageProps) => {
	const { frame, round, option, element, label, title, member, behalf, others, names, languages } = page;
	const { tag, stood, errors, trouble } = page;
	const { lang } = frame;
	const { form: say, paper } = messages[lang];
	const { visibility, switchTo, ofGroup, itself } = circleWords[lang];
	const form: FormRecord = page.form ?? { body: stood };
	const place = { member, round: round.id, option };
	const to = proposingHref(lang, place, element);
	const labels = { body: say.body, deletes: say.deletes, explanation: say.explanation, visibility };
	return (
		<Page
			frame={frame}
			title={say.title}
			kicker={`${title} – ${label}`}
			lead={say.lead}
			sections={[
				{ href: `${proposingHref(lang, place)}#${element}`, label: paper.another },
				...languages
					.filter((other) => other !== tag)
					.map((other) => ({
						href: `${to}?in=${other}&behalf=${behalf}`,
						label: fill(say.inLanguage, { language: languageOf(other, lang) }),
					})),
				...others.map((other) => ({
					href: `${to}?in=${tag}&behalf=${other}`,
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
			<Form action={to} submission={page.submission}>
				<input type="hidden" name="behalf" value={behalf} />
				<input type="hidden" name="lang" value={tag} />
				<VisibilityField {...{ lang, form, errors }} />
				<TextArea
					lang={lang}
					name="body"
					label={`${say.body} – ${languageOf(tag, lang)}`}
					hint={stood === "" ? say.untranslated : undefined}
					value={typed(form, "body")}
					error={errors.body}
					contentLang={tag}
					rows={Math.min(14, 3 + Math.ceil(stood.length / 70))}
				/>
				<Notation lang={lang} />
				{page.deletable && <Checkbox name="deletes" label={say.deletes} checked={typed(form, "deletes") !== ""} />}
				<TextArea
					lang={lang}
					name="explanation"
					label={say.explanation}
					value={typed(form, "explanation")}
					error={errors.explanation}
					limit={10_000}
					optional
				/>
				<LanguageField {...{ lang, form, errors, languages }} name="explanationLang" label={say.explanationLang} />
				<Checkbox name="named" label={say.named} checked={typed(form, "named") !== ""} />
				<Actions>
					<Button>{say.save}</Button>
					<LinkButton kind="quiet" href={proposingHref(lang, place)}>
						{paper.another}
					</LinkButton>
				</Actions>
			</Form>
		</Page>
	);
};
