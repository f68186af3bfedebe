import type { Instant } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";
import type { Mail } from "../../../mail/index.ts";
import { href } from "../../../web/index.ts";
import { words } from "../messages/index.ts";
import type { Person } from "../model.ts";

/** Where a mailed link leads: a page with one button, in the person's language. */
export function linkTo(baseUrl: string, person: Person, token: string, returnTo?: string): string {
	const query = new URLSearchParams({ token, ...(returnTo === undefined ? {} : { return: returnTo }) });
	return `${baseUrl}${href(person.language, "/sign-in/enter")}?${query}`;
}

/** The one mail with link and code. */
export function signInMail(person: Person, { link, code, at }: { link: string; code: string; at: Instant }): Mail {
	const { mail } = words[person.language];
	return {
		occasion: `sign-in:${newId()}`,
		recipient: `person:${person.id}`,
		address: person.email,
		lang: person.language,
		subject: mail.subject,
		body: mail.body(link, code),
		at,
	};
}
