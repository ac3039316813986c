package bg.registratura.subjectrequest.ui;

import bg.registratura.crypto.Uuid7;
import bg.registratura.esignature.Examination.Examined;
import bg.registratura.esignature.Examination.Unread;
import bg.registratura.esignature.Remark;
import bg.registratura.esignature.Signatory;
import bg.registratura.esignature.SignatureFinding;
import bg.registratura.people.Patient;
import bg.registratura.people.Patients;
import bg.registratura.search.Match;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.subjectrequest.Channel;
import bg.registratura.subjectrequest.ElectronicRequests;
import bg.registratura.subjectrequest.Intake;
import bg.registratura.subjectrequest.Progress;
import bg.registratura.subjectrequest.Refusal;
import bg.registratura.subjectrequest.SignedFile;
import bg.registratura.subjectrequest.StrangerSearch;
import bg.registratura.subjectrequest.SubjectRequestId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.datepicker.DatePicker;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request that came with an electronic signature: the file, what is found of it, whose it is, and its number. */
@Route("desk/requests/electronic")
@RolesAllowed({"RECEPTION", "SHIFT_LEAD"})
class ElectronicRequestView extends Div implements HasDynamicTitle {

    private static final int LONGEST_NAME = 200;

    private final transient ElectronicRequests requests;
    private final transient StrangerSearch search;
    private final transient Patients patients;
    private final transient Clock clock;
    private final SubjectRequestId id;
    private final DatePicker came = new DatePicker(getTranslation("subjectrequest.electronic.came"));
    private final SignedUpload upload = new SignedUpload(this::read, this::anew);
    private final Div outcome = new Div();
    private final Div filling = new Div();
    private transient @Nullable SignedFile file;

    ElectronicRequestView(ElectronicRequests requests, StrangerSearch search, Patients patients, Clock clock) {
        this.requests = requests;
        this.search = search;
        this.patients = patients;
        this.clock = clock;
        this.id = new SubjectRequestId(Uuid7.next(clock.instant()));
        addClassNames("page", "page-narrow");
        came.setLocale(getLocale());
        came.setMin(requests.earliest());
        came.setMax(requests.today());
        came.setValue(requests.today());
        came.setRequiredIndicatorVisible(true);
        came.setHelperText(getTranslation("subjectrequest.electronic.came.help"));
        outcome.getElement().setAttribute("role", "status");
        outcome.addClassName("stack");
        filling.addClassName("stack");
        var lead = new Paragraph(getTranslation("subjectrequest.electronic.lead"));
        lead.addClassName("page-lead");
        var fields = new Div(came, upload);
        fields.addClassName("stack");
        add(new H1(getPageTitle()), lead, fields, outcome, filling);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("subjectrequest.electronic.title");
    }

    /** Looks at what came, each time from the beginning. */
    void read(SignedFile taken) {
        file = taken;
        outcome.removeAll();
        var reading = requests.read(taken);
        switch (reading.examination()) {
            case Unread(var why) -> outcome.add(blocked("subjectrequest.signature.unread." + why));
            case Examined _
            when reading.entered() -> {
                var list = new Anchor("desk/requests", getTranslation("subjectrequest.list.title"));
                list.getElement().setAttribute("router-link", true);
                outcome.add(blocked("subjectrequest.refusal." + Refusal.FILE_ENTERED), list);
            }
            case Examined examined -> {
                var signatures = examined.signatures();
                outcome.add(new H2(getTranslation("subjectrequest.signature.title")), new SignatureList(signatures));
                if (signatures.stream().noneMatch(one -> one.remarks().contains(Remark.FILE_MISSING))) {
                    whose(signatures, reading.people());
                }
            }
        }
        outcome.scrollIntoView();
    }

    private Paragraph blocked(String key) {
        var sentence = new Paragraph(getTranslation(key));
        sentence.addClassNames("message", "message-blocked");
        return sentence;
    }

    private void anew() {
        file = null;
        outcome.removeAll();
    }

    /** Never guessed: whoever enters it says whose it is, also where a number matches. */
    private void whose(List<SignatureFinding> signatures, List<Match> people) {
        outcome.add(
                new H2(getTranslation("subjectrequest.electronic.whose")),
                new Paragraph(getTranslation("subjectrequest.electronic.identity")));
        if (people.isEmpty()) {
            outcome.add(new Paragraph(getTranslation("subjectrequest.electronic.nobody")));
        } else {
            outcome.add(
                    new Paragraph(getTranslation("subjectrequest.electronic.matches")),
                    new AlikeList(people, this::theirs));
        }
        var signatory = signatures.getFirst().signatory();
        var name = new TextField(getTranslation("subjectrequest.stranger.name"), shortened(signatory.name()), "");
        name.setMaxLength(LONGEST_NAME);
        name.setWidthFull();
        var found = new Div();
        found.addClassName("stack");
        outcome.add(
                name,
                Acts.row(Acts.plain("subjectrequest.stranger.search", () -> byName(name, signatory, found))),
                found);
    }

    private void byName(TextField name, Signatory signatory, Div found) {
        name.setErrorMessage(getTranslation("subjectrequest.field.applicant.required"));
        name.setInvalid(name.getValue().isBlank());
        if (name.isInvalid()) {
            name.focus();
            return;
        }
        found.removeAll();
        var called = name.getValue().strip();
        var number = signatory.number().orElse("");
        var alike = search.alike(called, number);
        found.add(
                alike.isEmpty()
                        ? new Paragraph(getTranslation("subjectrequest.stranger.unknown"))
                        : new AlikeList(alike, this::theirs));
        found.add(Acts.row(Acts.plain(
                "subjectrequest.electronic.stranger",
                () -> form(
                        called, new IntakeForm(called, Channel.ELECTRONIC), form -> form.ofStranger(called, number)))));
    }

    private Stream<Component> theirs(Match match) {
        return Stream.of(Acts.plain("subjectrequest.electronic.theirs", () -> patients.find(match.id())
                .ifPresent(this::theirs)));
    }

    private void theirs(Patient patient) {
        var correction = new CorrectionFields(clock, patient, () -> patients.showIdentifier(patient.id()));
        form(
                patient.name().full(),
                new IntakeForm(patient.name().full(), Channel.ELECTRONIC).correcting(correction),
                form -> form.intake(patient.id()));
    }

    private void form(String person, IntakeForm form, Function<IntakeForm, Optional<Intake>> read) {
        outcome.setVisible(false);
        upload.setVisible(false);
        var whose = new H2(person);
        whose.getElement().setAttribute("tabindex", "-1");
        filling.removeAll();
        filling.add(
                whose,
                form,
                Acts.row(
                        Acts.primary("subjectrequest.electronic.take", Key.F9, () -> read.apply(form)
                                .ifPresent(this::take)),
                        Acts.quiet("subjectrequest.electronic.back", this::back)));
        whose.getElement().callJsFunction("focus");
    }

    /** What was found, and whoever was looked for, stand as they were left. */
    private void back() {
        filling.removeAll();
        upload.setVisible(true);
        outcome.setVisible(true);
        upload.focus();
    }

    private void take(Intake intake) {
        var day = came.getValue();
        if (day == null) {
            notThatDay();
            return;
        }
        switch (requests.take(id, intake, Objects.requireNonNull(file), day)) {
            case Progress.Made(var request) -> {
                Notices.done("subjectrequest.done." + request.status());
                getUI().ifPresent(ui ->
                        ui.navigate("desk/requests/" + request.id().value()));
            }
            case Progress.Refused(var why) when why == Refusal.NOT_THAT_DAY -> notThatDay();
            case Progress.Refused(var why) -> Notices.refused("subjectrequest.refusal." + why);
            case Progress.NeedsSecondPerson _ -> {}
        }
    }

    private void notThatDay() {
        came.setErrorMessage(getTranslation("subjectrequest.refusal.NOT_THAT_DAY"));
        came.setInvalid(true);
        came.focus();
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
