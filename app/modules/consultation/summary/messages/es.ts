import type { Messages } from "./en.ts";

export const es: Messages = {
	title: "Resumen de la Presidencia: consultas informales del {date}",
	held: "Se celebraron consultas informales el {date}.",
	opened: "Las consultas informales del {date} fueron abiertas por {name}.",
	closed: "Fueron clausuradas por {name}.",
	present: {
		one: "Participó una delegación.",
		several: "Participaron varias delegaciones.",
		aNumber: "Participó un cierto número de delegaciones.",
		many: "Participaron numerosas delegaciones.",
	},
	spoke: {
		none: "No intervino ninguna delegación.",
		one: "Intervino una delegación.",
		several: "Intervinieron varias delegaciones.",
		aNumber: "Intervino un cierto número de delegaciones.",
		many: "Intervinieron numerosas delegaciones.",
	},
	papers: "Las consultas tuvieron ante sí los documentos siguientes: {papers}.",
	topic: {
		one: "Una delegación se refirió a {topic}.",
		several: "Varias delegaciones se refirieron a {topic}.",
		aNumber: "Un cierto número de delegaciones se refirió a {topic}.",
		many: "Numerosas delegaciones se refirieron a {topic}.",
	},
	reflected: "En el texto se recogen propuestas de redacción: {papers}.",
	kept: "Se conservan propuestas de redacción para su examen posterior.",
	outcome: "La Presidencia declaró el resultado como sigue. {outcome}",
	drafted: "Redactado a partir de la constancia de las consultas",
	page: {
		title: "Resumen de la Presidencia",
		lead: "Redactado a partir de la constancia, sin indicar quién intervino. Los funcionarios lo modifican como documento; una vez aprobado por la Presidencia, lo leen quienes fueron invitados.",
		thresholds:
			"«Varias» se dice a partir de {several} delegaciones, «un cierto número» a partir de {aNumber} y «numerosas» a partir de {many}.",
		none: "No se ha redactado ningún resumen.",
		draft: "Redactarlo a partir de la constancia",
		edit: "Modificar el documento",
		state: { draft: "Borrador, sin aprobar", cleared: "Aprobado", voided: "Modificado después de aprobarse" },
		clearedBy: "Aprobado por la Presidencia, {chair}.",
		asStated: "Aprobado según la declaración de la Presidencia, {chair}.",
		clear: "Aprobar esta versión",
		named: "Delegaciones que nombra",
		namedHint:
			"Cada una se nombra solo con su consentimiento: márquela cuando lo haya dado, o retire su nombre del texto.",
		chair: "Nombre de quien, en la Presidencia, lo aprueba",
		save: "Aprobar la versión {n}",
		back: "Volver a las consultas",
		read: "Leer el resumen de la Presidencia",
		open: "Resumen de la Presidencia",
	},
};
