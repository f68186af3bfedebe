import { Hono } from "hono";
import type { Env } from "../../acts/index.ts";
import { askToSignIn } from "../identity/index.ts";
import { earlierRoutes } from "./earlier/routes.tsx";
import { officeRoutes } from "./routes/office.tsx";
import { readingRoutes } from "./routes/reading.tsx";
import { silenceRoutes } from "./silence/routes.tsx";

/** Decisions and silence procedures: put and recorded by officers, read by the membership. */
export const decisionRoutes = new Hono<Env>();

// A form that was posted after the session ended is kept, and sent again after signing in.
for (const path of [
	"/office/decisions/*",
	"/years/:year/decisions/*",
	"/years/:year/silences/*",
	"/desk/:member/silences/*",
])
	decisionRoutes.use(path, async (c, next) => (c.var.reader === null ? await askToSignIn(c) : await next()));

for (const routes of [officeRoutes, earlierRoutes, readingRoutes, silenceRoutes]) decisionRoutes.route("/", routes);
