import type { Messages } from "./en.ts";

export const fr: Messages = {
	language: "L’enquête a été ouverte alors que sa version en {language} n’était pas complète\u00a0:",
	circulation: {
		notCirculated:
			"L’enquête a été ouverte alors que ses options n’avaient pas été distribuées à tous ceux qui sont consultés\u00a0:",
		changedSince:
			"L’enquête a été ouverte alors que ses options avaient changé depuis leur distribution à tous ceux qui sont consultés\u00a0:",
		daysRunning:
			"L’enquête a été ouverte avant la fin du délai pour les observations sur les options distribuées\u00a0:",
	},
};
