import { type ServerType, serve } from "@hono/node-server";
import type { Hono } from "hono";
import type { Env } from "./acts/index.ts";
import type { Config } from "./config.ts";
import { codeOf, messageOf, StartError } from "./data/start-error.ts";

/** Begins to listen. Throws `StartError` when the port cannot be had. */
export function listen(app: Hono<Env>, { host, port }: Config): Promise<ServerType> {
	return new Promise((resolve, reject) => {
		const server = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(server));
		server.once("error", (error) => reject(new StartError(sentence(error, host, port), error)));
	});
}

function sentence(error: Error, host: string, port: number): string {
	switch (codeOf(error)) {
		case "EADDRINUSE":
			return `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`;
		case "EACCES":
			return `This user may not listen on port ${port}. Choose a port from 1024 up: PORT=3000 npm start`;
		case "EADDRNOTAVAIL":
		case "ENOTFOUND":
			return `HOST=${host} is not an address of this machine. Leave it out to listen on this machine only.`;
		default:
			return `Could not listen on ${host}:${port}: ${messageOf(error)}`;
	}
}
