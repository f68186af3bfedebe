import { plain, type Refusals } from "../../../kit/refusal.ts";

/** How each "no" to a reply on paper is said. */
export const refusals = {
	"paper.notAccepted": plain(
		409,
		"The opening of this survey says that replies on paper are not accepted.",
		"L’ouverture de cette enquête précise que les réponses sur papier ne sont pas acceptées.",
		"La apertura de esta encuesta establece que no se aceptan respuestas en papel.",
	),
	"paper.outsidePeriod": plain(
		422,
		"The letter must have been received within the period of the survey, and not in the future. Check the date on its stamp.",
		"La lettre doit avoir été reçue pendant la période de l’enquête, et non dans l’avenir. Vérifiez la date du tampon.",
		"La carta debe haberse recibido dentro del plazo de la encuesta y no en el futuro. Compruebe la fecha del sello.",
	),
	"paper.laterReplyInForce": plain(
		409,
		"The delegation has sent a later reply electronically, and the later one counts. Ask the mission; if the letter is to count, it must submit it again.",
		"La délégation a envoyé depuis une réponse électronique, et c’est la plus récente qui compte. Consultez la mission ; si la lettre doit prévaloir, elle devra la soumettre à nouveau.",
		"La delegación envió después una respuesta electrónica, y cuenta la más reciente. Consulte a la misión; si debe prevalecer la carta, tendrá que presentarla de nuevo.",
	),
	"paper.alreadyEntered": plain(
		409,
		"A reply of this delegation has already been entered from paper and waits to be confirmed. Confirm or decline it first.",
		"Une réponse sur papier de cette délégation a déjà été saisie et attend d’être confirmée. Veuillez d’abord la confirmer ou la refuser.",
		"Ya se introdujo una respuesta en papel de esta delegación, que está pendiente de confirmación. Confírmela o rechácela primero.",
	),
	"paper.scanClosed": plain(
		403,
		"The scan shows a reply. Until the close it can be opened by officers, and only while it waits to be confirmed; afterwards by those who may then read replies, and after an annulment by nobody.",
		"La lettre numérisée montre une réponse. Jusqu’à la clôture, seuls les fonctionnaires peuvent l’ouvrir, et seulement tant qu’elle attend d’être confirmée ; par la suite, seules le peuvent les personnes alors autorisées à lire les réponses et, après une annulation, nul ne le peut.",
		"La carta escaneada muestra una respuesta. Hasta el cierre solo pueden abrirla los funcionarios, y únicamente mientras está pendiente de confirmación; después, solo quienes puedan entonces leer las respuestas y, tras una anulación, nadie.",
	),
	"paper.withdrawnSince": plain(
		409,
		"The delegation has withdrawn its reply since this letter was received. Ask the mission; if the letter is to count, it must send it again.",
		"La délégation a retiré sa réponse depuis la réception de cette lettre. Consultez la mission ; si la lettre doit valoir, elle devra l’envoyer à nouveau.",
		"La delegación retiró su respuesta después de recibirse esta carta. Consulte a la misión; si la carta debe valer, tendrá que enviarla de nuevo.",
	),
	"paper.answered": plain(
		409,
		"This entry was already confirmed or declined.",
		"Cette saisie a déjà été confirmée ou refusée.",
		"Esta entrada ya fue confirmada o rechazada.",
	),
	"paper.scanMissing": plain(
		422,
		"The scan of the letter is needed: a PDF, PNG or JPEG file.",
		"La lettre numérisée est nécessaire : un fichier PDF, PNG ou JPEG.",
		"Se necesita la carta escaneada: un archivo PDF, PNG o JPEG.",
	),
} as const satisfies Refusals;
