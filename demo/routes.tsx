import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Env } from "../app/acts/index.ts";
import { instantIn, plusMinutes } from "../app/kit/calendar.ts";
import { type Instant, parseDate } from "../app/kit/clock.ts";
import { Refusal } from "../app/kit/refusal.ts";
import { mailboxOf } from "../app/mail/index.ts";
import { type FieldErrors, type FormRecord, fieldErrors, href, readForm, typed } from "../app/web/index.ts";
import { type Scene, sceneAt } from "./cast.ts";
import { material } from "./material.ts";
import { messages } from "./messages/index.ts";
import type { ClockRefusal } from "./rules.ts";
import { attachmentOf } from "./store.ts";
import { continueStory, momentOf, nextScene } from "./story/later.ts";
import { DemoPage } from "./views/demo.tsx";
import { MailboxPage } from "./views/mailbox.tsx";

type Ask = Context<Env>;

const MINUTES_A_DAY = 24 * 60;

const wall = z.object({ date: z.iso.date(), time: z.iso.time({ precision: -1 }) });

/** The pages of the demonstration, to be mounted under `/:lang` beside the product's own. */
export const demoRoutes = new Hono<Env>()
	.get("/demo", async (c) => {
		const { ctx, frame, now } = c.var;
		const moved = c.req.query("moved") !== undefined;
		return c.html(<DemoPage frame={frame} now={now} scene={await sceneAt(ctx.db, now)} moved={moved} />);
	})
	.post("/demo/clock", async (c) => {
		const { ctx, lang, now } = c.var;
		const form = await readForm(c);
		const scene = await sceneAt(ctx.db, now);
		const to = momentIn(c, form, scene);
		if (typeof to !== "string") return notMoved(c, form, scene, to);
		try {
			await continueStory(ctx, to);
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			const [reason] = error.reasons;
			const { refused, notPlayed } = messages[lang].clock;
			return notMoved(c, form, scene, { date: refused[reason?.code as ClockRefusal] ?? notPlayed });
		}
		// A step of the tour goes on as somebody, with the same form.
		if (typed(form, "person") !== "") return c.redirect(href(lang, "/sign-in/as"), 307);
		return c.redirect(`${href(lang, "/demo")}?moved`, 303);
	})
	.get("/demo/mailbox", async (c) => {
		const { ctx, frame } = c.var;
		const address = (c.req.query("address") ?? "").trim().toLowerCase();
		const page = Math.max(1, Number.parseInt(c.req.query("page") ?? "1", 10) || 1);
		const { mails, more } = await mailboxOf(ctx.db, address === "" ? {} : { address }, page);
		return c.html(<MailboxPage {...{ frame, address, mails, page, more }} baseUrl={ctx.baseUrl} />);
	})
	.get("/demo/mailbox/:mail{[0-9]{1,9}}/:number{[0-9]{1,2}}", async (c) => {
		const { mail, number } = c.req.param();
		const attachment = await attachmentOf(c.var.ctx.db, Number(mail), Number(number));
		if (attachment === undefined) return c.notFound();
		c.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`);
		c.header("content-type", `${attachment.mediaType}; charset=utf-8`);
		return c.body(attachment.text);
	});

/** The moment that the form names, or what is wrong with it. */
function momentIn(c: Ask, form: FormRecord, { shown }: Scene): Instant | FieldErrors {
	const { lang, now } = c.var;
	const event = momentOf(typed(form, "to"));
	if (event !== undefined) return event;
	const close = shown?.state === "open" ? shown.survey.closes : undefined;
	switch (typed(form, "to")) {
		case "hour":
			return plusMinutes(now, 60);
		case "day":
			return plusMinutes(now, MINUTES_A_DAY);
		case "close":
			return close ?? { date: messages[lang].clock.noSuchMove };
		case "next":
			return nextScene(now)?.at ?? { date: messages[lang].clock.noSuchMove };
		case "beforeClose":
			return close === undefined ? { date: messages[lang].clock.noSuchMove } : plusMinutes(close, -1);
		default: {
			const parsed = wall.safeParse(form);
			if (!parsed.success) return fieldErrors(lang, parsed.error, form);
			return instantIn(parseDate(parsed.data.date), parsed.data.time, material.body.zone);
		}
	}
}

function notMoved(c: Ask, form: FormRecord, scene: Scene, errors: FieldErrors): Response | Promise<Response> {
	const given = { date: typed(form, "date"), time: typed(form, "time") };
	const { frame, now } = c.var;
	return c.html(<DemoPage {...{ frame, now, scene, errors }} moved={false} typed={given} />, 422);
}
