import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { people } from "./cast.ts";
import { asked, type Opened, openByActs } from "./dialogue.ts";
import { inspect, inspectAnswer } from "./inspection.ts";
import { stageFor } from "./stage.ts";

// A delegation's life in one survey: Benin, whose three people work in French.
const stage = stageFor();
let survey: Opened;
let drafter: Page;
let focalPoint: Page;
let desk: string;

beforeAll(async () => {
	survey = await openByActs(stage.site, { followUp: true });
	desk = `/fr${survey.deskOf("BEN")}`;
	[drafter, focalPoint] = await Promise.all([stage.person(people.beninDrafter), stage.person(people.benin)]);
});

test("the focal point asks for clearance, and the drafter begins", async () => {
	await focalPoint.goto(`/fr/desk/${stage.site.members.BEN}/people`);
	await inspect(focalPoint, "people");
	await focalPoint.check("input[name=clearance][value=on]");
	await focalPoint.click("form[action$=clearance] button");
	await focalPoint.locator(".notice", { hasText: "C’est fait" }).waitFor();

	await inspect(drafter, "desk");
	await drafter.getByRole("link", { name: "Commencer" }).click();
	await inspect(drafter, "start");
	expect(await drafter.locator("main h2").first().textContent()).toBe("Qui verra votre réponse");
	await drafter.getByRole("link", { name: "Commencer" }).first().click();
	await inspect(drafter, "reply");
	// A follow-up stands there once its condition holds, and goes again while nothing was written in it.
	const followUp = drafter.getByLabel(asked.followUp.fr);
	expect(await followUp.isVisible()).toBe(false);
	await drafter.getByLabel(asked.theme.options[1].fr, { exact: true }).check();
	expect(await followUp.isVisible()).toBe(true);
	await drafter.getByLabel(asked.theme.options[0].fr, { exact: true }).check();
	expect(await followUp.isVisible()).toBe(false);
	await drafter.getByRole("button", { name: `Monter : ${asked.order.options[1].fr}`.replace(" :", "\u00a0:") }).click();
	await drafter.getByLabel(/^Observations/).fill("Nous préférons Genève.\nEn automne.");
	await drafter.locator(".saved", { hasText: "Enregistré" }).waitFor();
	await drafter.getByRole("button", { name: "Vérifier vos réponses" }).click();
	await inspect(drafter, "check-awaiting-clearance");
	await drafter.getByText("Cette réponse est en attente d’approbation").waitFor();
	expect(await drafter.getByRole("button", { name: /oumettre/ }).count()).toBe(0);
});

test("a colleague in capital comments by a link, until it is revoked", async () => {
	await drafter.goto(`${desk}/share`);
	await drafter.getByLabel(/^Destinataire/).fill("Ministère");
	await drafter.getByRole("button", { name: "Créer le lien" }).click();
	const link = await drafter.getByLabel("Adresse à envoyer").inputValue();

	const capital = await stage.stranger();
	expect((await capital.goto(link))?.headers()["x-robots-tag"]).toContain("noindex");
	await inspect(capital, "shared");
	await capital.getByText("Nous préférons Genève.").first().waitFor();
	await capital.getByLabel("Votre nom").fill("Mme Cotonou");
	await capital.getByLabel(/^Votre commentaire/).fill("Plutôt au printemps.");
	await capital.getByRole("button", { name: "Ajouter le commentaire" }).click();
	await capital.getByText("Votre commentaire a été ajouté").waitFor();

	await drafter.reload();
	await drafter.getByText("Plutôt au printemps.").waitFor();
	await inspect(drafter, "share");
	await capital.getByLabel("Votre nom").fill("Mme Cotonou");
	await capital.getByLabel(/^Votre commentaire/).fill("Ou en été.");
	await drafter.getByRole("button", { name: /^Révoquer/ }).click();
	await drafter.getByText("Révoqué").waitFor();

	await capital.getByRole("button", { name: "Ajouter le commentaire" }).click();
	await capital.getByRole("heading", { name: "Ce lien ne fonctionne plus" }).waitFor();
	await capital.getByText("Ou en été.").waitFor();
	await inspectAnswer(capital, "link-ended-fr");
});

test("the focal point clears and submits, and the receipt stands on its own", async () => {
	await focalPoint.goto("/fr/desk");
	await focalPoint.getByRole("link", { name: "Lire et approuver" }).click();
	await focalPoint.goto(`${desk}/check`);
	await inspect(focalPoint, "check");
	await focalPoint.getByRole("button", { name: "Approuver et soumettre" }).click();
	await focalPoint.getByRole("heading", { name: "Votre réponse a été reçue" }).waitFor();
	await inspect(focalPoint, "receipt");

	const mail = await stage.site.mail.mailTo(people.benin, /^Accusé de réception/);
	expect(mail.lang).toBe("fr");
	expect(mail.attachments).toHaveLength(2);
	const [receipt, reply] = mail.attachments.map(({ text }) => text);
	const page = focalPoint.context().request;
	expect(await (await page.get(`${desk}/receipt.txt`)).text()).toBe(receipt);
	expect(await (await page.get(`${desk}/reply.json`)).text()).toBe(reply);

	const stranger = await stage.stranger();
	await stranger.goto("/fr/check");
	await inspect(stranger, "check-it-yourself");
	await checkAcknowledgement(stranger, receipt ?? "", reply ?? "");
	await stranger.locator(".notice.success").waitFor();
	await inspectAnswer(stranger, "acknowledgement-fr");

	const forged = (reply ?? "").replace("Genève", "Vienne ");
	expect(forged).not.toBe(reply);
	await checkAcknowledgement(stranger, receipt ?? "", forged);
	await stranger.locator(".notice.warning").waitFor();
	await checkAcknowledgement(stranger, (receipt ?? "").replace(/[A-Za-z](?=[^A-Za-z]*$)/, "0"), reply ?? "");
	await stranger.locator(".notice.warning").waitFor();
});

async function checkAcknowledgement(page: Page, receipt: string, reply: string): Promise<void> {
	await page.setInputFiles("input[name=receipt]", textFile("receipt.txt", receipt));
	await page.setInputFiles("input[name=reply]", textFile("reply.json", reply));
	await page.click("form[action$=acknowledgement] button");
}

const textFile = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

test("the reply is amended, withdrawn, and given again", async () => {
	await drafter.goto(`${desk}/receipt`);
	await drafter.getByRole("link", { name: "Modifier la réponse" }).click();
	await drafter.getByLabel(asked.theme.options[1].fr, { exact: true }).check();
	await drafter.getByRole("button", { name: "Enregistrer et continuer plus tard" }).click();
	await drafter.getByText("le projet a été modifié depuis et n’a pas été envoyé").waitFor();

	await focalPoint.goto(`${desk}/check`);
	await focalPoint.getByRole("button", { name: "Approuver et soumettre" }).click();
	await focalPoint.getByRole("heading", { name: "Votre réponse a été reçue" }).waitFor();
	await focalPoint.getByText(asked.theme.options[1].fr).waitFor();
	await focalPoint.getByRole("link", { name: "Retirer la réponse" }).click();
	await inspect(focalPoint, "withdrawal");
	await focalPoint.getByRole("button", { name: "Retirer la réponse" }).click();
	await focalPoint.getByText("La réponse a été retirée").waitFor();
	await focalPoint.goto("/fr/desk");
	await focalPoint.getByText("n’en a pas en vigueur").waitFor();

	await focalPoint.goto(`${desk}/check`);
	await focalPoint.getByRole("button", { name: "Approuver et soumettre" }).click();
	await focalPoint.getByRole("heading", { name: "Votre réponse a été reçue" }).waitFor();
});

test("the focal point hands over: the successor finds everything, the predecessor nothing", async () => {
	const { site } = stage;
	await focalPoint.goto(`/fr/desk/${site.members.BEN}/people`);
	await focalPoint.getByRole("link", { name: "Gérer: Afi Bénin" }).click();
	await inspect(focalPoint, "person");
	await focalPoint.getByLabel(/^Nom/).fill("Yao Successeur");
	await focalPoint.locator("form[action$=handover] input[name=email]").fill("yao@example.org");
	await focalPoint.getByRole("button", { name: "Passation" }).click();
	await site.mail.mailTo("yao@example.org", /./);

	expect((await focalPoint.goto(desk))?.status()).toBe(403);
	await inspectAnswer(focalPoint, "no-longer-fr");
	const successor = await stage.person("yao@example.org");
	await successor.goto(`${desk}/receipt`);
	await successor.getByText("Afi Bénin").waitFor();
});

test("somebody who serves two delegations always sees for which one", async () => {
	const two = await stage.person(people.two);
	await inspect(two, "desk-of-two");
	for (const name of ["Delegation of Trinidad", "Delegation of Ghana"]) {
		await two.getByRole("link", { name }).click();
		await two.locator(`a[aria-current=true], a[aria-current=page]`, { hasText: name }).waitFor();
	}
	await two.goto(`/en${survey.deskOf("TTO")}/questionnaire`);
	await inspect(two, "questionnaire");
	expect((await two.goto(`/en${survey.deskOf("BEN")}`))?.status()).toBe(403);
});
