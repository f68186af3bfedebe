import { StartError } from "../data/start-error.ts";
import { Refusal } from "../kit/refusal.ts";
import { allRefusals } from "../refusals.ts";

/** What an act refused, as sentences for the operator; anything else as it was thrown. */
export const refusedFor = (error: unknown): unknown =>
	error instanceof Refusal
		? new StartError(
				error.reasons
					.map(({ code, params, field }) => `${field ? `${field}: ` : ""}${allRefusals[code]?.say.en(params) ?? code}`)
					.join("\n"),
			)
		: error;
