/*
 * Reads a grey JPEG-LS picture without loss (ITU-T T.87), as the house writes it: one component, the standard's own parameters.
 * The names of the standard stand in brackets.
 */
const STEPS = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15]; // J
const RESET = 64;
const CONTEXTS = 365;
const HEAD = 1024;

export const readJpegLs = (bytes) => new JpegLs().picture(bytes);

/** A picture that is read row by row, as far as its bytes are here. */
export class JpegLs {
    #head = null;
    #pixels;
    #scan;

    /** Reads on; the bytes are the same as before and some more, of which so many are here. */
    read(bytes, size, whole = false) {
        if (!this.#head && (whole || size >= HEAD)) {
            this.#head = head(bytes.subarray(0, size));
            this.#pixels = new Uint16Array(this.#head.width * this.#head.height);
            this.#scan = new Scan(this.#head);
        }
        this.#scan?.read(this.#pixels, bytes.subarray(0, size), whole);
    }

    /** Reads the rest of it. */
    picture(bytes) {
        this.read(bytes, bytes.length, true);
        return { width: this.#head.width, height: this.#head.height, pixels: this.#pixels };
    }
}

function head(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const found = {};
    for (let at = 2; at + 4 <= bytes.length; ) {
        const marker = view.getUint16(at);
        const length = view.getUint16(at + 2);
        if (marker === 0xfff7) { // SOF55
            Object.assign(found, { precision: bytes[at + 4], height: view.getUint16(at + 5), width: view.getUint16(at + 7) });
            if (bytes[at + 9] !== 1) {
                break;
            }
        } else if (marker === 0xffda && found.precision && bytes[at + 7] === 0) { // SOS, NEAR
            return { ...found, start: at + 2 + length };
        } else {
            break;
        }
        at += 2 + length;
    }
    throw new Error("not a plain grey JPEG-LS");
}

const bitsOf = (things) => 32 - Math.clz32(things - 1);

class Scan {
    #bytes = new Uint8Array(0);
    #at;
    #row = 0;
    #above;
    #here;
    #held = 0; // at most 32 bits, the first of them highest
    #count = 0;
    #stuffed = false;
    #padding = 0;

    constructor({ precision, width, height, start }) {
        this.#at = start;
        this.#above = new Int32Array(width + 2);
        this.#here = new Int32Array(width + 2);
        this.width = width;
        this.height = height;
        this.highest = 2 ** precision - 1;
        this.range = this.highest + 1;
        this.rangeBits = bitsOf(this.range);
        const depth = Math.max(2, precision);
        this.limit = 2 * (depth + Math.max(8, depth));
        this.longestRow = Math.ceil((width * this.limit) / 7) + 8; // in bytes, were each code the longest
        this.kinds = kinds(this.highest);
        const size = Math.max(2, (this.range + 32) >> 6);
        this.sizes = new Int32Array(CONTEXTS + 2).fill(size); // A; the last two are of runs
        this.biases = new Int32Array(CONTEXTS); // B
        this.corrections = new Int32Array(CONTEXTS); // C
        this.counts = new Int32Array(CONTEXTS + 2).fill(1); // N
        this.negatives = new Int32Array(2); // Nn
        this.step = 0; // RUNindex
    }

    /** Reads the rows that are certain to be here; all of them, when the bytes are the whole. */
    read(pixels, bytes, whole) {
        this.#bytes = bytes;
        while (this.#row < this.height && (whole || bytes.length - this.#at >= this.longestRow)) {
            this.#readRow();
            pixels.set(this.#here.subarray(1, this.width + 1), this.#row++ * this.width);
        }
    }

    #readRow() {
        const { kinds, width } = this;
        const middle = kinds.length >> 1;
        const above = this.#here;
        const here = this.#above;
        [this.#above, this.#here] = [above, here];
        above[width + 1] = above[width];
        here[0] = above[1];
        for (let x = 1; x <= width; ) {
            const left = here[x - 1];
            const up = above[x];
            const upLeft = above[x - 1];
            const context = 81 * kinds[above[x + 1] - up + middle] + 9 * kinds[up - upLeft + middle]
                + kinds[upLeft - left + middle];
            if (context === 0) {
                x = this.#run(here, above, x, width);
            } else {
                here[x++] = this.#value(context, left, up, upLeft);
            }
        }
    }

    #value(signed, left, up, upLeft) {
        const context = signed < 0 ? -signed : signed;
        const low = left < up ? left : up;
        const high = left < up ? up : left;
        const median = upLeft >= high ? low : upLeft <= low ? high : left + up - upLeft;
        const correction = signed < 0 ? -this.corrections[context] : this.corrections[context];
        const predicted = Math.max(0, Math.min(this.highest, median + correction));
        const count = this.counts[context];
        const parameter = this.#parameter(this.sizes[context], count);
        const code = this.#golomb(parameter, this.limit);
        let error = (code >>> 1) ^ -(code & 1);
        if (parameter === 0 && 2 * this.biases[context] <= -count) {
            error = -error - 1;
        }
        this.#learn(context, error);
        return this.#within(predicted + (signed < 0 ? -error : error));
    }

    #learn(context, error) {
        let bias = this.biases[context] + error;
        let size = this.sizes[context] + Math.abs(error);
        let count = this.counts[context];
        if (count === RESET) {
            size >>= 1;
            bias >>= 1;
            count >>= 1;
        }
        count++;
        if (bias <= -count) {
            this.corrections[context] = Math.max(this.corrections[context] - 1, -128);
            bias = Math.max(bias + count, 1 - count);
        } else if (bias > 0) {
            this.corrections[context] = Math.min(this.corrections[context] + 1, 127);
            bias = Math.min(bias - count, 0);
        }
        this.biases[context] = bias;
        this.sizes[context] = size;
        this.counts[context] = count;
    }

    #run(here, above, from, width) {
        const value = here[from - 1];
        const left = width + 1 - from;
        let length = 0;
        while (length < left && this.#bits(1) === 1) {
            length += 1 << STEPS[this.step];
            if (length <= left && this.step < 31) {
                this.step++;
            }
        }
        if (length < left) {
            length += this.#bits(STEPS[this.step]);
        }
        const end = from + Math.min(length, left);
        here.fill(value, from, end);
        if (end <= width) {
            here[end] = this.#ending(value, above[end]);
            this.step = Math.max(0, this.step - 1);
        }
        return end + 1;
    }

    #ending(run, up) {
        const alike = run === up ? 1 : 0;
        const place = CONTEXTS + alike;
        const count = this.counts[place];
        const parameter = this.#parameter(this.sizes[place] + alike * (count >> 1), count);
        const code = this.#golomb(parameter, this.limit - STEPS[this.step] - 1);
        const turned = (code + alike) & 1;
        let error = (code + alike + turned) >> 1;
        if ((parameter !== 0 || 2 * this.negatives[alike] >= count) === (turned === 1)) {
            error = -error;
        }
        this.negatives[alike] += error < 0 ? 1 : 0;
        this.sizes[place] += (code + 1 - alike) >> 1;
        if (count === RESET) {
            this.sizes[place] >>= 1;
            this.counts[place] >>= 1;
            this.negatives[alike] >>= 1;
        }
        this.counts[place]++;
        return this.#within(alike ? run + error : run > up ? up - error : up + error);
    }

    #within(value) {
        return value < 0 ? value + this.range : value > this.highest ? value - this.range : value;
    }

    #parameter(size, count) {
        let parameter = 0;
        while (parameter < 16 && count << parameter < size) {
            parameter++;
        }
        return parameter;
    }

    #golomb(parameter, limit) {
        const most = limit - this.rangeBits - 1;
        let zeros = 0;
        while (true) {
            this.#fill();
            const ahead = Math.clz32(this.#held);
            if (ahead < this.#count) {
                zeros += ahead;
                this.#skip(ahead + 1);
                break;
            }
            zeros += this.#count;
            this.#skip(this.#count);
            if (zeros > limit) {
                throw new Error("a code of the JPEG-LS is too long");
            }
        }
        return zeros < most ? (zeros << parameter) | this.#bits(parameter) : this.#bits(this.rangeBits) + 1;
    }

    /** So many bits, at most 16. */
    #bits(number) {
        if (number === 0) {
            return 0;
        }
        this.#fill();
        const bits = this.#held >>> (32 - number);
        this.#skip(number);
        return bits;
    }

    #skip(number) {
        this.#held = number === 32 ? 0 : (this.#held << number) >>> 0;
        this.#count -= number;
    }

    /** At least 24 bits are held; behind a byte of ones a zero is stuffed. */
    #fill() {
        while (this.#count <= 24) {
            const size = this.#stuffed ? 7 : 8;
            const next = this.#at < this.#bytes.length ? this.#bytes[this.#at++] : this.#pad();
            this.#held = (this.#held | (next << (32 - this.#count - size))) >>> 0;
            this.#count += size;
            this.#stuffed = next === 0xff;
        }
    }

    #pad() {
        if ((this.#padding += 8) > 64) {
            throw new Error("the JPEG-LS ends early");
        }
        return 0;
    }
}

/** Of which of nine kinds a gradient is, for every gradient there can be (T.87 A.3.3, C.2.4.1.1.1). */
function kinds(highest) {
    const factor = highest >= 128 ? (Math.min(highest, 4095) + 128) >> 8 : 0;
    const small = highest >= 128 ? 0 : Math.floor(256 / (highest + 1));
    const within = (value, lowest) => (value > highest || value < lowest ? lowest : value);
    const first = within(factor ? factor + 2 : Math.max(2, Math.floor(3 / small)), 1);
    const second = within(factor ? 4 * factor + 3 : Math.max(3, Math.floor(7 / small)), first);
    const third = within(factor ? 17 * factor + 4 : Math.max(4, Math.floor(21 / small)), second);
    const table = new Int8Array(2 * highest + 1);
    for (let gradient = 1; gradient <= highest; gradient++) {
        const kind = gradient < first ? 1 : gradient < second ? 2 : gradient < third ? 3 : 4;
        table[highest + gradient] = kind;
        table[highest - gradient] = -kind;
    }
    return table;
}
