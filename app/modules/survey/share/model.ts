import type { Instant } from "../../../kit/clock.ts";

/** A link by which a colleague in capital reads the draft and comments, without an account. */
export interface DraftLink {
	readonly id: string;
	readonly label: string;
	readonly createdAt: Instant;
	readonly expiresAt: Instant;
	readonly revokedAt: Instant | null;
}

/** Comments that came through links: nobody is written to when one comes, so the delegation’s pages say it. */
export interface LinkComments {
	readonly count: number;
	readonly last: Instant;
}

export interface DraftComment {
	readonly id: string;
	readonly at: Instant;
	readonly author: string;
	readonly body: string;
	/** Written through the link for a colleague in capital. */
	readonly byLink: boolean;
}
