/*
 * The rest of a shared touch screen. A touch is a touch: neither a heartbeat nor a picture that loads prolongs anything.
 * When nobody touches it, the page is emptied first, whatever the network does, and then the session ends on the server.
 */
const WARNING = 15_000;
const TELL_THE_SERVER = 20_000;

let watching = false;

export function watch(rest, resting, stay) {
    document.documentElement.classList.add("kiosk");
    if (watching) {
        return;
    }
    watching = true;
    let touched = performance.now();
    let told = touched;
    const bar = warning(resting, stay);
    const touch = () => {
        touched = performance.now();
        bar.remove();
        if (touched - told > TELL_THE_SERVER) {
            told = touched;
            fetch(new URL("kiosk/touch", document.baseURI), { cache: "no-store", redirect: "manual" })
                .then((answer) => answer.ok || end(), () => {});
        }
    };
    ["pointerdown", "keydown", "wheel"].forEach((name) => addEventListener(name, touch, { capture: true, passive: true }));
    // A picture is looked at here; it is not taken along.
    ["contextmenu", "dragstart"].forEach((name) => addEventListener(name, (event) => event.preventDefault(), { capture: true }));
    addEventListener("pageshow", (event) => event.persisted && end());
    setInterval(() => {
        const idle = performance.now() - touched;
        if (atHome()) {
            return;
        }
        if (idle >= rest) {
            end();
        } else if (idle >= rest - WARNING && !bar.isConnected) {
            document.body.append(bar);
        }
    }, 500);
}

function atHome() {
    return location.pathname.replace(/\/$/, "").endsWith("/kiosk");
}

function end() {
    document.body.replaceChildren();
    location.replace(new URL("kiosk/end", document.baseURI));
}

function warning(resting, stay) {
    const bar = document.createElement("div");
    bar.className = "kiosk-resting";
    bar.setAttribute("role", "alert");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = stay;
    bar.append(Object.assign(document.createElement("p"), { textContent: resting }), button);
    return bar;
}
