import type { CalendarDate } from "../../../../kit/clock.ts";
import type { UiLang } from "../../../../kit/languages.ts";
import { fill, formatDate } from "../../../../web/index.ts";
import { groupName, type MemberName, nameOf } from "../../../membership/index.ts";
import type { Proposal, Treatment } from "../model.ts";
import { en, type Messages } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

export const messages: Readonly<Record<UiLang, Messages>> = { en, fr, es };

/**
 * What a version that reflects a proposal says it is for. Without consent, and of a member whose name nobody knows, nobody is named.
 * @param on the day of the round, whose names are borne
 */
export function reasonIn(
	lang: UiLang,
	mark: Exclude<Treatment, "kept">,
	{ named, behalf }: Pick<Proposal, "named" | "behalf">,
	{ name, on }: { name: { readonly names: readonly MemberName[] } | undefined; on: CalendarDate },
): string {
	const { reasons } = messages[lang];
	if (!named || name === undefined) return fill(reasons.unnamed[mark], { date: formatDate(lang, on) });
	const member = nameOf(name, lang, "withArticle", on);
	const reason = fill(reasons.named[mark], { member, ofMember: nameOf(name, lang, "of", on) });
	return behalf === "itself" ? reason : fill(reasons.group, { reason, group: groupName(lang, behalf) });
}
