import { beforeEach, describe, expect, test } from "vitest";
import { actNamed, meanwhile, type OpenSurvey, openSurvey } from "../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../test/support/test-database.ts";
import { perform } from "../../acts/index.ts";
import { inTransaction } from "../../data/transaction.ts";
import { recordFile } from "../../files/index.ts";
import { asDelegate } from "../../kit/reader.ts";
import { mailboxOf } from "../../mail/index.ts";
import { tellThoseWhoseMembershipEnds } from "./reactions.ts";
import { lastReply } from "./reply/store.ts";

let database: TestDatabase;
let survey: OpenSurvey;
let delegation: string;
beforeEach(async () => {
	database = await testDatabase();
	survey = await openSurvey(database);
	delegation = survey.members.NER ?? "";
});

const does = (name: string, input: object, actor = survey.officer) =>
	perform(survey.ctx, actNamed(name), input, { actor, now: meanwhile });

/** Ends the membership of the Niger, and what follows, twice. */
async function leaves(until: string): Promise<void> {
	await does("membership.endMembership", { member: delegation, until });
	const facts = await database.db.selectFrom("fact").selectAll().where("type", "=", "membership.ended").execute();
	expect(facts).toHaveLength(1);
	for (const _ of ["once", "again"]) await tellThoseWhoseMembershipEnds(survey.ctx, facts);
}

const told = async () => {
	const { mails } = await mailboxOf(database.db, {}, 1);
	return mails
		.filter(({ occasion }) => occasion.startsWith("survey.leaving"))
		.sort((a, b) => (a.address < b.address ? -1 : 1));
};

const reasons = { en: "Several asked.", fr: "Des délégations l’ont demandé.", es: "Se solicitó." };

async function extended(closingDate = "2007-07-12"): Promise<void> {
	await does("survey.requestExtension", { survey: survey.id, closingDate, reasons });
	await does("survey.extend", { survey: survey.id }, survey.approving);
}

/** Newest first. */
const mailsTo = async (address: string) => (await mailboxOf(database.db, { address }, 1)).mails;

test("a member that leaves while a survey is open is told that it is still consulted, each of its people in their language", async () => {
	const aminata = await survey.join("NER", "Aminata", "focalPoint");
	await survey.join("NER", "Moussa", "drafter");
	await database.db.updateTable("person").set({ language: "es" }).where("id", "=", aminata.person).execute();
	await leaves("2007-06-28");
	const mails = await told();
	expect(mails.map(({ address }) => address)).toEqual(["aminata@example.org", "mission.ner@example.org"]);
	expect(mails[0]?.body).toMatch(/el primer día sin ella es el 28\sde\sjunio\sde\s2007/);
	expect(mails[0]?.body).toContain("cuenta como cualquier otra");
	expect(mails[1]?.body).toContain("Votre délégation n’a plus accès à son espace");
	expect(mails[1]?.body).toContain("une réponse peut être adressée sur papier au secrétariat");
	expect(mails[1]?.body).not.toContain("/desk/");
});

test("what it is told holds: a reply received stays in force, and one on paper is still taken", async () => {
	const aminata = await survey.join("NER", "Aminata", "focalPoint");
	const answers = {
		[survey.choice.id]: { choose: null },
		[survey.rank.id]: { ranking: [] },
		[survey.comment.id]: { comment: "" },
	};
	const place = { survey: survey.id, delegation };
	const delegate = asDelegate(aminata, delegation);
	await does("survey.saveDraft", { ...place, version: 0, answers }, delegate);
	const { reply } = await does("survey.submitReply", { ...place, version: 1 }, delegate);
	await leaves("2007-06-28");
	expect(await lastReply(database.db, { survey: survey.id, member: delegation })).toMatchObject({
		id: reply,
		withdrawnAt: null,
	});
	const scan = "a".repeat(64);
	const file = { hash: scan, size: 3, mediaType: "application/pdf", name: "letter.pdf", at: meanwhile } as const;
	await inTransaction(database.db, (tx) => recordFile(tx, file));
	const letter = { survey: survey.id, answers, received: meanwhile, reference: "NV/14", scan, member: delegation };
	const { paper } = await does("survey.enterPaperReply", letter);
	await does("survey.confirmPaperReply", { survey: survey.id, paper }, survey.approving);
});

test("one that leaves later is told until when its desk is open", async () => {
	await leaves("2007-07-05");
	const [mail] = await told();
	expect(mail?.body).toMatch(
		/Avant le 5\sjuillet\s2007, votre délégation peut soumettre, modifier ou retirer sa réponse/,
	);
	expect(mail?.body).toContain(`/fr/desk/${delegation}/surveys/${survey.id}`);
});

test("one that leaves on the day after the close is told nothing, until an extension takes its desk away before the close", async () => {
	await leaves("2007-07-06");
	expect(await told()).toEqual([]);
	await extended();
	const [mail, ...others] = await told();
	expect(others).toEqual([]);
	expect(mail?.address).toBe("mission.ner@example.org");
	expect(mail?.body).toMatch(/le premier jour sans inscription est le 6\sjuillet\s2007/);
	expect(mail?.body).toContain("Les réponses sont reçues jusqu’au jeudi 12\u00a0juillet 2007");
});

test("one that leaves within an extension is told once", async () => {
	await extended();
	await leaves("2007-07-09");
	expect(await told()).toHaveLength(1);
	await extended("2007-07-19");
	expect(await told()).toHaveLength(1);
});

describe("one that has left", () => {
	test("is told what all those consulted are told, at the addresses of its last day, and how it replies now", async () => {
		await survey.join("NER", "Aminata", "focalPoint");
		await leaves("2007-06-28");
		await extended();
		const letters = (await mailsTo("aminata@example.org")).filter(({ occasion }) =>
			occasion.includes("survey.extended"),
		);
		expect(letters).toHaveLength(1);
		expect(letters[0]?.body).toContain("Your delegation no longer has access to its desk");
		expect(letters[0]?.body).toContain("may be sent on paper to the Secretariat");
		expect((await mailsTo("mission.ner@example.org"))[0]?.body).toContain(
			"Votre délégation n’a plus accès à son espace",
		);
		expect((await mailsTo("mission.ben@example.org"))[0]?.body).not.toContain("n’a plus accès");
	});

	test("is told of a decision on publicity, and of an annulment without being asked to reply", async () => {
		await leaves("2007-06-28");
		await does("survey.requestPublicity", { survey: survey.id, decision: reasons });
		await does("survey.publish", { survey: survey.id }, survey.approving);
		await does("survey.requestAnnulment", { survey: survey.id, reasons });
		await does("survey.annul", { survey: survey.id }, survey.approving);
		const [annulled, published] = await mailsTo("mission.ner@example.org");
		expect(published?.occasion).toContain("survey.published");
		expect(published?.body).toContain(
			"Une réponse, y compris pour en remplacer une précédente, peut être adressée sur papier",
		);
		expect(annulled?.occasion).toContain("survey.annulled");
		expect(annulled?.body).toContain("n’a plus accès");
		expect(annulled?.body).not.toContain("sur papier");
	});
});
