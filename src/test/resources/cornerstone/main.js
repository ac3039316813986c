/*
 * A stack in Cornerstone3D and nothing else: ?file=NAME, with &slices=N the files NAME1 … NAMEN as one stack.
 * window.peer tells when a picture was drawn, and moves the window and the slice as its tools do.
 */
import { Enums, RenderingEngine, getRenderingEngine, init } from "@cornerstonejs/core";
import { init as initLoader } from "@cornerstonejs/dicom-image-loader";

const asked = new URLSearchParams(location.search);
const stage = document.getElementById("stage");
const slices = Number(asked.get("slices") ?? 0);
const address = (name) => `wadouri:${new URL(name, location.href)}`;
const imageIds = slices
    ? Array.from({ length: slices }, (_, i) => address(`${asked.get("file")}${i + 1}`))
    : [address(asked.get("file"))];

await init();
initLoader({ maxWebWorkers: 1 });
const engine = new RenderingEngine("engine");
engine.enableElement({ viewportId: "stack", type: Enums.ViewportType.STACK, element: stage });
const viewport = getRenderingEngine("engine").getViewport("stack");

const drawn = () => new Promise((then) => stage.addEventListener(Enums.Events.IMAGE_RENDERED, then, { once: true }));
let first = null;
stage.addEventListener(Enums.Events.IMAGE_RENDERED, () => (first ??= performance.now()), { once: true });
const here = drawn();
await viewport.setStack(imageIds, 0);
viewport.render();
await here;

window.peer = {
    first,
    /** One step of a drag that changes the window; milliseconds until it is drawn. */
    async light(step) {
        const began = performance.now();
        const done = drawn();
        viewport.setProperties({ voiRange: { lower: 200 + step * 4, upper: 3200 + step * 6 } });
        viewport.render();
        await done;
        return performance.now() - began;
    },
    /** The slice of this index, counted from 0; milliseconds until it is drawn. */
    async slice(index) {
        const began = performance.now();
        const done = drawn();
        await viewport.setImageIdIndex(index);
        viewport.render();
        await done;
        return performance.now() - began;
    },
};
