import type { QueuedMail } from "../../app/mail/index.ts";
import {
	Actions,
	Button,
	Details,
	Empty,
	type Frame,
	formatInstant,
	href,
	Page,
	SummaryList,
	TextField,
	writtenIn,
} from "../../app/web/index.ts";
import { material, nameOfPerson } from "../material.ts";
import { messages } from "../messages/index.ts";

interface MailboxPageProps {
	readonly frame: Frame;
	/** Empty for all. */
	readonly address: string;
	readonly mails: readonly QueuedMail[];
	/** From 1, and whether there is another one. */
	readonly page: number;
	readonly more: boolean;
	/** Links within the product begin with this. */
	readonly baseUrl: string;
}

/** The outbox, as the people who are written to would read it. */
export const MailboxPage = (props: MailboxPageProps) => {
	const { frame, address, mails } = props;
	const { lang } = frame;
	const say = messages[lang].mailbox;
	return (
		<Page frame={frame} title={say.title} lead={say.lead} sections={sectionsOf(frame)}>
			<form class="form" method="get" action={href(lang, "/demo/mailbox")}>
				<TextField lang={lang} name="address" label={say.address} hint={say.addressHint} value={address} optional />
				<Actions>
					<Button kind="quiet">{say.show}</Button>
				</Actions>
			</form>
			<Details summary={messages[lang].signIn.caption}>
				<ul>
					{material.body.people.map((person) => (
						<li>
							<a href={addressed(lang, person.email)}>{nameOfPerson(person)}</a>
						</li>
					))}
				</ul>
			</Details>
			{mails.length === 0 && <Empty>{say.empty}</Empty>}
			{mails.map((mail) => (
				<Letter lang={lang} mail={mail} baseUrl={props.baseUrl} />
			))}
			<Turn {...props} />
		</Page>
	);
};

type Lang = Frame["lang"];

const sectionsOf = ({ lang }: Frame) => [
	{ href: href(lang, "/demo"), label: messages[lang].mailbox.back },
	{ href: href(lang, "/demo/mailbox"), label: messages[lang].mailbox.all },
];

const addressed = (lang: Lang, address: string, page = 1): string => {
	const query = new URLSearchParams({ ...(address !== "" && { address }), ...(page > 1 && { page: String(page) }) });
	return `${href(lang, "/demo/mailbox")}${query.size > 0 ? `?${query}` : ""}`;
};

const Letter = ({ lang, mail, baseUrl }: { lang: Lang; mail: QueuedMail; baseUrl: string }) => {
	const say = messages[lang].mailbox;
	return (
		<section class="flow">
			<h2 {...writtenIn(mail.lang)}>{mail.subject}</h2>
			<SummaryList
				lang={lang}
				rows={[
					{ label: say.to, value: <a href={addressed(lang, mail.address)}>{breakable(mail.address)}</a> },
					{ label: say.at, value: formatInstant(lang, mail.at, material.body.zone) },
					{ label: say.text, value: <span {...writtenIn(mail.lang)}>{withLinks(mail.body.trim(), baseUrl)}</span> },
					...(mail.attachments.length === 0
						? []
						: [{ label: say.attachments, value: <Attachments lang={lang} mail={mail} /> }]),
				]}
			/>
		</section>
	);
};

const Attachments = ({ lang, mail }: { lang: Lang; mail: QueuedMail }) => (
	<>
		{mail.attachments.map(({ name }, number) => (
			<>
				{number > 0 && <br />}
				<a href={href(lang, `/demo/mailbox/${mail.id}/${number}`)}>{name}</a>
			</>
		))}
	</>
);

/** The text of a mail, with addresses of our own as links; any other stays a text. */
const withLinks = (text: string, baseUrl: string) =>
	text
		.split(/(\s+)/)
		.map((word) => (word.startsWith(`${baseUrl}/`) ? <a href={word}>{breakable(word)}</a> : breakable(word)));

/** An address longer than a phone is wide may be broken over lines, and is copied without the breaks. */
const breakable = (word: string) =>
	word.length <= 24
		? word
		: (word.match(/.{1,12}/g) ?? []).map((part, index) => (
				<>
					{index > 0 && <wbr />}
					{part}
				</>
			));

const Turn = ({ frame: { lang }, address, page, more }: MailboxPageProps) => {
	const say = messages[lang].mailbox;
	if (page === 1 && !more) return null;
	return (
		<nav class="pager" aria-label={say.pages}>
			{page > 1 && (
				<a href={addressed(lang, address, page - 1)} rel="prev">
					{say.newer}
				</a>
			)}
			{more && (
				<a href={addressed(lang, address, page + 1)} rel="next">
					{say.older}
				</a>
			)}
		</nav>
	);
};
