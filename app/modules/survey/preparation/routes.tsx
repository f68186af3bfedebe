import { Hono } from "hono";
import type { Env } from "../../../acts/index.ts";
import { seatOf } from "../../membership/index.ts";
import { surveyPath } from "../office/routes.tsx";
import { questionRoutes } from "./routes/questions.tsx";
import { settingsRoutes } from "./routes/settings.tsx";
import { sheetOf } from "./routes/sheet.tsx";
import { PreviewPage } from "./views/preview.tsx";
import { hindranceWords, SheetPage } from "./views/sheet.tsx";

/** A survey under preparation: the whole of it, its parts to be written, and how it will look. */
export const preparationRoutes = new Hono<Env>();

preparationRoutes.get(surveyPath, async (c) => {
	const sheet = await sheetOf(c);
	const saved = c.req.query("saved") !== undefined;
	return c.html(
		<SheetPage
			frame={c.var.frame}
			sheet={sheet}
			seat={seatOf(c.var.lang, sheet.body)}
			hindrances={hindranceWords(c.var.lang, sheet.hindrances)}
			saved={saved}
		/>,
	);
});

preparationRoutes.get(`${surveyPath}/preview`, async (c) =>
	c.html(<PreviewPage frame={c.var.frame} sheet={await sheetOf(c)} />),
);

for (const routes of [settingsRoutes, questionRoutes]) preparationRoutes.route("/", routes);
