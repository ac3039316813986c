/*
 * Window and level: which stored values become which greys.
 * The linear function of DICOM PS3.3 C.11.2.1.2.1, as a table that a loop can read.
 */
const OPAQUE = 0xff000000;

/** A table from stored value to an opaque grey pixel (little-endian RGBA). */
export function greys(size, center, width, inverted) {
    const table = new Uint32Array(size);
    const span = Math.max(width, 1);
    for (let value = 0; value < size; value++) {
        const grey = inverted ? 255 - greyOf(value, center, span) : greyOf(value, center, span);
        table[value] = (OPAQUE | (grey << 16) | (grey << 8) | grey) >>> 0;
    }
    return table;
}

export function greyOf(value, center, width) {
    if (value <= center - 0.5 - (width - 1) / 2) {
        return 0;
    }
    if (value > center - 0.5 + (width - 1) / 2) {
        return 255;
    }
    return Math.round(((value - (center - 0.5)) / (width - 1) + 0.5) * 255);
}

/** Paints stored values through a table; the result is the bytes of an ImageData. */
export function paint(pixels, table) {
    const out = new Uint32Array(pixels.length);
    for (let i = 0; i < pixels.length; i++) {
        out[i] = table[pixels[i]];
    }
    return out.buffer;
}

/** The same picture at half the size, each pixel the mean of four. */
export function halve({ width, height, pixels }) {
    const w = Math.max(1, width >> 1);
    const h = Math.max(1, height >> 1);
    const out = new Uint16Array(w * h);
    for (let y = 0; y < h; y++) {
        const upper = Math.min(2 * y, height - 1) * width;
        const lower = Math.min(2 * y + 1, height - 1) * width;
        for (let x = 0; x < w; x++) {
            const left = Math.min(2 * x, width - 1);
            const right = Math.min(2 * x + 1, width - 1);
            out[y * w + x] =
                (pixels[upper + left] + pixels[upper + right] + pixels[lower + left] + pixels[lower + right] + 2) >> 2;
        }
    }
    return { width: w, height: h, pixels: out };
}
