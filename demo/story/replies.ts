import { type Ctx, perform, type Stage } from "../../app/acts/index.ts";
import { inTransaction } from "../../app/data/transaction.ts";
import { recordFile } from "../../app/files/index.ts";
import { plusMinutes } from "../../app/kit/calendar.ts";
import { type Instant, parseInstant } from "../../app/kit/clock.ts";
import { type Material, material } from "../material.ts";
import { actNamed } from "./acts.ts";
import type { Cast } from "./cast.ts";
import { letterPdf } from "./letter.ts";
import type { OpenedSurvey } from "./survey.ts";

type Reply = Pick<Material["survey"]["replies"][number], "member" | "choose" | "at" | "comment">;

/** Norway's first reply, which the one in the data replaces two days later: the last one before the close counts. */
const amended: Reply = { member: "NOR", choose: null, at: "2007-06-25T13:40:00.000Z" };

/** Guinea-Bissau has no address on file, so its Mission wrote. */
const onPaper = {
	member: "GNB",
	choose: "gender",
	reference: "Demonstration 31/2007",
	received: parseInstant("2007-06-26T09:15:00.000Z"),
	entered: parseInstant("2007-06-26T12:40:00.000Z"),
	confirmed: parseInstant("2007-06-27T08:10:00.000Z"),
} as const;

/** Begun by a colleague of the head of delegation, and left for her. */
const unfinished = {
	member: "PER",
	by: "ruelas",
	at: parseInstant("2007-06-27T15:25:00.000Z"),
	text: "La delegación vería con interés un taller sobre el reconocimiento de las competencias adquiridas en el extranjero.",
	answeredBy: "arancibia",
	answeredAt: parseInstant("2007-06-28T08:05:00.000Z"),
	answer: "De acuerdo con la observación. En cuanto al tema, espero la indicación de la capital.",
} as const;

/** Everything that was received, or begun, between the opening and the moment at which visitors come in. */
export async function receiveReplies(ctx: Ctx, cast: Cast, survey: OpenedSurvey): Promise<void> {
	const drafts = new Map<string, number>();
	const replies = [...material.survey.replies, amended].map((reply) => ({
		at: reply.at,
		happens: async () => {
			drafts.set(reply.member, await submit(ctx, cast, survey, reply, drafts.get(reply.member)));
		},
	}));
	const others = [
		{ at: onPaper.confirmed, happens: () => receiveLetter(ctx, cast, survey) },
		{ at: unfinished.answeredAt, happens: () => leaveDraft(ctx, cast, survey) },
	];
	for (const { happens } of [...replies, ...others].sort((a, b) => (a.at < b.at ? -1 : 1))) await happens();
}

const choice = ({ theme, options }: OpenedSurvey, key: string | null) => ({
	[theme]: { choose: key === null ? null : options.get(key) },
});

/** One delegation drafts and submits. Returns the version at which that leaves its draft. */
async function submit(
	stage: Stage,
	cast: Cast,
	survey: OpenedSurvey,
	{ member, choose, at, comment }: Reply,
	draft = 0,
): Promise<number> {
	const person = material.body.people.find(({ delegations }) => delegations.some((served) => served.member === member));
	const actor = cast.delegate(member, person?.key);
	const place = { survey: survey.id, delegation: cast.member(member) };
	const answers = {
		...choice(survey, choose),
		...(comment !== undefined && { [survey.comment]: { comment: comment.text } }),
	};
	const received = parseInstant(at);
	const drafted = { ...place, version: draft, answers };
	const { version } = await perform(stage, actNamed("survey.saveDraft"), drafted, {
		actor,
		now: plusMinutes(received, -12),
	});
	await perform(stage, actNamed("survey.submitReply"), { ...place, version }, { actor, now: received });
	return version + 1;
}

/** A reply on paper: its scan kept, entered by one officer, confirmed by a second one. */
async function receiveLetter(ctx: Ctx, cast: Cast, survey: OpenedSurvey): Promise<void> {
	const member = cast.member(onPaper.member);
	const title = material.survey.options.find(({ key }) => key === onPaper.choose)?.title.fr;
	const scan = await keepScan(ctx, letterPdf(letter(String(title))), onPaper.entered);
	const { received, reference } = onPaper;
	const entry = { survey: survey.id, member, answers: choice(survey, onPaper.choose), received, reference, scan };
	const { paper } = await perform(ctx, actNamed("survey.enterPaperReply"), entry, {
		actor: cast.staff("officer"),
		now: onPaper.entered,
	});
	await perform(
		ctx,
		actNamed("survey.confirmPaperReply"),
		{ survey: survey.id, paper },
		{ actor: cast.staff("approvingOfficer"), now: onPaper.confirmed },
	);
}

async function keepScan({ db, files }: Ctx, bytes: Uint8Array, at: Instant): Promise<string> {
	const { hash, size } = await files.put(bytes);
	const name = "guinee-bissau-31-2007.pdf";
	await inTransaction(db, (tx) => recordFile(tx, { hash, size, mediaType: "application/pdf", name, at }));
	return hash;
}

/** In French, in which Guinea-Bissau corresponds here. */
const letter = (theme: string): string[] => [
	"FAC-SIMILÉ D’UNE LETTRE DE DÉMONSTRATION",
	"Cette lettre est inventée et n’exprime l’avis d’aucun gouvernement.",
	"",
	`Réf. ${onPaper.reference}`,
	"",
	"La Mission de la République de Guinée-Bissau présente ses compliments à",
	"l’Administration et a l’honneur de lui faire connaître le thème général",
	"que la délégation préférerait pour 2008 :",
	"",
	`« ${theme} ».`,
	"",
	"La Mission saisit cette occasion pour renouveler à l’Administration",
	"les assurances de sa très haute considération.",
	"",
	"Bruxelles, le 25 juin 2007",
	"",
	"Reçue le 26 juin 2007 à 11 h 15",
];

async function leaveDraft(stage: Stage, cast: Cast, survey: OpenedSurvey): Promise<void> {
	const { member, by, at, text, answeredBy, answeredAt, answer } = unfinished;
	const place = { survey: survey.id, delegation: cast.member(member) };
	const drafted = { ...place, version: 0, answers: { [survey.comment]: { comment: text } } };
	await perform(stage, actNamed("survey.saveDraft"), drafted, { actor: cast.delegate(member, by), now: at });
	const remark = { ...place, body: answer };
	const actor = cast.delegate(member, answeredBy);
	await perform(stage, actNamed("survey.commentDraft"), remark, { actor, now: answeredAt });
}
