import { type Context, Hono } from "hono";
import { attempt, type Env, type Refused } from "../../../../acts/index.ts";
import { newId } from "../../../../kit/ids.ts";
import { asDelegate } from "../../../../kit/reader.ts";
import { no, Refusal, refuseIf } from "../../../../kit/refusal.ts";
import { type FormRecord, readForm, typed } from "../../../../web/index.ts";
import { documentsAt } from "../../../document/index.ts";
import type { RoundFacts } from "../../circle/model.ts";
import { behalfIn, delegationAt, roundAt } from "../../circle/routes.tsx";
import { ofGroup, stillHeard } from "../../circle/rules.ts";
import { paperTitle } from "../../queries.ts";
import { sayable } from "../../refusals.ts";
import { propose } from "../acts/propose.ts";
import { mayBeDeleted, nodeIn } from "../rules.ts";
import { ProposePage } from "../views/form.tsx";
import { PaperPage } from "../views/paper.tsx";
import { labelOf, proposalHref } from "../views/place.tsx";

type C = Context<Env>;

/** Where a delegation chooses a paragraph and writes other words for it. */
export const makingRoutes = new Hono<Env>();

const paperPath = "/desk/:member/consultations/:round/papers/:option";
const proposingPath = `${paperPath}/:element{e[0-9]+}`;

/** The paper of the path as it was circulated; refuses what is not before the round. */
async function paperAt(c: C, round: RoundFacts) {
	const option = c.req.param("option") ?? "";
	const paper = round.papers.find((paper) => paper.option === option);
	const document = paper && (await documentsAt(c.var.ctx.db, [paper])).get(`${paper.document} ${paper.version}`);
	if (paper === undefined || document === undefined) throw new Refusal(no("consultation.notFound"));
	return { option, paper, document, title: paperTitle(document, c.var.lang) };
}

makingRoutes.get(paperPath, async (c) => {
	const round = await roundAt(c);
	const { member } = await delegationAt(c, round);
	const { option, paper, document, title } = await paperAt(c, round);
	refuseIf(stillHeard(round, paper));
	return c.html(<PaperPage frame={c.var.frame} {...{ round, option, title, document }} member={member.id} />);
});

interface Asked {
	readonly tag: string;
	readonly behalf: string;
	readonly form?: FormRecord;
	readonly refused?: Refused;
}

async function proposePage(c: C, asked: Asked): Promise<Response> {
	const round = await roundAt(c);
	const { member, languages } = await delegationAt(c, round);
	const { option, paper, document, title } = await paperAt(c, round);
	if (asked.refused === undefined) refuseIf(stillHeard(round, paper));
	const element = c.req.param("element") ?? "";
	const node = nodeIn(document, element);
	if (node === undefined) throw new Refusal(no("consultation.noParagraph"));
	const tag = [asked.tag, c.var.lang].find((tag) => languages.includes(tag)) ?? document.original;
	const wanted = behalfIn(asked.behalf);
	const behalf = ofGroup(member, wanted) === undefined ? wanted : "itself";
	const { errors = {}, trouble = [], status = 200 } = asked.refused ?? {};
	return c.html(
		<ProposePage
			frame={c.var.frame}
			{...{ round, option, element, title, behalf, languages, tag, errors, trouble }}
			label={labelOf(c.var.lang, document, element)}
			member={member.id}
			others={[...(member.group === null ? [] : [member.group]), "itself" as const].filter((it) => it !== behalf)}
			names={{ on: round.date, of: new Map([[member.id, member]]) }}
			stood={node.text[tag]?.body ?? ""}
			deletable={mayBeDeleted(document, node) === undefined}
			{...(asked.form !== undefined && { form: asked.form })}
			submission={newId()}
		/>,
		status,
	);
}

makingRoutes.get(proposingPath, async (c) =>
	proposePage(c, { tag: c.req.query("in") ?? "", behalf: c.req.query("behalf") ?? "" }),
);

makingRoutes.post(proposingPath, async (c) => {
	const form = await readForm(c);
	const { lang, reader } = c.var;
	const { member, round, option, element } = c.req.param();
	return await attempt(c, sayable, {
		act: propose,
		actor: asDelegate(reader, member),
		input: {
			...{ round, option, delegation: member, element },
			behalf: typed(form, "behalf"),
			lang: typed(form, "lang"),
			body: typed(form, "body"),
			deletes: typed(form, "deletes") !== "",
			explanation: typed(form, "explanation"),
			explanationLang: typed(form, "explanationLang") || null,
			visibility: typed(form, "visibility") || undefined,
			named: typed(form, "named") !== "",
		},
		form,
		done: ({ proposal }) => proposalHref(lang, proposal),
		again: (refused) => proposePage(c, { tag: typed(form, "lang"), behalf: typed(form, "behalf"), form, refused }),
	});
});
