import type { Consultation } from "./schema/consultation.ts";
import type { Decisions } from "./schema/decision.ts";
import type { Dialogue } from "./schema/dialogue.ts";
import type { Documents } from "./schema/document.ts";
import type { Identity } from "./schema/identity.ts";
import type { Membership } from "./schema/membership.ts";
import type { Services } from "./schema/services.ts";
import type { Surveys } from "./schema/survey.ts";

/** The tables, as the migrations leave them, by the module that keeps them. A type there and the SQL in the migrations change together. */
export interface Schema extends Services, Identity, Membership, Documents, Dialogue, Consultation, Decisions, Surveys {}
