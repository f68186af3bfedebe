import { Hono } from "hono";
import type { Env } from "../../acts/index.ts";
import { askToSignIn } from "../identity/index.ts";
import { additionRoutes } from "./routes/addition.tsx";
import { elementRoutes } from "./routes/element.tsx";
import { readingRoutes } from "./routes/reading.tsx";
import { translationRoutes } from "./routes/translation.tsx";
import { writingRoutes } from "./routes/writing.tsx";

/** The pages on which documents are read, written, translated and compared, to be mounted under `/:lang`. */
export const documentRoutes = new Hono<Env>();

// A form that was posted after the session ended is kept, and sent again after signing in.
documentRoutes.use("/office/documents/*", async (c, next) =>
	c.var.reader === null ? await askToSignIn(c) : await next(),
);

for (const routes of [readingRoutes, writingRoutes, elementRoutes, additionRoutes, translationRoutes])
	documentRoutes.route("/", routes);
