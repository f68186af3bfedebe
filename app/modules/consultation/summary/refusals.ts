import { plain, type Refusals } from "../../../kit/refusal.ts";

/** How each "no" about the Chair's summary is said. */
export const refusals = {
	"consultation.summaryDrafted": plain(
		409,
		"The summary of this round has been drafted already. Edit it as a document.",
		"Le résumé de ces consultations est déjà rédigé. Modifiez-le comme document.",
		"El resumen de estas consultas ya está redactado. Modifíquelo como documento.",
	),
	"consultation.summaryChanged": plain(
		409,
		"The summary has been edited since you opened the page. Read it as it stands now, then clear it.",
		"Le résumé a été modifié depuis que vous avez ouvert la page. Relisez-le dans son état actuel, puis approuvez-le.",
		"El resumen se modificó después de que usted abriera la página. Léalo en su estado actual y apruébelo después.",
	),
	"consultation.chairClears": plain(
		403,
		"The Chair of the organ clears this summary. An officer drafts and edits it.",
		"Il revient à la présidence de l’organe d’approuver ce résumé. L’Administration le rédige.",
		"Corresponde a la Presidencia del órgano aprobar este resumen. La Administración lo redacta.",
	),
	"consultation.summaryCleared": plain(
		409,
		"The summary is cleared as it stands.",
		"Le résumé est approuvé dans son état actuel.",
		"El resumen está aprobado en su estado actual.",
	),
	"consultation.summaryQuotes": plain(
		409,
		"The summary has the words of an officer’s private note. Those words are taken out of it first.",
		"Le résumé contient les termes d’une note réservée aux fonctionnaires. Ces termes doivent d’abord en être retirés.",
		"El resumen contiene palabras de una nota reservada a los funcionarios. Antes deben retirarse esas palabras.",
	),
	"consultation.summaryNames": plain(
		422,
		"The summary names delegations. Confirm for each that it consents, or take its name out.",
		"Le résumé nomme des délégations. Confirmez pour chacune qu’elle y consent, ou retirez son nom.",
		"El resumen nombra delegaciones. Confirme respecto de cada una que consiente en ello, o retire su nombre.",
	),
} satisfies Refusals;
