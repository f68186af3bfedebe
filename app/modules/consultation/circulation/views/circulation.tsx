import type { UiLang } from "../../../../kit/languages.ts";
import { Deadline, Details, type Frame, fill, formatDate, Notice, Page, type Place } from "../../../../web/index.ts";
import { stateOf, ThreadNav, yearHref } from "../../../dialogue/index.ts";
import { DocumentRedline, ReadDocument } from "../../../document/index.ts";
import { titleIn } from "../../views/page.tsx";
import { messages } from "../messages/index.ts";
import type { CirculatedOption, CirculationSheet } from "../queries.ts";

interface CirculationPageProps extends CirculationSheet {
	readonly frame: Frame;
	readonly day: Parameters<typeof formatDate>[1];
	readonly seat: Place;
	readonly readerZone: string | undefined;
	/** Whether the period for remarks has ended. */
	readonly over: boolean;
}

/** The options as they went to all who will be asked: each with what changed since it was put forward, and since the last round. */
export const CirculationPage = (page: CirculationPageProps) => {
	const { frame, circulation, year, options, followed, day, seat, readerZone, over } = page;
	const { lang } = frame;
	const say = messages[lang];
	const [before = "", after = ""] = (over ? say.over : say.lead).split("{until}");
	return (
		<Page
			frame={frame}
			title={say.title}
			kicker={fill(say.kicker, { date: formatDate(lang, day) })}
			lead={
				<>
					{before}
					<Deadline lang={lang} at={circulation.until} seat={seat} readerZone={readerZone} />
					{after}
				</>
			}
			sections={[{ href: yearHref(lang, year), label: say.back }]}
		>
			{followed && (
				<Notice>
					<p>{say.followed}</p>
				</Notice>
			)}
			{options.map((option, index) => (
				<OptionText lang={lang} option={option} prefix={`${index + 1}-`} />
			))}
			<ThreadNav lang={lang} year={year} record={circulation.id} />
		</Page>
	);
};

const OptionText = ({ lang, option, prefix }: { lang: UiLang; option: CirculatedOption; prefix: string }) => {
	const say = messages[lang];
	const { dossier, document, version, putForward, inRound } = option;
	const changed = dossier.version !== version;
	const date = inRound && formatDate(lang, inRound.round.date);
	return (
		<article class="flow option">
			<h2>{titleIn(document, lang)}</h2>
			{stateOf(dossier.option) === "withdrawn" ? (
				<Notice>
					<p>{say.withdrawn}</p>
				</Notice>
			) : (
				changed && (
					<Notice>
						<p>{say.changedSince}</p>
					</Notice>
				)
			)}
			<Since
				{...{ lang, option }}
				before={putForward}
				summary={say.sincePutForward}
				unchanged={say.unchangedSincePutForward}
				prefix={`${prefix}first-`}
				open
			/>
			{inRound && date !== undefined && (
				<Since
					{...{ lang, option }}
					before={inRound}
					summary={fill(say.sinceRound, { date })}
					unchanged={fill(say.unchangedSinceRound, { date })}
					prefix={`${prefix}round-`}
				/>
			)}
			<Details summary={fill(say.asCirculated, { n: version })}>
				<ReadDocument document={document} lang={lang} prefix={prefix} level={3} />
			</Details>
		</article>
	);
};

interface SinceProps {
	lang: UiLang;
	option: Pick<CirculatedOption, "version" | "document">;
	before: CirculatedOption["putForward"];
	summary: string;
	unchanged: string;
	prefix: string;
	open?: boolean;
}

const Since = ({ lang, option, before, summary, unchanged, prefix, open = false }: SinceProps) => {
	if (before === undefined) return null;
	if (before.version === option.version) return <p>{unchanged}</p>;
	return (
		<Details summary={summary} open={open}>
			<DocumentRedline before={before.document} after={option.document} lang={lang} prefix={prefix} />
		</Details>
	);
};
