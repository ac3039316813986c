// A scanner is a keyboard that types faster than any hand and ends with Enter. Wherever the cursor stands, what it typed
// is taken out of that field again and given to whoever on this page takes scans of its kind.
const FASTEST_HAND = 30; // milliseconds a sign
const SHORTEST_CODE = 6;
const SHORTEST_ZONE = 72; // the least a machine-readable zone has (ICAO Doc 9303)
// A machine that is busy hears the keys in fits; a scan is still told from a hand by its speed on the whole.
const PAUSE_IN_LINE = 400;
const PAUSE_BETWEEN_LINES = 300;

const takers = [];
let burst = null;

/** From now on, while it can be seen, the element hears `scanned` with what was read; whoever came last is asked first. */
export function take(element, kind) {
    if (!takers.length) {
        addEventListener('keydown', watch, true);
    }
    takers.push({ element, kind });
}

function watch(event) {
    const sign = event.key === 'Enter' ? '\n' : event.key;
    if (sign.length !== 1 || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
        if (event.key !== 'Shift') {
            burst = null;
        }
        return;
    }
    if (!burst || event.timeStamp - burst.last > (burst.isScan ? PAUSE_BETWEEN_LINES : PAUSE_IN_LINE)) {
        burst = { text: '', began: event.timeStamp, undo: undo(document.activeElement) };
    }
    burst.last = event.timeStamp;
    if (sign === '\n' && !burst.isScan) {
        burst.isScan = isFast(burst) && takersNow().length > 0;
    }
    burst.text += sign;
    if (burst.isScan) {
        event.preventDefault();
        event.stopImmediatePropagation();
        clearTimeout(burst.done);
        burst.done = setTimeout(give, PAUSE_BETWEEN_LINES, burst);
    }
}

function isFast({ text, began, last }) {
    return text.length >= SHORTEST_CODE && last - began < FASTEST_HAND * text.length;
}

function give(scan) {
    burst = null;
    const kind = scan.text.replace(/\s/g, '').length < SHORTEST_ZONE ? 'code' : 'zone';
    const taker = takersNow().findLast((one) => one.kind === kind);
    if (taker) {
        scan.undo();
        taker.element.dispatchEvent(new CustomEvent('scanned', { detail: scan.text.trim() }));
    }
}

/** A window that is open in front keeps scans from what lies behind it. */
function takersNow() {
    takers.splice(0, takers.length, ...takers.filter(({ element }) => element.isConnected));
    const front = [...document.querySelectorAll('vaadin-dialog')].findLast((dialog) => dialog.opened);
    return takers.filter(({ element }) => element.checkVisibility() && (!front || front.contains(element)));
}

/** What brings a field back to what stood in it before. */
function undo(element) {
    const before = element?.value;
    const choice = element?.closest?.('vaadin-select');
    const chosen = choice?.value;
    return () => {
        if (typeof before === 'string' && element.value !== before) {
            element.value = before;
            element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        }
        if (choice) {
            choice.opened = false;
            choice.value = chosen;
        }
    };
}
