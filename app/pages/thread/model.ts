import type { Step } from "../../modules/dialogue/index.ts";

/** The stations on the way of a year, in their order. */
export const stops = ["note", "consultation", "survey", "decision", "topics", "events", "report"] as const;
export type Stop = (typeof stops)[number];

/** What happened at a station, and where it is read. */
export interface At {
	readonly happened: boolean;
	readonly note?: string | undefined;
	readonly to?: string | undefined;
}

/** One record along the thread of a year. */
export interface ThreadRecord {
	readonly id: string;
	readonly step: Step;
	/** A day, or a month where the day is not known. */
	readonly date: string;
	/** The date in words, where it is no day. */
	readonly when?: string | undefined;
	readonly title: string;
	readonly href: string;
	/** How it ended, or stands. */
	readonly note: string | undefined;
	/** Whether it is over. */
	readonly done: boolean;
	/** The record that it rests on, where it names one. */
	readonly restsOn: string | undefined;
}
