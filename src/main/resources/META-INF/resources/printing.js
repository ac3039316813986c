// Prints a sheet that is fetched once and kept in memory only: no file, no history, no second copy.
export async function print(address, name) {
    const answer = await fetch(address, { cache: 'no-store', credentials: 'same-origin' });
    if (!answer.ok) {
        throw new Error('the sheet was not to be had: ' + answer.status);
    }
    const sheet = URL.createObjectURL(new Blob([await answer.arrayBuffer()], { type: 'application/pdf' }));
    forget();
    const frame = document.createElement('iframe');
    frame.className = 'printing';
    frame.title = name;
    frame.setAttribute('aria-hidden', 'true');
    frame.tabIndex = -1;
    frame.style.cssText = 'position:fixed;inset-inline-end:0;inset-block-end:0;width:1px;height:1px;border:0;opacity:0';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.src = sheet;
    document.body.append(frame);
    await loaded;
    const before = document.activeElement;
    frame.contentWindow.focus();
    frame.contentWindow.print();
    // Keys are pressed on the page and not on the sheet: the next act has its key here.
    frame.blur();
    window.focus();
    before?.focus?.();
    // The window that prints has the sheet by now: its address is closed, so that nothing opens it a second time. What shows it
    // goes with the next sheet, when the act is done, when the page is left, and at the latest after two minutes.
    URL.revokeObjectURL(sheet);
    addEventListener('pagehide', forget, { once: true });
    setTimeout(() => frame.remove(), 120_000);
}

// Lets go of the sheet that was printed last.
export function forget() {
    document.querySelector('iframe.printing')?.remove();
}
