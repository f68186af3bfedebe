import type { Refusals } from "../kit/refusal.ts";

export const refusals = {
	"file.empty": {
		status: 422,
		say: {
			en: () => "The file is empty. Please choose it again.",
			fr: () => "Le fichier est vide. Veuillez le choisir à nouveau.",
			es: () => "El archivo está vacío. Vuelva a elegirlo, por favor.",
		},
	},
	"file.tooLarge": {
		status: 413,
		say: {
			en: ({ maximum }) => `The file is too large: at most ${maximum} MB. A scan in black and white is usually enough.`,
			fr: ({ maximum }) =>
				`Le fichier est trop volumineux\u00a0: ${maximum}\u00a0Mo au maximum. Une numérisation en noir et blanc suffit en général.`,
			es: ({ maximum }) =>
				`El archivo es demasiado grande: ${maximum}\u00a0MB como máximo. Por lo general basta con una copia digitalizada en blanco y negro.`,
		},
	},
	"file.notAccepted": {
		status: 422,
		say: {
			en: () => "This is not a PDF, PNG or JPEG file. Please save the document as PDF and send it again.",
			fr: () =>
				"Ce fichier n’est ni un PDF, ni une image PNG ou JPEG. Veuillez enregistrer le document au format PDF et l’envoyer à nouveau.",
			es: () =>
				"El archivo no es un PDF ni una imagen PNG o JPEG. Guarde el documento en formato PDF y vuelva a enviarlo, por favor.",
		},
	},
} as const satisfies Refusals;
