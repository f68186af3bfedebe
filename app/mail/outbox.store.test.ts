import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { pino } from "pino";
import { SMTPServer, type SMTPServerAddress } from "smtp-server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../test/support/test-database.ts";
import type { Database } from "../data/database.ts";
import { inTransaction } from "../data/transaction.ts";
import { plusMinutes } from "../kit/calendar.ts";
import { type Instant, milliseconds, parseInstant, systemNow } from "../kit/clock.ts";
import {
	deleteExpiredMails,
	deliverOutbox,
	failedMails,
	type Mail,
	mailboxOf,
	queueMail,
	smtpTransport,
	type Transport,
} from "./index.ts";

const log = pino({ level: "silent" });
const from = "Secretariat <dialogue@body.example>";

let database: Database;
beforeEach(async () => {
	database = await testDatabase();
});

/** A real mail server that keeps what it takes. Addresses at `refused.example` do not exist; at `busy.example`, not now. */
async function mailServer(port = 0, whileTaking: () => Promise<void> = async () => {}) {
	const taken: ParsedMail[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS"],
		onRcptTo: ({ address }: SMTPServerAddress, _session, answer) => {
			if (address.endsWith("@refused.example")) answer(refusal(550, "no such mailbox"));
			else if (address.endsWith("@busy.example")) answer(refusal(450, "try again later"));
			else answer();
		},
		onData: (stream, _session, answer) => {
			simpleParser(stream)
				.then(async (mail) => {
					await whileTaking();
					taken.push(mail);
					answer();
				})
				.catch(answer);
		},
	});
	await new Promise<void>((resolve) => void server.listen(port, "127.0.0.1", resolve));
	const address = server.server.address() as AddressInfo;
	return {
		taken,
		port: address.port,
		close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
	};
}

const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

const mailTo = (address: string, changes: Partial<Mail> = {}): Mail => ({
	occasion: "survey.opened:s1",
	recipient: `member:${address}`,
	address,
	lang: "en",
	subject: "A questionnaire",
	body: "The questionnaire is open.\n",
	at: parseInstant("2007-06-28T10:00:00Z"),
	...changes,
});

const queue = (...mails: Mail[]) => inTransaction(database.db, (tx) => queueMail(tx, mails));
/** As if the wait or the lease were over. */
const makeDue = () => database.db.updateTable("outbox").set({ next_attempt: null }).execute();
const unsent = async () =>
	await database.db
		.selectFrom("outbox")
		.select(["address", "attempts", "next_attempt"])
		.where("sent_at", "is", null)
		.orderBy("address")
		.execute();

let server: Awaited<ReturnType<typeof mailServer>>;
let transport: Transport;
const begin = async (whileTaking?: () => Promise<void>) => {
	server = await mailServer(0, whileTaking);
	transport = smtpTransport(`smtp://127.0.0.1:${server.port}`, from);
};
afterEach(async () => {
	transport?.close();
	await server?.close();
});

describe("the outbox", () => {
	test("keeps one mail for each occasion and recipient", async () => {
		await queue(mailTo("a@m.example"));
		await queue(mailTo("a@m.example", { subject: "Again" }), mailTo("b@m.example"));
		const { mails, more } = await mailboxOf(database.db, {}, 1);
		expect(mails.map(({ address, subject }) => [address, subject])).toEqual([
			["b@m.example", "A questionnaire"],
			["a@m.example", "A questionnaire"],
		]);
		expect(more).toBe(false);
	});

	test("holds nothing of an act that was undone", async () => {
		const undone = inTransaction(database.db, async (tx) => {
			await queueMail(tx, [mailTo("a@m.example")]);
			throw new Error("undone");
		});
		await expect(undone).rejects.toThrow("undone");
		expect((await mailboxOf(database.db, {}, 1)).mails).toEqual([]);
	});

	test("is read by address, page by page, newest first", async () => {
		await queue(...Array.from({ length: 21 }, (_, n) => mailTo("a@m.example", { occasion: `o${n}` })));
		await queue(mailTo("b@m.example"));
		const first = await mailboxOf(database.db, { address: "a@m.example" }, 1);
		const second = await mailboxOf(database.db, { address: "a@m.example" }, 2);
		expect([first.mails.length, first.more, second.mails.length, second.more]).toEqual([20, true, 1, false]);
		expect([first.mails[0]?.occasion, second.mails[0]?.occasion]).toEqual(["o20", "o0"]);
	});
});

describe("delivery", () => {
	test("sends plain text as it was written, with the headers that say what it is", async () => {
		await begin();
		const body = "Madame, Monsieur,\n\nL’enquête est ouverte\u00a0: « oui »\u202f!\n";
		await queue(
			mailTo("mission@fr.example", {
				lang: "fr",
				subject: "Enquête auprès des Membres – été 2007",
				body,
				attachments: [{ name: "accusé.txt", mediaType: "text/plain", text: "n° 1 – reçu" }],
			}),
		);
		await deliverOutbox(database.db, transport, log);
		const [mail] = server.taken;
		expect(mail?.subject).toBe("Enquête auprès des Membres – été 2007");
		expect(mail?.text).toBe(body);
		expect(mail?.html).toBe(false);
		expect(mail?.from?.text).toBe('"Secretariat" <dialogue@body.example>');
		expect(mail?.headers.get("content-language")).toBe("fr");
		expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
		expect(mail?.messageId).toMatch(/^<[0-9a-f]{32}@body\.example>$/);
		expect(mail?.attachments.map((part) => [part.filename, part.contentType, part.content.toString()])).toEqual([
			["accusé.txt", "text/plain", "n° 1 – reçu"],
		]);
		expect(await unsent()).toEqual([]);
	});

	test("keeps nothing of a body that lets somebody in once it is sent or refused, and never sends one that is too old", async () => {
		await begin();
		const later = plusMinutes(systemNow(), 60);
		await queue(
			mailTo("a@m.example", { secretUntil: later }),
			mailTo("x@refused.example", { secretUntil: later }),
			mailTo("old@m.example", { secretUntil: plusMinutes(systemNow(), -1) }),
			mailTo("b@m.example"),
		);
		await deliverOutbox(database.db, transport, log);
		expect(server.taken.map((mail) => mail.text)).toEqual([
			"The questionnaire is open.\n",
			"The questionnaire is open.\n",
		]);
		const kept = async () =>
			Object.fromEntries((await mailboxOf(database.db, {}, 1)).mails.map(({ address, body }) => [address, body]));
		expect(await kept()).toMatchObject({ "a@m.example": "", "x@refused.example": "", "b@m.example": mailTo("").body });
		await deleteExpiredMails(database.db, systemNow());
		expect(Object.keys(await kept()).sort()).toEqual(["a@m.example", "b@m.example", "x@refused.example"]);
		await deleteExpiredMails(database.db, later);
		expect(Object.keys(await kept())).toEqual(["b@m.example"]);
	});

	test("goes past a recipient who is refused for good, and says so; one refused for now is tried again", async () => {
		await begin();
		await queue(mailTo("x@refused.example"), mailTo("y@busy.example"), mailTo("z@m.example"));
		await deliverOutbox(database.db, transport, log);
		expect(server.taken.map((mail) => [mail.to].flat()[0]?.text)).toEqual(["z@m.example"]);
		expect((await failedMails(database.db)).map(({ address, failure }) => [address, failure])).toEqual([
			["x@refused.example", "550 no such mailbox"],
		]);
		const waiting = (await unsent()).find(({ address }) => address === "y@busy.example");
		expect(milliseconds(waiting?.next_attempt as Instant)).toBeGreaterThan(milliseconds(systemNow()));

		await makeDue();
		await deliverOutbox(database.db, transport, log);
		expect((await unsent()).map(({ address, attempts }) => [address, attempts])).toEqual([
			["x@refused.example", 1],
			["y@busy.example", 2],
		]);
	});

	test("gives up after three days of temporary refusals", async () => {
		await begin();
		await queue(mailTo("y@busy.example"));
		await database.db.updateTable("outbox").set({ attempts: 21 }).execute();
		await deliverOutbox(database.db, transport, log);
		expect((await failedMails(database.db)).map(({ failure }) => failure)).toEqual(["450 try again later"]);
	});

	test("loses nothing while the mail server is down", async () => {
		await begin();
		await server.close();
		await queue(mailTo("a@m.example"), mailTo("b@m.example"));
		await deliverOutbox(database.db, transport, log);
		expect(await failedMails(database.db)).toEqual([]);
		expect((await unsent()).map(({ address, attempts }) => [address, attempts])).toEqual([
			["a@m.example", 1],
			["b@m.example", 0],
		]);
		server = await mailServer(server.port);
		await makeDue();
		await deliverOutbox(database.db, transport, log);
		expect(server.taken).toHaveLength(2);
	});

	test("repeats a mail whose delivery was not recorded, recognisably", async () => {
		await begin();
		await queue(mailTo("a@m.example"));
		await deliverOutbox(database.db, transport, log);
		// What a crash leaves: taken by the server, not marked, the lease not over.
		await database.db.updateTable("outbox").set({ sent_at: null }).execute();
		await deliverOutbox(database.db, transport, log);
		expect(server.taken).toHaveLength(1);
		await makeDue();
		await deliverOutbox(database.db, transport, log);
		expect(server.taken).toHaveLength(2);
		expect(server.taken[0]?.messageId).toBe(server.taken[1]?.messageId);
	});

	test("holds no transaction while the mail server is slow, and two deliverers do not send twice", async () => {
		await begin(async () => {
			await inTransaction(database.db, (tx) => tx.selectFrom("outbox").select("id").forUpdate().execute());
		});
		await queue(...Array.from({ length: 12 }, (_, n) => mailTo(`m${n}@m.example`)));
		const other = smtpTransport(`smtp://127.0.0.1:${server.port}`, from);
		await Promise.all([deliverOutbox(database.db, transport, log), deliverOutbox(database.db, other, log)]);
		other.close();
		expect(server.taken.map((mail) => [mail.to].flat()[0]?.text).sort()).toEqual(
			Array.from({ length: 12 }, (_, n) => `m${n}@m.example`).sort(),
		);
	});

	test("stops between two mails when asked to", async () => {
		const stop = new AbortController();
		await begin(async () => stop.abort());
		await queue(mailTo("a@m.example"), mailTo("b@m.example"));
		await deliverOutbox(database.db, transport, log, stop.signal);
		expect((await unsent()).map(({ address }) => address)).toEqual(["b@m.example"]);
	});
});
