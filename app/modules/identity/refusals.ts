import type { Refusals } from "../../kit/refusal.ts";
import { refusals as role } from "./role/refusals.ts";
import type { IdentityRefusal } from "./rules.ts";
import type { SignInRefusal } from "./sign-in/acts.ts";

export const refusals = {
	...role,
	"identity.addressTaken": {
		status: 409,
		say: {
			en: () => "Somebody is registered with this address already. Look them up by the address, or use another one.",
			fr: () =>
				"Une personne est déjà enregistrée à cette adresse. Recherchez-la par son adresse, ou indiquez-en une autre.",
			es: () =>
				"Ya hay una persona registrada con esta dirección. Búsquela por su dirección o indique otra, por favor.",
		},
	},
	"identity.unknownPerson": {
		status: 404,
		say: {
			en: () => "This person is not registered. Choose one from the list, or register them first.",
			fr: () => "Cette personne n’est pas enregistrée. Choisissez-la dans la liste, ou enregistrez-la d’abord.",
			es: () => "Esta persona no está registrada. Elíjala de la lista o regístrela primero.",
		},
	},
	"identity.notSignedIn": {
		status: 401,
		say: {
			en: () => "Please sign in first. What you typed is kept.",
			fr: () => "Veuillez d’abord vous connecter. Votre saisie est conservée.",
			es: () => "Inicie sesión primero, por favor. Se conserva lo que ha escrito.",
		},
	},
	"identity.ownSettingsOnly": {
		status: 403,
		say: {
			en: () => "You can change your own settings only. Officers of the Secretariat change those of others.",
			fr: () =>
				"Vous ne pouvez modifier que vos propres réglages. Ceux d’autrui relèvent des fonctionnaires du secrétariat.",
			es: () =>
				"Solo puede modificar sus propios ajustes. Los de otras personas corresponden a los funcionarios de la secretaría.",
		},
	},
	"identity.nameByOfficer": {
		status: 403,
		say: {
			en: () => "A name appears in records, so the Secretariat changes it. Please write to them.",
			fr: () =>
				"Le nom figure dans les documents\u00a0: c’est le secrétariat qui le modifie. Veuillez vous adresser à lui.",
			es: () => "El nombre figura en las actas, por lo que lo modifica la secretaría. Diríjase a ella, por favor.",
		},
	},
	"identity.linkUnknown": {
		status: 404,
		say: {
			en: () => "This is not a link of ours, or a part of it was lost on the way. Please copy it whole from the mail.",
			fr: () =>
				"Ce lien n’est pas de nous, ou une partie s’en est perdue en route. Veuillez le copier en entier depuis le courriel.",
			es: () =>
				"Este enlace no es nuestro, o se ha perdido una parte por el camino. Cópielo entero del mensaje, por favor.",
		},
	},
	"identity.linkExpired": {
		status: 410,
		say: {
			en: () => "This link has expired: it was good for 24 hours.",
			fr: () => "Ce lien a expiré\u00a0: il était valable 24\u00a0heures.",
			es: () => "Este enlace ha caducado: era válido durante 24\u00a0horas.",
		},
	},
	"identity.linkUsed": {
		status: 410,
		say: {
			en: () => "This link has been used already, or the code from the same mail has.",
			fr: () => "Ce lien a déjà servi, ou le code du même courriel a été utilisé.",
			es: () => "Este enlace ya se ha utilizado, o se ha utilizado el código del mismo mensaje.",
		},
	},
	"identity.codeRefused": {
		status: 422,
		say: {
			en: () =>
				"This code is not the right one, or is no longer good: it has been used, is older than 24 hours, or a newer mail has replaced it.",
			fr: () =>
				"Ce code n’est pas le bon, ou n’est plus valable\u00a0: il a servi, date de plus de 24\u00a0heures ou a été remplacé par un courriel plus récent.",
			es: () =>
				"Este código no es el correcto o ya no es válido: se ha utilizado, tiene más de 24\u00a0horas o lo ha reemplazado un mensaje más reciente.",
		},
	},
	"identity.tooManyMails": {
		status: 429,
		say: {
			en: () =>
				"Several mails have been asked for within the hour. Please use the newest one, or try again in an hour.",
			fr: () =>
				"Plusieurs courriels ont été demandés dans l’heure. Veuillez utiliser le plus récent, ou réessayer dans une heure.",
			es: () =>
				"Se han solicitado varios mensajes en la última hora. Utilice el más reciente o inténtelo de nuevo dentro de una hora, por favor.",
		},
	},
	"identity.tooManyCodes": {
		status: 429,
		say: {
			en: () =>
				"Several codes have been tried within the hour. Please open the link in the mail, or try again in an hour.",
			fr: () =>
				"Plusieurs codes ont été essayés dans l’heure. Veuillez ouvrir le lien du courriel, ou réessayer dans une heure.",
			es: () =>
				"Se han probado varios códigos en la última hora. Abra el enlace del mensaje o inténtelo de nuevo dentro de una hora, por favor.",
		},
	},
} as const satisfies Refusals & Record<IdentityRefusal | SignInRefusal, unknown>;
