import type { Result } from "@intersession/ledger";
import { capital, formatList, formatNumber, formatPercent, Suppressed, Table } from "../../../../web/index.ts";
import { messages } from "../messages/index.ts";
import { participation } from "../rules.ts";
import { className, type Sheet } from "./sheet.tsx";

/** Those consulted and replies received: who took part, not what they said. */
export const Received = ({ sheet, result }: { sheet: Sheet; result: Result }) => {
	const { lang, opening } = sheet;
	const { columns, ...words } = messages[lang];
	const { lines, total } = participation(opening, result);
	const line = (label: string, consulted: number, received: number | null, decides: string) => [
		label,
		formatNumber(lang, consulted),
		received === null ? <Suppressed lang={lang} /> : formatNumber(lang, received),
		received === null ? "" : formatPercent(lang, received, consulted),
		decides,
	];
	const all = lines.reduce((sum, { consulted }) => sum + consulted, 0);
	return (
		<>
			<Table
				caption={words.byClass}
				columns={[
					{ label: columns.class },
					{ label: columns.consulted, number: true },
					{ label: columns.received, number: true },
					{ label: columns.rate, number: true },
					{ label: columns.decides },
				]}
				rows={lines.map(({ classes, consulted, received }) =>
					line(
						capital(
							formatList(
								lang,
								classes.map((code) => className(sheet, code)),
							),
						),
						consulted,
						received,
						classes.some((code) => opening.decides.includes(code)) ? words.yes : words.separately,
					),
				)}
				total={line(words.total, all, total, "")}
			/>
			{total === null && <p>{words.numbersWithheld}</p>}
		</>
	);
};
