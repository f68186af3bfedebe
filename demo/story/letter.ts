/** Points: A4, a margin of an inch, and the distance between two lines. */
const page = { width: 595, height: 842, margin: 72, leading: 18 };

/** Windows-1252 (PDF's WinAnsiEncoding) is Latin-1 but for a few signs, of which letters need these. */
const beyondLatin1: Readonly<Record<string, number>> = { "’": 0x92, "–": 0x96, "\u202f": 0xa0 };

function encoded(text: string): Buffer {
	const bytes = [...text].map((sign) => beyondLatin1[sign] ?? sign.charCodeAt(0));
	if (bytes.some((byte) => byte > 0xff)) throw new RangeError(`a letter cannot be set in this font: ${text}`);
	return Buffer.from(bytes);
}

/** A text in the syntax of PDF strings (ISO 32000-1, 7.3.4.3). */
const hex = (text: string): string => `<${encoded(text).toString("hex")}>`;

/** One page of plain lines as a PDF 1.4 file: stands for the scan of a letter, where a real one cannot be shown. */
export function letterPdf(lines: readonly string[]): Buffer {
	const shown = lines.map((line) => `${hex(line)} Tj T*`).join("\n");
	const top = page.height - page.margin;
	const content = `BT /F1 12 Tf ${page.leading} TL ${page.margin} ${top} Td\n${shown}\nET`;
	const objects = [
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents 4 0 R ` +
			"/Resources << /Font << /F1 5 0 R >> >> >>",
		`<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
		"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
	];
	let file = "%PDF-1.4\n";
	const offsets = objects.map((object, index) => {
		const offset = file.length;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return offset;
	});
	const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
	const count = objects.length + 1;
	const trailer = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
	return Buffer.from(`${file}xref\n0 ${count}\n0000000000 65535 f \n${entries}${trailer}`, "latin1");
}
