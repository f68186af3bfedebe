import type { Child } from "hono/jsx";

/** Folded away on the screen to save attention; on paper it is printed in full. */
export const Details = ({ summary, open, children }: { summary: string; open?: boolean; children: Child }) => (
	<details open={open}>
		<summary>{summary}</summary>
		<div class="flow">{children}</div>
	</details>
);
