import { plain, type Refusals } from "../../../kit/refusal.ts";
import type { RoleRefusal } from "./rules.ts";

/** What the body's roles refuse. */
export const refusals = {
	"identity.addressUnknown": plain(
		404,
		"Nobody is registered with this address. Please check it, or register the person first.",
		"Personne n’est enregistré à cette adresse. Veuillez la vérifier, ou enregistrer d’abord la personne.",
		"No hay nadie registrado con esta dirección. Compruébela o registre primero a la persona, por favor.",
	),
	"identity.servesDelegation": plain(
		409,
		"This person acts for a delegation, and so has no role of the Secretariat. Have the place in the delegation ended first.",
		"Cette personne agit au nom d’une délégation et ne peut donc exercer un rôle du secrétariat. Faites d’abord mettre fin à sa place dans la délégation.",
		"Esta persona actúa en nombre de una delegación, por lo que no puede ejercer una función de la secretaría. Haga que se ponga fin antes a su puesto en la delegación.",
	),
	"identity.chairsOrgan": plain(
		409,
		"This person chairs an organ, and so has no role of the Secretariat: nobody both settles an equality and releases the result.",
		"Cette personne préside un organe et ne peut donc exercer un rôle du secrétariat\u00a0: nul ne peut à la fois trancher une égalité et communiquer le résultat.",
		"Esta persona preside un órgano, por lo que no puede ejercer una función de la secretaría: nadie puede resolver un empate y, a la vez, comunicar el resultado.",
	),
	"identity.beginsPast": plain(
		422,
		"A role begins today at the earliest: nobody held it before it was asked for. Choose today or a later day.",
		"Un rôle commence au plus tôt aujourd’hui : nul ne l’exerçait avant qu’il n’ait été demandé. Choisissez la date du jour ou une date ultérieure.",
		"Una función comienza hoy como muy pronto: nadie la ejercía antes de que se solicitara. Elija la fecha de hoy o una posterior.",
	),
	"identity.ownRole": plain(
		403,
		"Nobody changes their own roles. Please ask another approving officer.",
		"Nul ne modifie ses propres rôles. Veuillez vous adresser à un autre fonctionnaire chargé de l’approbation.",
		"Nadie modifica sus propias funciones. Diríjase a otro funcionario encargado de la aprobación, por favor.",
	),
	"identity.lastApproving": plain(
		409,
		"This is the last approving officer whose role has no end: have another one granted first.",
		"C’est le dernier fonctionnaire chargé de l’approbation dont le rôle n’a pas de fin : faites d’abord attribuer ce rôle à une autre personne.",
		"Es el último funcionario encargado de la aprobación cuya función no tiene fin: haga que antes se asigne a otra persona.",
	),
	"identity.ownRequest": plain(
		403,
		"You requested this role yourself: another approving officer grants it.",
		"Vous avez vous-même demandé ce rôle\u00a0: il revient à un autre fonctionnaire chargé de l’approbation de l’accorder.",
		"Usted mismo solicitó esta función: corresponde concederla a otro funcionario encargado de la aprobación.",
	),
	"identity.nobodyGrants": plain(
		409,
		"There is no other approving officer who could grant this role. Whoever operates the server gives it, by the command “npx intersession appoint”.",
		"Aucun autre fonctionnaire chargé de l’approbation ne peut accorder ce rôle. La personne qui exploite le serveur l’attribue par la commande «\u00a0npx intersession appoint\u00a0».",
		"No hay otro funcionario encargado de la aprobación que pueda conceder esta función. La asigna quien administra el servidor, con la orden «npx intersession appoint».",
	),
	"identity.roleRequested": plain(
		409,
		"This role has been requested for this person already, and awaits an approving officer.",
		"Ce rôle a déjà été demandé pour cette personne et attend la décision d’un fonctionnaire chargé de l’approbation.",
		"Esta función ya se ha solicitado para esta persona y espera la decisión de un funcionario encargado de la aprobación.",
	),
	"identity.requestDecided": plain(
		409,
		"This request has been granted or declined already.",
		"Cette demande a déjà été accordée ou refusée.",
		"Esta solicitud ya se ha concedido o rechazado.",
	),
	"identity.roleHeld": plain(
		409,
		"The person holds this role on that day already.",
		"Cette personne exerce déjà ce rôle à cette date.",
		"La persona ya ejerce esta función en esa fecha.",
	),
	"identity.roleNotHeld": plain(
		409,
		"The person does not hold this role, or its end is recorded already.",
		"Cette personne n’exerce pas ce rôle, ou sa fin est déjà enregistrée.",
		"La persona no ejerce esta función, o ya consta el fin de la función.",
	),
	"identity.endBeforeBeginning": plain(
		422,
		"The role would end before it begins. Choose a later day.",
		"Le rôle prendrait fin avant de commencer. Choisissez une date ultérieure.",
		"La función terminaría antes de comenzar. Elija una fecha posterior.",
	),
} as const satisfies Refusals & Record<RoleRefusal, unknown>;
