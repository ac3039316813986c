package bg.registratura.people;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who bears a number that came from elsewhere, from a device say, without the kind of number it is. */
@Service
public class Bearers {

    private static final Pattern CLIENT_NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final BearerRepository repository;

    Bearers(BearerRepository repository) {
        this.repository = repository;
    }

    /** Client numbers of the records that bear this number, of whatever kind it may be. */
    @Transactional(readOnly = true)
    public List<Long> numbersOf(String number) {
        return repository.clientNumbers(number);
    }

    /** Every record of the patient to whom the house gave this number. */
    @Transactional(readOnly = true)
    public Set<PatientId> ofClientNumber(String number) {
        return CLIENT_NUMBER.matcher(number).matches() ? repository.recordsOf(Long.parseLong(number)) : Set.of();
    }

    /** Every record of the patients who bear this number as ЕГН, as ЛНЧ or as a foreign number. */
    @Transactional(readOnly = true)
    public Set<PatientId> of(String number) {
        var tidy = Identifier.tidy(number);
        return tidy.isEmpty() || tidy.length() > Identifier.LONGEST ? Set.of() : repository.bearers(tidy);
    }
}
