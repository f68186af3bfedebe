import type { Words } from "./words.ts";

export const en: Words = {
	agrees: (survey, found, key) =>
		`The record of survey ${survey} agrees in every part with the signed log: ${found}; ${key}.`,
	recounted: (replies) => `a new count of the replies in force (${replies}) leads to the same result`,
	notRecounted: (replies) =>
		`the result and the number of replies in force (${replies}) are those sealed in the log, but the replies are confidential, so that only an independent verifier to whom they are opened can repeat the count`,
	closed: (replies) => `the survey is closed (replies in force: ${replies}) and its result is not yet in the log`,
	open: (replies) => `the survey is not closed (replies in force so far: ${replies})`,
	annulled: "the survey was annulled, and its replies are kept but not counted",
	late: (replies) => `replies received after the date are kept and not counted (${replies})`,
	trustedKey: (name) => `the signature is that of the key you trust (${name})`,
	otherKey: (name, fingerprint) =>
		`the signature is that of the key of ${name}, whose fingerprint ${fingerprint} remains to be compared with the one the body has made known`,
	unreliable: (fault, where) => `This file cannot be relied upon: ${fault}${where ? ` (${where})` : ""}.`,
	receiptStands: (position, size) =>
		`This acknowledgement of receipt is valid: the entry stands at position ${position} among the ${size} of the signed log.`,
	decisionStands: (position, size) =>
		`This is the decision as it was sealed: the entry stands at position ${position} among the ${size} of the signed log.`,
	receiptUnreliable: (fault) => `This acknowledgement of receipt cannot be relied upon: ${fault}.`,
	receiptFormat: "they are not the two files of an acknowledgement, or are of a version not known here",
	faults: {
		notCanonical: "it is incomplete, or it was altered after it was made",
		format: "it is not the record of a survey, or is of a version not known here",
		key: "the key it names is not a valid one",
		untrustedKey: "it names another key than the one you trust",
		signature: "the log is not signed with the expected key",
		checkpoint: "the signed state of the log cannot be read",
		root: "the entries listed are not those that were signed",
		proof: "the proof it carries cannot be read",
		inclusion: "the entry is not where the proof places it in the signed log",
		entry: "the log holds an entry of an unknown form",
		sequence: "an entry of the survey is missing or stands where it cannot",
		count: "the number of replies entered at the close is not that of the replies in force",
		commitment: "a document is not the one that was sealed in the log",
		document: "a sealed document is not of the agreed form or contradicts another",
		missing: "a document sealed in the log is absent",
		disclosure: "it opens replies which its reader is not entitled to read",
		notInForce: "a reply that was superseded or withdrawn is presented as in force",
		notConsulted: "a reply comes from someone who was not consulted",
		secondReply: "two replies in force come from the same member",
		invalidAnswer: "a reply answers something other than what was asked",
		outsidePeriod: "a reply was received outside the period of the survey",
		paperNotAccepted: "a reply came on paper although the survey did not accept such replies",
		result: "the result stated is not the one that follows from the replies",
	},
};
