import type { Words } from "./en.ts";

export const es: Words = {
	signIn: {
		title: "Iniciar sesión",
		lead: "Indique la dirección con la que la secretaría le conoce, o el buzón común de su misión. Enviaremos allí un enlace y un código; no hay contraseña.",
		keptLead:
			"Su sesión ha terminado. Se conserva su texto: inicie sesión con el código, en esta misma ventana, y lo encontrará de nuevo.",
		email: "Dirección de correo electrónico",
		send: "Enviarme un enlace y un código",
		haveCode: "Ya tengo un código",
	},
	sent: {
		title: "Consulte su buzón",
		lead: (email) =>
			`Si la dirección ${email} está registrada, recibirá un mensaje con un enlace y un código de seis cifras. Abra el enlace o escriba el código aquí.`,
		noMail: "No ha llegado ningún mensaje",
		noMailText:
			"Mire entre el correo no deseado y espere unos minutos. Si no llega nada, es posible que la dirección no esté registrada: el punto focal de su delegación o la secretaría se lo confirmarán.",
	},
	code: {
		title: "Iniciar sesión con un código",
		label: "Código",
		hint: "Seis cifras, las del mensaje más reciente.",
		enter: "Iniciar sesión",
	},
	link: {
		title: "Está a punto de iniciar sesión",
		lead: "Pulse el botón para continuar. El enlace solo puede utilizarse una vez.",
		enter: "Iniciar sesión",
		failed: "Este enlace no puede utilizarse",
	},
	again: { title: "Enviarme uno nuevo", send: "Enviarme un enlace y un código nuevos" },
	resume: {
		title: "Ha iniciado sesión",
		lead: "Se ha conservado su texto. Continúe para enviarlo y compruebe que está completo.",
		go: "Continuar con mi texto",
	},
	signOut: {
		title: "Cerrar sesión",
		lead: "En un equipo compartido, cierre la sesión al dejarlo. Los borradores se conservan.",
		leave: "Cerrar sesión",
	},
	settings: {
		title: "Mis ajustes",
		lead: (name, email) => `${name}, ${email}. Para modificar el nombre o la dirección, diríjase a la secretaría.`,
		language: "Idioma de las páginas y los mensajes",
		languages: { en: "English", fr: "Français", es: "Español" },
		zone: "Huso horario",
		zoneHint: "Los plazos se indican en la hora de la sede y en esta.",
		save: "Guardar",
		saved: "Se han guardado sus ajustes.",
	},
	officers: {
		title: "Funcionarios",
		lead: "Quiénes ejercen las funciones de la secretaría. Un funcionario encargado de la aprobación solicita una función y otro la concede; constan los dos nombres.",
		done: "Hecho.",
		roles: {
			officer: "Funcionario",
			approvingOfficer: "Funcionario encargado de la aprobación",
			auditor: "Verificador independiente",
		},
		rolesSay: {
			officer: "Prepara encuestas, lleva el registro e introduce las respuestas recibidas en papel.",
			approvingOfficer: "Hace lo que hace un funcionario, concede lo que otro solicita y establece los resultados.",
			auditor: "Verifica las encuestas después de su cierre y no modifica nada.",
		},
		waiting: "Solicitudes pendientes",
		nothingWaits: "No hay solicitudes pendientes.",
		fromDay: "{email}, a partir del {date}",
		requestedBy: "Solicitud de {who}, el {when}",
		anotherGrants: "Corresponde a otro funcionario encargado de la aprobación concederla o rechazarla.",
		grant: "Conceder la función",
		decline: "Denegar",
		withdraw: "Retirar la solicitud",
		held: "Funciones en ejercicio",
		name: "Nombre",
		role: "Función",
		period: "Período",
		since: "desde el {date}",
		begins: "a partir del {date}",
		fromUntil: "a partir del {from}; termina el {until}",
		grantedBy: "Concedida por",
		operator: "Quien administra el servidor",
		end: "Poner término a la función",
		until: "Primer día sin la función",
		request: "Solicitar una función",
		requestLead:
			"Para una persona distinta de usted. Comienza cuando otro funcionario encargado de la aprobación la ha concedido.",
		email: "Dirección de correo electrónico",
		registeredHint: "De una persona registrada.",
		from: "A partir del",
		requestButton: "Solicitar la función",
		register: "Registrar a una persona",
		registerLead:
			"Quien deba recibir una función se registra primero. Las personas de las delegaciones se registran con su delegación.",
		newEmailHint: "Allí se envía el enlace de inicio de sesión. Una dirección corresponde a una sola persona.",
		language: "Idioma de las páginas y los mensajes",
		zone: "Huso horario",
		registerButton: "Registrar",
		decided: "Solicitudes resueltas",
		requested: "Solicitud",
		decision: "Decisión",
		grantedOn: "Concedida por {who}, el {when}",
		declinedOn: "Denegada por {who}, el {when}",
	},
	mail: {
		subject: "Su enlace y su código para iniciar sesión",
		body: (link, code) => `Estimada señora, estimado señor:

Para iniciar sesión, sírvase abrir esta página y pulsar el botón que contiene:

${link}

o escribir este código allí donde lo solicitó:

${code}

El enlace y el código pueden utilizarse una vez, en un plazo de 24\u00a0horas; al utilizar uno, el otro deja de ser válido.

Si no ha solicitado este mensaje, no tiene que hacer nada: nadie puede iniciar sesión sin él.
`,
	},
};
