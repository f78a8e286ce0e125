// The parts of a workbook that are the same whatever it holds: what kind each is, and how its cells look.

import { locale } from "../locale.mjs";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FORMATS = "http://schemas.openxmlformats.org";
const OFFICE = `${FORMATS}/officeDocument/2006/relationships`;
const PACKAGE = `${FORMATS}/package/2006`;
const TYPES = "application/vnd.openxmlformats";
const CELLS = `xmlns="${FORMATS}/spreadsheetml/2006/main"`;

const DAY = 164;

/**
 * How a cell looks: the number of its format, and of its font below. Formats 1 and 2 are every program’s own for whole
 * numbers and for two places, 49 for text: no program takes 12/11 for a day when somebody edits it.
 */
const LOOKS = /** @type {const} */ ([["head", 49, 1], ["text", 49, 0], ["whole", 1, 0], ["part", 2, 0], ["day", DAY, 0], ["link", 49, 2]]);

/** @typedef {typeof LOOKS[number][0]} Look */

/**
 * @param {Look} name
 * @returns {number} the style that a cell names
 */
export function styleOf(name) {
  return 1 + LOOKS.findIndex(([look]) => look === name);
}

/** @param {typeof LOOKS[number]} look */
const cellLook = ([name, format, font]) => `<xf numFmtId="${format}" fontId="${font}" fillId="${name === "head" ? 2 : 0}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;

/** @param {string} extra */
const font = (extra) => `<font>${extra}<name val="Calibri"/><family val="2"/></font>`;

/** Days are written in words, in whatever language the program speaks: 12 and 11 could be either. */
const STYLES = [
  `${HEAD}<styleSheet ${CELLS}><numFmts count="1"><numFmt numFmtId="${DAY}" formatCode="d mmm yyyy"/></numFmts>`,
  `<fonts count="3">${font('<sz val="11"/>')}${font('<b/><sz val="11"/>')}${font('<u/><sz val="11"/><color rgb="FF0B4F6C"/>')}</fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF1EEE6"/><bgColor indexed="64"/></patternFill></fill></fills>',
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${["left", "right", "top", "bottom"].map((side) => `<${side} style="thin"><color rgb="FF7A7F78"/></${side}>`).join("")}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${LOOKS.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${LOOKS.map(cellLook).join("")}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join("");

/**
 * @typedef {Readonly<{name: string, content: string, links: readonly string[], filtered: string}>} Part
 *   a sheet, all of it XML already; content: what stands between its root's tags; filtered: the cells that can be filtered
 */

/** @param {string} relations */
const relations = (relations) => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`;

/**
 * @param {Readonly<{title: string, creator: string, sheets: readonly Part[]}>} told texts as XML
 * @returns {import("./zip.mjs").Part[]} the kinds first, as some readers want them
 */
export function workbookParts({ title, creator, sheets }) {
  const kinds = [
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}-officedocument.spreadsheetml.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${TYPES}-officedocument.spreadsheetml.styles+xml"/>`,
    ...sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPES}-officedocument.spreadsheetml.worksheet+xml"/>`),
    `<Override PartName="/docProps/core.xml" ContentType="${TYPES}-package.core-properties+xml"/>`,
  ].join("");
  const listed = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="sheet${at + 1}"/>`).join("");
  // What a filter spans is told twice, or some programs call the file broken and mend it.
  const filters = sheets.map(({ name, filtered }, at) => filtered && `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${name.replaceAll("'", "''")}'!${filtered}</definedName>`).join("");
  const titles = sheets.map(({ name }, at) => `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${name.replaceAll("'", "''")}'!$1:$1</definedName>`).join("");
  return [
    { name: "[Content_Types].xml", text: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${TYPES}-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${kinds}</Types>` },
    { name: "_rels/.rels", text: relations(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`) },
    { name: "xl/workbook.xml", text: `${HEAD}<workbook ${CELLS} xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${listed}</sheets><definedNames>${filters}${titles}</definedNames></workbook>` },
    { name: "xl/_rels/workbook.xml.rels", text: relations(`${sheets.map((_, at) => `<Relationship Id="sheet${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/>`) },
    { name: "xl/styles.xml", text: STYLES },
    ...sheets.flatMap(({ content, links }, at) => [
      { name: `xl/worksheets/sheet${at + 1}.xml`, text: `${HEAD}<worksheet ${CELLS} xmlns:r="${OFFICE}">${content}</worksheet>` },
      ...(links.length ? [{ name: `xl/worksheets/_rels/sheet${at + 1}.xml.rels`, text: relations(links.map((link, number) => `<Relationship Id="link${number + 1}" Type="${OFFICE}/hyperlink" Target="${link}" TargetMode="External"/>`).join("")) }] : []),
    ]),
    { name: "docProps/core.xml", text: `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><dc:language>${locale()}</dc:language></cp:coreProperties>` },
  ];
}
