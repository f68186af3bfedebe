import { canonicalJson } from "@intersession/ledger";
import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import type { DelegationScope } from "../../../kit/reader.ts";
import type { Draft } from "../draft/model.ts";
import { draftsOf } from "../draft/store.ts";
import { isSealed, placeKey, receives, type SealedSurvey, type SurveyState, sealedStateOf } from "../model.ts";
import type { Hands, SubmittedReply } from "../received/model.ts";
import type { DraftComment, DraftLink, LinkComments } from "../share/model.ts";
import { commentsOf, linkBySecret, linkCommentsOf, linksOf } from "../share/store.ts";
import { findSurvey, surveysAddressedTo } from "../store.ts";
import { inForce, linkWorks, sealable } from "./rules.ts";
import { lastReplies, sheetAt, writtenAt } from "./store.ts";

/** What a delegation's desk says of one survey. */
export interface DeskSurvey {
	readonly member: string;
	readonly survey: SealedSurvey;
	readonly state: Exclude<SurveyState, "preparation">;
	readonly draft: Draft | undefined;
	/** The last reply, in force or withdrawn. */
	readonly last: SubmittedReply | undefined;
	/** A draft that was never sent, or changed since. */
	readonly unsent: boolean;
	readonly byLink: LinkComments | undefined;
}

/**
 * The surveys on which delegations are consulted, newest first, by member; one that was never consulted is not among them. Four
 * statements, however many surveys and delegations there are.
 */
export async function deskSurveys(
	db: Kysely<Schema>,
	scopes: readonly DelegationScope[],
	now: Instant,
): Promise<ReadonlyMap<string, readonly DeskSurvey[]>> {
	const members = scopes.map(({ member }) => member);
	const addressed = await surveysAddressedTo(db, members);
	const replies = await lastReplies(db, members);
	const drafts = await draftsOf(db, members);
	const byLink = await linkCommentsOf(db, members);
	const entries = addressed.flatMap(({ member, survey }) => {
		if (!isSealed(survey)) return [];
		const place = placeKey({ survey: survey.id, member });
		const [draft, last] = [drafts.get(place), replies.get(place)];
		return [
			{
				member,
				survey,
				state: sealedStateOf(survey, now),
				draft,
				last,
				unsent: isUnsent(draft, inForce(last)),
				byLink: byLink.get(place),
			},
		];
	});
	return Map.groupBy(entries, ({ member }) => member);
}

/** A delegation's own page on one survey. */
export interface ReplySheet {
	readonly survey: SealedSurvey;
	readonly state: Exclude<SurveyState, "preparation">;
	readonly draft: Draft | undefined;
	/** The last reply, in force or withdrawn. */
	readonly last: SubmittedReply | undefined;
	readonly unsent: boolean;
	readonly byLink: LinkComments | undefined;
	readonly hands: Hands;
	/** When the reply was received that the last one replaced. */
	readonly replaced: Instant | null;
	/** How many replies have been received from all those consulted: the one figure shown before the close. */
	readonly received: number;
}

/** Undefined when the delegation is not among those consulted. One statement. */
export async function replySheet(
	db: Kysely<Schema>,
	{ member }: DelegationScope,
	id: string,
	now: Instant,
): Promise<ReplySheet | undefined> {
	const sheet = await sheetAt(db, { survey: id, member });
	if (sheet === undefined || !isSealed(sheet.survey)) return undefined;
	const { survey, draft, last, received, replaced, byLink, hands } = sheet;
	const unsent = isUnsent(draft, inForce(last));
	return { survey, state: sealedStateOf(survey, now), draft, last, unsent, hands, replaced, received, byLink };
}

/** The draft's comments and links: what the delegation's people see beside it. */
export async function draftCircle(
	db: Kysely<Schema>,
	{ member }: DelegationScope,
	survey: string,
): Promise<{ comments: DraftComment[]; links: DraftLink[] }> {
	const place = { survey, member };
	return { comments: await commentsOf(db, place), links: await linksOf(db, place) };
}

/** What the holder of a link sees; undefined when the link is unknown or has ended. */
export async function sharedDraft(db: Kysely<Schema>, secret: string, now: Instant) {
	const found = await linkBySecret(db, secret);
	if (found === undefined || !linkWorks(found.link, now)) return undefined;
	const survey = await findSurvey(db, found.place.survey);
	if (survey === undefined || !isSealed(survey) || !receives(sealedStateOf(survey, now))) return undefined;
	const { draft, last } = await writtenAt(db, found.place);
	const reply = inForce(last);
	return {
		survey,
		link: found.link,
		member: found.place.member,
		draft,
		/** When the reply in force was received, and whether the draft would change it: a reply may have come on paper since. */
		sent: reply && { at: reply.received, amended: !sameAnswers(draft, reply) },
		comments: await commentsOf(db, found.place),
	};
}

const sameAnswers = (draft: Draft | undefined, { document }: SubmittedReply): boolean =>
	canonicalJson(sealable(draft?.answers ?? {})) === canonicalJson(document.answers);

const isUnsent = (draft: Draft | undefined, reply: SubmittedReply | undefined): boolean =>
	draft !== undefined && (reply === undefined || draft.editedAt > reply.received);
