/*
 * A code on the screen: it asks the server how far it has come when it is told to, every few seconds, and when somebody comes
 * back to the page. The screen stays lit meanwhile, where the browser can keep it so.
 */
const LOOK_AGAIN = 10_000;

export function attend(screen) {
    let light = null;
    const look = () => {
        if (!screen.isConnected) {
            leave();
        } else if (document.visibilityState === "visible") {
            screen.$server.lookAgain();
        }
    };
    const shine = () => document.visibilityState === "visible"
        && navigator.wakeLock?.request("screen").then((lock) => {
            light = lock;
            screen.isConnected || leave();
        }, () => {});
    const back = () => {
        look();
        screen.isConnected && shine();
    };
    const leave = () => {
        clearInterval(timer);
        removeEventListener("registratura-look", look);
        document.removeEventListener("visibilitychange", back);
        light?.release();
    };
    const timer = setInterval(look, LOOK_AGAIN);
    addEventListener("registratura-look", look);
    document.addEventListener("visibilitychange", back);
    shine();
}
