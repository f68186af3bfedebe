import type { OpenedSurvey } from "../test/support/large-survey.ts";
import { type Answer, hiddenField } from "../test/support/visitor.ts";

/** What a browser does. */
export interface Steps {
	get(path: string): Promise<Answer>;
	post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer>;
}

/**
 * One complete reply, as a browser without scripts sends it: the form, the answers, the page on which they are checked, the
 * reply itself, and its acknowledgement. Five requests. Throws when one is not answered as it should be.
 */
export async function replyOnce(
	browser: Steps,
	{ id, question, options }: OpenedSurvey,
	member: string,
	choice: number,
): Promise<void> {
	const path = `/en/desk/${member}/surveys/${id}`;
	const form = await browser.get(`${path}/reply`);
	const saved = await browser.post(`${path}/reply`, {
		...stamps(form),
		[`answers.${question}`]: options[choice % options.length] ?? "",
		next: "check",
	});
	const checked = await browser.get(leadsTo(saved, `${path}/check`));
	const sent = await browser.post(`${path}/check`, stamps(checked));
	const receipt = await browser.get(leadsTo(sent, `${path}/receipt`));
	if (receipt.status !== 200) throw new Error(`the acknowledgement is answered ${receipt.status}`);
}

const stamps = (page: Answer) => ({
	version: hiddenField(page, "version"),
	submission: hiddenField(page, "submission"),
});

function leadsTo({ status, location, body }: Answer, wanted: string): string {
	if (status !== 303 || location !== wanted)
		throw new Error(`${wanted} was expected, not ${status} ${location} ${body}`);
	return location;
}
