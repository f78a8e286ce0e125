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

/**
 * Copies a text and says so; where the browser refuses, selects it where it stands, to be copied by hand.
 *
 * @param {string} text
 * @param {{shown: HTMLElement, status: HTMLElement, done: string}} told `shown` holds the text on the page
 */
export async function copyOrSelect(text, { shown, status, done }) {
  if (await copy(text)) {
    status.textContent = done;
    return;
  }
  shown.hidden = false;
  getSelection()?.selectAllChildren(shown);
  status.textContent = "This browser does not let the page copy. The text is selected: copy it from there.";
}

/**
 * Hands something to the system's share sheet. Someone who closes the sheet has changed their mind: nothing is said.
 *
 * @param {ShareData} data
 * @param {HTMLElement} status
 */
export async function shareOrSay(data, status) {
  try {
    await navigator.share(data);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return;
    status.textContent = "This browser could not share it. Copy it instead.";
  }
}
