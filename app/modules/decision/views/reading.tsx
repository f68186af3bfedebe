import type { LedgerReceipt } from "../../../ledger/index.ts";
import {
	type Frame,
	fill,
	formatDate,
	formatInstant,
	formatNumber,
	href,
	Page,
	SummaryList,
	Table,
} from "../../../web/index.ts";
import { ThreadNav } from "../../dialogue/index.ts";
import { messages } from "../messages/index.ts";
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
	const { cycle, choice, decision, basis } = sheet;
	const { answered } = decision;
	const here = `/years/${cycle.year}/decisions/${decision.id}`;
	return (
		<Page
			frame={frame}
			title={fill(say.title, { date: formatDate(lang, decision.date) })}
			kicker={fill(office.kicker, { step: steps[choice.step], year: cycle.year })}
			sections={[{ href: href(lang, `/years/${cycle.year}`), label: say.back }]}
		>
			<Said work={decision.text} lang={lang} />
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
