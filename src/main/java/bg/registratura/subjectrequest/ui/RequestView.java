package bg.registratura.subjectrequest.ui;

import bg.registratura.people.Patients;
import bg.registratura.shell.NotFoundException;
import bg.registratura.shell.Notices;
import bg.registratura.subjectrequest.Cases;
import bg.registratura.subjectrequest.ChangeWords;
import bg.registratura.subjectrequest.Letters;
import bg.registratura.subjectrequest.Progress;
import bg.registratura.subjectrequest.RecipientNotices;
import bg.registratura.subjectrequest.Rectifications;
import bg.registratura.subjectrequest.Refusal;
import bg.registratura.subjectrequest.RequestPapers;
import bg.registratura.subjectrequest.SubjectRequest;
import bg.registratura.subjectrequest.SubjectRequestId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** One request at the desk: whom it is about, the one next step, and the answer's way into the person's hand. */
@Route("desk/requests/:request")
@RolesAllowed({"RECEPTION", "SHIFT_LEAD"})
class RequestView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Cases cases;
    private final transient Patients patients;
    private final transient DeskSteps steps;
    private final transient Letters letters;
    private final transient RecipientNotices notices;
    private final transient RequestPapers papers;
    private final transient SignedPapers signed;
    private final transient SignedFileSection file;
    private final transient Rectifications rectifications;
    private final transient ChangeWords changes;

    RequestView(
            Cases cases,
            Patients patients,
            DeskSteps steps,
            Letters letters,
            RecipientNotices notices,
            RequestPapers papers,
            SignedPapers signed,
            SignedFileSection file,
            Rectifications rectifications,
            ChangeWords changes) {
        this.cases = cases;
        this.patients = patients;
        this.steps = steps;
        this.letters = letters;
        this.notices = notices;
        this.papers = papers;
        this.signed = signed;
        this.file = file;
        this.rectifications = rectifications;
        this.changes = changes;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var request = event.getRouteParameters()
                .get("request")
                .map(RequestView::id)
                .flatMap(cases::find)
                .orElseThrow(NotFoundException::new);
        show(request);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("subjectrequest.request.title");
    }

    /** Shows a request as it is now. */
    void show(SubjectRequest request) {
        removeAll();
        var title = new H1(getTranslation("subjectrequest.kind." + request.kind()));
        var head = new Div(title, new DaysLeft(request.status(), request.term(), cases.today()));
        head.addClassName("page-head");
        add(
                head,
                person(request),
                steps.panel(request, this::after),
                new RequestFacts(request),
                new ChangeList(changes, rectifications.asked(request)),
                file.of(request),
                signed.of(request),
                new LetterList(request, letters, papers),
                RecipientSection.forDesk(request, notices, papers),
                new HistoryList(cases.history(request.id())));
    }

    private PersonLine person(SubjectRequest request) {
        return request.patient()
                .flatMap(patients::find)
                .map(PersonLine::new)
                .orElseGet(() -> new PersonLine(request.applicant().name()));
    }

    private void after(SubjectRequest shown, Progress progress) {
        switch (progress) {
            case Progress.NeedsSecondPerson _ -> {}
            case Progress.Made(var request) -> {
                Notices.done(
                        request.status() == shown.status()
                                ? "subjectrequest.letter.written"
                                : "subjectrequest.done." + request.status());
                show(request);
            }
            case Progress.Refused(var why) -> {
                Notices.refused("subjectrequest.refusal." + why);
                if (why == Refusal.CHANGED_ELSEWHERE) {
                    cases.find(shown.id()).ifPresent(this::show);
                }
            }
        }
    }

    private static SubjectRequestId id(String typed) {
        try {
            return new SubjectRequestId(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
