import type { Child } from "hono/jsx";

/** A place where there is nothing yet: says what will be there, and offers what can be done about it. */
export const Empty = ({ children, action }: { children: Child; action?: Child }) => (
	<div class="empty">
		<p class="said">{children}</p>
		{action && <p>{action}</p>}
	</div>
);
