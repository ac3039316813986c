/*
 * Hands that measure and write over a picture. The picture itself is never changed: a mark lies over it, is kept by the
 * server beside it, and says with every value how far it may be believed.
 */
import { distance, distanceToStrokes, millimetres, onPicture, onStage, POINTS } from "./marks.js";
import { MarkBook } from "./mark-book.js";
import { MarkForm } from "./mark-form.js";
import { MarkList } from "./mark-list.js";
import { MarkOverlay } from "./mark-overlay.js";
import { MarkTools } from "./mark-tools.js";
import { MarkValues } from "./mark-values.js";

const REACH = 22;
const CLICK = 6;
const SHORTEST = 8;
const MOST_WORDS = 500;
const STEP = 8;
const REST = 400;

export class Marking {
    /** Whether the last touch was for a mark and not for the picture. */
    took = false;
    #view;
    #own;
    #values;
    #book;
    #overlay = new MarkOverlay();
    #list;
    #form;
    #tools;
    #tool = null;
    #draft = null;
    #pressed = null;
    #selected = null;
    #handle = -1;
    #drag = null;
    #cross = null;
    #nudged = null;
    #rest = 0;
    #ended = false;

    /**
     * @param given { own, panoramic, texts, marks }
     * @param view what of the viewer it needs: stage, pose, ratio(), here(), described(base), turnTo(base, frame), keep(mark)
     */
    constructor(given, view) {
        this.#view = view;
        this.#own = given.own;
        this.#values = new MarkValues(given.texts, given.panoramic, view.described, (mark) => this.#book.calibrationOf(mark));
        const word = (key) => this.#values.word(key);
        const acts = { select: (id) => this.#goTo(id), remove: (id) => this.#remove(id),
            share: (id, shared) => this.#book.share(this.#book.find(id), shared), edit: (id) => this.#askWords(this.#book.find(id)) };
        this.#form = new MarkForm(word);
        this.#list = new MarkList(word, this.#own, this.#own ? acts : { select: acts.select });
        this.#book = new MarkBook(given.marks, view.keep, () => this.#changed());
        this.#tools = new MarkTools(word, { take: (kind, byKeys) => this.#take(kind, byKeys), undo: () => this.#book.undo(),
            redo: () => this.#book.redo(), again: () => this.#book.again() });
        view.stage.append(this.#overlay.element, this.#tools.hinted);
        [this.#tools.bar, this.#list.element].forEach((part) => part.addEventListener("keydown", (event) => {
            if (this.#takesBack(event)) {
                event.preventDefault();
            }
        }));
        this.#changed();
    }

    /** What stands below the picture, in this order. */
    get parts() {
        return this.#own ? [...this.#tools.parts, this.#form.element, this.#list.element] : [this.#list.element];
    }

    /** Whether a hand has hold of a mark or draws one. */
    get holds() {
        return this.#drag !== null || (this.#draft !== null && this.#pressed !== null);
    }

    /** Whether a tool is in the hand. */
    get drawing() {
        return this.#tool !== null;
    }

    leave() {
        this.#settleNudge();
        this.#book.close();
    }

    /** There is nothing to draw upon. */
    putDown() {
        this.#lay();
    }

    /** The right to see the picture has ended: nothing of it is shown either. */
    end() {
        this.#ended = true;
        this.#overlay.draw([], null, 0, 0);
        this.parts.forEach((part) => { part.hidden = true; });
    }

    draw() {
        const here = this.#here;
        if (this.#draft && (this.#draft.picture !== here?.picture || this.#draft.frame !== here?.frame)) {
            this.#draft = this.#pressed = null;
            this.#form.close();
        }
        const drawn = this.#book.all.filter((mark) => here && mark.picture === here.picture && mark.frame === here.frame);
        if (this.#draft && !drawn.includes(this.#draft)) {
            drawn.push(this.#draft);
        }
        const { clientWidth, clientHeight } = this.#view.stage;
        this.#overlay.draw(here && this.#view.shown() ? drawn.map((mark) => this.#drawing(mark)) : [], this.#cross, clientWidth, clientHeight);
    }

    /** Something new is known of the pictures: what is measured by it is said anew. */
    refresh() {
        this.#tell();
        this.draw();
    }

    /* ---- the page's side of it ---- */

    #changed() {
        if (this.#selected && !this.#book.find(this.#selected)) {
            this.#selected = null;
            this.#view.stage.classList.toggle("drawing", this.#tool !== null);
        }
        this.#tell();
        this.draw();
        this.#tools.tell(this.#book);
    }

    #tell() {
        if (this.#ended) {
            return;
        }
        this.#list.show(this.#book.all.map((mark) => ({
            id: mark.id,
            title: this.#title(mark),
            value: this.#values.value(mark),
            words: mark.words,
            caveats: [...this.#values.full(mark), this.#own && mark.kind === "CALIBRATION" && this.#values.word("sharedAlong")],
            by: mark.author,
            shared: mark.shared,
            selected: mark.id === this.#selected,
            sharable: mark.kind !== "CALIBRATION",
            wordy: mark.kind === "ARROW",
        })));
    }

    #title(mark) {
        const place = this.#view.placeOf(mark.picture, mark.frame);
        const kind = this.#values.word(mark.kind);
        return place ? `${kind} · ${place}` : kind;
    }

    /* ---- where it lies ---- */

    get #here() {
        const here = this.#view.here();
        return here && { picture: here.base.split("/").at(-1), frame: here.frame };
    }

    #drawing(mark) {
        const matrix = this.#matrix;
        const drafted = mark === this.#draft;
        return { kind: mark.kind, points: mark.points.map((point) => onStage(matrix, point)), lines: this.#values.short(mark),
            selected: drafted || mark.id === this.#selected, handle: drafted ? mark.points.length - 1 : this.#handle };
    }

    get #matrix() {
        const ratio = this.#view.ratio();
        return this.#view.pose.matrix(ratio).map((value) => value / ratio);
    }

    /** The place on the picture under one on the stage, never outside of it. */
    #under(at) {
        const { x, y } = onPicture(this.#matrix, at);
        const { width, height } = this.#view.pose;
        return { x: Math.max(0, Math.min(width, x)), y: Math.max(0, Math.min(height, y)) };
    }

    /* ---- tools ---- */

    /** Takes a tool into the hand, or lays it aside; a length is not begun where nothing says how large a pixel is. */
    #take(kind, byKeys) {
        this.#form.settle();
        const lays = this.#tool === kind;
        this.#lay();
        this.#tools.complain(null);
        if (lays || !this.#here || !this.#view.described(this.#here.picture)) {
            return;
        }
        if (kind === "LENGTH" && !this.#values.scale({ picture: this.#here.picture })) {
            this.#tools.complain("noScale");
            return;
        }
        this.#select(null);
        this.#tool = kind;
        this.#tools.take(kind, byKeys);
        this.#view.stage.classList.add("drawing");
        this.#view.stage.focus({ preventScroll: true });
        this.#view.stage.scrollIntoView({ block: "nearest" });
    }

    #lay() {
        this.#tool = this.#draft = this.#pressed = this.#cross = null;
        this.#tools.take(null);
        this.#view.stage.classList.toggle("drawing", this.#selected !== null);
        this.draw();
    }

    #select(id, handle = -1) {
        this.#selected = id;
        this.#handle = handle;
        if (id === null && this.#tool === null) {
            this.#tools.hint(null);
        }
        this.#view.stage.classList.toggle("drawing", this.#own && (id !== null || this.#tool !== null));
        this.refresh();
    }

    #goTo(id) {
        const mark = this.#book.find(id);
        if (this.#selected === id) {
            this.#select(null);
        } else if (mark) {
            this.#view.turnTo(mark.picture, mark.frame);
            this.#view.stage.scrollIntoView({ block: "nearest" });
            this.#select(id);
            this.#tools.hint(this.#own && "selected");
        }
    }

    #remove(id) {
        this.#settleNudge();
        this.#form.settle();
        const mark = this.#book.find(id);
        const others = this.#book.all;
        const next = others[others.indexOf(mark) + 1] ?? others[others.indexOf(mark) - 1];
        this.#selected = this.#selected === id ? null : this.#selected;
        this.#book.act([mark, { ...mark, removed: true }]);
        this.#select(this.#selected);
        if (next) {
            this.#list.focus(next.id);
        } else {
            this.#tools.focusUndo();
        }
    }

    /* ---- hands ---- */

    /** Touches the stage; true when it was for a mark. */
    down(x, y) {
        const at = { x, y };
        this.#settleNudge();
        this.took = false;
        if (!this.#own || !this.#view.shown()) {
            return false;
        }
        if (!this.#tool) {
            this.#tools.hint(null);
        }
        if (this.#tool) {
            this.#press(at);
            this.took = true;
        } else {
            const hit = this.#handleAt(at);
            if (hit) {
                const handle = onStage(this.#matrix, hit.mark.points[hit.index]);
                this.#drag = { ...hit, from: at, moved: false, beside: { x: handle.x - x, y: handle.y - y } };
                this.took = true;
                this.#select(hit.mark.id, hit.index);
            }
        }
        return this.took;
    }

    move(x, y) {
        const at = { x, y };
        if (this.#drag) {
            this.#drag.moved ||= distance(at, this.#drag.from) > 2;
            if (this.#drag.moved) {
                const { mark, index, beside } = this.#drag;
                this.#drag.now = moved(mark, index, this.#under({ x: x + beside.x, y: y + beside.y }));
                this.#book.show(this.#drag.now);
                this.draw();
            }
        } else if (this.#draft) {
            this.#point(at);
        }
    }

    hover(x, y) {
        if (this.#tool && this.#draft && this.#pressed === null) {
            this.#point({ x, y });
        }
    }

    /** @param still whether nothing was moved since the touch began */
    up(x, y, still) {
        if (this.#drag) {
            this.#drop();
        } else if (this.#draft && this.#pressed) {
            const began = this.#pressed;
            this.#pressed = null;
            this.#release({ x, y }, began);
        } else if (!this.#tool && !this.took && still) {
            this.#touch({ x, y });
        }
    }

    /** A mark that would have no length any more goes back to where it was. */
    #drop() {
        const { mark, now, moved: did } = this.#drag;
        this.#drag = null;
        const matrix = this.#matrix;
        const long = did && now.points.slice(1).every((point, i) =>
            distance(onStage(matrix, now.points[i]), onStage(matrix, point)) > 2);
        if (long) {
            this.#book.act([mark, now]);
        } else {
            this.#book.show(mark);
            this.draw();
        }
    }

    /** A second finger is on the stage, or the touch was taken away: what it began is not; a point set before stays. */
    abandon() {
        if (this.#drag) {
            this.#book.show(this.#drag.mark);
            this.#drag = null;
        }
        if (this.#pressed?.first) {
            this.#draft = null;
        }
        this.#pressed = null;
        this.draw();
    }

    /** A key on the stage; true when it was for a mark. */
    key(event) {
        if (this.#takesBack(event)) {
            return true;
        }
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return false;
        }
        if (event.key === "Escape" && (this.#tool || this.#selected)) {
            this.#lay();
            this.#select(null);
            return true;
        }
        if (this.#tool) {
            return this.#drawByKeys(event);
        }
        return this.#own && this.#book.find(this.#selected) !== undefined && this.#moveByKeys(event, this.#book.find(this.#selected));
    }

    #takesBack(event) {
        const back = (event.ctrlKey || event.metaKey) && !event.altKey && this.#own;
        if (back) {
            this.#settleNudge();
        }
        if (back && event.code === "KeyZ") {
            return event.shiftKey ? this.#book.redo() : this.#book.undo();
        }
        return back && event.code === "KeyY" && this.#book.redo();
    }

    #drawByKeys(event) {
        const step = way(event);
        if (step) {
            const { clientWidth, clientHeight } = this.#view.stage;
            this.#cross ??= { x: clientWidth / 2, y: clientHeight / 2 };
            this.#cross = { x: Math.max(0, Math.min(clientWidth, this.#cross.x + step.x)), y: Math.max(0, Math.min(clientHeight, this.#cross.y + step.y)) };
            this.#point(this.#cross);
        } else if ((event.key === "Enter" || event.key === " ") && this.#cross) {
            const began = this.#draft === null;
            this.#press(this.#cross);
            this.#pressed = null;
            if (!began) {
                this.#settle();
            }
        } else {
            return false;
        }
        return true;
    }

    #moveByKeys(event, mark) {
        const step = way(event);
        if (event.key === "Delete" || event.key === "Backspace") {
            this.#remove(mark.id);
        } else if (event.key === "Enter") {
            this.#select(mark.id, (this.#handle + 1) % mark.points.length);
        } else if (step && this.#handle >= 0) {
            const at = onStage(this.#matrix, mark.points[this.#handle]);
            this.#nudge(mark, moved(mark, this.#handle, this.#under({ x: at.x + step.x, y: at.y + step.y })));
        } else {
            return false;
        }
        return true;
    }

    /** Many steps of one key are one act. */
    #nudge(before, now) {
        this.#nudged ??= before;
        this.#book.show(now);
        this.refresh();
        clearTimeout(this.#rest);
        this.#rest = setTimeout(() => this.#settleNudge(), REST);
    }

    #settleNudge() {
        const before = this.#nudged;
        this.#nudged = null;
        const now = before && this.#book.find(before.id);
        if (now) {
            this.#book.act([before, now]);
        }
    }

    #press(at) {
        this.#pressed = { at, first: this.#draft === null };
        if (this.#draft === null) {
            const point = this.#under(at);
            this.#draft = { id: newId(), ...this.#here, kind: this.#tool, points: [point, point], words: "", millimetres: null, shared: false, removed: false };
        }
        this.#point(at);
    }

    #point(at) {
        if (this.#draft) {
            this.#draft = moved(this.#draft, this.#draft.points.length - 1, this.#under(at));
        }
        this.draw();
    }

    /** A point is set by drawing to it, or by touching it after the one before. */
    #release(at, { at: from, first }) {
        if (first && distance(at, from) < CLICK) {
            return;
        }
        this.#settle();
    }

    #settle() {
        const { kind, points } = this.#draft;
        const matrix = this.#matrix;
        if (distance(onStage(matrix, points.at(-2)), onStage(matrix, points.at(-1))) < SHORTEST) {
            return;
        }
        if (points.length < POINTS[kind]) {
            this.#draft = { ...this.#draft, points: [...points, points.at(-1)] };
            this.#tools.hint("angleOther");
            this.draw();
        } else {
            this.#finish(this.#draft);
        }
    }

    #finish(mark) {
        if (mark.kind === "CALIBRATION") {
            this.#askLength(mark);
            return;
        }
        this.#lay();
        this.#book.act([null, mark]);
        this.#select(mark.id);
        if (mark.kind === "ARROW") {
            this.#askWords(mark);
        }
    }

    #askWords({ id, words }) {
        this.#form.ask({ label: "words", value: words, long: true, most: MOST_WORDS, left: () => this.#list.focus(id), read: (typed) => {
            const now = this.#book.find(id);
            const said = typed.replaceAll(/[^\P{Cc}\n]/gu, " ").trim();
            if (now && now.words !== said) {
                this.#book.act([now, { ...now, words: said }]);
            }
            this.#list.focus(id);
        } });
    }

    /** Only when its length is said is there a calibration; it takes the place of the one before. */
    #askLength(mark) {
        this.#tool = null;
        this.#form.ask({ label: "knownLength", value: "", long: false, most: 10, left: () => this.#dropDraft(), read: (typed) => {
            const known = millimetres(typed);
            if (Number.isNaN(known)) {
                return "knownLengthWrong";
            }
            const before = this.#book.calibrationOf(mark);
            const now = { ...mark, millimetres: known };
            this.#lay();
            this.#book.act(...(before ? [[before, { ...before, removed: true }]] : []), [null, now]);
            this.#select(now.id);
            this.#list.focus(now.id);
            return undefined;
        } });
    }

    #dropDraft() {
        this.#lay();
        this.#view.stage.focus({ preventScroll: true });
    }

    get #near() {
        const here = this.#here;
        return this.#book.all.filter((mark) => mark.picture === here.picture && mark.frame === here.frame)
            .map((mark) => ({ mark, points: mark.points.map((point) => onStage(this.#matrix, point)) }));
    }

    /** The nearest handle within a finger's reach; those of the selected mark come first. */
    #handleAt(at) {
        const found = this.#near.flatMap(({ mark, points }) => points.map((point, index) =>
            ({ mark, index, far: distance(at, point), later: mark.id !== this.#selected })))
            .filter(({ far }) => far <= REACH)
            .sort((one, other) => one.later - other.later || one.far - other.far)[0];
        return found && { mark: found.mark, index: found.index };
    }

    /** A touch that moved nothing selects the mark it met, or none. */
    #touch(at) {
        const met = this.#view.shown() && this.#here
            ? this.#near.map(({ mark, points }) => ({ id: mark.id, far: distanceToStrokes(at, points) }))
                .filter(({ far }) => far <= REACH).sort((one, other) => one.far - other.far)[0]
            : undefined;
        if ((met?.id ?? null) !== this.#selected) {
            this.#select(met?.id ?? null);
        }
    }
}

function moved(mark, index, point) {
    return { ...mark, points: mark.points.map((before, i) => (i === index ? point : before)) };
}

function way({ key, shiftKey }) {
    const long = shiftKey ? 1 : STEP;
    return { ArrowLeft: { x: -long, y: 0 }, ArrowRight: { x: long, y: 0 }, ArrowUp: { x: 0, y: -long }, ArrowDown: { x: 0, y: long } }[key];
}

/** A random UUID (version 4); a page that is not served over TLS has no randomUUID. */
function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    return Array.from(bytes, (byte, i) => `${[4, 6, 8, 10].includes(i) ? "-" : ""}${byte.toString(16).padStart(2, "0")}`).join("");
}
