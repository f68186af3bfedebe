import { readingOf, type Work } from "@intersession/document";
import type { Child } from "hono/jsx";
import type { UiLang } from "../../../kit/languages.ts";
import type { LedgerReceipt } from "../../../ledger/index.ts";
import {
	type Frame,
	fill,
	formatDate,
	formatInstant,
	formatNumber,
	href,
	Notice,
	Page,
	SummaryList,
	Table,
} from "../../../web/index.ts";
import { ThreadNav } from "../../dialogue/index.ts";
import { WordsRedline } from "../../document/index.ts";
import { messages } from "../messages/index.ts";
import type { Decision } from "../model.ts";
import type { DecisionSheet } from "../queries.ts";
import { isEmptyWork } from "../rules.ts";
import { basisWords, fateRows, Said } from "./page.tsx";

interface DecisionPageProps {
	readonly frame: Frame;
	readonly sheet: DecisionSheet;
	readonly organ: string;
	readonly zone: string;
	readonly ledger: LedgerReceipt;
}

/** A decision as the membership reads it: its text, what it rests on, what becomes of the options, and how to check it. */
export const DecisionPage = ({ frame, sheet, organ, zone, ledger }: DecisionPageProps) => {
	const { lang } = frame;
	const { reading: say, office, steps } = messages[lang];
	const { cycle, choice, decision, corrected, basis } = sheet;
	const { answered, corrects, correctedBy } = decision;
	const at = (id: string) => `/years/${cycle.year}/decisions/${id}`;
	const here = at(decision.id);
	return (
		<Page
			frame={frame}
			title={fill(say.title, { date: formatDate(lang, decision.date) })}
			kicker={fill(office.kicker, { step: steps[choice.step], year: cycle.year })}
			sections={[{ href: href(lang, `/years/${cycle.year}`), label: say.back }]}
		>
			{correctedBy !== null && (
				<Notice kind="warning">
					<p>{say.correctedBy}</p>
					<p>
						<a href={href(lang, at(correctedBy))}>{say.inForce}</a>
					</p>
				</Notice>
			)}
			<Said work={decision.text} lang={lang} />
			{corrects !== null && corrected !== undefined && (
				<Correction lang={lang} decision={decision} corrected={corrected} correction={corrects.correction}>
					<a href={href(lang, at(corrected.id))}>{say.earlier}</a>
				</Correction>
			)}
			<SummaryList
				lang={lang}
				rows={[
					{ label: say.facts.organ, value: organ },
					{ label: say.facts.date, value: formatDate(lang, decision.date, "long") },
					{
						label: say.facts.basis,
						value: basis && <a href={href(lang, basis.path)}>{basisWords(lang, basis, zone)}</a>,
					},
					{
						label: say.facts.recorded,
						value:
							answered &&
							fill(say.recordedBy, {
								when: formatInstant(lang, answered.at, zone, "short"),
								asker: decision.askedBy.name,
								recorder: answered.by.name,
							}),
					},
				]}
			/>
			{decision.defers ? (
				<p>{say.deferred}</p>
			) : (
				<Table
					caption={say.options}
					columns={say.columns.map((label) => ({ label }))}
					rows={fateRows(lang, sheet, decision.fates)}
				/>
			)}
			{decision.departs && <p class="said">{say.departs}</p>}
			{!isEmptyWork(decision.reasons) && (
				<>
					<h2>{say.reasons}</h2>
					<Said work={decision.reasons} lang={lang} />
				</>
			)}
			{!isEmptyWork(decision.deliberations) && (
				<>
					<h2>{say.deliberations}</h2>
					<Said work={decision.deliberations} lang={lang} />
				</>
			)}
			<h2>{say.proof}</h2>
			<p>{fill(say.proofText, { entry: formatNumber(lang, ledger.index + 1) })}</p>
			<ul>
				<li>
					<a href={href(lang, `${here}/decision.json`)}>{say.file}</a>
				</li>
				<li>
					<a href={href(lang, `${here}/receipt.txt`)}>{say.receipt}</a>
				</li>
				<li>
					<a href={href(lang, "/check#acknowledgement")}>{say.check}</a>
				</li>
			</ul>
			<ThreadNav lang={lang} year={cycle.year} record={decision.id} />
		</Page>
	);
};

interface CorrectionProps {
	readonly lang: UiLang;
	readonly decision: Decision;
	readonly corrected: Decision;
	readonly correction: Work;
	readonly children: Child;
}

/** Of a correction: what it corrects, why, and what changes in the text, in the language in which it is read. */
const Correction = ({ lang, decision, corrected, correction, children }: CorrectionProps) => {
	const { reading: say } = messages[lang];
	const { lang: tag, body: after } = readingOf(decision.text, lang);
	const before = corrected.text.expressions[tag]?.body ?? "";
	return (
		<section class="flow">
			<p>
				{say.corrects} {children}
			</p>
			<h2>{say.correction}</h2>
			<Said work={correction} lang={lang} />
			{before !== after && (
				<>
					<h2>{say.changed}</h2>
					<WordsRedline before={before} after={after} tag={tag} />
				</>
			)}
		</section>
	);
};
