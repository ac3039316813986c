package bg.registratura.dpo.ui;

import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.shell.Acts;
import bg.registratura.shell.NotFoundException;
import bg.registratura.shell.Notices;
import bg.registratura.subjectrequest.Cases;
import bg.registratura.subjectrequest.ChangeWords;
import bg.registratura.subjectrequest.Letters;
import bg.registratura.subjectrequest.Progress;
import bg.registratura.subjectrequest.RecipientNotices;
import bg.registratura.subjectrequest.Rectifications;
import bg.registratura.subjectrequest.Rectifying;
import bg.registratura.subjectrequest.RequestPapers;
import bg.registratura.subjectrequest.RequestStatus;
import bg.registratura.subjectrequest.SubjectRequest;
import bg.registratura.subjectrequest.SubjectRequestId;
import bg.registratura.subjectrequest.ui.ChangeList;
import bg.registratura.subjectrequest.ui.DaysLeft;
import bg.registratura.subjectrequest.ui.HistoryList;
import bg.registratura.subjectrequest.ui.LetterList;
import bg.registratura.subjectrequest.ui.PersonLine;
import bg.registratura.subjectrequest.ui.RecipientSection;
import bg.registratura.subjectrequest.ui.RequestFacts;
import bg.registratura.subjectrequest.ui.SignedFileSection;
import bg.registratura.subjectrequest.ui.SignedPapers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A case as one page: the request, the person, what is held; beside it the decision and the answer as it will print. */
@Route("dpo/requests/:request")
@RolesAllowed("DPO")
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Cases cases;
    private final transient Patients patients;
    private final transient Held held;
    private final transient OfficerSteps steps;
    private final transient Letters letters;
    private final transient RecipientNotices notices;
    private final transient RequestPapers papers;
    private final transient SignedPapers signed;
    private final transient SignedFileSection file;
    private final transient Rectifications rectifications;
    private final transient ChangeWords changes;

    CaseView(
            Cases cases,
            Patients patients,
            Held held,
            OfficerSteps steps,
            Letters letters,
            RecipientNotices notices,
            RequestPapers papers,
            SignedPapers signed,
            SignedFileSection file,
            Rectifications rectifications,
            ChangeWords changes) {
        this.cases = cases;
        this.patients = patients;
        this.held = held;
        this.steps = steps;
        this.letters = letters;
        this.notices = notices;
        this.papers = papers;
        this.signed = signed;
        this.file = file;
        this.rectifications = rectifications;
        this.changes = changes;
        addClassNames("page", "page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var request = event.getRouteParameters()
                .get("request")
                .map(CaseView::id)
                .flatMap(cases::find)
                .orElseThrow(NotFoundException::new);
        show(request);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dpo.case.title");
    }

    /** Shows a request as it is now. */
    void show(SubjectRequest request) {
        removeAll();
        var title = new H1(getTranslation("subjectrequest.kind." + request.kind()));
        var head = new Div(title, new DaysLeft(request.status(), request.term(), cases.today()));
        head.addClassName("page-head");
        var dossier = held.of(request);
        var rectifying = rectifications.open(request);
        var source = new Div(
                new H2(getTranslation("dpo.case.request")),
                new RequestFacts(request),
                new ChangeList(changes, rectifying.map(Rectifying::asked).orElseGet(List::of)),
                file.withFile(request),
                new H2(getTranslation("dpo.case.held")),
                held.panel(request, dossier),
                held.link(request),
                signed.of(request),
                new LetterList(request, letters, papers),
                RecipientSection.forOfficer(request, notices, papers),
                new HistoryList(cases.history(request.id())));
        source.addClassName("section");
        var columns = new Div(source, steps.panel(request, dossier, rectifying.map(this::fields), this::after));
        columns.addClassName("columns");
        var known = request.patient().flatMap(patients::open);
        add(
                head,
                known.map(PersonLine::new)
                        .orElseGet(() -> new PersonLine(request.applicant().name())));
        request.patient()
                .ifPresent(patient ->
                        add(Acts.row(Stream.concat(known.map(held::looks).stream(), Stream.of(disclosures(patient)))
                                .toArray(Component[]::new))));
        add(columns);
    }

    private RectificationFields fields(Rectifying rectifying) {
        return new RectificationFields(changes, rectifying);
    }

    private Anchor disclosures(PatientId patient) {
        var link = new Anchor("dpo/disclosures/" + patient.value(), getTranslation("dpo.case.disclosures"));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** A refusal leaves the screen as it is: what was written stays. */
    private void after(Progress progress) {
        switch (progress) {
            case Progress.NeedsSecondPerson _ -> {}
            case Progress.Made(var request) -> {
                Notices.done(done(request));
                show(request);
                getElement().scrollIntoView();
            }
            case Progress.Refused(var why) -> Notices.refused("subjectrequest.refusal." + why);
        }
    }

    private static String done(SubjectRequest request) {
        if (request.owesErasure()) {
            return "dpo.done.to-erase";
        }
        return request.status() == RequestStatus.DECIDED && request.erasedAt() != null
                ? "dpo.done.erased"
                : "subjectrequest.done." + request.status();
    }

    private static SubjectRequestId id(String typed) {
        try {
            return new SubjectRequestId(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
