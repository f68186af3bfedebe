import type { Opening, Reply } from "@intersession/ledger";
import type { Instant } from "../../app/kit/clock.ts";
import type { SealedSurvey } from "../../app/modules/survey/model.ts";

export const closes = "2007-07-05T16:00:00.000Z" as Instant;

export const before = "2007-07-05T15:59:59.999Z" as Instant;

export const after = "2007-07-06T08:00:00.000Z" as Instant;

export const consulted = (count: number, code: string): Opening["consulted"] =>
	Array.from({ length: count }, (_, i) => ({
		member: `${code}${i}`,
		class: code,
		name: { en: `${code} ${i}` },
		group: null,
	}));

export function opening(level: Opening["level"], observers = 6): Opening {
	const option = (id: string) => ({ id, title: { en: id }, description: { en: "" } });
	return {
		survey: "s1",
		body: { en: "Body" },
		organ: { id: "council", name: { en: "Council" } },
		title: { en: "Theme" },
		introduction: { en: "" },
		level,
		languages: ["en"],
		original: "en",
		opens: "2007-06-21T16:00:00.000Z",
		closes,
		courtesyUntil: null,
		zone: "Europe/Zurich",
		establishDays: 5,
		questions: [
			{
				id: "theme",
				kind: "chooseOne",
				label: {},
				options: [option("a"), option("b")],
				rule: "plurality",
				select: 1,
				equality: "chair",
			},
			{
				id: "order",
				kind: "rank",
				label: {},
				options: [option("x"), option("y"), option("z")],
				rule: "schulze",
				select: 1,
				equality: "chair",
			},
			{ id: "views", kind: "comment", label: {}, options: [], rule: null, select: 0, equality: null },
		],
		consulted: [...consulted(6, "member"), ...consulted(observers, "observer")],
		decides: ["member"],
		paper: "confirmedBySecondOfficer",
		waivers: [],
	};
}

export function survey(level: Opening["level"] = "recorded", facts: Partial<SealedSurvey> = {}): SealedSurvey {
	return {
		id: "s1",
		version: 1,
		original: "en",
		title: "t",
		introduction: "i",
		choice: null,
		copiedFrom: null,
		reissues: null,
		level,
		decides: ["member"],
		establishDays: 5,
		paperReplies: true,
		closingDate: null,
		courtesyDays: 0,
		afterDateCounts: true,
		courtesyUntil: null,
		createdBy: "p",
		opens: "2007-06-21T16:00:00.000Z" as Instant,
		closes,
		opening: opening(level),
		sealedOpening: opening(level),
		corrigenda: [],
		openedBy: "q",
		closedAt: null,
		annulledAt: null,
		annulment: null,
		releasedAt: null,
		result: null,
		organ: "council",
		publicity: null,
		publicSince: null,
		...facts,
	};
}

export const reply = (member: string, answers: Reply["answers"]): Reply => ({
	survey: "s1",
	member,
	answers,
	channel: "online",
	received: "2007-06-28T10:00:00.000Z",
});
