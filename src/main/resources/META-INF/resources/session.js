/*
 * A page's watch over its session: it is told when the session rests, is locked, or is over, and says when somebody is
 * there. One page of a browser listens; the others hear it from that one.
 */
const TELL_THE_SERVER = 30_000;
const LEAVING = 2_000;

let watching = false;

export function watch(texts, header, token) {
    if (watching) {
        return;
    }
    watching = true;
    const words = JSON.parse(texts);
    const post = (path, body) =>
        fetch(address(`session/${path}`), { method: "POST", headers: { [header]: token }, body, cache: "no-store", redirect: "manual" });
    const others = new BroadcastChannel("registratura-session");
    const resting = restingDialog(words, post);
    const locked = lockedDialog(words, post);
    const take = (sign) => {
        show(resting, sign === "resting");
        show(locked, sign === "locked");
        if (sign === "ended") {
            leave();
        } else if (sign === "left") {
            setTimeout(leave, LEAVING);
        } else if (sign === "look") {
            dispatchEvent(new Event("registratura-look"));
        }
    };
    others.onmessage = (event) => take(event.data);
    navigator.locks.request("registratura-session", () => listen((sign) => {
        others.postMessage(sign);
        take(sign);
    }));
    tellOfLife(post, take, () => locked.open);
    shield(() => locked.open || resting.open);
    addEventListener("pageshow", (event) => event.persisted && location.reload());
}

/** Never resolves: whoever listens keeps listening, and the lock, until the page goes. */
function listen(take) {
    return new Promise(() => {
        const stream = new EventSource(address("session/watch"));
        stream.addEventListener("sign", (event) => {
            if (event.data === "ended" || event.data === "left") {
                stream.close();
            }
            take(event.data);
        });
        stream.onerror = () => {
            if (stream.readyState === EventSource.CLOSED) {
                gone().then((is) => is ? take("ended") : setTimeout(() => listen(take), LEAVING));
            }
        };
    });
}

async function gone() {
    try {
        const answer = await fetch(address("session/there"), { cache: "no-store" });
        return answer.status === 404;
    } catch {
        return false;
    }
}

/** While a dialog of the session stands over the page, keys and scanners are for it alone, whatever the page listens for. */
function shield(stands) {
    ["keydown", "keyup", "keypress", "pointermove"].forEach((name) =>
        addEventListener(name, (event) => stands() && event.stopImmediatePropagation(), true));
}

/** Keys and touches are somebody; what a page does by itself is nobody. */
function tellOfLife(post, take, isLocked) {
    let told = performance.now();
    const alive = (event) => {
        if (event.isTrusted && !isLocked() && performance.now() - told > TELL_THE_SERVER) {
            told = performance.now();
            post("stay").then((answer) => {
                if (answer.status === 404) {
                    take("ended");
                } else if (answer.status === 423) {
                    take("locked");
                }
            }, () => {});
        }
    };
    ["keydown", "pointerdown", "wheel"].forEach((name) => addEventListener(name, alive, { capture: true, passive: true }));
}

function show(dialog, wanted) {
    if (wanted && !dialog.open) {
        document.body.append(dialog);
        dialog.showModal();
    } else if (!wanted && dialog.open) {
        dialog.close();
        dialog.remove();
    }
}

function leave() {
    document.body.replaceChildren();
    location.replace(address("ended"));
}

function restingDialog(words, post) {
    const dialog = made("dialog", { className: "session-resting" });
    const stay = made("button", { type: "button", textContent: words.stay, autofocus: true });
    const act = () => post("stay").catch(() => {});
    stay.addEventListener("click", act);
    dialog.addEventListener("cancel", act);
    dialog.append(titled(dialog, words.resting), made("p", { textContent: words["resting-text"] }), row(stay));
    return dialog;
}

function lockedDialog(words, post) {
    const dialog = made("dialog", { className: "session-locked" });
    const form = made("form", { method: "dialog" });
    const label = made("label", { textContent: words.typed });
    const typed = made("input", { type: "password", autocomplete: "current-password", required: true, maxLength: 256, autofocus: true });
    const wrong = made("p", { className: "message message-blocked", hidden: true, textContent: words.wrong });
    wrong.setAttribute("role", "alert");
    const other = made("button", { type: "button", textContent: words.other });
    label.append(typed);
    const unlock = made("button", { type: "submit", textContent: words.unlock, className: "first", hidden: !words.typed });
    label.hidden = !words.typed;
    typed.required = Boolean(words.typed);
    const passkey = made("button", { type: "button", textContent: words.passkey ?? "", className: words.typed ? "" : "first", hidden: true });
    offer(passkey, words, post, wrong);
    dialog.addEventListener("cancel", (event) => event.preventDefault());
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        wrong.hidden = true;
        post("unlock", new URLSearchParams({ typed: typed.value })).then((answer) => {
            typed.value = "";
            wrong.hidden = answer.ok;
            if (answer.status === 404) {
                leave();
            } else if (!answer.ok) {
                typed.focus();
            }
        }, () => { wrong.hidden = false; });
    });
    other.addEventListener("click", () => post("leave").finally(() => {
        document.body.replaceChildren();
        location.replace(address("sign-in"));
    }));
    form.append(
        titled(dialog, words.locked),
        made("p", { textContent: words["locked-text"] }),
        label,
        wrong,
        row(passkey, unlock, other),
    );
    dialog.append(form);
    return dialog;
}

/** Whoever has a passkey comes back with it, where the browser can ask for one. */
function offer(button, words, post, wrong) {
    if (!words.passkey) {
        return;
    }
    import(address("passkey.js")).then(({ available, show: ask }) => {
        button.hidden = !available(words.origin);
        button.addEventListener("click", async () => {
            wrong.hidden = true;
            const asked = await post("passkey").catch(() => null);
            const answer = asked?.ok ? await ask(await asked.text()) : "failed";
            const answered = answer.startsWith("{")
                ? await post("unlock/passkey", new URLSearchParams({ answer })).catch(() => null)
                : null;
            if (asked?.status === 404 || answered?.status === 404) {
                leave();
            }
            // Whoever changed their mind did nothing wrong.
            wrong.hidden = answer === "cancelled" || Boolean(answered?.ok);
        });
    });
}

function titled(dialog, text) {
    const title = made("h2", { textContent: text, id: `${dialog.className}-title` });
    dialog.setAttribute("aria-labelledby", title.id);
    return title;
}

function row(...buttons) {
    const acts = made("div", { className: "acts" });
    acts.append(...buttons);
    return acts;
}

function made(name, properties) {
    return Object.assign(document.createElement(name), properties);
}

function address(path) {
    return new URL(path, document.baseURI);
}
