/** English defines what there is to say; the other languages satisfy it. */
export const en = {
	signIn: {
		title: "Sign in",
		lead: "Write the address at which the Secretariat knows you, or your mission’s shared mailbox. We send a link and a code there; there is no password.",
		keptLead:
			"Your session has ended. Your text is kept: sign in with the code, in this window, and you will find it again.",
		email: "E-mail address",
		send: "Send me a link and a code",
		haveCode: "I have a code already",
	},
	sent: {
		title: "Look in your mailbox",
		lead: (email: string) =>
			`If ${email} is registered, a mail with a link and a code of six digits is on its way. Open the link, or type the code here.`,
		noMail: "No mail has come",
		noMailText:
			"Look among unwanted mail, and wait a few minutes. If nothing comes, the address may not be registered: your delegation’s focal point or the Secretariat can tell.",
	},
	code: {
		title: "Sign in with a code",
		label: "Code",
		hint: "Six digits, from the newest mail.",
		enter: "Sign in",
	},
	link: {
		title: "You are about to sign in",
		lead: "Press the button to go on. The link can be used once.",
		enter: "Sign in",
		failed: "This link cannot be used",
	},
	again: { title: "Send me a new one", send: "Send me a new one" },
	resume: {
		title: "You are signed in",
		lead: "Your text has been kept. Go on to send it, and check that it is all there.",
		go: "Go on with my text",
	},
	signOut: {
		title: "Sign out",
		lead: "On a shared machine, sign out when you leave it. Drafts are kept.",
		leave: "Sign out",
	},
	settings: {
		title: "My settings",
		lead: (name: string, email: string) =>
			`${name}, ${email}. To change the name or the address, write to the Secretariat.`,
		language: "Language of pages and mails",
		languages: { en: "English", fr: "Français", es: "Español" },
		zone: "Time zone",
		zoneHint: "Deadlines are shown in the time of the seat, and in this one.",
		save: "Save",
		saved: "Your settings are saved.",
	},
	officers: {
		title: "Officers",
		lead: "Who holds the roles of the Secretariat. A role is requested by one approving officer and granted by another; both are kept on record.",
		done: "Done.",
		roles: { officer: "Officer", approvingOfficer: "Approving officer", auditor: "Independent verifier" },
		rolesSay: {
			officer: "Prepares surveys, keeps the register, enters replies from paper.",
			approvingOfficer: "Does what an officer does, grants what another requests, and establishes results.",
			auditor: "Verifies surveys after their close, and changes nothing.",
		},
		waiting: "Requests that wait",
		nothingWaits: "No request waits.",
		fromDay: "{email}, from {date}",
		requestedBy: "Requested by {who} on {when}",
		anotherGrants: "Another approving officer grants or declines it.",
		grant: "Grant the role",
		decline: "Decline",
		withdraw: "Withdraw the request",
		held: "Roles held",
		name: "Name",
		role: "Role",
		period: "Period",
		since: "since {date}",
		begins: "from {date}",
		fromUntil: "from {from}; no longer from {until}",
		grantedBy: "Granted by",
		operator: "The operator",
		end: "End the role",
		until: "First day without the role",
		request: "Request a role",
		requestLead: "For somebody else than yourself. It begins when another approving officer has granted it.",
		email: "E-mail address",
		registeredHint: "Of a registered person.",
		from: "From",
		requestButton: "Request the role",
		register: "Register a person",
		registerLead:
			"Whoever is to receive a role is registered first. People of delegations are registered with their delegation.",
		newEmailHint: "The sign-in link goes there. One address is one person.",
		language: "Language of pages and mails",
		zone: "Time zone",
		registerButton: "Register",
		decided: "Requests decided",
		requested: "Request",
		decision: "Decision",
		grantedOn: "Granted by {who} on {when}",
		declinedOn: "Declined by {who} on {when}",
	},
	mail: {
		subject: "Your link and code to sign in",
		body: (link: string, code: string) => `Dear Madam or Sir,

To sign in, please open this page and press the button on it:

${link}

or type this code where you asked for it:

${code}

The link and the code can be used once, within 24 hours; when you use one, the other no longer works.

If you did not ask for this mail, there is nothing you need to do: nobody can sign in without it.
`,
	},
};

export type Words = typeof en;
