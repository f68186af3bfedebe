import type { Child } from "hono/jsx";
import type { Kept } from "../../../acts/index.ts";
import type { UiLang } from "../../../kit/languages.ts";
import {
	ConfirmForm,
	type FormRecord,
	type Frame,
	type Link,
	Page,
	SummaryList,
	type SummaryRow,
	typed,
	writtenIn,
} from "../../../web/index.ts";
import { inLanguage } from "../../document/index.ts";
import { messages } from "../messages/index.ts";
import type { Invitation } from "../model.ts";
import type { Reach } from "../queries.ts";
import { ReachSummary } from "./reach.tsx";

/** Who is written to about a round. */
export interface Told {
	readonly invites: Invitation;
	readonly reach: Reach;
}

interface CheckPageProps {
	readonly frame: Frame;
	readonly title: string;
	readonly kicker?: string;
	readonly lead: string;
	readonly sections: readonly Link[];
	readonly rows: readonly SummaryRow[];
	/** Undefined where nobody is written to. */
	readonly told: Told | undefined;
	readonly kept: Kept;
	readonly action: string;
	/** What the button does. */
	readonly label: string;
	readonly kind?: "primary" | "danger";
	/** Said between what was typed and whom it reaches. */
	readonly children?: Child;
}

/** What is about to be recorded of a round, and whom it will reach: nothing is done yet, and the way back keeps everything. */
export const CheckPage = ({ rows, told, children, ...page }: CheckPageProps) => {
	const { frame, title, kicker, lead, sections, kept, action, label, kind } = page;
	const { lang } = frame;
	const { check: say, invites } = messages[lang];
	return (
		<Page frame={frame} title={title} kicker={kicker} lead={lead} sections={sections}>
			<SummaryList lang={lang} rows={rows} />
			{children}
			<h2>{say.whom}</h2>
			{told === undefined ? (
				<p>{say.nobody}</p>
			) : (
				<>
					<p>{invites[told.invites]}</p>
					<ReachSummary lang={lang} reach={told.reach} />
				</>
			)}
			<ConfirmForm {...{ lang, kept, action, label }} {...(kind && { kind })} />
		</Page>
	);
};

/** A text as it was typed, in every language of the body. */
export const typedVersions = (
	lang: UiLang,
	{ form, languages, name, label }: { form: FormRecord; languages: readonly string[]; name: string; label: string },
): SummaryRow[] =>
	languages.map((tag) => ({
		label: inLanguage(label, tag, lang),
		value: <span {...writtenIn(tag)}>{typed(form, `${name}.${tag}`)}</span>,
	}));
