import type { UiLang } from "../../../../kit/languages.ts";
import { fill } from "../../../../web/index.ts";
import type { Standing } from "../../circle/model.ts";
import { isOwn } from "../../circle/rules.ts";
import { type Names, whoOf } from "../../circle/views.tsx";
import { messages, reasonIn } from "../messages/index.ts";
import type { AdvisedProposal } from "../model.ts";
import type { ProposalsRead } from "../rules.ts";
import { proposalHref, proposingHref } from "./place.tsx";
import { stateIn } from "./proposal.tsx";

interface PaperProposalsProps {
	readonly lang: UiLang;
	readonly round: string;
	readonly option: string;
	readonly zone: string;
	readonly standing: Standing;
	/** Those that the reader reads, of all papers. */
	readonly read: ProposalsRead;
	readonly names: Names;
	/** The members for which the reader may make a proposal on this paper. */
	readonly proposing: readonly string[];
}

/** Below a paper: what became of the reader's own proposals, of those shared with those invited, and what versions say with their authors' consent. */
export const PaperProposals = (props: PaperProposalsProps) => {
	const { lang, round, option, zone, standing, read, names, proposing } = props;
	const say = messages[lang];
	const own = read.proposals.filter((proposal) => proposal.option === option && isOwn(standing, proposal));
	const others = read.proposals.filter(
		(proposal) => proposal.option === option && !isOwn(standing, proposal) && !standing.administration,
	);
	const credits = read.credits.filter((credit) => credit.option === option);
	return (
		<>
			{own.length > 0 && <h4>{say.own}</h4>}
			{own.length > 0 && <ProposalList {...{ lang, zone, names }} proposals={own} />}
			{others.length + credits.length > 0 && <h4>{say.others}</h4>}
			{others.length > 0 && <ProposalList {...{ lang, zone, names }} proposals={others} />}
			{credits.length > 0 && (
				<ul>
					{credits.map(({ version, mark, member, behalf }) => (
						<li>
							{fill(say.credit, {
								n: version,
								what: reasonIn(lang, mark, { named: true, behalf }, { name: names.of.get(member), on: names.on }),
							})}
						</li>
					))}
				</ul>
			)}
			{proposing.map((member) => (
				<p>
					<a href={proposingHref(lang, { member, round, option })}>
						{proposing.length > 1
							? `${say.propose} – ${whoOf(lang, { member, behalf: "itself" }, names)}`
							: say.propose}
					</a>
				</p>
			))}
		</>
	);
};

interface ProposalListProps {
	readonly lang: UiLang;
	readonly zone: string;
	readonly names: Names;
	readonly proposals: readonly AdvisedProposal[];
}

/** Proposals in the order received, each with what became of it and the way to its words. */
export const ProposalList = ({ lang, zone, names, proposals }: ProposalListProps) => (
	<ul>
		{proposals.map((proposal) => (
			<li>
				<a href={proposalHref(lang, proposal.id)}>{fill(messages[lang].by, { whom: whoOf(lang, proposal, names) })}</a>
				{` – ${stateIn(lang, proposal, zone)}`}
			</li>
		))}
	</ul>
);
