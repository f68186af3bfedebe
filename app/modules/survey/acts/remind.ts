import { z } from "zod";
import { act, personOf } from "../../../acts/index.ts";
import { newId } from "../../../kit/ids.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { Id, isSealed } from "../model.ts";
import { membersWithoutReply } from "../monitor/store.ts";
import { insertReminder } from "../reminder/store.ts";
import { may, mayMove } from "../rules.ts";
import { lockSurvey } from "../store.ts";
import { tellThoseConsulted } from "./tell.ts";

export const remind = act({
	name: "survey.remind",
	effect: "Reminds by mail exactly those consulted from whom no reply has been received, each in its language.",
	input: z.strictObject({ survey: Id }),
	may: may["survey.remind"],
	async run(run, { survey: id }) {
		const survey = await lockSurvey(run.tx, id);
		if (survey === undefined || !isSealed(survey)) throw new Refusal(no("survey.notFound"));
		refuseIf(mayMove(survey, "remind", run.now));
		const members = new Set(await membersWithoutReply(run.tx, id));
		const unreachable = await tellThoseConsulted(run, survey.opening, {
			occasion: `survey.reminder:${newId()}`,
			letter: "reminder",
			closes: survey.closes,
			members,
		});
		const reminded = members.size - unreachable.length;
		await insertReminder(run.tx, id, reminded, personOf(run), run.now);
		return { reminded, unreachable };
	},
});
