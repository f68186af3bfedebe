import type { Instant } from "../../../kit/clock.ts";

/** A link by which a colleague in capital reads the draft and comments, without an account. */
export interface DraftLink {
	readonly id: string;
	readonly label: string;
	readonly createdAt: Instant;
	readonly expiresAt: Instant;
	readonly revokedAt: Instant | null;
}

export interface DraftComment {
	readonly id: string;
	readonly at: Instant;
	readonly author: string;
	readonly body: string;
	/** Written through the link for a colleague in capital. */
	readonly byLink: boolean;
}
