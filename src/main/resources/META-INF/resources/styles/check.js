// Says at the field what is too large to be looked at, before any of it is sent, and takes who reads to the answer.
const MOST = 5 * 1024 * 1024 - 1024;

const form = document.getElementById('by-file');
const file = document.getElementById('file');
const fault = document.getElementById('file-fault');

const isTooLarge = () => [...file.files].some((one) => one.size > MOST);

const tell = () => {
    const large = isTooLarge();
    fault.textContent = large ? form.dataset.tooLarge : '';
    if (large) {
        file.setAttribute('aria-invalid', 'true');
    } else {
        file.removeAttribute('aria-invalid');
    }
};

file.addEventListener('change', tell);
form.addEventListener('submit', (event) => {
    if (isTooLarge()) {
        event.preventDefault();
        tell();
        file.focus();
    }
});

document.getElementById('answer')?.focus();
