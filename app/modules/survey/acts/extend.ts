import { z } from "zod";
import { act, type Run } from "../../../acts/index.ts";
import { type Instant, later, parseDate } from "../../../kit/clock.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { leavePending, seal } from "../../../ledger/index.ts";
import { bodyOf } from "../../membership/index.ts";
import { insertExtension } from "../extension/store.ts";
import { keptBy } from "../late/store.ts";
import { sendAgain } from "../letter/messages/index.ts";
import { Id, isSealed, Reasons, type SealedSurvey } from "../model.ts";
import { askSecondOfficer, grantAsSecondOfficer } from "../request/acts.ts";
import { closingInstant, courtesyEnd, everyLanguage, may, mayCloseOn, mayMove } from "../rules.ts";
import { lockSurvey } from "../store.ts";
import { tellThoseLeaving } from "./leave.ts";
import { tellThoseConsulted } from "./tell.ts";

export const requestExtension = act({
	name: "survey.requestExtension",
	effect: "Asks a second officer to extend the period, with the new closing date and the reasons in each language.",
	input: z.strictObject({ survey: Id, closingDate: z.iso.date(), reasons: Reasons }),
	may: may["survey.requestExtension"],
	async run(run, { survey: id, closingDate, reasons }) {
		const survey = await toBeExtended(run, id);
		const body = await bodyOf(run.tx);
		const date = parseDate(closingDate);
		const { languages } = survey.opening;
		refuseIf(mayCloseOn(date, later(survey.closes, run.now), body), ...everyLanguage(reasons, languages, "reasons"));
		const closes = closingInstant(date, body);
		await askSecondOfficer(run, id, "extension", { closes, reasons });
		return { survey: id };
	},
});

export const extend = act({
	name: "survey.extend",
	effect:
		"Extends the period as the second officer, before the close or in the courtesy period after it: recorded in the ledger with its reasons and told to all those consulted alike. A member whose membership now ends before the close is told that it remains consulted.",
	input: z.strictObject({ survey: Id }),
	may: may["survey.extend"],
	async run(run, { survey: id }) {
		const survey = await toBeExtended(run, id);
		const request = await grantAsSecondOfficer(run, id, "extension");
		const { closes, reasons = {} } = request.input;
		if (closes === undefined) throw new Error(`extension request ${request.id} names no close`);
		// Asked for before the close, it may be granted in the courtesy period; by then its date may be past.
		if (closes <= run.now) throw new Refusal(no("survey.closingTooEarly"));
		const courtesyUntil = courtesyEnd(closes, survey.courtesyDays, await bodyOf(run.tx));
		const document = { survey: id, closes, courtesyUntil, reasons };
		const { salt, commitment } = seal("extension", document);
		await insertExtension(run.tx, { document, salt, before: survey.closes, at: run.now });
		await leavePending(run, { v: 1, type: "extension", survey: id, commitment });
		const occasion = `survey.extended:${request.id}`;
		await tellThoseConsulted(run, survey.opening, { occasion, letter: "extension", closes, courtesyUntil, reasons });
		await tellThoseLeaving(run, survey.opening, closes);
		await tellThoseKept(run, survey, closes);
		return { survey: id };
	},
});

/** Those whose reply was kept without counting: it can now be sent again, and then counts. */
async function tellThoseKept(run: Run, survey: SealedSurvey, closes: Instant): Promise<void> {
	const kept = new Set((await keptBy(run.tx, survey.id)).keys());
	if (kept.size === 0) return;
	const occasion = `survey.sendAgain:${survey.id}:${closes}`;
	await tellThoseConsulted(run, survey.opening, { occasion, letter: sendAgain, closes, members: kept });
}

async function toBeExtended(run: Run, id: string): Promise<SealedSurvey> {
	const survey = await lockSurvey(run.tx, id);
	if (survey === undefined || !isSealed(survey)) throw new Refusal(no("survey.notFound"));
	refuseIf(mayMove(survey, "extend", run.now));
	return survey;
}
