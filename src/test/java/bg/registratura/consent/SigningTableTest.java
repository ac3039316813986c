package bg.registratura.consent;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.row;
import static bg.registratura.consent.SignerRole.CURATOR;
import static bg.registratura.consent.SignerRole.GUARDIAN;
import static bg.registratura.consent.SignerRole.INTERPRETER;
import static bg.registratura.consent.SignerRole.PARENT;
import static bg.registratura.consent.SignerRole.PATIENT;
import static bg.registratura.consent.SignerRole.PHYSICIAN;
import static bg.registratura.consent.SignerRole.WITNESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import bg.registratura.DatabaseTest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who signs, row by row of the table of the law: the program and the database decide the same, whoever signed. */
@DatabaseTest
class SigningTableTest {

    static final List<SignerRole> DECIDERS = List.of(PATIENT, PARENT, GUARDIAN, CURATOR);
    static final LocalDate LEAP_DAY = LocalDate.of(2108, 2, 29);

    @Autowired
    JdbcTemplate sql;

    static Stream<Arguments> everyAgeAndCapacity() {
        var ages = Map.of(
                "13 years 364 days", List.of(DAY.minusYears(14).plusDays(1), DAY),
                "14 years", List.of(DAY.minusYears(14), DAY),
                "17 years 364 days", List.of(DAY.minusYears(18).plusDays(1), DAY),
                "18 years", List.of(DAY.minusYears(18), DAY),
                "born on 29 February, on 28 February", List.of(LEAP_DAY, LocalDate.of(2126, 2, 28)),
                "born on 29 February, on 1 March", List.of(LEAP_DAY, LocalDate.of(2126, 3, 1)));
        return ages.entrySet().stream().flatMap(age -> Stream.of(Capacity.values())
                .map(capacity -> arguments(
                        age.getKey(), age.getValue().getFirst(), age.getValue().getLast(), capacity)));
    }

    @ParameterizedTest(name = "{0}, {3}")
    @MethodSource("everyAgeAndCapacity")
    void isTheSameInBothForAConsent(String age, LocalDate born, LocalDate day, Capacity capacity) {
        var visit = new Visit(new ConsentRows(sql, born), born, day);
        for (var signed : subsets(DECIDERS, visit)) {
            visit.compare(new Situation(born, capacity, false, false), signed);
        }
        var complete = Signatories.on(day, new Situation(born, capacity, false, false)).deciding().stream()
                .map(place -> place.stream().sorted().toList().getLast())
                .toList();
        for (var byMark : List.of(true, false)) {
            for (var interpreted : List.of(true, false)) {
                for (int attesting = 0; attesting < 6; attesting++) {
                    var signed = new ArrayList<>(complete);
                    signed.addAll(Collections.nCopies(attesting % 3, WITNESS));
                    signed.addAll(Collections.nCopies(attesting / 3, INTERPRETER));
                    visit.compare(new Situation(born, capacity, byMark, interpreted), signed);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}, {3}")
    @MethodSource("everyAgeAndCapacity")
    void isTheSameInBothForARefusalWithAndWithoutSignature(
            String age, LocalDate born, LocalDate day, Capacity capacity) {
        var visit = new Visit(new ConsentRows(sql, born), born, day);
        var situation = new Situation(born, capacity, false, false);
        for (var signed : subsets(List.of(PATIENT, PARENT, GUARDIAN, CURATOR, PHYSICIAN, WITNESS), visit)) {
            var allowed = Signatories.on(day, situation).lackingToRefuse(signed).isEmpty();

            assertThat(visit.takes("REFUSED", "REFUSAL", situation, signed))
                    .as("refused by %s", signed)
                    .isEqualTo(allowed);
        }
    }

    static List<List<SignerRole>> subsets(List<SignerRole> of, Visit visit) {
        var subsets = new ArrayList<List<SignerRole>>();
        for (int bits = 0; bits < 1 << of.size(); bits++) {
            var subset = new ArrayList<SignerRole>();
            for (int at = 0; at < of.size(); at++) {
                if ((bits & 1 << at) != 0) {
                    subset.add(of.get(at));
                }
            }
            subsets.add(subset);
        }
        return subsets.stream().filter(visit::canSign).toList();
    }

    /** One patient on one day, with everybody who might sign for them. */
    record Visit(ConsentRows rows, LocalDate born, LocalDate day, Map<SignerRole, List<UUID>> checks) {

        Visit(ConsentRows rows, LocalDate born, LocalDate day) {
            this(rows, born, day, new EnumMap<>(SignerRole.class));
            Stream.of(SignerRole.values())
                    .filter(role -> role != PHYSICIAN && (role != PARENT || isMinor()))
                    .forEach(role -> checks.put(role, List.of(rows.checkOf(role.name()), rows.checkOf(role.name()))));
            rows.endRepresentation(rows.patient);
        }

        /** Nobody is shown to be the parent who decides for an adult: such a check the house never makes. */
        private boolean isMinor() {
            return ChronoUnit.YEARS.between(born, DAY) < Signatories.DECIDES_ALONE_FROM;
        }

        private boolean canSign(List<SignerRole> roles) {
            return roles.stream().allMatch(role -> role == PHYSICIAN || checks.containsKey(role));
        }

        void compare(Situation situation, List<SignerRole> signed) {
            var allowed = Signatories.on(day, situation).lacking(signed).isEmpty();

            assertThat(takes("GRANTED", "CONSENT", situation, signed))
                    .as("%s signed by %s", situation, signed)
                    .isEqualTo(allowed);
        }

        boolean takes(String event, String kind, Situation situation, List<SignerRole> signed) {
            var form = rows.form(kind, situation.capacity().name(), situation.signsByMark(), situation.interpreted());
            var taken = new EnumMap<SignerRole, Integer>(SignerRole.class);
            signed.forEach(role -> rows.sign(form, role.name(), check(role, taken.merge(role, 1, Integer::sum) - 1)));
            try {
                rows.insert("consent", outcome(event, form));
                return true;
            } catch (DataAccessException refused) {
                return false;
            }
        }

        private @Nullable UUID check(SignerRole role, int which) {
            var shown = checks.get(role);
            return shown == null ? null : shown.get(which);
        }

        private Map<String, Object> outcome(String event, UUID form) {
            return row(
                    "consent_id",
                    UUID.randomUUID(),
                    "imaging_order_id",
                    rows.order,
                    "patient_id",
                    rows.patient,
                    "event",
                    event,
                    "consent_form_id",
                    form,
                    "answers_sealed",
                    new byte[] {1},
                    "occurred_at",
                    day.atTime(9, 0),
                    "occurred_on",
                    day,
                    "recorded_at",
                    day.atTime(9, 0),
                    "recorded_by",
                    rows.account);
        }
    }
}
