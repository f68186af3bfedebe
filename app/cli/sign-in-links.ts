import type { Ctx } from "../acts/index.ts";
import { type Config, readSecret } from "../config.ts";
import { openLog } from "../kit/log.ts";
import { issueSignInLink, openAuth } from "../modules/identity/index.ts";

/** Makes sign-in links that the operator hands over, each good once and for 24 hours. */
export async function signInLinks(config: Config, ctx: Ctx): Promise<(person: string) => Promise<string>> {
	const auth = await openAuth({
		db: ctx.db,
		baseUrl: config.baseUrl,
		secret: await readSecret(config.secretFile),
		log: openLog("warn"),
	});
	return async (person) => await issueSignInLink({ ...ctx, auth }, person);
}
