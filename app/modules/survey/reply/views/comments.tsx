import type { UiLang } from "../../../../kit/languages.ts";
import { Empty, SummaryList } from "../../../../web/index.ts";
import type { DraftComment } from "../../share/model.ts";
import { words } from "../messages/index.ts";

export const Comments = ({
	lang,
	comments,
	when,
}: {
	lang: UiLang;
	comments: readonly DraftComment[];
	when: (comment: DraftComment) => string;
}) => {
	const say = words[lang].share;
	if (comments.length === 0) return <Empty>{say.noComments}</Empty>;
	return (
		<SummaryList
			lang={lang}
			rows={comments.map((comment) => ({
				label: `${comment.author}${comment.byLink ? ` (${say.byLink})` : ""}, ${when(comment)}`,
				value: comment.body,
			}))}
		/>
	);
};
