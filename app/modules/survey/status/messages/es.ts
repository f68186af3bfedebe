import type { Messages } from "./en.ts";

export const es: Messages = {
	title: "Estado de la encuesta",
	as: "Al {when}",
	lead: "Respuestas recibidas y pendientes, por categoría. Nadie puede ver lo que dicen antes del cierre.",
	columns: { class: "Categoría", consulted: "Destinatarios", received: "Recibidas", outstanding: "Pendientes" },
	total: "Total",
	closes: "Las respuestas se reciben hasta el {when}.",
	closed: "La encuesta se cerró el {when}.",
	together: "Las categorías pequeñas se reúnen con la que las precede.",
	back: "La encuesta",
};
