import type { Messages } from "./en.ts";

export const fr: Messages = {
	view: "Avis : {title}",
	proposal: "Proposition : {title}",
	statement: "Déclaration remise le {date}",
	given: "Donné",
};
