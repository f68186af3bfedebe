import type { Document } from "@intersession/document";
import { z } from "zod";
import type { Instant } from "../../kit/clock.ts";

export const Id = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/);

/** Why a version was made, for whoever reads the versions later. */
export const Reason = z.string().trim().min(1).max(200);

/** A document as it is kept, in one of its versions. */
export interface KeptDocument {
	readonly id: string;
	/** The id of the record whose document it is. */
	readonly owner: string;
	readonly version: number;
	readonly document: Document;
}

/** A version without its text. */
export interface VersionEntry {
	readonly number: number;
	readonly at: Instant;
	/** The author's name; null where the product made it. */
	readonly by: string | null;
	readonly reason: string;
	/** The address, without its language, of the record for which it was made. */
	readonly because: string | null;
}

/** What an element can be set as, by the name that a form gives it: kind, then what tells its forms apart, then its depth or level. */
export const formNames = [
	"paragraph.numbered",
	"paragraph.plain",
	"heading.1",
	"heading.2",
	"heading.3",
	"item.letter.1",
	"item.number.1",
	"item.bullet.1",
	"item.letter.2",
	"item.number.2",
	"item.bullet.2",
	"item.letter.3",
	"item.number.3",
	"item.bullet.3",
] as const;
export type FormName = (typeof formNames)[number];
