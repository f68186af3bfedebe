import { beforeEach, expect, test } from "vitest";
import { equalSurvey } from "../../../../test/support/equality.ts";
import { siteOf, visit } from "../../../../test/support/site.ts";
import { meanwhile, staff } from "../../../../test/support/survey.ts";
import { testDatabase } from "../../../../test/support/test-database.ts";
import type { Reader } from "../../../kit/reader.ts";
import { statusRoutes } from "./routes.tsx";

let world: Awaited<ReturnType<typeof equalSurvey>>;

beforeEach(async () => {
	world = await equalSurvey(await testDatabase());
});

const get = (reader: Reader | null, lang = "en") =>
	visit(
		siteOf(statusRoutes, { ctx: world.survey.ctx, reader, now: meanwhile }),
		`/${lang}/surveys/${world.survey.id}/status`,
	);

test("the Chair and officers read how many replies there are, in three languages, and nobody else does", async () => {
	const chair = { ...staff(world.chair.person, "chair"), chairs: [world.council] };
	for (const reader of [chair, staff(world.survey.officer.person, "officer")]) {
		const { text, status } = await get(reader);
		expect(status).toBe(200);
		// Four consulted in all: one number, and no name.
		expect(text.replaceAll(/<[^>]*>/g, " ")).toMatch(/Member States and observer States\s+4\s+2\s+2/);
		expect(text).not.toContain("Niger");
	}
	expect((await get(chair, "fr")).text).toContain("État de l’enquête");
	expect((await get(chair, "es")).text).toContain("Estado de la encuesta");
	expect((await get(world.delegate)).status).toBe(403);
	expect((await get(staff(world.survey.officer.person, "auditor"))).status).toBe(403);
	expect((await get({ ...staff("0000000000000000", "chair"), chairs: ["other"] })).status).toBe(403);
	expect((await get(null)).to).toContain("/en/sign-in?");
});
