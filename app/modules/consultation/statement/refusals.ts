import { plain, type Refusals } from "../../../kit/refusal.ts";

/** How each "no" about a statement is said. */
export const refusals = {
	"consultation.statementEmpty": plain(
		422,
		"Type the statement, or choose its file.",
		"Saisissez la déclaration ou choisissez son fichier.",
		"Escriba la declaración o elija su archivo.",
	),
	"consultation.receivedWhen": plain(
		422,
		"A statement is received today or was received before.",
		"Une déclaration est reçue aujourd’hui ou l’a été auparavant.",
		"Una declaración se recibe hoy o se recibió antes.",
	),
} satisfies Refusals;
