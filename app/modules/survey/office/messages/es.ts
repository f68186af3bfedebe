import type { Messages } from "./en.ts";

export const es: Messages = {
	surveys: "Encuestas",
	back: "Volver a la encuesta",
	states: {
		preparation: "En preparación",
		open: "Abierta",
		establishing: "Cerrada; se está estableciendo el resultado",
		released: "Cerrada; resultado comunicado",
		annulled: "Anulada",
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
