/*
 * Fetches, decodes and paints pictures beside the page, so that a finger on the screen never waits.
 * A picture is kept as the values the device stored, with smaller copies of it made when first asked for.
 */
import { JpegLs } from "./jpeg-ls.js";
import { readGreyPng } from "./png16.js";
import { greys, halve, paint } from "./window-level.js";

const ROOM = 96 * 1024 * 1024;
const PATIENCE = 300;
/* while the bytes of one are read, the house packs the next */
const AHEAD_AT_ONCE = 2;
const pictures = new Map();
/* what is fetched now, what is to be next, and what may be needed then */
const underWay = new Map();
let wanted = null;
let later = [];
let table = { key: "", greys: new Uint32Array(0) };

onmessage = ({ data }) => {
    switch (data.act) {
        case "open":
            open(data);
            break;
        case "near":
            near(data.pictures);
            break;
        case "adopt":
            keep(data.id, adopt(data));
            postMessage({ act: "opened", id: data.id, width: data.width, height: data.height });
            break;
        case "paint":
            paintOne(data);
            break;
        case "part":
            paintPart(data);
            break;
    }
};

/**
 * The latest wish is the only one: what is being fetched for an earlier one may end within a moment, and is kept, or is let
 * go. Neighbours are fetched when nobody waits.
 */
function open(wish) {
    wanted = null;
    later = [];
    underWay.forEach((one) => (one.wished = one.id === wish.id));
    const known = pictures.get(wish.id);
    if (known) {
        postMessage({ act: "opened", id: wish.id, width: known.levels[0].width, height: known.levels[0].height });
    } else if (!underWay.has(wish.id)) {
        wanted = wish;
        underWay.forEach((one) => setTimeout(one.letGo, one.ahead ? 0 : PATIENCE));
        fetchNext();
    }
}

/** What was to be fetched ahead and lies behind by now is let go. */
function near(ahead) {
    later = ahead;
    underWay.forEach((one) => one.ahead && !ahead.some(({ id }) => id === one.id) && one.letGo());
    fetchNext();
}

function fetchNext() {
    if (wanted && underWay.size === 0) {
        const wish = wanted;
        wanted = null;
        take(wish);
    }
    while (!wanted && later.length > 0 && underWay.size < AHEAD_AT_ONCE && ![...underWay.values()].some(({ wished }) => wished)) {
        const next = later.shift();
        if (!pictures.has(next.id) && !underWay.has(next.id)) {
            take({ ...next, ahead: true });
        }
    }
}

async function take({ id, url, ahead = false }) {
    const stop = new AbortController();
    const mine = { id, ahead, wished: !ahead, letGo: () => mine.wished || stop.abort() };
    underWay.set(id, mine);
    const answers = (answer) => mine.wished && postMessage({ id, ...answer });
    try {
        const answer = await fetch(url, { credentials: "same-origin", cache: "no-store", redirect: "manual",
            headers: { Accept: "image/jls, image/png;q=0.9" }, signal: stop.signal });
        if (answer.ok) {
            const packed = answer.headers.get("Content-Type") === "image/jls" ? new JpegLs() : null;
            const bytes = await received(answer, (share) => answers({ act: "progress", share }), packed);
            const picture = packed ? packed.picture(bytes) : await readGreyPng(bytes);
            keep(id, picture);
            postMessage({ act: "kept", id });
            answers({ act: "opened", width: picture.width, height: picture.height });
        } else {
            later = [];
            answers({ act: "failed", refused: answer.type === "opaqueredirect" || answer.status < 500 });
        }
    } catch (error) {
        if (stop.signal.aborted && mine.wished) {
            wanted ??= { id, url };
        } else {
            answers({ act: "failed", refused: false, reason: String(error) });
        }
    } finally {
        underWay.delete(id);
        fetchNext();
    }
}

/** The bytes of an answer. What can be read while they come is read then, and not only when the last is here. */
async function received(answer, tells, packed) {
    const total = Number(answer.headers.get("Content-Length")) || 0;
    const reader = answer.body.getReader();
    let bytes = new Uint8Array(total || 1 << 20);
    let size = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
        bytes = withRoomFor(bytes, size + next.value.length);
        bytes.set(next.value, size);
        size += next.value.length;
        if (total > 0) {
            tells(Math.min(1, size / total));
        }
        packed?.read(bytes, size);
    }
    return bytes.subarray(0, size);
}

function withRoomFor(bytes, size) {
    if (size <= bytes.length) {
        return bytes;
    }
    const larger = new Uint8Array(Math.max(size, 2 * bytes.length));
    larger.set(bytes);
    return larger;
}

function adopt({ width, height, rgba }) {
    const bytes = new Uint8Array(rgba);
    const pixels = new Uint16Array(width * height);
    for (let i = 0; i < pixels.length; i++) {
        pixels[i] = bytes[i * 4];
    }
    return { width, height, pixels };
}

function keep(id, picture) {
    pictures.set(id, { levels: [picture], bytes: picture.pixels.byteLength * 1.34 });
    let used = 0;
    for (const kept of pictures.values()) {
        used += kept.bytes;
    }
    for (const [oldest, kept] of pictures) {
        if (used <= ROOM || oldest === id) {
            break;
        }
        pictures.delete(oldest);
        postMessage({ act: "gone", id: oldest });
        used -= kept.bytes;
    }
}

function paintOne({ id, level, center, width, inverted }) {
    const picture = pictures.get(id);
    if (!picture) {
        postMessage({ act: "forgotten", id });
        return;
    }
    while (picture.levels.length <= level) {
        picture.levels.push(halve(picture.levels.at(-1)));
    }
    const { width: w, height: h, pixels } = picture.levels[level];
    const rgba = paint(pixels, greysOf(center, width, inverted));
    postMessage({ act: "painted", id, level, width: w, height: h, rgba }, [rgba]);
}

/** A part of what the device stored, as it is. */
function paintPart({ id, left, top, columns, rows, center, width, inverted }) {
    const stored = pictures.get(id)?.levels[0];
    const part = new Uint16Array(columns * rows);
    for (let row = 0; stored && row < rows; row++) {
        const from = (top + row) * stored.width + left;
        part.set(stored.pixels.subarray(from, from + columns), row * columns);
    }
    const rgba = paint(part, greysOf(center, width, inverted));
    postMessage({ act: "part", id: stored && id, left, top, columns, rows, rgba }, [rgba]);
}

function greysOf(center, width, inverted) {
    const key = `${center}/${width}/${inverted}`;
    if (table.key !== key) {
        table = { key, greys: greys(65536, center, width, inverted) };
    }
    return table.greys;
}
