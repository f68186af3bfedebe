import { Wording } from "@intersession/document";
import { z } from "zod";
import { act, personOf, type Run } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { createWork } from "../../document/index.ts";
import { bodyOf, membersOn } from "../../membership/index.ts";
import { lockedRound } from "../acts/lock.ts";
import { roundFacts } from "../circle/store.ts";
import { Id } from "../model.ts";
import { everyLanguage, may } from "../rules.ts";
import type { FoundRound } from "../store.ts";
import { Line } from "./model.ts";
import { mayRecord, memberCalled } from "./rules.ts";
import {
	deleteIntervention,
	findIntervention,
	insertIntervention,
	insertPoint,
	meetingRecord,
	swapIntervention,
	writeMeeting,
	writeNote,
} from "./store.ts";

export const recordAttendance = act({
	name: "consultation.recordAttendance",
	effect:
		"Records who opened and closed a round, and who was present: delegations of the register of that day, and others.",
	input: z.strictObject({
		round: Id,
		version: z.int().min(0),
		openedBy: Line,
		closedBy: Line,
		others: z.string().trim().max(5_000),
		present: z.array(Id).max(1_000),
	}),
	may: may["consultation.recordAttendance"],
	async run(run, { round: id, version, present, ...record }) {
		const round = await heldRound(run, id);
		const members = new Set((await membersOn(run.tx, round.date)).map((member) => member.id));
		if (present.some((member) => !members.has(member)))
			throw new Refusal(no("consultation.notInRegister", {}, "present"));
		if (!(await writeMeeting(run.tx, id, version, { ...record, present: [...new Set(present)] })))
			throw new Refusal(no("consultation.recordChanged"));
	},
});

export const addSpeaker = act({
	name: "consultation.addSpeaker",
	effect:
		"Adds who speaks next in a round: a delegation, by its name or code in any language, or anybody else by name or function.",
	input: z.strictObject({ round: Id, called: Line.min(1) }),
	may: may["consultation.addSpeaker"],
	async run(run, { round: id, called }) {
		const round = await heldRound(run, id);
		const member = memberCalled(called, await membersOn(run.tx, round.date));
		const intervention = newId();
		const who = member === undefined ? { member: null, called } : { member: member.id, called: null };
		await insertIntervention(run.tx, { id: intervention, round: id, ...who });
		return { intervention };
	},
});

export const moveSpeaker = act({
	name: "consultation.moveSpeaker",
	effect: "Moves an intervention one place up or down in the order of speakers.",
	input: z.strictObject({ intervention: Id, by: z.literal([-1, 1]) }),
	may: may["consultation.moveSpeaker"],
	async run(run, { intervention, by }) {
		const { round } = await interventionIn(run, intervention);
		await swapIntervention(run.tx, round, intervention, by);
	},
});

export const removeSpeaker = act({
	name: "consultation.removeSpeaker",
	effect: "Removes an intervention that was entered in error, with its private note.",
	input: z.strictObject({ intervention: Id }),
	may: may["consultation.removeSpeaker"],
	async run(run, { intervention }) {
		await interventionIn(run, intervention);
		await deleteIntervention(run.tx, intervention);
	},
});

export const noteIntervention = act({
	name: "consultation.noteIntervention",
	effect:
		"Writes officers’ private note on an intervention, and what it was about. Nobody else ever reads the note; the summary takes up what was spoken about, without who spoke.",
	input: z.strictObject({
		intervention: Id,
		version: z.int().positive(),
		note: z.string().trim().max(20_000),
		tags: z.array(Id).max(100),
	}),
	may: may["consultation.noteIntervention"],
	async run(run, { intervention, version, note, tags }) {
		const { round } = await interventionIn(run, intervention);
		const { points } = await meetingRecord(run.tx, round);
		const papers = (await roundFacts(run.tx, round))?.papers ?? [];
		const known = new Set([...points.map(({ id }) => id), ...papers.map(({ option }) => option)]);
		if (tags.some((tag) => !known.has(tag))) throw new Refusal(no("input.invalid", {}, "tags"));
		if (!(await writeNote(run.tx, intervention, version, { note, tags: [...new Set(tags)] })))
			throw new Refusal(no("consultation.recordChanged"));
	},
});

export const addPoint = act({
	name: "consultation.addPoint",
	effect:
		"Adds a point on which delegations spoke in a round, in every language: notes are kept under it, and the summary takes it up.",
	input: z.strictObject({ round: Id, original: z.string().min(2).max(35), label: Wording }),
	may: may["consultation.addPoint"],
	async run(run, { round, original, label: wording }) {
		const { languages } = await bodyOf(run.tx);
		refuseIf(...everyLanguage(wording, languages, "label"));
		await heldRound(run, round);
		const id = newId();
		const label = await createWork(run.tx, { owner: id, original, wording, at: run.now, person: personOf(run) });
		await insertPoint(run.tx, { id, round, label });
		return { point: id };
	},
});

/** A round that is being held or was, held against every other act on its choice. */
async function heldRound(run: Run, id: string): Promise<FoundRound> {
	const round = await lockedRound(run, id);
	const { zone } = await bodyOf(run.tx);
	refuseIf(mayRecord({ date: round.date, cancelled: round.cancelled !== null }, dateIn(run.now, zone)));
	return round;
}

async function interventionIn(run: Run, id: string) {
	const found = await findIntervention(run.tx, id);
	if (found === undefined) throw new Refusal(no("consultation.notFound"));
	await heldRound(run, found.round);
	return found;
}
