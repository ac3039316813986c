// Giving in a whole folder or a disc: it is walked to its end, what is no picture stays where it is, and what is on its way
// is counted. The component that sends takes only the first hundred files of a folder that is dropped on it, and no names of
// folders; so folders are read here.
const HEAD = 132;
const NAMED_PICTURE = /\.(dcm|dic|dicom|ima)$/i;
const MOST_NAMES = 1000;
const MEGABYTE = 1024 * 1024;

/** From now on the upload takes folders, and says in a line and a bar how far it is. */
export function watch(upload, folder, stop, line, bar, words, failed) {
    if (upload.watched) {
        return;
    }
    upload.watched = true;
    const picker = Object.assign(document.createElement('input'), { type: 'file', multiple: true, webkitdirectory: true });
    folder.addEventListener('click', () => picker.click());
    picker.addEventListener('change', () => {
        const files = [...picker.files].map((file) => named(file, file.webkitRelativePath || file.name));
        picker.value = '';
        give(upload, files, []);
    });
    upload.addEventListener('drop', (event) => dropped(upload, event), true);
    stop.addEventListener('click', () => giveUp(upload));
    const count = () => tell(upload, stop, line, bar, words, failed);
    for (const happening of ['upload-before', 'upload-progress', 'upload-success', 'upload-error', 'upload-abort', 'file-remove']) {
        upload.addEventListener(happening, () => setTimeout(count));
    }
}

/** Where a folder is among what is dropped it is walked; else the component does its work. */
async function dropped(upload, event) {
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    if (!entries.some((entry) => entry.isDirectory)) {
        return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    upload.dispatchEvent(new DragEvent('dragleave'));
    const files = [];
    const unread = [];
    for (const entry of entries) {
        await walk(entry, '', files, unread);
    }
    await give(upload, files, unread);
}

/** A folder gives its entries out a hundred at a time, and none when there are no more. */
async function walk(entry, path, files, unread) {
    try {
        if (entry.isFile) {
            files.push(named(await new Promise((done, fail) => entry.file(done, fail)), path + entry.name));
            return;
        }
        const reader = entry.createReader();
        const some = () => new Promise((done, fail) => reader.readEntries(done, fail));
        for (let inside = await some(); inside.length; inside = await some()) {
            for (const one of inside) {
                await walk(one, path + entry.name + '/', files, unread);
            }
        }
    } catch {
        unread.push(path + entry.name);
    }
}

/** A file that says where it lay. */
function named(file, path) {
    Object.defineProperty(file, 'name', { value: path, configurable: true });
    return file;
}

/** Sends the pictures, the directory of the disc first, and tells what stays behind. */
async function give(upload, files, unread) {
    const pictures = [];
    const others = [];
    for (const file of files) {
        try {
            (await isPicture(file) ? pictures : others).push(file);
        } catch {
            unread.push(file.name);
        }
    }
    const isDirectory = (file) => /(^|\/)dicomdir$/i.test(file.name);
    pictures.sort((one, other) => isDirectory(other) - isDirectory(one));
    passOver(upload, 'passed-over', others.map((file) => file.name));
    passOver(upload, 'unread', unread);
    for (const file of pictures) {
        Object.assign(file, { loaded: 0, held: true });
    }
    upload.files = [...pictures, ...upload.files];
    upload.uploadFiles(pictures);
    if (!pictures.length) {
        upload.dispatchEvent(new CustomEvent('delivery-ended'));
    }
}

function passOver(upload, name, paths) {
    if (paths.length) {
        const told = paths.slice(0, MOST_NAMES).map((path) => path.replace(/\s+/g, ' '));
        upload.dispatchEvent(new CustomEvent(name, { detail: paths.length + '\n' + told.join('\n') }));
    }
}

async function isPicture(file) {
    const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
    const begins = (...bytes) => bytes.every((byte, at) => head[at] === byte);
    const prefix = String.fromCharCode(...head.slice(HEAD - 4));
    const zip = begins(0x50, 0x4b, 3, 4) && /\.zip$/i.test(file.name);
    return head.length === HEAD && prefix === 'DICM' || zip || NAMED_PICTURE.test(file.name);
}

/** What waits first, so that nothing takes the place of what is broken off. */
function giveUp(upload) {
    const open = upload.files.filter((file) => file.uploading);
    for (const file of [...open.filter((one) => one.held), ...open.filter((one) => !one.held)]) {
        upload.dispatchEvent(new CustomEvent('file-abort', { detail: { file } }));
    }
}

function tell(upload, stop, line, bar, words, failed) {
    const files = upload.files;
    const open = files.some((file) => file.uploading);
    const broken = files.filter((file) => file.error).length;
    const sum = (value) => files.reduce((all, file) => all + value(file), 0);
    const bytes = sum((file) => file.size);
    const sent = sum((file) => (file.complete ? file.size : Math.min(file.loaded ?? 0, file.size)));
    const megabytes = (value) => (value / MEGABYTE).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
    if (files.length) {
        const numbers = [files.filter((file) => file.complete).length, files.length, megabytes(sent), megabytes(bytes)];
        line.textContent = numbers.reduce((text, value, at) => text.replace('{' + at + '}', value), words)
            + (broken ? ' ' + failed.replace('{0}', broken) : '');
        bar.value = bytes ? sent / bytes : 1;
    }
    stop.hidden = bar.hidden = !open;
    if (open) {
        upload.open = true;
    } else if (upload.open) {
        upload.open = false;
        upload.files = files.filter((file) => file.error);
        upload.dispatchEvent(new CustomEvent('delivery-ended'));
    }
}
