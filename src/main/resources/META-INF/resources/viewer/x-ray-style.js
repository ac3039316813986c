/* The viewer's own style, adopted by its shadow root: the page's policy allows no style written into the page. */
export const STYLE = `
:host {
    display: flex;
    flex-direction: column;
    gap: 8px;
    background: #0b0c0d;
    color: #eceded;
    color-scheme: dark;
    font-variant-numeric: tabular-nums;
    accent-color: #8fbaf3;
}
[hidden] { display: none !important; }
p { margin: 0; }
.stage {
    position: relative;
    block-size: var(--stage-height, clamp(220px, 46svh, 900px));
    overflow: hidden;
    background: #000;
    cursor: grab;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
}
/* before a wide screen the picture takes what its tools leave */
@media (min-width: 64em) and (orientation: landscape) {
    .stage { block-size: var(--stage-height, clamp(220px, 100svh - 18.5rem, 1600px)); }
}
.stage.zoomed { touch-action: none; }
/* nothing is shown: what is said of it and what can be taken are seen at once */
.stage.blank, :host(:fullscreen) .stage.blank { flex: none; block-size: 3rem; min-block-size: 0; cursor: default; }
.stage.blank ~ .marking > .mark-tools, .controls.blank > :not(.sliders), .controls.blank .slider:not(.slices), .controls.blank:not(:has(.slices:not([hidden]))) { display: none; }
/* all of the screen is the picture's, less what its tools need */
:host(:fullscreen) { overflow: auto; }
:host(:fullscreen) .stage { flex: 1 1 auto; min-block-size: 60svh; block-size: auto; }
.stage.drawing { touch-action: none; cursor: crosshair; }
.overlay { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; pointer-events: none; overflow: hidden; }
.overlay .mark, .overlay .cross { stroke: #ffd479; stroke-width: 2; fill: none; }
.overlay .mark-calibration { stroke: #7fe3c4; stroke-dasharray: 6 4; }
.overlay .selected { stroke: #fff; }
.overlay .cross { stroke: #fff; stroke-width: 1; }
.overlay .under { stroke: #000; stroke-width: 5; stroke-dasharray: none; opacity: 0.75; }
.overlay .handle { fill: #0b0c0d; fill-opacity: 0.35; stroke: #fff; stroke-width: 2; }
.overlay .held { fill: #8fbaf3; fill-opacity: 1; }
.overlay text { fill: #fff; stroke: #000; stroke-width: 4; paint-order: stroke; font: 600 0.9rem sans-serif; font-variant-numeric: tabular-nums; }
.stage:active { cursor: grabbing; }
.stage:focus-visible { outline: none; }
.stage:focus-visible::after { content: ""; position: absolute; inset: 0; border: 3px solid #8fbaf3; pointer-events: none; }
canvas { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; }
.loupe {
    position: absolute;
    z-index: 1;
    overflow: hidden;
    box-sizing: border-box;
    aspect-ratio: 1;
    background: #000;
    border: 2px solid #fff;
    border-radius: 12px;
    pointer-events: none;
}
.loupe p { position: absolute; inset: auto 0 0; background: rgb(0 0 0 / 0.8); padding: 2px 6px; font-size: 0.8rem; text-align: center; }
.marks {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    min-block-size: 1.6em;
    padding-inline: 12px;
}
.quality { color: #c9cdd1; }
.quality::before { content: "◐ "; content: "◐ " / ""; }
.quality[data-quality="full"]::before { content: "● "; content: "● " / ""; }
.quality:empty::before { content: none; }
.caution { font-weight: 600; }
.troubles { padding-inline: 12px; }
.troubles:not(:has(> :not([hidden]))) { display: none; }
.trouble { max-inline-size: 60ch; }
.retry { margin-block: 8px; }
.controls { display: flex; flex-direction: column; gap: 8px; padding: 0 12px 12px; }
.sliders { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 0 24px; }
.slider {
    display: grid;
    grid-template-columns: 1.5rem 5.5rem 1fr;
    align-items: center;
    gap: 8px;
    min-block-size: 48px;
}
.slices { grid-template-columns: 1.5rem 5.5rem 1fr 5.5rem; }
.slider input { appearance: none; inline-size: 100%; block-size: 48px; margin: 0; background: none; cursor: pointer; }
.slider input::-webkit-slider-runnable-track { block-size: 6px; background: #565c62; border-radius: 3px; }
.slider input::-moz-range-track { block-size: 6px; background: #565c62; border-radius: 3px; }
.slider input::-webkit-slider-thumb { appearance: none; inline-size: 28px; block-size: 28px; margin-block-start: -11px; background: #8fbaf3; border: 0; border-radius: 50%; }
.slider input::-moz-range-thumb { inline-size: 28px; block-size: 28px; background: #8fbaf3; border: 0; border-radius: 50%; }
input:focus-visible, .act:focus-visible { outline: 3px solid #8fbaf3; outline-offset: 2px; border-radius: 4px; }
.tools { display: grid; grid-template-columns: repeat(auto-fit, minmax(4.4rem, 1fr)); gap: 4px; }
.act {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 2px;
    min-block-size: max(48px, 2.8rem);
    min-inline-size: 48px;
    background: #1d2023;
    border: 1px solid #383c40;
    border-radius: 6px;
    padding: 4px 2px;
    color: inherit;
    cursor: pointer;
    font: inherit;
    font-size: 0.8rem;
    line-height: 1.2;
}
.act:hover { background: #2a2e32; }
.act[aria-pressed="true"] { background: #8fbaf3; border-color: #8fbaf3; color: #0c1a2b; }
.retry { padding-inline: 16px; font-size: 1rem; }
svg { inline-size: 1.3rem; block-size: 1.3rem; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.marking { display: flex; flex-direction: column; gap: 8px; padding: 0 12px 12px; }
.marking:not(:has(> :not([hidden]))) { display: none; }
.mark-hint:empty, .mark-state:empty { display: none; }
.mark-hint { position: absolute; inset: auto 0 0; background: rgb(0 0 0 / 0.8); padding: 8px 12px; pointer-events: none; }
.act svg { flex: none; }
.marking > .act { align-self: flex-start; flex-direction: row; gap: 8px; padding-inline: 16px; font-size: 1rem; }
.act:disabled { color: #9aa0a6; cursor: default; }
.mark-form { display: flex; flex-direction: column; gap: 8px; max-inline-size: 40rem; }
.mark-form input, .mark-form textarea {
    min-block-size: 48px;
    box-sizing: border-box;
    background: #1d2023;
    border: 1px solid #7d848b;
    border-radius: 6px;
    padding: 8px 12px;
    color: inherit;
    font: inherit;
}
.mark-form input { max-inline-size: 12rem; }
.mark-form [aria-invalid] { border-color: #ff9d8a; }
textarea:focus-visible { outline: 3px solid #8fbaf3; outline-offset: 2px; }
.mark-list h2 { margin: 8px 0; font-size: 1.05rem; }
.mark-list ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); gap: 0 24px; margin: 0; padding: 0; list-style: none; }
.mark-list li { border-block-start: 1px solid #383c40; padding-block: 8px; }
.mark-name { inline-size: 100%; align-items: flex-start; padding-inline: 12px; font-size: 1rem; font-weight: 600; text-align: start; }
.mark-list .words { margin-block: 4px; white-space: pre-line; overflow-wrap: anywhere; }
.caveat, .not-report { margin-block: 4px; color: #c9cdd1; font-size: 0.93rem; max-inline-size: 62ch; }
.mark-acts { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 4px; }
.mark-acts .act { padding-inline: 16px; font-size: 0.93rem; }
.mark-acts label { display: inline-flex; flex: 1 1 8rem; align-items: center; gap: 12px; min-block-size: 48px; cursor: pointer; }
.mark-acts input { flex: none; inline-size: 24px; block-size: 24px; }
@media (min-width: 60rem) {
    .controls { flex-direction: row; align-items: center; gap: 24px; }
    .sliders { flex: 1; }
    .tools { flex: 1.3; }
}
`;
