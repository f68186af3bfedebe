import { Hono } from "hono";
import type { Env } from "../../../acts/index.ts";
import { makingRoutes } from "./routes/making.tsx";
import { markingRoutes } from "./routes/marking.tsx";

/** Delegations' proposals on the wording of a paper, and what becomes of them. */
export const proposalRoutes = new Hono<Env>();

proposalRoutes.route("/", makingRoutes);
proposalRoutes.route("/", markingRoutes);
