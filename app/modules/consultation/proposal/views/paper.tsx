import { type Document, nodesIn, readingOf, workOf } from "@intersession/document";
import { type Frame, Page } from "../../../../web/index.ts";
import { WordsRedline } from "../../../document/index.ts";
import type { RoundFacts } from "../../circle/model.ts";
import { roundsHref } from "../../views/page.tsx";
import { messages } from "../messages/index.ts";
import { labelOf, proposingHref } from "./place.tsx";

interface PaperPageProps {
	readonly frame: Frame;
	readonly round: RoundFacts;
	readonly option: string;
	readonly title: string;
	readonly member: string;
	/** As it was circulated. */
	readonly document: Document;
}

/** A paper as it was circulated, each of its parts with the way to propose other words for it. */
export const PaperPage = ({ frame, round, option, title, member, document }: PaperPageProps) => {
	const { lang } = frame;
	const { paper: say } = messages[lang];
	const nodes = [document.title, ...document.elements.flatMap(nodesIn)].filter(
		({ text }) => (text[document.original]?.body ?? "") !== "",
	);
	return (
		<Page
			frame={frame}
			title={say.title}
			kicker={title}
			lead={say.lead}
			sections={[{ href: `${roundsHref(lang, round.year, `/${round.id}`)}#paper-${option}`, label: say.back }]}
		>
			{nodes.map((node) => {
				const { lang: tag, body } = readingOf(workOf(document, node), lang);
				const label = labelOf(lang, document, node.id);
				return (
					<section class="flow" id={node.id}>
						<h2>{label}</h2>
						<WordsRedline before={body} after={body} tag={tag} />
						<p>
							<a
								href={proposingHref(lang, { member, round: round.id, option }, node.id)}
								aria-label={`${say.choose}: ${label}`}
							>
								{say.choose}
							</a>
						</p>
					</section>
				);
			})}
		</Page>
	);
};
