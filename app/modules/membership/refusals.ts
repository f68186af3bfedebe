import { refusals as actRefusals } from "../../acts/index.ts";
import { refusals as dataRefusals } from "../../data/busy.ts";
import type { CalendarDate } from "../../kit/clock.ts";
import type { UiLang } from "../../kit/languages.ts";
import { type No, type Params, Refusal, type RefusalStatus, type Refusals } from "../../kit/refusal.ts";
import { type FieldErrors, fill, formatDate, saidNo } from "../../web/index.ts";
import { languageName, messages } from "./messages/index.ts";
import { unrecorded } from "./model.ts";

/** One sentence in each language; in it a day, a language and a role are said as the language says them. */
const say = (sentences: Readonly<Record<UiLang, string>>) => {
	const inLang = (lang: UiLang) => (params: Params) => fill(sentences[lang], spoken(lang, params));
	return { en: inLang("en"), fr: inLang("fr"), es: inLang("es") };
};

function spoken(lang: UiLang, params: Params): Params {
	const words: Record<string, string | number> = { ...params };
	const { day, tongue, role } = params;
	if (day !== undefined)
		words.day = day === unrecorded ? messages[lang].notRecorded : formatDate(lang, day as CalendarDate);
	if (tongue !== undefined) words.tongue = languageName(lang, String(tongue));
	if (role !== undefined) words.role = messages[lang].roles[role as keyof (typeof messages)["en"]["roles"]];
	return words;
}

/** What the register refuses: code → status and sentence. */
export const refusals = {
	"membership.bodyExists": {
		status: 409,
		say: say({
			en: "A body is founded in this database already.",
			fr: "Une organisation est déjà établie dans cette base de données.",
			es: "Ya hay una organización establecida en esta base de datos.",
		}),
	},
	"membership.tagUnknown": {
		status: 422,
		say: say({
			en: "“{language}” is not a language tag. Write it as in en, fr, pt-BR.",
			fr: "« {language} » n’est pas un code de langue. Veuillez l’écrire comme dans en, fr, pt-BR.",
			es: "«{language}» no es un código de idioma. Escríbalo como en en, fr, pt-BR.",
		}),
	},
	"membership.memberUnknown": {
		status: 404,
		say: say({
			en: "The register has no such member at present. Look it up in the list of members.",
			fr: "Le registre ne connaît pas ce membre à ce jour. Veuillez le rechercher dans la liste des membres.",
			es: "En la actualidad no consta tal miembro en el registro. Búsquelo en la lista de miembros, por favor.",
		}),
	},
	"membership.stale": {
		status: 409,
		say: say({
			en: "Somebody else changed this entry while you were writing. Both texts are shown below; nothing is lost.",
			fr: "Une autre personne a modifié cette fiche pendant que vous écriviez. Les deux textes figurent ci-dessous ; rien n’est perdu.",
			es: "Otra persona modificó esta ficha mientras usted escribía. Ambos textos figuran a continuación; no se ha perdido nada.",
		}),
	},
	"membership.codeTaken": {
		status: 409,
		say: say({
			en: "The code {code} belongs to another member.",
			fr: "Le code {code} est celui d’un autre membre.",
			es: "El código {code} pertenece a otro miembro.",
		}),
	},
	"membership.memberCodeForm": {
		status: 422,
		say: say({
			en: "“{code}” is not a member’s code: write 2 to 12 letters or digits, as in NER.",
			fr: "« {code} » n’est pas un code de membre : veuillez écrire 2 à 12 lettres ou chiffres, comme dans NER.",
			es: "«{code}» no es un código de miembro: escriba de 2 a 12 letras o cifras, como en NER.",
		}),
	},
	"membership.codeForm": {
		status: 422,
		say: say({
			en: "“{code}” is not such a code: ISO codes have two letters, M49 codes three digits.",
			fr: "« {code} » n’est pas un tel code : le code ISO compte deux lettres, le code M49 trois chiffres.",
			es: "«{code}» no es un código de ese tipo: el código ISO tiene dos letras y el código M49, tres cifras.",
		}),
	},
	"membership.mailboxTaken": {
		status: 409,
		say: say({
			en: "The address {mailbox} is the official mailbox of {code} already.",
			fr: "L’adresse {mailbox} est déjà l’adresse officielle de {code}.",
			es: "La dirección {mailbox} ya es el buzón oficial de {code}.",
		}),
	},
	"membership.mailboxForm": {
		status: 422,
		say: say({
			en: "“{mailbox}” is not an e-mail address. Write it as in mission@example.org.",
			fr: "« {mailbox} » n’est pas une adresse électronique. Veuillez l’écrire comme dans mission@example.org.",
			es: "«{mailbox}» no es una dirección de correo. Escríbala como en mission@example.org, por favor.",
		}),
	},
	"membership.classUnknown": {
		status: 422,
		say: say({
			en: "“{class}” is not one of the body’s classes.",
			fr: "« {class} » n’est pas une catégorie de l’organisation.",
			es: "«{class}» no es una de las categorías de la organización.",
		}),
	},
	"membership.classUnchanged": {
		status: 422,
		say: say({
			en: "The member is in this class already. Choose another.",
			fr: "Le membre appartient déjà à cette catégorie. Veuillez en choisir une autre.",
			es: "El miembro ya pertenece a esta categoría. Elija otra, por favor.",
		}),
	},
	"membership.zoneUnknown": {
		status: 422,
		say: say({
			en: "“{zone}” is not a known time zone. Write it as in Europe/Zurich.",
			fr: "« {zone} » n’est pas un fuseau horaire connu. Veuillez l’écrire comme dans Europe/Zurich.",
			es: "«{zone}» no es un huso horario conocido. Escríbalo como en Europe/Zurich, por favor.",
		}),
	},
	"membership.languageUnknown": {
		status: 422,
		say: say({
			en: "“{language}” is not one of the body’s languages.",
			fr: "« {language} » n’est pas une langue de l’organisation.",
			es: "«{language}» no es uno de los idiomas de la organización.",
		}),
	},
	"membership.regionUnknown": {
		status: 422,
		say: say({
			en: "“{region}” is not an M49 region: Africa, Americas, Asia, Europe or Oceania.",
			fr: "« {region} » n’est pas une région M49 : Africa, Americas, Asia, Europe ou Oceania.",
			es: "«{region}» no es una región M49: Africa, Americas, Asia, Europe u Oceania.",
		}),
	},
	"membership.groupUnknown": {
		status: 422,
		say: say({
			en: "“{group}” is not a regional group: AFR, APG, EEG, GRULAC or WEOG.",
			fr: "« {group} » n’est pas un groupe régional : AFR, APG, EEG, GRULAC ou WEOG.",
			es: "«{group}» no es un grupo regional: AFR, APG, EEG, GRULAC o WEOG.",
		}),
	},
	"membership.nameMissing": {
		status: 422,
		say: say({
			en: "This is needed in {tongue}.",
			fr: "Ce champ est nécessaire en {tongue}.",
			es: "Este dato es necesario en {tongue}.",
		}),
	},
	"membership.periodOverlaps": {
		status: 422,
		say: say({
			en: "A period must not begin before the one before it ended, or on the same day as it began ({day}).",
			fr: "Une période ne peut commencer avant la fin de la précédente, ni le jour où celle-ci a commencé ({day}).",
			es: "Un período no puede comenzar antes de que termine el anterior, ni el mismo día en que este comenzó ({day}).",
		}),
	},
	"membership.endBeforeBeginning": {
		status: 422,
		say: say({
			en: "The end must be later than the beginning ({day}).",
			fr: "La fin doit être postérieure au début ({day}).",
			es: "El final debe ser posterior al comienzo ({day}).",
		}),
	},
	"membership.alreadyEnded": {
		status: 409,
		say: say({
			en: "The end of this membership is recorded already ({day}).",
			fr: "La fin de cette qualité de membre est déjà consignée ({day}).",
			es: "El fin de esta condición de miembro ya consta ({day}).",
		}),
	},
	"membership.namesSince": {
		status: 422,
		say: say({
			en: "Other names may follow the present ones after the day on which these began ({day}). To correct the present ones, leave that day as it is.",
			fr: "D’autres noms peuvent succéder aux noms actuels après le jour où ceux-ci ont pris effet ({day}). Pour corriger les noms actuels, laissez cette date telle quelle.",
			es: "Otros nombres pueden suceder a los actuales después del día en que estos comenzaron a regir ({day}). Para corregir los actuales, deje esa fecha como está.",
		}),
	},
	"membership.dateForm": {
		status: 422,
		say: say({
			en: "“{date}” is not a day. Write it as in 2007-06-28.",
			fr: "« {date} » n’est pas une date. Veuillez l’écrire comme dans 2007-06-28.",
			es: "«{date}» no es una fecha. Escríbala como en 2007-06-28, por favor.",
		}),
	},
	"membership.notYourPlace": {
		status: 403,
		say: say({
			en: "The role of {role} is not given, changed or ended by yours. Ask your head of delegation, or the Secretariat.",
			fr: "Votre rôle ne permet pas d’attribuer, de modifier ni de clore celui-ci : {role}. Veuillez vous adresser au chef de votre délégation ou au secrétariat.",
			es: "Su función no permite asignar, modificar ni poner fin a esta: {role}. Diríjase al jefe de su delegación o a la secretaría, por favor.",
		}),
	},
	"membership.servesAlready": {
		status: 409,
		say: say({
			en: "This person serves in the delegation already. Change their role instead.",
			fr: "Cette personne fait déjà partie de la délégation. Veuillez plutôt changer son rôle.",
			es: "Esta persona ya forma parte de la delegación. Cambie su función, por favor.",
		}),
	},
	"membership.servesNoLonger": {
		status: 409,
		say: say({
			en: "This person serves in the delegation no longer. Look at the list again.",
			fr: "Cette personne ne fait plus partie de la délégation. Veuillez consulter à nouveau la liste.",
			es: "Esta persona ya no forma parte de la delegación. Vuelva a consultar la lista, por favor.",
		}),
	},
	"membership.headAlready": {
		status: 409,
		say: say({
			en: "The delegation has a head already. Hand the place over, or end it first.",
			fr: "La délégation a déjà un chef. Veuillez procéder à la passation, ou mettre d’abord fin à ce rôle.",
			es: "La delegación ya tiene jefe. Traspase el puesto o póngale fin primero, por favor.",
		}),
	},
	"membership.handedToSelf": {
		status: 422,
		say: say({
			en: "This person holds the place already. Name a successor.",
			fr: "Cette personne occupe déjà cette place. Veuillez nommer la personne qui lui succède.",
			es: "Esta persona ya ocupa el puesto. Indique quién le sucede, por favor.",
		}),
	},
	"membership.addressUnknown": {
		status: 422,
		say: say({
			en: "Nobody is registered with this address. Register the person first.",
			fr: "Personne n’est enregistré à cette adresse. Veuillez d’abord enregistrer cette personne.",
			es: "Nadie está registrado con esta dirección. Registre primero a la persona, por favor.",
		}),
	},
	"membership.organUnknown": {
		status: 404,
		say: say({
			en: "The body has no such organ.",
			fr: "L’organisation n’a pas un tel organe.",
			es: "La organización no tiene tal órgano.",
		}),
	},
	"membership.composedOfClass": {
		status: 409,
		say: say({
			en: "This organ is composed of a whole class; its composition follows the register.",
			fr: "Cet organe est composé d’une catégorie entière ; sa composition suit le registre.",
			es: "Este órgano está compuesto por una categoría entera; su composición sigue el registro.",
		}),
	},
	"membership.notAMember": {
		status: 422,
		say: say({
			en: "It is not on the register on {day}.",
			fr: "Il ne figure pas au registre à la date du {day}.",
			es: "No consta en el registro a fecha de {day}.",
		}),
	},
	"membership.notSeated": {
		status: 409,
		say: say({
			en: "The member has no open seat on this organ. Look at the composition again.",
			fr: "Le membre n’a pas de siège en cours dans cet organe. Veuillez en consulter à nouveau la composition.",
			es: "El miembro no tiene un puesto vigente en este órgano. Vuelva a consultar su composición, por favor.",
		}),
	},
	"membership.placeOverlaps": {
		status: 422,
		say: say({
			en: "It overlaps with what is recorded from {day}.",
			fr: "Cette période en recoupe une autre, consignée à compter du {day}.",
			es: "Se superpone con lo que consta desde el {day}.",
		}),
	},
	"membership.registerChanged": {
		status: 409,
		say: say({
			en: "The register changed since this preview. Choose the file again to see what it would do now; nothing has been imported.",
			fr: "Le registre a changé depuis cet aperçu. Veuillez choisir à nouveau le fichier pour en voir l’effet ; rien n’a été importé.",
			es: "El registro ha cambiado desde esta vista previa. Vuelva a elegir el archivo para ver su efecto, por favor; no se ha importado nada.",
		}),
	},
	"membership.csvEncoding": {
		status: 422,
		say: say({
			en: "The file is not in UTF-8, so its accents cannot be read. Save it as “CSV UTF-8”.",
			fr: "Le fichier n’est pas en UTF-8 : ses accents ne peuvent être lus. Veuillez l’enregistrer au format « CSV UTF-8 ».",
			es: "El archivo no está en UTF-8, por lo que no pueden leerse sus acentos. Guárdelo como «CSV UTF-8», por favor.",
		}),
	},
	"membership.csvEmpty": {
		status: 422,
		say: say({
			en: "The file has no rows. It needs a row of column names and one row for each member.",
			fr: "Le fichier ne contient aucune ligne. Il lui faut une ligne de noms de colonnes et une ligne par membre.",
			es: "El archivo no tiene filas. Necesita una fila con los nombres de las columnas y una por cada miembro.",
		}),
	},
	"membership.csvUnreadable": {
		status: 422,
		say: say({
			en: "The file cannot be read from row {line} on: a quotation mark is opened and not closed, or closed too early.",
			fr: "Le fichier est illisible à partir de la ligne {line} : un guillemet est ouvert sans être fermé, ou fermé trop tôt.",
			es: "El archivo no puede leerse a partir de la fila {line}: hay unas comillas que se abren y no se cierran, o que se cierran antes de tiempo.",
		}),
	},
	"membership.csvTooLong": {
		status: 422,
		say: say({
			en: "The file has more than {maximum} rows. Divide it.",
			fr: "Le fichier compte plus de {maximum} lignes. Veuillez le diviser.",
			es: "El archivo tiene más de {maximum} filas. Divídalo, por favor.",
		}),
	},
	"membership.csvColumnsMissing": {
		status: 422,
		say: say({
			en: "These columns are missing: {columns}. The export has all of them.",
			fr: "Ces colonnes manquent : {columns}. L’exportation les contient toutes.",
			es: "Faltan estas columnas: {columns}. La exportación las contiene todas.",
		}),
	},
	"membership.csvColumnsUnknown": {
		status: 422,
		say: say({
			en: "These columns are not known, or stand twice: {columns}.",
			fr: "Ces colonnes sont inconnues ou figurent deux fois : {columns}.",
			es: "Estas columnas son desconocidas o figuran dos veces: {columns}.",
		}),
	},
	"membership.csvCells": {
		status: 422,
		say: say({
			en: "The row has more cells than there are columns. Put texts that contain the separator between quotation marks.",
			fr: "La ligne compte plus de cellules qu’il n’y a de colonnes. Veuillez placer entre guillemets les textes qui contiennent le séparateur.",
			es: "La fila tiene más celdas que columnas. Ponga entre comillas los textos que contengan el separador, por favor.",
		}),
	},
	"membership.rowRepeated": {
		status: 422,
		say: say({
			en: "The code {code} stands in row {line} already.",
			fr: "Le code {code} figure déjà à la ligne {line}.",
			es: "El código {code} ya figura en la fila {line}.",
		}),
	},
} as const satisfies Refusals;

/** One reason in the reader's language. */
export const sentenceOf = (lang: UiLang, reason: No): string => sentencesFor(lang, [reason]).said[0]?.message ?? "";

const sentencesFor = (lang: UiLang, reasons: readonly No[]) =>
	saidNo({ ...actRefusals, ...dataRefusals, ...refusals }, lang, reasons);

/** What a form shows again: the sentences by field, those about no field under `form`, and the answer's status. */
export interface Refused {
	readonly status: RefusalStatus;
	readonly errors: FieldErrors;
	readonly codes: readonly string[];
}

/** How a form is answered when its act refused; anything else that was thrown goes on. `nameOf` says what the form calls a field. */
export function refusedForm(
	lang: UiLang,
	thrown: unknown,
	nameOf: (field: string) => string = (field) => field,
): Refused {
	if (!(thrown instanceof Refusal)) throw thrown;
	const { status, said } = sentencesFor(lang, thrown.reasons);
	const errors: Record<string, string> = {};
	for (const { message, field } of said) errors[field === undefined ? "form" : nameOf(field)] ??= message;
	return { status, errors, codes: said.map(({ code }) => code) };
}
