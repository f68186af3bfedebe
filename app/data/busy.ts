import { no, Refusal, type Refusals } from "../kit/refusal.ts";

/** Too many callers wait for the database. It is refused before anything was written, so trying again is safe. */
export class Busy extends Refusal {
	constructor() {
		super(no("busy"));
		this.name = "Busy";
	}
}

export const refusals = {
	busy: {
		status: 503,
		say: {
			en: () =>
				"Many people are using the service at this moment. Nothing has been recorded; please try again in a minute.",
			fr: () =>
				"Le service est très sollicité en ce moment. Rien n’a été enregistré\u202f; veuillez réessayer dans une minute.",
			es: () =>
				"El servicio está muy solicitado en este momento. No se ha registrado nada; sírvase intentarlo de nuevo dentro de un minuto.",
		},
	},
} as const satisfies Refusals;
