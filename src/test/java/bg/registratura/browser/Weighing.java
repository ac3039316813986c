package bg.registratura.browser;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicLong;

/** How much of what a page fetched are pictures, as their answers say. */
final class Weighing {

    private final AtomicLong bytes = new AtomicLong();

    Weighing(Page page, String pictures) {
        page.onResponse(response -> {
            if (response.url().contains(pictures)) {
                bytes.addAndGet(Long.parseLong(response.headers().getOrDefault("content-length", "0")));
            }
        });
    }

    long bytes() {
        return bytes.get();
    }
}
