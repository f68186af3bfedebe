import { ordinal } from "../format.ts";
import { messages } from "../messages/index.ts";
import { writtenIn } from "../written.ts";
import { type FieldProps, fieldId, Question } from "./field.tsx";
import type { Option } from "./option-radios.tsx";

interface RankListProps extends FieldProps {
	options: readonly Option[];
	/** Place by option, 1 first; equal places are equal; an option without one is not ranked. */
	places: Readonly<Record<string, number | undefined>>;
}

/** The name of the form field that carries an option's place: empty when it is not ranked. */
export const placeField = (name: string, option: string): string => `${name}.${option}`;

/**
 * Rank the options of a question. The form always carries one field for each option (`placeField`); the `rank` island turns
 * the same list into one that is dragged or keyed and writes the same fields.
 */
export const RankList = (field: RankListProps) => {
	const { lang, name, options, places } = field;
	const words = messages[lang];
	const count = options.length;
	const last = count + 1;
	const ordered = options.toSorted((a, b) => (places[a.value] ?? last) - (places[b.value] ?? last));
	const islandWords = {
		...words.rank,
		notRanked: words.notRanked,
		allNotRanked: words.allNotRanked,
		ordinals: options.map((_, index) => ordinal(lang, index + 1, "f")),
	};
	return (
		<Question field={{ ...field, hint: field.hint ?? words.rankHint }}>
			<ol class="rank-list" data-rank={JSON.stringify(islandWords)}>
				{ordered.map(({ value, title, contentLang, description }, index) => {
					const id = index === 0 ? fieldId(name) : fieldId(placeField(name, value));
					return (
						<li>
							<span class="title" {...writtenIn(contentLang)}>
								{title}
							</span>
							<span class="place">
								<label for={id}>
									{words.place}
									<span class="heard"> – {title}</span>
								</label>
								<select class="input" id={id} name={placeField(name, value)}>
									<option value="">{words.notRanked}</option>
									{Array.from({ length: count }, (_, place) => (
										<option value={place + 1} selected={places[value] === place + 1}>
											{place + 1}
										</option>
									))}
								</select>
							</span>
							{description && (
								<details {...writtenIn(contentLang)}>
									<summary {...writtenIn(lang)}>
										{words.more}
										<span class="heard"> – {title}</span>
									</summary>
									<div class="said">{description}</div>
								</details>
							)}
						</li>
					);
				})}
			</ol>
			<p class="hint rank-keys">{words.rankKeys}</p>
		</Question>
	);
};
