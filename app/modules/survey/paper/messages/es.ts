import type { Messages } from "./en.ts";

export const es: Messages = {
	list: {
		title: "Respuestas en papel",
		lead: "Una respuesta llegada en papel la introduce un funcionario, con su copia escaneada, y la confirma otro; se muestra como tal para siempre. Cuenta una vez confirmada, y debe confirmarse antes del cierre.",
		enter: "Introducir una respuesta",
		none: "Todavía no se ha introducido ninguna respuesta en papel.",
		caption: { one: "{n} respuesta en papel", other: "{n} respuestas en papel" },
		columns: { member: "Delegación", state: "Estado", received: "Recibida", entered: "Introducida por" },
		over: "El plazo de respuesta ha terminado: ya no puede introducirse ni confirmarse nada más.",
	},
	states: {
		waiting: "Por confirmar",
		confirmed: "Confirmada",
		declined: "No confirmada",
		lapsed: "No confirmada antes del cierre; no computada",
	},
	form: {
		title: "Introducir una respuesta en papel",
		lead: "Introduzca lo que dice la carta y nada más. Otro funcionario la cotejará con la copia escaneada.",
		who: "Los funcionarios que introducen y confirman esta respuesta ven lo que dice. No lo divulgan: nada de ello se muestra a nadie más antes del cierre.",
		member: "Delegación",
		choose: "Elija la delegación",
		already: "{name} – respuesta recibida: {when}",
		received: "Recibida el",
		receivedHint: "La fecha del sello de la carta. Una carta cuenta si se recibió desde la apertura, el {opened}.",
		time: "A las",
		timeHint: "La hora de recepción, {place}.",
		reference: "Referencia de la carta",
		referenceHint: "El número o la fecha que lleva la propia carta.",
		scan: "Copia escaneada de la carta",
		scanHint: "PDF, PNG o JPEG, {n}\u00a0MB como máximo.",
		kept: "El archivo {name} se ha recibido y se conserva. Elija otro solo para sustituirlo.",
		answers: "Lo que dice la carta",
		enter: "Introducir la respuesta",
		leaveOut: "Retirar lo que no se pregunta y registrar",
		later:
			"Si la delegación respondió también por vía electrónica y ambas respuestas difieren, consulte a la misión cuál debe contar. Salvo indicación contraria de esta, cuenta la recibida más tarde.",
		before: "Las respuestas se reciben, y las cartas se confirman, hasta el {closes}.",
	},
	warning: {
		subject: {
			one: "{title}: {n} carta está pendiente de confirmación antes del cierre, el {closes}",
			other: "{title}: {n} cartas están pendientes de confirmación antes del cierre, el {closes}",
		},
		body: {
			one: `{n} respuesta introducida a partir de una carta está pendiente de que la confirme un funcionario distinto del que la introdujo:

	{title}

Solo cuenta si se confirma antes del cierre: {closes}. Una carta que haya llegado y aún no se haya introducido también debe introducirse y confirmarse para entonces.

{link}
`,
			other: `{n} respuestas introducidas a partir de una carta están pendientes de que las confirme un funcionario distinto del que las introdujo:

	{title}

Solo cuentan si se confirman antes del cierre: {closes}. Una carta que haya llegado y aún no se haya introducido también debe introducirse y confirmarse para entonces.

{link}
`,
		},
	},
	page: {
		alsoOnline:
			"La delegación respondió también por vía electrónica: {when}. Lo que dice esa respuesta no se muestra. Consulte a la misión si ambas coinciden; salvo indicación contraria de esta, cuenta la recibida más tarde.",
		lapsed:
			"Ningún segundo funcionario confirmó esta respuesta antes del cierre. Se conserva y no se computa; se ha informado de ello a la delegación por correo, con el motivo.",
		noMailbox: "No consta ninguna dirección de la delegación; es preciso informarla por carta.",
		title: "Respuesta en papel: {name}",
		entered: "Introducida por",
		enteredAt: "{who}, {when}",
		received: "Recibida",
		reference: "Referencia de la carta",
		scan: "Copia escaneada de la carta",
		open: "Abrir la copia escaneada: {name}",
		scanOf: "Copia escaneada de la carta: {name}",
		state: "Estado",
		answered: "{state} por {who}, {when}",
		remark: "Nota",
		answers: "Lo introducido",
		hidden: "Lo que dice la respuesta solo se muestra aquí hasta que se confirma.",
		compare:
			"Coteje cada respuesta con la carta. Al confirmarla, pasa a ser la respuesta de la delegación, a la que se envía un acuse de recibo.",
		yours: "Usted introdujo esta respuesta. Otro funcionario la coteja con la copia escaneada y la confirma.",
		confirm: "Confirmar: esto es lo que dice la carta",
		decline: "No es lo que dice la carta",
		declineRemark: "En qué difiere, para el funcionario que la introdujo",
		declineButton: "No confirmar",
		confirmed: "La respuesta ha sido confirmada y cuenta como respuesta de la delegación.",
		declined: "La respuesta no ha sido confirmada. El funcionario que la introdujo encontrará su nota.",
		entry: "La respuesta se ha introducido y está pendiente de otro funcionario.",
		again: "Introducirla de nuevo",
	},
};
