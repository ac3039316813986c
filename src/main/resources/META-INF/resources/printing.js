// Prints a sheet that is fetched once and kept in memory only: no file, no history, no second copy.
export async function print(address, name) {
    const answer = await fetch(address, { cache: 'no-store', credentials: 'same-origin' });
    if (!answer.ok) {
        throw new Error('the sheet was not to be had: ' + answer.status);
    }
    const sheet = URL.createObjectURL(new Blob([await answer.arrayBuffer()], { type: 'application/pdf' }));
    document.querySelector('iframe.printing')?.remove();
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
    // The printing window reads the sheet while it is open; afterwards nothing of it stays.
    setTimeout(() => {
        URL.revokeObjectURL(sheet);
        frame.remove();
    }, 120_000);
}
