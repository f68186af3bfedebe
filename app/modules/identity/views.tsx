import { uiLangs } from "../../kit/languages.ts";
import {
	Actions,
	Button,
	type Choice,
	ErrorSummary,
	type FieldErrors,
	Form,
	type Frame,
	href,
	Notice,
	Page,
	Radios,
	SelectField,
} from "../../web/index.ts";
import { words } from "./messages/index.ts";

/** A reader's own language and time zone. */
export const SettingsPage = ({
	frame,
	person,
	submission,
	saved,
	errors = {},
}: {
	frame: Frame;
	person: { name: string; email: string; language: string; zone: string };
	submission: string;
	saved: boolean;
	errors?: FieldErrors;
}) => {
	const { lang } = frame;
	const { settings } = words[lang];
	return (
		<Page
			frame={frame}
			title={settings.title}
			lead={settings.lead(person.name, person.email)}
			failed={Object.keys(errors).length > 0}
		>
			{saved && <Notice kind="success" title={settings.saved} />}
			<ErrorSummary lang={lang} errors={errors} labels={{ language: settings.language, zone: settings.zone }} />
			<Form action={href(lang, "/my/settings")} submission={submission}>
				<Radios
					lang={lang}
					name="language"
					label={settings.language}
					choices={uiLangs.map((value) => ({ value, label: settings.languages[value] }))}
					value={person.language}
					error={errors.language}
				/>
				<SelectField
					lang={lang}
					name="zone"
					label={settings.zone}
					hint={settings.zoneHint}
					choices={zonesWith(person.zone)}
					value={person.zone}
					error={errors.zone}
				/>
				<Actions>
					<Button>{settings.save}</Button>
				</Actions>
			</Form>
		</Page>
	);
};

const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];

/** The runtime's zones by their names, which are the same in every language; and the reader's own, should it be an old name. */
export const zonesWith = (own: string): Choice[] =>
	[...(zones.includes(own) ? [] : [own]), ...zones].map((value) => ({ value, label: value.replaceAll("_", " ") }));
