/*
 * What marks over a picture measure. Points are in pixels of the picture, from the outer corner of its first pixel;
 * spacing is { row, column }, millimetres between rows and between columns (DICOM PS3.3 10.7.1.3).
 */
const SMALLEST_OBJECT = 0.5;
const LARGEST_OBJECT = 500;
const MILLIMETRES = /^\s*\d{1,3}([.,]\d{1,2})?\s*(mm|мм)?\s*$/u;

export const POINTS = { LENGTH: 2, ANGLE: 3, ARROW: 2, CALIBRATION: 2 };

const SQUARE = { row: 1, column: 1 };

/** How pixels are shaped: by their spacing, else by what the file says of their height to their width, else square. */
export function shapeOf(described) {
    return described?.spacing ?? (described?.pixelAspect ? { row: described.pixelAspect, column: 1 } : SQUARE);
}

function way(from, to, spacing) {
    return [(to.x - from.x) * spacing.column, (to.y - from.y) * spacing.row];
}

export function lengthOf([from, to], spacing = SQUARE) {
    return Math.hypot(...way(from, to, spacing));
}

/** Degrees between two arms, 0 to 180, as they lie in the plane of the picture. */
export function angleOf([one, vertex, other], spacing = SQUARE) {
    const [ax, ay] = way(vertex, one, spacing);
    const [bx, by] = way(vertex, other, spacing);
    return Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by)) * 180 / Math.PI;
}

/**
 * By what a length is measured, and what is to be said of it; null where nothing says how large a pixel is.
 * The spacing of a projection is the detector's unless the device calibrated it, and even then right at one depth only
 * (PS3.3 10.7.1.2); a panoramic picture enlarges differently in every place. Only in a slice is it the body's.
 */
export function scaleOf(described, calibration, panoramic) {
    const given = described?.spacing ?? null;
    const beside = panoramic ? ["panoramic"] : [];
    if (calibration) {
        const base = shapeOf(described);
        const factor = calibration.millimetres / lengthOf(calibration.points, base);
        return { row: base.row * factor, column: base.column * factor, factor, ofFile: given !== null, caveats: ["manual", ...beside] };
    }
    if (!given) {
        return null;
    }
    const own = !given.calibrated ? ["detector"] : described.modality === "CT" ? [] : ["calibrated"];
    return { row: given.row, column: given.column, caveats: panoramic ? beside : own };
}

/** What is to be said of an angle: it is that of the projection, and without a spacing of pixels taken for square. */
export function angleCaveats(described, panoramic) {
    return [
        ...(panoramic ? ["panoramic"] : described?.modality === "CT" ? [] : ["projection"]),
        ...(described?.spacing || described?.pixelAspect ? [] : ["square"]),
    ];
}

/** The length somebody typed, with a comma or a point; NaN where it is none an object in a mouth could have. */
export function millimetres(typed) {
    const value = MILLIMETRES.test(typed) ? Number.parseFloat(typed.trim().replace(",", ".")) : Number.NaN;
    return value >= SMALLEST_OBJECT && value <= LARGEST_OBJECT ? value : Number.NaN;
}

export function number(value, places = 1) {
    return new Intl.NumberFormat(document.documentElement.lang || "bg",
        { minimumFractionDigits: places, maximumFractionDigits: places, useGrouping: false }).format(value);
}

/** Where a point of the picture is on the stage, and back; the matrix turns by right angles and enlarges evenly. */
export function onStage([a, b, c, d, e, f], { x, y }) {
    return { x: a * x + c * y + e, y: b * x + d * y + f };
}

export function onPicture([a, b, c, d, e, f], { x, y }) {
    const size = a * d - b * c;
    return { x: (d * (x - e) - c * (y - f)) / size, y: (a * (y - f) - b * (x - e)) / size };
}

export function distance(one, other) {
    return Math.hypot(one.x - other.x, one.y - other.y);
}

/** How far a place is from the nearest stroke of a mark. */
export function distanceToStrokes(at, points) {
    return Math.min(...points.slice(1).map((to, i) => {
        const from = points[i];
        const size = (to.x - from.x) ** 2 + (to.y - from.y) ** 2 || 1;
        const along = ((at.x - from.x) * (to.x - from.x) + (at.y - from.y) * (to.y - from.y)) / size;
        const share = Math.max(0, Math.min(1, along));
        return distance(at, { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
    }));
}
