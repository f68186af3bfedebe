import type { PluralForms } from "../../../../web/index.ts";

/** What officers read when replies came on paper. English defines what there is to say. */
export const en = {
	list: {
		title: "Replies on paper",
		lead: "A reply that came on paper is entered by one officer with its scan and confirmed by another; it is shown as such for ever. It counts once it is confirmed, and must be confirmed before the close.",
		enter: "Enter a reply",
		none: "No reply has been entered from paper yet.",
		caption: { one: "{n} reply entered from paper", other: "{n} replies entered from paper" } as PluralForms,
		columns: { member: "Delegation", state: "State", received: "Received", entered: "Entered by" },
		over: "The period for replies is over: nothing more can be entered or confirmed.",
	},
	states: {
		waiting: "To be confirmed",
		confirmed: "Confirmed",
		declined: "Not confirmed",
		lapsed: "Not confirmed before the close; not counted",
	},
	form: {
		title: "Enter a reply from paper",
		lead: "Enter what the letter says and nothing else. Another officer compares it with the scan.",
		who: "The officers who enter and confirm this reply see what it says. They keep it to themselves: nothing of it is shown to anybody else before the close.",
		member: "Delegation",
		choose: "Choose the delegation",
		already: "{name} – a reply was received on {when}",
		received: "Received on",
		receivedHint:
			"The date of the stamp on the letter. A letter counts when it was received since the opening, {opened}.",
		time: "At",
		timeHint: "The time at which it was received, {place}.",
		reference: "Reference of the letter",
		referenceHint: "The number or date that the letter itself bears.",
		scan: "Scan of the letter",
		scanHint: "PDF, PNG or JPEG, at most {n}\u00a0MB.",
		kept: "The file {name} has been received and is kept. Choose another one only to replace it.",
		answers: "What the letter says",
		enter: "Enter the reply",
		leaveOut: "Leave out what is not asked, and enter",
		later:
			"If the delegation has also replied electronically and the two differ, ask the mission which of them is to count. Unless it says otherwise, the one received later counts.",
		before: "Replies are received, and letters confirmed, until {closes}.",
	},
	warning: {
		subject: {
			one: "{title}: {n} letter awaits confirmation before the close, {closes}",
			other: "{title}: {n} letters await confirmation before the close, {closes}",
		} as PluralForms,
		body: {
			one: `{n} reply entered from paper waits for an officer other than the one who entered it to confirm it:

	{title}

It counts only if it is confirmed before the close: {closes}. A letter that has arrived and has not been entered yet must be entered and confirmed by then as well.

{link}
`,
			other: `{n} replies entered from paper wait for an officer other than the one who entered them to confirm them:

	{title}

They count only if they are confirmed before the close: {closes}. A letter that has arrived and has not been entered yet must be entered and confirmed by then as well.

{link}
`,
		} as PluralForms,
	},
	page: {
		alsoOnline:
			"The delegation has also replied electronically, on {when}. What it says is not shown. Ask the mission whether the two say the same; unless it says otherwise, the one received later counts.",
		lapsed:
			"No second officer confirmed this reply before the close. It is kept and not counted, and the delegation has been told so by mail, with the reason.",
		noMailbox: "The delegation has no address on file and must be told on paper.",
		title: "Reply on paper: {name}",
		entered: "Entered by",
		enteredAt: "{who}, {when}",
		received: "Received",
		reference: "Reference of the letter",
		scan: "Scan of the letter",
		open: "Open the scan: {name}",
		scanOf: "Scan of the letter of {name}",
		state: "State",
		answered: "{state} by {who}, {when}",
		remark: "Remark",
		answers: "What was entered",
		hidden: "What the reply says is shown here only until it is confirmed.",
		compare:
			"Compare each answer with the letter. By confirming, it becomes the reply of the delegation, and the delegation is sent an acknowledgement.",
		yours: "You entered this reply. Another officer compares it with the scan and confirms it.",
		confirm: "Confirm: this is what the letter says",
		decline: "It is not what the letter says",
		declineRemark: "What differs, for the officer who entered it",
		declineButton: "Do not confirm",
		confirmed: "The reply has been confirmed and counts as the delegation’s reply.",
		declined: "The reply has not been confirmed. The officer who entered it will find your remark.",
		entry: "The reply has been entered and waits for another officer.",
		again: "Enter it again",
	},
};

export type Messages = typeof en;
