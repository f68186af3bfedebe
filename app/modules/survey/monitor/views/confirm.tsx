import { Actions, Button, Form, fill, href, LinkButton, Notice, plural, Trouble } from "../../../../web/index.ts";
import { at } from "../../office/views/page.tsx";
import { messages as opening } from "../../opening/messages/index.ts";
import { memberNames, OpeningSheet } from "../../opening/views/sealed.tsx";
import { wordsIn } from "../../reply/views/text.tsx";
import { messages } from "../messages/index.ts";
import { dueWords, NotCounted } from "./after.tsx";
import { type Watch, WatchPage } from "./page.tsx";
import { LastReminder } from "./reminder.tsx";

interface ConfirmProps {
	readonly watch: Watch;
	readonly submission: string;
	readonly trouble: readonly string[];
}

interface RemindPageProps extends ConfirmProps {
	/** Members from whom nothing was received; of these, those with no address. */
	readonly missing: readonly string[];
	readonly unreachable: readonly string[];
}

/** A reminder, to exactly those from whom nothing was received: who they are is said before it is sent. */
export const RemindPage = ({ watch, submission, trouble, missing, unreachable }: RemindPageProps) => {
	const { frame, sheet } = watch;
	const { lang } = frame;
	const say = messages[lang].remind;
	const names = (members: readonly string[]) => memberNames(lang, sheet.survey.opening, members);
	const written = missing.filter((member) => !unreachable.includes(member));
	return (
		<WatchPage watch={watch} title={say.title} lead={say.lead} failed={trouble.length > 0}>
			<Trouble sentences={trouble} />
			<p>
				<LastReminder watch={watch} />
			</p>
			{missing.length === 0 && <p>{say.nobody}</p>}
			{unreachable.length > 0 && (
				<p>{fill(plural(lang, unreachable.length, say.unreachable), { members: names(unreachable) })}</p>
			)}
			{written.length > 0 && (
				<Form action={at(lang, sheet.survey.id, "/reminder")} submission={submission}>
					<Actions>
						<Button>{say.button}</Button>
						<Back watch={watch} />
					</Actions>
				</Form>
			)}
			{written.length > 0 && (
				<>
					<h2>{plural(lang, written.length, say.whom)}</h2>
					<ul class="names">
						{[...written]
							.map((member) => names([member]))
							.sort(new Intl.Collator(lang).compare)
							.map((name) => (
								<li>{name}</li>
							))}
					</ul>
				</>
			)}
		</WatchPage>
	);
};

const Back = ({ watch: { frame, sheet } }: { watch: Watch }) => (
	<LinkButton kind="quiet" href={at(frame.lang, sheet.survey.id)}>
		{messages[frame.lang].back}
	</LinkButton>
);

interface ReleasePageProps extends ConfirmProps {
	readonly addresses: number;
	readonly unreachable: readonly string[];
	/** An equality is still the Chair's to settle. */
	readonly equal: boolean;
}

/** The release, to all delegations at one instant. */
export const ReleasePage = (props: ReleasePageProps) => {
	const { watch, submission, trouble, addresses, unreachable, equal } = props;
	const { frame, sheet } = watch;
	const { lang } = frame;
	const { survey } = sheet;
	const say = messages[lang].release;
	return (
		<WatchPage watch={watch} title={say.title} lead={say.lead} failed={trouble.length > 0}>
			<Trouble sentences={trouble} />
			<p>{dueWords(watch)}</p>
			<p>
				<a href={href(lang, `/surveys/${survey.id}`)}>{say.see}</a>
			</p>
			{equal && (
				<Notice kind="awaiting">
					<p>{fill(say.equal, { organ: wordsIn(survey.opening.organ.name, lang, survey.opening.original) })}</p>
				</Notice>
			)}
			<NotCounted watch={watch} />
			<p>{plural(lang, addresses, say.mailed)}</p>
			{unreachable.length > 0 && (
				<p>
					{fill(plural(lang, unreachable.length, say.unreachable), {
						members: memberNames(lang, survey.opening, unreachable),
					})}
				</p>
			)}
			{!equal && (
				<Form action={at(lang, survey.id, "/release")} submission={submission}>
					<Actions>
						<Button>{say.button}</Button>
						<Back watch={watch} />
					</Actions>
				</Form>
			)}
		</WatchPage>
	);
};

/** What was sealed at the opening, for ever. */
export const SealedPage = ({ watch }: { watch: Watch }) => {
	const { frame, sheet, seat, readerZone } = watch;
	const { lang } = frame;
	return (
		<WatchPage watch={watch} title={opening[lang].sealed.title} width="desk">
			<OpeningSheet
				lang={lang}
				opening={sheet.survey.sealedOpening ?? sheet.survey.opening}
				classes={sheet.classes}
				seat={seat}
				readerZone={readerZone}
			/>
		</WatchPage>
	);
};
