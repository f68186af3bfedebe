import {
	Actions,
	Button,
	Discard,
	ErrorSummary,
	type FieldErrors,
	Form,
	type Frame,
	fill,
	href,
	Page,
	TextField,
	Trouble,
} from "../../../../web/index.ts";
import { type Dossier, type Step, stepWord } from "../../../dialogue/index.ts";
import { messages as rounds } from "../../messages/index.ts";
import type { Reach } from "../../queries.ts";
import { roundsHref, titleIn } from "../../views/page.tsx";
import { ReachSummary } from "../../views/reach.tsx";
import { messages } from "../messages/index.ts";

interface CirculatePageProps {
	readonly frame: Frame;
	readonly year: number;
	readonly choice: { readonly id: string; readonly step: Step };
	readonly open: readonly Dossier[];
	readonly reach: Reach;
	/** As typed. */
	readonly workingDays: string;
	readonly submission: string;
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
}

/** What will be circulated and to whom, before it is. */
export const CirculatePage = (page: CirculatePageProps) => {
	const { frame, year, choice, open, reach, workingDays, submission, errors, trouble } = page;
	const { lang } = frame;
	const { form: say } = messages[lang];
	return (
		<Page
			frame={frame}
			title={say.title}
			lead={fill(say.lead, { step: stepWord(lang, choice.step).toLocaleLowerCase(lang) })}
			sections={[{ href: roundsHref(lang, year), label: rounds[lang].title }]}
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary lang={lang} errors={errors} labels={{ workingDays: say.days }} />
			<h2>{say.options}</h2>
			<ul>
				{open.map(({ document, text }) => (
					<li>
						<a href={href(lang, `/office/documents/${document}/versions`)}>{titleIn(text, lang)}</a>
					</li>
				))}
			</ul>
			<ReachSummary lang={lang} reach={reach} />
			<Form action={href(lang, `/office/consultations/${choice.id}/circulation`)} submission={submission}>
				<TextField
					lang={lang}
					name="workingDays"
					label={say.days}
					hint={say.daysHint}
					value={workingDays}
					inputmode="numeric"
					error={errors.workingDays}
				/>
				<Actions>
					<Button>{say.save}</Button>
					<Discard lang={lang} href={roundsHref(lang, year)} />
				</Actions>
			</Form>
		</Page>
	);
};
