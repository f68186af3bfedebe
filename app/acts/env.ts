import type { Files } from "../files/index.ts";
import type { Clock, Instant } from "../kit/clock.ts";
import type { UiLang } from "../kit/languages.ts";
import type { Reader } from "../kit/reader.ts";
import type { Frame } from "../web/index.ts";
import type { Stage } from "./perform.ts";

/** The running system, as routes and jobs see it. A plain record, built once by compose. */
export interface Ctx extends Stage {
	readonly clock: Clock;
	readonly files: Files;
	/** The log's public key, as it is published, and its fingerprint for comparing aloud. */
	readonly ledgerKey: { readonly vkey: string; readonly fingerprint: string };
}

/** What the middlewares of compose have put beside each request before a module's route sees it. */
export interface Env {
	Variables: {
		ctx: Ctx;
		lang: UiLang;
		/** The dialogue's time, read once for this request. */
		now: Instant;
		reader: Reader | null;
		frame: Frame;
	};
}
