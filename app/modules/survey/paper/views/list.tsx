import { Actions, Empty, LinkButton, plural, State, type StateKind, Table } from "../../../../web/index.ts";
import type { PaperState } from "../../model.ts";
import { receives } from "../../model.ts";
import { type Watch, WatchPage } from "../../monitor/views/page.tsx";
import { at } from "../../office/views/page.tsx";
import { messages } from "../messages/index.ts";
import { paperStateOf } from "../model.ts";
import type { NamedPaper } from "../store.ts";
import { Before, nameOf, when } from "./words.tsx";

const marks: Readonly<Record<PaperState, StateKind>> = {
	waiting: "awaiting",
	confirmed: "done",
	declined: "void",
	lapsed: "void",
};

/** Every reply that came on paper, latest first. */
export const PapersPage = ({ watch, papers }: { watch: Watch; papers: readonly NamedPaper[] }) => {
	const { frame, sheet } = watch;
	const { lang } = frame;
	const { survey, state } = sheet;
	const { list: say, states } = messages[lang];
	const enter = receives(state) && <LinkButton href={at(lang, survey.id, "/paper/new")}>{say.enter}</LinkButton>;
	return (
		<WatchPage watch={watch} title={say.title} lead={say.lead} width="desk">
			<p>{receives(state) ? <Before watch={watch} /> : say.over}</p>
			{papers.length === 0 ? (
				<Empty action={enter}>{say.none}</Empty>
			) : (
				<>
					<Table
						caption={plural(lang, papers.length, say.caption)}
						columns={Object.values(say.columns).map((label) => ({ label }))}
						rows={papers.map(({ paper, enteredBy }) => [
							<a href={at(lang, survey.id, `/paper/${paper.id}`)}>{nameOf(watch, paper.member)}</a>,
							<State kind={marks[paperStateOf(paper)]}>{states[paperStateOf(paper)]}</State>,
							when(watch, paper.received),
							`${enteredBy}, ${when(watch, paper.enteredAt)}`,
						])}
					/>
					{enter && <Actions>{enter}</Actions>}
				</>
			)}
		</WatchPage>
	);
};
