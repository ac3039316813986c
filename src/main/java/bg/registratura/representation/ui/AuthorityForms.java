package bg.registratura.representation.ui;

import bg.registratura.people.PatientId;
import org.springframework.stereotype.Service;

/** Makes the choice of who acts for a patient, for every form that needs one. */
@Service
public class AuthorityForms {

    private final Registers registers;

    AuthorityForms(Registers registers) {
        this.registers = registers;
    }

    /** A choice among those who may act for a patient today. */
    public AuthorityPicker picker(PatientId patient) {
        return new AuthorityPicker(patient, registers);
    }
}
