/*
 * Reads a greyscale PNG of 8 or 16 bits without a canvas, which would keep 8 of them.
 * The browser inflates (and checks the Adler-32 of what it inflated); we only undo the row filters.
 */
const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

export async function readGreyPng(bytes) {
    if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) {
        throw new Error("not a PNG");
    }
    const { header, data } = chunks(bytes);
    if (header.colour !== 0 || header.interlaced || (header.depth !== 8 && header.depth !== 16)) {
        throw new Error("not a plain greyscale PNG");
    }
    const step = header.depth / 8;
    const stride = header.width * step;
    const rows = await inflate(data, (stride + 1) * header.height);
    unfilter(rows, header.height, stride, step);
    return { width: header.width, height: header.height, pixels: samples(rows, header, stride, step) };
}

function chunks(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const data = [];
    let header;
    for (let at = 8; at + 12 <= bytes.length; ) {
        const length = view.getUint32(at);
        const type = view.getUint32(at + 4);
        if (at + 12 + length > bytes.length) {
            throw new Error("the PNG ends early");
        }
        if (type === 0x49484452) { // IHDR
            header = {
                width: view.getUint32(at + 8),
                height: view.getUint32(at + 12),
                depth: bytes[at + 16],
                colour: bytes[at + 17],
                interlaced: bytes[at + 20] !== 0,
            };
        } else if (type === 0x49444154) { // IDAT
            data.push(bytes.subarray(at + 8, at + 8 + length));
        } else if (type === 0x49454e44) { // IEND
            return { header, data };
        }
        at += 12 + length;
    }
    throw new Error("the PNG ends early");
}

async function inflate(parts, size) {
    const reader = new Blob(parts).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
    const out = new Uint8Array(size);
    let filled = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
        if (filled + next.value.length > size) {
            throw new Error("the PNG holds more than it says");
        }
        out.set(next.value, filled);
        filled += next.value.length;
    }
    if (filled !== size) {
        throw new Error("the PNG holds less than it says");
    }
    return out;
}

/** Undoes the five filters of PNG (ISO/IEC 15948, 9.2) in place; every row begins with the byte that names its filter. */
function unfilter(bytes, height, stride, step) {
    for (let y = 0; y < height; y++) {
        const start = y * (stride + 1) + 1;
        const end = start + stride;
        const above = y === 0 ? -1 : start - stride - 1;
        const filter = bytes[start - 1];
        if (filter === 1) {
            for (let i = start + step; i < end; i++) {
                bytes[i] += bytes[i - step];
            }
        } else if (filter === 2 && above >= 0) {
            for (let i = start, up = above; i < end; i++, up++) {
                bytes[i] += bytes[up];
            }
        } else if (filter === 3) {
            for (let i = start, n = 0; n < stride; i++, n++) {
                const left = n < step ? 0 : bytes[i - step];
                bytes[i] += (left + (above < 0 ? 0 : bytes[above + n])) >> 1;
            }
        } else if (filter === 4) {
            for (let i = start, n = 0; n < stride; i++, n++) {
                const left = n < step ? 0 : bytes[i - step];
                const up = above < 0 ? 0 : bytes[above + n];
                const corner = n < step || above < 0 ? 0 : bytes[above + n - step];
                bytes[i] += paeth(left, up, corner);
            }
        } else if (filter > 4) {
            throw new Error("an unknown filter in the PNG");
        }
    }
}

function paeth(left, up, corner) {
    const a = Math.abs(up - corner);
    const b = Math.abs(left - corner);
    const c = Math.abs(left + up - 2 * corner);
    return a <= b && a <= c ? left : b <= c ? up : corner;
}

function samples(bytes, { width, height }, stride, step) {
    const pixels = new Uint16Array(width * height);
    let out = 0;
    for (let y = 0; y < height; y++) {
        let i = y * (stride + 1) + 1;
        if (step === 1) {
            for (let x = 0; x < width; x++) {
                pixels[out++] = bytes[i++];
            }
        } else {
            for (let x = 0; x < width; x++, i += 2) {
                pixels[out++] = (bytes[i] << 8) | bytes[i + 1];
            }
        }
    }
    return pixels;
}
