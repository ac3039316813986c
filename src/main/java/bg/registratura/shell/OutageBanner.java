package bg.registratura.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;

/** Says above the page what the house has lost, what goes on without it and what waits; goes when it is back. */
class OutageBanner extends Div {

    private final transient Outages outages;
    private Set<Supply.Kind> shown = Set.of();

    OutageBanner(Outages outages) {
        this.outages = outages;
        addClassName("outages");
        getElement().setAttribute("role", "status");
        lookAgain();
    }

    /** Whether this page knows that something is away: then it does not ask for it in vain. */
    static boolean saysAway(Supply.Kind kind, UI page) {
        var banner = ComponentUtil.getData(page, OutageBanner.class);
        return banner != null && banner.shown.contains(kind);
    }

    @ClientCallable
    void lookAgain() {
        var now = outages.now();
        if (!now.equals(shown)) {
            shown = now;
            removeAll();
            now.stream().sorted().forEach(kind -> add(sentence(kind)));
        }
    }

    private Paragraph sentence(Supply.Kind kind) {
        var sentence = new Paragraph(getTranslation("shell.away." + kind.name()));
        sentence.addClassNames("message", kind == Supply.Kind.DATABASE ? "message-blocked" : "message-waits");
        return sentence;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ComponentUtil.setData(event.getUI(), OutageBanner.class, this);
        LiveLook.begin(this);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        ComponentUtil.setData(event.getUI(), OutageBanner.class, null);
    }
}
