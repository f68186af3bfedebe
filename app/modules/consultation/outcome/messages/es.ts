import type { Messages } from "./en.ts";

export const es: Messages = {
	title: "Resultado de las consultas",
	kinds: {
		agreed: "Acuerdo",
		merged: "Acuerdo sobre un texto que reúne varias opciones",
		nowAndLater: "Unas ahora; otras se conservan para un año posterior",
		deferred: "Asunto aplazado",
		notAgreed: "Sin acuerdo",
	},
	sentences: {
		agreed: "Hubo acuerdo sobre {options}.",
		merged: "Hubo acuerdo sobre un texto que reúne {options}: {resulting}.",
		nowAndLater: "Hubo acuerdo sobre {options} para {year}; se conserva para un año posterior: {later}.",
		deferred: "El asunto quedó aplazado.",
		notAgreed: "No hubo acuerdo.",
	},
	statedBy: "Declaración de la Presidencia, {chair}, el {date}.",
	asStated: "Consignado por la Secretaría según la declaración de la Presidencia, {chair}, el {date}.",
	noDecision: "Este es el resultado de las consultas. La decisión corresponde al órgano competente.",
	earlier: "Constancia anterior, corregida después",
	why: "Motivos de la corrección: {reasons}",
	record: "Dejar constancia del resultado",
	correct: "Corregir el resultado",
	form: {
		lead: "Tal como lo declaró la Presidencia.",
		correctLead: "La constancia vigente sigue siendo legible bajo la nueva, con los motivos.",
		told: "Se informa de inmediato a quienes fueron invitados, a cada cual en su idioma.",
		notTold: "De estas consultas solo se dejó constancia: no se escribe a nadie.",
		kind: "Resultado",
		options: "Opciones",
		optionsHint:
			"Aquellas sobre las que hay acuerdo, tantas como se hayan de seleccionar ({n}); si se reúnen, las que se reúnen. No marque ninguna si el asunto quedó aplazado o no hubo acuerdo.",
		first: "Opción cuyo expediente sirve de punto de partida al texto común",
		later: "Se conservan para un año posterior",
		laterHint: "Solo si hay acuerdo sobre unas ahora y otras se conservan.",
		titleOf: "Título del texto común",
		titleHint:
			"Solo si se reúnen opciones. Se propone una nueva opción con este título; después puede modificarse su expediente.",
		date: "Día de la declaración de la Presidencia",
		chair: "Nombre de quien ejercía la Presidencia ese día",
		chairHint: "Constará que la Secretaría lo consignó según la declaración de la Presidencia.",
		original: "Idioma original",
		statement: "Declaración de la Presidencia",
		reasons: "Motivos de la corrección",
		save: "Dejar constancia e informar a quienes fueron invitados",
		saveOnly: "Dejar constancia",
		back: "Volver a las consultas",
	},
	letter: {
		subject: "Resultado de las consultas informales del {date}: {title}",
		body: "La Secretaría saluda atentamente a la delegación {ofMember} y tiene el honor de informarle del resultado de las consultas informales del {date}, tal como lo declaró la Presidencia. Órgano: {organ}.\n\n{outcome}\n\n{statement}\n\nLas consultas y sus documentos se encuentran aquí:\n{link}\n\nLa decisión corresponde al órgano competente.\n\nLa Secretaría aprovecha la oportunidad para reiterar a la delegación las seguridades de su más distinguida consideración.",
	},
	correction: {
		subject: "Corrección: resultado de las consultas informales del {date}: {title}",
		body: "La Secretaría saluda atentamente a la delegación {ofMember} y tiene el honor de informarle de que se ha corregido la constancia del resultado de las consultas informales del {date}. Órgano: {organ}.\n\nMotivos: {reasons}\n\nEl resultado, tal como lo declaró la Presidencia, es el siguiente.\n\n{outcome}\n\n{statement}\n\nLas consultas, sus documentos y la constancia anterior se encuentran aquí:\n{link}\n\nLa Secretaría aprovecha la oportunidad para reiterar a la delegación las seguridades de su más distinguida consideración.",
	},
};
