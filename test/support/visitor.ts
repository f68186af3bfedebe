import { Agent, type IncomingMessage, request } from "node:http";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";

export interface Answer {
	readonly status: number;
	/** Where a redirect leads, as a path. */
	readonly location: string;
	readonly body: string;
}

/** Someone at a browser without scripts: one session, a connection that is kept; reads pages, sends forms, follows links. */
export class Visitor {
	readonly #origin: string;
	readonly #headers: Record<string, string>;
	readonly #agent = new Agent({ keepAlive: true });

	/** @param cookies as `Set-Cookie` gave them */
	constructor(origin: string, cookies: readonly string[] = []) {
		this.#origin = origin;
		const cookie = cookies.map((header) => header.split(";")[0]).join("; ");
		this.#headers = { origin, "accept-encoding": "gzip", ...(cookie && { cookie }) };
	}

	get(path: string): Promise<Answer> {
		return this.#send("GET", path, this.#headers, "");
	}

	post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
		const headers = { ...this.#headers, "content-type": "application/x-www-form-urlencoded" };
		return this.#send("POST", path, headers, new URLSearchParams(fields).toString());
	}

	/** Lets go of the connection. */
	leave(): void {
		this.#agent.destroy();
	}

	async #send(method: string, path: string, headers: Record<string, string>, body: string): Promise<Answer> {
		const response = await new Promise<IncomingMessage>((resolve, reject) => {
			request(this.#origin + path, { method, agent: this.#agent, headers }, resolve)
				.on("error", reject)
				.end(body);
		});
		const location = response.headers.location ?? "";
		return {
			status: response.statusCode ?? 0,
			location: location && new URL(location, this.#origin).pathname,
			body: await bodyOf(response),
		};
	}
}

/** Pages arrive compressed, as they do at a browser. */
async function bodyOf(response: IncomingMessage): Promise<string> {
	const bytes = await buffer(response);
	return (response.headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes).toString();
}

/** The value of a form's hidden field, such as its version or submission. */
export function hiddenField({ body }: Answer, name: string): string {
	const value = new RegExp(`type="hidden" name="${name}" value="([^"]*)"`).exec(body)?.[1];
	if (value === undefined) throw new Error(`the page has no field ${name}: ${body}`);
	return value;
}
