// The parts of a Word document that are the same whatever it says: what kind each is, and how it looks.

import { locale } from "../locale.mjs";
import { SIZES, paper } from "./paper.mjs";

/**
 * @typedef {Readonly<{title: string, creator: string, body: string, links: readonly Readonly<{id: string, target: string}>[], isUpright: boolean}>} Content
 *   all of it XML already; isUpright: the last sheets stand, and do not lie on their side
 */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FORMATS = "http://schemas.openxmlformats.org";
const OFFICE = `${FORMATS}/officeDocument/2006/relationships`;
const PACKAGE = `${FORMATS}/package/2006`;
const WORD = `xmlns:w="${FORMATS}/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;
const TYPES = "application/vnd.openxmlformats";

const KINDS = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${TYPES}-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}-officedocument.wordprocessingml.document.main+xml"/>${["styles", "settings", "footer"].map((part) => `<Override PartName="/word/${part}.xml" ContentType="${TYPES}-officedocument.wordprocessingml.${part}+xml"/>`).join("")}<Override PartName="/docProps/core.xml" ContentType="${TYPES}-package.core-properties+xml"/></Types>`;

/** @param {string} properties */
const edges = (properties) => ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} ${properties}/>`).join("");

/**
 * @param {string} id
 * @param {string} name as Word knows it, for the ones it brings itself
 * @param {string} paragraph
 * @param {string} letters
 */
const style = (id, name, paragraph, letters) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;

const SERIF = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/>';

/** @param {string} language */
const stylesIn = (language) => [
  `<w:styles ${WORD}>`,
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang ' + `w:val="${language}" w:eastAsia="${language}" w:bidi="${language}"` + '/></w:rPr></w:rPrDefault>',
  '<w:pPrDefault><w:pPr><w:spacing w:before="40" w:after="80" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  style("Title", "Title", '<w:spacing w:after="120"/>', `${SERIF}<w:b/><w:bCs/><w:color w:val="0A4F4C"/><w:sz w:val="44"/><w:szCs w:val="44"/>`),
  style("Heading1", "heading 1", '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/>', `${SERIF}<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>`),
  style("Heading2", "heading 2", '<w:keepNext/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="1"/>', '<w:b/><w:bCs/><w:sz w:val="24"/><w:szCs w:val="24"/>'),
  style("Footer", "footer", '<w:jc w:val="right"/>', '<w:color w:val="3F4D51"/><w:sz w:val="18"/><w:szCs w:val="18"/>'),
  style("Quiet", "Quiet", "", '<w:color w:val="3F4D51"/><w:sz w:val="20"/><w:szCs w:val="20"/>'),
  '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B4F6C"/><w:u w:val="single"/></w:rPr></w:style>',
  `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${edges('w:val="single" w:sz="4" w:space="0" w:color="7A7F78"')}</w:tblBorders></w:tblPr>`,
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F1EEE6"/></w:tcPr></w:tblStylePr></w:style>',
  "</w:styles>",
].join("");

/**
 * @param {string} id
 * @param {string} type
 * @param {string} target
 * @param {string} [mode]
 */
const relation = (id, type, target, mode = "") => `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`;

/** @param {string} relations */
const relations = (relations) => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`;

/** Without it Word opens a document as one of 2007, and says so. */
const SETTINGS = `${HEAD}<w:settings ${WORD}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

/** @param {string} name of what Word counts by itself */
const counted = (name) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;

/** @param {string} words */
const spoken = (words) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

const FOOTER = `${HEAD}<w:ftr ${WORD}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${spoken("Page ")}${counted("PAGE")}${spoken(" of ")}${counted("NUMPAGES")}</w:p></w:ftr>`;

/**
 * Margins are 2.2 cm where a sheet is longest, and 2 cm at its other sides.
 *
 * @param {boolean} isUpright the sheets stand, and do not lie on their side
 * @returns {string} how the sheets before it lie, as XML
 */
export function sheets(isUpright) {
  const [short, long] = SIZES[paper()];
  const [width, height, top, side] = isUpright ? [short, long, 1269, 1134] : [long, short, 1134, 1269];
  return `<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="${width}" w:h="${height}"${isUpright ? "" : ' w:orient="landscape"'}/><w:pgMar w:top="${top}" w:right="${side}" w:bottom="${top}" w:left="${side}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
}

/**
 * @param {Content} content
 * @returns {import("./zip.mjs").Part[]} the kinds first, as some readers want them
 */
export function documentParts({ title, creator, body, links, isUpright }) {
  const own = ["styles", "settings", "footer"].map((part) => relation(part, `${OFFICE}/${part}`, `${part}.xml`)).join("");
  const core = `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><dc:language>${locale()}</dc:language></cp:coreProperties>`;
  return [
    { name: "[Content_Types].xml", text: HEAD + KINDS },
    { name: "_rels/.rels", text: relations(relation("rId1", `${OFFICE}/officeDocument`, "word/document.xml") + relation("rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml")) },
    { name: "word/document.xml", text: `${HEAD}<w:document ${WORD}><w:body>${body}${sheets(isUpright)}</w:body></w:document>` },
    { name: "word/_rels/document.xml.rels", text: relations(own + links.map(({ id, target }) => relation(id, `${OFFICE}/hyperlink`, target, ' TargetMode="External"')).join("")) },
    { name: "word/styles.xml", text: HEAD + stylesIn(locale()) },
    { name: "word/settings.xml", text: SETTINGS },
    { name: "word/footer.xml", text: FOOTER },
    { name: "docProps/core.xml", text: core },
  ];
}
