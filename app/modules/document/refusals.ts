import { refusals as acts } from "../../acts/index.ts";
import { refusals as data } from "../../data/busy.ts";
import { plain, type Refusals } from "../../kit/refusal.ts";

/** How each "no" about a document is said. */
export const refusals = {
	"document.notFound": plain(
		404,
		"There is no such document, or it is not open to you.",
		"Ce document n’existe pas, ou ne vous est pas ouvert.",
		"Este documento no existe o no está abierto para usted.",
	),
	"document.changed": plain(
		409,
		"A colleague has changed this text since you opened it. Both texts are shown; save again what it should say.",
		"Un collègue a modifié ce texte depuis que vous l’avez ouvert. Les deux textes sont affichés ; enregistrez à nouveau celui qui convient.",
		"Un colega modificó este texto después de que usted lo abriera. Se muestran los dos textos; guarde de nuevo el que corresponda.",
	),
	"document.gone": plain(
		409,
		"A colleague has removed this from the document meanwhile. What you typed is still below.",
		"Un collègue a retiré cet élément du document entre-temps. Votre texte figure toujours ci-dessous.",
		"Un colega retiró entretanto este elemento del documento. Su texto sigue figurando a continuación.",
	),
	"document.edge": plain(
		409,
		"It stands at the end already and cannot be moved further.",
		"Cet élément est déjà à l’extrémité et ne peut être déplacé davantage.",
		"Este elemento ya está en el extremo y no puede moverse más.",
	),
	"document.full": plain(
		422,
		"A document has at most 1,000 elements.",
		"Un document compte au plus 1 000 éléments.",
		"Un documento tiene como máximo 1000 elementos.",
	),
	"document.markup": plain(
		422,
		"This is the markup of a word processor or a web page. Paste it as text only.",
		"Ce texte contient le balisage d’un traitement de texte ou d’une page web. Collez-le sans mise en forme.",
		"Este texto contiene el marcado de un procesador de textos o de una página web. Péguelo como texto sin formato.",
	),
} satisfies Refusals;

/** What a page about a document can say of its acts. */
export const sayable: Refusals = { ...acts, ...data, ...refusals };
