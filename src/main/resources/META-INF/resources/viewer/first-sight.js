/* The preview that came with the first answer of a page, before any script. */
const figure = () => document.getElementById("first-sight");

/** Its address, if it is of the picture below this one; of another it is taken away, lest it is seen in this one's place. */
export function cameWithThePage(base) {
    const image = figure()?.querySelector("img");
    if (image && new URL(image.dataset.base, document.baseURI).href === base) {
        return image.src;
    }
    isTakenOver();
    return null;
}

/** The viewer shows it now, or says why it does not. */
export function isTakenOver() {
    figure()?.remove();
}
