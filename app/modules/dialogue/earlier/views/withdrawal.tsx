import type { UiLang } from "../../../../kit/languages.ts";
import { Actions, Button, Details, Form, LinkButton, TextField } from "../../../../web/index.ts";
import { messages } from "../messages/index.ts";

interface RecordWorkProps {
	readonly lang: UiLang;
	/** Where it is corrected, and where it is withdrawn. */
	readonly correcting: string;
	readonly withdrawing: string;
	readonly version: number;
	readonly submission: string;
	readonly reason: string;
	readonly error: string | undefined;
}

/** What an officer can do with a record: correct it, or withdraw it as entered in error. */
export const RecordWork = ({ lang, correcting, withdrawing, version, submission, reason, error }: RecordWorkProps) => {
	const { correct, withdrawal: say } = messages[lang];
	return (
		<>
			<Actions>
				<LinkButton kind="quiet" href={correcting}>
					{correct}
				</LinkButton>
			</Actions>
			<Details summary={say.title} open={error !== undefined}>
				<p>{say.lead}</p>
				<Form action={withdrawing} version={version} submission={submission}>
					<TextField lang={lang} name="reason" label={say.reason} value={reason} error={error} />
					<Actions>
						<Button kind="danger">{say.save}</Button>
					</Actions>
				</Form>
			</Details>
		</>
	);
};
