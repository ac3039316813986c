package bg.registratura.subjectrequest.ui;

import bg.registratura.crypto.Uuid7;
import bg.registratura.search.Match;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Printing;
import bg.registratura.subjectrequest.Intake;
import bg.registratura.subjectrequest.RequestPapers;
import bg.registratura.subjectrequest.StrangerSearch;
import bg.registratura.subjectrequest.SubjectRequestId;
import bg.registratura.subjectrequest.SubjectRequests;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** A request of somebody who is in no register: looked for first, so that nobody is told by mistake that nothing is held. */
@Route("desk/requests/new")
@RolesAllowed({"RECEPTION", "SHIFT_LEAD"})
class NewStrangerView extends Div implements HasDynamicTitle {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 20;

    private final transient StrangerSearch search;
    private final transient SubjectRequests requests;
    private final transient RequestPapers papers;
    private final SubjectRequestId id;
    private final TextField name = new TextField(getTranslation("subjectrequest.stranger.name"));
    private final TextField number = new TextField(getTranslation("subjectrequest.stranger.number"));
    private final Button look = Acts.plain("subjectrequest.stranger.search", this::look);
    private final Div outcome = new Div();

    NewStrangerView(StrangerSearch search, SubjectRequests requests, RequestPapers papers, Clock clock) {
        this.search = search;
        this.requests = requests;
        this.papers = papers;
        this.id = new SubjectRequestId(Uuid7.next(clock.instant()));
        addClassNames("page", "page-narrow");
        name.setMaxLength(LONGEST_NAME);
        name.setAutofocus(true);
        name.setWidthFull();
        number.setMaxLength(LONGEST_NUMBER);
        number.setHelperText(getTranslation("subjectrequest.stranger.number.help"));
        outcome.getElement().setAttribute("role", "status");
        outcome.addClassName("stack");
        Acts.walk(List.of(name, number), this::look);
        var lead = new Paragraph(getTranslation("subjectrequest.stranger.lead"));
        lead.addClassName("page-lead");
        var fields = new Div(name, number, Acts.row(look));
        fields.addClassName("stack");
        add(new H1(getPageTitle()), lead, fields, outcome);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("subjectrequest.stranger.title");
    }

    private void look() {
        name.setErrorMessage(getTranslation("subjectrequest.field.applicant.required"));
        name.setInvalid(name.getValue().isBlank());
        if (name.isInvalid()) {
            name.focus();
            return;
        }
        outcome.removeAll();
        var alike = search.alike(name.getValue().strip(), number.getValue().strip());
        if (alike.isEmpty()) {
            take();
        } else {
            outcome.add(
                    new H2(getTranslation("subjectrequest.stranger.alike")),
                    new AlikeList(alike, match -> Stream.of(way(match))),
                    Acts.row(Acts.plain("subjectrequest.stranger.none-of-them", this::take)));
        }
    }

    private Component way(Match match) {
        var link =
                new Anchor("desk/requests/new/" + match.id().value(), getTranslation("subjectrequest.stranger.theirs"));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** What was searched is what is written: the two fields are closed from here on. */
    private void take() {
        outcome.removeAll();
        name.setReadOnly(true);
        number.setReadOnly(true);
        look.setVisible(false);
        var form = new IntakeForm(name.getValue().strip());
        outcome.add(
                new Paragraph(getTranslation("subjectrequest.stranger.unknown")),
                form,
                Acts.row(Acts.plain("subjectrequest.new.write", () -> form.ofStranger(
                                name.getValue().strip(), number.getValue().strip())
                        .ifPresent(this::write))));
    }

    private void write(Intake intake) {
        var request = requests.draft(id, intake);
        papers.form(request).ifPresent(form -> Printing.print(form, getTranslation("subjectrequest.new.title")));
        getUI().ifPresent(ui -> ui.navigate("desk/requests/" + id.value()));
    }
}
