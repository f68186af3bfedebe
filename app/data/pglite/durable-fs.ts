import fs from "node:fs";
import { PGlite, type postgresMod } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** What NodeFS does not declare: the file system's operations for an open file, and Emscripten's own. */
interface Emscripten {
	NODEFS: { stream_ops: { fsync?(stream: OpenFile): number } };
	FS: { isDir(mode: number): boolean; ErrnoError: new (errno: number) => Error };
}
interface OpenFile {
	readonly nfd: number;
	readonly node: { readonly mode: number };
}

/** WASI's number for an input/output error. */
const EIO = 29;

/**
 * A directory on disk whose fsync is real. PGlite's own gives PostgreSQL a file system without one: the call succeeds and
 * nothing is written, so that a power failure loses every row acknowledged since the kernel last wrote by itself, and, because
 * data pages may then reach the disk before the log that explains them, may leave a database that does not open.
 *
 * With this and `durableStartParams` PostgreSQL's own reasoning holds: the log is on disk before a commit is acknowledged
 * and before any page it describes; recovery replays it. If the disk refuses, PostgreSQL stops (`data_sync_retry` is off)
 * rather than trust a second try, since the kernel may have dropped the pages it could not write.
 */
export class DurableFS extends NodeFS {
	/** The disk refused once: nothing that the engine says after that may be believed. */
	failed = false;

	override async init(
		pglite: PGlite,
		options: Partial<postgresMod.PostgresMod>,
	): Promise<{ emscriptenOpts: Partial<postgresMod.PostgresMod> }> {
		const { emscriptenOpts } = await super.init(pglite, options);
		const withFsync = (module: unknown): void => {
			const { NODEFS, FS } = module as Emscripten;
			NODEFS.stream_ops.fsync = ({ nfd, node }) => {
				try {
					// The entries of a directory are metadata that fdatasync may leave behind (a new log segment's name, a rename).
					// For a file fdatasync suffices: it covers the length. On macOS Node asks for F_FULLFSYNC in both.
					if (FS.isDir(node.mode)) fs.fsyncSync(nfd);
					else fs.fdatasyncSync(nfd);
				} catch {
					this.failed = true;
					throw new FS.ErrnoError(EIO);
				}
				return 0;
			};
		};
		return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), withFsync] } };
	}
}

/**
 * PGlite's parameters without `-F` (no fsync). The method must be named: the default on this platform is fdatasync, which the
 * build compiles to a call that does nothing, whatever the file system offers.
 */
export const durableStartParams: string[] = [
	...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
	"-c",
	"fsync=on",
	"-c",
	"wal_sync_method=fsync",
	// PGlite's 128 MB cost 120 MB of resident memory; the pages of a body's whole database stay in the kernel's cache anyway.
	"-c",
	"shared_buffers=32MB",
];
