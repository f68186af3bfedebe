import type { UiLang } from "../../kit/languages.ts";
import { Actions, Button, type ButtonKind, LinkButton } from "../components/button.tsx";
import { Form } from "../components/form.tsx";
import { messages } from "../messages/index.ts";
import { chosen, type FormRecord } from "./forms.ts";

interface ConfirmFormProps {
	lang: UiLang;
	/** The address of the form that was filled in, which also takes it confirmed. */
	action: string;
	kept: { readonly id: string; readonly form: FormRecord };
	/** What the button does, as a verb. */
	label: string;
	kind?: ButtonKind;
}

/** What was typed in fields that are not shown, to be sent again with the others. */
export const KeptFields = ({ form, except = [] }: { form: FormRecord; except?: readonly string[] }) => (
	<>
		{Object.keys(form)
			.filter((name) => name !== "submission" && !except.includes(name))
			.flatMap((name) => chosen(form, name).map((value) => <input type="hidden" name={name} value={value} />))}
	</>
);

/** Ends a page that says what is about to be done: everything as it was typed, to be confirmed or gone back to. */
export const ConfirmForm = ({ lang, action, kept: { id, form }, label, kind = "primary" }: ConfirmFormProps) => (
	<Form action={action} submission={id}>
		<KeptFields form={form} />
		<Actions>
			<Button kind={kind} name="confirmed" value="yes">
				{label}
			</Button>
			<LinkButton kind="quiet" href={`${action}?change=${id}`}>
				{messages[lang].goBackAndChange}
			</LinkButton>
		</Actions>
	</Form>
);
