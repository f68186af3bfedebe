import type { Words } from "./words.ts";

export const es: Words = {
	agrees: (survey, found, key) =>
		`El expediente de la encuesta ${survey} concuerda en todos sus puntos con el registro firmado: ${found}; ${key}.`,
	recounted: (replies) => `un nuevo recuento de las respuestas vigentes (${replies}) conduce al mismo resultado`,
	notRecounted: (replies) =>
		`el resultado y el número de respuestas vigentes (${replies}) son los que quedaron sellados en el registro, pero, al ser confidenciales las respuestas, solo un verificador independiente que tenga acceso a ellas puede repetir el recuento`,
	closed: (replies) =>
		`la encuesta está cerrada (respuestas vigentes: ${replies}) y su resultado aún no figura en el registro`,
	open: (replies) => `la encuesta no está cerrada (respuestas vigentes hasta el momento: ${replies})`,
	annulled: "la encuesta fue anulada; las respuestas se conservan, pero no se cuentan",
	late: (replies) => `las respuestas recibidas después de la fecha se conservan y no se computan (${replies})`,
	trustedKey: (name) => `la firma es la de la clave en la que usted confía (${name})`,
	otherKey: (name, fingerprint) =>
		`la firma es la de la clave de ${name}, cuya huella ${fingerprint} queda por comparar con la que la organización ha dado a conocer`,
	unreliable: (fault, where) => `No es posible confiar en este archivo: ${fault}${where ? ` (${where})` : ""}.`,
	receiptStands: (position, size) =>
		`Este acuse de recibo es válido: el asiento figura en el registro firmado, que consta de ${size}, con el número ${position}.`,
	decisionStands: (position, size) =>
		`Esta es la decisión tal como se selló: el asiento figura en el registro firmado, que consta de ${size}, con el número ${position}.`,
	receiptUnreliable: (fault) => `No es posible confiar en este acuse de recibo: ${fault}.`,
	receiptFormat: "no son los dos archivos de un acuse de recibo, o son de una versión que aquí no se conoce",
	faults: {
		notCanonical: "está incompleto o fue modificado después de su elaboración",
		format: "no es el expediente de una encuesta, o es de una versión que aquí no se conoce",
		key: "la clave que indica no es válida",
		untrustedKey: "indica una clave distinta de aquella en la que usted confía",
		signature: "el registro no está firmado con la clave prevista",
		checkpoint: "el estado firmado del registro no puede leerse",
		root: "los asientos enumerados no son los que se firmaron",
		proof: "la prueba que contiene no puede leerse",
		inclusion: "el asiento no se encuentra en el lugar del registro firmado que indica la prueba",
		entry: "el registro contiene un asiento de forma desconocida",
		sequence: "falta un asiento relativo a la encuesta o no está en su lugar",
		count: "el número de respuestas asentado al cierre no es el de las respuestas vigentes",
		commitment: "un documento no es el que quedó sellado en el registro",
		document: "un documento sellado no tiene la forma convenida o contradice a otro",
		missing: "falta un documento sellado en el registro",
		disclosure: "da a conocer respuestas que su lector no está facultado para leer",
		notInForce: "una respuesta sustituida o retirada se presenta como vigente",
		notConsulted: "una respuesta procede de quien no figuraba entre los destinatarios de la encuesta",
		secondReply: "dos respuestas vigentes proceden del mismo miembro",
		invalidAnswer: "una respuesta se refiere a algo distinto de lo que se preguntaba",
		outsidePeriod: "una respuesta se recibió fuera del plazo de la encuesta",
		paperNotAccepted: "una respuesta llegó en papel aunque la encuesta no lo permitía",
		result: "el resultado declarado no es el que se desprende de las respuestas",
	},
};
