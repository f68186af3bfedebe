import { perform } from "../acts/index.ts";
import { openSystem } from "../compose.ts";
import type { Config } from "../config.ts";
import { StartError } from "../data/start-error.ts";
import { systemActor } from "../kit/actor.ts";
import { dateIn } from "../kit/calendar.ts";
import { appoint, type GrantedRole, personByEmail, registerPerson } from "../modules/identity/index.ts";
import { bodyOf, foundedBody } from "../modules/membership/index.ts";
import { refusedFor } from "./refused.ts";
import { signInLinks } from "./sign-in-links.ts";

/**
 * Gives a person a role from today on, without a second approving officer: the way on for a body that has fewer than two. It is
 * not refused to others, because whoever operates the database could do it without; the page of officers shows it. A person who
 * is not registered is, by the name given. Prints a sign-in link.
 */
export async function appointOne(
	config: Config,
	address: string,
	role: GrantedRole,
	{ name, lang }: { readonly name?: string; readonly lang: string },
): Promise<void> {
	const { ctx, database } = await openSystem(config);
	try {
		if ((await foundedBody(ctx.db)) === undefined)
			throw new StartError("No body is founded here. Found it first: npx intersession init FILE");
		const { zone } = await bodyOf(ctx.db);
		const occasion = { actor: systemActor, now: ctx.clock.now() };
		const from = dateIn(occasion.now, zone);
		const known = await personByEmail(ctx.db, address);
		if (known === undefined && name === undefined)
			throw new StartError(`Nobody is registered with ${address}. To register the person, add: --name "Their name"`);
		const entry = { name, email: address, language: lang, zone };
		const person = known?.id ?? (await perform(ctx, registerPerson, entry, occasion)).person;
		await perform(ctx, appoint, { person, role, from }, occasion);
		const linkFor = await signInLinks(config, ctx);
		process.stdout.write(
			`Done. Hand them their sign-in link; it works once, for 24 hours:\n  ${await linkFor(person)}\n`,
		);
	} catch (error) {
		throw refusedFor(error);
	} finally {
		await database.close();
	}
}
