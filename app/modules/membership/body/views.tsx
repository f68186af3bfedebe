import { uiLangs } from "../../../kit/languages.ts";
import {
	Actions,
	Button,
	ErrorSummary,
	type FieldErrors,
	Form,
	type Frame,
	fill,
	href,
	Notice,
	Page,
	Table,
	TextArea,
	TextField,
} from "../../../web/index.ts";
import { languageName, messages } from "../messages/index.ts";
import type { Change } from "../model.ts";
import { type BodyCells, translated } from "./model.ts";

interface BodyPageProps {
	readonly frame: Frame;
	/** As registered, or as typed. */
	readonly cells: BodyCells;
	readonly version: number;
	readonly submission: string;
	readonly errors: FieldErrors;
	readonly saved: boolean;
	/** Set when somebody else changed it meanwhile: where what was typed differs from what stands. */
	readonly stale?: readonly Change[];
}

/** What the body is called and where it sits, to be changed. */
export const BodyPage = ({ frame, cells, version, submission, errors, saved, stale }: BodyPageProps) => {
	const { lang } = frame;
	const { body: say, entry, save } = messages[lang];
	const labels: Record<string, string> = {
		languages: say.languages,
		zone: say.zone,
		holidays: say.holidays,
		...Object.fromEntries(
			translated.flatMap((field) =>
				uiLangs.map((tongue) => [
					`${field}.${tongue}`,
					fill(say.inLanguage, { what: say[field], language: languageName(lang, tongue) }),
				]),
			),
		),
	};
	const field = (name: string) => ({ lang, name, label: labels[name], value: cells[name] ?? "", error: errors[name] });
	return (
		<Page
			frame={frame}
			title={say.title}
			lead={say.lead}
			failed={Object.keys(errors).length > 0 || stale !== undefined}
		>
			{saved && <Notice kind="success" title={say.saved} />}
			<ErrorSummary lang={lang} errors={errors} labels={labels} />
			{stale && (
				<Notice kind="warning">
					<p>{say.stale}</p>
					<Table
						caption={say.staleNow}
						columns={[entry.staleField, entry.staleYours, say.staleNow].map((label) => ({ label }))}
						rows={stale.map(({ column, before, after }) => [labels[column] ?? column, after, before])}
					/>
				</Notice>
			)}
			<Form action={href(lang, "/office/body")} version={version} submission={submission}>
				{translated.map((name) => (
					<>
						<h2>{say[name]}</h2>
						{uiLangs.map((tongue) => (
							<TextField {...field(`${name}.${tongue}`)} />
						))}
					</>
				))}
				<h2>{say.work}</h2>
				<TextField {...field("languages")} hint={say.languagesHint} />
				<TextField {...field("zone")} hint={say.zoneHint} />
				<TextArea {...field("holidays")} hint={say.holidaysHint} rows={12} optional />
				<Actions>
					<Button>{stale ? entry.useMine : save}</Button>
				</Actions>
			</Form>
		</Page>
	);
};
