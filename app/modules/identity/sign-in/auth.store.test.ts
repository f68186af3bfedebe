import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/test-database.ts";
import type { Database } from "../../../data/database.ts";
import { inTransaction } from "../../../data/transaction.ts";
import { plusMinutes } from "../../../kit/calendar.ts";
import { parseDate, parseInstant, systemNow } from "../../../kit/clock.ts";
import { openLog } from "../../../kit/log.ts";
import { type Auth, insertPerson, openAuth, sessionPerson } from "../index.ts";
import { voidSignIns } from "../store.ts";

const said: string[] = [];
const log = openLog("info", { write: (line: string) => void said.push(line) });
const secret = "0123456789abcdefghijklmnopqrstuvwxyzABCD";
const email = "ana@mission.example";
const today = parseDate("2007-06-28");

let database: Database;
let auth: Auth;
let person: string;
beforeEach(async () => {
	database = await testDatabase();
	auth = await openAuth({ db: database.db, baseUrl: "http://localhost:3000", secret, log });
	const now = parseInstant("2007-06-28T10:00:00Z");
	person = (await inTransaction(database.db, (tx) =>
		insertPerson(tx, { name: "Ana", email, language: "es", zone: "America/Lima" }, now),
	)) as string;
});

const cookieOf = ({ cookies }: { cookies: readonly string[] }): Headers =>
	new Headers({ cookie: `theme=dark; ${cookies[0]?.split(";")[0]}` });
const nothingElse = () => sql`null`;
const asks = (headers: Headers, on = today) => sessionPerson(database.db, auth, headers, { on, alsoOf: nothingElse });

describe("a link and a code", () => {
	test("sign in the person they were made for, the link once", async () => {
		const { token } = await auth.issue(email);
		const signedIn = await auth.byToken(token);
		expect(signedIn?.email).toBe(email);
		expect(signedIn?.cookies[0]).toMatch(/; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
		expect(await auth.byToken(token)).toBeUndefined();
	});

	test("the code once, and the newest one only", async () => {
		const first = await auth.issue(email);
		const second = await auth.issue(email);
		if (first.code !== second.code) expect(await auth.byCode(email, first.code)).toBeUndefined();
		expect(await auth.byCode(email, second.code)).toBeDefined();
		expect(await auth.byCode(email, second.code)).toBeUndefined();
	});

	test("five wrong codes void the code and not the link", async () => {
		const { token, code } = await auth.issue(email);
		const wrong = code === "000000" ? "000001" : "000000";
		for (let n = 0; n < 5; n++) expect(await auth.byCode(email, wrong)).toBeUndefined();
		expect(await auth.byCode(email, code)).toBeUndefined();
		expect(await auth.byToken(token)).toBeDefined();
	});

	test("a link used twice at the same moment signs in once", async () => {
		const { token } = await auth.issue(email);
		const both = await Promise.all(Array.from({ length: 6 }, () => auth.byToken(token)));
		expect(both.filter((one) => one !== undefined)).toHaveLength(1);
	});

	test("are not good after their day", async () => {
		const { token, code } = await auth.issue(email);
		await database.db
			.updateTable("verification")
			.set({ expires_at: plusMinutes(systemNow(), -1) })
			.execute();
		expect(await auth.byCode(email, code)).toBeUndefined();
		expect(await auth.byToken(token)).toBeUndefined();
	});

	test("live for 24 hours, and are not stored as they are mailed", async () => {
		const { token, code } = await auth.issue(email);
		const rows = await database.db.selectFrom("verification").selectAll().execute();
		expect(rows).toHaveLength(2);
		for (const row of rows) {
			expect(row.expires_at > plusMinutes(systemNow(), 24 * 60 - 1)).toBe(true);
			expect(row.expires_at < plusMinutes(systemNow(), 24 * 60 + 1)).toBe(true);
			expect(JSON.stringify(row)).not.toContain(token);
			expect(row.value).not.toContain(code);
		}
	});

	test("are all void at once, for their address alone", async () => {
		await inTransaction(database.db, (tx) =>
			insertPerson(tx, { name: "Bea", email: "bea@mission.example", language: "es", zone: "UTC" }, systemNow()),
		);
		const mine = [await auth.issue(email), await auth.issue(email)];
		const other = await auth.issue("bea@mission.example");
		await voidSignIns(database.db, email);
		for (const { token, code } of mine) {
			expect(await auth.byToken(token)).toBeUndefined();
			expect(await auth.byCode(email, code)).toBeUndefined();
		}
		expect(await auth.byToken(other.token)).toBeDefined();
	});

	test("never register anybody", async () => {
		const { token, code } = await auth.issue("stranger@elsewhere.example");
		expect(await auth.byCode("stranger@elsewhere.example", code)).toBeUndefined();
		expect(await auth.byToken(token)).toBeUndefined();
		expect(await database.db.selectFrom("person").select("id").execute()).toEqual([{ id: person }]);
	});
});

describe("a session", () => {
	test("says who asks, with the roles of the day", async () => {
		await database.db
			.insertInto("staff_role")
			.values([
				{ person_id: person, role: "officer", from_date: today, until_date: null },
				{ person_id: person, role: "auditor", from_date: parseDate("2007-01-01"), until_date: today },
			])
			.execute();
		const headers = cookieOf(await auth.as(person));
		expect((await asks(headers))?.person).toEqual({
			person,
			name: "Ana",
			email,
			language: "es",
			zone: "America/Lima",
			staff: ["officer"],
		});
		expect((await asks(headers, parseDate("2007-06-27")))?.person.staff).toEqual(["auditor"]);
	});

	test("is read as the library reads it: whole, forged, by another secret, ended", async () => {
		const whole = await auth.as(person);
		const other = await openAuth({ db: database.db, baseUrl: "http://localhost:3000", secret: `other ${secret}`, log });
		const forged = (whole.cookies[0] as string).replace(/=(.)/, (_, first) => (first === "A" ? "=B" : "=A"));
		for (const [headers, email_] of [
			[cookieOf(whole), email],
			[cookieOf({ cookies: [forged] }), undefined],
			[cookieOf(await other.as(person)), undefined],
			[new Headers(), undefined],
			[new Headers({ cookie: "intersession.session_token=" }), undefined],
		] as const) {
			expect((await asks(headers))?.person.email).toBe(email_);
			expect((await auth.renew(headers))?.email).toBe(email_);
		}
		await auth.signOut(cookieOf(whole));
		expect(await asks(cookieOf(whole))).toBeNull();
		expect(await auth.renew(cookieOf(whole))).toBeUndefined();
	});

	test("ends, for the product and for the library", async () => {
		const headers = cookieOf(await auth.as(person));
		await database.db
			.updateTable("session")
			.set({ expires_at: plusMinutes(systemNow(), -1) })
			.execute();
		expect(await asks(headers)).toBeNull();
		expect(await auth.renew(headers)).toBeUndefined();
	});

	test("is moved on by use after half an hour, and not before", async () => {
		const headers = cookieOf(await auth.as(person));
		expect((await asks(headers))?.cookies).toEqual([]);
		const earlier = plusMinutes(systemNow(), 12 * 60 - 31);
		await database.db.updateTable("session").set({ expires_at: earlier }).execute();
		expect((await asks(headers))?.cookies.join()).toContain("Max-Age=43200");
		const { expires_at } = await database.db.selectFrom("session").select("expires_at").executeTakeFirstOrThrow();
		expect(expires_at > earlier).toBe(true);
		expect((await asks(headers))?.cookies).toEqual([]);
	});

	test("costs one statement, and none without a cookie", async () => {
		const headers = cookieOf(await auth.as(person));
		const statements: string[] = [];
		const counted = database.db.withPlugin({
			transformQuery: ({ node }) => {
				statements.push(node.kind);
				return node;
			},
			transformResult: async ({ result }) => result,
		});
		await sessionPerson(counted, auth, headers, { on: today, alsoOf: nothingElse });
		expect(statements).toEqual(["SelectQueryNode"]);
		await sessionPerson(counted, auth, new Headers(), { on: today, alsoOf: nothingElse });
		await sessionPerson(counted, auth, cookieOf({ cookies: ["intersession.session_token=x.y"] }), {
			on: today,
			alsoOf: nothingElse,
		});
		expect(statements).toHaveLength(1);
	});

	test("keeps neither address nor browser of who signed in", async () => {
		await auth.as(person);
		const row = await database.db.selectFrom("session").selectAll().executeTakeFirstOrThrow();
		expect([row.ip_address, row.user_agent]).toEqual(["", ""]);
	});

	test("has a cookie for https alone where the product is reached over https", async () => {
		const secure = await openAuth({ db: database.db, baseUrl: "https://dialogue.example", secret, log });
		const signedIn = await secure.as(person);
		expect(signedIn.cookies[0]).toMatch(/^__Secure-intersession\.session_token=.*; Secure;/);
		const headers = cookieOf(signedIn);
		expect((await sessionPerson(database.db, secure, headers, { on: today, alsoOf: nothingElse }))?.person.person).toBe(
			person,
		);
	});
});

test("the library finds our tables as it wants them", () => {
	expect(said.filter((line) => /"level":(40|50|60)/.test(line))).toEqual([]);
});
