package bg.registratura.dpo.ui;

import bg.registratura.dpo.LogReader;
import bg.registratura.fhir.RecordExport;
import bg.registratura.people.Patient;
import bg.registratura.shell.Acts;
import bg.registratura.subjectrequest.Dossier;
import bg.registratura.subjectrequest.Dossiers;
import bg.registratura.subjectrequest.Sentences;
import bg.registratura.subjectrequest.SubjectRequest;
import com.vaadin.flow.component.Component;
import org.springframework.stereotype.Service;

/** What is held of whoever asks: for the officer to read, and for a machine of the person's choice. */
@Service
class Held {

    private final Dossiers dossiers;
    private final Sentences sentences;
    private final RecordExport export;
    private final LogReader log;

    Held(Dossiers dossiers, Sentences sentences, RecordExport export, LogReader log) {
        this.dossiers = dossiers;
        this.sentences = sentences;
        this.export = export;
        this.log = log;
    }

    Dossier of(SubjectRequest request) {
        return dossiers.of(request);
    }

    Component panel(Dossier dossier) {
        return new DossierPanel(dossier, sentences);
    }

    Component looks(Patient patient) {
        return Acts.plain("dpo.case.looks", () -> new LooksDialog(log, patient).open());
    }

    Component link(SubjectRequest request) {
        return new RecordLink(request, export);
    }
}
