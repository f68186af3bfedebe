import { z } from "zod";
import { act, personOf } from "../../../acts/index.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { heard } from "../circle/acts.ts";
import { behalves, Language, visibilities } from "../circle/model.ts";
import { stillHeard } from "../circle/rules.ts";
import { Id } from "../model.ts";
import { may } from "../rules.ts";
import { positions } from "./model.ts";
import { follows, stands } from "./rules.ts";
import { insertView, latestView } from "./store.ts";

const about = {
	round: Id,
	option: Id,
	delegation: Id,
	behalf: z.enum(behalves),
	/** The number of the view that the form showed; 0 for none. */
	seen: z.int().min(0),
};

export const giveView = act({
	name: "consultation.giveView",
	effect:
		"Gives a delegation’s view of a paper of a round, or changes it; the earlier one stays on record. It binds nobody, is never counted, and is read " +
		"by the Administration and the Chair alone, unless the delegation gives it to those invited as well.",
	input: z.strictObject({
		...about,
		position: z.enum(positions),
		remarks: z.string().trim().max(10_000).default(""),
		lang: Language,
		visibility: z.enum(visibilities),
	}),
	may: may["consultation.giveView"],
	async run(run, { round: id, seen, delegation, ...view }) {
		const { round } = await heard(run, { round: id, delegation, ...view });
		refuseIf(
			stillHeard(
				round,
				round.papers.find(({ option }) => option === view.option),
			),
		);
		const latest = await latestView(run.tx, id, { member: delegation, ...view });
		refuseIf(follows(latest, seen));
		const given = { ...view, member: delegation, number: seen + 1, at: run.now };
		if (!(await insertView(run.tx, id, given, personOf(run)))) throw new Refusal(no("consultation.viewChanged"));
		return { round: id, number: seen + 1 };
	},
});

export const withdrawView = act({
	name: "consultation.withdrawView",
	effect:
		"Withdraws a delegation’s view of a paper of a round. That it was given stays on record for those who read it.",
	input: z.strictObject(about),
	may: may["consultation.withdrawView"],
	async run(run, { round: id, seen, delegation, ...view }) {
		await heard(run, { round: id, delegation, behalf: "itself" });
		const latest = await latestView(run.tx, id, { member: delegation, ...view });
		refuseIf(follows(latest, seen), stands(latest));
		if (latest === undefined) return { round: id, number: seen };
		const withdrawn = { ...latest, number: seen + 1, position: null, remarks: "", at: run.now };
		if (!(await insertView(run.tx, id, withdrawn, personOf(run)))) throw new Refusal(no("consultation.viewChanged"));
		return { round: id, number: seen + 1 };
	},
});
