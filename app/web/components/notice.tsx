import type { Child } from "hono/jsx";

/** `awaiting` is for what the reader is asked to do; `warning` for what cannot be undone or has gone wrong. */
export type NoticeKind = "info" | "success" | "awaiting" | "warning";

/** Something the page must say beside its text. A success is announced when it follows from what the reader did. */
export const Notice = ({ kind = "info", title, children }: { kind?: NoticeKind; title?: string; children?: Child }) => (
	<div class={`notice ${kind}`} role={kind === "success" ? "status" : undefined}>
		{title && <h2>{title}</h2>}
		{children}
	</div>
);
