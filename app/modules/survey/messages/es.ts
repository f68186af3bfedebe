import type { Messages } from "./en.ts";

export const es: Messages = {
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
