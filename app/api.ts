import { Hono } from "hono";
import { z } from "zod";
import { type Env, perform } from "./acts/index.ts";
import { allActs } from "./every-act.ts";
import { asDelegate, asStaff } from "./kit/reader.ts";
import { no, Refusal } from "./kit/refusal.ts";

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
	const { delegation } = input.data;
	const seated = reader?.seats.find(({ member }) => member === delegation);
	const actor = seated === undefined ? asStaff(reader) : asDelegate(reader, seated.member);
	const answer = await perform(ctx, act, input.data, { actor, now, submission });
	return c.json(answer ?? {});
});
