package bg.registratura.dpo.ui;

import bg.registratura.dpo.LogReader;
import bg.registratura.fhir.RecordExport;
import bg.registratura.people.Patient;
import bg.registratura.search.Match;
import bg.registratura.shell.Acts;
import bg.registratura.subjectrequest.Dossier;
import bg.registratura.subjectrequest.Dossiers;
import bg.registratura.subjectrequest.Sentences;
import bg.registratura.subjectrequest.StrangerSearch;
import bg.registratura.subjectrequest.SubjectRequest;
import com.vaadin.flow.component.Component;
import java.util.List;
import org.springframework.stereotype.Service;

/** What is held of whoever asks: for the officer to read, and for a machine of the person's choice. */
@Service
class Held {

    private final Dossiers dossiers;
    private final Sentences sentences;
    private final RecordExport export;
    private final LogReader log;
    private final StrangerSearch strangers;

    Held(Dossiers dossiers, Sentences sentences, RecordExport export, LogReader log, StrangerSearch strangers) {
        this.dossiers = dossiers;
        this.sentences = sentences;
        this.export = export;
        this.log = log;
        this.strangers = strangers;
    }

    Dossier of(SubjectRequest request) {
        return dossiers.of(request);
    }

    Component panel(SubjectRequest request, Dossier dossier) {
        return new DossierPanel(dossier, sentences, request.patient().isPresent() ? List.of() : alike(request));
    }

    /** Before somebody is told that nothing is held: who of the register may be the one who asks. */
    private List<Match> alike(SubjectRequest request) {
        return strangers.alike(request.applicant().name(), request.applicant().number());
    }

    Component looks(Patient patient) {
        return Acts.plain("dpo.case.looks", () -> new LooksDialog(log, patient).open());
    }

    Component link(SubjectRequest request) {
        return new RecordLink(request, export);
    }
}
