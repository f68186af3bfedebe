import type { Kept } from "../../../../acts/index.ts";
import type { CalendarDate } from "../../../../kit/clock.ts";
import { chosen, formatDate, type SummaryRow, typed } from "../../../../web/index.ts";
import { wordsOf } from "../../../dialogue/index.ts";
import { languageOf } from "../../../document/index.ts";
import { messages as words } from "../../messages/index.ts";
import { CheckPage, typedVersions } from "../../views/check.tsx";
import { officeHref, roundsHref } from "../../views/page.tsx";
import { messages } from "../messages/index.ts";
import { type OutcomeKind, speaksOf } from "../model.ts";
import type { OutcomeShown } from "./form.tsx";

interface CheckOutcomeProps extends OutcomeShown {
	readonly kind: OutcomeKind;
	readonly kept: Kept;
	/** Who chaired, as the record will name them. */
	readonly chair: string;
}

/** An outcome as it will be recorded and told. */
export const CheckOutcomePage = ({ kind, kept, chair, ...page }: CheckOutcomeProps) => {
	const { frame, year, round, current, options, languages, told } = page;
	const { lang } = frame;
	const { form } = kept;
	const { form: say, kinds: kindNames, record, correct } = messages[lang];
	const speaks = speaksOf[kind];
	const named = (name: string) => {
		const ids = chosen(form, name);
		return options
			.filter(({ id }) => ids.includes(id))
			.map(({ title }) => (
				<>
					{wordsOf(title, lang)}
					<br />
				</>
			));
	};
	const versions = (name: string, label: string) => typedVersions(lang, { form, languages, name, label });
	const rows: SummaryRow[] = [
		{ label: say.kind, value: kindNames[kind] },
		...(speaks.includes("options")
			? [{ label: kind === "merged" ? say.mergedOptions : say.options, value: named("options") }]
			: []),
		...(speaks.includes("later") ? [{ label: say.later, value: named("later") }] : []),
		...(speaks.includes("title") ? versions("title", say.titleOf) : []),
		{ label: say.date, value: formatDate(lang, typed(form, "date") as CalendarDate, "long") },
		{ label: say.chair, value: chair },
		{ label: say.original, value: languageOf(typed(form, "original"), lang) },
		...versions("statement", say.statement),
		...(current === undefined ? [] : versions("reasons", say.reasons)),
	];
	return (
		<CheckPage
			frame={frame}
			title={words[lang].check.title}
			kicker={current === undefined ? record : correct}
			lead={words[lang].check.lead}
			sections={[{ href: roundsHref(lang, year, `/${round.id}`), label: say.back }]}
			{...{ rows, told, kept }}
			action={officeHref(lang, round.id, "/outcome")}
			label={told === undefined ? say.saveOnly : say.save}
		/>
	);
};
