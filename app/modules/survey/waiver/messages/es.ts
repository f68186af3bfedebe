import type { Messages } from "./en.ts";

export const es: Messages = {
	language: "La encuesta se abrió sin que su versión en {language} estuviera completa:",
	circulation: {
		notCirculated: "La encuesta se abrió sin que sus opciones se hubieran distribuido a todos los consultados:",
		changedSince:
			"La encuesta se abrió aunque sus opciones habían cambiado desde que se distribuyeron a todos los consultados:",
		daysRunning:
			"La encuesta se abrió antes de que venciera el plazo para observaciones sobre las opciones distribuidas:",
	},
};
