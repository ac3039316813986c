/*
 * <x-ray-pair>: two <x-ray-viewer> beside each other with one set of tools. While they are together, what is done to the one
 * is done to the other: in parts of the picture, so that pictures of two sizes match, and of the stack. Whoever parts them
 * may lay each as it should lie; together again, they keep how they then lie to each other.
 *
 * Children   elements with data-side, the side in words, that hold one viewer each, which may go at any time
 * Attributes texts: JSON of every word shown, the viewer's and together, sameLight, tools, lightOf ("{0}" is the side)
 */
import { canFillScreen, fillScreen } from "./full-screen.js";
import { icon } from "./x-ray-icons.js";
import { STYLE } from "./x-ray-style.js";

const PAIR_STYLE = `
:host { gap: 0; }
.sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2px; }
@media (max-width: 48rem) and (orientation: portrait) { .sides { grid-template-columns: minmax(0, 1fr); } }
.controls { padding-block-start: 8px; }
.light { flex: 1; }
.whose { color: #c9cdd1; }
@media (max-width: 48rem) { .controls { flex-direction: column-reverse; } }
`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE + PAIR_STYLE);

class XRayPair extends HTMLElement {
    #texts = {};
    #together = true;
    #sameLight = false;
    #active = null;
    #deaf = false;
    /* how the two stood when they were put together; null while they stand alike */
    #met = null;
    #parts = {};
    #watcher = new MutationObserver(() => this.#show());

    constructor() {
        super();
        this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
    }

    connectedCallback() {
        this.#texts = JSON.parse(this.getAttribute("texts") || "{}");
        this.#build();
        this.#watcher.observe(this, { childList: true, subtree: true });
        this.addEventListener("pose-changed", this.#heard);
        this.addEventListener("full-screen", this.#wished);
        ["quality-changed", "looking-ended"].forEach((name) => this.addEventListener(name, this.#changed, true));
        ["pointerdown", "focusin", "wheel"].forEach((name) => this.addEventListener(name, this.#touched, { passive: true }));
    }

    disconnectedCallback() {
        this.#watcher.disconnect();
        this.removeEventListener("pose-changed", this.#heard);
        this.removeEventListener("full-screen", this.#wished);
        ["quality-changed", "looking-ended"].forEach((name) => this.removeEventListener(name, this.#changed, true));
        ["pointerdown", "focusin", "wheel"].forEach((name) => this.removeEventListener(name, this.#touched));
    }

    get #viewers() {
        return [...this.querySelectorAll("x-ray-viewer")];
    }

    /** The one in hand. A side with nothing to be seen is in nobody's: the tools are the other's. */
    get #here() {
        const viewers = this.#viewers;
        const shown = viewers.filter((viewer) => viewer.shows);
        const among = shown.length > 0 ? shown : viewers;
        return among.includes(this.#active) ? this.#active : among[0];
    }

    #other(viewer) {
        return this.#viewers.find((one) => one !== viewer);
    }

    /* ---- the two ---- */

    #heard = ({ target, detail }) => {
        if (this.#deaf || !this.#viewers.includes(target)) {
            return;
        }
        this.#choose(target);
        const other = this.#other(target);
        if (other) {
            this.#deaf = true;
            if (detail.act === "reset") {
                this.#met = null;
                other.does("reset");
            } else {
                this.#lead(target, other);
            }
            this.#deaf = false;
        }
        this.#show();
    };

    #lead(leader, follower) {
        const standing = leader.standing;
        if (this.#together) {
            follower.follow(this.#seenFrom(standing, leader === this.#viewers[0]));
        }
        if (this.#sameLight) {
            follower.follow({ tone: standing.tone });
        }
    }

    /** Where the other stands when this one stands so: what lay on each other when they met still does. */
    #seenFrom({ x, y, zoom, turns, slice }, isFirst) {
        if (!this.#met) {
            return { x, y, zoom, turns, slice };
        }
        const [mine, theirs] = isFirst ? this.#met : [...this.#met].reverse();
        const larger = theirs.zoom / mine.zoom;
        const [right, down] = turned([x - mine.x, y - mine.y], mine.turns - theirs.turns);
        return {
            x: theirs.x + right / larger, y: theirs.y + down / larger, zoom: zoom * larger,
            turns: (((turns + theirs.turns - mine.turns) % 4) + 4) % 4,
            slice: Math.max(0, Math.min(1, slice + theirs.slice - mine.slice)),
        };
    }

    #toggleTogether() {
        this.#together = !this.#together;
        if (this.#together) {
            const stand = this.#viewers.map((viewer) => viewer.standing);
            this.#met = stand.length === 2 ? stand : null;
        }
        this.#show();
    }

    #toggleLight() {
        this.#sameLight = !this.#sameLight;
        const other = this.#other(this.#here);
        if (this.#sameLight && other) {
            other.follow({ tone: this.#here.standing.tone });
        }
        this.#show();
    }

    /* ---- the page's side of it ---- */

    #touched = (event) => {
        const viewer = event.composedPath().find((one) => one.localName === "x-ray-viewer");
        if (viewer) {
            this.#choose(viewer);
            this.#show();
        }
    };

    #changed = () => this.#show();

    #wished = (event) => {
        event.preventDefault();
        fillScreen(this);
    };

    #choose(viewer) {
        this.#active = viewer;
    }

    #build() {
        const word = (key) => this.#texts[key] ?? key;
        const make = (tag, attributes, ...children) => {
            const element = document.createElement(tag);
            Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
            element.append(...children);
            return element;
        };
        const act = (key, drawing, does, attributes = {}) => {
            const button = make("button", { type: "button", class: "act", ...attributes },
                icon(drawing), make("span", {}, word(key)));
            button.addEventListener("click", () => {
                does();
                this.#show();
            });
            return button;
        };
        const slider = (key, drawing, attributes, changes) => {
            const input = make("input", { type: "range", ...attributes });
            input.addEventListener("input", () => changes(Number(input.value)));
            const words = make("span", {}, word(key));
            return { label: make("label", { class: "slider" }, icon(drawing), words, input), words, input };
        };
        const here = (name) => () => this.#here?.does(name);
        const tone = { min: -100, max: 100, value: 0, step: 1 };
        const brightness = slider("brightness", "sun", tone, (value) => this.#light({ brightness: value }));
        const contrast = slider("contrast", "half", tone, (value) => this.#light({ contrast: value }));
        const slice = slider("slice", "stack", { min: 0, max: 1000, value: 0, step: 1 }, (value) => this.#turn(value / 1000));
        const together = act("together", "together", () => this.#toggleTogether(), { "aria-pressed": true });
        const sameLight = act("sameLight", "sun", () => this.#toggleLight(), { "aria-pressed": false });
        const invert = act("invert", "invert", here("invert"), { "aria-pressed": false });
        const loupe = act("loupe", "loupe", here("loupe"), { "aria-pressed": false });
        const drag = act("drag", "finger", here("drag"), { "aria-pressed": false });
        const tools = make("div", { class: "tools", role: "toolbar", "aria-label": word("tools") }, together,
            act("zoomIn", "plus", here("zoomIn")), act("zoomOut", "minus", here("zoomOut")), act("fit", "fit", here("fit")),
            act("rotate", "rotate", here("rotate")), sameLight, loupe, invert, drag, act("reset", "reset", here("reset")));
        if (canFillScreen()) {
            tools.append(act("fullScreen", "screen", () => fillScreen(this)));
        }
        const whose = make("p", { class: "whose", role: "status" });
        const sliders = make("div", { class: "sliders" }, slice.label, brightness.label, contrast.label);
        this.#parts = { brightness, contrast, slice, together, sameLight, loupe, invert, drag, whose };
        this.shadowRoot.replaceChildren(
            make("div", { class: "sides" }, make("slot", {})),
            make("div", { class: "controls" }, make("div", { class: "light" }, whose, sliders), tools));
        this.#show();
    }

    /** A change of the one in hand, told on as if it had been made on it. */
    #light(change) {
        const here = this.#here;
        here?.follow({ tone: change });
        if (here && this.#sameLight) {
            this.#other(here)?.follow({ tone: here.standing.tone });
        }
    }

    #turn(slice) {
        const here = this.#here;
        here?.follow({ slice });
        const other = this.#other(here);
        if (here && other && this.#together) {
            this.#lead(here, other);
        }
    }

    /** The tools say how the one in hand stands, and which one that is. */
    #show() {
        const { brightness, contrast, slice, together, sameLight, loupe, invert, drag, whose } = this.#parts;
        const here = this.#here;
        this.querySelectorAll("[data-side]").forEach((side) =>
            side.toggleAttribute("data-in-hand", Boolean(here) && side.contains(here)));
        together.setAttribute("aria-pressed", this.#together);
        sameLight.setAttribute("aria-pressed", this.#sameLight);
        const standing = here?.standing;
        if (!standing) {
            return;
        }
        brightness.input.value = standing.tone.brightness;
        contrast.input.value = standing.tone.contrast;
        invert.setAttribute("aria-pressed", standing.tone.inverted);
        drag.setAttribute("aria-pressed", standing.lights);
        loupe.setAttribute("aria-pressed", Boolean(standing.loupe));
        slice.label.hidden = this.#viewers.every((viewer) => (viewer.standing?.slices ?? 1) < 2);
        slice.words.textContent = JSON.parse(here.getAttribute("texts") || "{}").page ?? "";
        slice.input.value = Math.round(standing.slice * 1000);
        const words = (this.#texts.lightOf ?? "{0}").replace("{0}", here.closest("[data-side]")?.dataset.side ?? "");
        if (whose.textContent !== words) {
            whose.textContent = words;
        }
    }
}

/** A way on the screen, by so many quarters. */
function turned([right, down], quarters) {
    const [cos, sin] = [[1, 0], [0, 1], [-1, 0], [0, -1]][((quarters % 4) + 4) % 4];
    return [right * cos - down * sin, right * sin + down * cos];
}

if (!customElements.get("x-ray-pair")) {
    customElements.define("x-ray-pair", XRayPair);
}

export { XRayPair };
