/*
 * A loupe over a picture: the values the device stored about the place under a hand, each as so many whole pixels of the screen,
 * with none invented between them. How many, it says.
 */
import { onPicture } from "./marks.js";

const LARGEST = 220;
const SMALLEST = 120;
const BESIDE = 28;
const MOST = 32;
const STEP = 8;

export class Loupe {
    element = document.createElement("div");
    #canvas = document.createElement("canvas");
    #says = document.createElement("p");
    #part = document.createElement("canvas");
    #view;
    #at = null;
    #asked = false;
    #again = false;

    /**
     * @param view what of the viewer it needs: stage, pose, ratio(), shown() the picture as it is shown, source, ask(part), tells(on),
     *             words { says ("{0}" pixels of the screen to one), waits }
     */
    constructor(view) {
        this.#view = view;
        this.element.className = "loupe";
        this.element.hidden = true;
        this.#says.setAttribute("role", "status");
        this.element.append(this.#canvas, this.#says);
        view.stage.append(this.element);
    }

    get on() {
        return !this.element.hidden;
    }

    /** Nothing is enlarged where nothing is seen. */
    toggle(wished = !this.on) {
        const on = wished && this.#view.shown() !== null;
        this.element.hidden = !on;
        this.#at = null;
        this.#part.width = this.#canvas.width = 0;
        this.#view.tells(on);
        this.refresh();
    }

    /** A hand is here, on the stage; it stays where it was while the hand is away. */
    point(x, y) {
        if (this.on) {
            this.#at = { x, y };
            this.refresh();
        }
    }

    /** A key on the stage; true when it was for the loupe. */
    key({ key, shiftKey }) {
        const far = shiftKey ? 1 : STEP;
        const way = { ArrowLeft: [-far, 0], ArrowRight: [far, 0], ArrowUp: [0, -far], ArrowDown: [0, far] }[key];
        if (this.on && key === "Escape") {
            this.toggle(false);
        } else if (this.on && way) {
            const { clientWidth, clientHeight } = this.#view.stage;
            const { x, y } = this.#place;
            this.point(Math.max(0, Math.min(clientWidth, x + way[0])), Math.max(0, Math.min(clientHeight, y + way[1])));
        } else {
            return false;
        }
        return true;
    }

    /** The picture, its place or its light is another one. */
    refresh() {
        if (!this.on) {
            return;
        }
        const { clientWidth, clientHeight } = this.#view.stage;
        const side = Math.round(Math.max(SMALLEST, Math.min(LARGEST, Math.min(clientWidth, clientHeight) * 0.5)));
        const [left, top] = besides(this.#place, side, clientWidth, clientHeight);
        this.element.style.inlineSize = `${side}px`;
        this.element.style.insetInlineStart = `${left}px`;
        this.element.style.insetBlockStart = `${top}px`;
        const size = Math.round(side * this.#view.ratio());
        if (this.#canvas.width !== size) {
            this.#canvas.width = this.#canvas.height = size;
        }
        this.#draw();
        this.#ask();
    }

    painted({ columns, rows, left, top, rgba, id }) {
        this.#asked = false;
        if (this.on && id === this.#view.shown()?.id) {
            this.#part.width = columns;
            this.#part.height = rows;
            this.#part.getContext("2d").putImageData(new ImageData(new Uint8ClampedArray(rgba), columns, rows), 0, 0);
            this.#part.place = { left, top, id };
            this.#draw();
        }
        if (this.#again) {
            this.#again = false;
            this.#ask();
        }
    }

    get #place() {
        return this.#at ?? { x: this.#view.stage.clientWidth / 2, y: this.#view.stage.clientHeight / 2 };
    }

    /** Pixels of the screen to one of the picture: at least twice as many as beside the loupe. */
    get #times() {
        return Math.max(2, Math.min(MOST, Math.ceil(2 * this.#view.pose.scale * this.#view.ratio())));
    }

    /** The place on the picture that lies in the middle of the loupe. */
    get #middle() {
        const ratio = this.#view.ratio();
        return onPicture(this.#view.pose.matrix(ratio).map((value) => value / ratio), this.#place);
    }

    #ask() {
        const shown = this.#view.shown();
        if (shown?.kind !== "full" || shown.coloured || this.#asked) {
            this.#again = this.#asked;
            return;
        }
        const { x, y } = this.#middle;
        const half = this.#canvas.width / this.#times / 2 + 1;
        const left = Math.max(0, Math.floor(x - half));
        const top = Math.max(0, Math.floor(y - half));
        const columns = Math.min(shown.width, Math.ceil(x + half)) - left;
        const rows = Math.min(shown.height, Math.ceil(y + half)) - top;
        if (columns > 0 && rows > 0) {
            this.#asked = true;
            this.#view.ask({ id: shown.id, left, top, columns, rows });
        }
    }

    #draw() {
        const shown = this.#view.shown();
        const full = shown?.kind === "full";
        const pencil = this.#canvas.getContext("2d");
        pencil.setTransform(1, 0, 0, 1, 0, 0);
        pencil.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
        const words = full ? this.#view.words.says.replace("{0}", this.#times) : this.#view.words.waits;
        if (this.#says.textContent !== words) {
            this.#says.textContent = words;
        }
        const place = shown?.coloured ? { left: 0, top: 0, id: shown.id } : this.#part.place;
        const drawn = shown?.coloured ? this.#view.source : this.#part;
        if (full && drawn.width > 0 && place.id === shown.id) {
            pencil.setTransform(...this.#matrix());
            pencil.imageSmoothingEnabled = false;
            pencil.drawImage(drawn, place.left, place.top);
            cross(pencil, this.#canvas.width, this.#view.ratio());
        }
    }

    /** From the picture into the loupe, on whole pixels, turned as the picture is. */
    #matrix() {
        const times = this.#times;
        const [cos, sin] = [[1, 0], [0, 1], [-1, 0], [0, -1]][this.#view.pose.turns].map((part) => part * times);
        const { x, y } = this.#middle;
        const half = this.#canvas.width / 2;
        return [cos, sin, -sin, cos, Math.round(half - x * cos + y * sin), Math.round(half - x * sin - y * cos)];
    }
}

/** Above the hand, else below it, else at its side: never under it. */
function besides({ x, y }, side, width, height) {
    const within = (at, room) => Math.round(Math.max(0, Math.min(room - side, at)));
    if (y - side - BESIDE >= 0) {
        return [within(x - side / 2, width), within(y - side - BESIDE, height)];
    }
    if (y + BESIDE + side <= height) {
        return [within(x - side / 2, width), within(y + BESIDE, height)];
    }
    return [within(x < width / 2 ? x + BESIDE : x - BESIDE - side, width), within(y - side / 2, height)];
}

/** Which place it is, left open in the middle where it is looked at. */
function cross(pencil, size, ratio) {
    pencil.setTransform(1, 0, 0, 1, 0, 0);
    const [half, gap, end] = [size / 2, 8 * ratio, 20 * ratio];
    [["#000", 3], ["#fff", 1]].forEach(([colour, width]) => {
        pencil.strokeStyle = colour;
        pencil.lineWidth = width * ratio;
        pencil.beginPath();
        [[1, 0], [-1, 0], [0, 1], [0, -1]].forEach(([x, y]) => {
            pencil.moveTo(half + x * gap, half + y * gap);
            pencil.lineTo(half + x * end, half + y * end);
        });
        pencil.stroke();
    });
}
