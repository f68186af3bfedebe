import { plain, type Refusals } from "../../../kit/refusal.ts";

/** Why a proposal on wording is not made, advised on or marked. */
export const refusals = {
	"consultation.noProposal": plain(
		404,
		"There is no such proposal, or it is not open to you.",
		"Cette proposition n’existe pas, ou ne vous est pas ouverte.",
		"Esta propuesta no existe o no está abierta para usted.",
	),
	"consultation.noParagraph": plain(
		404,
		"There is no such paragraph in the paper as it was circulated.",
		"Ce paragraphe ne figure pas dans le document tel que distribué.",
		"Ese párrafo no figura en el documento tal como se distribuyó.",
	),
	"consultation.notOfficial": plain(
		422,
		"Propose the wording in one of the official languages.",
		"Proposez la formulation dans l’une des langues officielles.",
		"Proponga la redacción en uno de los idiomas oficiales.",
	),
	"consultation.titleStays": plain(
		422,
		"A paper keeps its title. Propose another wording for it.",
		"Un document garde son titre. Proposez-en une autre formulation.",
		"Un documento conserva su título. Proponga otra redacción.",
	),
	"consultation.nothingProposed": plain(
		422,
		"This is what the paragraph says already. Write what it should say.",
		"C’est déjà ce que dit le paragraphe. Écrivez ce qu’il devrait dire.",
		"Eso es lo que el párrafo ya dice. Escriba lo que debería decir.",
	),
	"consultation.takenBack": plain(
		409,
		"The delegation has taken this proposal back.",
		"La délégation a retiré cette proposition.",
		"La delegación retiró esta propuesta.",
	),
	"consultation.marked": plain(
		409,
		"The Chair has marked this proposal already.",
		"La présidence s’est déjà prononcée sur cette proposition.",
		"La Presidencia ya se pronunció sobre esta propuesta.",
	),
	"consultation.adviceChanged": plain(
		409,
		"The advice was changed since you opened the page. Look at it again; what you typed is still below.",
		"Le conseil a été modifié depuis que vous avez ouvert la page. Veuillez le relire ; votre texte figure toujours ci-dessous.",
		"El asesoramiento se modificó después de que usted abriera la página. Vuelva a leerlo, por favor; su texto sigue figurando a continuación.",
	),
	"consultation.notAdvised": plain(
		409,
		"The Administration has advised no wording for this. It advises first; then the Chair marks the proposal.",
		"L’Administration n’a conseillé aucune formulation. Il lui revient de le faire avant que la présidence se prononce.",
		"La Administración no ha aconsejado ninguna redacción. Debe hacerlo antes de que se pronuncie la Presidencia.",
	),
	"consultation.paragraphChanged": plain(
		409,
		"The paragraph has changed since this wording was written. Both texts are shown; advise again on the paragraph as it stands now.",
		"Le paragraphe a été modifié depuis que cette formulation a été rédigée. Les deux textes sont affichés ; conseillez à nouveau, sur le paragraphe dans son état actuel.",
		"El párrafo se modificó después de escribirse esta redacción. Se muestran los dos textos; aconseje de nuevo sobre el párrafo en su estado actual.",
	),
	"consultation.paragraphGone": plain(
		409,
		"The paragraph was removed from the text since you opened the page. Look at the proposal again before you mark it.",
		"Le paragraphe a été retiré du texte depuis que vous avez ouvert la page. Veuillez relire la proposition avant de vous prononcer.",
		"El párrafo se retiró del texto después de que usted abriera la página. Vuelva a leer la propuesta antes de pronunciarse, por favor.",
	),
	"consultation.chairMarks": plain(
		403,
		"The Chair of the organ marks this proposal. An officer advises.",
		"Il revient à la présidence de l’organe de se prononcer sur cette proposition. L’Administration conseille.",
		"Corresponde a la Presidencia del órgano pronunciarse sobre esta propuesta. La Administración aconseja.",
	),
	"consultation.ownAdvice": plain(
		403,
		"You gave the advice yourself: another approving officer records what the Chair stated.",
		"Vous avez vous-même donné le conseil : il revient à un autre fonctionnaire chargé de l’approbation de consigner ce que la présidence a déclaré.",
		"Usted mismo dio el asesoramiento: corresponde a otro funcionario encargado de la aprobación dejar constancia de lo que declaró la Presidencia.",
	),
} satisfies Refusals;
