import type { Messages } from "./en.ts";

export const es: Messages = {
	view: "Parecer: {title}",
	proposal: "Propuesta: {title}",
	statement: "Declaración entregada el {date}",
	given: "Dado",
};
