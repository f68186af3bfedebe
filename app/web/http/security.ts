import { isIP } from "node:net";
import { bodyLimit } from "hono/body-limit";
import { every } from "hono/combine";
import { csrf } from "hono/csrf";
import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import { no, Refusal } from "../../kit/refusal.ts";

const self = ["'self'"];

/** The most bytes received at once: 12 MB where files are sent, 1 MB for any other form or call – several long comments in any script. */
export const bodyLimits = { upload: 12 * 1024 * 1024, form: 1024 * 1024 } as const;

/**
 * Only our own styles and scripts, none of them in the page; pictures may also be written into a stylesheet. Pages of
 * delegations are never framed, and an address is never told to another site. `secure` is whether BASE_URL is https.
 */
const headers = (secure: boolean) =>
	secureHeaders({
		contentSecurityPolicy: {
			defaultSrc: ["'none'"],
			scriptSrc: self,
			styleSrc: self,
			fontSrc: self,
			imgSrc: ["'self'", "data:"],
			connectSrc: self,
			formAction: self,
			baseUri: ["'none'"],
			frameAncestors: ["'none'"],
		},
		xFrameOptions: "DENY",
		referrerPolicy: "same-origin",
		strictTransportSecurity: secure ? "max-age=31536000" : false,
		permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
	});

const limited = (maxSize: number) =>
	bodyLimit({
		maxSize,
		onError: () => {
			throw new Refusal(no("web.tooLarge", { bytes: maxSize }));
		},
	});

const uploads = limited(bodyLimits.upload);
const forms = limited(bodyLimits.form);

const limitByKind = createMiddleware((c, next) =>
	c.req.header("content-type")?.startsWith("multipart/form-data") ? uploads(c, next) : forms(c, next),
);

/**
 * Whether a form comes from where it is sent to, by an address and not by a name: a machine without a name yet is reached so. A
 * name would not do, because whoever owns it can have it lead here while a page of theirs is open (DNS rebinding).
 */
const isOwnAddress = (origin: string, { origin: own, hostname }: URL): boolean =>
	origin === own && (hostname === "localhost" || isIP(hostname.replace(/^\[|\]$/g, "")) !== 0);

/** Hono answers a forged form itself; here it is a refusal like any other, with a sentence. */
const ownOrigin = (baseUrl: URL) => {
	const check = csrf({ origin: (origin, c) => origin === baseUrl.origin || isOwnAddress(origin, new URL(c.req.url)) });
	return createMiddleware(async (c, next) => {
		let reached = false;
		try {
			await check(c, async () => {
				reached = true;
				await next();
			});
		} catch (error) {
			if (!reached && error instanceof HTTPException) throw new Refusal(no("web.otherOrigin"));
			throw error;
		}
	});
};

/** What stands before every route: headers, the origin of unsafe requests (instead of a token in each form), the size of bodies. */
export const security = (baseUrl: URL) =>
	every(headers(baseUrl.protocol === "https:"), ownOrigin(baseUrl), limitByKind);
