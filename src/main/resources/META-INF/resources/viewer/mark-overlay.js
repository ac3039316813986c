/* Draws marks over a picture: strokes with a dark edge, so that they are seen on bone and on air, and what they say. */
import { distance } from "./marks.js";

const SVG = "http://www.w3.org/2000/svg";
const EDGE = 8;
const LINE = 20;
const LONGEST = 40;
const HEAD = 14;

function make(tag, attributes, text) {
    const element = document.createElementNS(SVG, tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    if (text !== undefined) {
        element.textContent = text;
    }
    return element;
}

export class MarkOverlay {
    element = make("svg", { class: "overlay", "aria-hidden": "true" });
    /* where words stand already */
    #taken = [];

    /**
     * @param drawn list of { kind, points on the stage, lines of text, selected, handle }
     * @param cross where the keyboard points, or null
     */
    draw(drawn, cross, width, height) {
        this.element.replaceChildren();
        this.#taken = [];
        drawn.forEach((mark) => this.#mark(mark, width, height));
        if (cross) {
            this.#strokes("cross", [`M${cross.x} 0V${height}`, `M0 ${cross.y}H${width}`].join(""));
        }
    }

    #mark({ kind, points, lines, selected, handle }, width, height) {
        const path = points.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
        const name = `mark mark-${kind.toLowerCase()}${selected ? " selected" : ""}`;
        this.#strokes(name, path + (kind === "ARROW" ? head(points) : kind === "ANGLE" ? "" : ends(points)));
        if (selected) {
            points.forEach(({ x, y }, i) => this.element.append(
                make("circle", { class: i === handle ? "handle held" : "handle", cx: x, cy: y, r: 8 })));
        }
        this.#words(lines, points, width, height);
    }

    /** The nearest height at which the words cover no others. */
    #free(x, wished, long, high, height) {
        const within = (y) => Math.max(LINE, Math.min(height - high + LINE - EDGE, y));
        const covers = (y) => this.#taken.some((other) => x < other.x + other.long && other.x < x + long
            && y < other.y + other.high && other.y < y + high);
        const y = [0, 1, -1, 2, -2, 3, -3].map((lines) => within(wished + lines * LINE)).find((at) => !covers(at)) ?? within(wished);
        this.#taken.push({ x, y, long, high });
        return y;
    }

    #strokes(name, path) {
        this.element.append(make("path", { class: `${name} under`, d: path }), make("path", { class: name, d: path }));
    }

    /** Beside the last point, above it where there is no room beside it, and always wholly on the stage. */
    #words(lines, points, width, height) {
        const at = points.at(-1);
        const text = make("text", {});
        lines.filter(Boolean).forEach((line, i) => text.append(
            make("tspan", { x: 0, dy: i === 0 ? 0 : LINE }, line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line)));
        if (text.childElementCount === 0) {
            return;
        }
        this.element.append(text);
        const { width: long } = text.getBBox();
        const high = LINE * text.childElementCount;
        const x = Math.max(EDGE, Math.min(width - long - EDGE, at.x + 12));
        const above = x < at.x ? high - LINE : 0;
        const y = this.#free(x, at.y - 12 - above, long, high, height);
        text.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
    }
}

function head([tip, tail]) {
    const long = distance(tip, tail) || 1;
    const [dx, dy] = [(tail.x - tip.x) / long * HEAD, (tail.y - tip.y) / long * HEAD];
    return [1, -1].map((side) => `M${tip.x} ${tip.y}l${dx - side * dy * 0.5} ${dy + side * dx * 0.5}`).join("");
}

/** A short stroke across each end, so that the end itself stays seen. */
function ends([from, to]) {
    const long = distance(from, to) || 1;
    const [dx, dy] = [(to.y - from.y) / long * 6, -(to.x - from.x) / long * 6];
    return [from, to].map(({ x, y }) => `M${x - dx} ${y - dy}l${2 * dx} ${2 * dy}`).join("");
}
