package bg.registratura.pad.ui;

import bg.registratura.pad.Pads;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Sessions;
import bg.registratura.security.SignIns;
import bg.registratura.shell.Acts;
import bg.registratura.shell.OtherPages;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;

/** Where a tablet is made out of this browser, and where a desk gets or gives back its tablet. */
@Route("desk/pad")
@Menu(title = "pad.menu", order = 18)
@RolesAllowed({"RECEPTION", "SHIFT_LEAD"})
class PadStartView extends Div implements HasDynamicTitle {

    /** A working day; in the evening the tablet asks for somebody again. */
    private static final Duration LIFE = Duration.ofHours(14);

    private final transient Pads pads;
    private final transient CurrentUser user;
    private final transient Sessions sessions;
    private final transient SignIns signIns;
    private final Div pairing = new Div();

    PadStartView(Pads pads, CurrentUser user, Sessions sessions, SignIns signIns) {
        this.pads = pads;
        this.user = user;
        this.sessions = sessions;
        this.signIns = signIns;
        addClassNames("page", "page-narrow");
        var lead = new Paragraph(getTranslation("pad.start.lead"));
        lead.addClassName("page-lead");
        var steps = new OrderedList(
                new ListItem(getTranslation("pad.start.step.tablet")),
                new ListItem(getTranslation("pad.start.step.code")),
                new ListItem(getTranslation("pad.start.step.sign")));
        add(
                new H1(getTranslation("pad.start.title")),
                lead,
                steps,
                new H2(getTranslation("pad.start.desk")),
                pairing,
                new H2(getTranslation("pad.start.tablet")),
                new Paragraph(getTranslation("pad.start.tablet.text")),
                Acts.row(Acts.with("pad.start.here", Key.F9, this::become)));
        showPairing();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("pad.start.title");
    }

    private void showPairing() {
        pairing.removeAll();
        if (pads.isPaired(ThisDesk.key())) {
            pairing.add(
                    new Paragraph(getTranslation("pad.start.paired")),
                    Acts.row(Acts.plain("pad.release", this::release)));
        } else {
            pairing.add(new PairingForm(pads, this::showPairing));
        }
    }

    private void release() {
        pads.release(ThisDesk.key());
        showPairing();
    }

    /** This browser becomes a tablet: nobody is signed in here any more. */
    private void become() {
        ThisPad.become(pads.open());
        user.find().ifPresent(signIns::signOut);
        sessions.leave(VaadinServletRequest.getCurrent().getHttpServletRequest(), LIFE);
        OtherPages.end();
        UI.getCurrent().getPage().setLocation("pad");
    }
}
