import { Hono } from "hono";
import type { Env } from "../../../acts/index.ts";
import { surveyPath } from "../office/routes.tsx";
import { questionRoutes } from "./routes/questions.tsx";
import { settingsRoutes } from "./routes/settings.tsx";
import { sheetOf, sheetPage } from "./routes/sheet.tsx";
import { PreviewPage } from "./views/preview.tsx";

/** A survey under preparation: the whole of it, its parts to be written, and how it will look. */
export const preparationRoutes = new Hono<Env>();

preparationRoutes.get(surveyPath, async (c) => await sheetPage(c));

preparationRoutes.get(`${surveyPath}/preview`, async (c) =>
	c.html(<PreviewPage frame={c.var.frame} sheet={await sheetOf(c)} />),
);

for (const routes of [settingsRoutes, questionRoutes]) preparationRoutes.route("/", routes);
