/*
 * How a picture lies on its stage: where, how large, how turned. Lengths are CSS pixels; the picture's own size
 * may become known late (the preview comes before the description), and then nothing on the screen moves.
 */
const FARTHEST = 1;
const NEAREST = 24;

export class Pose {
    width = 1;
    height = 1;
    turns = 0;
    zoom = 1;
    #stageWidth = 1;
    #stageHeight = 1;
    /* the point of the picture, in parts of its size, that lies in the middle of the stage */
    #x = 0.5;
    #y = 0.5;

    picture(width, height) {
        this.width = width;
        this.height = height;
        this.#settle();
    }

    stage(width, height) {
        this.#stageWidth = Math.max(1, width);
        this.#stageHeight = Math.max(1, height);
        this.#settle();
    }

    get #fitting() {
        const [w, h] = this.turns % 2 === 0 ? [this.width, this.height] : [this.height, this.width];
        return Math.min(this.#stageWidth / w, this.#stageHeight / h);
    }

    /** CSS pixels to one pixel of the picture. */
    get scale() {
        return this.#fitting * this.zoom;
    }

    fit() {
        this.zoom = 1;
        this.#settle();
    }

    /** So that one pixel of the picture is `scale` CSS pixels. */
    zoomTo(scale) {
        this.zoom = Math.max(FARTHEST / 4, Math.min(NEAREST, scale / this.#fitting));
        this.#settle();
    }

    zoomBy(factor, x = this.#stageWidth / 2, y = this.#stageHeight / 2) {
        const before = this.scale;
        this.zoom = Math.max(Math.min(FARTHEST, this.zoom), Math.min(NEAREST, this.zoom * factor));
        const grown = 1 / before - 1 / this.scale;
        this.#shift((x - this.#stageWidth / 2) * grown, (y - this.#stageHeight / 2) * grown);
    }

    move(dx, dy) {
        this.#shift(-dx / this.scale, -dy / this.scale);
    }

    rotate() {
        this.turns = (this.turns + 1) % 4;
        this.#settle();
    }

    /** How it lies, in terms that hold for a picture of another size: parts of it, and times of what fits. */
    get standing() {
        return { x: this.#x, y: this.#y, zoom: this.zoom, turns: this.turns };
    }

    stand({ x, y, zoom, turns }) {
        this.turns = turns;
        this.zoom = Math.max(FARTHEST / 4, Math.min(NEAREST, zoom));
        this.#x = x;
        this.#y = y;
        this.#settle();
    }

    /** The canvas transform that draws the picture at its own size, on whole pixels so that 1:1 stays sharp. */
    matrix(ratio) {
        const s = this.scale * ratio;
        const [cos, sin] = [[1, 0], [0, 1], [-1, 0], [0, -1]][this.turns];
        const px = this.#x * this.width * s;
        const py = this.#y * this.height * s;
        const right = (this.#stageWidth / 2) * ratio - px * cos + py * sin;
        const down = (this.#stageHeight / 2) * ratio - px * sin - py * cos;
        return [s * cos, s * sin, -s * sin, s * cos, Math.round(right), Math.round(down)];
    }

    /** Moves the middle by a way on the screen, given in pixels of the picture. */
    #shift(right, down) {
        const [cos, sin] = [[1, 0], [0, 1], [-1, 0], [0, -1]][this.turns];
        this.#x += (right * cos + down * sin) / this.width;
        this.#y += (-right * sin + down * cos) / this.height;
        this.#settle();
    }

    /** A picture never leaves its stage: its edge stops where the stage's edge is, and a small one stays in the middle. */
    #settle() {
        const [w, h] = this.turns % 2 === 0
            ? [this.#stageWidth, this.#stageHeight]
            : [this.#stageHeight, this.#stageWidth];
        this.#x = between(this.#x, w / this.scale / this.width / 2);
        this.#y = between(this.#y, h / this.scale / this.height / 2);
    }
}

function between(at, half) {
    return half >= 0.5 ? 0.5 : Math.max(half, Math.min(1 - half, at));
}
