import {
	Actions,
	Button,
	Discard,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	type Frame,
	href,
	Page,
	Radios,
	SelectField,
	TextField,
	Trouble,
	typed,
} from "../../../web/index.ts";
import { inLanguage, languageOf, WordingFields } from "../../document/index.ts";
import { messages } from "../messages/index.ts";
import { invitations } from "../model.ts";
import { roundsHref } from "./page.tsx";

interface ConvenePageProps {
	readonly frame: Frame;
	readonly choice: string;
	readonly year: number;
	readonly form: FormRecord;
	readonly submission: string;
	readonly languages: readonly string[];
	readonly organs: readonly { readonly id: string; readonly names: Readonly<Record<string, string>> }[];
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
}

/** A round to be convened: organ, day, place, what it covers, and who is invited. */
export const ConvenePage = (page: ConvenePageProps) => {
	const { frame, choice, year, form, submission, languages, organs, errors, trouble } = page;
	const { lang } = frame;
	const { check, convene: say, invites, title } = messages[lang];
	const names: Record<string, string> = { ...say };
	const labels = Object.fromEntries(
		["organ", "date", "invites", "original", ...languages.flatMap((tag) => [`place.${tag}`, `covers.${tag}`])]
			.filter((field) => errors[field] !== undefined)
			.map((field) => {
				const [name = "", tag] = field.split(".");
				return [field, tag === undefined ? names[name] : inLanguage(names[name] ?? "", tag, lang)];
			}),
	);
	return (
		<Page
			frame={frame}
			title={say.title}
			lead={say.papersLead}
			sections={[{ href: roundsHref(lang, year), label: title }]}
			width="desk"
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary lang={lang} errors={errors} labels={labels as Record<string, string>} />
			<Form action={href(lang, `/office/consultations/${choice}/new`)} submission={submission}>
				<SelectField
					lang={lang}
					name="organ"
					label={say.organ}
					value={typed(form, "organ")}
					error={errors.organ}
					choices={organs.map(({ id, names }) => ({ value: id, label: names[lang] ?? "" }))}
				/>
				<TextField
					lang={lang}
					name="date"
					type="date"
					label={say.date}
					hint={say.dateHint}
					value={typed(form, "date")}
					error={errors.date}
				/>
				<Radios
					lang={lang}
					name="invites"
					label={say.invites}
					value={typed(form, "invites") || "membership"}
					error={errors.invites}
					choices={invitations.map((value) => ({ value, label: invites[value] }))}
				/>
				<SelectField
					lang={lang}
					name="original"
					label={say.original}
					value={typed(form, "original") || lang}
					error={errors.original}
					choices={languages.map((tag) => ({ value: tag, label: languageOf(tag, lang) }))}
				/>
				<WordingFields {...{ lang, form, errors, languages }} name="place" label={say.place} short />
				<p class="hint">{say.placeHint}</p>
				<WordingFields {...{ lang, form, errors, languages }} name="covers" label={say.covers} />
				<p class="hint">{say.coversHint}</p>
				<Actions>
					<Button>{check.go}</Button>
					<Discard lang={lang} href={roundsHref(lang, year)} />
				</Actions>
			</Form>
		</Page>
	);
};
