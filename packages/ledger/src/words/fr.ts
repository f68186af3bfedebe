import type { Words } from "./words.ts";

export const fr: Words = {
	agrees: (survey, found, key) =>
		`Le dossier de l’enquête ${survey} concorde en tous points avec le registre signé\u00a0: ${found}\u202f; ${key}.`,
	recounted: (replies) => `un nouveau décompte des réponses en vigueur (${replies}) conduit au même résultat`,
	notRecounted: (replies) =>
		`le résultat et le nombre de réponses en vigueur (${replies}) sont ceux que le registre a scellés, mais, les réponses étant confidentielles, seul un vérificateur indépendant qui y a accès peut en refaire le décompte`,
	closed: (replies) =>
		`l’enquête est close (réponses en vigueur\u00a0: ${replies}) et son résultat ne figure pas encore au registre`,
	open: (replies) => `l’enquête n’est pas close (réponses en vigueur à ce stade\u00a0: ${replies})`,
	annulled: "l’enquête a été annulée\u202f; les réponses sont conservées mais ne sont pas comptées",
	late: (replies) => `des réponses reçues après la date sont conservées et ne sont pas décomptées (${replies})`,
	trustedKey: (name) => `la signature est celle de la clé à laquelle vous vous fiez (${name})`,
	otherKey: (name, fingerprint) =>
		`la signature est celle de la clé de ${name}, dont l’empreinte ${fingerprint} reste à comparer avec celle que l’organisation a fait connaître`,
	unreliable: (fault, where) =>
		`Il n’est pas possible de se fier à ce fichier\u00a0: ${fault}${where ? ` (${where})` : ""}.`,
	receiptStands: (position, size) =>
		`Cet accusé de réception est valable\u00a0: l’inscription figure au registre signé, qui en compte ${size}, sous le numéro ${position}.`,
	decisionStands: (position, size) =>
		`C’est bien la décision telle qu’elle a été scellée\u00a0: l’inscription figure au registre signé, qui en compte ${size}, sous le numéro ${position}.`,
	receiptUnreliable: (fault) => `Il n’est pas possible de se fier à cet accusé de réception\u00a0: ${fault}.`,
	receiptFormat: "ce ne sont pas les deux fichiers d’un accusé de réception, ou ils sont d’une version inconnue ici",
	faults: {
		notCanonical: "il est incomplet ou a été modifié après son établissement",
		format: "ce n’est pas le dossier d’une enquête, ou il est d’une version inconnue ici",
		key: "la clé qu’il indique n’est pas valable",
		untrustedKey: "il indique une autre clé que celle à laquelle vous vous fiez",
		signature: "le registre n’est pas signé avec la clé attendue",
		checkpoint: "l’état signé du registre est illisible",
		root: "les inscriptions énumérées ne sont pas celles qui ont été signées",
		proof: "la preuve qu’il contient est illisible",
		inclusion: "l’inscription ne se trouve pas à l’endroit du registre signé qu’indique la preuve",
		entry: "le registre contient une inscription de forme inconnue",
		sequence: "une inscription relative à l’enquête manque ou n’est pas à sa place",
		count: "le nombre de réponses inscrit à la clôture n’est pas celui des réponses en vigueur",
		commitment: "un document n’est pas celui qui a été scellé dans le registre",
		document: "un document scellé n’a pas la forme convenue ou en contredit un autre",
		missing: "un document scellé dans le registre est absent",
		disclosure: "il révèle des réponses que son lecteur n’est pas habilité à lire",
		notInForce: "une réponse remplacée ou retirée est présentée comme étant en vigueur",
		notConsulted: "une réponse émane d’une entité qui ne figurait pas parmi les destinataires de l’enquête",
		secondReply: "deux réponses en vigueur émanent du même membre",
		invalidAnswer: "une réponse porte sur autre chose que ce qui était demandé",
		outsidePeriod: "une réponse a été reçue en dehors de la période de l’enquête",
		paperNotAccepted: "une réponse est parvenue sur papier alors que l’enquête ne le permettait pas",
		result: "le résultat énoncé n’est pas celui qui découle des réponses",
	},
};
