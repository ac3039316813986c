/* The few drawings on the viewer's buttons: strokes in the colour of their text. */
const PATHS = {
    plus: "M12 5v14M5 12h14",
    minus: "M5 12h14",
    fit: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
    one: "M6 8l3-2v12M18 6v12m-3-10l3-2M12.5 9v.5M12.5 15v.5",
    rotate: "M20 11a8 8 0 1 0-2.5 6.5M20 4v7h-7",
    invert: "M4 4h16v16H4zM4 20L20 4M14 16h4M6 8h4M8 6v4",
    finger: "M12 3v6M12 21v-6M3 12h6M21 12h-6M12 3l-2 2m2-2l2 2M12 21l-2-2m2 2l2-2M3 12l2-2m-2 2l2 2M21 12l-2-2m2 2l-2 2",
    reset: "M4 11a8 8 0 1 1 2.5 6.5M4 4v7h7",
    sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2",
    half: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 3v18M12 7l5-2M12 11l8.5-2M12 15l8.5-2M12 19l6-1.5",
    screen: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5M9 9h6v6H9z",
    together: "M9 7H7a5 5 0 0 0 0 10h2M15 7h2a5 5 0 0 1 0 10h-2M8 12h8",
    slide: "M4 7l8-4 8 4-8 4zM12 14v7M12 14l-2 2m2-2l2 2M12 21l-2-2m2 2l2-2",
    ruler: "M3 16L16 3l5 5L8 21zM7 12l2 2M10 9l3 3M13 6l2 2",
    angle: "M20 19H4L15 5M10 19a6 6 0 0 0-2.3-4.8",
    arrow: "M4 20L18 6M4 20v-6M4 20h6M14 4h6v6",
    known: "M4 17h16M4 14v6M20 14v6M8 10a4 4 0 1 0 8 0 4 4 0 0 0-8 0",
    undo: "M4 9h10a5 5 0 0 1 0 10H8M4 9l4-4M4 9l4 4",
    redo: "M20 9H10a5 5 0 0 0 0 10h6M20 9l-4-4M20 9l-4 4",
    loupe: "M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12M14.5 14.5L21 21M10 7v6M7 10h6",
    stack: "M4 8l8-4 8 4-8 4zM4 12l8 4 8-4M4 16l8 4 8-4",
};

export function icon(name) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", PATHS[name]);
    svg.append(path);
    return svg;
}
