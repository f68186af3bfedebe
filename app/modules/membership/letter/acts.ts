import type { Run } from "../../../acts/index.ts";
import { newId } from "../../../kit/ids.ts";
import { isUiLang, type UiLang } from "../../../kit/languages.ts";
import { type Mail, queueMail } from "../../../mail/index.ts";
import { fill, href } from "../../../web/index.ts";
import { todayAtSeat } from "../body/acts.ts";
import { bodyOf } from "../body/queries.ts";
import { messages as words } from "../messages/index.ts";
import { nameOf } from "../name/model.ts";
import { namesOn } from "../name/store.ts";
import { messages } from "./messages/index.ts";
import type { Change } from "./model.ts";
import { lastCorrespondents } from "./store.ts";

type Recipient = Pick<Mail, "recipient" | "address"> & { readonly lang: UiLang };

/**
 * Makes a change in a delegation and tells it: what the Secretariat does, to whoever was written to before the change and whoever
 * is after it, so that whom a change leaves out is not the one who does not hear of it; what the delegation does itself it knows.
 * The person concerned is told either way, unless they did it, or came by it: they are told apart how to sign in.
 */
export async function tellingDelegation(
	run: Run,
	member: string,
	change: Change,
	make: () => Promise<void>,
): Promise<void> {
	const { tx, actor } = run;
	const today = await todayAtSeat(run);
	const before = await lastCorrespondents(tx, today, [member]);
	await make();
	const after = await lastCorrespondents(tx, today, [member]);
	const name = (await namesOn(tx, today, [member])).get(member);
	if (name === undefined) throw new Error(`the register has no member ${member}`);
	const { names } = await bodyOf(tx);
	const recipients = [
		...(actor.delegation === null ? [...before, ...after] : []),
		...concernedBy(change, actor.person),
	];
	const occasion = `membership.${change.kind}:${newId()}`;
	await queueMail(
		tx,
		oncePerAddress(recipients, newcomerIn(change)).map(({ recipient, address, lang }) => {
			const by = messages[lang].by[actor.delegation === null ? "secretariat" : "delegation"];
			const link = `${run.baseUrl}${href(lang, `/desk/${member}/people`)}`;
			const values = { by, body: names[lang], ofMember: nameOf(name, lang, "of", today), link };
			const serves = address !== leaverIn(change);
			// A mailbox that is replaced and the one that replaces it are the same recipient.
			return {
				occasion: `${occasion}:${address}`,
				recipient,
				address,
				lang,
				...written(lang, change, values, serves),
				at: run.now,
			};
		}),
	);
}

/** The address of whoever leaves a place: the desk opens for them no longer. */
const leaverIn = (change: Change): string | undefined =>
	change.kind === "ended" || change.kind === "handedOver" ? change.of.email : undefined;

/** The person who has, had or loses the place. */
function concernedBy(change: Change, actor: string | null): Recipient[] {
	if (change.kind === "mailboxChanged" || change.of.person === actor) return [];
	const { person, email, language } = change.of;
	return [{ recipient: `person:${person}`, address: email, lang: isUiLang(language) ? language : "en" }];
}

/** The address of whoever comes to a place. */
function newcomerIn(change: Change): string | undefined {
	if (change.kind === "placed") return change.of.email;
	return change.kind === "handedOver" ? change.to.email : undefined;
}

function oncePerAddress(recipients: readonly Recipient[], without: string | undefined): Recipient[] {
	const byAddress = new Map(recipients.map((recipient) => [recipient.address, recipient]));
	return [...byAddress.values()].filter(({ address }) => address !== without);
}

function written(
	lang: UiLang,
	change: Change,
	values: Readonly<Record<string, string>>,
	serves: boolean,
): Pick<Mail, "subject" | "body"> {
	const { salutation, letters, people } = messages[lang];
	const { subject, said, objection } = letters[change.kind];
	const all = { ...values, ...particularsOf(lang, change) };
	const paragraphs = [salutation, fill(said, all), ...(serves ? [fill(people, values)] : []), objection];
	return { subject: fill(subject, all), body: `${paragraphs.join("\n\n")}\n` };
}

function particularsOf(lang: UiLang, change: Change): Record<string, string> {
	const { noMailbox } = messages[lang];
	if (change.kind === "mailboxChanged")
		return { mailboxBefore: change.mailboxBefore ?? noMailbox, mailbox: change.mailbox ?? noMailbox };
	const { roles, rolesSay } = words[lang];
	const { of, role } = change;
	return {
		name: of.name,
		email: of.email,
		role: roles[role],
		may: rolesSay[role],
		...(change.kind === "roleChanged" && { roleBefore: roles[change.roleBefore] }),
		...(change.kind === "handedOver" && { successor: change.to.name, successorEmail: change.to.email }),
	};
}
