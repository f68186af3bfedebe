/**
 * How things stand, as a shape: ● done, ◎ open, ○ ahead, ◆ awaits the reader, ■ closed, ▬ void (annulled, not issued).
 * `awaiting` is the only warm one, and only for what the reader can do now.
 */
export type StateKind = "done" | "open" | "ahead" | "awaiting" | "closed" | "void";

/** The word says it, the shape repeats it, the colour comes third. */
export const State = ({ kind, children }: { kind: StateKind; children: string }) => (
	<span class={`state ${kind}`}>{children}</span>
);
