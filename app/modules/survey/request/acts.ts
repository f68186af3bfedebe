import { z } from "zod";
import { act, personOf, type Run } from "../../../acts/index.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { Id, type Request, type RequestInput, type RequestKind } from "../model.ts";
import { may, onlyOwn, secondOfficer } from "../rules.ts";
import { lockSurvey } from "../store.ts";
import { answerRequest, insertRequest, waitingRequests } from "./store.ts";

export const decline = act({
	name: "survey.decline",
	effect:
		"Declines, as the second officer, what another officer asked for – an opening, an extension, an annulment or publicity – and says why.",
	input: z.strictObject({ survey: Id, request: Id, remark: z.string().trim().min(1).max(2_000) }),
	may: may["survey.decline"],
	async run(run, { survey, request: id, remark }) {
		const request = await waiting(run, survey, id);
		refuseIf(secondOfficer(request.askedBy, personOf(run)));
		await answerRequest(run.tx, id, { answer: "declined", remark, by: personOf(run), at: run.now });
		return { survey };
	},
});

export const takeBack = act({
	name: "survey.takeBack",
	effect: "Takes back what the officer asked a second officer for, as long as it has no answer.",
	input: z.strictObject({ survey: Id, request: Id }),
	may: may["survey.takeBack"],
	async run(run, { survey, request: id }) {
		const request = await waiting(run, survey, id);
		refuseIf(onlyOwn(request.askedBy, personOf(run)));
		await answerRequest(run.tx, id, { answer: "takenBack", remark: "", by: personOf(run), at: run.now });
		return { survey };
	},
});

/** Held as by whoever grants it: of two officers at once, one finds it answered. */
async function waiting(run: Run, survey: string, id: string): Promise<Request> {
	await lockSurvey(run.tx, survey);
	const request = (await waitingRequests(run.tx, survey)).find((one) => one.id === id);
	if (request === undefined) throw new Refusal(no("survey.requestAnswered"));
	return request;
}

/** Puts a request before a second officer; one of a kind can wait at a time. */
export async function askSecondOfficer(
	run: Run,
	survey: string,
	kind: RequestKind,
	input: RequestInput,
): Promise<void> {
	const requests = await waitingRequests(run.tx, survey);
	if (requests.some((request) => request.kind === kind)) throw new Refusal(no("survey.alreadyRequested"));
	await insertRequest(run.tx, survey, { kind, input, by: personOf(run), at: run.now });
}

/** Grants the request of that kind that waits, as an officer other than the one who asked, and returns it. */
export async function grantAsSecondOfficer(run: Run, survey: string, kind: RequestKind): Promise<Request> {
	const request = (await waitingRequests(run.tx, survey)).find((one) => one.kind === kind);
	if (request === undefined) throw new Refusal(no("survey.requestAnswered"));
	refuseIf(secondOfficer(request.askedBy, personOf(run)));
	await answerRequest(run.tx, request.id, { answer: "granted", remark: "", by: personOf(run), at: run.now });
	return request;
}
