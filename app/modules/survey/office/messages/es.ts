import type { Messages } from "./en.ts";

export const es: Messages = {
	surveys: "Encuestas",
	back: "Volver a la encuesta",
	states: {
		preparation: "En preparación",
		open: "Abierta",
		courtesy: "La fecha ha pasado; aún se reciben respuestas",
		establishing: "Cerrada; se está estableciendo el resultado",
		released: "Cerrada; resultado comunicado",
		annulled: "Anulada",
	},
	copy: {
		action: "Copiar esta encuesta",
		lead: "La copia tiene las mismas preguntas, opciones, textos y ajustes, y nada más: ni respuestas ni fechas, y lo que pregunta no está vinculado a lo que se propone para un año.",
		begin: "Comenzar una copia",
	},
	list: {
		title: "Encuestas",
		lead: "Todas las encuestas a los Miembros, desde su preparación hasta su resultado.",
		begin: "Preparar una encuesta",
		none: "Todavía no se ha preparado ninguna encuesta.",
		caption: "Encuestas, de la más reciente a la más antigua",
		columns: { title: "Encuesta", state: "Estado", opens: "Apertura", closes: "Respuestas recibidas hasta el" },
	},
};
