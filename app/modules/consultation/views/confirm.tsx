import type { Kept } from "../../../acts/index.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import { type Frame, formatDate, href, typed } from "../../../web/index.ts";
import { type Dossier, stateOf } from "../../dialogue/index.ts";
import { messages } from "../messages/index.ts";
import { CheckPage, type Told, typedVersions } from "./check.tsx";
import { roundsHref, titleIn } from "./page.tsx";

interface ConfirmPageProps {
	readonly frame: Frame;
	readonly choice: string;
	readonly year: number;
	readonly kept: Kept;
	readonly languages: readonly string[];
	readonly organ: string;
	readonly dossiers: readonly Dossier[];
	/** Undefined where the day is past: the round is then recorded, and nobody written to. */
	readonly told: Told | undefined;
}

/** A round as it will be convened and whom it will reach. */
export const ConfirmPage = ({ choice, year, languages, organ, dossiers, ...page }: ConfirmPageProps) => {
	const { lang } = page.frame;
	const { form } = page.kept;
	const { confirm: say, facts, title } = messages[lang];
	const past = page.told === undefined;
	return (
		<CheckPage
			{...page}
			title={say.title}
			lead={past ? say.pastLead : say.lead}
			sections={[{ href: roundsHref(lang, year), label: title }]}
			rows={[
				{ label: facts.date, value: formatDate(lang, typed(form, "date") as CalendarDate, "long") },
				{ label: facts.organ, value: organ },
				...typedVersions(lang, { form, languages, name: "place", label: facts.place }),
				...typedVersions(lang, { form, languages, name: "covers", label: facts.covers }),
			]}
			action={href(lang, `/office/consultations/${choice}/new`)}
			label={past ? say.saveOnly : say.save}
		>
			<h2>{say.papers}</h2>
			<ul>
				{dossiers
					.filter(({ option }) => option.choice === choice && stateOf(option) === "putForward")
					.map(({ text }) => (
						<li>{titleIn(text, lang)}</li>
					))}
			</ul>
		</CheckPage>
	);
};
