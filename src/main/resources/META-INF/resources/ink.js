// A field to sign in, with a pen, a finger or a mouse. Strokes stay strokes: points with their moment and pressure.
const MOST_POINTS = 15_000;
const LINE = 2.6;

class InkField extends HTMLElement {
    #strokes = [];
    #stroke = null;
    #canvas = document.createElement('canvas');
    #opened = performance.now();
    #pen = false;

    connectedCallback() {
        this.append(this.#canvas);
        this.#canvas.setAttribute('role', 'img');
        this.#canvas.setAttribute('aria-label', this.getAttribute('label') ?? '');
        this.#fit();
        new ResizeObserver(() => this.#fit()).observe(this);
        this.#canvas.addEventListener('pointerdown', (event) => this.#down(event));
        this.#canvas.addEventListener('pointermove', (event) => this.#move(event));
        for (const end of ['pointerup', 'pointercancel']) {
            this.#canvas.addEventListener(end, (event) => this.#up(event));
        }
    }

    /** The field is empty again. */
    clear() {
        this.#strokes = [];
        this.#draw();
    }

    /** The last stroke is gone. */
    undo() {
        this.#strokes.pop();
        this.#draw();
    }

    /** Hands over what was drawn; it stays in the field. */
    give() {
        const round = (value) => Math.round(value * 10) / 10;
        const strokes = this.#strokes.map((stroke) => ({
            points: stroke.map(({ x, y, at, pressure }) => ({
                x: round(x),
                y: round(y),
                at: Math.round(at),
                pressure: Math.round(pressure * 100) / 100,
            })),
        }));
        const detail = JSON.stringify({ width: this.clientWidth || 1, height: this.clientHeight || 1, strokes });
        this.dispatchEvent(new CustomEvent('inked', { detail }));
    }

    /** A tablet that is turned keeps what was drawn, at its size. */
    #fit() {
        const ratio = window.devicePixelRatio || 1;
        this.#canvas.width = this.clientWidth * ratio;
        this.#canvas.height = this.clientHeight * ratio;
        this.#draw();
    }

    #down(event) {
        this.#pen ||= event.pointerType === 'pen';
        // A hand that rests on the screen while a pen is used is no signature.
        if (!event.isPrimary || (this.#pen && event.pointerType === 'touch')) {
            return;
        }
        event.preventDefault();
        this.#canvas.setPointerCapture(event.pointerId);
        this.#stroke = { id: event.pointerId, points: [] };
        this.#strokes.push(this.#stroke.points);
        this.#add(event);
    }

    #move(event) {
        if (this.#stroke?.id === event.pointerId) {
            const points = event.getCoalescedEvents?.() ?? [];
            (points.length ? points : [event]).forEach((point) => this.#add(point));
        }
    }

    #up(event) {
        if (this.#stroke?.id === event.pointerId) {
            this.#stroke = null;
        }
    }

    #add(event) {
        if (this.#strokes.reduce((all, stroke) => all + stroke.length, 0) >= MOST_POINTS) {
            return;
        }
        const place = this.#canvas.getBoundingClientRect();
        this.#stroke.points.push({
            x: event.clientX - place.left,
            y: event.clientY - place.top,
            at: performance.now() - this.#opened,
            pressure: event.pressure || 0.5,
        });
        this.#draw();
    }

    #draw() {
        const ratio = window.devicePixelRatio || 1;
        const pen = this.#canvas.getContext('2d');
        pen.setTransform(ratio, 0, 0, ratio, 0, 0);
        pen.clearRect(0, 0, this.clientWidth, this.clientHeight);
        pen.lineCap = 'round';
        pen.lineJoin = 'round';
        pen.lineWidth = LINE;
        pen.strokeStyle = '#14205a';
        this.#strokes.forEach((points) => {
            pen.beginPath();
            pen.moveTo(points[0].x, points[0].y);
            for (let i = 1; i < points.length - 1; i++) {
                const [on, next] = [points[i], points[i + 1]];
                pen.quadraticCurveTo(on.x, on.y, (on.x + next.x) / 2, (on.y + next.y) / 2);
            }
            const last = points.at(-1);
            pen.lineTo(last.x + (points.length === 1 ? 0.1 : 0), last.y);
            pen.stroke();
        });
    }
}

if (!customElements.get('ink-field')) {
    customElements.define('ink-field', InkField);
}

/** Tells how much of a text went by; a text that needs no scrolling was seen at once. */
export function watch(box) {
    let told = -1;
    const tell = () => {
        const rest = box.scrollHeight - box.clientHeight;
        const percent = rest <= 4 ? 100 : Math.min(100, Math.ceil(((box.scrollTop + 4) / rest) * 100));
        const step = percent >= 99 ? 100 : Math.floor(percent / 10) * 10;
        if (step > told) {
            told = step;
            box.dispatchEvent(new CustomEvent('read', { detail: step }));
        }
    };
    box.addEventListener('scroll', tell, { passive: true });
    new ResizeObserver(tell).observe(box);
}
