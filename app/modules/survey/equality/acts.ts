import { z } from "zod";
import { act, personOf } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { chairOf } from "../../membership/index.ts";
import { closeIfDue } from "../acts/close.ts";
import { Id, Reasons } from "../model.ts";
import { equalitiesIn, isEqualOutcome } from "../result/rules.ts";
import { insertSettlement, settlementsOf } from "../result/store.ts";
import { everyLanguage, may, mayMove } from "../rules.ts";

/**
 * Where replies are equal, the way out was fixed at the opening: the Chair of the competent organ selects one of the equal
 * outcomes, between the close and the release. What was settled is sealed with the result, and neither is changed afterwards.
 */
export const settleEquality = act({
	name: "survey.settleEquality",
	effect:
		"Settles, as the Chair of the competent organ, an equality found at the close: selects one of the outcomes that are equal, with reasons if the Chair wishes to give them. It is released with the result.",
	input: z.strictObject({
		survey: Id,
		question: Id,
		selected: z.array(Id),
		reasons: Reasons.default({}),
	}),
	may: may["survey.settleEquality"],
	async run(run, { survey: id, question, selected, reasons }) {
		const closed = await closeIfDue(run, id);
		refuseIf(mayMove(closed.survey, "settle", run.now));
		const { organ, zone, languages } = closed.opening;
		const chair = await chairOf(run.tx, organ.id, dateIn(run.now, zone));
		if (chair?.person !== personOf(run)) throw new Refusal(no("survey.notTheChair"));
		const equality = equalitiesIn(closed).find((found) => found.question === question);
		if (equality === undefined) throw new Refusal(no("survey.noEquality"));
		if ((await settlementsOf(run.tx, id)).has(question)) throw new Refusal(no("survey.alreadySettled"));
		if (!isEqualOutcome(equality, selected)) throw new Refusal(no("survey.notEqual", {}, "selected"));
		const given = Object.fromEntries(Object.entries(reasons).filter(([, text]) => text !== ""));
		if (Object.keys(given).length > 0) refuseIf(...everyLanguage(given, languages, "reasons"));
		await insertSettlement(run.tx, id, question, {
			document: { selected, reasons: given },
			by: personOf(run),
			at: run.now,
		});
		return { survey: id };
	},
});
