import type { Refusals } from "../kit/refusal.ts";

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
				"Ce formulaire a déjà été envoyé par une autre personne. Rouvrez la page ; votre texte figure ci-dessous.",
			es: () => "Otra persona ya envió este formulario. Vuelva a abrir la página; su texto figura a continuación.",
		},
	},
	"input.missing": {
		status: 422,
		say: {
			en: () => "This is needed.",
			fr: () => "Ce champ est nécessaire.",
			es: () => "Este dato es necesario.",
		},
	},
	"input.tooLong": {
		status: 422,
		say: {
			en: ({ maximum }) => `This is too long: at most ${Number(maximum).toLocaleString("en")} characters.`,
			fr: ({ maximum }) => `Ce texte est trop long : ${Number(maximum).toLocaleString("fr")} caractères au maximum.`,
			es: ({ maximum }) =>
				`El texto es demasiado largo: ${Number(maximum).toLocaleString("es")} caracteres como máximo.`,
		},
	},
	"input.invalid": {
		status: 422,
		say: {
			en: () => "This is not one of the answers that the form offers. Please check it.",
			fr: () => "Cette réponse ne figure pas parmi celles que propose le formulaire. Veuillez la vérifier.",
			es: () => "Esta respuesta no figura entre las que ofrece el formulario. Compruébela, por favor.",
		},
	},
} as const satisfies Refusals;
