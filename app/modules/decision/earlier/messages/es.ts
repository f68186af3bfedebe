import type { Messages } from "./en.ts";

export const es: Messages = {
	begin: "Inscribir una decisión anterior",
	title: "Decisión inscrita según su fuente",
	waits: "Espera a un funcionario habilitado que no la haya inscrito ni corregido.",
	confirmLead:
		"Compárela con su fuente. Una vez confirmada, la selección queda decidida y consta lo que sucedió con las opciones. Se señala como inscrita, y no figura en el registro.",
	confirm: "Confirmarla según su fuente",
	confirmed: "Fue confirmada según su fuente.",
	read: "Leer lo inscrito",
	form: {
		title: "Inscribir una decisión anterior",
		lead: "Lo que se sabe de una decisión sobre esta selección que se tomó antes de que se registraran decisiones aquí. Un segundo funcionario la confirma según su fuente. Deje en blanco lo que no se conozca.",
		correctTitle: "Corregir lo inscrito",
		correctLead: "Lo que la ficha dice ahora se conserva como versión, con su motivo.",
		organ: "Órgano que la tomó",
		date: "Cuándo se tomó",
		dateHint: "Un mes, por ejemplo 2006-10, o un día, por ejemplo 2006-10-15. Deje en blanco si no se conoce.",
		survey: "Encuesta anterior en que se basó",
		noSurvey: "Ninguna, o no se conoce",
		fate: "Qué sucedió con {option}",
		notKnown: "No se conoce",
		reason: "Motivo de la corrección",
		save: "Presentarla a un segundo funcionario",
		correct: "Corregir",
		theirs: "Un colega la corrigió entretanto.",
	},
};
