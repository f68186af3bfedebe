import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

/**
 * A program: serves one page from Hono JSX, of about the size that its argument gives in bytes, without a database, a session
 * or compression: what the machine can do at most. Prints its address.
 */
const row = 100;
const rows = Array.from({ length: Math.ceil(Number(process.argv[2]) / row) }, (_, index) => index);

const Yardstick = () => (
	<html lang="en">
		<head>
			<title>Yardstick</title>
		</head>
		<body>
			<ul>
				{rows.map((index) => (
					<li class="row">
						<a href={`/row/${index}`}>Row {index}, as long as it takes to make about a hundred bytes of it</a>
					</li>
				))}
			</ul>
		</body>
	</html>
);

const app = new Hono().get("/", (c) => c.html(<Yardstick />));
const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, () => {
	process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
