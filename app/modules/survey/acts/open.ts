import type { Work } from "@intersession/document";
import type { Opening } from "@intersession/ledger";
import { z } from "zod";
import { act, personOf, type Run } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import type { CalendarDate, Instant } from "../../../kit/clock.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { leavePending, seal } from "../../../ledger/index.ts";
import { circulationOf } from "../../consultation/index.ts";
import { choiceWithDossiers, lockedChoiceSheet } from "../../dialogue/index.ts";
import { worksOf } from "../../document/index.ts";
import { type Body, bodyOf, membersOn, namesOf, organNames, type RegisteredMember } from "../../membership/index.ts";
import { insertAddressees } from "../addressee/store.ts";
import { linkedIn } from "../choice/queries.ts";
import { circulated, stillPutForward, type Uncirculated, uncirculated } from "../choice/rules.ts";
import { Id, type Question, Reasons, type Survey, Version } from "../model.ts";
import { questionsOf } from "../question/store.ts";
import { askSecondOfficer, grantAsSecondOfficer } from "../request/acts.ts";
import {
	closingInstant,
	completeEnough,
	courtesyEnd,
	defaultClosingDate,
	gapsIn,
	may,
	mayCloseOn,
	mayMove,
	openingOf,
	sameBody,
	sameVersion,
	someoneDecides,
	waived,
} from "../rules.ts";
import { lockSurvey, sealOpening } from "../store.ts";
import { tellThoseLeaving } from "./leave.ts";
import { tellThoseConsulted } from "./tell.ts";

export const requestOpening = act({
	name: "survey.requestOpening",
	effect: "Asks a second officer, an approving one, to open the survey as it stands.",
	input: z.strictObject({ survey: Id, version: Version }),
	may: may["survey.requestOpening"],
	async run(run, { survey: id, version }) {
		const survey = await toBeOpened(run, id);
		refuseIf(sameVersion(survey, version));
		const questions = await questionsOf(run.tx, id);
		refuseIf(completeEnough(questions));
		await stillAskedAbout(run, survey, questions, await worksOf(run.tx, id));
		await competentOrgan(run, survey);
		await askSecondOfficer(run, id, "opening", { body: (await bodyOf(run.tx)).version });
		return { survey: id };
	},
});

/**
 * Opening is the moment at which everything that decides is fixed: the opening document is sealed, those consulted are
 * taken from the register of that day, the invitations are written, and the entry goes to the ledger – together or not at all.
 */
export const open = act({
	name: "survey.open",
	effect:
		"Opens the survey as the second officer: seals the opening in the ledger, takes those consulted from the register of the day, and invites each of them by mail in its language. A member whose membership ends before the close is told that it remains consulted.",
	input: z.strictObject({
		survey: Id,
		version: Version,
		waivers: z.record(z.string(), Reasons).default({}),
		circulationWaiver: z
			.strictObject({ lacks: z.enum(["notCirculated", "changedSince", "daysRunning"]), reason: Reasons })
			.optional(),
	}),
	may: may["survey.open"],
	async run(run, { survey: id, version, waivers: reasons, circulationWaiver: given }) {
		const survey = await toBeOpened(run, id);
		refuseIf(sameVersion(survey, version));
		const request = await grantAsSecondOfficer(run, id, "opening");
		const body = await bodyOf(run.tx);
		refuseIf(sameBody(body, request.input.body));

		const questions = await questionsOf(run.tx, id);
		const works = await worksOf(run.tx, id);
		refuseIf(completeEnough(questions));
		const { about, uncirculated } = await stillAskedAbout(run, survey, questions, works);
		const waivers = waiversOf(reasons);
		refuseIf(waived(gapsIn(works.values(), body.languages, new Set([survey.title])), waivers));
		const circulationWaiver = circulationWaiverOf(given);
		refuseIf(circulated(uncirculated, circulationWaiver));

		const members = await membersOn(run.tx, dateIn(run.now, body.zone));
		const consulted = members.map(consultedOf);
		refuseIf(someoneDecides(consulted, survey.decides));
		const closes = closesOf(survey, run, body);
		const opening = openingOf(survey, questions, works, {
			body: body.names,
			organ: await competentOrgan(run, survey),
			...(about && { about }),
			languages: [...body.languages],
			opens: run.now,
			closes,
			courtesyUntil: courtesyEnd(closes, survey.courtesyDays, body),
			zone: body.zone,
			consulted,
			waivers,
			...(uncirculated && circulationWaiver && { circulationWaiver }),
		});

		const { salt, commitment } = seal("opening", opening);
		await sealOpening(run.tx, { opening, salt, by: personOf(run) });
		await insertAddressees(
			run.tx,
			id,
			members.map(({ id: member, class: code, group, language }) => ({ member, class: code, group, lang: language })),
		);
		await leavePending(run, { v: 1, type: "opening", survey: id, commitment });
		await tellThoseConsulted(run, opening, { occasion: `survey.opened:${id}`, letter: "invitation" });
		await tellThoseLeaving(run, opening, closes);
		return { survey: id };
	},
});

async function toBeOpened(run: Run, id: string): Promise<Survey> {
	const survey = await lockSurvey(run.tx, id);
	if (survey === undefined) throw new Refusal(no("survey.notFound"));
	refuseIf(mayMove(survey, "open", run.now));
	return survey;
}

/** The organ that is to decide, as it is called today. */
async function competentOrgan(run: Run, survey: Survey): Promise<Opening["organ"]> {
	const organ = (await organNames(run.tx)).find(({ id }) => id === survey.organ);
	if (organ === undefined) throw new Refusal(no("survey.organUnknown"));
	return { id: organ.id, name: organ.names };
}

/** The choice that it is about, of which all that is asked is still put forward; and how that was not circulated, if it was not. */
async function stillAskedAbout(
	{ tx, now }: Run,
	{ choice }: Survey,
	questions: readonly Question[],
	works: ReadonlyMap<string, Work>,
): Promise<{ about: Opening["about"]; uncirculated?: Uncirculated | undefined }> {
	if (choice === null) return { about: undefined };
	// Held, so that nothing is withdrawn, merged or decided between this reading and the opening.
	await lockedChoiceSheet(tx, choice);
	const { year, dossiers } = await choiceWithDossiers(tx, choice);
	const linked = linkedIn(questions, works, dossiers);
	refuseIf(...stillPutForward(linked, dossiers));
	return { about: { choice, year }, uncirculated: uncirculated(await circulationOf(tx, choice), linked, now) };
}

function closesOf(survey: Survey, run: Run, body: Body): Instant {
	const date: CalendarDate = survey.closingDate ?? defaultClosingDate(run.now, body);
	refuseIf(mayCloseOn(date, run.now, body));
	return closingInstant(date, body);
}

const consultedOf = (member: RegisteredMember): Opening["consulted"][number] => ({
	member: member.id,
	class: member.class,
	name: namesOf(member),
	group: member.group,
});

/** One reason for each language that opens incomplete; an empty reason is none. */
const waiversOf = (reasons: Readonly<Record<string, Record<string, string>>>): Opening["waivers"] =>
	Object.entries(reasons)
		.map(([language, texts]) => ({ language, reason: written(texts) }))
		.filter(({ reason }) => Object.keys(reason).length > 0);

/** An empty reason is none. */
function circulationWaiverOf(given: Opening["circulationWaiver"]): Opening["circulationWaiver"] {
	const reason = written(given?.reason ?? {});
	return given === undefined || Object.keys(reason).length === 0 ? undefined : { ...given, reason };
}

const written = (texts: Readonly<Record<string, string>>): Record<string, string> =>
	Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
