import type { DelegationRole, StaffRole } from "../../app/kit/actor.ts";
import type { Awaits, ClockRefusal } from "../rules.ts";
import type { SceneName } from "../story/later.ts";

/** A title that follows the gender of whoever bears it, where the language asks. */
type Gendered = Readonly<Record<"f" | "m", string>>;
const same = (title: string): Gendered => ({ f: title, m: title });

/** English defines what there is to say; the other languages satisfy it. */
export const en = {
	title: "Demonstration",
	lead: "Here you can be anybody and move the time. Nothing shown here is the view of any Government or organization.",
	invented: "What is real here, and what is not",
	inventedText: [
		"The Member States are those of mid-2007, under the names that they then bore. Admission dates are shown only where a source was read.",
		"The observers are illustrative: no list of them as of that date was found. So are the missions outside Geneva, and every address.",
		"All the people are invented. Where nobody is named, “Focal point (simulated)” has replied.",
	],
	tryTitle: "What to try",
	steps: {
		survey: "Read the survey as the public sees it.",
		themes: (name: string, member: string) => `Read the two themes side by side: be ${name} (${member}).`,
		consultations: (name: string, member: string) =>
			`See what the consultations changed in a paper, word by word: be ${name} (${member}).`,
		reply: (name: string, member: string) => `Reply as a delegation: be ${name} (${member}).`,
		watch: (name: string) => `Watch replies come in as an officer, and remind those still awaited: be ${name}.`,
		close: "Move the clock to the close.",
		release: (name: string) => `Release the result as the approving officer: be ${name}.`,
		check: "Read the result, and check it yourself, without trusting this site.",
		decision: (name: string) => `Follow the thread from the Council’s decision back to the replies: be ${name}.`,
		topics: (name: string) =>
			`See where the year stands at its end, after four topics, a confidential survey and two selected: be ${name}.`,
		moves: (date: string) => `This first moves the clock to ${date}.`,
	},
	signIn: {
		title: "Sign in as…",
		caption: "People whom you can be",
	},
	/** “Focal point, Sierra Leone”. */
	place: (role: string, member: string) => `${role}, ${member}`,
	staff: {
		officer: same("Officer"),
		approvingOfficer: same("Approving officer"),
		chair: same("Chair of the Council"),
		auditor: same("Independent verifier"),
	} satisfies Record<StaffRole, Gendered>,
	delegation: {
		head: same("Head of delegation"),
		focalPoint: same("Focal point"),
		drafter: same("Drafter"),
		reader: same("Reader"),
	} satisfies Record<DelegationRole, Gendered>,
	awaits: {
		reply: "The survey, still to be answered",
		draft: "A draft reply to finish",
		replied: "Nothing now; the reply may be amended until the close",
		watch: "Replies coming in, a reminder to send",
		approve: "Nothing before the close, unless an officer asks for a second one",
		established: "The result, once it is released",
		release: "The result, to be established and released",
		result: "The result, to be read",
		verify: "The record of the survey, to be verified",
		nothing: "Nothing now",
	} satisfies Record<Awaits, string>,
	clock: {
		title: "The clock",
		now: (now: string, city: string) => `It is ${now} in ${city}.`,
		moved: (now: string, city: string) => `The clock now says ${now} in ${city}.`,
		hour: "One hour forward",
		day: "One day forward",
		next: (date: string, scene: string) => `To ${date}: ${scene}`,
		scenes: {
			release: "the result is released",
			decision: "the Council decides on the theme",
			topics: "four topics are proposed",
			consultation: "consultations on the topics",
			topicSurvey: "the survey on the topics opens",
			topicReplies: "replies on the topics come in",
			topicRelease: "the result on the topics is released",
			topicDecision: "two topics are selected",
		} satisfies Record<SceneName, string>,
		beforeClose: "To one minute before the close",
		close: "To the close",
		at: "To a date and time",
		date: "Date",
		time: (city: string) => `Time in ${city}`,
		timeHint: "For example 18:00",
		move: "Move the clock",
		forward:
			"The clock goes forward only. To go back, the demonstration is begun anew, and what was done in it is lost: stop it, then start it with",
		refused: {
			"demo.backwards":
				"The clock goes forward only, and this moment is over. To go back, begin the demonstration anew: stop it, then start it with npm start -- --reset",
			"demo.tooFar": "The calendar of this demonstration ends with the year 2008. Choose a date before then.",
		} satisfies Record<ClockRefusal, string>,
		notPlayed:
			"The clock was moved to this event, which cannot take place after what was done here. Do it by hand, or move the clock on.",
		noSuchMove: "This moment cannot be named now: no survey is open. Give a date and a time.",
	},
	mailbox: {
		title: "Mailbox of the demonstration",
		lead: "Every mail that would have been sent, newest first.",
		link: "Open the mailbox",
		linkText:
			"No mail leaves a demonstration unless it is given a mail server. Here is what was written, to whom and in which language.",
		address: "Address",
		addressHint: "Leave it empty to see every mail.",
		show: "Show",
		all: "All addresses",
		to: "To",
		at: "Date",
		text: "Text",
		attachments: "Attachments",
		empty: "No mail has been written to this address yet.",
		newer: "Newer mails",
		older: "Older mails",
		pages: "Pages of the mailbox",
		back: "Demonstration",
	},
};

export type Words = typeof en;
