import { Empty, type Frame, fill, formatDate, Page } from "../../../../web/index.ts";
import type { RoundFacts } from "../../circle/model.ts";
import type { Names } from "../../circle/views.tsx";
import { messages as roundWords } from "../../messages/index.ts";
import type { AdvisedProposal } from "../../proposal/model.ts";
import { ProposalList } from "../../proposal/views/given.tsx";
import { roundsHref } from "../../views/page.tsx";
import { messages } from "../messages/index.ts";
import type { ViewRecord } from "../model.ts";
import { OneView } from "./paper.tsx";

interface ReceivedPageProps {
	readonly frame: Frame;
	readonly round: RoundFacts;
	readonly zone: string;
	readonly views: readonly ViewRecord[];
	readonly proposals: readonly AdvisedProposal[];
	readonly names: Names;
	/** The papers' titles by option. */
	readonly titles: ReadonlyMap<string, string>;
}

/** Everything that was given to a round, paper by paper in the order received: for officers and the Chair of its organ. */
export const ReceivedPage = ({ frame, round, zone, views, proposals, names, titles }: ReceivedPageProps) => {
	const { lang } = frame;
	const { received: say } = messages[lang];
	return (
		<Page
			frame={frame}
			title={say.title}
			kicker={fill(roundWords[lang].onDay, { date: formatDate(lang, round.date) })}
			lead={say.lead}
			sections={[{ href: roundsHref(lang, round.year, `/${round.id}`), label: say.back }]}
		>
			{round.papers.map(({ option }) => {
				const given = views.filter((view) => view.option === option);
				const proposed = proposals.filter((proposal) => proposal.option === option);
				return (
					<article class="flow">
						<h2>{titles.get(option) ?? ""}</h2>
						{given.length + proposed.length === 0 && <Empty>{say.none}</Empty>}
						{given.map((view) => (
							<OneView {...{ lang, zone, names, view }} />
						))}
						{proposed.length > 0 && <ProposalList {...{ lang, zone, names }} proposals={proposed} />}
					</article>
				);
			})}
		</Page>
	);
};
