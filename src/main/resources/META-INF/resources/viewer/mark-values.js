/* What a mark says: its value with its unit, and how far it may be believed, short on the picture and in full below it. */
import { angleCaveats, angleOf, lengthOf, number, POINTS, scaleOf, shapeOf } from "./marks.js";

export class MarkValues {
    #texts;
    #panoramic;
    #described;
    #calibrationOf;

    /**
     * @param panoramic whether every picture of the study is one, whatever it says of itself
     * @param described what is known of a picture by now
     * @param calibrationOf the known length by which the author of a mark measures on its picture
     */
    constructor(texts, panoramic, described, calibrationOf) {
        this.#texts = texts;
        this.#panoramic = panoramic;
        this.#described = described;
        this.#calibrationOf = calibrationOf;
    }

    word(key, ...values) {
        return values.reduce((text, value, i) => text.replace(`{${i}}`, value), this.#texts[key] ?? key);
    }

    /** Null where nothing says how large a pixel is. */
    scale(mark) {
        return scaleOf(this.#described(mark.picture), this.#calibrationOf(mark), this.#isPanoramic(mark));
    }

    /** On the picture: the value, or the words of an arrow, and below it a word of caution. */
    short(mark) {
        const cautions = this.#caveatsOf(mark).map((one) => this.#texts[`${one}Short`]).filter(Boolean);
        return [mark.kind === "ARROW" ? mark.words : this.value(mark), cautions.join(", ")];
    }

    full(mark) {
        return this.#caveatsOf(mark).map((one) => (one === "factor" ? this.#factor(mark) : this.word(`${one}Full`)));
    }

    value(mark) {
        const described = this.#described(mark.picture);
        if (mark.kind === "CALIBRATION") {
            return mark.millimetres === null ? "" : `${number(mark.millimetres)} mm`;
        }
        if (!this.#isMeasured(mark)) {
            return "";
        }
        if (mark.kind === "ANGLE") {
            return `${number(angleOf(mark.points, shapeOf(described)))}°`;
        }
        const scale = this.scale(mark);
        return scale ? `${number(lengthOf(mark.points, scale))} mm` : this.word("unscaled");
    }

    #isMeasured(mark) {
        return mark.kind !== "ARROW" && mark.points.length === POINTS[mark.kind] && this.#described(mark.picture) !== undefined;
    }

    #isPanoramic({ picture }) {
        return this.#panoramic || this.#described(picture)?.modality === "PX";
    }

    #caveatsOf(mark) {
        if (!this.#isMeasured(mark)) {
            return [];
        }
        if (mark.kind === "CALIBRATION") {
            return mark.millimetres === null ? [] : ["factor"];
        }
        return mark.kind === "ANGLE"
            ? angleCaveats(this.#described(mark.picture), this.#isPanoramic(mark))
            : this.scale(mark)?.caveats ?? ["none"];
    }

    #factor(mark) {
        const { ofFile, factor } = this.scale(mark);
        return ofFile ? this.word("factorFull", number(factor, 3)) : this.word("sizeFull", number(factor, 4));
    }
}
