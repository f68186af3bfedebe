import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { perform } from "../../app/acts/index.ts";
import { parseDate, parseInstant } from "../../app/kit/clock.ts";
import { release } from "../../app/modules/survey/acts/index.ts";
import { people } from "../journeys/cast.ts";
import { actorOf } from "../support/register.ts";
import { type Left, leaveOneOfEach, remarkOf } from "./left.ts";
import { type Product, startProduct } from "./product.ts";

/** Who reads, and the delegation in the addresses that they try. The last one tries those of another. */
const readers = {
	nobody: [undefined, "BEN"],
	officer: [people.officer, "BEN"],
	approving: [people.approving, "BEN"],
	chair: [people.chair, "BEN"],
	auditor: [people.auditor, "BEN"],
	head: [people.peru, "PER"],
	focal: [people.benin, "BEN"],
	drafter: [people.beninDrafter, "BEN"],
	reader: [people.beninReader, "BEN"],
	foreign: [people.niger, "BEN"],
} as const satisfies Record<string, readonly [string | undefined, string]>;

type Column = keyof typeof readers;
const columns = Object.keys(readers) as Column[];

/**
 * Every address that can be read, and what each reader is answered while the survey is open: a status; `in`, when they are asked to sign in
 * first; or the page that they are led to instead.
 */
const whileOpen = `
                                                             nobody  officer  approving  chair   auditor  head     focal    drafter  reader   foreign
/                                                            200     200      200        200     200      200      200      200      200      200
/api/openapi.json                                            200     200      200        200     200      200      200      200      200      200
/assets/:name                                                200     200      200        200     200      200      200      200      200      200
/check                                                       200     200      200        200     200      200      200      200      200      200
/desk                                                        in      office   office     200     office   200      200      200      200      200
/desk/:member                                                in      403      403        403     403      200      200      200      200      403
/desk/:member/consultations/:round/papers/:option            in      403      403        403     403      200      200      200      403      403
/desk/:member/consultations/:round/papers/:option/:element   in      403      403        403     403      200      200      200      403      403
/desk/:member/consultations/:round/views/:option             in      403      403        403     403      200      200      200      403      403
/desk/:member/people                                         in      403      403        403     403      200      200      200      200      403
/desk/:member/people/:person                                 in      403      403        403     403      200      200      403      403      403
/desk/:member/silences/:silence                              in      403      403        403     403      200      200      403      403      403
/desk/:member/surveys/:survey                                in      403      403        403     403      200      200      200      200      403
/desk/:member/surveys/:survey/after-date                     in      403      403        403     403      start    start    start    start    403
/desk/:member/surveys/:survey/after-date.json                in      403      403        403     403      409      409      409      409      403
/desk/:member/surveys/:survey/after-date.txt                 in      403      403        403     403      409      409      409      409      403
/desk/:member/surveys/:survey/check                          in      403      403        403     403      receipt  receipt  receipt  receipt  403
/desk/:member/surveys/:survey/questionnaire                  in      403      403        403     403      200      200      200      200      403
/desk/:member/surveys/:survey/receipt                        in      403      403        403     403      200      200      200      200      403
/desk/:member/surveys/:survey/receipt.txt                    in      403      403        403     403      200      200      200      200      403
/desk/:member/surveys/:survey/reply                          in      403      403        403     403      200      200      200      check    403
/desk/:member/surveys/:survey/reply.json                     in      403      403        403     403      200      200      200      200      403
/desk/:member/surveys/:survey/share                          in      403      403        403     403      200      200      200      200      403
/desk/:member/surveys/:survey/withdrawal                     in      403      403        403     403      200      200      start    start    403
/ledger/checkpoint                                           200     200      200        200     200      200      200      200      200      200
/ledger/tile/entries/000.p/1                                 200     200      200        200     200      200      200      200      200      200
/members                                                     200     200      200        200     200      200      200      200      200      200
/members/:code                                               200     200      200        200     200      200      200      200      200      200
/my/settings                                                 in      200      200        200     200      200      200      200      200      200
/office                                                      in      200      200        200     200      403      403      403      403      403
/office/body                                                 in      200      200        403     403      403      403      403      403      403
/office/consultations/:choice/circulation                    in      200      200        403     403      403      403      403      403      403
/office/consultations/:choice/new                            in      200      200        403     403      403      403      403      403      403
/office/decisions/:choice                                    in      200      200        403     403      403      403      403      403      403
/office/decisions/:choice/earlier                            in      200      200        403     403      403      403      403      403      403
/office/decisions/:choice/new                                in      200      200        403     403      403      403      403      403      403
/office/decisions/:choice/silence/new                        in      200      200        403     403      403      403      403      403      403
/office/dialogue                                             in      200      200        403     403      403      403      403      403      403
/office/dialogue/catalogue                                   in      200      200        403     403      403      403      403      403      403
/office/dialogue/choices/:choice/options/new                 in      200      200        403     403      403      403      403      403      403
/office/dialogue/options/:option                             in      200      200        403     403      403      403      403      403      403
/office/dialogue/subjects/:subject                           in      200      200        403     403      403      403      403      403      403
/office/dialogue/subjects/new                                in      200      200        403     403      403      403      403      403      403
/office/dialogue/years/:year                                 in      200      200        403     403      403      403      403      403      403
/office/dialogue/years/:year/board                           in      200      200        403     403      403      403      403      403      403
/office/dialogue/years/new                                   in      200      200        403     403      403      403      403      403      403
/office/documents/:document                                  in      200      200        403     403      403      403      403      403      403
/office/documents/:document/additions                        in      200      200        403     403      403      403      403      403      403
/office/documents/:document/comparison                       in      404      404        403     403      403      403      403      403      403
/office/documents/:document/elements/:element                in      200      200        403     403      403      403      403      403      403
/office/documents/:document/owner                            in      404      404        403     403      403      403      403      403      403
/office/documents/:document/translations/:tag                in      200      200        403     403      403      403      403      403      403
/office/documents/:document/versions                         in      200      200        403     403      403      403      403      403      403
/office/documents/:document/writing                          in      200      200        403     403      403      403      403      403      403
/office/officers                                             in      200      200        403     403      403      403      403      403      403
/office/organs                                               in      200      200        403     403      403      403      403      403      403
/office/register                                             in      200      200        403     403      403      403      403      403      403
/office/register/:code                                       in      200      200        403     403      403      403      403      403      403
/office/register/:member/people                              in      200      200        403     403      403      403      403      403      403
/office/register/:member/people/:person                      in      200      200        403     403      403      403      403      403      403
/office/register/export.csv                                  in      200      200        403     403      403      403      403      403      403
/office/register/import                                      in      200      200        403     403      403      403      403      403      403
/office/register/import/:digest                              in      200      200        403     403      403      403      403      403      403
/office/register/import/example.csv                          in      200      200        403     403      403      403      403      403      403
/office/register/new                                         in      200      200        403     403      403      403      403      403      403
/office/rounds/:round/cancellation                           in      200      200        403     403      403      403      403      403      403
/office/rounds/:round/correction                             in      200      200        403     403      403      403      403      403      403
/office/rounds/:round/outcome                                in      200      200        200     403      403      403      403      403      403
/office/rounds/:round/received                               in      200      200        200     403      403      403      403      403      403
/office/rounds/:round/record                                 in      200      200        403     403      403      403      403      403      403
/office/rounds/:round/running-order                          in      200      200        200     403      403      403      403      403      403
/office/rounds/:round/statements                             in      200      200        403     403      403      403      403      403      403
/office/rounds/:round/summary                                in      200      200        200     403      403      403      403      403      403
/earlier/:earlier                                            in      200      200        200     200      200      200      200      200      200
/office/dialogue/earlier/:earlier                            in      200      200        403     403      403      403      403      403      403
/office/dialogue/earlier/new                                 in      200      200        403     403      403      403      403      403      403
/office/surveys                                              in      200      200        200     200      403      403      403      403      403
/office/surveys/:survey                                      in      200      200        survey  survey   403      403      403      403      403
/office/surveys/:survey/analysis                             in      409      409        403     409      403      403      403      403      403
/office/surveys/:survey/annulment                            in      200      200        403     403      403      403      403      403      403
/office/surveys/:survey/corrigendum                          in      200      200        403     403      403      403      403      403      403
/office/surveys/:survey/describe                             in      200      200        403     403      403      403      403      403      403
/office/surveys/:survey/extension                            in      200      200        403     403      403      403      403      403      403
/office/surveys/:survey/history                              in      200      200        403     200      403      403      403      403      403
/office/surveys/:survey/opening                              in      200      200        403     403      403      403      403      403      403
/office/surveys/:survey/paper                                in      200      200        403     403      403      403      403      403      403
/office/surveys/:survey/paper/:paper                         in      200      200        403     403      403      403      403      403      403
/office/surveys/:survey/paper/:paper/scan                    in      200      200        403     403      403      403      403      403      403
/office/surveys/:survey/paper/new                            in      200      200        403     403      403      403      403      403      403
/office/surveys/:survey/preview                              in      200      200        403     403      403      403      403      403      403
/office/surveys/:survey/publicity                            in      200      200        403     403      403      403      403      403      403
/office/surveys/:survey/questions/:question                  in      200      200        403     403      403      403      403      403      403
/office/surveys/:survey/questions/:question/options/:option  in      200      200        403     403      403      403      403      403      403
/office/surveys/:survey/release                              in      403      409        403     403      403      403      403      403      403
/office/surveys/:survey/reminder                             in      200      200        403     403      403      403      403      403      403
/office/surveys/:survey/sealed                               in      200      200        403     403      403      403      403      403      403
/office/surveys/new                                          in      200      200        403     403      403      403      403      403      403
/proposals/:proposal                                         in      200      200        200     404      404      200      200      200      404
/shared/:secret                                              200     200      200        200     200      200      200      200      200      200
/sign-in                                                     200     desk     desk       desk    desk     desk     desk     desk     desk     desk
/sign-in/code                                                200     200      200        200     200      200      200      200      200      200
/sign-in/enter                                               404     404      404        404     404      404      404      404      404      404
/sign-out                                                    200     200      200        200     200      200      200      200      200      200
/surveys/:survey                                             in      200      200        200     200      200      200      200      200      200
/surveys/:survey/equality                                    in      403      403        409     403      403      403      403      403      403
/surveys/:survey/status                                      in      200      200        200     403      403      403      403      403      403
/surveys/:survey/survey-:survey.json                         in      404      404        404     404      404      404      404      404      404
/surveys/:survey/auditor-survey-:survey.json                 in      404      404        404     200      404      404      404      404      404
/years                                                       in      200     200        200     200      200      200      200      200      200
/years/:year                                                 in      200      200        200     200      200      200      200      200      200
/years/:year/:step                                           in      200      200        200     200      200      200      200      200      200
/years/:year/circulations/:circulation                       in      200      200        200     200      200      200      200      200      200
/years/:year/consultations                                   in      200      200        200     200      200      200      200      200      200
/years/:year/consultations/:round                            in      200      200        200     200      200      200      200      200      200
/years/:year/decisions/:decision                             in      200      200        200     200      200      200      200      200      200
/years/:year/decisions/:decision/decision.json               in      200      200        200     200      200      200      200      200      200
/years/:year/decisions/:decision/receipt.txt                 in      200      200        200     200      200      200      200      200      200
/years/:year/consultations/:round/statements/:statement      in      200      200        200     404      404      200      200      200      404
/years/:year/consultations/:round/summary                    in      200      200        200     404      200      200      200      200      200
/years/:year/options/:option                                 in      200      200        200     200      200      200      200      200      200
/years/:year/silences/:silence                               in      200      200        200     200      200      200      200      200      200
/years/:year/silences/:silence/suspension                    in      200      200        200     200      200      200      200      200      200
/years/:year/surveys                                         in      200      200        200     200      200      200      200      200      200
/years/:year/thread                                          in      200      200        200     200      200      200      200      200      200
/years/:year/thread/:record/:direction                       in      record   record     record  record   record   record   record   record   record
`;

/** What is otherwise once it is closed, and the result is being established. */
const afterClose = `
                                                             nobody  officer  approving  chair   auditor  head     focal    drafter  reader   foreign
/desk/:member/surveys/:survey/reply                          in      403      403        403     403      start    start    start    start    403
/desk/:member/surveys/:survey/share                          in      403      403        403     403      start    start    start    start    403
/desk/:member/surveys/:survey/withdrawal                     in      403      403        403     403      start    start    start    start    403
/office/surveys/:survey/analysis                             in      409      200        403     200      403      403      403      403      403
/office/surveys/:survey/corrigendum                          in      409      409        403     403      403      403      403      403      403
/office/surveys/:survey/extension                            in      409      409        403     403      403      403      403      403      403
/office/surveys/:survey/paper/:paper/scan                    in      403      200        200     200      403      403      403      403      403
/office/surveys/:survey/paper/new                            in      409      409        403     403      403      403      403      403      403
/office/surveys/:survey/release                              in      403      200        403     403      403      403      403      403      403
/office/surveys/:survey/reminder                             in      409      409        403     403      403      403      403      403      403
/shared/:secret                                              410     410      410        410     410      410      410      410      410      410
/surveys/:survey/equality                                    in      403      403        200     403      403      403      403      403      403
/surveys/:survey/survey-:survey.json                         in      404      200        200     200      404      404      404      404      404
`;

/** What is otherwise once the result is released to the delegations, and not public. */
const onceReleased = `
                                                             nobody  officer  approving  chair   auditor  head     focal    drafter  reader   foreign
/office/surveys/:survey/analysis                             in      200      200        403     200      403      403      403      403      403
/office/surveys/:survey/annulment                            in      409      409        403     403      403      403      403      403      403
/office/surveys/:survey/paper/:paper/scan                    in      200      200        200     200      403      403      403      403      403
/office/surveys/:survey/release                              in      403      409        403     403      403      403      403      403      403
/surveys/:survey/equality                                    in      403      403        409     403      403      403      403      403      403
/surveys/:survey/survey-:survey.json                         in      200      200        200     200      200      200      200      200      200
`;

let product: Product;
let left: Left;
const sessions = new Map<string, string>();
beforeAll(async () => {
	product = await startProduct();
	left = await leaveOneOfEach(product);
	for (const [reader, [email]] of Object.entries(readers))
		sessions.set(reader, email === undefined ? "" : await product.session(email));
});
afterAll(() => product.stop());

/** An address of the route, with something real in each of its places. */
async function addressOf(route: string, reader: Column): Promise<string> {
	const [, code] = readers[reader];
	const whose = code === "PER" ? people.peru : people.benin;
	const prepared = /\/(describe|opening|preview|questions)/.test(route);
	const places: Record<string, string> = {
		member: route.startsWith("/office/register") ? code : (product.members[code] ?? ""),
		person: await product.person(whose),
		survey: prepared ? left.preparing : product.survey,
		question: left.question,
		option: /^\/(years|office\/dialogue|desk\/:member\/consultations)\//.test(route) ? left.putForward : left.option,
		paper: left.paper,
		secret: left.secret,
		digest: left.digest,
		document: left.document,
		choice: left.choice,
		subject: left.subject,
		round: left.round,
		statement: left.statement,
		circulation: left.circulation,
		silence: left.silence,
		decision: left.decision,
		proposal: left.proposal,
		year: "2008",
		step: "theme",
		record: left.choice,
		earlier: left.earlier,
		direction: "on",
		element: "e1",
		tag: "fr",
		code,
		name: readdirSync("dist/client/assets")[0] ?? "",
	};
	const path = route.replaceAll(/:(\w+)/g, (_, name: string) => places[name] ?? `no ${name}`);
	return /^\/(api|assets|ledger)\//.test(route) ? path : `/en${path === "/" ? "" : path}`;
}

/** One page for one reader: its status, or where it leads; and whose words stand on it. */
async function read(route: string, reader: Column): Promise<{ status: string; remarks: string[] }> {
	const answer = await product.ask(await addressOf(route, reader), sessions.get(reader));
	const words = await answer.text();
	const remarks = ["BEN", "PER", "TGO"].filter((code) => words.includes(remarkOf(code)));
	return {
		status: answer.status === 303 ? placeOf(answer.headers.get("location") ?? "") : String(answer.status),
		remarks,
	};
}

function placeOf(location: string): string {
	if (location.startsWith("/en/sign-in?")) return "in";
	if (/^\/en\/desk\/\w+\/surveys\/\w+$/.test(location)) return "start";
	if (/^\/en\/years\/2008\/\w+\/\w+$/.test(location)) return "record";
	return (
		/\/(desk|office|check|receipt)$/.exec(location)?.[1] ??
		(/^\/en\/surveys\/\w+$/.test(location) ? "survey" : location)
	);
}

/** Every route that answers GET, as the tables write it. */
const routes = (): string[] => [
	...new Set(
		product.running.app.routes
			.filter(({ method }) => method === "GET")
			.map(
				({ path }) =>
					path
						.replace(/^\/:lang\{[^}]*\}/, "")
						.replaceAll(/(:(?:survey|document|element|year|step|direction))\{[^/]*\}/g, "$1") || "/",
			),
	),
];

/** The route that an address of the tables belongs to, where it is written as what it stands for. */
const routeOf = (address: string): string =>
	address
		.replace(/(auditor-)?survey-:survey\.json$/, ":file{(auditor-)?survey-[0-9a-z]+\\.json}")
		.replace(/^\/ledger\/tile\/.+/, "/ledger/tile/*");

type Table = Readonly<Record<string, Readonly<Record<Column, string>>>>;

function tableOf(text: string): Table {
	const [head = [], ...rows] = text
		.trim()
		.split("\n")
		.map((line) => line.trim().split(/\s+/));
	expect(head).toEqual(columns);
	return Object.fromEntries(
		rows.map(([address = "", ...cells]) => [
			address,
			Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? "not said"])) as Record<Column, string>,
		]),
	);
}

/** What each of the addresses answers each reader, and who finds another delegation’s remark there. */
async function walk(addresses: readonly string[]): Promise<{ answers: Table; told: string[] }> {
	const told: string[] = [];
	const rows: [string, Record<Column, string>][] = [];
	for (const address of addresses) {
		const row: Partial<Record<Column, string>> = {};
		for (const column of columns) {
			const { status, remarks } = await read(address, column);
			row[column] = status;
			const [, own] = readers[column];
			const isOwn = ["head", "focal", "drafter", "reader"].includes(column);
			for (const code of remarks) if (!isOwn || code !== own) told.push(`${column} ${address} ${code}`);
		}
		rows.push([address, row as Record<Column, string>]);
	}
	return { answers: Object.fromEntries(rows), told };
}

test("every route has its line in the table, and every line a route", () => {
	expect(routes().length).toBeGreaterThan(50);
	expect(routes().sort()).toEqual([...new Set(Object.keys(tableOf(whileOpen)).map(routeOf))].sort());
});

describe("every page, as every role of the own and of another delegation", () => {
	const open = tableOf(whileOpen);
	const closed = { ...open, ...tableOf(afterClose) };
	const released = { ...closed, ...tableOf(onceReleased) };

	test("while the survey is open: nobody finds what another delegation replied", async () => {
		const { answers, told } = await walk(Object.keys(open));
		expect(answers).toEqual(open);
		expect(told).toEqual([
			// Officers compare what was entered from paper with its scan.
			"officer /office/surveys/:survey/paper/:paper TGO",
			"approving /office/surveys/:survey/paper/:paper TGO",
			// Whoever holds a delegation’s link to its draft reads the draft.
			...columns
				.filter((column) => !["focal", "drafter", "reader"].includes(column))
				.map((column) => `${column} /shared/:secret BEN`),
		]);
	});

	test("after the close: those who establish the result find it, and the auditor the record", async () => {
		product.clock.moveTo(parseInstant("2007-07-05T16:00:00.000Z"));
		const { answers, told } = await walk(Object.keys(closed));
		expect(answers).toEqual(closed);
		expect(told.filter((line) => !line.includes("/paper/"))).toEqual([
			...["approving", "chair", "auditor"].flatMap((column) => both(`${column} /surveys/:survey`)),
			...both("auditor /surveys/:survey/auditor-survey-:survey.json"),
		]);
	});

	test("once released: every delegation finds the result and its record, and the public neither", async () => {
		const approving = actorOf(await product.person(people.approving), "approvingOfficer");
		await perform(
			product.running.ctx,
			release,
			{ survey: product.survey },
			{ actor: approving, now: product.clock.now() },
		);
		const { answers, told } = await walk(Object.keys(released));
		expect(answers).toEqual(released);
		expect(told.filter((line) => line.startsWith("nobody"))).toEqual([]);
		for (const column of columns.filter((one) => one !== "nobody"))
			expect(told.filter((line) => line.startsWith(`${column} /surveys/`)).length, column).toBeGreaterThanOrEqual(2);
	});
});

const both = (where: string): string[] => ["BEN", "PER"].map((code) => `${where} ${code}`);

test("whoever has a role of the Secretariat reads nothing of a delegation, also where a place was recorded before", async () => {
	const { db } = product.running.ctx;
	const desk = `/en/desk/${product.members.NER}`;
	const session = sessions.get("foreign");
	expect((await product.ask(desk, session)).status).toBe(200);
	const role = { person_id: await product.person(people.niger), role: "auditor" as const, until_date: null };
	await db
		.insertInto("staff_role")
		.values({ ...role, from_date: parseDate("2007-01-01") })
		.execute();
	expect((await product.ask(desk, session)).status).toBe(403);
});
