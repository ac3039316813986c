package bg.registratura.browser;

/** What runs in a page to tell when its picture was seen, before the page's own scripts and after them. */
final class Seen {

    /** When the viewer of the house showed what, in milliseconds since the page was asked for. */
    static final String QUALITIES = """
            window.seen = {};
            const tell = EventTarget.prototype.dispatchEvent;
            EventTarget.prototype.dispatchEvent = function (event) {
                if (event.type === "quality-changed") {
                    window.seen[event.detail] ??= performance.now();
                    window.quality?.(event.detail);
                }
                return tell.call(this, event);
            };
            new PerformanceObserver((list) => list.getEntries()
                .filter(({ element }) => element?.closest("#first-sight"))
                .forEach(({ startTime }) => (window.seen.preview ??= startTime)))
                .observe({ type: "largest-contentful-paint", buffered: true });
            const put = CanvasRenderingContext2D.prototype.putImageData;
            const draw = CanvasRenderingContext2D.prototype.drawImage;
            let fresh = null;
            CanvasRenderingContext2D.prototype.putImageData = function (...all) {
                fresh = this.canvas;
                return put.apply(this, all);
            };
            CanvasRenderingContext2D.prototype.drawImage = function (image, ...all) {
                draw.call(this, image, ...all);
                if (image === fresh) {
                    fresh = null;
                    window.drawn?.();
                }
            };
            """;

    /** So many steps of a slider; the milliseconds from each to its picture. */
    static final String LIGHT = """
            async (steps) => {
                const slider = document.querySelector("x-ray-viewer").shadowRoot.querySelectorAll("input[min='-100']")[0];
                const times = [];
                for (let step = 0; step < steps; step++) {
                    const began = performance.now();
                    await new Promise((then) => {
                        window.drawn = then;
                        slider.value = step % 100 - 50;
                        slider.dispatchEvent(new Event("input"));
                    });
                    times.push(performance.now() - began);
                    await new Promise(requestAnimationFrame);
                }
                return times;
            }""";

    /** So many slices by the key, forwards or back; the milliseconds from each to its every value. */
    static final String SLICES = """
            async ([steps, key]) => {
                const stage = document.querySelector("x-ray-viewer").shadowRoot.querySelector(".stage");
                const times = [];
                for (let step = 0; step < steps; step++) {
                    const began = performance.now();
                    await new Promise((then) => {
                        window.quality = (quality) => quality === "full" && then();
                        stage.dispatchEvent(new KeyboardEvent("keydown", { key, code: key, bubbles: true, cancelable: true }));
                    });
                    times.push(performance.now() - began);
                    await new Promise(requestAnimationFrame);
                }
                return times;
            }""";

    /** The same in Cornerstone3D. */
    static final String PEERS_LIGHT = """
            async (steps) => {
                const times = [];
                for (let step = 0; step < steps; step++) {
                    times.push(await window.peer.light(step));
                    await new Promise(requestAnimationFrame);
                }
                return times;
            }""";

    static final String PEERS_SLICES = """
            async ([from, to]) => {
                const times = [];
                for (let slice = from; slice !== to; slice += Math.sign(to - from)) {
                    times.push(await window.peer.slice(slice));
                    await new Promise(requestAnimationFrame);
                }
                return times;
            }""";

    private Seen() {}
}
