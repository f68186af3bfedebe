import { createHash } from "node:crypto";
import { z } from "zod";
import { act, type Run } from "../../../acts/index.ts";
import { type No, no, Refusal } from "../../../kit/refusal.ts";
import { beginClass, correctSince } from "../class/store.ts";
import { leave, standardsOf, writeEntry } from "../register/acts.ts";
import { type Admission, admissionSchema, type Standing } from "../register/model.ts";
import { classMove } from "../register/rules.ts";
import { insertMembers, lockRegister, readRegister } from "../register/store.ts";
import { may } from "../rules.ts";
import { plan } from "./rules.ts";

/** What the register said when a preview was shown: a digest that any change to any entry moves. */
export function stateOf(register: readonly Standing[]): string {
	const inOrder = [...register].sort((a, b) => (a.id < b.id ? -1 : 1));
	return createHash("sha256").update(JSON.stringify(inOrder)).digest("hex");
}

export const importRegister = act({
	name: "membership.importRegister",
	effect:
		"Enters, changes and ends members from a file, all of its rows or none. Another mailbox is told to the delegation, at the one that it replaces as well. Refused when the register changed since the preview, or when any row cannot be taken.",
	input: z.strictObject({
		rows: z.array(admissionSchema).min(1).max(2000),
		/** The register as previewed (`stateOf`); without it the rows are compared with the register as it is. */
		previewed: z.string().optional(),
	}),
	may: may["membership.importRegister"],
	async run(run, { rows, previewed }) {
		const { tx } = run;
		await lockRegister(tx);
		const register = await readRegister(tx);
		if (previewed !== undefined && previewed !== stateOf(register)) throw new Refusal(no("membership.registerChanged"));
		const numbered = rows.map((entry, index) => ({ line: index + 2, cells: { code: entry.code }, entry, reasons: [] }));
		const planned = plan(register, numbered, await standardsOf(tx));
		const refused = planned.flatMap((row) => (row.outcome === "refused" ? reasonsIn(row.line, row.reasons) : []));
		if (refused.length > 0) throw new Refusal(refused);
		const entered = planned.filter((row) => row.outcome === "new");
		const changed = planned.filter((row) => row.outcome === "changed");
		const ended = planned.filter((row) => row.outcome === "ended");
		await insertMembers(
			tx,
			entered.map(({ entry }) => entry),
		);
		for (const { registered, entry } of [...changed, ...ended]) await change(run, registered, entry);
		return {
			entered: entered.length,
			changed: changed.length,
			ended: ended.length,
			unchanged: rows.length - entered.length - changed.length - ended.length,
		};
	},
});

const reasonsIn = (line: number, reasons: readonly No[]): No[] =>
	reasons.map((reason) => ({ ...reason, field: `rows.${line}.${reason.field ?? ""}` }));

async function change(run: Run, registered: Standing, entry: Admission): Promise<void> {
	const { tx } = run;
	await writeEntry(run, registered, entry);
	const change = classMove(registered, entry);
	if ("code" in change) throw new Refusal(change);
	if (change.move === "begun") await beginClass(tx, registered.id, entry.class, entry.since);
	if (change.move === "corrected") await correctSince(tx, registered.id, registered.entry.since, entry.since);
	if (entry.until === null || (change.move !== "begun" && entry.until === registered.entry.until)) return;
	await leave(run, registered.id, entry.until);
}
