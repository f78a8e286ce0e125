// What the form says of a draft that was there before.

export const TAB = "Here is what you had written in this tab, as you left it.";
export const KEPT = "Here is the draft that you asked this browser to keep. Go on where you left off.";
export const NOTHING_KEPT = "This browser does not let the page keep what you type: a reload, or a closed tab, would lose it. Download the packet at the end, or keep a copy of your words elsewhere.";
export const TAKEN = "What you type is kept nowhere as yet: what this tab held cannot be read here, and stays as it is. See above.";
export const TWO_VERSIONS = "This browser also keeps another version of it, changed in another tab. From here on, this one is kept for this tab only. To keep it in the other’s place, tick the box again.";

