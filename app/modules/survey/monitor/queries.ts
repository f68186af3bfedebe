import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import { dateIn } from "../../../kit/calendar.ts";
import type { Instant } from "../../../kit/clock.ts";
import type { StaffScope } from "../../../kit/reader.ts";
import { type Body, bodyOf, classesOf, lastCorrespondents, type MemberClass } from "../../membership/index.ts";
import { type AnsweredRequest, requestsOf } from "../history/store.ts";
import { type Monitor, monitorOf } from "../queries.ts";

/** A sealed survey as its officers follow it. */
export interface MonitorSheet extends Monitor {
	readonly body: Body;
	readonly classes: readonly MemberClass[];
	/** Requests for an extension or an annulment that no second officer has answered yet. */
	readonly waiting: readonly AnsweredRequest[];
}

/** Undefined when there is no such survey, or it is not sealed yet. Eight statements, whatever the size of the register. */
export async function monitorSheet(
	db: Kysely<Schema>,
	scope: StaffScope,
	id: string,
	now: Instant,
): Promise<MonitorSheet | undefined> {
	const monitor = await monitorOf(db, scope, id, now);
	if (monitor === undefined) return undefined;
	return {
		...monitor,
		body: await bodyOf(db),
		classes: await classesOf(db),
		waiting: (await requestsOf(db, id)).filter(({ answer }) => answer === null),
	};
}

/** Where a letter to those consulted would go: how many addresses, and the members for which none is on file. One statement. */
export async function reachOf(
	db: Kysely<Schema>,
	_scope: StaffScope,
	members: readonly string[],
	now: Instant,
): Promise<{ addresses: number; unreachable: string[] }> {
	const correspondents = await lastCorrespondents(db, dateIn(now, (await bodyOf(db)).zone), members);
	const reached = new Set(correspondents.map(({ member }) => member));
	return { addresses: correspondents.length, unreachable: members.filter((member) => !reached.has(member)) };
}
