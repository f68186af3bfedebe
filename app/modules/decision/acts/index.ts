import type { AnyAct } from "../../../acts/index.ts";
import { earlierActs } from "../earlier/acts.ts";
import { silenceActs } from "../silence/acts.ts";
import { decline, record, requestRecording, takeBack } from "./record.ts";

export { decline, record, requestRecording, takeBack };

export const acts: readonly AnyAct[] = [requestRecording, record, decline, takeBack, ...silenceActs, ...earlierActs];
