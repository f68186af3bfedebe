import { parseVerifier } from "@intersession/ledger";
import { z } from "zod";
import { perform } from "../acts/index.ts";
import { openSystem, originOf } from "../compose.ts";
import type { Config } from "../config.ts";
import { StartError } from "../data/start-error.ts";
import { systemActor } from "../kit/actor.ts";
import { dateIn } from "../kit/calendar.ts";
import { appoint, registerPerson } from "../modules/identity/index.ts";
import { foundBody, foundedBody } from "../modules/membership/index.ts";
import { readInput } from "./input.ts";
import { refusedFor } from "./refused.ts";
import { signInLinks } from "./sign-in-links.ts";

const Officers = z
	.array(
		registerPerson.input.extend({
			roles: z.array(appoint.input.shape.role).min(1),
		}),
	)
	.min(2);
const BodyFile = z.looseObject({ officers: Officers });

/**
 * Founds the body from a JSON file and registers its first officers; prints a sign-in link for each. At least two of them are
 * approving officers, because opening a survey and changing roles need a second person.
 */
export async function init(config: Config, file: string): Promise<void> {
	const { officers, ...founding } = await readBodyFile(file);
	const { ctx, database } = await openSystem(config);
	try {
		if ((await foundedBody(ctx.db)) !== undefined)
			throw new StartError(
				"A body is founded here already. Nothing was changed; start it with: npx intersession start",
			);
		const { name } = parseVerifier(ctx.ledgerKey.vkey);
		if (name !== originOf(config.baseUrl))
			throw new StartError(
				`The ledger’s key at ${config.ledgerKeyFile} is named ${name}, and BASE_URL says ${config.baseUrl}. Nothing was signed with it yet: remove the file, or give the right BASE_URL. Nothing was changed.`,
			);
		const people = await found(ctx, founding, officers);
		const linkFor = await signInLinks(config, ctx);
		process.stdout.write("The body is founded. Hand each officer their sign-in link; it works once, for 24 hours:\n\n");
		for (const { id, name } of people) process.stdout.write(`${name}\n  ${await linkFor(id)}\n`);
		process.stdout.write(`\nThe ledger’s public key, to be published:\n  ${ctx.ledgerKey.vkey}\n`);
	} finally {
		await database.close();
	}
}

async function found(
	ctx: Awaited<ReturnType<typeof openSystem>>["ctx"],
	founding: unknown,
	officers: z.output<typeof Officers>,
): Promise<{ id: string; name: string }[]> {
	const now = ctx.clock.now();
	const occasion = { actor: systemActor, now };
	try {
		await perform(ctx, foundBody, founding, occasion);
		const zone = (await foundedBody(ctx.db))?.zone ?? "UTC";
		const people = [];
		for (const { roles, ...officer } of officers) {
			const { person } = await perform(ctx, registerPerson, officer, occasion);
			for (const role of roles) await perform(ctx, appoint, { person, role, from: dateIn(now, zone) }, occasion);
			people.push({ id: person, name: officer.name });
		}
		return people;
	} catch (error) {
		throw refusedFor(error);
	}
}

async function readBodyFile(file: string) {
	const parsed = BodyFile.safeParse(await readInput(file));
	if (!parsed.success) throw new StartError(`${file} does not describe a body:\n${z.prettifyError(parsed.error)}`);
	const approving = parsed.data.officers.filter(({ roles }) => roles.includes("approvingOfficer"));
	if (approving.length < 2)
		throw new StartError(
			`${file} names fewer than two approving officers. Opening a survey needs a second officer, and so does giving anybody a role later.`,
		);
	return parsed.data;
}
