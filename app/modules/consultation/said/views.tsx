import type { UiLang } from "../../../kit/languages.ts";
import { capital, fill, formatDate, type StateKind, type Task } from "../../../web/index.ts";
import { wordsOf } from "../../dialogue/index.ts";
import { groupName } from "../../membership/index.ts";
import { messages as circleWords } from "../circle/messages/index.ts";
import { roundTitle } from "../messages/index.ts";
import { messages as proposalWords } from "../proposal/messages/index.ts";
import { proposalHref } from "../proposal/views/place.tsx";
import { messages as viewWords } from "../view/messages/index.ts";
import { roundsHref } from "../views/page.tsx";
import { messages } from "./messages/index.ts";
import type { Said } from "./queries.ts";

/** Something that a delegation said, with the way to its record. */
export function saidTask(lang: UiLang, said: Said): Task {
	const say = messages[lang];
	const round = roundTitle(lang, said.date);
	const at = roundsHref(lang, said.year, `/${said.round}`);
	if (said.kind === "statement")
		return {
			title: fill(say.statement, { date: formatDate(lang, said.received) }),
			href: at,
			hint: round,
			state: { kind: "done", word: say.given },
		};
	const { title, behalf } = said;
	const group = behalf === "itself" ? [] : [fill(circleWords[lang].ofGroup, { group: groupName(lang, behalf) })];
	return {
		title: fill(say[said.kind], { title: title === undefined ? "" : wordsOf(title, lang) }),
		href: said.kind === "view" ? `${at}#paper-${said.option}` : proposalHref(lang, said.id),
		hint: [round, ...group].join(" – "),
		state: stateOf(lang, said),
	};
}

function stateOf(lang: UiLang, said: Exclude<Said, { kind: "statement" }>): Task["state"] {
	if (said.kind === "view") {
		const { positions, withdrawn } = viewWords[lang];
		return said.position === null
			? { kind: "void", word: capital(withdrawn) }
			: { kind: "done", word: capital(positions[said.position]) };
	}
	const { marks, states } = proposalWords[lang];
	const word = said.state === "open" || said.state === "takenBack" ? states[said.state] : marks[said.state];
	return { kind: kinds[said.state], word: capital(word) };
}

const kinds: Readonly<Record<Extract<Said, { kind: "proposal" }>["state"], StateKind>> = {
	open: "open",
	takenBack: "void",
	reflected: "done",
	inPart: "done",
	kept: "ahead",
};
