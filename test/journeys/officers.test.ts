import { expect, test } from "vitest";
import { perform } from "../../app/acts/index.ts";
import { systemActor } from "../../app/kit/actor.ts";
import { appoint, personByEmail } from "../../app/modules/identity/index.ts";
import { people } from "./cast.ts";
import { inspect, inspectAnswer } from "./inspection.ts";
import { stageFor } from "./stage.ts";

const stage = stageFor();

test("a newcomer is registered, a role requested by one approving officer and granted by another", async () => {
	const { ctx } = stage.site;
	// As the operator does for a body with one approving officer.
	const second = await personByEmail(ctx.db, people.colleague);
	const role = { person: second?.id, role: "approvingOfficer", from: "2007-06-01" };
	await perform(ctx, appoint, role, { actor: systemActor, now: ctx.clock.now() });

	const cora = await stage.person(people.approving);
	await cora.goto("/en/office");
	await cora.getByRole("link", { name: "Officers" }).click();
	await cora.getByText("Register a person").last().click();
	const form = cora.locator("form[action$='/people']");
	await form.getByLabel("Name").fill("Noor Newcomer");
	await form.getByLabel(/^E-mail address/).fill("noor@example.org");
	await form.getByRole("button", { name: "Register" }).click();
	await cora.getByText("Done.").waitFor();

	const asking = cora.locator("form[action$='/requests']");
	await asking.getByLabel(/^E-mail address/).fill("noor@example.or");
	await asking.getByLabel(/^Independent verifier/).check();
	await asking.getByRole("button", { name: "Request the role" }).click();
	await cora.locator(".problems").waitFor();
	await inspectAnswer(cora, "officers-refused-en");
	await asking.getByLabel(/^E-mail address/).fill("noor@example.org");
	expect(await asking.getByLabel(/^Independent verifier/).isChecked()).toBe(true);
	await asking.getByRole("button", { name: "Request the role" }).click();
	await cora.getByText("Another approving officer grants or declines it.").waitFor();
	expect(await cora.getByRole("button", { name: /Grant/ }).count()).toBe(0);

	const bela = await stage.person(people.colleague, { javaScriptEnabled: false });
	await bela.goto("/fr/office");
	await bela.getByRole("link", { name: "Un rôle pour Noor Newcomer" }).click();
	await inspect(bela, "officers");
	await bela.getByRole("button", { name: "Accorder le rôle" }).click();
	await bela.getByText("C’est fait.").waitFor();
	await bela.getByText("Accordée par Bela Officer").waitFor();

	const noor = await stage.person("noor@example.org");
	expect((await noor.goto("/en/office"))?.status()).toBe(200);
	expect((await noor.goto("/en/office/officers"))?.status()).toBe(403);
});

test("the body is renamed on a page, and every page says so", async () => {
	const officer = await stage.person(people.officer);
	await officer.goto("/es/office");
	await officer.getByRole("link", { name: "La organización" }).click();
	await inspect(officer, "body");
	await officer.getByLabel("Nombre (español)").first().fill("Organización Renombrada");
	await officer.getByLabel("Huso horario de la sede").fill("Europe/Atlantis");
	await officer.getByRole("button", { name: "Guardar" }).click();
	await officer.locator(".problems").waitFor();
	await inspectAnswer(officer, "body-refused-es");
	await officer.getByLabel("Huso horario de la sede").fill("Europe/Zurich");
	await officer.getByRole("button", { name: "Guardar" }).click();
	await officer.getByText("La ficha de la organización se ha guardado.").waitFor();
	const stranger = await stage.stranger();
	await stranger.goto("/es");
	await stranger.getByText("Organización Renombrada").first().waitFor();
});
