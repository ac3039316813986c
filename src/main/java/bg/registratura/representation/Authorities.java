package bg.registratura.representation;

import bg.registratura.people.PatientId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may act for a patient, by law or by power of attorney, in one list. */
@Service
public class Authorities {

    private final Representatives representatives;
    private final PowersOfAttorney powers;

    Authorities(Representatives representatives, PowersOfAttorney powers) {
        this.representatives = representatives;
        this.powers = powers;
    }

    /** Whoever may act today. */
    @Transactional(readOnly = true)
    public List<Empowered> goodToday(PatientId patient) {
        return Stream.concat(
                        representatives.goodToday(patient).stream().map(Empowered::of),
                        powers.goodToday(patient).stream().map(Empowered::of))
                .toList();
    }

    /** By what somebody acted, as it was recorded, whether it still holds or not. */
    @Transactional(readOnly = true)
    public Optional<Empowered> find(Authority authority) {
        return switch (authority) {
            case Authority.ByLaw(var id) -> representatives.find(id).map(Empowered::of);
            case Authority.ByPower(var id) -> powers.find(id).map(Empowered::of);
        };
    }

    /** Whether what somebody acts by lets them do this on a day; who represents by law may do all of it. */
    @Transactional(readOnly = true)
    public boolean allows(Authority authority, Power power, LocalDate day) {
        return switch (authority) {
            case Authority.ByLaw(var id) ->
                representatives.find(id).filter(one -> one.isGoodOn(day)).isPresent();
            case Authority.ByPower(var id) ->
                powers.find(id).filter(one -> one.allows(power, day)).isPresent();
        };
    }
}
