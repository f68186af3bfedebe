import type { Messages } from "./en.ts";

export const es: Messages = {
	title: "Un empate por resolver",
	lead: "Las respuestas determinantes están empatadas. En la apertura de la encuesta se dispuso que en ese caso resuelve la presidencia del órgano competente. Las cifras aún no se han comunicado a nadie: le rogamos que las reserve hasta entonces.",
	organ: "Órgano competente",
	equal: "La presidencia selecciona",
	equalHint:
		"Las respuestas conducen por igual a cada uno de estos resultados. La selección es definitiva y se comunicará con el resultado.",
	reasons: "Motivos, si desea darlos",
	reasonsHint:
		"Todos los destinatarios los leerán. Si se dan, se necesitan en cada idioma; la secretaría ayuda a traducirlos.",
	settle: "Resolver el empate",
	done: "El empate está resuelto. La selección se comunicará con el resultado.",
	settled: "Opción seleccionada por la presidencia",
	none: "En esta encuesta no hay ningún empate por resolver.",
	back: "El resultado en curso de establecimiento",
	mail: {
		subject: "Una encuesta espera su intervención, en ejercicio de la presidencia: {title}",
		body: "El plazo de respuesta a esta encuesta ha terminado:\n\n\t{title}\n\nSegún lo dispuesto en la apertura, corresponde a la presidencia del órgano competente ({organ}) pronunciarse antes de que pueda comunicarse el resultado. Para conocerlo, tras iniciar sesión:\n{link}\n\nEl resultado se está estableciendo y no se ha comunicado a nadie; le rogamos que lo tenga en cuenta.\n",
	},
};
