import type { UiLang } from "../../kit/languages.ts";
import type { PluralForms } from "../../web/index.ts";
import type { WaitsWith, WayTask } from "../tasks/way.ts";

type Forms = Readonly<Record<WayTask["kind"], string | PluralForms>>;

interface Words {
	/** What is to be done. */
	readonly tasks: Forms;
	/** Whom it waits with, as the state of a task that is not the reader’s. */
	readonly with: Readonly<Record<WaitsWith, string>>;
	readonly yours: string;
	readonly round: string;
	readonly since: string;
	readonly until: string;
}

const en: Words = {
	tasks: {
		outcome: "Outcome of the consultations to be recorded",
		advise: { one: "{n} proposal to be advised on", other: "{n} proposals to be advised on" },
		mark: { one: "{n} proposal to be marked by the Chair", other: "{n} proposals to be marked by the Chair" },
		clear: "Chair’s summary to be cleared",
		circulate: "Options to be circulated before the survey",
		remarks: "Remarks on the options as circulated",
		open: "Survey that can be opened: the days for remarks are over",
		prepare: "Survey that can be prepared: the days for remarks are over",
		decide: "Decision to be prepared for the organ",
		topics: "Proposal of topics to be opened",
	},
	with: {
		administration: "Awaits an officer",
		secondOfficer: "Awaits another officer",
		chair: "Awaits the Chair",
		delegations: "Awaits delegations",
		translators: "Awaits translation",
	},
	yours: "Awaits you",
	round: "consultations of {date}",
	since: "since {date}",
	until: "until {when}",
};

const fr: Words = {
	tasks: {
		outcome: "Issue des consultations à consigner",
		advise: {
			one: "{n} proposition attend le conseil de l’Administration",
			other: "{n} propositions attendent le conseil de l’Administration",
		},
		mark: {
			one: "{n} proposition attend la présidence",
			other: "{n} propositions attendent la présidence",
		},
		clear: "Résumé de la présidence à approuver",
		circulate: "Options à distribuer avant l’enquête",
		remarks: "Observations sur les options distribuées",
		open: "Enquête qui peut être ouverte : le délai pour les observations est écoulé",
		prepare: "Enquête qui peut être préparée : le délai pour les observations est écoulé",
		decide: "Décision à préparer pour l’organe",
		topics: "Proposition de sujets d’atelier à ouvrir",
	},
	with: {
		administration: "Attend un fonctionnaire",
		secondOfficer: "Attend un autre fonctionnaire",
		chair: "Attend la présidence",
		delegations: "Attend les délégations",
		translators: "Attend la traduction",
	},
	yours: "Vous attend",
	round: "consultations du {date}",
	since: "depuis le {date}",
	until: "jusqu’au {when}",
};

const es: Words = {
	tasks: {
		outcome: "Resultado de las consultas por hacer constar",
		advise: {
			one: "{n} propuesta espera el asesoramiento de la Administración",
			other: "{n} propuestas esperan el asesoramiento de la Administración",
		},
		mark: { one: "{n} propuesta espera a la Presidencia", other: "{n} propuestas esperan a la Presidencia" },
		clear: "Resumen de la Presidencia por aprobar",
		circulate: "Opciones por distribuir antes de la encuesta",
		remarks: "Observaciones sobre las opciones distribuidas",
		open: "Encuesta que ya puede abrirse: venció el plazo para las observaciones",
		prepare: "Encuesta que ya puede prepararse: venció el plazo para las observaciones",
		decide: "Decisión por preparar para el órgano",
		topics: "Propuesta de temas de taller por abrir",
	},
	with: {
		administration: "Espera a un funcionario",
		secondOfficer: "Pendiente de otro funcionario",
		chair: "Espera a la Presidencia",
		delegations: "Espera a las delegaciones",
		translators: "Espera la traducción",
	},
	yours: "Pendiente de usted",
	round: "consultas del {date}",
	since: "desde el {date}",
	until: "hasta el {when}",
};

export const taskWords: Readonly<Record<UiLang, Words>> = { en, fr, es };
