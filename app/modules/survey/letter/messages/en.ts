import { languageName } from "../../../../kit/languages.ts";
import { formatInstant, quote } from "../../../../web/index.ts";
import { en as said } from "../../messages/en.ts";
import type {
	AcknowledgementParams,
	CorrigendumParams,
	LeavingParams,
	Letter,
	LetterKind,
	LetterParams,
	NotCountedParams,
	ReportParams,
	WithoutDeskParams,
} from "../model.ts";

const seatTime = ({ closes, seatZone, seat }: LetterParams) => `${formatInstant("en", closes, seatZone)} in ${seat}`;
const ownTime = ({ closes, zone, seatZone }: LetterParams) =>
	zone === seatZone ? "" : `\n(${formatInstant("en", closes, zone)} where you are)`;
const deadline = (params: LetterParams) => `${seatTime(params)}${ownTime(params)}`;

const afterwards = ({ afterDateWords }: LetterParams) => (afterDateWords === "" ? "" : ` ${afterDateWords}`);

const noted = ({ waiverWords }: LetterParams) => (waiverWords === "" ? "" : `\n${waiverWords}\n`);

/** Each question on a line of its own. */
const listed = (questions: readonly string[]) => questions.map((question) => `– ${question}`).join("\n");

const letters: Record<LetterKind, (params: LetterParams) => Letter> = {
	invitation: (p) => ({
		subject: `${p.title}: your delegation is invited to reply by ${seatTime(p)}`,
		body: `${p.body}

To the delegation ${p.ofMember}

Your delegation is invited to reply to this survey of the membership:

	${p.title}
${p.reissues ? "\nIt is in the place of a survey that was annulled. Replies to that one are kept and do not count: to be counted, a reply is to be sent to this one.\n" : ""}
${p.questions.length === 1 ? "The question" : "The questions"}:

${listed(p.questions)}
${noted(p)}
Replies are received until ${deadline(p)}.${afterwards(p)}

${said.levels[p.level]}

${said.notAVote}

To read the options and reply:
${p.link}

Each delegation replies once. Its head, a focal point or a drafter sends the reply; the last one before the close counts. ${p.paper ? "The questionnaire can be printed, and a reply may also be sent on paper." : "The questionnaire can be printed; replies on paper are not accepted in this survey."}
`,
	}),
	reminder: (p) => ({
		subject: `${p.title}: no reply received yet – open until ${seatTime(p)}`,
		body: `${p.body}

To the delegation ${p.ofMember}

No reply from your delegation to this survey has been received yet:

	${p.title}

Replies are received until ${deadline(p)}.

To read the options and reply:
${p.link}

If your reply is on its way on paper, please disregard this message.
`,
	}),
	extension: (p) => ({
		subject: `${p.title}: the period for replies is extended to ${seatTime(p)}`,
		body: `${p.body}

To the delegation ${p.ofMember}

The period for replies to this survey is extended for all those consulted alike:

	${p.title}

Replies are now received until ${deadline(p)}.${afterwards(p)}

Reasons: ${p.reasons}

A reply already submitted remains valid and may be amended until then:
${p.link}
`,
	}),
	annulment: (p) => ({
		subject: `${p.title}: the survey is annulled`,
		body: `${p.body}

To the delegation ${p.ofMember}

This survey has been annulled:

	${p.title}

Reasons: ${p.reasons}

Replies received are kept and are not counted. The record remains at
${p.link}
`,
	}),
	publicity: (p) => ({
		subject: `${p.title}: the survey is public by decision of the body`,
		body: `${p.body}

To the delegation ${p.ofMember}

It has been decided that this survey and, once released, its result are public:

	${p.title}

Decision: ${p.reasons}

Before the close nothing of what the replies say is shown to anybody. ${said.levels[p.level]}

The survey:
${p.link}
`,
	}),
	clearance: (p) => ({
		subject: `${p.title}: a draft reply awaits your clearance`,
		body: `${p.body}

To the delegation ${p.ofMember}

A colleague has drafted your delegation’s reply to this survey and asks you to clear it:

	${p.title}

Replies are received until ${deadline(p)}. Your delegation has chosen that a reply is submitted only once its focal point or head has cleared it.

To read the draft, and to clear or change it:
${p.link}
`,
	}),
};

const report = (p: ReportParams): Letter => ({
	subject: `${p.title}: the result`,
	body: `${p.body}

To the delegation ${p.ofMember}

The result of this survey has been established and is released to all delegations at the same time:

	${p.title}

${p.result.join("\n\n")}

How it was counted step by step, who took part, and how to check it:
${p.link}

${said.levels[p.level]}

${said.notAVote} The decision is taken by the competent organ on the basis of the result.
`,
});

const counted = "Received after the date: it counts, as the opening of the survey laid down.";
const kept = "Received after the date: it is kept and does not count, as the opening of the survey laid down.";

const acknowledgement = (p: AcknowledgementParams): Letter => ({
	subject: `Acknowledgement of receipt – ${p.title}`,
	body: `${p.body}

To the delegation ${p.ofMember}

The reply of your delegation to this survey has been received:

	${p.title}

Received: ${p.received}
Reference: ${p.reference}
${p.afterDate === null ? "" : `\n${p.afterDate === "counted" ? counted : kept}\n`}${p.replaces === null ? "" : `\nIt replaces the reply received on ${p.replaces}, which no longer counts.\n`}
The reply, the acknowledgement for your file, and until the close the means to amend it:
${p.link}

The files attached let anyone whom you give them to check that the reply stands unchanged in the ledger. They contain your reply: keep them as you would keep the reply itself.
`,
});

const corrigendum = (p: CorrigendumParams): Letter => ({
	subject: `${p.title}: corrigendum to the questionnaire`,
	body: `${p.body}

To the delegation ${p.ofMember}

A slip in a language version of the questionnaire of this survey has been corrected, and all those consulted are told alike:

	${p.title}

${p.changes
	.map(
		({ language, before, after }) =>
			`In the ${languageName(language, "en")} version: instead of ${quote("en", before)}, read ${quote("en", after)}`,
	)
	.join("\n\n")}

Reasons: ${p.reasons}

If your delegation has replied, its reply stands. It is asked to confirm it, or to amend it if it wishes:
${p.link}
`,
});

const sendAgain = (p: LetterParams): Letter => ({
	subject: `${p.title}: the period is extended: the reply of your delegation can be sent again`,
	body: `${p.body}

To the delegation ${p.ofMember}

A reply of your delegation to this survey was received after the date. It is kept and does not count:

	${p.title}

The period has since been extended, and replies are received until ${deadline(p)}. The answers of your delegation are still on its desk: sent again until then, they count.

${p.link}
`,
});

const notCounted = (p: NotCountedParams): Letter => ({
	subject: `${p.title}: the reply on paper received on ${p.received} could not be counted`,
	body: `${p.body}

To the delegation ${p.ofMember}

The reply on paper of your delegation to this survey could not be counted:

	${p.title}

Reference of the letter: ${p.reference}
Received: ${p.received}

A reply on paper counts once a second officer of the Secretariat has confirmed that it was entered as the letter has it. This had not been done when the period for replies ended, ${deadline(p)}.

${p.otherCounts ? "The other reply that had been received from your delegation remains in force and is counted." : "No other reply of your delegation was in force at the close."}

The Secretariat regrets that the confirmation was not completed in time. The letter is kept in the record of the survey, as received and not counted, with this reason:
${p.link}
`,
});

const leaving = (p: LeavingParams): Letter => ({
	subject: `${p.title}: your delegation remains among those consulted`,
	body: `${p.body}

To the delegation ${p.ofMember}

The entry of your delegation in the register ends: ${p.until} is the first day without it. Those consulted in this survey were fixed when it opened, and your delegation remains among them:

	${p.title}

A reply that has been received, or is received by the close, counts like any other. Replies are received until ${deadline(p)}.

${
	p.serving
		? `Before ${p.until} your delegation can send, amend or withdraw its reply at its desk; from that day on it has no access to it:
${p.link}`
		: "Your delegation no longer has access to its desk: a reply that it has sent stands as it is."
}

${p.paper ? "Without the desk, a reply may be sent on paper to the Secretariat; it counts when it is received before the close." : "Without the desk no reply can be sent: replies on paper are not accepted in this survey."}
`,
});

const withoutDesk = (p: WithoutDeskParams): string =>
	`Your delegation no longer has access to its desk, so the address above does not open for it.${p.receiving && p.paper ? " A reply, also one that replaces an earlier reply, may be sent on paper to the Secretariat; it counts when it is received before the close." : ""} For what is found there, please write to the Secretariat.
`;

export const en = { letters, report, acknowledgement, notCounted, sendAgain, corrigendum, leaving, withoutDesk };
