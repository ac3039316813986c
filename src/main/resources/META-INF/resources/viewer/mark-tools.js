/* The tools below the picture, what to do with the one in the hand, and what is wrong. */
import { icon } from "./x-ray-icons.js";

const DRAWINGS = { LENGTH: "ruler", ANGLE: "angle", ARROW: "arrow", CALIBRATION: "known" };
const WRONG = { slow: "slow", failed: "notKept", FULL: "full", GONE: "gone" };

export class MarkTools {
    bar = document.createElement("div");
    /** On the picture, where one looks while drawing. */
    hinted = document.createElement("p");
    #word;
    #buttons = new Map();
    #state = document.createElement("p");
    #trouble = document.createElement("p");
    #offer;
    #again;

    /** @param acts { take, undo, redo, again } */
    constructor(word, acts) {
        this.#word = word;
        this.bar.className = "tools mark-tools";
        this.bar.setAttribute("role", "toolbar");
        this.bar.setAttribute("aria-label", word("tools"));
        this.bar.append(
            ...Object.entries(DRAWINGS).map(([kind, drawing]) => this.#button(kind, drawing, (event) => acts.take(kind, event.detail === 0))),
            this.#button("undo", "undo", acts.undo), this.#button("redo", "redo", acts.redo));
        this.hinted.className = "mark-hint";
        this.#state.className = "mark-state";
        [this.hinted, this.#state].forEach((one) => one.setAttribute("role", "status"));
        this.#trouble.className = "trouble";
        this.#trouble.setAttribute("role", "alert");
        this.#trouble.hidden = true;
        this.#offer = this.#button("offer", "known", (event) => acts.take("CALIBRATION", event.detail === 0));
        this.#again = this.#button("again", "reset", acts.again);
        this.#offer.hidden = this.#again.hidden = true;
        this.take(null);
    }

    get parts() {
        return [this.bar, this.#state, this.#trouble, this.#offer, this.#again];
    }

    /** The tool that is in the hand, and what one does with it; by keys where it was taken by one. */
    take(tool, byKeys = false) {
        Object.keys(DRAWINGS).forEach((kind) => this.#buttons.get(kind).setAttribute("aria-pressed", kind === tool));
        this.hint(tool && `${tool}Hint`, byKeys && "keysHint");
    }

    hint(...keys) {
        this.hinted.textContent = keys.filter(Boolean).map((key) => this.#word(key)).join(" ");
    }

    complain(key) {
        this.#trouble.textContent = key ? this.#word(key) : "";
        this.#trouble.hidden = !key;
        this.#offer.hidden = key !== "noScale";
    }

    /** How far the last act has come. */
    tell(book) {
        this.#buttons.get("undo").disabled = !book.undoable;
        this.#buttons.get("redo").disabled = !book.redoable;
        const wrong = WRONG[book.state];
        this.complain(wrong);
        this.#again.hidden = !wrong || book.state === "slow";
        const state = book.state === "keeping" ? "keeping" : book.state === "kept" && book.undoable ? "kept" : null;
        this.#state.textContent = state ? this.#word(state) : "";
    }

    focusUndo() {
        this.#buttons.get("undo").focus();
    }

    #button(key, drawing, does) {
        const made = document.createElement("button");
        made.type = "button";
        made.className = "act";
        const name = document.createElement("span");
        name.textContent = this.#word(key);
        made.append(icon(drawing), name);
        made.addEventListener("click", does);
        this.#buttons.set(key, made);
        return made;
    }
}
