package bg.registratura.demonstration;

import bg.registratura.representation.Authority;
import bg.registratura.representation.Proof;
import bg.registratura.representation.Recording;
import bg.registratura.representation.RepresentativeKind;
import bg.registratura.representation.Representatives;
import bg.registratura.representation.Representatives.Appointment;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Writes the parents of invented minors down, by an invented birth certificate. */
@Component
@ConditionalOnProperty("registratura.demo")
class Parents {

    private static final String INVENTED_NUMBER = "000000";

    private final Representatives representatives;

    Parents(Representatives representatives) {
        this.representatives = representatives;
    }

    /** What lets the parent act, written down the first time. */
    Authority of(Guest guest, String name) {
        return representatives.goodToday(guest.id()).stream()
                .<Authority>map(one -> new Authority.ByLaw(one.id()))
                .findFirst()
                .orElseGet(() -> write(guest, name));
    }

    private Authority write(Guest guest, String name) {
        var born = guest.particulars().birthDate();
        var proof = new Proof(Proof.Kind.BIRTH_CERTIFICATE, INVENTED_NUMBER, born, Register.INVENTED_COUNTRY);
        var appointment = new Appointment(guest.id(), RepresentativeKind.PARENT, name, null, null, proof, false, null);
        if (representatives.record(appointment) instanceof Recording.Recorded(var authority)) {
            return authority;
        }
        throw new IllegalStateException("an invented parent was not written down");
    }
}
