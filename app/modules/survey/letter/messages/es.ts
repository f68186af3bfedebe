import { languageName } from "../../../../kit/languages.ts";
import { formatInstant, quote } from "../../../../web/index.ts";
import { es as said } from "../../messages/es.ts";
import type {
	AcknowledgementParams,
	CorrigendumParams,
	LeavingParams,
	Letter,
	LetterKind,
	LetterParams,
	NotCountedParams,
	ReportParams,
	WithoutDeskParams,
} from "../model.ts";

const seatTime = ({ closes, seatZone, seat }: LetterParams) => `${formatInstant("es", closes, seatZone)} (${seat})`;
const ownTime = ({ closes, zone, seatZone }: LetterParams) =>
	zone === seatZone ? "" : `\n(${formatInstant("es", closes, zone)} donde usted se encuentra)`;
const deadline = (params: LetterParams) => `${seatTime(params)}${ownTime(params)}`;

const afterwards = ({ afterDateWords }: LetterParams) => (afterDateWords === "" ? "" : ` ${afterDateWords}`);

const noted = ({ waiverWords }: LetterParams) => (waiverWords === "" ? "" : `\n${waiverWords}\n`);

/** Each question on a line of its own. */
const listed = (questions: readonly string[]) => questions.map((question) => `– ${question}`).join("\n");

const letters: Record<LetterKind, (params: LetterParams) => Letter> = {
	invitation: (p) => ({
		subject: `${p.title}: se invita a su delegación a responder a más tardar el ${seatTime(p)}`,
		body: `${p.body}

A la atención de la delegación ${p.ofMember}

Se invita a su delegación a responder a esta encuesta a los Miembros:

	${p.title}
${p.reissues ? "\nOcupa el lugar de una encuesta que fue anulada. Las respuestas a aquella se conservan y no se computan: para que se compute, la respuesta debe enviarse a la presente.\n" : ""}
${p.questions.length === 1 ? "La pregunta" : "Las preguntas"}:

${listed(p.questions)}
${noted(p)}
Las respuestas se reciben hasta el ${deadline(p)}.${afterwards(p)}

${said.levels[p.level]}

${said.notAVote}

Para leer las opciones y responder:
${p.link}

Cada delegación responde una sola vez. Envía la respuesta la jefatura de la delegación, un punto focal o una persona encargada de redactarla; cuenta la última recibida antes del cierre. ${p.paper ? "El cuestionario puede imprimirse, y la respuesta también puede enviarse en papel." : "El cuestionario puede imprimirse; en esta encuesta no se aceptan respuestas en papel."}
`,
	}),
	reminder: (p) => ({
		subject: `${p.title}: aún no se ha recibido respuesta – encuesta abierta hasta el ${seatTime(p)}`,
		body: `${p.body}

A la atención de la delegación ${p.ofMember}

Todavía no se ha recibido la respuesta de su delegación a esta encuesta:

	${p.title}

Las respuestas se reciben hasta el ${deadline(p)}.

Para leer las opciones y responder:
${p.link}

Si su respuesta en papel está en camino, le rogamos que no tenga en cuenta este mensaje.
`,
	}),
	extension: (p) => ({
		subject: `${p.title}: el plazo de respuesta se prorroga hasta el ${seatTime(p)}`,
		body: `${p.body}

A la atención de la delegación ${p.ofMember}

El plazo de respuesta a esta encuesta se prorroga por igual para todos los destinatarios:

	${p.title}

Las respuestas se reciben ahora hasta el ${deadline(p)}.${afterwards(p)}

Motivos: ${p.reasons}

Una respuesta ya presentada sigue siendo válida y puede modificarse hasta entonces:
${p.link}
`,
	}),
	annulment: (p) => ({
		subject: `${p.title}: la encuesta queda anulada`,
		body: `${p.body}

A la atención de la delegación ${p.ofMember}

Esta encuesta ha sido anulada:

	${p.title}

Motivos: ${p.reasons}

Las respuestas recibidas se conservan y no se computan. El expediente permanece en
${p.link}
`,
	}),
	publicity: (p) => ({
		subject: `${p.title}: la encuesta es pública por decisión del órgano competente`,
		body: `${p.body}

A la atención de la delegación ${p.ofMember}

Se ha decidido que esta encuesta y, una vez comunicado, su resultado sean públicos:

	${p.title}

Decisión: ${p.reasons}

Antes del cierre no se muestra a nadie nada de lo que dicen las respuestas. ${said.levels[p.level]}

La encuesta:
${p.link}
`,
	}),
	clearance: (p) => ({
		subject: `${p.title}: un borrador de respuesta espera su aprobación`,
		body: `${p.body}

A la atención de la delegación ${p.ofMember}

Un colega ha redactado la respuesta de su delegación a esta encuesta y le pide que la apruebe:

	${p.title}

Las respuestas se reciben hasta el ${deadline(p)}. Su delegación ha decidido que una respuesta solo se presente una vez aprobada por su punto focal o su jefatura.

Para leer el borrador, aprobarlo o modificarlo:
${p.link}
`,
	}),
};

const report = (p: ReportParams): Letter => ({
	subject: `${p.title}: el resultado`,
	body: `${p.body}

A la atención de la delegación ${p.ofMember}

El resultado de esta encuesta ha sido establecido y se comunica a todas las delegaciones al mismo tiempo:

	${p.title}

${p.result.join("\n\n")}

Los pasos del cómputo, las respuestas recibidas y la manera de comprobar el resultado:
${p.link}

${said.levels[p.level]}

${said.notAVote} La decisión corresponde al órgano competente, sobre la base del resultado.
`,
});

const counted = "Recibida después de la fecha: se computa, según lo previsto en la apertura de la encuesta.";
const kept =
	"Recibida después de la fecha: se conserva y no se computa, según lo previsto en la apertura de la encuesta.";

const acknowledgement = (p: AcknowledgementParams): Letter => ({
	subject: `Acuse de recibo – ${p.title}`,
	body: `${p.body}

A la atención de la delegación ${p.ofMember}

Se ha recibido la respuesta de su delegación a esta encuesta:

	${p.title}

Recibida: ${p.received}
Referencia: ${p.reference}
${p.afterDate === null ? "" : `\n${p.afterDate === "counted" ? counted : kept}\n`}${p.replaces === null ? "" : `\nSustituye a la respuesta recibida el ${p.replaces}, que ya no se tiene en cuenta.\n`}
La respuesta, el acuse de recibo para su archivo y, hasta el cierre, la posibilidad de modificarla:
${p.link}

Los archivos adjuntos permiten a cualquier persona a quien usted los entregue comprobar que la respuesta figura sin cambios en el registro. Contienen su respuesta: guárdelos como la respuesta misma.
`,
});

const corrigendum = (p: CorrigendumParams): Letter => ({
	subject: `${p.title}: corrección del cuestionario`,
	body: `${p.body}

A la atención de la delegación ${p.ofMember}

Se ha corregido un error material en una versión lingüística del cuestionario de esta encuesta, de lo que se informa por igual a todos los destinatarios:

	${p.title}

${p.changes
	.map(
		({ language, before, after }) =>
			`En la versión en ${languageName(language, "es")}: donde dice ${quote("es", before)}, debe decir ${quote("es", after)}`,
	)
	.join("\n\n")}

Motivos: ${p.reasons}

Si su delegación ha respondido, su respuesta sigue siendo válida. Se le ruega que la confirme, o que la modifique si lo desea:
${p.link}
`,
});

const sendAgain = (p: LetterParams): Letter => ({
	subject: `${p.title}: se prorroga el plazo: la respuesta de su delegación puede enviarse de nuevo`,
	body: `${p.body}

A la atención de la delegación ${p.ofMember}

Una respuesta de su delegación a esta encuesta se recibió después de la fecha. Se conserva y no se computa:

	${p.title}

Desde entonces se ha prorrogado el plazo, y las respuestas se reciben hasta el ${deadline(p)}. Las respuestas de su delegación siguen en su escritorio: enviadas de nuevo hasta entonces, se computan.

${p.link}
`,
});

const notCounted = (p: NotCountedParams): Letter => ({
	subject: `${p.title}: la respuesta en papel recibida el ${p.received} no pudo computarse`,
	body: `${p.body}

A la atención de la delegación ${p.ofMember}

La respuesta en papel de su delegación a esta encuesta no pudo computarse:

	${p.title}

Referencia de la carta: ${p.reference}
Recibida el ${p.received}

Una respuesta en papel cuenta una vez que un segundo funcionario de la secretaría ha confirmado que se introdujo tal como figura en la carta. Esa confirmación no se había efectuado al terminar el plazo de respuesta, el ${deadline(p)}.

${p.otherCounts ? "La otra respuesta recibida de su delegación sigue vigente y se computa." : "Al cierre no había ninguna otra respuesta vigente de su delegación."}

La secretaría lamenta que la confirmación no se completara a tiempo. La carta se conserva en el expediente de la encuesta, como recibida y no computada, con este motivo:
${p.link}
`,
});

const leaving = (p: LeavingParams): Letter => ({
	subject: `${p.title}: su delegación sigue entre los destinatarios`,
	body: `${p.body}

A la atención de la delegación ${p.ofMember}

La inscripción de su delegación en el registro termina: el primer día sin ella es el ${p.until}. Los destinatarios de esta encuesta quedaron fijados en su apertura, y su delegación sigue entre ellos:

	${p.title}

Una respuesta ya recibida, o que se reciba antes del cierre, cuenta como cualquier otra. Las respuestas se reciben hasta el ${deadline(p)}.

${
	p.serving
		? `Antes del ${p.until}, su delegación puede presentar, modificar o retirar su respuesta en su espacio; a partir de esa fecha ya no tiene acceso a él:
${p.link}`
		: "Su delegación ya no tiene acceso a su espacio: la respuesta que haya presentado se mantiene tal como está."
}

${p.paper ? "Sin ese espacio, puede enviarse una respuesta en papel a la secretaría; cuenta si se recibe antes del cierre." : "Sin ese espacio no puede presentarse ninguna respuesta: en esta encuesta no se aceptan respuestas en papel."}
`,
});

const withoutDesk = (p: WithoutDeskParams): string =>
	`Su delegación ya no tiene acceso a su espacio, por lo que la dirección anterior no se le abre.${p.receiving && p.paper ? " Puede enviarse a la secretaría una respuesta en papel, también para sustituir una anterior; cuenta si se recibe antes del cierre." : ""} Para obtener lo que allí figura, diríjase a la secretaría, por favor.
`;

export const es = { letters, report, acknowledgement, notCounted, sendAgain, corrigendum, leaving, withoutDesk };
