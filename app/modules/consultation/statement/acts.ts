import { z } from "zod";
import { act, personOf } from "../../../acts/index.ts";
import { recordedFile } from "../../../files/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { bodyOf, dateSchema, membersOn } from "../../membership/index.ts";
import { lockedRound } from "../acts/lock.ts";
import { Language, visibilities } from "../circle/model.ts";
import { Id } from "../model.ts";
import { may } from "../rules.ts";
import { insertStatement, setVisibility, statementsOf } from "./store.ts";

export const receiveStatement = act({
	name: "consultation.receiveStatement",
	effect:
		"Enters a statement that a delegation handed in: its text or a file, in the language delivered, read by whom the delegation gives it to.",
	input: z.strictObject({
		round: Id,
		member: Id,
		visibility: z.enum(visibilities),
		lang: Language,
		body: z.string().trim().max(50_000),
		/** The SHA-256 of a file that is kept. */
		file: z
			.string()
			.regex(/^[0-9a-f]{64}$/)
			.nullable(),
		received: dateSchema,
	}),
	may: may["consultation.receiveStatement"],
	async run(run, statement) {
		const round = await lockedRound(run, statement.round);
		if (round.cancelled !== null) throw new Refusal(no("consultation.cancelled"));
		const { zone } = await bodyOf(run.tx);
		const known = (await membersOn(run.tx, round.date)).some(({ id }) => id === statement.member);
		refuseIf(
			known ? undefined : no("consultation.notInRegister", {}, "member"),
			statement.body === "" && statement.file === null ? no("consultation.statementEmpty", {}, "body") : undefined,
			statement.received > dateIn(run.now, zone) ? no("consultation.receivedWhen", {}, "received") : undefined,
		);
		if (statement.file !== null && (await recordedFile(run.tx, statement.file)) === undefined)
			throw new Refusal(no("consultation.notFound", {}, "file"));
		const id = newId();
		await insertStatement(run.tx, { ...statement, id, at: run.now, by: personOf(run) });
		return { statement: id };
	},
});

export const changeVisibility = act({
	name: "consultation.changeVisibility",
	effect:
		"Changes, as its delegation wishes, who reads a statement: the Administration and the Chair, or those invited as well.",
	input: z.strictObject({ statement: Id, visibility: z.enum(visibilities) }),
	may: may["consultation.changeVisibility"],
	async run(run, { statement: id, visibility }) {
		const [statement] = await statementsOf(run.tx, { id });
		if (statement === undefined) throw new Refusal(no("consultation.notFound"));
		await setVisibility(run.tx, id, visibility);
	},
});
