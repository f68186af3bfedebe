import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Env } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import type { Reader } from "../../../kit/reader.ts";
import { Actions, LinkButton } from "../../../web/index.ts";
import { bodyOf, namesOn } from "../../membership/index.ts";
import type { RoundFacts } from "../circle/model.ts";
import { standingIn } from "../circle/queries.ts";
import { messages as meetingWords } from "../meeting/messages/index.ts";
import { messages as runningWords } from "../running/messages/index.ts";
import { messages as statementWords } from "../statement/messages/index.ts";
import { statementsFor } from "../statement/queries.ts";
import { Statements } from "../statement/views/list.tsx";
import { messages as summaryWords } from "../summary/messages/index.ts";
import { summaryFor } from "../summary/queries.ts";
import { officeHref, roundsHref } from "../views/page.tsx";

/** What is read on the page of a round of how it was held: the cleared summary and the statements that the reader reads, and where those who keep the record go. */
export async function heldOf(c: Context<Env>, round: RoundFacts): Promise<Child> {
	const { ctx, lang, now, reader } = c.var;
	const { zone } = await bodyOf(ctx.db);
	const standing = await standingIn(ctx.db, reader as Reader, round, dateIn(now, zone));
	const summary = await summaryFor(ctx.db, standing, round.id);
	const statements = await statementsFor(ctx.db, standing, round.id);
	const of = await namesOn(ctx.db, round.date, [...new Set(statements.map(({ member }) => member))]);
	const isOfficer = reader?.staff.some((role) => role === "officer" || role === "approvingOfficer") === true;
	return (
		<>
			{summary && (
				<p>
					<a href={roundsHref(lang, round.year, `/${round.id}/summary`)}>{summaryWords[lang].page.read}</a>
				</p>
			)}
			{standing.administration && (
				<Actions>
					<LinkButton kind="quiet" href={officeHref(lang, round.id, "/running-order")}>
						{runningWords[lang].link}
					</LinkButton>
					{isOfficer && (
						<>
							<LinkButton kind="quiet" href={officeHref(lang, round.id, "/record")}>
								{meetingWords[lang].title}
							</LinkButton>
							<LinkButton kind="quiet" href={officeHref(lang, round.id, "/statements")}>
								{statementWords[lang].title}
							</LinkButton>
						</>
					)}
					<LinkButton kind="quiet" href={officeHref(lang, round.id, "/summary")}>
						{summaryWords[lang].page.open}
					</LinkButton>
				</Actions>
			)}
			{statements.length > 0 && (
				<section class="flow">
					<h2>{statementWords[lang].title}</h2>
					<Statements {...{ lang, statements }} heading="h3" year={round.year} names={{ on: round.date, of }} />
				</section>
			)}
		</>
	);
}
