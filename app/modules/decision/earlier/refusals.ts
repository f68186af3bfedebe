import { plain, type Refusals } from "../../../kit/refusal.ts";

/** How each "no" about decisions that are entered from their source is said. */
export const refusals = {
	"decision.heldHere": plain(
		409,
		"Something on this choice was held here: consultations, a silence procedure, a survey or a decision. What the organ decides is then recorded on that, and not entered.",
		"Des consultations, une procédure d’approbation tacite, une enquête ou une décision concernant ce choix ont eu lieu ici. Ce que l’organe décide est alors enregistré sur ce fondement, et non inscrit d’après une source.",
		"Sobre esta selección se realizaron aquí consultas, un procedimiento de acuerdo tácito, una encuesta o una decisión. Lo que el órgano decida se registra entonces sobre esa base, y no se inscribe según una fuente.",
	),
	"decision.enteredAlready": plain(
		409,
		"An earlier decision on this choice has been entered already. Correct it, or withdraw it.",
		"Une décision antérieure sur ce choix est déjà inscrite. Corrigez-la ou retirez-la.",
		"Ya se ha inscrito una decisión anterior sobre esta selección. Corríjala o retírela.",
	),
	"decision.nothingSelected": plain(
		422,
		"Say which option was selected, as the source says it.",
		"Indiquez quelle option a été retenue, d’après la source.",
		"Indique qué opción se seleccionó, según la fuente.",
	),
	"decision.fatesConfirmed": plain(
		409,
		"What became of the options was confirmed by a second officer and stays as it is. If it is wrong, withdraw the record and enter the decision anew.",
		"Ce qu’il est advenu des options a été confirmé par un second fonctionnaire et reste tel quel. Si c’est inexact, retirez la fiche et inscrivez la décision à nouveau.",
		"Lo que sucedió con las opciones fue confirmado por un segundo funcionario y queda como está. Si no es exacto, retire la ficha e inscriba la decisión de nuevo.",
	),
	"decision.topicsUnder": plain(
		409,
		"Topics were opened under this theme: the decision on it stays, and can be corrected.",
		"Des sujets ont été ouverts dans le cadre de ce thème\u00a0: la décision à son sujet reste, et peut être corrigée.",
		"Se han abierto temas de taller en el marco de este tema general: la decisión al respecto queda, y puede corregirse.",
	),
} satisfies Refusals;
