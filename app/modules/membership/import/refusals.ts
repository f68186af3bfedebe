import type { Refusals } from "../../../kit/refusal.ts";
import { say } from "../messages/index.ts";

/** What a register file is refused for. */
export const refusals = {
	"membership.registerChanged": {
		status: 409,
		say: say({
			en: "The register changed since you saw this preview. Below is what the file would do now; nothing has been imported.",
			fr: "Le registre a changé depuis l’aperçu que vous avez vu. L’effet actuel du fichier figure ci-dessous ; rien n’a été importé.",
			es: "El registro ha cambiado desde la vista previa que usted vio. A continuación figura el efecto actual del archivo; no se ha importado nada.",
		}),
	},
	"membership.csvEncoding": {
		status: 422,
		say: say({
			en: "The file is no text file that can be read. Save it from the spreadsheet as “CSV UTF-8”.",
			fr: "Le fichier n’est pas un fichier texte lisible. Veuillez l’enregistrer depuis le tableur au format « CSV UTF-8 ».",
			es: "El archivo no es un archivo de texto legible. Guárdelo desde la hoja de cálculo como «CSV UTF-8», por favor.",
		}),
	},
	"membership.csvNotChosen": {
		status: 422,
		say: say({
			en: "No file was chosen.",
			fr: "Aucun fichier n’a été choisi.",
			es: "No se ha elegido ningún archivo.",
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
