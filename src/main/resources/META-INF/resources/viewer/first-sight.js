/* The preview that came with the first answer of a page, before any script. */
const figure = () => document.getElementById("first-sight");

/** Its address, if it is of the picture below this one. */
export function cameWithThePage(base) {
    const image = figure()?.querySelector("img");
    return image && new URL(image.dataset.base, document.baseURI).href === base ? image.src : null;
}

/** The viewer shows it now, or says why it does not. */
export function isTakenOver() {
    figure()?.remove();
}
