// Handing a text over: as a file, or to the clipboard.

/**
 * @param {string} filename
 * @param {string | Uint8Array<ArrayBuffer>} content
 * @param {string} [type] a media type
 */
export function download(filename, content, type = "text/plain") {
  const charset = typeof content === "string" ? ";charset=utf-8" : "";
  const address = URL.createObjectURL(new Blob([content], { type: `${type}${charset}` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = filename;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * @param {string} text
 * @returns {Promise<boolean>} false where the browser refuses; the caller then shows the text to be selected by hand
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
