/*
 * The keys of a screen that has no keyboard. They stand at the bottom edge while a field is typed into, where somebody in a
 * wheelchair reaches them too; figures where figures are asked for, else letters in either script. A press leaves the focus in
 * its field, so a reader that speaks the screen stays there; nothing that is typed is spoken, shown or kept here.
 */
const LETTERS = {
    bg: ["явертъуиопч", "асдфгхйклшщ", "зьцжбнмю-"],
    en: ["qwertyuiop", "asdfghjkl", "zxcvbnm-"],
    signs: ["1234567890", "@#%&*+=/_", ".,:;!?()'\""],
    figures: ["123", "456", "789"],
};
/** How long after the finger is lifted the click may come, in milliseconds. */
const CLICK = 350;
const TYPED = 'input:not([type]), input[type="text"], input[type="password"], input[type="search"], input[type="tel"], textarea';

let pad;
let field;
let layer;
let capital = false;
let pressed = false;

/** Offers the keys wherever something is typed; `words` are what their names are. */
export function offer(words) {
    if (pad) {
        return;
    }
    pad = document.createElement("div");
    pad.className = "keypad";
    pad.setAttribute("role", "region");
    pad.setAttribute("aria-label", words.keys);
    pad.hidden = true;
    pad.addEventListener("pointerdown", (event) => event.preventDefault());
    pad.addEventListener("click", (event) => {
        const key = event.target.closest("button");
        if (key && field) {
            press(key.dataset, words);
        }
    });
    addEventListener("focusin", (event) => {
        const target = event.composedPath()[0];
        if (target instanceof Element && target.matches(TYPED) && !target.readOnly) {
            open(target, words);
        } else if (!pad.contains(target)) {
            leave();
        }
    });
    addEventListener("focusout", (event) => event.relatedTarget || leave());
    // Whatever is being pressed stays under the finger until it was pressed.
    addEventListener("pointerdown", () => (pressed = true), { capture: true });
    ["pointerup", "pointercancel"].forEach((name) =>
        addEventListener(name, () => {
            pressed = false;
            setTimeout(() => document.activeElement?.matches(TYPED) || leave(), CLICK);
        }, { capture: true }),
    );
    document.body.append(pad);
}

function open(target, words) {
    if (field === target) {
        return;
    }
    settle();
    field = target;
    capital = false;
    layer = asksForFigures(target) ? "figures" : document.documentElement.lang === "en" ? "en" : "bg";
    pad.hidden = false;
    draw(words);
    target.scrollIntoView({ block: "center" });
}

function leave() {
    settle();
    if (!pressed) {
        field = undefined;
        pad.hidden = true;
        document.documentElement.style.removeProperty("--keypad");
    }
}

/** What was typed here is told as a keyboard's is once the field is left: the browser tells only its own. */
function settle() {
    if (field?.keyed) {
        field.keyed = false;
        field.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
    }
}

function asksForFigures(target) {
    return (
        target.inputMode === "numeric" ||
        ["one-time-code", "username"].includes(target.autocomplete)
    );
}

function draw(words) {
    const rows = LETTERS[layer].map((row) => [...row].map((sign) => key(sign, { sign: capital ? sign.toUpperCase() : sign })));
    const erase = key("⌫", { act: "erase" }, words.erase);
    const enter = key(words.enter, { act: "enter" });
    if (layer === "figures") {
        rows.push([key("АБВ", { layer: "bg" }, words.bg), key("0", { sign: "0" }), erase], [enter]);
    } else {
        rows[2].push(erase);
        rows.push([
            capitals(words),
            ...["bg", "en", "signs"].filter((other) => other !== layer).map((other) => key(NAMES[other], { layer: other }, words[other])),
            key(words.space, { sign: " ", wide: "" }),
            enter,
        ]);
    }
    pad.dataset.layer = layer;
    pad.replaceChildren(...rows.map(row));
    document.documentElement.style.setProperty("--keypad", `${pad.offsetHeight}px`);
}

const NAMES = { bg: "АБВ", en: "ABC", signs: "123" };

function capitals(words) {
    const shift = key("⇧", { act: "capital" }, words.capital);
    shift.setAttribute("aria-pressed", String(capital));
    return shift;
}

function row(keys) {
    const line = document.createElement("div");
    line.append(...keys);
    return line;
}

function key(face, data, name) {
    const made = document.createElement("button");
    made.type = "button";
    made.tabIndex = -1;
    made.textContent = data.sign && data.sign !== " " ? data.sign : face;
    Object.assign(made.dataset, data);
    if (name) {
        made.setAttribute("aria-label", name);
    }
    return made;
}

function press({ sign, act, layer: other }, words) {
    if (other) {
        layer = other;
        draw(words);
    } else if (act === "capital") {
        capital = !capital;
        draw(words);
    } else if (act === "enter") {
        enter();
    } else {
        change(act === "erase" ? "" : sign, act === "erase");
        if (capital) {
            capital = false;
            draw(words);
        }
    }
}

function change(text, erases) {
    const start = field.selectionStart;
    const end = field.selectionEnd;
    const from = erases && start === end ? Math.max(0, start - 1) : start;
    const length = field.value.length - (end - from) + text.length;
    if (field.maxLength >= 0 && length > field.maxLength) {
        return;
    }
    field.setRangeText(text, from, end, "end");
    field.keyed = true;
    field.dispatchEvent(
        new InputEvent("input", {
            bubbles: true,
            composed: true,
            inputType: erases ? "deleteContentBackward" : "insertText",
            data: erases ? null : text,
        }),
    );
}

function enter() {
    const left = field;
    settle();
    const stroke = { key: "Enter", code: "Enter", bubbles: true, composed: true, cancelable: true };
    left.dispatchEvent(new KeyboardEvent("keydown", stroke));
    left.dispatchEvent(new KeyboardEvent("keyup", stroke));
}
