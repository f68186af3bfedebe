import type { Messages } from "./en.ts";

export const es: Messages = {
	title: "Consultas informales",
	onDay: "Consultas informales del {date}",
	lead: "Lo que se propone para {year}, de una ronda a otra.",
	none: "No se han convocado consultas sobre lo que se propone para este año.",
	steps: { theme: "Tema general", topics: "Temas de los talleres" },
	facts: {
		organ: "Órgano",
		date: "Fecha",
		place: "Lugar",
		covers: "Objeto",
		invited: "Invitadas",
		outcome: "Resultado",
	},
	invites: {
		organ: "las delegaciones que forman parte del órgano",
		membership: "las delegaciones de todos los Miembros",
	},
	papers: "Documentos",
	asCirculated: "Tal como se distribuyó (versión {n})",
	changedSince: "Lo que ha cambiado desde la ronda del {date}",
	unchanged: "Sin cambios desde la ronda del {date}",
	now: "En su estado actual (versión {n})",
	back: "Volver al año",
	all: "Todas las rondas del año",
	surveys: "Encuestas",
	convene: {
		title: "Convocar consultas informales",
		organ: "Órgano",
		date: "Fecha",
		dateHint: "De un día pasado solo se deja constancia: no se escribe a nadie.",
		invites: "A quién se invita",
		original: "Idioma original",
		place: "Lugar y hora",
		placeHint: "Por ejemplo, «Palacio de las Naciones, sala XII, 10.00 horas».",
		covers: "Objeto de la ronda",
		coversHint: "Lo nuevo desde la ronda anterior, en una o dos frases.",
		papersLead:
			"Los expedientes se distribuyen en su estado actual. Se escribe de inmediato a quienes se invita, a cada cual en su idioma.",
		save: "Convocar",
	},
	reach: {
		delegations: "Destinatarias",
		delegationCount: { one: "{n} delegación", other: "{n} delegaciones" },
		addresses: "En total",
		addressCount: { one: "{n} dirección", other: "{n} direcciones" },
		without:
			"No consta ninguna dirección de {names}: el correo no les llega. Inscriba una en el registro o infórmeles por otra vía.",
	},
	letter: {
		subject: "Consultas informales del {date}: {title}",
		body: "La Secretaría saluda atentamente a la delegación {ofMember} y tiene el honor de invitarla a consultas informales el {date}, {place}. Órgano: {organ}.\n\nObjeto: {covers}\n\nLos documentos, en los idiomas de la organización, se encuentran aquí:\n{link}\n\nLa Secretaría aprovecha la oportunidad para reiterar a la delegación las seguridades de su más distinguida consideración.",
	},
};
