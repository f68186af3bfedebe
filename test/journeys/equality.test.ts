import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { perform } from "../../app/acts/index.ts";
import type { DelegationRole } from "../../app/kit/actor.ts";
import { dateIn } from "../../app/kit/calendar.ts";
import { parseInstant } from "../../app/kit/clock.ts";
import { personByEmail } from "../../app/modules/identity/index.ts";
import { organNames } from "../../app/modules/membership/index.ts";
import { councilOf, putChair } from "../support/register.ts";
import { actNamed } from "../support/survey.ts";
import { people } from "./cast.ts";
import { asked, openByActs } from "./dialogue.ts";
import { inspect, inspectAnswer } from "./inspection.ts";
import { askForLink } from "./site.ts";
import { stageFor } from "./stage.ts";

// Two replies decide, one for each theme. The Chair of the Council works in Spanish on a telephone, the approving officer in
// English, a delegation in French; somebody else chairs the Steering Group.
const stage = stageFor();
let survey: string;
let approving: Page;
let chair: Page;

const reasons = {
	en: "It was wanted before.",
	fr: "Ce thème était déjà souhaité.",
	es: "Ya se había solicitado antes.",
};

beforeAll(async () => {
	const { ctx, clock, members } = stage.site;
	({ survey } = await openByActs(stage.site));
	const { opening } = await ctx.db
		.selectFrom("survey")
		.select("opening")
		.where("id", "=", survey)
		.executeTakeFirstOrThrow();
	const [theme, order] = (opening as { questions: { id: string; options: { id: string }[] }[] }).questions;
	const reply = async (email: string, member: string, role: DelegationRole, option: number) => {
		const person = (await personByEmail(ctx.db, email))?.id ?? "";
		const delegation = members[member] ?? "";
		const occasion = { actor: { person, roles: [role], delegation }, now: clock.now() };
		const answers = {
			[theme?.id ?? ""]: { choose: theme?.options[option]?.id },
			[order?.id ?? ""]: { ranking: [[order?.options[0]?.id]] },
		};
		await perform(ctx, actNamed("survey.saveDraft"), { survey, delegation, version: 0, answers }, occasion);
		await perform(ctx, actNamed("survey.submitReply"), { survey, delegation, version: 1 }, occasion);
	};
	await reply(people.niger, "NER", "focalPoint", 0);
	await reply(people.peru, "PER", "head", 1);

	const council = await councilOf(ctx);
	const steering = (await organNames(ctx.db)).find(({ id }) => id !== council);
	const other = await personByEmail(ctx.db, people.two);
	const from = dateIn(clock.now(), "Europe/Zurich");
	await putChair(ctx, { organ: steering?.id ?? "", person: other?.id ?? "", from });
	clock.moveTo(parseInstant("2007-07-05T16:00:00.000Z"));
});

test("after the close the approving officer finds that the result awaits the Chair", async () => {
	approving = await stage.person(people.approving);
	await approving.goto(`/en/office/surveys/${survey}/release`);
	await approving.getByText("The replies are equal.").waitFor();
	expect(await approving.getByRole("button", { name: /^Release/ }).count()).toBe(0);
	await inspectAnswer(approving, "release-awaits-chair-en");
});

test("another organ's Chair learns no more than that the result is being established", async () => {
	const other = await stage.person(people.two);
	await other.goto(`/en/surveys/${survey}`);
	await other.getByText("The result is being established").first().waitFor();
	expect(await other.getByText("Settle the equality").count()).toBe(0);
	expect((await other.goto(`/en/surveys/${survey}/equality`))?.status()).toBe(403);
	expect(await other.content()).not.toContain(asked.theme.options[0].en);
});

test("the Chair of the Council, written to at the close, reads the result and settles the equality on a telephone", async () => {
	const { mail } = stage.site;
	const { text } = await mail.mailTo(people.chair, /en ejercicio de la presidencia/);
	expect(text).not.toContain(asked.theme.options[0].es);
	chair = await stage.stranger({ viewport: { width: 360, height: 740 } });
	await chair.goto(/^http\S+\/equality$/m.exec(text)?.[0] ?? "");
	await chair.goto(await askForLink(chair, mail, people.chair));
	await chair.click("main button");
	await chair.getByRole("heading", { name: "Un empate por resolver" }).waitFor();
	await inspect(chair, "equality");

	await chair.getByRole("link", { name: "El resultado en curso de establecimiento" }).click();
	await chair.getByText("Resolver el empate").waitFor();
	await inspect(chair, "result-awaits-chair");
	await chair.getByRole("link", { name: "Resolver el empate" }).click();

	await chair.getByLabel(/^Español/).fill(reasons.es);
	await chair.getByRole("button", { name: "Resolver el empate" }).click();
	await chair.locator(".problems").waitFor();
	await inspectAnswer(chair, "equality-refused-es");
	expect(await chair.getByLabel(/^Español/).inputValue()).toBe(reasons.es);
	await chair.getByLabel(asked.theme.options[1].es).check();
	await chair.getByLabel(/^Inglés/).fill(reasons.en);
	await chair.getByLabel(/^Francés/).fill(reasons.fr);
	await chair.getByRole("button", { name: "Resolver el empate" }).click();
	await chair.getByText("El empate está resuelto.").waitFor();
	await inspectAnswer(chair, "equality-settled-es");
});

test("once it is released a delegation reads what the Chair settled, and why", async () => {
	await approving.reload();
	await approving.getByRole("button", { name: "Release the result to all delegations" }).click();
	await approving.getByText("The result has been released").first().waitFor();

	const niger = await stage.person(people.niger);
	await niger.goto(`/fr/surveys/${survey}`);
	await niger.getByText(`Motifs donnés par la présidence\u00a0: ${reasons.fr}`).waitFor();
	const sentence = niger.locator("p", { hasText: asked.theme.options[1].fr }).first();
	expect(await sentence.textContent()).toContain("présidence");
	await inspect(niger, "result-settled");
});
