package bg.registratura.results.ui;

import bg.registratura.breakglass.BreakGlass;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;

/** Stands above what is seen through broken glass: the reason, the time that is left, and the way to end it now. */
class GlassBar extends Div {

    /** At the end the browser lets go of the picture by itself and then tells the server, which has let go before. */
    private static final String COUNT_DOWN = """
            const bar = this;
            const ends = Date.now() + $1;
            const tick = () => {
                if (!bar.isConnected) return;
                const rest = ends - Date.now();
                $0.textContent = $2.replace('#', Math.max(0, Math.ceil(rest / 60000)));
                if (rest > 0) {
                    setTimeout(tick, Math.min(rest, 1000));
                    return;
                }
                document.querySelectorAll('x-ray-viewer').forEach(picture => {
                    picture.style.display = 'none';
                    (picture.shadowRoot ?? picture).querySelectorAll('canvas, img').forEach(pixels => {
                        pixels.removeAttribute('src');
                        pixels.width = 0;
                    });
                });
                setTimeout(() => bar.$server.timeIsOver(), 500);
            };
            tick();
            """;

    private final Span left = new Span();
    private final transient BreakGlass glass;
    private final transient Instant now;
    private transient Runnable over = () -> {};

    GlassBar(BreakGlass glass, Instant now, Runnable end) {
        this.glass = glass;
        this.now = now;
        addClassNames("message", "message-blocked", "glass-bar");
        getElement().setAttribute("role", "status");
        var why = new Span(getTranslation(
                "results.glass.why",
                getTranslation("breakglass.reason." + glass.reason().name())));
        left.setText(minutes().replace("#", String.valueOf(rest().toMinutes())));
        left.addClassNames("nowrap", "glass-left");
        var until = new Span(getTranslation("results.glass.until", Dates.time(glass.endsAt())));
        until.addClassName("nowrap");
        add(new Div(why, left, until), Acts.row(Acts.with("results.glass.end", Key.F9, end)));
    }

    /** What is seen here is restricted: broken glass goes by its own rule, and says so. */
    void sayRestricted() {
        addComponentAtIndex(1, new Paragraph(getTranslation("results.glass.restricted")));
    }

    /** What is done on the server when the time is over. */
    void over(Runnable over) {
        this.over = over;
    }

    @ClientCallable
    void timeIsOver() {
        over.run();
    }

    private Duration rest() {
        return Duration.between(now, glass.endsAt());
    }

    private String minutes() {
        return getTranslation("results.glass.left");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(COUNT_DOWN, left.getElement(), (double) rest().toMillis(), minutes());
    }
}
