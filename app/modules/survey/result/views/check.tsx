import type { Ctx } from "../../../../acts/index.ts";
import type { UiLang } from "../../../../kit/languages.ts";
import { Actions, Hash, href, LinkButton } from "../../../../web/index.ts";
import type { SealedSurvey } from "../../model.ts";
import { messages } from "../messages/index.ts";
import { withholds } from "../rules.ts";

interface CheckProps {
	lang: UiLang;
	survey: SealedSurvey;
	/** May download the verifier's record with all replies. */
	auditor: boolean;
	ledgerKey: Ctx["ledgerKey"];
}

/** How anybody checks the result: the record, the command, and the key that signed. */
export const Check = ({ lang, survey, auditor, ledgerKey }: CheckProps) => {
	const words = messages[lang].check;
	const file = `survey-${survey.id}.json`;
	const confidential = survey.opening.level === "confidential";
	// Opened, the sealed result would say what the page withholds.
	const closed = survey.result !== null && withholds(survey.opening, survey.result);
	return (
		<>
			<h2 id="check">{words.title}</h2>
			<p>{words.text}</p>
			{confidential && <p>{closed ? words.closedRecord : words.outline}</p>}
			<Actions>
				{!closed && (
					<LinkButton kind="quiet" href={href(lang, `/surveys/${survey.id}/${file}`)}>
						{words.download}
					</LinkButton>
				)}
				{auditor && confidential && (
					<LinkButton kind="quiet" href={href(lang, `/surveys/${survey.id}/auditor-${file}`)}>
						{words.auditor}
					</LinkButton>
				)}
			</Actions>
			<p>
				{words.command} <code>{`npx intersession verify ${file}`}</code>
			</p>
			<p>
				{words.key} <code class="key">{ledgerKey.vkey}</code>
				<br />
				<Hash>{ledgerKey.fingerprint}</Hash>
			</p>
			<p>
				<a href={href(lang, "/check")}>{words.page}</a>
			</p>
		</>
	);
};
