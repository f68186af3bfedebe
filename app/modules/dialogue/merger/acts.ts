import type { Wording } from "@intersession/document";
import { personOf, type Run } from "../../../acts/index.ts";
import { newId } from "../../../kit/ids.ts";
import { isUiLang, type UiLang, uiLangs } from "../../../kit/languages.ts";
import { fill, formatList, quote } from "../../../web/index.ts";
import { createDocument, createWork, documentsOf, makeVersion } from "../../document/index.ts";
import { messages } from "../messages/index.ts";
import { type Choice, type Cycle, kindIn, type Option } from "../model.ts";
import { optionTitles } from "../queries.ts";
import { retitled, titleChanges } from "../rules.ts";
import { insertOption, insertSubject, setFates, setWithdrawn } from "../store.ts";
import { wordsOf } from "../views/page.tsx";

/** A choice that is locked, with all the options of its year. */
interface Locked {
	readonly cycle: Cycle;
	readonly choice: Choice;
	readonly options: readonly Option[];
}

/**
 * Puts a merged wording forward: a new subject, whose dossier begins as that of the first parent, under its own title. The parents' fate is that
 * they were merged. Whether they may be is for the caller to know.
 * @returns the new option's id
 */
export async function mergeOptions(
	run: Run,
	{ cycle, choice, options }: Locked,
	{ parents, title }: { readonly parents: readonly Option[]; readonly title: Wording },
): Promise<string> {
	const made = { at: run.now, by: personOf(run) };
	const [option, subject] = [newId(), newId()];
	const dossiers = await documentsOf(
		run.tx,
		parents.map((parent) => parent.subject),
	);
	const first = dossiers.find(({ owner }) => owner === parents[0]?.subject);
	if (first === undefined) throw new Error("an option without a dossier");
	const { original } = first.document;
	const origin = await originOf(run, parents);
	const document = await createDocument(run.tx, {
		owner: subject,
		document: retitled(first.document, title.bodies),
		reason: origin[isUiLang(original) ? original : "en"],
		at: run.now,
		person: made.by,
	});
	await insertSubject(run.tx, { id: subject, kind: kindIn[choice.step], document, ...made });
	await insertOption(run.tx, {
		id: option,
		choice: choice.id,
		subject,
		place: Math.max(0, ...options.filter((other) => other.choice === choice.id).map(({ place }) => place)) + 1,
		origin: await createWork(run.tx, {
			owner: cycle.id,
			original,
			wording: { bodies: origin, checked: [] },
			at: run.now,
			person: made.by,
		}),
		estimate: null,
		...made,
	});
	await setFates(
		run.tx,
		parents.map(({ id }) => id),
		{ fate: "merged", at: run.now },
	);
	return option;
}

/** At whose wish it is put forward, in every language of the product: that it merges its parents. */
async function originOf(run: Run, parents: readonly Option[]): Promise<Readonly<Record<UiLang, string>>> {
	const titles = await optionTitles(run.tx, parents);
	const said = (lang: UiLang): string => {
		const named = parents.flatMap(({ id }) => {
			const title = titles.get(id);
			return title === undefined ? [] : [quote(lang, wordsOf(title, lang))];
		});
		return fill(messages[lang].option.mergedFrom, { options: formatList(lang, named) });
	};
	return Object.fromEntries(uiLangs.map((lang) => [lang, said(lang)])) as Record<UiLang, string>;
}

/** Gives an option's dossier another title, as a version with its reason; none where it has that title. */
export async function retitleOption(
	run: Run,
	{ subject }: Pick<Option, "subject">,
	{ title, reason }: { readonly title: Wording; readonly reason: string },
): Promise<void> {
	const [dossier] = await documentsOf(run.tx, [subject]);
	if (dossier === undefined) throw new Error("an option without a dossier");
	await makeVersion(run, { document: dossier.id, changes: titleChanges(dossier.document, title.bodies), reason });
}

/** Undoes a merger that was recorded in error: the parents are open again, and the merged option is withdrawn with the reasons. */
export async function separateOptions(
	run: Run,
	{ cycle, options }: Pick<Locked, "cycle" | "options">,
	{
		parents,
		merged,
		original,
		reasons,
	}: {
		readonly parents: readonly string[];
		readonly merged: string;
		readonly original: string;
		readonly reasons: Wording;
	},
): Promise<void> {
	await setFates(run.tx, parents, null);
	if (options.find(({ id }) => id === merged)?.withdrawn !== null) return;
	const made = { at: run.now, by: personOf(run) };
	const work = await createWork(run.tx, { owner: cycle.id, original, wording: reasons, at: run.now, person: made.by });
	await setWithdrawn(run.tx, merged, { ...made, reasons: work });
}
