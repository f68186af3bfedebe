import type { Words } from "./en.ts";

const same = (title: string) => ({ f: title, m: title });

export const es: Words = {
	title: "Demostración",
	lead: "Aquí puede ser quien quiera y adelantar el tiempo. Nada de lo que se muestra expresa la opinión de ningún gobierno ni de ninguna organización.",
	invented: "Qué es real aquí y qué no lo es",
	inventedText: [
		"Los Estados Miembros son los de mediados de 2007, con los nombres que entonces llevaban. Las fechas de admisión solo figuran cuando se pudo consultar una fuente.",
		"Los observadores son ilustrativos: no se encontró ninguna lista de esa fecha. También lo son las misiones fuera de Ginebra y todas las direcciones.",
		"Todas las personas son inventadas. Cuando no se nombra a nadie, quien ha respondido es un «punto focal (simulado)».",
	],
	tryTitle: "Qué probar",
	steps: {
		survey: "Leer la encuesta tal como la ve el público.",
		themes: (name, member) => `Leer los dos temas en paralelo: ser ${name} (${member}).`,
		consultations: (name, member) =>
			`Ver qué cambiaron las consultas en un documento, palabra por palabra: ser ${name} (${member}).`,
		reply: (name, member) => `Responder en nombre de una delegación: ser ${name} (${member}).`,
		watch: (name) =>
			`Seguir la llegada de las respuestas como funcionario y enviar un recordatorio a quienes aún no han respondido: ser ${name}.`,
		close: "Adelantar el reloj hasta el cierre.",
		release: (name) => `Comunicar el resultado como funcionario encargado de la aprobación: ser ${name}.`,
		check: "Leer el resultado y comprobarlo por cuenta propia, sin fiarse de este sitio.",
		decision: (name) => `Seguir el hilo desde la decisión del Consejo hasta las respuestas: ser ${name}.`,
		topics: (name) =>
			`Ver en qué punto queda el año al final, tras cuatro temas de taller, una encuesta confidencial y dos elegidos: ser ${name}.`,
		moves: (date) => `El reloj avanza antes al ${date}.`,
	},
	signIn: {
		title: "Iniciar sesión como…",
		caption: "Personas que puede ser",
	},
	place: (role, member) => `${role}, ${member}`,
	staff: {
		officer: { f: "Funcionaria", m: "Funcionario" },
		approvingOfficer: { f: "Funcionaria encargada de la aprobación", m: "Funcionario encargado de la aprobación" },
		chair: { f: "Presidenta del Consejo", m: "Presidente del Consejo" },
		auditor: { f: "Verificadora independiente", m: "Verificador independiente" },
	},
	delegation: {
		head: { f: "Jefa de delegación", m: "Jefe de delegación" },
		focalPoint: same("Punto focal"),
		drafter: { f: "Redactora", m: "Redactor" },
		reader: { f: "Lectora", m: "Lector" },
	},
	awaits: {
		reply: "La encuesta, aún por responder",
		draft: "Un proyecto de respuesta por terminar",
		replied: "Nada por ahora; la respuesta puede modificarse hasta el cierre",
		watch: "Respuestas que llegan, un recordatorio por enviar",
		approve: "Nada antes del cierre, salvo que se pida un segundo funcionario",
		established: "El resultado, una vez comunicado",
		release: "El resultado, por establecer y comunicar",
		result: "El resultado, para leerlo",
		verify: "El expediente de la encuesta, para verificarlo",
		nothing: "Nada por ahora",
	},
	clock: {
		title: "El reloj",
		now: (now, city) => `Es ${now} (${city}).`,
		moved: (now, city) => `El reloj marca ahora ${now} (${city}).`,
		hour: "Adelantar una hora",
		day: "Adelantar un día",
		next: (date, scene) => `Al ${date}: ${scene}`,
		scenes: {
			release: "se da a conocer el resultado",
			decision: "el Consejo decide el tema general",
			topics: "se proponen cuatro temas de taller",
			consultation: "consultas sobre los temas de taller",
			topicSurvey: "se abre la encuesta sobre los temas de taller",
			topicReplies: "llegan respuestas sobre los temas de taller",
			topicRelease: "se da a conocer el resultado sobre los temas de taller",
			topicDecision: "se eligen dos temas de taller",
		},
		beforeClose: "A un minuto del cierre",
		close: "Al cierre",
		at: "A una fecha y hora",
		date: "Fecha",
		time: (city) => `Hora (${city})`,
		timeHint: "Por ejemplo, 18:00",
		move: "Adelantar el reloj",
		forward:
			"El reloj solo avanza. Para volver atrás se empieza de nuevo la demostración, y se pierde lo que se hizo en ella: deténgala y vuelva a iniciarla con",
		refused: {
			"demo.backwards":
				"El reloj solo avanza, y ese momento ya pasó. Para volver atrás, empiece de nuevo la demostración: deténgala y vuelva a iniciarla con npm start -- --reset",
			"demo.tooFar": "El calendario de esta demostración termina con el año 2008. Elija una fecha anterior.",
		},
		notPlayed:
			"El reloj se adelantó hasta este suceso, que no puede tener lugar después de lo que se hizo aquí. Hágalo usted, o adelante más el reloj.",
		noSuchMove: "Ese momento no puede indicarse ahora: no hay ninguna encuesta abierta. Indique una fecha y una hora.",
	},
	mailbox: {
		title: "Buzón de la demostración",
		lead: "Todos los mensajes que se habrían enviado, los más recientes primero.",
		link: "Abrir el buzón",
		linkText:
			"Ningún mensaje sale de una demostración, salvo que se le indique un servidor de correo. Aquí está lo que se escribió, a quién y en qué idioma.",
		address: "Dirección",
		addressHint: "Déjela vacía para ver todos los mensajes.",
		show: "Mostrar",
		all: "Todas las direcciones",
		to: "Para",
		at: "Fecha",
		text: "Texto",
		attachments: "Archivos adjuntos",
		empty: "Todavía no se ha escrito ningún mensaje a esta dirección.",
		newer: "Mensajes más recientes",
		older: "Mensajes más antiguos",
		pages: "Páginas del buzón",
		back: "Demostración",
	},
};
