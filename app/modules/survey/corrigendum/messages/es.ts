import type { Messages } from "./en.ts";

export const es: Messages = {
	corrigendum: "Corrección del cuestionario",
	of: "Corrección del {when}, {language}",
	reasons: "Motivos: {reasons}",
	stands:
		"La respuesta de su delegación se recibió antes de esta corrección. Sigue siendo válida tal como está, salvo que la modifiquen. Se les ruega que la confirmen.",
	confirm: "Nuestra respuesta se mantiene",
	confirmed: "Su delegación ha confirmado que su respuesta se mantiene.",
	office: {
		action: "Corregir un error material del cuestionario",
		title: "Corrección del cuestionario",
		lead: "Un error material en una versión lingüística se corrige por igual para todos: se sella en el registro y se comunica a todos los destinatarios. Las respuestas siguen siendo válidas; a quienes han respondido se les pide que confirmen. Un error de fondo se subsana anulando la encuesta y abriendo otra.",
		texts: "¿Qué texto, en qué idioma?",
		text: "Texto",
		correct: "Corregir",
		now: "Texto actual",
		after: "Texto corregido",
		reasons: "Motivos, tal como los leerán todos los destinatarios",
		ask: "Solicitar la corrección",
		other: "Otro texto",
		waitingTitle: "¿Corregir el cuestionario?",
		grant: "Emitir la corrección",
		youAsked: "Usted solicitó esta corrección. Otro funcionario, con facultad de aprobar, la concede o la rechaza.",
		reads: "La corrección la concede un funcionario con facultad de aprobar.",
		confirmed: {
			one: "{n} delegación ha confirmado su respuesta desde entonces.",
			other: "{n} delegaciones han confirmado su respuesta desde entonces.",
		},
	},
	reissue: {
		action: "Preparar una encuesta en su lugar",
		lead: "Comienza con las mismas preguntas, opciones, textos y ajustes, que se corrigen antes de abrirla. Las dos encuestas se remiten la una a la otra; las respuestas a esta se conservan y no se computan.",
		prepared: "Se está preparando una encuesta en su lugar:",
		reissuedAs: "Sustituida por",
		reissues: "Esta encuesta ocupa el lugar de una que fue anulada, cuyas respuestas se conservan y no se computan:",
	},
};
