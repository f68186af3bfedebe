/** What is said of a survey that was opened for a stated reason although something was not ready; the reason follows. */
export const en = {
	language: "The survey was opened although its {language} version was not complete:",
	circulation: {
		notCirculated: "The survey was opened although its options had not been circulated to all who are asked:",
		changedSince:
			"The survey was opened although its options had changed since they were circulated to all who are asked:",
		daysRunning: "The survey was opened before the days for remarks on the options as circulated were over:",
	},
};

export type Messages = typeof en;
