import type { Messages } from "./en.ts";

export const es: Messages = {
	/** What holds for a reply received after the date, where there is a courtesy period. */
	courtesy: {
		counted:
			"Una respuesta recibida después, hasta el {until}, se registra como recibida después de la fecha y se computa.",
		kept: "Una respuesta recibida después, hasta el {until}, se registra como recibida después de la fecha; se conserva y no se computa.",
	},
	receivedAfterDate: "recibida después de la fecha",
	afterDateIs: { counted: "se computa", kept: "se conserva y no se computa" },
	afterDate: {
		counted: {
			one: "Se recibió {n} respuesta después de la fecha; se computa.",
			other: "Se recibieron {n} respuestas después de la fecha; se computan.",
		},
		kept: {
			one: "{n} delegación respondió después de la fecha; su respuesta se conserva y no se computa.",
			other: "{n} delegaciones respondieron después de la fecha; sus respuestas se conservan y no se computan.",
		},
	},
	notAVote:
		"Esta encuesta tiene por objeto recabar las preferencias de los Miembros. No constituye una votación y se entiende sin perjuicio del Reglamento del Consejo.",
	levels: {
		recorded:
			"Las respuestas son nominales: una vez comunicado el resultado, quien puede consultarlo ve también lo que respondió cada delegación, incluidas sus observaciones.",
		confidential:
			"Las respuestas son confidenciales: a ninguna delegación se le comunica lo que respondió otra; la secretaría y, después del cierre, el verificador independiente pueden leer una respuesta.",
	},
	fewOrAlike:
		"Si menos de cinco respuestas son determinantes, solo se muestra a qué conducen, sin sus cifras; si todas son iguales, el resultado muestra lo que dice cada una.",
};
