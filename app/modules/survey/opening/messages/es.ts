import type { Messages } from "./en.ts";

export const es: Messages = {
	opening: {
		title: "¿Abrir esta encuesta?",
		lead: "Todo lo que sigue queda sellado con la apertura y no podrá modificarse después. Los destinatarios reciben la invitación en el mismo momento, cada uno en su idioma.",
		askTitle: "Solicitar la apertura",
		askLead:
			"Un segundo funcionario, encargado de la aprobación, lee todo lo que se sellará y abre la encuesta o rechaza su apertura.",
		askButton: "Solicitar la apertura",
		who: "Pueden abrirla: {people}.",
		nobody:
			"En este momento ninguna otra persona está encargada de la aprobación; sin ella, la encuesta no puede abrirse.",
		asked: "La apertura fue solicitada por {who} el {when}.",
		youAsked:
			"Usted solicitó la apertura. Debe abrir la encuesta otro funcionario, encargado de la aprobación, para que dos personas hayan leído lo que se sella.",
		notApproving: "Abre la encuesta un funcionario encargado de la aprobación.",
		languagesTitle: "Idiomas que no están listos",
		languagesLead:
			"Alguno de los textos que siguen falta o ya no corresponde al original. La encuesta puede abrirse de todos modos si usted indica el motivo, que se imprime con la encuesta.",
		waiver: "Motivo para abrir sin versión completa: {language}",
		circulationTitle: "Distribución de las opciones",
		circulationLead:
			"La encuesta puede abrirse de todos modos si usted indica el motivo, que se imprime con la encuesta, en las invitaciones y en la nota para la Presidencia.",
		circulationWaiver: "Motivo para abrir sin esa distribución",
		open: "Abrir la encuesta",
		changed:
			"Un colega modificó la encuesta mientras usted la leía. Esta es la encuesta tal como está ahora; le rogamos que vuelva a leerla.",
	},
	sealed: {
		title: "Lo sellado en la apertura",
		texts: "Título e introducción",
		questions: "Preguntas y opciones",
		rule: "Regla de cómputo",
		select: { one: "Opción por seleccionar", other: "Opciones por seleccionar" },
		option: "Opción {m}",
		scale: "Extremos de la escala de 1 a 5",
		notCounted: "No se computa",
		consulted: "Destinatarios",
		consultedCaption: "Destinatarios, por categoría",
		class: "Categoría",
		number: "Número",
		decide: "Respuestas",
		decides: "determinantes",
		separately: "presentadas por separado",
		total: "Total",
		unreachable: {
			one: "{n} miembro no tiene ninguna dirección registrada y debe recibir la invitación en papel: {members}.",
			other: "{n} miembros no tienen ninguna dirección registrada y deben recibir la invitación en papel: {members}.",
		},
		settings: "Reglas",
		organ: "Órgano competente",
		level: "Nivel",
		paper: "Respuestas en papel",
		courtesy: "Respuestas recibidas después del cierre",
		courtesyNone: "No cuentan: no hay plazo de cortesía.",
		opens: "Apertura",
		opensNow: "En el momento en que se abra la encuesta",
		closes: "Cierre",
		establish: "Resultado establecido en un plazo de",
		languages: "Idiomas",
		waiverOf: "Abierta sin versión completa: {language}",
		circulationWaiver: {
			notCirculated: "Abierta sin distribución de sus opciones",
			changedSince: "Abierta con opciones modificadas después de su distribución",
			daysRunning: "Abierta antes de que venciera el plazo para observaciones sobre sus opciones",
		},
	},
	second: {
		remark: "Motivo, para quien hizo la solicitud",
		declineTitle: "Rechazar",
		takeBack: "Retirar la solicitud",
	},
};
