/*
 * A link to a copy of a picture asks for it as the viewer beside it shows it now: this slice, this light, this way up.
 */
export function asOnScreen(link, file) {
    const aim = () => {
        const seen = link.closest(".open-study")?.querySelector("x-ray-viewer")?.onScreen?.();
        if (seen) {
            const { base, ...how } = seen;
            const address = new URL(`${base}/${file}`);
            address.search = new URLSearchParams({ ...how, lang: document.documentElement.lang });
            link.href = address.href;
        }
    };
    ["pointerdown", "focus", "click"].forEach((name) => link.addEventListener(name, aim, { capture: true }));
}
