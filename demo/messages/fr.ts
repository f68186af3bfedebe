import type { Words } from "./en.ts";

const same = (title: string) => ({ f: title, m: title });

export const fr: Words = {
	title: "Démonstration",
	lead: "Vous pouvez être ici qui vous voulez et avancer le temps. Rien de ce qui est montré n’exprime l’avis d’un gouvernement ou d’une organisation.",
	invented: "Ce qui est réel ici, et ce qui ne l’est pas",
	inventedText: [
		"Les États Membres sont ceux du milieu de l’année 2007, sous les noms qu’ils portaient alors. Les dates d’admission ne sont indiquées que lorsqu’une source a pu être consultée.",
		"Les observateurs sont donnés à titre d’illustration : aucune liste à cette date n’a été trouvée. Il en va de même des missions hors de Genève et de toutes les adresses.",
		"Toutes les personnes sont inventées. Lorsque personne n’est désigné, c’est un « point focal (simulé) » qui a répondu.",
	],
	tryTitle: "À essayer",
	steps: {
		survey: "Lire l’enquête comme le public la voit.",
		themes: (name, member) => `Lire les deux thèmes côte à côte : devenir ${name} (${member}).`,
		consultations: (name, member) =>
			`Voir ce que les consultations ont changé dans un document, mot à mot : devenir ${name} (${member}).`,
		reply: (name, member) => `Répondre au nom d’une délégation : devenir ${name} (${member}).`,
		watch: (name) =>
			`Suivre l’arrivée des réponses comme fonctionnaire et rappeler l’échéance aux délégations encore attendues : devenir ${name}.`,
		close: "Avancer l’horloge jusqu’à la clôture.",
		release: (name) => `Communiquer le résultat comme fonctionnaire chargé de l’approbation : devenir ${name}.`,
		check: "Lire le résultat et le vérifier soi-même, sans se fier à ce site.",
		decision: (name) => `Remonter le fil de la décision du Conseil aux réponses : devenir ${name}.`,
		topics: (name) =>
			`Voir où en est l’année à la fin, après quatre sujets, une enquête confidentielle et deux sujets retenus : devenir ${name}.`,
		moves: (date) => `L’horloge avance d’abord au ${date}.`,
	},
	signIn: {
		title: "Se connecter comme…",
		caption: "Les personnes que vous pouvez être",
	},
	place: (role, member) => `${role}, ${member}`,
	staff: {
		officer: same("Fonctionnaire"),
		approvingOfficer: { f: "Fonctionnaire chargée de l’approbation", m: "Fonctionnaire chargé de l’approbation" },
		chair: { f: "Présidente du Conseil", m: "Président du Conseil" },
		auditor: { f: "Vérificatrice indépendante", m: "Vérificateur indépendant" },
	},
	delegation: {
		head: { f: "Cheffe de délégation", m: "Chef de délégation" },
		focalPoint: same("Point focal"),
		drafter: { f: "Rédactrice", m: "Rédacteur" },
		reader: { f: "Lectrice", m: "Lecteur" },
	},
	awaits: {
		reply: "L’enquête, à laquelle il reste à répondre",
		draft: "Un projet de réponse à terminer",
		replied: "Rien pour l’instant ; la réponse peut être modifiée jusqu’à la clôture",
		watch: "Des réponses qui arrivent, un rappel à envoyer",
		approve: "Rien avant la clôture, sauf si un second fonctionnaire est demandé",
		established: "Le résultat, une fois communiqué",
		release: "Le résultat, à établir et à communiquer",
		result: "Le résultat, à lire",
		verify: "Le dossier de l’enquête, à vérifier",
		nothing: "Rien pour l’instant",
	},
	clock: {
		title: "L’horloge",
		now: (now, city) => `Nous sommes le ${now} (${city}).`,
		moved: (now, city) => `L’horloge indique maintenant ${now} (${city}).`,
		hour: "Avancer d’une heure",
		day: "Avancer d’un jour",
		next: (date, scene) => `Au ${date}\u00a0: ${scene}`,
		scenes: {
			release: "le résultat est publié",
			decision: "le Conseil décide du thème",
			topics: "quatre sujets sont proposés",
			consultation: "consultations sur les sujets",
			topicSurvey: "l’enquête sur les sujets s’ouvre",
			topicReplies: "des réponses sur les sujets arrivent",
			topicRelease: "le résultat sur les sujets est publié",
			topicDecision: "deux sujets sont retenus",
		},
		beforeClose: "Une minute avant la clôture",
		close: "À la clôture",
		at: "À une date et une heure",
		date: "Date",
		time: (city) => `Heure (${city})`,
		timeHint: "Par exemple 18:00",
		move: "Avancer l’horloge",
		forward:
			"L’horloge ne fait qu’avancer. Pour revenir en arrière, on recommence la démonstration, et ce qui y a été fait est perdu : arrêtez-la, puis relancez-la avec",
		refused: {
			"demo.backwards":
				"L’horloge ne fait qu’avancer, et ce moment est passé. Pour revenir en arrière, recommencez la démonstration : arrêtez-la, puis relancez-la avec npm start -- --reset",
			"demo.tooFar": "Le calendrier de cette démonstration s’arrête à la fin de 2008. Choisissez une date antérieure.",
		},
		notPlayed:
			"L’horloge a été avancée jusqu’à cet événement, qui ne peut avoir lieu après ce qui a été fait ici. Faites-le vous-même, ou avancez encore l’horloge.",
		noSuchMove:
			"Ce moment ne peut être désigné maintenant : aucune enquête n’est ouverte. Indiquez une date et une heure.",
	},
	mailbox: {
		title: "Boîte aux lettres de la démonstration",
		lead: "Tous les courriels qui auraient été envoyés, les plus récents d’abord.",
		link: "Ouvrir la boîte aux lettres",
		linkText:
			"Aucun courriel ne quitte une démonstration, sauf si un serveur de messagerie lui est indiqué. Voici ce qui a été écrit, à qui et dans quelle langue.",
		address: "Adresse",
		addressHint: "Laissez vide pour voir tous les courriels.",
		show: "Afficher",
		all: "Toutes les adresses",
		to: "À",
		at: "Date",
		text: "Texte",
		attachments: "Pièces jointes",
		empty: "Aucun courriel n’a encore été écrit à cette adresse.",
		newer: "Courriels plus récents",
		older: "Courriels plus anciens",
		pages: "Pages de la boîte aux lettres",
		back: "Démonstration",
	},
};
