import type { Messages } from "./en.ts";

export const es: Messages = {
	title: { theme: "Tema del diálogo de {year}", topics: "Temas de los talleres de {year}" },
	label: {
		chooseOne: "¿Cuál de los temas generales propuestos para {year} prefiere su delegación?",
		rank: "¿En qué orden prefiere los temas generales propuestos para {year}?",
		chooseK: "¿Cuáles de los temas de los talleres propuestos para {year} desearía su delegación que se eligieran?",
	},
	begun:
		"La encuesta comienza con una pregunta y, como opciones, lo que está propuesto en este momento, con las palabras de los expedientes.",
	about: "Objeto",
	year: "Diálogo de {year}",
	dossier: "Leer el expediente completo",
	version: "el texto anterior es el de su versión {version}",
	withdrawn:
		"Retiradas desde la apertura de la encuesta: {options}. Las respuestas se reciben y se computan tal como se abrió la encuesta.",
	moved: {
		title: "Hay expedientes que cambiaron después de tomarse sus textos",
		line: "Opción {option} de la pregunta {question}: se tomó la versión {from} del expediente, que ahora va por la versión {to}.",
		estimate: "Opción {option} de la pregunta {question}: han cambiado las indicaciones de costo y financiación.",
		redline: "Ver los cambios",
		retake: "Tomar de nuevo los textos",
		note: "Esto sustituye lo que se haya modificado entretanto en la encuesta.",
	},
	circulation: {
		title: "Distribución a todos los que serán consultados",
		done: "hecha, tal como figuran en la encuesta; las observaciones se recibieron hasta el {until}.",
		notCirculated: "Las opciones no se han distribuido a todos los que serán consultados.",
		daysRunning: "Las opciones se distribuyeron; aún pueden recibirse observaciones hasta el {until}.",
		changedSince: {
			one: "La opción {options} no figura en la encuesta, o en su expediente, tal como se distribuyó.",
			other: "Las opciones {options} no figuran en la encuesta, o en sus expedientes, tal como se distribuyeron.",
		},
		gate: "La encuesta se abre una vez que las opciones se han distribuido a todos tal como figuran en ella y ha vencido el plazo para las observaciones; antes, solo por un motivo que se imprime.",
		circulate: "Distribuir las opciones",
	},
	surveys: {
		title: "Encuestas de {year}",
		lead: "Las encuestas sobre lo que se propone para {year} y la situación de cada una.",
		none: "No se ha abierto ninguna encuesta sobre lo que se propone para este año.",
		caption: "Encuestas sobre los temas del año",
		columns: { title: "Encuesta", about: "Objeto", state: "Situación", closes: "Respuestas recibidas hasta" },
		back: "Volver al año",
	},
};
