import type { UiLang } from "../../kit/languages.ts";

const en = {
	title: "My desk",
	delegation: (of: string) => `Delegation ${of}`,
	delegationWaits: (of: string) => `Delegation ${of} – a reply is awaited`,
	people: "The people of the delegation",
	office: "What awaits you in your capacity in the body itself",
	awaits: "This awaits you",
	nothing:
		"Nothing awaits your delegation at present. A survey appears here on the day on which it opens; the invitation is mailed as well.",
	nothingMore: "Nothing awaits your delegation: all open surveys have been answered.",
	open: "Open surveys",
	ahead: "What is coming",
	said: "What your delegation said in consultations",
	saidEarlier: (n: number) => `Earlier: ${n} more`,
	decided: "What was decided",
	silenceUntil: (atSeat: string, elsewhere: string) =>
		`Unless it is broken, silence until ${atSeat}${elsewhere === "" ? "" : ` – ${elsewhere}`} is agreement once the Chair confirms it`,
	papers: "Papers, and the way to give a view",
	invited: "Invited",
	taken: "Decided",
	deferred: "Deferred",
	earlier: "Earlier surveys, and your replies",
	dateOver: "The date is past.",
	until: (atSeat: string, elsewhere: string) =>
		`Replies are received until ${atSeat}${elsewhere === "" ? "" : ` – ${elsewhere}`}`,
	closed: (date: string) => `Closed on ${date}`,
	annulled: (date: string) => `Annulled on ${date}`,
	begin: "Begin",
	continue: "Continue",
	check: "Read and clear",
	look: "Open",
	state: {
		notBegun: "Your delegation has not begun its reply.",
		draft: "A draft is saved; it has not been sent.",
		awaitingClearance: "A draft awaits the clearance of your focal point or head.",
		amended: "A reply was received; the draft has been changed since and has not been sent.",
		withdrawn: "Your delegation has withdrawn its reply and has none in force.",
		submitted: "",
	},
	replied: "Reply received",
	noReply: "No reply",
};
type DeskWords = typeof en;

const fr: DeskWords = {
	title: "Mon espace",
	delegation: (of) => `Délégation ${of}`,
	delegationWaits: (of) => `Délégation ${of} – une réponse est attendue`,
	people: "Les membres de la délégation",
	office: "Ce qui vous attend dans vos fonctions au sein de l’organisation",
	awaits: "Ceci vous attend",
	nothing:
		"Rien n’attend votre délégation à présent. Une enquête apparaît ici le jour de son ouverture\u202f; l’invitation est aussi envoyée par courriel.",
	nothingMore: "Rien n’attend votre délégation\u00a0: elle a répondu à toutes les enquêtes ouvertes.",
	open: "Enquêtes ouvertes",
	ahead: "À venir",
	said: "Ce que votre délégation a dit lors de consultations",
	saidEarlier: (n) => `Auparavant\u00a0: ${n} de plus`,
	decided: "Ce qui a été décidé",
	silenceUntil: (atSeat, elsewhere) =>
		`S’il n’est pas rompu, le silence jusqu’au ${atSeat}${elsewhere === "" ? "" : ` – ${elsewhere}`} vaut approbation une fois confirmé par la présidence`,
	papers: "Les documents, et la manière de donner un avis",
	invited: "Invitation",
	taken: "Décidé",
	deferred: "Reporté",
	earlier: "Enquêtes antérieures, et vos réponses",
	dateOver: "La date est passée.",
	until: (atSeat, elsewhere) =>
		`Les réponses sont reçues jusqu’au ${atSeat}${elsewhere === "" ? "" : ` – ${elsewhere}`}`,
	closed: (date) => `Clôture\u00a0: ${date}`,
	annulled: (date) => `Annulation\u00a0: ${date}`,
	begin: "Commencer",
	continue: "Continuer",
	check: "Lire et approuver",
	look: "Ouvrir",
	state: {
		notBegun: "Votre délégation n’a pas commencé sa réponse.",
		draft: "Un projet de réponse est enregistré\u202f; il n’a pas été envoyé.",
		awaitingClearance: "Un projet de réponse attend l’approbation de votre point focal ou du chef de la délégation.",
		amended: "Une réponse a été reçue\u202f; le projet a été modifié depuis et n’a pas été envoyé.",
		withdrawn: "Votre délégation a retiré sa réponse et n’en a pas en vigueur.",
		submitted: "",
	},
	replied: "Réponse reçue",
	noReply: "Pas de réponse",
};

const es: DeskWords = {
	title: "Mi espacio",
	delegation: (of) => `Delegación ${of}`,
	delegationWaits: (of) => `Delegación ${of} – se espera una respuesta`,
	people: "Las personas de la delegación",
	office: "Lo que espera su intervención por sus funciones en la organización",
	awaits: "Pendiente de usted",
	nothing:
		"Por el momento no hay nada pendiente para su delegación. Las encuestas aparecen aquí el día en que se abren; la invitación se envía también por correo electrónico.",
	nothingMore: "No hay nada pendiente para su delegación: ha respondido a todas las encuestas abiertas.",
	open: "Encuestas abiertas",
	ahead: "Próximamente",
	said: "Lo que su delegación dijo en consultas",
	saidEarlier: (n) => `Anteriormente: ${n} más`,
	decided: "Lo decidido",
	silenceUntil: (atSeat, elsewhere) =>
		`Si no se rompe, el silencio hasta el ${atSeat}${elsewhere === "" ? "" : ` – ${elsewhere}`} equivale a acuerdo una vez que la Presidencia lo confirme`,
	papers: "Los documentos y cómo dar una opinión",
	invited: "Invitación",
	taken: "Decidido",
	deferred: "Aplazado",
	earlier: "Encuestas anteriores, y sus respuestas",
	dateOver: "La fecha ha pasado.",
	until: (atSeat, elsewhere) =>
		`Las respuestas se reciben hasta el ${atSeat}${elsewhere === "" ? "" : ` – ${elsewhere}`}`,
	closed: (date) => `Cierre: ${date}`,
	annulled: (date) => `Anulación: ${date}`,
	begin: "Comenzar",
	continue: "Continuar",
	check: "Leer y aprobar",
	look: "Abrir",
	state: {
		notBegun: "Su delegación no ha comenzado su respuesta.",
		draft: "Hay un borrador guardado; no se ha enviado.",
		awaitingClearance: "Un borrador está pendiente de la aprobación del punto focal o de la jefatura de la delegación.",
		amended: "Se recibió una respuesta; el borrador se ha modificado después y no se ha enviado.",
		withdrawn: "Su delegación ha retirado su respuesta y no tiene ninguna en vigor.",
		submitted: "",
	},
	replied: "Respuesta recibida",
	noReply: "Sin respuesta",
};

/** The words of a delegation's desk. */
export const deskWords: Readonly<Record<UiLang, DeskWords>> = { en, fr, es };
