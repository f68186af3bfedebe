/**
 * Puts away a follow-up while its condition does not hold. One in which something was answered stays: what was written is taken
 * away by nobody but its writer. What is asked is decided where the reply is checked; this only spares reading.
 */
interface Condition {
	field: string;
	answers: string[];
}

function attend(part: HTMLElement, form: HTMLFormElement): void {
	const { field, answers }: Condition = JSON.parse(part.dataset.followUp ?? "");
	const answered = () =>
		[
			...part.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>("input, select, textarea"),
		].some((control) =>
			control instanceof HTMLInputElement && control.type !== "text" ? control.checked : control.value !== "",
		);
	const show = () => {
		const holds = new FormData(form).getAll(field).some((answer) => answers.includes(String(answer)));
		part.hidden = !holds && !answered();
	};
	form.addEventListener("change", show);
	form.addEventListener("restored", show);
	show();
}

for (const part of document.querySelectorAll<HTMLElement>("[data-follow-up]")) {
	const form = part.closest("form");
	if (form !== null) attend(part, form);
}
