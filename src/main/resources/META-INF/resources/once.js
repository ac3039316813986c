// An act is done once: the second click of a double click and a key that is held or struck twice do nothing. A key on the
// screen is no act: it is meant each time.
const PAUSE_MILLIS = 400;
let last = { key: '', at: -PAUSE_MILLIS };

function stop(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
}

addEventListener(
    'click',
    (event) => {
        const path = event.composedPath();
        const acts = path.some((node) => /^(vaadin-button|button)$/i.test(node.localName ?? ''));
        if (event.detail > 1 && acts && !path.some((node) => node.classList?.contains('keypad'))) {
            stop(event);
        }
    },
    true,
);

addEventListener(
    'keydown',
    (event) => {
        if (!/^F\d+$/.test(event.key)) {
            return;
        }
        const again = event.key === last.key && event.timeStamp - last.at < PAUSE_MILLIS;
        last = { key: event.key, at: event.timeStamp };
        if (event.repeat || again) {
            stop(event);
        }
    },
    true,
);
