import type { Child } from "hono/jsx";

interface ReceiptProps {
	title: string;
	/** What was received, from whom, in one or two sentences. */
	children: Child;
	/** Date, reference, fingerprint…, in the order to be read. */
	lines: readonly { label: string; value: Child }[];
}

/** An acknowledgement, made to be kept in a file. */
export const Receipt = ({ title, children, lines }: ReceiptProps) => (
	<section class="receipt">
		<h2>{title}</h2>
		<div class="said">{children}</div>
		<dl>
			{lines.map(({ label, value }) => (
				<div>
					<dt>{label}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	</section>
);

/** A hash or key for reading aloud and comparing: groups of eight that break between groups and copy without spaces. */
export const Hash = ({ children }: { children: string }) => (
	<span class="hash">
		{(children.match(/.{1,8}/g) ?? []).map((group) => (
			<span>{group}</span>
		))}
	</span>
);
