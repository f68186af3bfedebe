import type { Messages } from "./en.ts";

export const fr: Messages = {
	title: "Une égalité à trancher",
	lead: "Les réponses déterminantes sont à égalité. L’ouverture de l’enquête a prévu que la présidence de l’organe compétent tranche dans ce cas. Les chiffres n’ont encore été communiqués à personne : veuillez les garder pour vous jusque-là.",
	organ: "Organe compétent",
	equal: "La présidence retient",
	equalHint:
		"Les réponses conduisent également à chacune de ces issues. Le choix est définitif et sera communiqué avec le résultat.",
	reasons: "Motifs, si vous souhaitez en donner",
	reasonsHint:
		"Tous les destinataires les liront. S’ils sont donnés, il les faut dans chaque langue ; le secrétariat aide à les traduire.",
	settle: "Trancher l’égalité",
	done: "L’égalité est tranchée. Ce choix sera communiqué avec le résultat.",
	settled: "Option retenue par la présidence",
	none: "Cette enquête ne présente pas d’égalité à trancher.",
	back: "Le résultat en cours d’établissement",
	mail: {
		subject: "Une enquête attend votre intervention, en qualité de présidence : {title}",
		body: "La période de réponse à cette enquête est terminée :\n\n\t{title}\n\nComme prévu à l’ouverture, il appartient à la présidence de l’organe compétent ({organ}) de se prononcer avant que le résultat puisse être communiqué. Pour en prendre connaissance, après vous être identifié :\n{link}\n\nLe résultat est en cours d’établissement et n’a été communiqué à personne ; veuillez en tenir compte.\n",
	},
};
