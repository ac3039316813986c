/*
 * What came with the first answer of a page, before any script: the preview of a picture and what must be known of it. Once
 * it is seen, every value of the picture and the viewer are asked for, beside what the page itself has still to fetch.
 */
const figure = () => document.getElementById("first-sight");
const address = (image) => new URL(image.dataset.base, document.baseURI).href;
const description = (image) => JSON.parse(image.dataset.description);

let begun = null;
let over = false;

export const newWorker = () => new Worker(new URL("./x-ray-worker.js", import.meta.url), { type: "module" });

/** By what name the viewer and its worker know every value of a frame. */
export const nameOf = (base, frame) => `full ${base} ${frame}`;

/** Preview and description, if they are of the picture below this one; of another they are let go, lest they stand for this one. */
export function cameWithThePage(base) {
    const image = figure()?.querySelector("img");
    if (image && address(image) === base) {
        return { preview: image.src, description: description(image) };
    }
    isOfNoPicture();
    return null;
}

/** A worker, which may be fetching the picture below this address already. */
export function workerFor(base) {
    over = true;
    const worker = begun?.base === base ? begun.worker : newWorker();
    begun = begun?.worker === worker ? null : begun;
    return worker;
}

/** The viewer shows it now, or says why it does not. */
export function isTakenOver() {
    figure()?.remove();
}

/** The page shows something else. */
export function isOfNoPicture() {
    isTakenOver();
    over = true;
    begun?.worker.terminate();
    begun = null;
}

function begin(image) {
    if (over || !image.isConnected) {
        return;
    }
    const base = address(image);
    const { state = "READABLE", photometric = "MONOCHROME2" } = description(image);
    if (state === "READABLE" && photometric.startsWith("MONOCHROME")) {
        begun = { base, worker: newWorker() };
        begun.worker.postMessage({ act: "open", id: nameOf(base, 1), url: `${base}/frame/1` });
    }
    import("./x-ray-viewer.js").catch(() => {}); // the page asks for it too, and says so
}

const first = figure()?.querySelector("img");
first?.decode().catch(() => {}).then(() => requestAnimationFrame(() => requestAnimationFrame(() => begin(first))));
