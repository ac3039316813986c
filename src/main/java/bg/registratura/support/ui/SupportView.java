package bg.registratura.support.ui;

import bg.registratura.credential.ui.HandoverFlows;
import bg.registratura.operations.Staff;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.support.SupportAccess;
import bg.registratura.support.SupportDesk;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The administrator lets the vendor's support in, watches what they do, and ends it. */
@Route("admin/support")
@RolesAllowed("ADMINISTRATOR")
class SupportView extends Div implements HasDynamicTitle {

    private static final int LOOK_MILLIS = 1_000;

    private final transient SupportDesk desk;
    private final transient Staff staff;
    private final transient HandoverFlows flows;
    private final transient Clock clock;
    private final Div open = new Div();
    private final H2 pastHead = new H2(getTranslation("support.past"));
    private final UnorderedList past = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("support.none"));
    private final transient List<WatchPanel> watched = new ArrayList<>();
    private transient @Nullable Registration polling;

    SupportView(SupportDesk desk, Staff staff, HandoverFlows flows, Clock clock) {
        this.desk = desk;
        this.staff = staff;
        this.flows = flows;
        this.clock = clock;
        addClassName("page");
        var begin = new Button(getTranslation("support.open"), _ -> ask());
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var head = new Div(new H1(getTranslation("support.title")), begin);
        head.addClassName("page-head");
        var lead = new Paragraph(getTranslation("support.lead"));
        lead.addClassName("page-lead");
        none.addClassName("empty-state");
        past.addClassName("rows");
        add(head, lead, none, open, pastHead, past);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.title");
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        attachment.getUI().setPollInterval(LOOK_MILLIS);
        polling = attachment.getUI().addPollListener(_ -> look());
    }

    @Override
    protected void onDetach(DetachEvent detachment) {
        detachment.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    /** What stands on the screen goes on; one that was opened or ended meanwhile, here or elsewhere, finds its place. */
    final void look() {
        var running = desk.running().stream().map(SupportAccess::id).toList();
        if (running.equals(watched.stream().map(WatchPanel::id).toList())) {
            watched.forEach(panel -> panel.look(clock.instant()));
        } else {
            refresh();
        }
    }

    private void refresh() {
        open.removeAll();
        past.removeAll();
        watched.clear();
        for (var access : desk.current()) {
            if (access.isOpen()) {
                var panel = new WatchPanel(access, desk, () -> hand(access), () -> end(access));
                panel.look(clock.instant());
                watched.add(panel);
                open.add(panel);
            } else {
                past.add(new AccessRow(access));
            }
        }
        none.setVisible(watched.isEmpty());
        pastHead.setVisible(past.getChildren().findAny().isPresent());
    }

    private void ask() {
        new OpeningDialog(desk, staff.today(), access -> {
                    refresh();
                    hand(access);
                })
                .open();
    }

    private void hand(SupportAccess access) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(access.order().person());
        dialog.add(flows.toStaff(desk.account(access), () -> {
            dialog.close();
            refresh();
        }));
        dialog.getFooter().add(Acts.quiet("support.close", dialog::close));
        dialog.open();
    }

    private void end(SupportAccess access) {
        desk.end(access.id());
        Notices.done("support.ended-now", access.order().person());
        refresh();
    }
}
