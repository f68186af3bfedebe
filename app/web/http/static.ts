import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { Hono } from "hono";
import { getMimeType } from "hono/utils/mime";
import { encodingFor } from "./compress.ts";

interface StaticFile {
	type: string;
	plain: Buffer<ArrayBuffer>;
	br: Buffer<ArrayBuffer>;
	gzip: Buffer<ArrayBuffer>;
}

/** Fonts are compressed in their own format. */
const readFile = (file: string): StaticFile => {
	const plain = readFileSync(file);
	const packed = file.endsWith(".woff2");
	return {
		type: getMimeType(file) ?? "application/octet-stream",
		plain,
		br: packed ? plain : brotliCompressSync(plain),
		gzip: packed ? plain : gzipSync(plain, { level: 9 }),
	};
};

/**
 * What the build made under `client/assets`, held in memory (under 1 MB) and compressed once, as hard as can be. A name
 * carries its content's hash, so a browser never asks twice.
 */
export function staticAssets(distDirectory: string): Hono {
	const directory = join(distDirectory, "client", "assets");
	const files = new Map(readdirSync(directory).map((name) => [name, readFile(join(directory, name))]));
	return new Hono().get("/assets/:name", (c) => {
		const file = files.get(c.req.param("name"));
		if (file === undefined) return c.notFound();
		const encoding = file.br === file.plain ? undefined : encodingFor(c.req.header("accept-encoding"));
		const body = file[encoding ?? "plain"];
		if (file.br !== file.plain) c.header("vary", "Accept-Encoding");
		if (encoding !== undefined) c.header("content-encoding", encoding);
		return c.body(body, 200, {
			"content-type": file.type,
			"content-length": String(body.length),
			"cache-control": "public, max-age=31536000, immutable",
		});
	});
}
