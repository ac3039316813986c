/*
 * Fetches, decodes and paints pictures beside the page, so that a finger on the screen never waits.
 * A picture is kept as the values the device stored, with smaller copies of it made when first asked for.
 */
import { readJpegLs } from "./jpeg-ls.js";
import { readGreyPng } from "./png16.js";
import { greys, halve, paint } from "./window-level.js";

const ROOM = 96 * 1024 * 1024;
const pictures = new Map();
let table = { key: "", greys: new Uint32Array(0) };

onmessage = async ({ data }) => {
    switch (data.act) {
        case "open":
            await open(data);
            break;
        case "adopt":
            keep(data.id, adopt(data));
            postMessage({ act: "opened", id: data.id, width: data.width, height: data.height });
            break;
        case "paint":
            paintOne(data);
            break;
    }
};

async function open({ id, url }) {
    const known = pictures.get(id);
    if (known) {
        postMessage({ act: "opened", id, width: known.levels[0].width, height: known.levels[0].height });
        return;
    }
    try {
        const answer = await fetch(url, { credentials: "same-origin", cache: "no-store", redirect: "manual",
            headers: { Accept: "image/jls, image/png;q=0.9" } });
        if (!answer.ok) {
            postMessage({ act: "failed", id, refused: answer.type === "opaqueredirect" || answer.status < 500 });
            return;
        }
        const bytes = await received(answer, id);
        const picture = answer.headers.get("Content-Type") === "image/jls" ? readJpegLs(bytes) : await readGreyPng(bytes);
        keep(id, picture);
        postMessage({ act: "opened", id, width: picture.width, height: picture.height });
    } catch (error) {
        postMessage({ act: "failed", id, refused: false, reason: String(error) });
    }
}

async function received(answer, id) {
    const total = Number(answer.headers.get("Content-Length")) || 0;
    const reader = answer.body.getReader();
    const parts = [];
    let size = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
        parts.push(next.value);
        size += next.value.length;
        if (total > 0) {
            postMessage({ act: "progress", id, share: Math.min(1, size / total) });
        }
    }
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
        bytes.set(part, at);
        at += part.length;
    }
    return bytes;
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
    const key = `${center}/${width}/${inverted}`;
    if (table.key !== key) {
        table = { key, greys: greys(65536, center, width, inverted) };
    }
    const { width: w, height: h, pixels } = picture.levels[level];
    const rgba = paint(pixels, table.greys);
    postMessage({ act: "painted", id, level, width: w, height: h, rgba }, [rgba]);
}
