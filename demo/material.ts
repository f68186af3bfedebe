import { parseInstant } from "../app/kit/clock.ts";
import bodyJson from "./data/body.json" with { type: "json" };
import classesJson from "./data/classes.json" with { type: "json" };
import dialogueJson from "./data/dialogue.json" with { type: "json" };
import membersJson from "./data/members.json" with { type: "json" };
import { bodySchema, classesSchema, dialogueSchema, membersSchema, surveySchema } from "./data/schema.ts";
import surveyJson from "./data/survey.json" with { type: "json" };

/** The data files, read once and checked. */
export const material = {
	body: bodySchema.parse(bodyJson),
	classes: classesSchema.parse(classesJson),
	members: membersSchema.parse(membersJson),
	dialogue: dialogueSchema.parse(dialogueJson),
	survey: surveySchema.parse(surveyJson),
};

export type Material = typeof material;
/** One of the people whom a visitor can be. */
export type CastMember = Material["body"]["people"][number];

export const nameOfPerson = ({ given, family }: CastMember): string => `${given} ${family}`;

/** The moment at which a visitor comes in. */
export const begins = parseInstant(material.body.clock);
/** The calendar of holidays ends here, and with it what the demonstration knows of working days. */
export const ends = parseInstant("2008-12-31T23:00:00.000Z");

/** The entry of a member in the data, by its code. */
export function memberEntry(code: string): Material["members"][number] {
	const found = material.members.find((member) => member.code === code);
	if (found === undefined) throw new Error(`the demonstration has no member ${code}`);
	return found;
}
