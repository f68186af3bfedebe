import type { Messages } from "./en.ts";

export const es: Messages = {
	title: "Declaraciones recibidas",
	lead: "Lo que entregaron las delegaciones; cada declaración la leen aquellos a quienes se destina. Si una delegación desea cambiarlo, se deja constancia aquí.",
	back: "Volver a las consultas",
	none: "No se ha registrado ninguna declaración.",
	of: "{member}, recibida el {date}",
	file: "Su archivo",
	enter: "Registrar una declaración",
	member: "Delegación",
	received: "Recibida el",
	body: "Texto",
	bodyHint: "Tal como se pronunció. Déjelo vacío si hay un archivo.",
	fileField: "Archivo",
	fileHint: "PDF, PNG o JPEG.",
	kept: "Conservado: {name}. Elija otro solo para sustituirlo.",
	save: "Registrar la declaración",
	change: {
		administrationAndChair: "Reservar a la Administración y la Presidencia",
		invited: "Mostrar a quienes fueron invitados",
	},
};
