// Names of characters that clipboards use: those of HTML for Latin-1, in their order, and some signs of print.

const FROM_NBSP =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 " +
  "ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml " +
  "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring " +
  "aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc " +
  "uuml yacute thorn yuml";

const NAMED = new Map([
  ...FROM_NBSP.split(" ").map((name, at) => /** @type {[string, string]} */ ([name, String.fromCodePoint(160 + at)])),
  ...Object.entries({
    amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", ndash: "–", mdash: "—", lsquo: "‘", rsquo: "’", sbquo: "‚", ldquo: "“", rdquo: "”",
    bdquo: "„", bull: "•", hellip: "…", euro: "€", trade: "™", ensp: " ", emsp: " ", thinsp: " ", OElig: "Œ", oelig: "œ", Scaron: "Š",
    scaron: "š", Yuml: "Ÿ", rarr: "→", larr: "←", zwnj: "\u200c", zwj: "\u200d",
  }),
]);

/** @param {string} name such as “eacute” */
export function characterOf(name) {
  return NAMED.get(name) ?? null;
}
