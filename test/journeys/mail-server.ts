import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail as its reader has it. */
export interface Received {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	/** Of the header `Content-Language`. */
	readonly lang: string;
	readonly attachments: readonly { readonly name: string; readonly text: string }[];
}

/** A real SMTP server that keeps what it is given. */
export interface MailServer {
	/** `smtp://127.0.0.1:<port>`: the same port after going down and coming back. */
	readonly url: string;
	/** Everything received, in order. */
	readonly inbox: readonly Received[];
	/**
	 * The newest mail to an address whose subject matches, now or as soon as it comes; fails after half a minute.
	 * @param after leaves out so many of the first mails in the inbox
	 */
	mailTo(address: string, subject: RegExp, after?: number): Promise<Received>;
	/** Stops listening: the product then finds no mail server. */
	goDown(): Promise<void>;
	comeBack(): Promise<void>;
}

const patience = 30_000;

export async function startMailServer(): Promise<MailServer> {
	const inbox: Received[] = [];
	const waiting = new Set<() => void>();
	const receive = (mail: Received) => {
		inbox.push(mail);
		for (const look of waiting) look();
	};
	let server = await listening(0, receive);
	const { port } = server.server.address() as AddressInfo;

	return {
		url: `smtp://127.0.0.1:${port}`,
		inbox,
		mailTo: (address, subject, after = 0) =>
			new Promise((resolve, reject) => {
				const find = () => inbox.slice(after).findLast((mail) => mail.to === address && subject.test(mail.subject));
				const look = () => {
					const mail = find();
					if (mail === undefined) return;
					clearTimeout(timer);
					waiting.delete(look);
					resolve(mail);
				};
				const timer = setTimeout(() => {
					waiting.delete(look);
					const came = inbox.map(({ to, subject: about }) => `${to}: ${about}`).join("\n");
					reject(new Error(`no mail to ${address} about ${subject} came; these did:\n${came}`));
				}, patience);
				waiting.add(look);
				look();
			}),
		goDown: () => closed(server),
		comeBack: async () => {
			server = await listening(port, receive);
		},
	};
}

function listening(port: number, receive: (mail: Received) => void): Promise<SMTPServer> {
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS"],
		// Going down does not wait for whoever is connected.
		closeTimeout: 50,
		onData: (stream, _session, done) => {
			simpleParser(stream).then((mail) => {
				receive(read(mail));
				done();
			}, done);
		},
	});
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", () => resolve(server));
	});
}

const closed = (server: SMTPServer): Promise<void> => new Promise((resolve) => server.close(resolve));

function read({ to, subject = "", text = "", headers, attachments }: ParsedMail): Received {
	const [address] = [to ?? []].flat().flatMap(({ value }) => value);
	return {
		to: address?.address ?? "",
		subject,
		text,
		lang: String(headers.get("content-language") ?? ""),
		attachments: attachments.map(({ filename = "", content }) => ({ name: filename, text: content.toString("utf8") })),
	};
}
