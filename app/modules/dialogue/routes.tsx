import { Hono } from "hono";
import type { Env } from "../../acts/index.ts";
import { askToSignIn } from "../identity/index.ts";
import { earlierRoutes } from "./earlier/routes.tsx";
import { catalogueRoutes } from "./routes/catalogue.tsx";
import { officeRoutes } from "./routes/office.tsx";
import { optionRoutes } from "./routes/options.tsx";
import { readingRoutes } from "./routes/reading.tsx";

/** The pages of the dialogue, to be mounted under `/:lang`. */
export const dialogueRoutes = new Hono<Env>();

// A form that was posted after the session ended is kept, and sent again after signing in.
for (const path of ["/office/dialogue", "/office/dialogue/*"])
	dialogueRoutes.use(path, async (c, next) => (c.var.reader === null ? await askToSignIn(c) : await next()));

for (const routes of [officeRoutes, optionRoutes, catalogueRoutes, earlierRoutes, readingRoutes])
	dialogueRoutes.route("/", routes);
