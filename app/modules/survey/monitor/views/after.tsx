import type { Instant } from "../../../../kit/clock.ts";
import { Actions, fill, formatDate, formatInstant, href, LinkButton, Notice, plural } from "../../../../web/index.ts";
import { at } from "../../office/views/page.tsx";
import { memberNames } from "../../opening/views/sealed.tsx";
import { wordsIn } from "../../reply/views/text.tsx";
import { messages as result } from "../../result/messages/index.ts";
import { establishment } from "../../rules.ts";
import { messages } from "../messages/index.ts";
import type { Watch } from "./page.tsx";

/** After the close: who establishes the result and by when; then that it was released, or that the survey was annulled. */
export const After = ({ watch, approves }: { watch: Watch; approves: boolean }) => {
	const { frame, sheet, seat } = watch;
	const { lang } = frame;
	const { survey, state } = sheet;
	const { release, released, toResult, annulment } = messages[lang];
	const page = href(lang, `/surveys/${survey.id}`);
	const analysis = at(lang, survey.id, "/analysis");
	const on = (instant: Instant) => formatInstant(lang, instant, seat.zone, "short");
	if (state === "establishing")
		return (
			<Notice kind={approves ? "awaiting" : "info"}>
				<p>{dueWords(watch)}</p>
				<NotCounted watch={watch} />
				{approves && (
					<>
						<p>
							{release.yours} <a href={page}>{release.toResult}</a> · <a href={analysis}>{result[lang].analysis}</a>
						</p>
						<Actions>
							<LinkButton href={at(lang, survey.id, "/release")}>{release.action}</LinkButton>
						</Actions>
					</>
				)}
			</Notice>
		);
	if (survey.releasedAt !== null)
		return (
			<Notice>
				<p>
					{fill(released, { when: on(survey.releasedAt) })} <a href={page}>{toResult}</a> ·{" "}
					<a href={analysis}>{result[lang].analysis}</a>
				</p>
			</Notice>
		);
	if (survey.annulledAt !== null)
		return (
			<Notice kind="warning">
				<p>
					{fill(annulment.annulled, {
						when: on(survey.annulledAt),
						reasons: wordsIn(survey.annulment?.reasons ?? {}, lang, survey.opening.original),
					})}
				</p>
			</Notice>
		);
	return null;
};

/** Letters that no second officer confirmed before the close, by their senders. Nothing where there is none. */
export const NotCounted = ({ watch: { frame, sheet } }: { watch: Watch }) => {
	const { lang } = frame;
	const { survey } = sheet;
	const senders = sheet.papers
		.filter(({ state }) => state === "waiting" || state === "lapsed")
		.map(({ member }) => member);
	if (senders.length === 0) return null;
	const members = memberNames(lang, survey.opening, senders);
	return (
		<p>
			{fill(plural(lang, senders.length, messages[lang].release.unconfirmed), { members })}{" "}
			<a href={at(lang, survey.id, "/paper")}>{messages[lang].sections.papers}</a>
		</p>
	);
};

/** By when the result is to be released; that it was to be, once that day is over. */
export function dueWords({ frame: { lang }, sheet: { survey, body }, now }: Watch): string {
	const { release } = messages[lang];
	const { by, late } = establishment(survey, body.holidays, now);
	return fill(late ? release.late : release.establishing, { by: formatDate(lang, by, "long") });
}
