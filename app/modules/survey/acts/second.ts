import { personOf, type Run } from "../../../acts/index.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import type { Request, RequestInput, RequestKind } from "../model.ts";
import { answerRequest, insertRequest, waitingRequests } from "../request/store.ts";
import { secondOfficer } from "../rules.ts";

/** Puts a request before a second officer; one of a kind can wait at a time. */
export async function askSecondOfficer(
	run: Run,
	survey: string,
	kind: RequestKind,
	input: RequestInput,
): Promise<void> {
	const waiting = await waitingRequests(run.tx, survey);
	if (waiting.some((request) => request.kind === kind)) throw new Refusal(no("survey.alreadyRequested"));
	await insertRequest(run.tx, survey, { kind, input, by: personOf(run), at: run.now });
}

/** Grants the request of that kind that waits, as an officer other than the one who asked, and returns it. */
export async function grantAsSecondOfficer(run: Run, survey: string, kind: RequestKind): Promise<Request> {
	const request = (await waitingRequests(run.tx, survey)).find((waiting) => waiting.kind === kind);
	if (request === undefined) throw new Refusal(no("survey.requestAnswered"));
	refuseIf(secondOfficer(request.askedBy, personOf(run)));
	await answerRequest(run.tx, request.id, { granted: true, remark: "", by: personOf(run), at: run.now });
	return request;
}
