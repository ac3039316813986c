/*
 * <x-ray-viewer>: a picture on Canvas 2D, preview first, then every value the device stored.
 *
 * Attributes
 *   stack   JSON list of { base, frames }: base/preview is an 8-bit picture, base/frame/N a greyscale PNG of 16 bits
 *           (N from 1), base/description JSON { rows, columns, bitsStored, windowCenter, windowWidth, photometric }
 *   texts   JSON of every word shown (keys in TEXTS below); without one its key is shown
 *   marking JSON { own, panoramic, texts, marks }: what is drawn over the pictures, and whether it may be drawn upon
 *   alone   present: no tools, only the picture and its marks
 * Events
 *   quality-changed  detail "preview" or "full"
 *   looking-ended    the server no longer gives the picture: the right to see it has ended
 *   pose-changed     somebody moved, turned, paged or lit it; detail { act } is "reset" where all of it went back
 *   full-screen      somebody wishes the whole screen; whoever prevents it gives the screen to more than this picture
 * Methods
 *   onScreen() { base, frame, inverted, turns } of what is shown, with center and width of the window where somebody
 *           moved it, for a copy of it
 *   shows     whether a picture is seen; one that cannot be read is none
 *   standing  { x, y, zoom, turns, slice, slices, tone, lights }: how it stands, in parts of the picture and of the stack
 *   follow(standing)  stands so, or as much of it as is given, and tells nobody
 *   does(act)  what the tool of this name does
 */
import { Loupe } from "./loupe.js";
import { Marking } from "./marking.js";
import { Pose } from "./pose.js";
import { STYLE } from "./x-ray-style.js";
import { icon } from "./x-ray-icons.js";
import { canFillScreen, fillScreen } from "./full-screen.js";
import { cameWithThePage, isTakenOver, nameOf, workerFor } from "./first-sight.js";

const TEXTS = ["picture", "keys", "preview", "full", "loading", "notForDiagnosis", "brightness", "contrast", "page", "pageOf",
    "zoomIn", "zoomOut", "fit", "oneToOne", "rotate", "invert", "reset", "drag", "slide", "fullFailed", "failed", "unreadable", "ended", "retry",
    "fullScreen", "loupe", "loupeSays"];
const CLICK = 6;
const ASK_AGAIN = 5_000;
const LONGEST_LEVEL = 6;
const AT_FIT = 1.01;
const NEIGHBOURS = [1, -1, 2, -2, 3];
const AHEAD = [1, 2, 3, 4];

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

class XRayViewer extends HTMLElement {
    static observedAttributes = ["stack", "texts", "marking", "alone"];

    #texts = {};
    #stack = [];
    #slice = 0;
    #travel = 0;
    #described = new Map();
    #describing = new Map();
    #kept = new Set();
    #shown = null;
    #tone = { brightness: 0, contrast: 0, inverted: false };
    #pose = new Pose();
    #fingers = new Map();
    #lights = false;
    #slides = false;
    #slid = 0;
    #marking = null;
    #loupe = null;
    #comesBack = () => document.hidden || this.#askAgain();
    #toldToLook = () => {
        this.#askedAt = -ASK_AGAIN;
        this.#askAgain();
    };
    #asked = null;
    #again = false;
    #parts;
    #worker;
    #watcher;
    #canvas = document.createElement("canvas");
    #source = document.createElement("canvas");

    constructor() {
        super();
        this.attachShadow({ mode: "open", delegatesFocus: true }).adoptedStyleSheets = [sheet];
    }

    connectedCallback() {
        this.#build();
        this.#worker = null;
        this.#watcher = new ResizeObserver(() => this.#measure());
        this.#watcher.observe(this.#parts.stage);
        document.addEventListener("visibilitychange", this.#comesBack);
        addEventListener("registratura-look", this.#toldToLook);
        this.#open();
    }

    disconnectedCallback() {
        this.#watcher?.disconnect();
        document.removeEventListener("visibilitychange", this.#comesBack);
        removeEventListener("registratura-look", this.#toldToLook);
        this.#marking?.leave();
        this.#worker?.terminate();
        this.#kept.clear();
        this.#shown = null;
        this.#source.width = this.#canvas.width = 0;
    }

    attributeChangedCallback(name, before, now) {
        if (before === now) {
            return;
        }
        if (name === "texts") {
            this.#texts = JSON.parse(now || "{}");
        } else if (name === "stack") {
            this.#stack = JSON.parse(now || "[]")
                .flatMap(({ base, frames }) => {
                    const address = new URL(base, document.baseURI).href;
                    return Array.from({ length: frames || 1 }, (_, i) => ({ base: address, frame: i + 1 }));
                });
        }
        if (this.#watcher) {
            this.#build();
            this.#open();
        }
    }

    onScreen() {
        const { brightness, contrast, inverted } = this.#tone;
        const moved = brightness !== 0 || contrast !== 0;
        return this.#here && { ...this.#here, ...(moved ? this.#window("full") : {}), inverted, turns: this.#pose.turns };
    }

    /* ---- beside another one ---- */

    #follows = false;

    /** Whether there is something to be moved and lit. */
    get shows() {
        return this.#shown !== null;
    }

    get standing() {
        const last = this.#stack.length - 1;
        return { ...this.#pose.standing, slice: last > 0 ? this.#slice / last : 0, slices: this.#stack.length,
            tone: { ...this.#tone }, lights: this.#lights, loupe: this.#loupe?.on };
    }

    follow(standing) {
        this.#quietly(() => {
            if (standing.zoom !== undefined) {
                this.#pose.stand(standing);
                this.#placed();
            }
            if (standing.slice !== undefined) {
                this.#turnTo(Math.round(standing.slice * (this.#stack.length - 1)));
            }
            if (standing.tone) {
                this.#tune(standing.tone);
            }
        });
    }

    does(act) {
        const acts = { zoomIn: () => this.#zoom(1.4), zoomOut: () => this.#zoom(1 / 1.4), fit: () => this.#fit(),
            rotate: () => this.#rotate(), reset: () => this.#reset(), drag: () => this.#dragging(this.#lights ? null : "lights"),
            invert: () => this.#tune({ inverted: !this.#tone.inverted }), loupe: () => this.#loupe.toggle() };
        acts[act]();
    }

    #quietly(does) {
        const before = this.#follows;
        this.#follows = true;
        does();
        this.#follows = before;
    }

    #tell(act) {
        if (!this.#follows && this.#shown) {
            this.dispatchEvent(new CustomEvent("pose-changed", { bubbles: true, composed: true, detail: { act } }));
        }
    }

    #fullScreen() {
        if (this.dispatchEvent(new CustomEvent("full-screen", { bubbles: true, composed: true, cancelable: true }))) {
            fillScreen(this);
        }
    }

    /* ---- the page's side of it ---- */

    #build() {
        const word = (key) => this.#texts[key] ?? key;
        const make = (tag, attributes = {}, ...children) => {
            const element = document.createElement(tag);
            Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
            element.append(...children);
            return element;
        };
        const act = (key, drawing, does, attributes = {}) => {
            const button = make("button", { type: "button", class: `act act-${drawing}`, ...attributes },
                icon(drawing), make("span", {}, word(key)));
            button.addEventListener("click", does);
            return button;
        };
        const slider = (key, drawing, changes) => {
            const input = make("input", { type: "range", min: -100, max: 100, value: 0, step: 1 });
            input.addEventListener("input", () => changes(Number(input.value)));
            return [make("label", { class: "slider" }, icon(drawing), make("span", {}, word(key)), input), input];
        };
        const stage = make("div", { class: "stage", tabindex: 0, role: "application", "aria-label": word("picture"),
            "aria-describedby": "keys" }, this.#canvas);
        const quality = make("p", { class: "quality", role: "status" });
        const trouble = make("p", { class: "trouble", role: "alert", hidden: "" });
        const retry = make("button", { type: "button", class: "act retry", hidden: "" }, word("retry"));
        retry.addEventListener("click", () => this.#open());
        const [brightness, brightnessInput] = slider("brightness", "sun", (v) => this.#tune({ brightness: v }));
        const [contrast, contrastInput] = slider("contrast", "half", (v) => this.#tune({ contrast: v }));
        const sliceInput = make("input", { type: "range", min: 1, max: this.#stack.length || 1, value: 1, step: 1 });
        sliceInput.addEventListener("input", () => this.#turnTo(Number(sliceInput.value) - 1));
        const sliceCount = make("span", { class: "count" });
        const slice = make("label", { class: "slider slices" }, icon("stack"), make("span", {}, word("page")),
            sliceInput, sliceCount);
        slice.hidden = this.#stack.length < 2;
        const invert = act("invert", "invert", () => this.#tune({ inverted: !this.#tone.inverted }), { "aria-pressed": false });
        const drag = act("drag", "finger", () => this.#dragging(this.#lights ? null : "lights"), { "aria-pressed": false });
        const slide = act("slide", "slide", () => this.#dragging(this.#slides ? null : "slides"), { "aria-pressed": false });
        slide.hidden = this.#stack.length < 2;
        const loupe = act("loupe", "loupe", () => this.#loupe.toggle(), { "aria-pressed": false });
        const oneToOne = act("oneToOne", "one", () => this.#toOneToOne());
        const tools = make("div", { class: "tools", role: "toolbar", "aria-label": word("picture") },
            act("zoomIn", "plus", () => this.#zoom(1.4)), act("zoomOut", "minus", () => this.#zoom(1 / 1.4)),
            act("fit", "fit", () => this.#fit()), oneToOne, act("rotate", "rotate", () => this.#rotate()),
            loupe, invert, drag, slide, act("reset", "reset", () => this.#reset()));
        if (canFillScreen()) {
            tools.append(act("fullScreen", "screen", () => this.#fullScreen()));
        }
        const sliders = make("div", { class: "sliders" }, slice, brightness, contrast);
        const controls = make("div", { class: "controls" }, sliders, tools);
        controls.hidden = this.hasAttribute("alone");
        const marks = make("div", { class: "marks" }, quality, make("p", { class: "caution" }, word("notForDiagnosis")));
        const keys = make("p", { id: "keys", class: "unseen" }, word("keys"));
        this.#parts = { stage, quality, trouble, retry, brightnessInput, contrastInput, sliceInput, sliceCount, invert, drag, slide, sliders, controls };
        this.#loupe = this.#lay(stage, loupe);
        const marking = make("div", { class: "marking" });
        this.#mark(stage, marking);
        this.shadowRoot.replaceChildren(stage, keys, marks, make("div", { class: "troubles" }, trouble, retry), controls, marking);
        this.#listen(stage);
    }

    #lay(stage, button) {
        return new Loupe({ stage, pose: this.#pose, source: this.#source, shown: () => this.#shown,
            ratio: () => this.#canvas.width / (stage.clientWidth || 1) || 1,
            words: { says: this.#texts.loupeSays ?? "{0} : 1", waits: this.#texts.loading ?? "loading" },
            ask: (part) => this.#worker.postMessage({ act: "part", ...part, ...this.#light() }),
            tells: (on) => {
                button.setAttribute("aria-pressed", on);
                this.#placed();
            } });
    }

    /** What is drawn over the pictures is a matter of its own; it is told where they are and asks for nothing else. */
    #mark(stage, place) {
        this.#marking?.leave();
        const given = this.getAttribute("marking");
        this.#marking = given && new Marking(JSON.parse(given), {
            stage, pose: this.#pose, here: () => this.#here, shown: () => this.#shown !== null,
            ratio: () => this.#canvas.width / (stage.clientWidth || 1) || 1,
            described: (picture) => [...this.#described].find(([base]) => base.endsWith(picture))?.[1],
            placeOf: (picture, frame) => (this.#stack.length > 1 ? this.#placeOf(this.#sliceOf(picture, frame)) : ""),
            turnTo: (picture, frame) => this.#turnTo(this.#sliceOf(picture, frame)),
            keep: (mark) => this.$server.keepMark(JSON.stringify(mark)),
        });
        place.append(...(this.#marking?.parts ?? []));
    }

    #sliceOf(picture, frame) {
        return this.#stack.findIndex((one) => one.base.endsWith(picture) && one.frame === frame);
    }

    #say(quality, share) {
        const { quality: mark } = this.#parts;
        if (quality !== "loading") {
            isTakenOver();
        }
        const words = this.#texts[quality] ?? quality;
        mark.textContent = share === undefined ? words : `${words} · ${Math.round(share * 100)} %`;
        if (mark.dataset.quality !== quality) {
            mark.dataset.quality = quality;
            mark.setAttribute("aria-live", "polite");
            this.dispatchEvent(new CustomEvent("quality-changed", { detail: quality }));
        } else {
            mark.setAttribute("aria-live", "off");
        }
    }

    #complain(key, again) {
        const { trouble, retry } = this.#parts;
        trouble.textContent = key ? this.#texts[key] ?? key : "";
        trouble.hidden = !key;
        if (key) {
            isTakenOver();
        }
        retry.hidden = !again;
    }

    /* ---- getting pictures ---- */

    get #here() {
        return this.#stack[this.#slice];
    }

    #id(kind) {
        const { base, frame } = this.#here;
        return kind === "full" ? nameOf(base, frame) : `${kind} ${base} ${frame}`;
    }

    async #open() {
        this.#complain("");
        if (!this.#here) {
            return;
        }
        this.#say("loading");
        const slice = this.#slice;
        const { base, frame } = this.#here;
        if (!this.#worker) {
            this.#worker = workerFor(base);
            this.#worker.onmessage = ({ data }) => this.#hear(data);
        }
        this.#tellSlice();
        const came = frame === 1 ? cameWithThePage(base) : null;
        if (frame === 1 && this.#fingers.size === 0 && !this.#kept.has(this.#id("full"))) {
            this.#preview(came?.preview ?? `${base}/preview`, slice);
        }
        if (!this.#described.has(base)) {
            const description = came?.description ?? await this.#describing.get(base) ?? await this.#describe(base);
            if (!description) {
                return;
            }
            this.#know(base, description);
        }
        if (slice !== this.#slice) {
            return;
        }
        const described = this.#described.get(base);
        this.#blank(!isReadable(described));
        if (!isReadable(described)) {
            this.#parts.quality.textContent = "";
            this.#complain("unreadable", false);
            return;
        }
        this.#measure();
        const coloured = !isGrey(described);
        this.#parts.sliders.hidden = coloured && this.#stack.length < 2;
        this.#parts.invert.hidden = this.#parts.drag.hidden = coloured;
        if (coloured) {
            this.#colour(`${base}/frame/${frame}`, slice);
        } else {
            this.#worker.postMessage({ act: "open", id: this.#id("full"), url: `${base}/frame/${frame}` });
        }
    }

    #tellSlice() {
        if (this.#stack.length > 1) {
            const place = this.#placeOf(this.#slice);
            this.#parts.sliceInput.value = this.#slice + 1;
            this.#parts.sliceInput.setAttribute("aria-valuetext", place);
            this.#parts.sliceCount.textContent = place;
        }
    }

    /** "1 of 3" in the reader's language. */
    #placeOf(slice) {
        return (this.#texts.pageOf ?? "{0} / {1}").replace("{0}", slice + 1).replace("{1}", this.#stack.length);
    }

    #know(base, description) {
        this.#described.set(base, description);
        this.#marking?.refresh();
    }

    /** Where there is nothing to be seen, what is said of it stands where the picture would, and has no tools. */
    #blank(is) {
        this.#parts.stage.classList.toggle("blank", is);
        this.#parts.controls.classList.toggle("blank", is);
        if (is) {
            this.#shown = null;
            this.#source.width = 0;
            this.#loupe.toggle(false);
            this.#marking?.putDown();
            this.#draw();
        }
    }

    async #describe(base) {
        try {
            const answer = await askFor(`${base}/description`);
            if (answer.ok) {
                return await answer.json();
            }
            this.#lost(answer.type === "opaqueredirect" || answer.status < 500);
        } catch {
            this.#lost(false);
        }
        return null;
    }

    #preview(url, slice) {
        const image = new Image();
        image.onload = () => {
            if (slice !== this.#slice || this.#shown?.id === this.#id("full")) {
                return;
            }
            this.#source.width = image.naturalWidth;
            this.#source.height = image.naturalHeight;
            const pencil = this.#source.getContext("2d", { willReadFrequently: true });
            pencil.drawImage(image, 0, 0);
            this.#shown = { id: this.#id("preview"), kind: "preview", width: image.naturalWidth, height: image.naturalHeight };
            this.#measure();
            this.#say("preview");
            const { data } = pencil.getImageData(0, 0, image.naturalWidth, image.naturalHeight);
            this.#worker.postMessage({ act: "adopt", id: this.#shown.id, width: image.naturalWidth,
                height: image.naturalHeight, rgba: data.buffer }, [data.buffer]);
        };
        image.decoding = "async";
        image.src = url;
    }

    /** A photograph has three values to a pixel and no window: the browser decodes it, and it is shown as it is. */
    #colour(url, slice) {
        const image = new Image();
        image.onload = () => {
            if (slice === this.#slice) {
                this.#source.width = image.naturalWidth;
                this.#source.height = image.naturalHeight;
                this.#source.getContext("2d").drawImage(image, 0, 0);
                this.#shown = { id: this.#id("full"), kind: "full", coloured: true, width: image.naturalWidth, height: image.naturalHeight };
                this.#measure();
                this.#say("full");
            }
        };
        image.onerror = () => this.#lost(false);
        image.src = url;
    }

    #isTuned() {
        return this.#tone.brightness !== 0 || this.#tone.contrast !== 0 || this.#tone.inverted;
    }

    #hear(data) {
        if (data.act === "kept") {
            this.#kept.add(data.id);
        } else if (data.act === "gone") {
            this.#kept.delete(data.id);
        } else if (data.act === "painted") {
            this.#painted(data);
        } else if (data.act === "part") {
            this.#loupe.painted(data);
        } else if (!this.#here || data.id !== this.#id("full")) {
            if (data.act === "opened" && this.#shown?.id === data.id && this.#isTuned()) {
                this.#ask();
            }
        } else if (data.act === "progress") {
            this.#say(this.#shown?.kind === "preview" ? "preview" : "loading", data.share);
        } else if (data.act === "opened") {
            this.#shown = { id: data.id, kind: "full", width: data.width, height: data.height };
            this.#pose.picture(data.width, data.height);
            this.#ask();
            this.#fetchNeighbours();
        } else if (data.act === "forgotten") {
            this.#open();
        } else if (data.act === "failed") {
            this.#lost(data.refused);
        }
    }

    /**
     * The next slices, while nothing else is fetched: those of one object always, those that are objects of their own once
     * somebody pages, and then the way they page. What they are is asked first: only grey ones can be kept.
     */
    #fetchNeighbours() {
        const way = this.#travel === 0 ? NEIGHBOURS : AHEAD.map((by) => by * this.#travel);
        const near = way.map((by) => this.#stack[this.#slice + by])
            .filter((one) => one && (this.#travel !== 0 || one.base === this.#here.base));
        const known = near.map(({ base }) => this.#described.get(base));
        this.#worker.postMessage({ act: "near", pictures: near.filter((_, i) => isReadable(known[i]) && isGrey(known[i]))
            .map(({ base, frame }) => ({ id: nameOf(base, frame), url: `${base}/frame/${frame}` })) });
        near.filter((one, i) => !known[i] && !this.#describing.has(one.base)).forEach(({ base }) => this.#learnAhead(base));
    }

    /** Of what is not looked at yet no trouble is told: it is, when it is looked at. */
    async #learnAhead(base) {
        const coming = askFor(`${base}/description`).then((answer) => (answer.ok ? answer.json() : null)).catch(() => null);
        this.#describing.set(base, coming);
        const description = await coming;
        this.#describing.delete(base);
        if (description && this.isConnected) {
            this.#know(base, description);
            if (this.#kept.has(this.#id("full"))) {
                this.#fetchNeighbours();
            }
        }
    }

    /** Whoever goes on looking is asked for again: a right that ended empties a page that is already open. */
    async #askAgain() {
        const now = performance.now();
        if (!this.#shown || now - this.#askedAt < ASK_AGAIN) {
            return;
        }
        this.#askedAt = now;
        await this.#describe(this.#here.base);
    }

    #lost(refused) {
        if (refused) {
            this.#shown = null;
            this.#source.width = 0;
            this.#draw();
            this.#parts.quality.textContent = "";
            this.#parts.controls.hidden = true;
            this.#marking?.end();
            this.#loupe.toggle(false);
            this.#complain("ended", false);
            this.dispatchEvent(new CustomEvent("looking-ended"));
        } else {
            this.#complain(this.#shown ? "fullFailed" : "failed", true);
        }
    }

    /* ---- light ---- */

    #window(kind) {
        const described = this.#described.get(this.#here?.base) ?? {};
        const full = kind === "full";
        const most = 2 ** (described.bitsStored || 12);
        const width = full ? described.windowWidth || most : 256;
        const center = full ? described.windowCenter ?? most / 2 : 128;
        return {
            center: center - (this.#tone.brightness / 100) * width,
            width: Math.max(1, width * 4 ** (-this.#tone.contrast / 100)),
        };
    }

    #tune(change) {
        const within = (v) => Math.max(-100, Math.min(100, v));
        Object.assign(this.#tone, change);
        this.#tone.brightness = within(this.#tone.brightness);
        this.#tone.contrast = within(this.#tone.contrast);
        this.#parts.brightnessInput.value = this.#tone.brightness;
        this.#parts.contrastInput.value = this.#tone.contrast;
        this.#parts.invert.setAttribute("aria-pressed", this.#tone.inverted);
        this.#ask();
        this.#tell();
    }

    /** Asks the worker for the picture as it should look now; while it paints, later wishes become one. */
    #ask() {
        if (!this.#shown || this.#shown.coloured) {
            return;
        }
        if (this.#asked) {
            this.#again = true;
            return;
        }
        const { id, kind } = this.#shown;
        this.#asked = { id, level: this.#level(), kind };
        this.#worker.postMessage({ act: "paint", id, level: this.#asked.level, ...this.#light() });
    }

    /** How what is shown is to be painted. */
    #light() {
        const { kind } = this.#shown;
        const dark = this.#described.get(this.#here.base)?.photometric === "MONOCHROME1" && kind === "full";
        return { ...this.#window(kind), inverted: this.#tone.inverted !== dark };
    }

    #level() {
        const scale = this.#pose.scale * (this.#canvas.width / (this.#parts.stage.clientWidth || 1));
        const relative = scale * (this.#pose.width / this.#shown.width);
        return Math.max(0, Math.min(LONGEST_LEVEL, Math.floor(Math.log2(1 / Math.max(relative, 1e-6)) + 0.01)));
    }

    #painted({ id, level, width, height, rgba }) {
        const asked = this.#asked;
        this.#asked = null;
        if (this.#shown?.id === id) {
            if (this.#source.width !== width || this.#source.height !== height) {
                this.#source.width = width;
                this.#source.height = height;
            }
            this.#source.getContext("2d").putImageData(new ImageData(new Uint8ClampedArray(rgba), width, height), 0, 0);
            this.#shown.level = level;
            this.#draw();
            this.#say(this.#shown.kind);
        }
        if (this.#again || (this.#shown && asked && this.#shown.id !== asked.id)
                || (this.#shown?.id === id && level !== this.#level())) {
            this.#again = false;
            this.#ask();
        }
    }

    /* ---- place ---- */

    #measure() {
        const { stage } = this.#parts;
        const ratio = window.devicePixelRatio || 1;
        const width = Math.round(stage.clientWidth * ratio);
        const height = Math.round(stage.clientHeight * ratio);
        if (this.#canvas.width !== width || this.#canvas.height !== height) {
            this.#canvas.width = width;
            this.#canvas.height = height;
        }
        const described = this.#described.get(this.#here?.base);
        const size = described ? [described.columns, described.rows] : [this.#shown?.width, this.#shown?.height];
        if (size[0]) {
            this.#pose.picture(...size);
        }
        this.#pose.stage(stage.clientWidth, stage.clientHeight);
        this.#quietly(() => this.#placed());
    }

    #placed() {
        this.#parts.stage.classList.toggle("zoomed", this.#pose.zoom > AT_FIT || this.#lights || this.#loupe?.on || this.#stack.length > 1);
        this.#draw();
        if (this.#shown?.level !== undefined && this.#shown.level !== this.#level()) {
            this.#ask();
        }
        this.#tell();
    }

    #draw() {
        const pencil = this.#canvas.getContext("2d");
        const ratio = this.#canvas.width / (this.#parts.stage.clientWidth || 1);
        this.#marking?.draw();
        this.#loupe?.refresh();
        pencil.setTransform(1, 0, 0, 1, 0, 0);
        pencil.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
        if (!this.#shown || this.#source.width === 0) {
            return;
        }
        pencil.setTransform(...this.#pose.matrix(ratio));
        pencil.imageSmoothingEnabled = this.#pose.scale < 4;
        pencil.imageSmoothingQuality = "high";
        pencil.drawImage(this.#source, 0, 0, this.#pose.width, this.#pose.height);
    }

    #zoom(factor, x, y) {
        this.#pose.zoomBy(factor, x, y);
        this.#placed();
    }

    #fit() {
        this.#pose.fit();
        this.#placed();
    }

    #toOneToOne() {
        this.#pose.zoomTo(1 / (window.devicePixelRatio || 1));
        this.#placed();
    }

    #rotate() {
        this.#pose.rotate();
        this.#placed();
    }

    #reset() {
        this.#pose.fit();
        this.#pose.turns = 0;
        this.#quietly(() => this.#tune({ brightness: 0, contrast: 0, inverted: false }));
        this.#measure();
        this.#tell("reset");
    }

    #turnTo(slice) {
        const to = Math.max(0, Math.min(this.#stack.length - 1, slice));
        if (to !== this.#slice) {
            this.#travel = Math.sign(to - this.#slice);
            this.#slice = to;
            this.#tellSlice();
            this.#openLatest();
            this.#tell();
        }
    }

    /** While one slice is asked for, those passed over are not: the latest is opened next. */
    async #openLatest() {
        if (this.#opening) {
            return;
        }
        this.#opening = true;
        try {
            for (let opened = -1; opened !== this.#slice;) {
                opened = this.#slice;
                await this.#open();
            }
        } finally {
            this.#opening = false;
        }
    }

    #opening = false;

    /** A drag moves the picture, or else its light, or pages through the slices. */
    #dragging(does) {
        this.#lights = does === "lights";
        this.#slides = does === "slides";
        this.#parts.drag.setAttribute("aria-pressed", this.#lights);
        this.#parts.slide.setAttribute("aria-pressed", this.#slides);
        this.#placed();
    }

    /** So many pixels to a slice that the stage is about the whole stack, and a hand still meets each. */
    #slide(dy) {
        const step = Math.max(3, Math.min(60, this.#parts.stage.clientHeight / this.#stack.length));
        this.#slid += dy;
        const slices = Math.trunc(this.#slid / step);
        this.#slid -= slices * step;
        this.#turnTo(this.#slice + slices);
    }

    /* ---- hands ---- */

    #listen(stage) {
        stage.addEventListener("pointerdown", (event) => this.#down(event));
        stage.addEventListener("pointermove", (event) => this.#move(event));
        ["pointerup", "pointercancel"].forEach((name) => stage.addEventListener(name, (event) => this.#up(event)));
        stage.addEventListener("dblclick", (event) => this.#double(event.offsetX, event.offsetY));
        stage.addEventListener("contextmenu", (event) => event.preventDefault());
        stage.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
        stage.addEventListener("keydown", (event) => this.#key(event));
        ["pointerdown", "keydown", "wheel", "focusin"].forEach((name) =>
            this.shadowRoot.addEventListener(name, () => this.#askAgain(), { passive: true }));
    }

    #down(event) {
        this.#parts.stage.setPointerCapture(event.pointerId);
        this.#fingers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
        this.#moved = this.#fingers.size > 1 ? Infinity : 0;
        this.#slid = 0;
        this.#loupe.point(event.offsetX, event.offsetY);
        if (this.#fingers.size > 1) {
            this.#marking?.abandon();
        } else if (event.button === 0) {
            this.#marking?.down(event.offsetX, event.offsetY);
        }
    }

    #moved = 0;
    #askedAt = 0;

    #move(event) {
        const before = this.#fingers.get(event.pointerId);
        if (this.#fingers.size < 2) {
            this.#loupe.point(event.offsetX, event.offsetY);
        }
        if (!before) {
            this.#marking?.hover(event.offsetX, event.offsetY);
            return;
        }
        const now = { x: event.offsetX, y: event.offsetY };
        const dx = now.x - before.x;
        const dy = now.y - before.y;
        this.#moved += Math.abs(dx) + Math.abs(dy);
        if (this.#fingers.size === 2) {
            const other = [...this.#fingers].find(([id]) => id !== event.pointerId)[1];
            const grown = Math.hypot(now.x - other.x, now.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
            this.#pose.move(dx / 2, dy / 2);
            this.#zoom(grown || 1, (now.x + other.x) / 2, (now.y + other.y) / 2);
        } else if (this.#marking?.holds) {
            this.#marking.move(now.x, now.y);
        } else if (this.#marking?.drawing) {
            // a tool is in the hand: the picture stays where it is
        } else if (this.#loupe.on && event.pointerType === "touch") {
            // the finger leads the loupe
        } else if (this.#lights || event.buttons === 2) {
            this.#tune({ brightness: this.#tone.brightness - dy / 2, contrast: this.#tone.contrast + dx / 2 });
        } else if (this.#slides || (this.#stack.length > 1 && this.#pose.zoom <= AT_FIT)) {
            this.#slide(dy);
        } else {
            this.#pose.move(dx, dy);
            this.#placed();
        }
        this.#fingers.set(event.pointerId, now);
    }

    #up(event) {
        const known = this.#fingers.delete(event.pointerId);
        if (event.type === "pointercancel") {
            this.#marking?.abandon();
        } else if (known && this.#fingers.size === 0) {
            this.#marking?.up(event.offsetX, event.offsetY, this.#moved < CLICK);
        }
    }

    #double(x, y) {
        if (this.#moved < CLICK && !this.#marking?.took) {
            if (this.#pose.zoom > 1.2) {
                this.#fit();
            } else {
                this.#zoom(2.5, x, y);
            }
        }
    }

    #wheel(event) {
        event.preventDefault();
        if (this.#stack.length > 1 && !event.ctrlKey) {
            this.#turnTo(this.#slice + Math.sign(event.deltaY));
        } else {
            this.#zoom(Math.exp(-event.deltaY / (event.deltaMode === 1 ? 12 : 400)), event.offsetX, event.offsetY);
        }
    }

    #key(event) {
        if (this.#marking?.key(event)) {
            event.preventDefault();
            return;
        }
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        if (this.#loupe.key(event)) {
            event.preventDefault();
            return;
        }
        const step = 48;
        const does = {
            "+": () => this.#zoom(1.25), "=": () => this.#zoom(1.25), "-": () => this.#zoom(0.8),
            ArrowLeft: () => this.#shove(step, 0), ArrowRight: () => this.#shove(-step, 0),
            ArrowUp: () => this.#shove(0, step), ArrowDown: () => this.#shove(0, -step),
            PageUp: () => this.#turnTo(this.#slice - 1), PageDown: () => this.#turnTo(this.#slice + 1),
            ...(this.#stack.length > 1 ? { Home: () => this.#turnTo(0), End: () => this.#turnTo(this.#stack.length - 1) } : {}),
            KeyI: () => this.#tune({ inverted: !this.#tone.inverted }), KeyR: () => this.#rotate(),
            Digit0: () => this.#reset(), Numpad0: () => this.#reset(), Digit1: () => this.#toOneToOne(),
            KeyL: () => this.#loupe.toggle(), KeyF: () => this.#fit(), Enter: () => canFillScreen() && this.#fullScreen(),
        };
        const act = does[event.key] ?? does[event.code];
        if (act) {
            event.preventDefault();
            act();
        }
    }

    #shove(dx, dy) {
        this.#pose.move(dx, dy);
        this.#placed();
    }
}

const askFor = (url) => fetch(url, { credentials: "same-origin", cache: "no-store", redirect: "manual" });

const isReadable = (described) => described !== undefined && ["READABLE", undefined].includes(described.state);

const isGrey = ({ photometric }) => (photometric ?? "MONOCHROME2").startsWith("MONOCHROME");

if (!customElements.get("x-ray-viewer")) {
    customElements.define("x-ray-viewer", XRayViewer);
}

export { TEXTS, XRayViewer };
