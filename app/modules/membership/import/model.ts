import type { No } from "../../../kit/refusal.ts";
import type { Admission, Change, Standing } from "../register/model.ts";

/** One row of a file: what it says, or why it cannot be read. `line` counts as a spreadsheet does, the header being row 1. */
export interface ReadRow {
	readonly line: number;
	readonly code: string;
	readonly read: Admission | readonly No[];
}

/** What an import would do with one row of a file. */
export type PlannedRow = { readonly line: number; readonly code: string } & (
	| { readonly outcome: "refused"; readonly reasons: readonly No[] }
	| { readonly outcome: "unchanged" }
	| { readonly outcome: "new"; readonly entry: Admission }
	| {
			readonly outcome: "changed";
			readonly entry: Admission;
			readonly registered: Standing;
			readonly changes: readonly Change[];
	  }
);
