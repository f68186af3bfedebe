import { beforeEach, expect, test } from "vitest";
import { actNamed, meanwhile, type OpenSurvey, openSurvey } from "../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../test/support/test-database.ts";
import { perform } from "../../acts/index.ts";
import { inTransaction } from "../../data/transaction.ts";
import { recordFile } from "../../files/index.ts";
import { asDelegate } from "../../kit/reader.ts";
import { mailboxOf } from "../../mail/index.ts";
import { tellThoseLeaving } from "./reactions.ts";
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
	for (const _ of ["once", "again"]) await tellThoseLeaving(survey.ctx, facts);
}

const told = async () => {
	const { mails } = await mailboxOf(database.db, {}, 1);
	return mails
		.filter(({ occasion }) => occasion.startsWith("survey.leaving"))
		.sort((a, b) => (a.address < b.address ? -1 : 1));
};

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
	expect(mail?.body).toContain("Jusqu’à ce jour, votre délégation peut soumettre, modifier ou retirer sa réponse");
	expect(mail?.body).toContain(`/fr/desk/${delegation}/surveys/${survey.id}`);
});

test("one that leaves on the day after the close is told nothing", async () => {
	await leaves("2007-07-06");
	expect(await told()).toEqual([]);
});
