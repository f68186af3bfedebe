import { Hono } from "hono";
import type { Env } from "../../acts/index.ts";
import { analysisRoutes } from "./analysis/routes.tsx";
import { correctingRoutes } from "./correcting/routes.tsx";
import { equalityRoutes } from "./equality/routes.tsx";
import { historyRoutes } from "./history/routes.tsx";
import { monitorRoutes } from "./monitor/routes.tsx";
import { officeRoutes } from "./office/routes.tsx";
import { openingRoutes } from "./opening/routes.tsx";
import { paperRoutes } from "./paper/routes.tsx";
import { preparationRoutes } from "./preparation/routes.tsx";
import { replyRoutes } from "./reply/routes.tsx";
import { resultRoutes } from "./result/routes.tsx";
import { statusRoutes } from "./status/routes.tsx";
import { yearRoutes } from "./year/routes.tsx";

const delegations = [yearRoutes, replyRoutes, resultRoutes, equalityRoutes, statusRoutes];
/** The door first; a sealed survey's page before that of one under preparation. */
const officers = [
	officeRoutes,
	monitorRoutes,
	analysisRoutes,
	correctingRoutes,
	paperRoutes,
	preparationRoutes,
	openingRoutes,
	historyRoutes,
];

/** The module's pages, to be mounted under `/:lang`. */
export const surveyRoutes = new Hono<Env>();
for (const routes of [...delegations, ...officers]) surveyRoutes.route("/", routes);
