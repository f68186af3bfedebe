import { holds } from "../kit/actor.ts";
import { dateIn } from "../kit/calendar.ts";
import type { Instant } from "../kit/clock.ts";
import type { UiLang } from "../kit/languages.ts";
import { asStaff, type Reader } from "../kit/reader.ts";
import type { waitingForOrgan } from "../modules/decision/index.ts";
import { stepWord } from "../modules/dialogue/index.ts";
import type { RoleRequest } from "../modules/identity/index.ts";
import type { ChairEntry } from "../modules/membership/index.ts";
import { type Agenda, establishment, type ListedSurvey } from "../modules/survey/index.ts";
import {
	deadlineWords,
	type Frame,
	fill,
	formatDate,
	formatInstant,
	href,
	type Place,
	plural,
	type Task,
} from "../web/index.ts";
import { officeWords } from "./messages/office.ts";
import { taskWords } from "./messages/tasks.ts";
import type { WayFacts } from "./tasks/facts.ts";
import { tasksOnWay, type WaitsWith } from "./tasks/way.ts";

/** What the page shows, to whom, and when. */
export interface OfficeProps {
	readonly frame: Frame;
	readonly reader: Reader;
	readonly agenda: Agenda;
	/** Nothing can be consulted on yet: the register has no member. */
	readonly registerEmpty: boolean;
	/** Roles that one approving officer requested. */
	readonly roles: readonly RoleRequest[];
	/** Chairs whom one approving officer entered. */
	readonly chairs: readonly ChairEntry[];
	/** Decisions and silence procedures that wait for a second officer, or for their Chair. */
	readonly organ: Awaited<ReturnType<typeof waitingForOrgan>>;
	/** What is recorded along the way of every year. */
	readonly way: WayFacts;
	readonly seat: Place;
	readonly holidays: ReadonlySet<string>;
	readonly now: Instant;
}

/** A task with the day or instant by which it is to be done, where there is one. */
type Due = Task & { readonly due: string | null };

/** What waits for this reader, the nearest deadline first, and what waits for somebody else. */
export function tasksFor(props: OfficeProps): { own: Task[]; others: Task[] } {
	const all = waitingFor(props);
	const own = [...all.filter(({ own }) => own).map(({ task }) => task), ...establishing(props)];
	return {
		own: own.sort((a, b) => (a.due === b.due ? 0 : a.due !== null && (b.due === null || a.due < b.due) ? -1 : 1)),
		others: all.filter(({ own }) => !own).map(({ task }) => task),
	};
}

/** Something that waits, with whom, and whether that is this reader. */
export interface Waiting {
	readonly own: boolean;
	readonly with: WaitsWith;
	/** The year of the dialogue to which it belongs, if to any. */
	readonly year: number | undefined;
	readonly task: Due;
}

/** Everything that waits: for an officer with whomever; for a Chair or an auditor what waits with them. */
export function waitingFor(props: OfficeProps): Waiting[] {
	const officer = holds(asStaff(props.reader), ["officer", "approvingOfficer"]);
	const all = [
		...requests(props),
		...papers(props),
		...organRequests(props),
		...roleRequests(props),
		...chairEntries(props),
		...silences(props),
		...onTheWay(props),
	];
	return officer ? all : all.filter(({ own }) => own);
}

/** What is to be done next on the way of every year. */
function onTheWay(props: OfficeProps): Waiting[] {
	const { frame, reader, agenda, organ, way, seat, now } = props;
	const { lang } = frame;
	const words = taskWords[lang];
	const officer = holds(asStaff(reader), ["officer", "approvingOfficer"]);
	const tasks = tasksOnWay(way, {
		surveys: agenda.surveys,
		asked: new Set(agenda.requests.filter(({ kind }) => kind === "opening").map(({ survey }) => survey)),
		beforeOrgan: new Set([...organ.decisions, ...organ.silences].map(({ choice }) => choice)),
		zone: seat.zone,
		now,
		today: dateIn(now, seat.zone),
	});
	return tasks.map(({ kind, with: who, choice: { year, step }, organ: of, round, count, since, by, path }) => {
		const own = (of !== null && reader.chairs.includes(of)) || (officer && who === "administration");
		const title = words.tasks[kind];
		return {
			...{ own, with: who, year },
			task: {
				title: typeof title === "string" ? title : plural(lang, count, title),
				href: href(lang, path),
				hint: [
					`${stepWord(lang, step)}, ${year}`,
					...(round === null ? [] : [fill(words.round, { date: formatDate(lang, round) })]),
					...(by !== null
						? [fill(words.until, { when: deadlineWords({ lang, at: by, seat, readerZone: reader.zone }).atSeat })]
						: since === null || round !== null
							? []
							: [fill(words.since, { date: formatInstant(lang, since, seat.zone, "date") })]),
				].join(" – "),
				state: own ? { kind: "awaiting", word: words.yours } : { kind: "ahead", word: words.with[who] },
				due: by,
			},
		};
	});
}

const stateFor = (lang: UiLang, own: boolean, yours: string): Task["state"] =>
	own ? { kind: "awaiting", word: yours } : { kind: "ahead", word: officeWords[lang].withOther };

/** What one officer asked for: an approving officer other than that one grants it or declines. */
function requests(props: OfficeProps): Waiting[] {
	const { frame, reader, agenda } = props;
	const words = officeWords[frame.lang];
	const grants = holds(asStaff(reader), ["approvingOfficer"]);
	return agenda.requests.map(({ survey: id, kind, askedBy, askedAt }) => {
		const { title, survey, state } = listed(agenda, id);
		// A close that is past is no deadline for what can be granted after it.
		const closes = state === "open" || state === "courtesy" ? (survey.courtesyUntil ?? survey.closes) : null;
		const own = grants && askedBy.person !== reader.person;
		const year = yearOf(props, survey.choice);
		const asked = fill(words.askedBy, { who: askedBy.name, when: when(props, askedAt) });
		return {
			...{ own, with: "secondOfficer", year },
			task: {
				title: words[kind],
				href: href(frame.lang, `/office/surveys/${id}/${kind}`),
				hint: [title.body, asked, ...beforeClose(props, closes)].join(" – "),
				state: stateFor(frame.lang, own, words.toGrant),
				due: closes,
			},
		};
	});
}

/** What was put before a second officer for an organ: its decision, or a text to silence. */
function organRequests(props: OfficeProps): Waiting[] {
	const { frame, reader, organ } = props;
	const { lang } = frame;
	const words = officeWords[lang];
	const grants = holds(asStaff(reader), ["approvingOfficer"]);
	const put = [
		...organ.decisions.map((one) => ({ ...one, title: words.decision })),
		...organ.silences.filter(({ answer }) => answer === null).map((one) => ({ ...one, title: words.silence })),
	];
	return put.map(({ choice, year, step, askedBy, title }) => {
		const own = grants && askedBy !== reader.person;
		return {
			...{ own, with: "secondOfficer", year },
			task: {
				title,
				href: href(lang, `/office/decisions/${choice}`),
				hint: `${stepWord(lang, step)}, ${year}`,
				state: stateFor(lang, own, words.toGrant),
				due: null,
			},
		};
	});
}

/** A silence runs for the members of its organ; once its time is over it waits for their Chair. */
function silences({ frame: { lang }, reader, organ, seat, now }: OfficeProps): Waiting[] {
	const words = officeWords[lang];
	return organ.silences
		.filter(({ answer }) => answer === "granted")
		.map(({ id, year, step, expires, organ: of }) => {
			const over = expires <= now;
			const own = over && reader.chairs.includes(of);
			const until = deadlineWords({ lang, at: expires, seat, readerZone: reader.zone }).atSeat;
			const place = `${stepWord(lang, step)}, ${year}`;
			const others = taskWords[lang].with[over ? "chair" : "delegations"];
			return {
				...{ own, with: over ? "chair" : "delegations", year },
				task: {
					title: over ? words.silenceOver : words.silenceRuns,
					href: href(lang, `/years/${year}/silences/${id}`),
					hint: over ? place : `${place} – ${fill(words.until, { when: until })}`,
					state: own ? { kind: "awaiting", word: words.toConfirm } : { kind: "ahead", word: others },
					due: expires,
				},
			};
		});
}

/** A role that was requested waits for an approving officer who neither asked for it nor receives it. */
function roleRequests(props: OfficeProps): Waiting[] {
	const { frame, reader, roles } = props;
	const words = officeWords[frame.lang];
	const grants = holds(asStaff(reader), ["approvingOfficer"]);
	return roles.map(({ person, name, requestedBy, requestedAt }) => {
		const own = grants && requestedBy.person !== reader.person && person !== reader.person;
		return {
			...{ own, with: "secondOfficer", year: undefined },
			task: {
				title: fill(words.role, { name }),
				href: href(frame.lang, "/office/officers"),
				hint: fill(words.askedBy, { who: requestedBy.name, when: when(props, requestedAt) }),
				state: stateFor(frame.lang, own, words.toGrant),
				due: null,
			},
		};
	});
}

/** A Chair who was entered waits for an approving officer who neither entered nor is that Chair. */
function chairEntries(props: OfficeProps): Waiting[] {
	const { frame, reader, chairs } = props;
	const words = officeWords[frame.lang];
	const confirms = holds(asStaff(reader), ["approvingOfficer"]);
	return chairs.map(({ person, name, enteredBy, enteredAt }) => {
		const own = confirms && enteredBy.person !== reader.person && person !== reader.person;
		return {
			...{ own, with: "secondOfficer", year: undefined },
			task: {
				title: fill(words.chair, { name }),
				href: href(frame.lang, "/office/organs"),
				hint: fill(words.enteredBy, { who: enteredBy.name, when: when(props, enteredAt) }),
				state: stateFor(frame.lang, own, words.toConfirm),
				due: null,
			},
		};
	});
}

/** Letters that were entered: those of each survey together, apart from the reader's own, which another officer confirms. */
function papers(props: OfficeProps): Waiting[] {
	const { frame, reader, agenda } = props;
	const { lang } = frame;
	const words = officeWords[lang];
	const kinds = Map.groupBy(agenda.papers, ({ survey, enteredBy }) => `${survey} ${enteredBy !== reader.person}`);
	return [...kinds.values()].flatMap(([first, ...more]) => {
		if (first === undefined) return [];
		const { title, survey } = listed(agenda, first.survey);
		const ends = survey.courtesyUntil ?? survey.closes;
		const own = first.enteredBy !== reader.person;
		return {
			...{ own, with: "secondOfficer", year: yearOf(props, survey.choice) },
			task: {
				title: plural(lang, 1 + more.length, words.papers),
				href: href(lang, `/office/surveys/${first.survey}/paper${more.length === 0 ? `/${first.id}` : ""}`),
				hint: [title.body, ...beforeClose(props, ends)].join(" – "),
				state: stateFor(lang, own, words.toConfirm),
				due: ends,
			},
		};
	});
}

/** Until when what waits can still be done; nothing while the survey is not open. */
function beforeClose({ frame: { lang }, reader, seat }: OfficeProps, closes: Instant | null): string[] {
	if (closes === null) return [];
	const { atSeat, elsewhere } = deadlineWords({ lang, at: closes, seat, readerZone: reader.zone });
	return [fill(officeWords[lang].beforeClose, { when: atSeat }), ...(elsewhere === "" ? [] : [elsewhere])];
}

/**
 * Results being established: an equality for the Chair of the competent organ, the release for the approving officer, and for
 * the Chair and the auditor the result to be read.
 */
function establishing(props: OfficeProps): Due[] {
	const { frame, agenda, holidays, now } = props;
	const words = officeWords[frame.lang];
	return agenda.surveys.flatMap(({ survey, title, state }): Due[] => {
		const task = state === "establishing" ? taskOn(props, survey) : undefined;
		const { closes, courtesyUntil, opening } = survey;
		if (task === undefined || closes === null || opening === null) return [];
		const { by, late } = establishment({ closes, courtesyUntil, opening }, holidays, now);
		const due = fill(late ? words.overdue : words.by, { date: formatDate(frame.lang, by, "long") });
		return [
			{
				title: task.title,
				href: href(frame.lang, task.path),
				hint: [title.body, due, ...task.hint].join(" – "),
				state: { kind: "awaiting", word: late ? words.late : task.word },
				due: by,
			},
		];
	});
}

interface Establishing {
	readonly title: string;
	readonly path: string;
	readonly word: string;
	readonly hint: readonly string[];
}

/** What this reader has to do with a result being established; undefined for those who have nothing to do with it. */
function taskOn(
	{ frame, reader, agenda }: OfficeProps,
	{ id, opening }: ListedSurvey["survey"],
): Establishing | undefined {
	const words = officeWords[frame.lang];
	const awaitsChair = agenda.equal.has(id);
	const chairs = opening !== null && reader.chairs.includes(opening.organ.id);
	if (chairs && awaitsChair)
		return { title: words.equality, path: `/surveys/${id}/equality`, word: words.toGrant, hint: [] };
	if (holds(asStaff(reader), ["approvingOfficer"])) {
		const release = { title: words.establish, path: `/office/surveys/${id}/release` };
		return awaitsChair
			? { ...release, word: words.withChairShort, hint: [words.withChair] }
			: { ...release, word: words.toRelease, hint: [] };
	}
	if (chairs || holds(asStaff(reader), ["auditor"]))
		return { title: words.read, path: `/surveys/${id}`, word: words.toRead, hint: [] };
	return undefined;
}

/** The year whose choice a survey is about. */
const yearOf = ({ way }: OfficeProps, choice: string | null): number | undefined =>
	way.choices.find(({ id }) => id === choice)?.year;

/** A survey that something waits on; the agenda holds them all. */
function listed({ surveys }: Agenda, id: string): ListedSurvey {
	const found = surveys.find(({ survey }) => survey.id === id);
	if (found === undefined) throw new Error(`no survey ${id}`);
	return found;
}

const when = ({ frame, seat }: OfficeProps, at: Instant): string => formatInstant(frame.lang, at, seat.zone, "short");
