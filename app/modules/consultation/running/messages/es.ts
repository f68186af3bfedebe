import type { Messages } from "./en.ts";

export const es: Messages = {
	title: "Orden de la sesión",
	lead: "Para la Presidencia y la Administración: lo que se examina en las consultas, las propuestas sobre las que falta pronunciarse, quién ha pedido la palabra y lo que se ha entregado.",
	link: "Orden de la sesión para la Presidencia",
	papers: "Documentos en examen",
	noPapers: "No hay documentos en examen.",
	circulated: "Distribuido en la versión {n}",
	changed: "modificado desde las consultas del {date}",
	unchanged: "sin cambios desde las consultas del {date}",
	first: "por primera vez",
	withdrawn: "retirado desde entonces",
	merged: "fundido desde entonces en otro texto",
	now: "ahora en la versión {n}",
	proposals: { one: "{n} propuesta sobre la que pronunciarse", other: "{n} propuestas sobre las que pronunciarse" },
	noProposals: "Ninguna propuesta espera a la Presidencia.",
	advised: "La Administración ha dado su asesoramiento.",
	notAdvised: "La Administración aún no ha dado su asesoramiento.",
	speakers: "Han pedido la palabra",
	noSpeakers: "Nadie ha pedido aún la palabra.",
	statements: "Declaraciones recibidas",
	noStatements: "No se ha recibido ninguna declaración.",
};
