import pg from "pg";
import { pino } from "pino";
import { compose } from "../../app/compose.ts";
import { readConfig } from "../../app/config.ts";
import { replyOnce, type Steps } from "../reply.ts";
import type { World } from "../world.ts";

/**
 * A program: runs the product in this process, sends one complete reply through it and prints the SQL statements of each
 * request. Its one argument is the `World` as JSON.
 */
const world = JSON.parse(process.argv[2] ?? "") as World;
const [delegate] = world.delegates;
if (delegate === undefined) throw new Error("nobody to reply");

let texts: string[] = [];
const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
	const [first] = given as [string | { text: string }];
	texts.push(typeof first === "string" ? first : first.text);
	return query.apply(this, given);
} as typeof pg.Client.prototype.query;

const config = readConfig(process.env, { demo: false });
const running = await compose(config, pino({ level: "silent" }), "dist");
const said: { request: string; statements: string[] }[] = [];
const send = async (method: string, path: string, fields?: Record<string, string>) => {
	texts = [];
	const response = await running.app.request(path, {
		method,
		headers: { origin: config.baseUrl, cookie: delegate.cookies.map((cookie) => cookie.split(";")[0]).join("; ") },
		...(fields && { body: new URLSearchParams(fields) }),
	});
	const answer = {
		status: response.status,
		location: response.headers.get("location") ?? "",
		body: await response.text(),
	};
	said.push({ request: `${method} ${path.split("/").at(-1)}`, statements: texts });
	return answer;
};
const steps: Steps = { get: (path) => send("GET", path), post: (path, fields) => send("POST", path, { ...fields }) };
// The second time everything that is read once has been read.
await replyOnce(steps, world.open, delegate.member, 0);
said.length = 0;
await replyOnce(steps, world.open, delegate.member, 1);
await running.stop();
process.stdout.write(JSON.stringify(said));
