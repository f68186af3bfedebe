import { readingOf, type Work } from "@intersession/document";
import type { Run } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import type { UiLang } from "../../../kit/languages.ts";
import { queueMail } from "../../../mail/index.ts";
import { fill, formatDate, formatInstant } from "../../../web/index.ts";
import type { ChoiceSheet } from "../../dialogue/index.ts";
import { bodyOf, correspondentsOn, nameOf, namesOn, organNames, seatOf } from "../../membership/index.ts";
import { messages } from "../messages/index.ts";
import type { Decision } from "../model.ts";
import type { Silence } from "../silence/model.ts";

interface Letter {
	/** Names this one occasion for ever: nobody is written to twice for it. */
	readonly occasion: string;
	readonly kind: keyof (typeof messages)["en"]["letters"];
	readonly organ: string;
	/** Where what is told can be read, under the language. */
	readonly path: string;
	/** What the letter names beside organ, delegation and link, in its language. */
	readonly values: (lang: UiLang) => Readonly<Record<string, string>>;
}

/** Writes to the mailbox, the head and the focal points of every member of today, each in their language, all alike. */
async function tellMembership(run: Run, { occasion, kind, organ: id, path, values }: Letter): Promise<void> {
	const body = await bodyOf(run.tx);
	const today = dateIn(run.now, body.zone);
	const correspondents = await correspondentsOn(run.tx, today);
	const names = await namesOn(run.tx, today, [...new Set(correspondents.map(({ member }) => member))]);
	const organ: Readonly<Record<string, string>> = (await organNames(run.tx)).find((one) => one.id === id)?.names ?? {};
	await queueMail(
		run.tx,
		correspondents.flatMap(({ member, recipient, address, lang }) => {
			const name = names.get(member);
			if (name === undefined) return [];
			const words = {
				...values(lang),
				organ: organ[lang] ?? "",
				ofMember: nameOf(name, lang, "of", today),
				link: `${run.baseUrl}/${lang}${path}`,
			};
			const { subject, body: text } = messages[lang].letters[kind];
			return [
				{
					occasion,
					recipient,
					address,
					lang,
					subject: fill(subject, words),
					body: `${fill(text, words)}\n`,
					at: run.now,
				},
			];
		}),
	);
}

const read = (work: Work, lang: UiLang): string => readingOf(work, lang).body;

export async function tellOfDecision(run: Run, { cycle }: ChoiceSheet, decision: Decision): Promise<void> {
	const { corrects } = decision;
	await tellMembership(run, {
		occasion: `decision.recorded:${decision.id}`,
		kind: corrects === null ? "decision" : "corrected",
		organ: decision.organ,
		path: `/years/${cycle.year}/decisions/${decision.id}`,
		values: (lang) => ({
			year: String(cycle.year),
			date: formatDate(lang, decision.date),
			text: read(decision.text, lang),
			correction: corrects === null ? "" : read(corrects.correction, lang),
		}),
	});
}

/** What is told of a silence: that it runs until an instant, and how it ended. */
export async function tellOfSilence(
	run: Run,
	{ cycle }: ChoiceSheet,
	{
		silence,
		kind,
		values = () => ({}),
	}: {
		silence: Silence;
		kind: "silence" | "broken" | "brokenBy" | "suspended" | "confirmed";
		values?: Letter["values"];
	},
): Promise<void> {
	const body = await bodyOf(run.tx);
	await tellMembership(run, {
		occasion: `decision.silence.${kind}:${silence.id}`,
		kind,
		organ: silence.organ,
		path: `/years/${cycle.year}/silences/${silence.id}`,
		values: (lang) => ({
			year: String(cycle.year),
			text: read(silence.text, lang),
			expires: `${formatInstant(lang, silence.expires, body.zone)} ${seatOf(lang, body).where}`,
			at: `${formatInstant(lang, run.now, body.zone)} ${seatOf(lang, body).where}`,
			...values(lang),
		}),
	});
}
