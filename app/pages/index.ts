import { Hono } from "hono";
import type { Env } from "../acts/index.ts";
import { board } from "./board.tsx";
import { check } from "./check.tsx";
import { desk } from "./desk.tsx";
import { home } from "./home.tsx";
import { office } from "./office.tsx";
import { owner } from "./owner.ts";
import { year } from "./year.tsx";

export { ledgerForPrograms } from "./ledger.ts";

/** The pages that show several modules. */
export const pages = new Hono<Env>();
for (const routes of [home, check, desk, office, board, owner, year]) pages.route("/", routes);
