import { Notice } from "./notice.tsx";

/** What stood in the way of a form and is about none of its fields; nothing where nothing did. */
export const Trouble = ({ sentences }: { sentences: readonly string[] }) =>
	sentences.length === 0 ? null : (
		<Notice kind="warning">
			{sentences.map((sentence) => (
				<p>{sentence}</p>
			))}
		</Notice>
	);
