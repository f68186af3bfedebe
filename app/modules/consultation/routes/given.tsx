import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Env } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import type { Reader } from "../../../kit/reader.ts";
import { bodyOf, namesOn } from "../../membership/index.ts";
import { standingIn } from "../circle/queries.ts";
import { cleared, stillHeard } from "../circle/rules.ts";
import { roundFacts } from "../circle/store.ts";
import { proposalsFor } from "../proposal/queries.ts";
import { PaperProposals } from "../proposal/views/given.tsx";
import { may } from "../rules.ts";
import { viewsFor } from "../view/queries.ts";
import { PaperViews } from "../view/views/paper.tsx";

/** What was given to a round, for the reader of its page: below each paper what they read of it, and the way to give more. */
export async function givenTo(c: Context<Env>, id: string): Promise<(option: string) => Child> {
	const { ctx, lang, now, reader } = c.var;
	const round = await roundFacts(ctx.db, id);
	if (round === undefined) return () => null;
	const { zone } = await bodyOf(ctx.db);
	const standing = await standingIn(ctx.db, reader as Reader, round, dateIn(now, zone));
	const views = await viewsFor(ctx.db, standing, round);
	const speaking = standing.delegations.filter(
		({ member, role, invited }) =>
			invited && may["consultation.giveView"].some((held) => held === role) && cleared(member, [role]) === undefined,
	);
	const read = await proposalsFor(ctx.db, standing, round);
	const speaks = speaking.map(({ member }) => member.id);
	const given = [...views, ...read.proposals, ...read.credits].map(({ member }) => member);
	const members = [...new Set([...given, ...speaks])];
	const names = { on: round.date, of: await namesOn(ctx.db, round.date, members) };
	return (option) => {
		const heard =
			stillHeard(
				round,
				round.papers.find((paper) => paper.option === option),
			) === undefined;
		const place = { lang, option, zone, standing, names, round: id };
		return (
			<>
				<PaperViews {...place} {...{ views, speaks, heard }} submission={newId} />
				<PaperProposals {...place} read={read} proposing={heard ? speaks : []} />
			</>
		);
	};
}
