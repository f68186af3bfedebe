import type { Instant } from "../kit/clock.ts";

export const mediaTypes = ["application/pdf", "image/png", "image/jpeg"] as const;
export type MediaType = (typeof mediaTypes)[number];

/** In bytes: ten megabytes, a scan of some forty pages. */
export const maximumSize = 10 * 1024 * 1024;

/** A file as its row names it. */
export interface RecordedFile {
	/** SHA-256 of the content, in hexadecimal. */
	readonly hash: string;
	/** In bytes. */
	readonly size: number;
	readonly mediaType: MediaType;
	/** As the person who sent it called it. */
	readonly name: string;
	readonly at: Instant;
}
