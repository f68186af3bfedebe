import { languageName } from "../../../../kit/languages.ts";
import { formatInstant, quote } from "../../../../web/index.ts";
import { fr as said } from "../../messages/fr.ts";
import type {
	AcknowledgementParams,
	CorrigendumParams,
	LeavingParams,
	Letter,
	LetterKind,
	LetterParams,
	NotCountedParams,
	ReportParams,
	WithoutDeskParams,
} from "../model.ts";

const seatTime = ({ closes, seatZone, seat }: LetterParams) => `${formatInstant("fr", closes, seatZone)} (${seat})`;
const ownTime = ({ closes, zone, seatZone }: LetterParams) =>
	zone === seatZone ? "" : `\n(${formatInstant("fr", closes, zone)} là où vous êtes)`;
const deadline = (params: LetterParams) => `${seatTime(params)}${ownTime(params)}`;

const afterwards = ({ afterDateWords }: LetterParams) => (afterDateWords === "" ? "" : ` ${afterDateWords}`);

const noted = ({ waiverWords }: LetterParams) => (waiverWords === "" ? "" : `\n${waiverWords}\n`);

/** Each question on a line of its own. */
const listed = (questions: readonly string[]) => questions.map((question) => `– ${question}`).join("\n");

const letters: Record<LetterKind, (params: LetterParams) => Letter> = {
	invitation: (p) => ({
		subject: `${p.title} : votre délégation est invitée à répondre avant le ${seatTime(p)}`,
		body: `${p.body}

À l’attention de la délégation ${p.ofMember}

Votre délégation est invitée à répondre à cette enquête auprès des Membres :

	${p.title}
${p.reissues ? "\nElle remplace une enquête annulée. Les réponses à celle-ci sont conservées et ne sont pas décomptées : pour être décomptée, une réponse doit être envoyée à la présente enquête.\n" : ""}
${p.questions.length === 1 ? "La question" : "Les questions"} :

${listed(p.questions)}
${noted(p)}
Les réponses sont reçues jusqu’au ${deadline(p)}.${afterwards(p)}

${said.levels[p.level]}

${said.notAVote}

Pour lire les options et répondre :
${p.link}

Chaque délégation répond une fois. La réponse est envoyée par le chef de délégation, un point focal ou un rédacteur ; la dernière reçue avant la clôture compte. ${p.paper ? "Le questionnaire peut être imprimé, et la réponse peut aussi être envoyée sur papier." : "Le questionnaire peut être imprimé ; les réponses sur papier ne sont pas acceptées pour cette enquête."}
`,
	}),
	reminder: (p) => ({
		subject: `${p.title} : aucune réponse reçue à ce jour – enquête ouverte jusqu’au ${seatTime(p)}`,
		body: `${p.body}

À l’attention de la délégation ${p.ofMember}

Aucune réponse de votre délégation à cette enquête n’a encore été reçue :

	${p.title}

Les réponses sont reçues jusqu’au ${deadline(p)}.

Pour lire les options et répondre :
${p.link}

Si votre réponse sur papier est en chemin, veuillez ne pas tenir compte de ce message.
`,
	}),
	extension: (p) => ({
		subject: `${p.title} : la période de réponse est prolongée jusqu’au ${seatTime(p)}`,
		body: `${p.body}

À l’attention de la délégation ${p.ofMember}

La période de réponse à cette enquête est prolongée pour tous les destinataires de la même manière :

	${p.title}

Les réponses sont désormais reçues jusqu’au ${deadline(p)}.${afterwards(p)}

Motifs : ${p.reasons}

Une réponse déjà soumise demeure valable et peut être modifiée jusqu’à cette date :
${p.link}
`,
	}),
	annulment: (p) => ({
		subject: `${p.title} : l’enquête est annulée`,
		body: `${p.body}

À l’attention de la délégation ${p.ofMember}

Cette enquête a été annulée :

	${p.title}

Motifs : ${p.reasons}

Les réponses reçues sont conservées et ne sont pas prises en compte. Le dossier reste consultable à l’adresse
${p.link}
`,
	}),
	publicity: (p) => ({
		subject: `${p.title} : l’enquête est publique par décision de l’organe compétent`,
		body: `${p.body}

À l’attention de la délégation ${p.ofMember}

Il a été décidé que cette enquête et, une fois communiqué, son résultat sont publics :

	${p.title}

Décision : ${p.reasons}

Avant la clôture, rien de ce que disent les réponses n’est montré à quiconque. ${said.levels[p.level]}

L’enquête :
${p.link}
`,
	}),
	clearance: (p) => ({
		subject: `${p.title} : un projet de réponse attend votre approbation`,
		body: `${p.body}

À l’attention de la délégation ${p.ofMember}

Un collègue a préparé la réponse de votre délégation à cette enquête et vous demande de l’approuver :

	${p.title}

Les réponses sont reçues jusqu’au ${deadline(p)}. Votre délégation a choisi de ne soumettre une réponse qu’après l’approbation de son point focal ou de son chef.

Pour lire le projet, l’approuver ou le modifier :
${p.link}
`,
	}),
};

const report = (p: ReportParams): Letter => ({
	subject: `${p.title} : le résultat`,
	body: `${p.body}

À l’attention de la délégation ${p.ofMember}

Le résultat de cette enquête a été établi ; il est communiqué à toutes les délégations au même moment :

	${p.title}

${p.result.join("\n\n")}

Les étapes du décompte, les réponses reçues et la manière de vérifier le résultat :
${p.link}

${said.levels[p.level]}

${said.notAVote} La décision est prise par l’organe compétent sur la base du résultat.
`,
});

const counted = "Reçue après la date : elle est décomptée, comme le prévoit l’ouverture de l’enquête.";
const kept =
	"Reçue après la date : elle est conservée et n’est pas décomptée, comme le prévoit l’ouverture de l’enquête.";

const acknowledgement = (p: AcknowledgementParams): Letter => ({
	subject: `Accusé de réception – ${p.title}`,
	body: `${p.body}

À l’attention de la délégation ${p.ofMember}

La réponse de votre délégation à cette enquête a été reçue :

	${p.title}

Reçue : ${p.received}
Référence : ${p.reference}
${p.afterDate === null ? "" : `\n${p.afterDate === "counted" ? counted : kept}\n`}${p.replaces === null ? "" : `\nElle remplace la réponse reçue le ${p.replaces}, qui n’est plus prise en compte.\n`}
La réponse, l’accusé de réception à classer et, jusqu’à la clôture, la possibilité de la modifier :
${p.link}

Les fichiers joints permettent à toute personne à qui vous les remettez de vérifier que la réponse figure, inchangée, dans le registre. Ils contiennent votre réponse : conservez-les comme la réponse elle-même.
`,
});

const corrigendum = (p: CorrigendumParams): Letter => ({
	subject: `${p.title} : rectificatif au questionnaire`,
	body: `${p.body}

À l’attention de la délégation ${p.ofMember}

Une erreur matérielle dans une version linguistique du questionnaire de cette enquête a été corrigée ; tous les destinataires en sont informés de la même manière :

	${p.title}

${p.changes
	.map(
		({ language, before, after }) =>
			`Dans la version en ${languageName(language, "fr")} : au lieu de ${quote("fr", before)}, lire ${quote("fr", after)}`,
	)
	.join("\n\n")}

Motifs : ${p.reasons}

Si votre délégation a répondu, sa réponse reste valable. Elle est invitée à la confirmer, ou à la modifier si elle le souhaite :
${p.link}
`,
});

const sendAgain = (p: LetterParams): Letter => ({
	subject: `${p.title} : la période est prolongée : la réponse de votre délégation peut être renvoyée`,
	body: `${p.body}

À l’attention de la délégation ${p.ofMember}

Une réponse de votre délégation à cette enquête a été reçue après la date. Elle est conservée et n’est pas décomptée :

	${p.title}

La période a depuis été prolongée, et les réponses sont reçues jusqu’au ${deadline(p)}. Les réponses de votre délégation se trouvent toujours sur son bureau : renvoyées d’ici là, elles sont décomptées.

${p.link}
`,
});

const notCounted = (p: NotCountedParams): Letter => ({
	subject: `${p.title} : la réponse sur papier reçue le ${p.received} n’a pu être prise en compte`,
	body: `${p.body}

À l’attention de la délégation ${p.ofMember}

La réponse sur papier de votre délégation à cette enquête n’a pu être prise en compte :

	${p.title}

Référence de la lettre : ${p.reference}
Reçue le ${p.received}

Une réponse sur papier compte dès lors qu’un second fonctionnaire du secrétariat a confirmé qu’elle a été saisie telle que la lettre la présente. Cette confirmation n’avait pas eu lieu à la fin de la période de réponse, le ${deadline(p)}.

${p.otherCounts ? "L’autre réponse reçue de votre délégation demeure valable et est prise en compte." : "Aucune autre réponse de votre délégation n’était valable à la clôture."}

Le secrétariat regrette que la confirmation n’ait pas été achevée à temps. La lettre est conservée au dossier de l’enquête, comme reçue et non prise en compte, avec ce motif :
${p.link}
`,
});

const leaving = (p: LeavingParams): Letter => ({
	subject: `${p.title} : votre délégation demeure parmi les destinataires`,
	body: `${p.body}

À l’attention de la délégation ${p.ofMember}

L’inscription de votre délégation au registre prend fin : le premier jour sans inscription est le ${p.until}. Les destinataires de cette enquête ont été fixés à son ouverture, et votre délégation demeure parmi eux :

	${p.title}

Une réponse déjà reçue, ou reçue avant la clôture, compte comme toute autre. Les réponses sont reçues jusqu’au ${deadline(p)}.

${
	p.serving
		? `Avant le ${p.until}, votre délégation peut soumettre, modifier ou retirer sa réponse dans son espace ; elle n’y a plus accès à compter de cette date :
${p.link}`
		: "Votre délégation n’a plus accès à son espace : la réponse qu’elle a soumise demeure telle quelle."
}

${p.paper ? "Sans cet espace, une réponse peut être adressée sur papier au secrétariat ; elle compte si elle est reçue avant la clôture." : "Sans cet espace, aucune réponse ne peut être soumise : les réponses sur papier ne sont pas acceptées dans cette enquête."}
`,
});

const withoutDesk = (p: WithoutDeskParams): string =>
	`Votre délégation n’a plus accès à son espace : l’adresse ci-dessus ne lui est plus ouverte.${p.receiving && p.paper ? " Une réponse, y compris pour en remplacer une précédente, peut être adressée sur papier au secrétariat ; elle compte si elle est reçue avant la clôture." : ""} Pour obtenir ce qui s’y trouve, veuillez vous adresser au secrétariat.
`;

export const fr = { letters, report, acknowledgement, notCounted, sendAgain, corrigendum, leaving, withoutDesk };
