import { formatInstant } from "../../../../web/index.ts";
import type { AcknowledgementParams, Letter, LetterKind, LetterParams, NotCountedParams } from "../model.ts";

const seatTime = ({ closes, seatZone, seat }: LetterParams) => `${formatInstant("en", closes, seatZone)} in ${seat}`;
const ownTime = ({ closes, zone, seatZone }: LetterParams) =>
	zone === seatZone ? "" : `\n(${formatInstant("en", closes, zone)} where you are)`;
const deadline = (params: LetterParams) => `${seatTime(params)}${ownTime(params)}`;
const notAVote =
	"This survey seeks the preferences of the membership. It is not a vote and is without prejudice to the rules of procedure of the Council.";
const level = ({ level }: LetterParams) =>
	level === "recorded"
		? "Replies are recorded: once the result is released, those who may see it also see which delegation replied what."
		: "Replies are confidential: the Secretariat can see a reply, and no other delegation is told who replied what.";

const letters: Record<LetterKind, (params: LetterParams) => Letter> = {
	invitation: (p) => ({
		subject: `${p.title}: your delegation is invited to reply by ${seatTime(p)}`,
		body: `To the delegation of ${p.member}

${p.body} invites your delegation to reply to the survey

	${p.title}

Replies are received until ${deadline(p)}.

${level(p)}

${notAVote}

To read the options and reply:
${p.link}

Each delegation replies once; whoever of its people sends the reply, the last one before the close counts.${p.paper ? " The page can be printed, and a reply may also be sent on paper." : " The page can be printed."}
`,
	}),
	reminder: (p) => ({
		subject: `${p.title}: no reply received yet – open until ${seatTime(p)}`,
		body: `To the delegation of ${p.member}

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
		body: `To the delegation of ${p.member}

The period for replies to this survey is extended for all those consulted alike:

	${p.title}

Replies are now received until ${deadline(p)}.

Reasons: ${p.reasons}

A reply already submitted remains valid and may be amended until then:
${p.link}
`,
	}),
	annulment: (p) => ({
		subject: `${p.title}: the survey is annulled`,
		body: `To the delegation of ${p.member}

This survey has been annulled:

	${p.title}

Reasons: ${p.reasons}

Replies received are kept and are not counted. The record remains at
${p.link}
`,
	}),
	report: (p) => ({
		subject: `${p.title}: the result`,
		body: `To the delegation of ${p.member}

The result of this survey has been established and is released to all delegations at the same time:

	${p.title}

The result, how it was counted step by step, and how to check it:
${p.link}

${notAVote} The decision is taken by the competent organ on the basis of the result.
`,
	}),
	publicity: (p) => ({
		subject: `${p.title}: the survey is public by decision of the body`,
		body: `To the delegation of ${p.member}

It has been decided that this survey and, once released, its result are public:

	${p.title}

Decision: ${p.reasons}

Before the close nothing of what the replies say is shown to anybody. ${level(p)}

The survey:
${p.link}
`,
	}),
	clearance: (p) => ({
		subject: `${p.title}: a draft reply awaits your clearance`,
		body: `To the delegation of ${p.member}

A colleague has drafted your delegation’s reply to this survey and asks you to clear it:

	${p.title}

Replies are received until ${deadline(p)}. Your delegation has chosen that a reply is submitted only once its focal point or head has cleared it.

To read the draft, and to clear or change it:
${p.link}
`,
	}),
};

const acknowledgement = (p: AcknowledgementParams): Letter => ({
	subject: `Acknowledgement of receipt – ${p.title}`,
	body: `To the delegation of ${p.member}

The reply of your delegation to this survey has been received:

	${p.title}

Received: ${p.received}
Reference: ${p.reference}

The reply, the acknowledgement for your file, and until the close the means to amend it:
${p.link}

The files attached let anyone whom you give them to check that the reply stands unchanged in the ledger. They contain your reply: keep them as you would keep the reply itself.
`,
});

const notCounted = (p: NotCountedParams): Letter => ({
	subject: `${p.title}: the reply on paper received on ${p.received} could not be counted`,
	body: `To the delegation of ${p.member}

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

export const en = { letters, acknowledgement, notCounted };
