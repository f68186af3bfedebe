import type { Mail } from "../../../mail/index.ts";
import type { Instant } from "../../../kit/clock.ts";
import { fill, href } from "../../../web/index.ts";
import type { Person } from "../../identity/index.ts";
import type { Body } from "../body/model.ts";
import { messages } from "../messages/index.ts";
import { type Member, nameOf } from "../register/model.ts";
import type { Delegate } from "./model.ts";

/** Tells a person that they have a place in a delegation and how to sign in, in their own language. */
export function appointmentMail({
	member,
	person,
	role,
	from,
	body,
	baseUrl,
	at,
}: Pick<Delegate, "role" | "from"> & {
	readonly member: Member;
	readonly person: Person;
	readonly body: Body;
	readonly baseUrl: string;
	readonly at: Instant;
}): Mail {
	const { language: lang, name, email } = person;
	const words = messages[lang];
	const values = {
		name,
		email,
		body: body.names[lang],
		ofMember: nameOf(member, lang, "of", from),
		role: words.roles[role],
		link: `${baseUrl}${href(lang, "/sign-in")}`,
	};
	return {
		occasion: `membership.appointed:${member.id}:${role}:${from}`,
		recipient: `person:${person.id}`,
		address: email,
		lang,
		subject: fill(words.mail.subject, values),
		body: fill(words.mail.body, values),
		at,
	};
}
