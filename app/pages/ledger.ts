import { parseTilePath } from "@intersession/ledger";
import { Hono } from "hono";
import type { Env } from "../acts/index.ts";
import { latestCheckpoint, tileBytes } from "../ledger/index.ts";

/**
 * The log for programs, below no language (c2sp.org/tlog-tiles): the newest checkpoint, and tiles that never change once they are full.
 * Entries say that something was sealed, never what; no title stands in them.
 */
export const ledgerForPrograms = new Hono<Env>()
	.get("/ledger/checkpoint", async (c) => {
		const checkpoint = await latestCheckpoint(c.var.ctx.db);
		if (checkpoint === undefined) return c.notFound();
		return c.body(checkpoint.note, 200, { "content-type": "text/plain; charset=utf-8", "cache-control": "max-age=5" });
	})
	.get("/ledger/tile/*", async (c) => {
		const tile = parseTilePath(c.req.path.slice("/ledger/".length));
		const bytes = tile === null ? undefined : await tileBytes(c.var.ctx.db, tile);
		if (bytes === undefined) return c.notFound();
		return c.body(new Uint8Array(bytes), 200, {
			"content-type": "application/octet-stream",
			"cache-control": "public, max-age=31536000, immutable",
		});
	});
