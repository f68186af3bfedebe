import type { Messages } from "./en.ts";

export const es: Messages = {
	nav: {
		desk: "Mi espacio",
		office: "Oficina",
		surveys: "Encuestas",
		register: "Registro",
		members: "Miembros",
		check: "Compruébelo usted mismo",
		settings: "Mis ajustes",
		signIn: "Iniciar sesión",
		signOut: "Cerrar sesión",
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
		receiptTitle: "Un acuse de recibo",
		receiptText:
			"Elija los dos archivos adjuntos a un acuse de recibo. Se leen aquí y no se conservan; el segundo contiene la respuesta.",
		receiptField: "Acuse de recibo (.txt)",
		replyField: "Respuesta (.json)",
		survey: "Encuesta",
		delegation: "Delegación",
		received: "Recibida",
		notNamed:
			"El título se indica únicamente a las personas autorizadas a leer la encuesta. Si es su caso, inicie antes la sesión.",
		receiptSend: "Comprobar el acuse de recibo",
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
