const objection = "If this change does not come from your delegation, please tell the Secretariat at once.";

/** What a delegation is told of its own people and mailbox. `{…}` is filled in by `fill`. */
export const en = {
	by: { secretariat: "The Secretariat", delegation: "Your delegation" },
	salutation: "Dear Sir or Madam,",
	people: "The people of your delegation: {link}",
	noMailbox: "none",
	letters: {
		placed: {
			subject: "{body}: {name} is registered for the delegation {ofMember}",
			said: "{by} has registered {name} ({email}) as {role} for the delegation {ofMember} with {body}. From now on {name} reads what your delegation drafts.",
			objection: "If your delegation has not communicated this, please tell the Secretariat at once.",
		},
		handedOver: {
			subject: "{body}: the place of {name} in the delegation {ofMember} has passed to {successor}",
			said: "{by} has handed over a place in the delegation {ofMember} with {body}.\n\nRole: {role}\nUntil now: {name} ({email})\nFrom today: {successor} ({successorEmail})\n\nThe access of {name} to the delegation’s desk ends today. From now on {successor} reads what the delegation drafts.",
			objection,
		},
		ended: {
			subject: "{body}: the access of {name} to the desk of the delegation {ofMember} has ended",
			said: "{by} has ended a person’s access to the desk of the delegation {ofMember} with {body}, from today.\n\nPerson: {name} ({email})\nRole until now: {role}\n\nWhat the delegation has drafted stays with it.",
			objection,
		},
		roleChanged: {
			subject: "{body}: the role of {name} in the delegation {ofMember} has changed",
			said: "{by} has changed a person’s role in the delegation {ofMember} with {body}, from today.\n\nPerson: {name} ({email})\nUntil now: {roleBefore}\nFrom today: {role}. {may}",
			objection,
		},
		mailboxChanged: {
			subject: "{body}: the official mailbox of the delegation {ofMember} has changed",
			said: "{by} has changed the official mailbox of the delegation {ofMember} in the register of {body}. Official communications go to the mailbox that the register holds.\n\nUntil now: {mailboxBefore}\nFrom now on: {mailbox}",
			objection,
		},
	},
};

export type Messages = typeof en;
