import type { Messages } from "./en.ts";

const objection = "Si este cambio no procede de su delegación, avise de inmediato a la secretaría, por favor.";

export const es: Messages = {
	by: { secretariat: "La secretaría", delegation: "Su delegación" },
	salutation: "Señora, señor:",
	people: "Las personas de su delegación: {link}",
	noMailbox: "ninguno",
	letters: {
		placed: {
			subject: "{body}: nuevo acceso al espacio de la delegación {ofMember}",
			said: "{by} ha dado a la persona siguiente acceso al espacio de la delegación {ofMember}: {name} ({email}), con la función siguiente: {role}. A partir de ahora puede leer lo que su delegación redacta.\n\n{body}",
			objection: "Si esta designación no procede de su delegación, avise de inmediato a la secretaría, por favor.",
		},
		handedOver: {
			subject: "{body}: traspaso en la delegación {ofMember}",
			said: "{by} ha traspasado un puesto en la delegación {ofMember}.\n\nFunción: {role}\nHasta ahora: {name} ({email})\nA partir de hoy: {successor} ({successorEmail})\n\nEl acceso de la primera persona al espacio de la delegación termina hoy; la segunda puede leer a partir de ahora lo que la delegación redacta.\n\n{body}",
			objection,
		},
		ended: {
			subject: "{body}: fin de un acceso al espacio de la delegación {ofMember}",
			said: "{by} ha puesto fin hoy al acceso de la persona siguiente al espacio de la delegación {ofMember}.\n\nPersona: {name} ({email})\nFunción hasta ahora: {role}\n\nLo que la delegación ha redactado se conserva en su espacio.\n\n{body}",
			objection,
		},
		roleChanged: {
			subject: "{body}: cambio de función en la delegación {ofMember}",
			said: "{by} ha cambiado hoy la función de la persona siguiente en la delegación {ofMember}.\n\nPersona: {name} ({email})\nHasta ahora: {roleBefore}\nA partir de hoy: {role}. {may}\n\n{body}",
			objection,
		},
		mailboxChanged: {
			subject: "{body}: cambio del buzón oficial de la delegación {ofMember}",
			said: "{by} ha cambiado en el registro el buzón oficial de la delegación {ofMember}. Las comunicaciones oficiales se envían al buzón que consta en el registro.\n\nHasta ahora: {mailboxBefore}\nA partir de ahora: {mailbox}\n\n{body}",
			objection,
		},
	},
};
