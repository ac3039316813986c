package bg.registratura.sharing.ui;

import bg.registratura.document.DocumentId;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.people.Patient;
import bg.registratura.sharing.Dentist;
import bg.registratura.sharing.Signing;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** A dentist's access ends by a signature, at this moment, however it was given. */
class MandateEndDialog extends SignedDialog {

    private final transient Dentist dentist;

    MandateEndDialog(Patient patient, Dentist dentist, SharingRoom room, Runnable done) {
        super(patient, room, done);
        this.dentist = dentist;
        setHeaderTitle(getTranslation("sharing.end.title", DentistName.of(dentist)));
    }

    @Override
    void ask(IdentityCheck check) {
        add(new Paragraph(getTranslation("sharing.end.text")));
    }

    @Override
    Optional<DocumentId> prepare(IdentityCheck check) {
        return Optional.of(room.papers().prepareEnd(patient, dentist, check, getLocale()));
    }

    @Override
    Signing record(IdentityCheck check, DocumentId signed) {
        return room.desk().end(check, signed, patient.id(), dentist.id());
    }

    @Override
    String doneKey() {
        return "sharing.ended";
    }
}
