/*
 * A link to a copy of a picture asks for it as the viewer beside it shows it now: this slice, this light, this way up, and
 * with what is drawn over it where somebody ticked that.
 */
export function asOnScreen(link, file) {
    const plain = new URL(link.href).pathname;
    const aim = () => {
        const seen = link.closest(".open-study")?.querySelector("x-ray-viewer")?.onScreen?.();
        const { base, ...how } = seen ?? {};
        const marks = link.closest(".downloads")?.querySelector(".with-marks")?.checked ? { marks: true } : {};
        const address = new URL(base ? `${base}/${file}` : plain, document.baseURI);
        address.search = new URLSearchParams({ ...how, ...marks, lang: document.documentElement.lang });
        link.href = address.href;
    };
    ["pointerdown", "focus", "click"].forEach((name) => link.addEventListener(name, aim, { capture: true }));
}
