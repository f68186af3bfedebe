import type { Messages } from "./en.ts";

export const es: Messages = {
	visibility: "Quién puede leerlo",
	visibilities: { administrationAndChair: "La Administración y la presidencia", invited: "También las invitadas" },
	visibilityHints: {
		administrationAndChair: "El personal de la Secretaría y la presidencia del órgano. Ninguna otra delegación.",
		invited:
			"También las demás delegaciones invitadas a la ronda, una vez pasado su día: entre las contribuciones escritas, por orden de recepción.",
	},
	readBy: {
		administrationAndChair: "Para la Administración y la presidencia",
		invited: "También para las invitadas",
	},
	behalf: "{member}, en nombre del Grupo de {group}",
	ofGroup: "el Grupo de {group}",
	itself: "la propia delegación",
	switchTo: "Expresarse por: {whom}",
	language: "Idioma en que está escrito",
	received: "recibido el {at}",
};
