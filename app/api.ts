import { Hono } from "hono";
import { z } from "zod";
import { type AnyAct, type Env, perform } from "./acts/index.ts";
import { allActs } from "./every-act.ts";
import { type Actor, publicActor } from "./kit/actor.ts";
import { asDelegate, asStaff, type Reader } from "./kit/reader.ts";
import { no, Refusal } from "./kit/refusal.ts";
import { asPerson } from "./modules/identity/index.ts";

const Body = z.record(z.string(), z.unknown());

/**
 * `POST /api/acts/<name>` with the act's input as JSON: the same acts as the forms, for the same session. The header
 * `Idempotency-Key` takes the place of a form's submission id. Browsers cannot send JSON from another site without being
 * asked first, and nothing here answers that they may.
 */
export const api = new Hono<Env>().post("/api/acts/:name", async (c) => {
	const act = allActs.get(c.req.param("name"));
	if (act === undefined) return c.notFound();
	if (!(c.req.header("content-type") ?? "").startsWith("application/json")) throw new Refusal(no("web.unreadable"));
	const input = Body.safeParse(await c.req.json().catch(() => undefined));
	if (!input.success) throw new Refusal(no("web.unreadable"));
	const { ctx, reader, now } = c.var;
	const submission = c.req.header("idempotency-key");
	if (submission !== undefined && submission.length > 100) throw new Refusal(no("web.unreadable"));
	const actor = capacityFor(act, reader, input.data.delegation);
	const answer = await perform(ctx, act, input.data, { actor, now, submission });
	return c.json(answer ?? {});
});

/** The one capacity in which a reader does this: of the delegation named, else a role of the body that may, else as themselves. */
function capacityFor({ may }: AnyAct, reader: Reader | null, delegation: unknown): Actor {
	if (reader === null) return publicActor;
	const seat = reader.seats.find(({ member }) => member === delegation);
	if (seat !== undefined) return asDelegate(reader, seat.member);
	return reader.staff.some((role) => may.includes(role)) ? asStaff(reader) : asPerson(reader);
}
