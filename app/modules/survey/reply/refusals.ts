import { plain, type Refusals } from "../../../kit/refusal.ts";

/** How each "no" to a delegation's reply is said. */
export const refusals = {
	"reply.dateOver": plain(
		409,
		"A reply received by the date can no longer be withdrawn: the date is past, and what is received now does not count.",
		"Une réponse reçue avant la date ne peut plus être retirée : la date est passée, et ce qui est reçu maintenant n’est pas décompté.",
		"Una respuesta recibida antes de la fecha ya no puede retirarse: la fecha ha pasado y lo que se recibe ahora no se computa.",
	),
	"reply.notOffered": plain(
		422,
		"This answer is not one that the question offers. Please choose again.",
		"Cette réponse n’est pas de celles que propose la question. Veuillez choisir à nouveau.",
		"Esta respuesta no es una de las que ofrece la pregunta. Elija de nuevo.",
	),
	"reply.unanswered": plain(
		422,
		"Please answer this question. “No preference” is an answer too.",
		"Veuillez répondre à cette question. « Sans préférence » est aussi une réponse.",
		"Responda a esta pregunta. «Sin preferencia» también es una respuesta.",
	),
	"reply.tooMany": {
		status: 422,
		say: {
			en: ({ n }) => `More options are chosen than can be: at most ${n}. Please leave some out.`,
			fr: ({ n }) => `Le nombre d’options choisies dépasse le maximum de ${n}. Veuillez en retirer.`,
			es: ({ n }) => `Se han elegido más opciones que el máximo de ${n}. Retire alguna, por favor.`,
		},
	},
	"reply.notAsked": plain(
		422,
		"This question is put only after certain answers to an earlier one, and yours is not among them. Change that answer, or leave this one out.",
		"Cette question n’est posée qu’après certaines réponses à une question antérieure, dont la vôtre ne fait pas partie. Modifiez cette réponse-là ou retirez celle-ci.",
		"Esta pregunta solo se hace después de ciertas respuestas a una anterior, entre las que no figura la suya. Cambie aquella respuesta o retire esta.",
	),
	"reply.alreadySubmitted": plain(
		409,
		"A colleague of your delegation has just submitted the reply. It counts; what was sent is shown below. You may amend it until the close.",
		"Un collègue de votre délégation vient de soumettre la réponse. Elle compte ; elle est reproduite ci-dessous. Vous pouvez la modifier jusqu’à la clôture.",
		"Un colega de su delegación acaba de presentar la respuesta. Esa respuesta cuenta y figura a continuación. Puede modificarla hasta el cierre.",
	),
	"reply.draftChanged": plain(
		409,
		"A colleague of your delegation changed the draft meanwhile. Both versions are below; nothing of yours is lost.",
		"Un collègue de votre délégation a modifié le projet de réponse entre-temps. Les deux versions figurent ci-dessous ; rien de votre texte n’est perdu.",
		"Un colega de su delegación modificó entretanto el borrador. Ambas versiones figuran a continuación; no se ha perdido nada de su texto.",
	),
	"reply.notCleared": plain(
		403,
		"Your delegation wants its focal point or head to clear the reply before it is submitted.",
		"Votre délégation souhaite que le point focal ou le chef de délégation approuve la réponse avant qu’elle soit soumise.",
		"Su delegación desea que el punto focal o la jefatura de la delegación apruebe la respuesta antes de presentarla.",
	),
	"reply.notConsulted": plain(
		403,
		"This delegation is not among those consulted in this survey.",
		"Cette délégation ne figure pas parmi les destinataires de cette enquête.",
		"Esta delegación no figura entre los destinatarios de esta encuesta.",
	),
	"reply.notInForce": plain(
		409,
		"This reply is no longer in force: it was replaced or withdrawn meanwhile.",
		"Cette réponse n’est plus en vigueur : elle a entre-temps été remplacée ou retirée.",
		"Esta respuesta ya no está en vigor: entretanto fue sustituida o retirada.",
	),
	"reply.tooManyComments": plain(
		429,
		"Many comments have come through this link within the hour, and this one was not added. Your text is below: please add it in an hour.",
		"De nombreuses observations sont parvenues par ce lien dans l’heure, et celle-ci n’a pas été ajoutée. Votre texte figure ci-dessous : veuillez l’ajouter dans une heure.",
		"Por este enlace han llegado muchos comentarios en la última hora y este no se ha añadido. Su texto figura a continuación: añádalo dentro de una hora, por favor.",
	),
	"reply.linkEnded": plain(
		410,
		"This link no longer works: it expired, was revoked, or the survey has closed. Ask the delegation for a new one.",
		"Ce lien ne fonctionne plus : il a expiré, a été révoqué, ou l’enquête est close. Demandez-en un nouveau à la délégation.",
		"Este enlace ya no funciona: caducó, fue revocado o la encuesta se cerró. Pida uno nuevo a la delegación.",
	),
} as const satisfies Refusals;
