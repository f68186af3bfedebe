import { type Params, plain, type RefusalSpec, type Refusals } from "../kit/refusal.ts";

/** What has the wrong size; `{n}` is the least or the most that is taken. */
function sized(en: string, fr: string, es: string): RefusalSpec {
	const said =
		(sentence: string, locale: string) =>
		({ maximum, minimum }: Params) =>
			sentence.replace("{n}", Number(maximum ?? minimum).toLocaleString(locale));
	return { status: 422, say: { en: said(en, "en-GB"), fr: said(fr, "fr-FR"), es: said(es, "es-ES") } };
}

/** What performing any act may answer; each module adds its own. */
export const refusals = {
	"act.notAllowed": {
		status: 403,
		say: {
			en: () =>
				"Your role does not allow this. If you think it should, ask the Secretariat or your delegation’s focal point.",
			fr: () =>
				"Votre rôle ne le permet pas. Si vous pensez qu’il le devrait, adressez-vous au secrétariat ou au point focal de votre délégation.",
			es: () =>
				"Su función no lo permite. Si considera que debería permitirlo, diríjase a la secretaría o al punto focal de su delegación.",
		},
	},
	"act.otherDelegation": {
		status: 403,
		say: {
			en: () =>
				"You no longer serve, or do not serve, in that delegation. Choose one of your delegations on your desk.",
			fr: () =>
				"Vous ne faites pas, ou plus, partie de cette délégation. Choisissez l’une de vos délégations dans votre espace.",
			es: () =>
				"Usted no forma parte, o ya no forma parte, de esa delegación. Elija una de sus delegaciones en su espacio.",
		},
	},
	"act.submissionReused": {
		status: 409,
		say: {
			en: () => "This form was already sent by someone else. Open the page again; what you typed is below.",
			fr: () =>
				"Ce formulaire a déjà été envoyé par une autre personne. Rouvrez la page\u202f; votre texte figure ci-dessous.",
			es: () => "Otra persona ya envió este formulario. Vuelva a abrir la página; su texto figura a continuación.",
		},
	},
	"act.sentBefore": plain(
		409,
		"This form was sent before, with another text, and that one was recorded. What you typed now is below; check whether it is still to be sent, and send it again.",
		"Ce formulaire a déjà été envoyé avec un autre texte, qui a été enregistré. Ce que vous venez de saisir figure ci-dessous\u202f; vérifiez s’il faut encore l’envoyer, puis envoyez-le à nouveau.",
		"Este formulario ya se envió con otro texto, que quedó registrado. Lo que acaba de escribir figura a continuación; compruebe si aún debe enviarse y envíelo de nuevo.",
	),
	"act.formNotKept": plain(
		404,
		"What was typed here is kept for one day, for whoever typed it. It is no longer there; please begin again.",
		"Ce qui a été saisi ici est conservé un jour, pour la personne qui l’a saisi. Cela n’y est plus\u202f; veuillez recommencer.",
		"Lo que se escribió aquí se conserva un día, para quien lo escribió. Ya no está; vuelva a empezar.",
	),
	"act.notYetAcknowledged": plain(
		503,
		"This has been recorded, but its acknowledgement is not ready yet: many people are using the service. Open the page again in a minute; nothing needs to be typed again.",
		"Cela a été enregistré, mais l’accusé de réception n’est pas encore prêt\u00a0: le service est très sollicité. Rouvrez la page dans une minute\u202f; rien n’est à saisir à nouveau.",
		"Esto ha quedado registrado, pero el acuse de recibo aún no está listo: el servicio está muy solicitado. Vuelva a abrir la página dentro de un minuto; no es necesario escribir nada de nuevo.",
	),
	"input.missing": {
		status: 422,
		say: {
			en: () => "This is needed.",
			fr: () => "Ce champ est nécessaire.",
			es: () => "Este dato es necesario.",
		},
	},
	"input.tooLong": sized(
		"This is too long: at most {n} characters.",
		"Ce texte est trop long\u00a0: {n} caractères au maximum.",
		"El texto es demasiado largo: {n} caracteres como máximo.",
	),
	"input.tooShort": sized(
		"This is too short: at least {n} characters.",
		"Ce texte est trop court\u00a0: {n} caractères au minimum.",
		"El texto es demasiado corto: {n} caracteres como mínimo.",
	),
	"input.tooMany": sized(
		"These are too many: at most {n}.",
		"Il y en a trop\u00a0: {n} au maximum.",
		"Son demasiados: {n} como máximo.",
	),
	"input.tooFew": sized(
		"These are too few: at least {n}.",
		"Il n’y en a pas assez\u00a0: {n} au minimum.",
		"Son muy pocos: {n} como mínimo.",
	),
	"input.tooBig": sized(
		"This number is too large: at most {n}.",
		"Ce nombre est trop élevé\u00a0: {n} au maximum.",
		"Este número es demasiado alto: {n} como máximo.",
	),
	"input.tooSmall": sized(
		"This number is too small: at least {n}.",
		"Ce nombre est trop petit\u00a0: {n} au minimum.",
		"Este número es demasiado bajo: {n} como mínimo.",
	),
	"input.notNumber": plain(
		422,
		"Please write a whole number in figures.",
		"Veuillez écrire un nombre entier en chiffres.",
		"Escriba un número entero en cifras, por favor.",
	),
	"input.invalid": {
		status: 422,
		say: {
			en: () => "This is not one of the answers that the form offers. Please check it.",
			fr: () => "Cette réponse ne figure pas parmi celles que propose le formulaire. Veuillez la vérifier.",
			es: () => "Esta respuesta no figura entre las que ofrece el formulario. Compruébela, por favor.",
		},
	},
} as const satisfies Refusals;
