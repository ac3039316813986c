/*
 * The whole screen for one element, and back. At the laboratory's touch screen nothing may cover the way out, and some
 * telephones give the screen to films alone: there it is not offered.
 */
export function canFillScreen() {
    return document.fullscreenEnabled === true && !document.documentElement.classList.contains("kiosk");
}

export function fillScreen(element) {
    if (document.fullscreenElement) {
        document.exitFullscreen();
    } else {
        element.requestFullscreen().catch(() => {});
    }
}
