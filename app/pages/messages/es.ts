import type { Messages } from "./en.ts";

export const es: Messages = {
	nav: {
		desk: "Mi espacio",
		office: "Oficina",
		dialogue: "Diálogo",
		years: "Diálogo",
		surveys: "Encuestas",
		register: "Registro",
		members: "Miembros",
		check: "Compruébelo usted mismo",
		settings: "Mis ajustes",
		signIn: "Iniciar sesión",
		signOut: "Cerrar sesión",
	},
	thread: {
		way: "El recorrido de {year}",
		title: "El hilo de {year}",
		lead: "Todo lo que llevó de lo propuesto a lo decidido, en su orden. Cada elemento remite a su página.",
		back: "Volver al año",
		restsOn: "Se basa en:",
		ledTo: "Condujo a:",
		cancelled: "Canceladas",
		deferred: "La selección se aplazó",
		departs: "Se aparta de su base, con motivos",
		corrected: "Registrada por error y corregida después",
		lastRound: "última ronda: {date}",
		themes: { one: "{n} tema general propuesto", other: "{n} temas generales propuestos" },
		topics: { one: "{n} tema de taller propuesto", other: "{n} temas de taller propuestos" },
		withdrawn: { one: "{n} de ellos retirado", other: "{n} de ellos retirados" },
		entered: "Inscripción según la fuente",
		unknownDay: "día desconocido",
		notKnown: "No se conoce aquí",
		/** What is said of a station that was passed by. */
		notNeeded: { consultation: "No hicieron falta consultas", survey: "No hizo falta encuesta" },
	},
	home: {
		title: "Un diálogo que pertenece a sus miembros",
		lead: "{body}: aquí se consulta a los miembros sobre el objeto de su diálogo y se actúa según lo que expresan. Lo que aquí se decide puede seguirse paso a paso y comprobarse.",
		path: "El recorrido del diálogo",
		stations: {
			note: "Documento",
			consultation: "Consulta",
			survey: "Encuesta",
			decision: "Decisión",
			topics: "Temas",
			events: "Reuniones",
			report: "Informe",
		},
		now: "Ahora",
		surveys: "Encuestas",
		noSurvey: "En este momento no hay ninguna encuesta pública. Los destinatarios encuentran la suya en su espacio.",
		openUntil: "Abierta hasta el {closes}",
		received: { one: "{n} respuesta recibida", other: "{n} respuestas recibidas" },
		members: "Miembros",
		noMember: "Aún no figura ningún miembro en el registro.",
		membersText: "{members} al {date}.",
		check: "Compruébelo usted mismo",
		checkText:
			"Cada encuesta se sella antes de la primera respuesta. Quien lo desee puede establecer de nuevo un resultado comunicado.",
		checkLink: "Cómo comprobarlo",
		signIn: "Delegaciones",
		signInText: "Lo que espera a su delegación está en su espacio.",
		signInLink: "Abrir mi espacio",
	},
	check: {
		title: "Compruébelo usted mismo",
		lead: "Cada encuesta deja un expediente que cualquiera puede comprobar: qué se preguntó, según qué regla se computan las respuestas, que ninguna respuesta se añadió, modificó ni retiró y –si el órgano así lo ha decidido– el resultado mismo.",
		keyTitle: "La clave",
		keyText:
			"Todo lo que figura en el registro está firmado con esta clave. Consérvela o anote su huella: quien la haya visto una vez notará si se pone otra en su lugar.",
		keyElsewhere:
			"Lo que se comprueba en esta página se comprueba con esta clave, tal como la da este sitio. Para no depender en nada de este sitio, pida la huella a la secretaría por otra vía, por escrito o de viva voz, o compárela con la que anotó otro día; indique después la clave al programa mediante --key.",
		key: "Clave pública",
		fingerprint: "Huella",
		size: { one: "{n} asiento en el registro", other: "{n} asientos en el registro" },
		exportTitle: "El expediente de una encuesta",
		exportText: "Elija un expediente descargado de la página de una encuesta. Se lee aquí y no se conserva.",
		exportField: "Expediente (.json)",
		exportSend: "Comprobar el expediente",
		receiptTitle: "Un acuse de recibo o una decisión",
		receiptText:
			"Elija los dos archivos adjuntos a un acuse de recibo, o que figuran en la página de una decisión. Se leen aquí y no se conservan; el segundo contiene la respuesta o la decisión.",
		receiptField: "Acuse de recibo o comprobante (.txt)",
		replyField: "Respuesta o decisión (.json)",
		survey: "Encuesta",
		delegation: "Delegación",
		received: "Recibida",
		decisionOf: "Órgano",
		decisionDate: "Tomada el",
		decisionText: "Texto de la decisión",
		notNamed:
			"El título se indica únicamente a las personas autorizadas a leer la encuesta. Si es su caso, inicie antes la sesión.",
		receiptSend: "Comprobar los dos archivos",
		recordChosen:
			"El segundo archivo es el expediente de una encuesta, no una respuesta ni una decisión. Un expediente se comprueba por sí solo, en el primer formulario.",
		keptChosen:
			"Este archivo es una respuesta o una decisión, no el expediente de una encuesta. Se comprueba en el segundo formulario, junto con su acuse de recibo o comprobante.",
		ofSurvey:
			"El primer archivo es auténtico, pero no corresponde al segundo: es de otra encuesta. Elija el acuse de recibo adjunto a la respuesta, o el comprobante que figura junto a la decisión.",
		ofReply:
			"El acuse de recibo es auténtico, pero no corresponde a esta respuesta: es de otra respuesta a la misma encuesta. Elija el que se adjuntó a ella.",
		ofDecision:
			"El comprobante es auténtico, pero no corresponde al segundo archivo: es de otra decisión. Elija el que figura junto a la decisión, o el acuse de recibo adjunto a la respuesta.",
		stands: "Ningún asiento posterior del registro sustituye ni retira esta respuesta.",
		replaced:
			"El registro indica desde entonces, en el asiento {entry}, que esta respuesta fue sustituida por otra posterior de la misma delegación: ya no se tiene en cuenta.",
		withdrawn:
			"El registro indica desde entonces, en el asiento {entry}, que esta respuesta fue retirada: ya no se tiene en cuenta.",
		without: "Sin este sitio",
		withoutText:
			"Un expediente puede comprobarse sin nosotros: el programa que lo hace es libre y no necesita este sitio ni una cuenta.",
		command: "En una computadora que tenga el programa, en la carpeta de este:",
		limits: "Lo que esto prueba y lo que no prueba",
		limitsText:
			"Un cambio en el registro lo advierte quien haya conservado un estado firmado o un acuse de recibo anterior. La secretaría y quien opera este sistema pueden leer las respuestas. Un miembro puede mostrar a otros lo que respondió.",
		chooseAgain: "Elija también este archivo de nuevo: no se ha conservado.",
		notChosen: "Elija un archivo.",
		tooLarge: "Este archivo es mayor que cualquier expediente de encuesta.",
		unreadable: "No son un acuse de recibo y su respuesta tal como se enviaron.",
		log: "El registro para programas: {checkpoint}, en bloques («tiles») según la especificación tlog-tiles.",
	},
};
