import type { Messages } from "./en.ts";

export const es: Messages = {
	record: "Distribución de las opciones modificadas",
	title: "Opciones modificadas",
	kicker: "Distribuidas el {date}",
	lead: "Las observaciones pueden llegar a la Secretaría hasta el {until}. Después puede seguir una encuesta.",
	over: "El plazo para las observaciones terminó el {until}.",
	followed: "Las opciones se han distribuido de nuevo desde entonces.",
	sincePutForward: "Lo que ha cambiado desde que se propuso",
	sinceRound: "Lo que ha cambiado desde las consultas del {date}",
	unchangedSincePutForward: "Sin cambios desde que se propuso.",
	unchangedSinceRound: "Sin cambios desde las consultas del {date}.",
	asCirculated: "Tal como se distribuyó (versión {n})",
	changedSince: "Esta opción se modificó después de distribuirse.",
	withdrawn: "Esta opción se retiró después de distribuirse.",
	back: "Volver al año",
	list: "Distribuido antes de una encuesta",
	form: {
		title: "Distribuir las opciones modificadas",
		lead: "Las opciones ({step}) se distribuyen a todos los destinatarios de la encuesta, en su estado actual, a cada cual en su idioma, con lo que ha cambiado desde que se propusieron y desde las últimas consultas. Una encuesta sobre ellas se abre una vez transcurrido el plazo para las observaciones.",
		options: "Opciones",
		days: "Días hábiles para las observaciones",
		daysHint:
			"Dos, salvo que haya motivo para más. Las observaciones pueden llegar a la Secretaría hasta las 18.00 horas, hora de la sede, del último de esos días.",
		save: "Distribuir",
	},
	letter: {
		subject: "Opciones modificadas para {year}: {title}",
		body: "La Secretaría saluda atentamente a la delegación {ofMember} y tiene el honor de transmitirle las opciones propuestas para {year}, con sus modificaciones. Lo que ha cambiado en ellas se indica, en los idiomas de la organización, aquí:\n{link}\n\nLas observaciones pueden llegar a la Secretaría hasta el {until}.\n\nLa Secretaría aprovecha la oportunidad para reiterar a la delegación las seguridades de su más distinguida consideración.",
	},
};
