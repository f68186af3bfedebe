import type { CalendarDate } from "../../../../kit/clock.ts";
import type { UiLang } from "../../../../kit/languages.ts";
import { capital, formatDate, Table } from "../../../../web/index.ts";
import type { MemberClass } from "../../body/model.ts";
import { messages } from "../../messages/index.ts";
import { unrecorded } from "../../model.ts";
import type { Member } from "../model.ts";

/** The first day of something, or that nobody has recorded it. */
const since = (lang: UiLang, from: CalendarDate): string =>
	from === unrecorded ? messages[lang].notRecorded : formatDate(lang, from);

/** Every class that a member has had, the present one first. */
export const ClassHistory = ({
	lang,
	member,
	classes,
}: {
	lang: UiLang;
	member: Member;
	classes: readonly MemberClass[];
}) => {
	const { member: words } = messages[lang];
	const called = new Map(classes.map(({ code, names }) => [code, capital(names[lang].singular)]));
	return (
		<Table
			caption={words.classes}
			columns={[words.class, words.from, words.until].map((label) => ({ label }))}
			rows={[...member.classes]
				.reverse()
				.map((period) => [
					called.get(period.class) ?? period.class,
					since(lang, period.from),
					period.until === null ? words.today : formatDate(lang, period.until),
				])}
		/>
	);
};
