import { expect, test } from "vitest";
import { actNamed, meanwhile, openSurvey } from "../../../../test/support/survey.ts";
import { testDatabase } from "../../../../test/support/test-database.ts";
import { perform } from "../../../acts/index.ts";
import { inTransaction } from "../../../data/transaction.ts";
import { recordFile } from "../../../files/index.ts";
import { plusMinutes } from "../../../kit/calendar.ts";
import { requestsWaiting } from "../office/store.ts";
import { namedPapersOf } from "../paper/store.ts";
import { remindersOf } from "../reminder/store.ts";
import { sheetAt } from "../reply/store.ts";
import { deedsOn, requestsOf } from "./store.ts";

test("who asked, opened, reminded, entered, saved, cleared and sent stands under the name of that day, however they are renamed", async () => {
	const database = await testDatabase();
	const survey = await openSurvey(database);
	const { ctx, id, officer, approving, members } = survey;
	const does = (name: string, input: object, actor = officer, now = meanwhile) =>
		perform(ctx, actNamed(name), input, { actor, now });
	const scan = "a".repeat(64);
	const file = { hash: scan, size: 3, mediaType: "application/pdf", name: "letter.pdf", at: meanwhile } as const;
	await inTransaction(database.db, (tx) => recordFile(tx, file));
	const answers = {
		[survey.choice.id]: { choose: null },
		[survey.rank.id]: { ranking: [] },
		[survey.comment.id]: { comment: "" },
	};
	const letter = { survey: id, answers, received: meanwhile, reference: "NV/14", scan, member: members.BEN };
	const { paper } = await does("survey.enterPaperReply", letter);
	await does("survey.confirmPaperReply", { survey: id, paper }, approving);
	await does("survey.remind", { survey: id });
	await does("survey.requestAnnulment", {
		survey: id,
		reasons: { en: "An error.", fr: "Une erreur.", es: "Un error." },
	});

	const { person, name } = await survey.join("NER", "Aminata", "focalPoint");
	const place = { survey: id, member: members.NER ?? "" };
	const own = { survey: id, delegation: place.member };
	const focalPoint = { person, roles: ["focalPoint"], delegation: place.member } as const;
	const { version } = await does("survey.saveDraft", { ...own, version: 0, answers }, focalPoint);
	await does("survey.clearDraft", { ...own, version }, focalPoint);
	await does("survey.submitReply", { ...own, version }, focalPoint);

	for (const [whose, name] of [
		[officer, "Renamed One"],
		[approving, "Renamed Two"],
		[focalPoint, "Renamed Three"],
	] as const)
		await does("identity.editPerson", { person: whose.person, name }, officer, plusMinutes(meanwhile, 1));

	const { db } = database;
	expect(await deedsOn(db, id, ["survey.open"])).toMatchObject([{ person: "approving@example.org" }]);
	expect(await requestsOf(db, id)).toMatchObject([
		{ kind: "annulment", askedBy: { name: "officer@example.org" }, answer: null },
		{ askedBy: { name: "officer@example.org" }, answer: { by: "approving@example.org" } },
	]);
	expect((await requestsWaiting(db)).map(({ askedBy }) => askedBy.name)).toEqual(["officer@example.org"]);
	expect((await sheetAt(db, place))?.hands).toEqual({ editor: name, clearer: name, sender: name });
	expect(await remindersOf(db, id)).toMatchObject([{ by: "officer@example.org" }]);
	expect(await namedPapersOf(db, id)).toMatchObject([
		{ enteredBy: "officer@example.org", answeredBy: "approving@example.org" },
	]);
});
