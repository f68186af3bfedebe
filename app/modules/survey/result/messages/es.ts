import type { Messages } from "./en.ts";

export const es: Messages = {
	survey: "Encuesta",
	basis: "La decisión corresponde al órgano competente, sobre la base de este resultado.",
	states: {
		open: "Abierta a respuestas",
		establishing: "Cerrada; se está estableciendo el resultado",
		released: "Cerrada; resultado comunicado",
		annulled: "Anulada",
	},
	opened: "Abierta el",
	closes: "Las respuestas se reciben hasta el",
	closed: "Cerrada el",
	released: "Resultado comunicado el",
	annulledFor: "Motivos",
	extendedTo: "Prorrogada el {at} hasta el {closes}. Motivos: {reasons}",
	receivedSoFar: { one: "{n} respuesta recibida hasta ahora", other: "{n} respuestas recibidas hasta ahora" },
	consultedCount: { one: "{n} destinatario", other: "{n} destinatarios" },
	nothingBeforeClose: "Nada de lo que dicen las respuestas se muestra a nadie antes del cierre.",
	establishing:
		"El plazo de respuesta ha terminado. Se está estableciendo el resultado, que se comunicará a todas las delegaciones en el mismo instante, a más tardar el {by}.",
	establishingLate:
		"El plazo de respuesta ha terminado. El resultado debía comunicarse a más tardar el {by} y aún se está estableciendo; se comunicará a todas las delegaciones en el mismo instante.",
	establishingForYou:
		"Usted ve este resultado porque a su función corresponde establecerlo. Aún no se ha comunicado: le rogamos que no lo divulgue hasta entonces.",
	toDesk: "Responder en nombre de su delegación",
	options: "Opciones",
	whoDecidesTitle: "Respuestas determinantes",
	whoDecides: "Las respuestas {decides} son determinantes. Las respuestas {others} se presentan por separado.",
	whoDecidesAll: "Las respuestas {decides} son determinantes.",
	rules: {
		plurality:
			"Cada respuesta indica una opción o la ausencia de preferencia; la opción con más preferencias ocupa el primer lugar.",
		approval:
			"Cada respuesta indica todas las opciones que podría aceptar; la que reúne más conformidades ocupa el primer lugar.",
		borda:
			"Cada respuesta ordena las opciones; cada opción se compara con cada una de las demás y se suman las diferencias.",
		schulze:
			"Cada respuesta ordena las opciones; estas se comparan por pares, y la que ninguna otra aventaja, directamente o a través de otras, ocupa el primer lugar. Las opciones no ordenadas se consideran empatadas en último lugar.",
	},
	equality: { chair: "En caso de empate, resuelve la presidencia." },
	chairReasons: "Motivos expuestos por la presidencia: {reasons}",
	toEquality: "Resolver el empate",
	equalityAwaits:
		"Las respuestas están empatadas. Según lo dispuesto en la apertura, la presidencia ({organ}) resuelve antes de que se comunique el resultado.",
	result: "Resultado",
	sentences: {
		plurality: "«{option}» es la opción con más preferencias: {n} de las {counted} respuestas que expresan una.",
		approval: "«{option}» reúne más conformidades: {n} de {counted} respuestas.",
		borda: "«{option}» ocupa el primer lugar en la suma de todas las comparaciones por pares.",
		condorcet: "«{option}» es preferida a cada una de las demás opciones en las comparaciones por pares.",
		schulze: "«{option}» ocupa el primer lugar al considerar en conjunto todas las comparaciones por pares.",
		few: "«{option}» ocupa el primer lugar.",
		tied: "{options} están empatadas. {equality}",
		settled:
			"{options} están en situación de empate. Según lo dispuesto en la apertura, la presidencia ({organ}) resolvió el empate y seleccionó {selected}.",
		empty: "Ninguna respuesta expresa una preferencia.",
	},
	noPreference: "Sin preferencia",
	blank: { one: "{n} respuesta no expresa preferencia.", other: "{n} respuestas no expresan preferencia." },
	picture: {
		plurality: "Preferencias expresadas en las respuestas {decides}",
		sums: "Suma de las diferencias en las comparaciones por pares",
		pairs: "Comparaciones por pares",
	},
	steps: {
		title: "Los pasos del cómputo",
		count: "«{option}» figura en {n} de {counted} respuestas.",
		sum: "«{option}»: {parts}; en total {sum}.",
		part: "{margin} frente a «{other}»",
		leads: "«{a}» aventaja a «{b}»: {for} prefieren la primera, {against} la segunda, {neither} ninguna de las dos.",
		level:
			"«{a}» y «{b}» están igualadas: {for} prefieren la primera, {against} la segunda, {neither} ninguna de las dos.",
		condorcet: "«{option}» aventaja a cada una de las demás opciones.",
		noCondorcet:
			"Ninguna opción aventaja a todas las demás, por lo que se examinan cadenas de comparaciones; una cadena tiene la fuerza de su eslabón más débil.",
		paths: "Entre «{a}» y «{b}»: {fromA}; {fromB}.",
		path: "{chain}, fuerza {strength}",
		noPath: "ninguna cadena desde «{option}»",
		result: "Resultado: {options}.",
	},
	contents: "En esta página",
	classesTitle: "Respuestas recibidas",
	columns: {
		class: "Categoría",
		consulted: "Destinatarios",
		received: "Respuestas recibidas",
		rate: "Tasa de respuesta",
		decides: "Determinantes",
	},
	total: "Total",
	yes: "sí",
	byClass: "Por categoría",
	separatelyByClass: "Presentadas por separado, por categoría",
	separately: "por separado",
	separatelyTitle: "Respuestas que no son determinantes",
	separatelyNote: "Presentadas por separado, como se dispuso en la apertura.",
	withheld:
		"No se muestra: menos de cinco respuestas, o todas iguales, o todas menos una, revelarían quién respondió qué.",
	order: "Orden",
	fewDecide:
		"Menos de cinco respuestas son determinantes. Al ser confidencial la encuesta, solo se muestra a qué conducen: sus cifras y los pasos del cómputo revelarían quién respondió qué.",
	numbersWithheld: "No se muestran los números inferiores a cinco ni aquellos que permitirían calcularlos.",
	lapsed: {
		one: "{n} respuesta en papel se recibió a tiempo y no se computó: al cierre ningún segundo funcionario la había confirmado.",
		other:
			"{n} respuestas en papel se recibieron a tiempo y no se computaron: al cierre ningún segundo funcionario las había confirmado.",
	},
	commentsTitle: "Observaciones",
	noComments: "No se formularon observaciones.",
	unattributed: "Las observaciones se presentan sin nombre, en el orden alfabético de su texto.",
	attributed: "Las observaciones se presentan en el orden alfabético de los nombres.",
	repliesTitle: "Respuestas",
	repliesNote: "Al ser nominal la encuesta, se muestra cada respuesta.",
	member: "Miembro",
	reply: "Respuesta",
	receivedAt: "Recibida",
	onPaper: "en papel, introducida por la secretaría y confirmada por un segundo funcionario",
	notRanked: "sin ordenar: {options}",
	check: {
		title: "Cómo comprobarlo",
		text: "Todo lo determinante se selló antes de la primera respuesta, y cada respuesta a medida que llegó. Quien disponga del archivo siguiente puede establecer de nuevo este resultado sin nosotros.",
		download: "Descargar el expediente de la encuesta",
		auditor: "Descargar el expediente del verificador, con todas las respuestas",
		outline:
			"Al ser confidencial la encuesta, el expediente público no abre ninguna respuesta: prueba lo que se selló, que nada se añadió ni se quitó y cuántas respuestas se computaron. La suma misma la establece de nuevo el verificador independiente.",
		closedRecord:
			"Al ser confidencial la encuesta, el expediente que abre el resultado sellado se reserva aquí al verificador independiente: el resultado dice más que esta página, donde no se muestran los números pequeños. Lo que contiene el registro está publicado, y un acuse de recibo se comprueba sin ese expediente.",
		command: "A continuación, en la carpeta del programa, ejecutar",
		key: "Está firmado con la clave",
		page: "Comprobar aquí un archivo o un acuse de recibo",
		log: "Sellada en el registro como",
	},
	public: "Pública por decisión del órgano: {decision}",
	forThoseConsulted: "Para los destinatarios; no es pública.",
};
