package bg.registratura.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.stream.IntStream;

/** Fingers on a touch screen, as the browser hears them. */
final class Fingers {

    private static final int STEPS = 5;

    private final CDPSession browser;

    Fingers(Page page) {
        browser = page.context().newCDPSession(page);
    }

    /** Two fingers beside each other on the middle of a thing, each so far from it first and then so far, in CSS pixels. */
    void spread(Locator on, double from, double to) {
        var box = seen(on);
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        touch("touchStart", x - from, y, x + from, y);
        IntStream.rangeClosed(1, STEPS)
                .mapToDouble(step -> from + (to - from) * step / STEPS)
                .forEach(far -> touch("touchMove", x - far, y, x + far, y));
        touch("touchEnd");
    }

    /** One finger on the middle of a thing, that goes so far. */
    void drag(Locator on, double right, double down) {
        var box = seen(on);
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        touch("touchStart", x, y);
        for (int step = 1; step <= STEPS; step++) {
            touch("touchMove", x + right * step / STEPS, y + down * step / STEPS);
        }
        touch("touchEnd");
    }

    private static BoundingBox seen(Locator on) {
        on.scrollIntoViewIfNeeded();
        return on.boundingBox();
    }

    private void touch(String kind, double... places) {
        var points = new JsonArray();
        for (int i = 0; i < places.length; i += 2) {
            var point = new JsonObject();
            point.addProperty("x", places[i]);
            point.addProperty("y", places[i + 1]);
            point.addProperty("id", i / 2);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", kind);
        event.add("touchPoints", points);
        browser.send("Input.dispatchTouchEvent", event);
    }
}
