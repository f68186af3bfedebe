import { z } from "zod";
import { act, personOf } from "../../../../acts/index.ts";
import { no, Refusal, refuseIf } from "../../../../kit/refusal.ts";
import { tellThoseConsulted } from "../../acts/tell.ts";
import { Answers } from "../../draft/model.ts";
import { draftOf, putDraft, setCleared } from "../../draft/store.ts";
import { Id } from "../../model.ts";
import { may } from "../../rules.ts";
import { answersFit } from "../rules.ts";
import { openPlace } from "./place.ts";

/** 0 says: there was no draft when the form was opened. */
const DraftVersion = z.coerce.number().int().nonnegative();

export const saveDraft = act({
	name: "survey.saveDraft",
	effect:
		"Saves the delegation’s draft reply, shared by its people; refused when a colleague changed it meanwhile, with both texts.",
	input: z.strictObject({ survey: Id, delegation: Id, version: DraftVersion, answers: Answers }),
	may: may["survey.saveDraft"],
	async run(run, { survey: id, delegation: member, version, answers }) {
		const place = { survey: id, member };
		const survey = await openPlace(run, place);
		refuseIf(answersFit(survey.opening, answers));
		const draft = await draftOf(run.tx, place);
		const before = draft?.version ?? 0;
		if (before !== version) throw new Refusal(no("reply.draftChanged"), { theirs: draft, yours: answers });
		await putDraft(run.tx, place, { version: before + 1, answers, by: personOf(run), at: run.now });
		return { version: before + 1 };
	},
});

export const askClearance = act({
	name: "survey.askClearance",
	effect: "Writes to the delegation’s head and focal points that the draft as it stands awaits their clearance.",
	input: z.strictObject({ survey: Id, delegation: Id, version: DraftVersion }),
	may: may["survey.askClearance"],
	async run(run, { survey: id, delegation: member, version }) {
		const place = { survey: id, member };
		const survey = await openPlace(run, place);
		if ((await draftOf(run.tx, place))?.version !== version) throw new Refusal(no("reply.draftChanged"));
		await tellThoseConsulted(run, survey.opening, {
			occasion: `survey.clearance:${id}:${version}`,
			letter: "clearance",
			closes: survey.closes,
			members: new Set([member]),
			peopleOnly: true,
		});
		return { version };
	},
});

export const clearDraft = act({
	name: "survey.clearDraft",
	effect:
		"Clears the draft as it stands, where the delegation wants clearance by its focal point or head before a reply is submitted.",
	input: z.strictObject({ survey: Id, delegation: Id, version: DraftVersion }),
	may: may["survey.clearDraft"],
	async run(run, { survey, delegation: member, version }) {
		const place = { survey, member };
		await openPlace(run, place);
		const draft = await draftOf(run.tx, place);
		if (draft?.version !== version) throw new Refusal(no("reply.draftChanged"));
		await setCleared(run.tx, place, { version, by: personOf(run), at: run.now });
		return { version };
	},
});
