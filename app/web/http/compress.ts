import { promisify } from "node:util";
import { type BrotliOptions, brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";
import { createMiddleware } from "hono/factory";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Longer than any page, in bytes: up to here handing the work to another thread costs more than the work. */
const atOnce = 65_536;

/** Quality 4 and level 6: beyond them a page of 20 KB costs more time than the bytes saved are worth on a poor line. */
const encoders = {
	br: (body: Uint8Array) => {
		const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
		const options: BrotliOptions = { params: { [BROTLI_PARAM_QUALITY]: 4, [BROTLI_PARAM_SIZE_HINT]: body.length } };
		return body.length > atOnce ? brotli(body, options) : brotliCompressSync(body, options);
	},
	gzip: (body: Uint8Array) => (body.length > atOnce ? zip(body, { level: 6 }) : gzipSync(body, { level: 6 })),
} as const;

type Encoding = keyof typeof encoders;

/** The best of what the browser takes (RFC 9110 §12.5.3); a weight of 0 is a refusal. */
export function encodingFor(
	acceptEncoding: string | undefined,
	offered: readonly Encoding[] = ["br", "gzip"],
): Encoding | undefined {
	const accepted = (acceptEncoding ?? "").toLowerCase().split(",");
	return offered.find((encoding) =>
		accepted.some((part) => new RegExp(`^\\s*${encoding}\\s*(;(?!\\s*q=0(\\.0*)?\\s*$)|$)`).test(part)),
	);
}

/** Under one packet there is nothing to gain. */
const worthwhile = 1_200;
const compressible = /^(text\/|application\/(json|.*\+json|xml|.*\+xml)|image\/svg)/;

/** Compresses what is made for one request: pages, JSON, exports. Static files come compressed already. */
export const compress = createMiddleware(async (c, next) => {
	await next();
	const { headers, status, body } = c.res;
	if (body === null || status === 206 || headers.has("content-encoding") || c.req.method === "HEAD") return;
	if (!compressible.test(headers.get("content-type") ?? "")) return;
	c.header("vary", "Accept-Encoding", { append: true });
	const encoding = encodingFor(c.req.header("accept-encoding"));
	if (encoding === undefined || headers.has("content-length")) return;
	const whole = new Uint8Array(await c.res.arrayBuffer());
	const small = whole.length < worthwhile;
	c.res = new Response(small ? whole : await encoders[encoding](whole), { status, headers: c.res.headers });
	if (!small) c.header("content-encoding", encoding);
});
