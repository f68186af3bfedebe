import type { Messages } from "./en.ts";

export const es: Messages = {
	title: "Análisis",
	lead: "La solidez del resultado, y cuál sería si algo fuera distinto.",
	back: "El resultado",
	notTheResult: "Esto no forma parte del resultado",
	forWhom:
		"Esta página es para los funcionarios, los funcionarios encargados de la aprobación y el verificador independiente. No se sella ni se comunica, y nada aquí pone en duda el resultado: lo determinante se fijó antes de la primera respuesta.",
	confidential:
		"La encuesta es confidencial: no se muestra lo que revelaría respuestas individuales, es decir, los grupos de menos de cinco respuestas o de un solo parecer, ni otros con los que pudieran calcularse.",
	sealed: "Según la regla sellada y las respuestas determinantes: {selection}.",
	exactly: {
		one: "{n} respuesta tendría que ser distinta para que el resultado fuera otro; ese número es exacto.",
		other: "{n} respuestas tendrían que ser distintas para que el resultado fuera otro; ese número es exacto.",
	},
	between:
		"Al menos {lower} y como máximo {upper} respuestas tendrían que ser distintas para que el resultado fuera otro. Menos nunca bastan; tantas pueden bastar.",
	changesWithheld:
		"No se muestra cuántas respuestas tendrían que ser distintas: aquí son determinantes menos de cinco respuestas.",
	classesTitle: "Si fueran determinantes otras categorías",
	rulesTitle: "Si se aplicara otra regla",
	groupsTitle: "Respuestas determinantes, por grupo regional",
	byClassTitle: "Todas las respuestas, por categoría",
	what: "Hipótesis",
	selection: "Selección",
	compared: "En comparación con el resultado",
	group: "Grupo",
	withClass: "También determinantes: {class}",
	without: "No determinantes: {class}",
	same: "la misma",
	different: "otra",
	equal: "empatadas: {selections}",
	manyEqual: { one: "{n} selección", other: "{n} selecciones están empatadas" },
	withheld: "No se muestra",
};
