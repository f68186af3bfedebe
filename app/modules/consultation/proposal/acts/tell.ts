import type { Run } from "../../../../acts/index.ts";
import { dateIn } from "../../../../kit/calendar.ts";
import { queueMail } from "../../../../mail/index.ts";
import { fill, formatDate } from "../../../../web/index.ts";
import { bodyOf, correspondentsOn, nameOf, namesOn, organNames } from "../../../membership/index.ts";
import type { RoundFacts } from "../../circle/model.ts";
import { messages } from "../messages/index.ts";
import type { Proposal, Treatment } from "../model.ts";

/** Writes to the proposing delegation what became of its proposal: to its mailbox, head and focal points, each in their language, and nothing of its words. */
export async function tellProposer(
	run: Run,
	{ id, member }: Proposal,
	round: RoundFacts,
	mark: Treatment,
): Promise<void> {
	const body = await bodyOf(run.tx);
	const today = dateIn(run.now, body.zone);
	const correspondents = await correspondentsOn(run.tx, today, [member]);
	const name = (await namesOn(run.tx, today, [member])).get(member);
	if (name === undefined) return;
	const organ: Readonly<Record<string, string>> =
		(await organNames(run.tx)).find(({ id }) => id === round.organ)?.names ?? {};
	await queueMail(
		run.tx,
		correspondents.map(({ recipient, address, lang }) => {
			const { letter, marks } = messages[lang];
			const values = {
				date: formatDate(lang, round.date, "long"),
				ofMember: nameOf(name, lang, "of", today),
				organ: organ[lang] ?? "",
				mark: marks[mark],
				title: body.shortNames[lang],
				link: `${run.baseUrl}/${lang}/proposals/${id}`,
			};
			return {
				...{ occasion: `consultation.mark:${id}`, recipient, address, lang, at: run.now },
				subject: fill(letter.subject, values),
				body: `${fill(letter.body, values)}\n`,
			};
		}),
	);
}
