import type { Messages } from "./en.ts";

export const es: Messages = {
	positions: {
		prefers: "prefiere",
		couldSupport: "podría apoyar",
		wouldWelcomeChanges: "agradecería cambios",
		awaitingInstructions: "espera instrucciones",
	},
	give: "Dar un parecer",
	change: "Modificar",
	withdraw: "Retirar",
	own: "El parecer de su delegación",
	ownEntry: "{whom}: {position}",
	withdrawn: "retirado",
	earlier: "Pareceres anteriores",
	contributions: "Contribuciones escritas de las invitadas",
	contributionsLead: "Por orden de recepción.",
	received: {
		title: "Pareceres y propuestas recibidos",
		lead: "Por orden de recepción. No comprometen a nadie ni se cuentan.",
		link: "Pareceres y propuestas recibidos",
		none: "No se ha recibido nada sobre este documento.",
		back: "Volver a la ronda",
	},
	form: {
		title: "Parecer sobre un documento",
		lead: "El parecer es facultativo, no compromete a nadie ni se cuenta. Puede modificarse hasta que concluya la ronda y retirarse en cualquier momento; lo dado queda consignado para la Administración y la presidencia.",
		whom: "Lo da",
		position: "Parecer",
		positionChoices: {
			prefers: "Preferimos esta opción",
			couldSupport: "Podríamos apoyarla",
			wouldWelcomeChanges: "Agradeceríamos que se modificara",
			awaitingInstructions: "Estamos a la espera de instrucciones",
		},
		remarks: "Observaciones",
		save: "Dar el parecer",
		standing: "El parecer vigente",
	},
};
