import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/test-database.ts";
import { type AnyAct, perform } from "../../acts/index.ts";
import type { Database } from "../../data/database.ts";
import type { Actor, Role } from "../../kit/actor.ts";
import { parseInstant } from "../../kit/clock.ts";
import { Refusal } from "../../kit/refusal.ts";
import { editPerson, personByEmail, personById, registerPerson } from "./index.ts";

const now = parseInstant("2007-06-28T10:00:00Z");
const ana = { name: "Ana Ruiz", email: " Ana@Mission.EXAMPLE ", language: "es", zone: "America/Lima" };

let database: Database;
beforeEach(async () => {
	database = await testDatabase();
});

const as = (person: string | null, ...roles: Role[]): Actor => ({ person, roles, delegation: null });
const system = as(null, "system");
const stage = () => ({ db: database.db, baseUrl: "http://localhost", covered: async () => {} });
const does = (act: AnyAct, input: unknown, actor: Actor) => perform(stage(), act, input, { actor, now });
const registered = async (email: string): Promise<string> =>
	((await does(registerPerson, { ...ana, email }, system)) as { person: string }).person;
const refused = async (attempt: Promise<unknown>): Promise<string> => {
	const error = await attempt.then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	return error instanceof Refusal ? error.message : `not refused: ${error}`;
};

describe("registering a person", () => {
	test("keeps the address in lower case and tells nobody", async () => {
		await does(registerPerson, ana, as("p1", "officer"));
		expect(await personByEmail(database.db, "ANA@mission.example")).toMatchObject({
			name: "Ana Ruiz",
			email: "ana@mission.example",
			language: "es",
			zone: "America/Lima",
		});
		expect(await database.db.selectFrom("outbox").selectAll().execute()).toEqual([]);
	});

	test("refuses an address that somebody has, in any case of letters, also at the same moment", async () => {
		const both = await Promise.allSettled([
			does(registerPerson, ana, system),
			does(registerPerson, { ...ana, email: "ANA@MISSION.example" }, system),
		]);
		expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		expect(await refused(does(registerPerson, ana, system))).toBe("identity.addressTaken");
	});

	test.each([
		[{ email: "ana" }, "email"],
		[{ zone: "Mars/Olympus" }, "zone"],
		[{ language: "it" }, "language"],
		[{ name: " " }, "name"],
	])("refuses %o", async (change, field) => {
		const error = await does(registerPerson, { ...ana, ...change }, system).catch((thrown: unknown) => thrown);
		expect((error as Refusal).reasons.map((reason) => reason.field)).toEqual([field]);
	});
});

describe("editing a person", () => {
	test("is one’s own affair but for the name", async () => {
		const person = await registered("ana@mission.example");
		const self = as(person, "public");
		await does(editPerson, { person, language: "fr", zone: "Europe/Zurich" }, self);
		expect(await refused(does(editPerson, { person, name: "Other" }, self))).toBe("identity.nameByOfficer");
		await does(editPerson, { person, name: "Ana Ruiz Díaz" }, as("p1", "officer"));
		expect(await personById(database.db, person)).toMatchObject({
			name: "Ana Ruiz Díaz",
			language: "fr",
			zone: "Europe/Zurich",
		});
	});

	test("refuses somebody who is not registered", async () => {
		const edit = does(editPerson, { person: "nobody", language: "fr" }, as("p1", "officer"));
		expect(await refused(edit)).toBe("identity.unknownPerson");
	});
});
