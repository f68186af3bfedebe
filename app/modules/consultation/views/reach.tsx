import type { UiLang } from "../../../kit/languages.ts";
import { fill, formatList, Notice, plural, SummaryList } from "../../../web/index.ts";
import { languageOf } from "../../document/index.ts";
import { messages } from "../messages/index.ts";
import type { Reach } from "../queries.ts";

/** Who will be written to, before anybody is. */
export const ReachSummary = ({ lang, reach }: { lang: UiLang; reach: Reach }) => {
	const { reach: say } = messages[lang];
	return (
		<>
			<SummaryList
				lang={lang}
				rows={[
					{ label: say.delegations, value: plural(lang, reach.delegations, say.delegationCount) },
					{ label: say.addresses, value: plural(lang, reach.addresses, say.addressCount) },
					...reach.languages.map((each) => ({
						label: languageOf(each.lang, lang),
						value: plural(lang, each.addresses, say.addressCount),
					})),
				]}
			/>
			{reach.without.length > 0 && (
				<Notice kind="warning">
					<p>{fill(say.without, { names: formatList(lang, reach.without) })}</p>
				</Notice>
			)}
		</>
	);
};
