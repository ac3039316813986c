package bg.registratura.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The alarms above the page: they come while somebody works there, and each stays until a person takes notice of it. */
class AlarmBanner extends Div {

    private final transient List<Alarm> alarms;
    private transient List<Alarm.Raised> shown = List.of();

    AlarmBanner(List<Alarm> alarms) {
        this.alarms = alarms;
        addClassName("alarms");
        getElement().setAttribute("role", "alert");
    }

    @ClientCallable
    void lookAgain() {
        LiveLook.at(() ->
                show(alarms.stream().flatMap(alarm -> alarm.raised().stream()).toList()));
    }

    private void show(List<Alarm.Raised> now) {
        if (!isSame(now)) {
            shown = now;
            removeAll();
            now.forEach(raised -> add(line(raised)));
        }
    }

    private boolean isSame(List<Alarm.Raised> now) {
        boolean same = now.size() == shown.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = now.get(i).isSame(shown.get(i));
        }
        return same;
    }

    private Div line(Alarm.Raised raised) {
        var acts = Acts.row();
        if (!raised.route().isEmpty()) {
            var link = new Anchor(raised.route(), getTranslation("shell.alarm.open"));
            link.getElement().setAttribute("router-link", true);
            link.addClassName("act-link");
            acts.add(link);
        }
        acts.add(Acts.plain("shell.alarm.seen", () -> {
            raised.seen().run();
            lookAgain();
        }));
        var line = new Div(new Span(raised.sentence()), acts);
        line.addClassNames("message", "message-blocked", "alarm");
        return line;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        lookAgain();
        LiveLook.begin(this);
    }
}
