package bg.registratura.dpo.ui;

import bg.registratura.fhir.RecordExport;
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

    Held(Dossiers dossiers, Sentences sentences, RecordExport export) {
        this.dossiers = dossiers;
        this.sentences = sentences;
        this.export = export;
    }

    Dossier of(SubjectRequest request) {
        return dossiers.of(request);
    }

    Component panel(Dossier dossier) {
        return new DossierPanel(dossier, sentences);
    }

    Component link(SubjectRequest request) {
        return new RecordLink(request, export);
    }
}
