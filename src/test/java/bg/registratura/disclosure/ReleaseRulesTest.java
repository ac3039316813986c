package bg.registratura.disclosure;

import static bg.registratura.disclosure.Channel.COLLECTION_BY_THIRD_PERSON;
import static bg.registratura.disclosure.Channel.ONLINE_ACCESS;
import static bg.registratura.disclosure.LegalCapacity.CAPABLE;
import static bg.registratura.disclosure.RecipientKind.NAMED_PERSON;
import static bg.registratura.disclosure.RecipientKind.PATIENT;
import static bg.registratura.disclosure.RecipientKind.TREATING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import bg.registratura.consent.Capacity;
import bg.registratura.consent.Signatories;
import bg.registratura.consent.SignerRole;
import bg.registratura.consent.Situation;
import bg.registratura.disclosure.Ruling.ConsentNeeded;
import bg.registratura.disclosure.Ruling.NotPossible;
import bg.registratura.disclosure.Ruling.NothingNeeded;
import bg.registratura.identity.Bearer;
import bg.registratura.language.Country;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision table of releases: age, capacity, purpose, recipient, country, channel. */
class ReleaseRulesTest {

    static final Country GERMANY = new Country("DEU");
    static final Country TURKEY = new Country("TUR");

    /**
     * For each recipient, and so for each purpose: what is answered in Bulgaria, in the Area and outside it, by online access,
     * into their own hand and into another's. A ground: nothing is needed; W: a written consent; T: an explicit one.
     */
    static final Map<RecipientKind, String> TABLE = new EnumMap<>(Map.ofEntries(
            Map.entry(PATIENT, "SHEET PATIENT_REQUEST W | SHEET PATIENT_REQUEST W | SHEET PATIENT_REQUEST T"),
            Map.entry(
                    RecipientKind.REPRESENTATIVE,
                    "SHEET PATIENT_REQUEST SELF | SHEET PATIENT_REQUEST SELF | SHEET PATIENT_REQUEST SELF"),
            Map.entry(
                    RecipientKind.HEIR,
                    "SHEET PATIENT_REQUEST SELF | SHEET PATIENT_REQUEST SELF | SHEET PATIENT_REQUEST SELF"),
            Map.entry(TREATING, "CONTINUED_TREATMENT CONTINUED_TREATMENT W | W W W | T T T"),
            Map.entry(RecipientKind.FACILITY, "DENTIST CONTINUED_TREATMENT W | DENTIST W W | DENTIST T T"),
            Map.entry(RecipientKind.OTHER_DENTIST, "PATIENT_REQUEST W W | W W W | T T T"),
            Map.entry(
                    RecipientKind.PUBLIC_BODY,
                    "DENTIST PUBLIC_BODY SELF | ABROAD ABROAD ABROAD | ABROAD ABROAD ABROAD"),
            Map.entry(
                    RecipientKind.HEALTH_CONTROL,
                    "DENTIST EPIDEMIC_CONTROL SELF | ABROAD ABROAD ABROAD | ABROAD ABROAD ABROAD"),
            Map.entry(
                    RecipientKind.EXPERT_COMMISSION,
                    "DENTIST EXPERTISE_SOCIAL_INSURANCE SELF | ABROAD ABROAD ABROAD | ABROAD ABROAD ABROAD"),
            Map.entry(RecipientKind.STATISTICS, "NOBODY NOBODY NOBODY | NOBODY NOBODY NOBODY | NOBODY NOBODY NOBODY"),
            Map.entry(
                    RecipientKind.IDENTIFYING_BODY,
                    "DENTIST CORPSE_IDENTIFICATION SELF | ABROAD ABROAD ABROAD | ABROAD ABROAD ABROAD"),
            Map.entry(RecipientKind.COURT, "DENTIST COURT_ORDER SELF | ABROAD ABROAD ABROAD | ABROAD ABROAD ABROAD"),
            Map.entry(RecipientKind.INSURER, "DENTIST LICENSED_INSURER SELF | DENTIST W W | DENTIST T T"),
            Map.entry(RecipientKind.THREATENED, "DENTIST THREAT_TO_OTHERS SELF | DENTIST W W | DENTIST T T"),
            Map.entry(NAMED_PERSON, "DENTIST W W | DENTIST W W | DENTIST T T")));

    static final Map<String, Obstacle> OBSTACLES = Map.of(
            "SHEET", Obstacle.ACCESS_HAS_ITS_OWN_SHEET,
            "SELF", Obstacle.TAKES_IT_ITSELF,
            "DENTIST", Obstacle.ONLINE_IS_FOR_DENTISTS,
            "ABROAD", Obstacle.FOREIGN_AUTHORITY,
            "NOBODY", Obstacle.STATISTICS_ARE_DE_IDENTIFIED);

    @TestFactory
    Stream<DynamicTest> everyRowOfTheTable() {
        assertThat(TABLE).hasSameSizeAs(RecipientKind.values());
        return TABLE.entrySet().stream().flatMap(row -> countries()
                .flatMap(country -> Arrays.stream(Channel.values()).flatMap(channel -> Stream.of(9, 13, 14, 17, 18, 44)
                        .flatMap(age -> Arrays.stream(LegalCapacity.values())
                                .map(capacity -> row(row.getKey(), country, channel, age, capacity))))));
    }

    static DynamicTest row(RecipientKind kind, Country country, Channel channel, int age, LegalCapacity capacity) {
        var question = new Question(age, capacity, kind, country, channel, true);
        return dynamicTest(question.toString(), () -> assertThat(ReleaseRules.rule(question))
                .isEqualTo(expected(kind, country, channel, age, capacity)));
    }

    static Ruling expected(RecipientKind kind, Country country, Channel channel, int age, LegalCapacity capacity) {
        var side = country.isBulgaria() ? 0 : country.equals(GERMANY) ? 1 : 2;
        var column = channel == ONLINE_ACCESS ? 0 : channel == COLLECTION_BY_THIRD_PERSON ? 2 : 1;
        var cell = TABLE.get(kind).split(" \\| ")[side].split(" ")[column];
        if (kind == PATIENT && column == 1 && (age < 14 || capacity == LegalCapacity.FULL_INTERDICTION)) {
            return new NotPossible(Obstacle.REPRESENTATIVE_RECEIVES);
        }
        if (OBSTACLES.containsKey(cell)) {
            return new NotPossible(OBSTACLES.get(cell));
        }
        return cell.length() == 1
                ? new ConsentNeeded(
                        cell.equals("W") ? ReleaseForm.WRITTEN : ReleaseForm.TRANSFER, signers(age, capacity))
                : new NothingNeeded(Ground.valueOf(cell));
    }

    static Stream<Country> countries() {
        return Stream.of(Country.BULGARIA, GERMANY, TURKEY);
    }

    static List<Set<Bearer>> signers(int age, LegalCapacity capacity) {
        if (age < 14 || age < 18 && capacity == LegalCapacity.FULL_INTERDICTION) {
            return List.of(Set.of(Bearer.PARENT, Bearer.GUARDIAN));
        }
        return switch (capacity) {
            case FULL_INTERDICTION -> List.of(Set.of(Bearer.GUARDIAN));
            case LIMITED_INTERDICTION ->
                List.of(Set.of(Bearer.SELF), age < 18 ? Set.of(Bearer.PARENT, Bearer.CURATOR) : Set.of(Bearer.CURATOR));
            case CAPABLE ->
                age < 18
                        ? List.of(Set.of(Bearer.SELF), Set.of(Bearer.PARENT, Bearer.CURATOR))
                        : List.of(Set.of(Bearer.SELF));
        };
    }

    @Test
    void whoeverSignsHereSignsAConsentToAnExposureToo() {
        var day = LocalDate.of(2125, 3, 2);
        for (var age = 0; age < 80; age++) {
            for (var capacity : LegalCapacity.values()) {
                var there = Signatories.on(
                        day, new Situation(day.minusYears(age), Capacity.valueOf(capacity.name()), false, false));

                assertThat(Signers.of(age, capacity))
                        .isEqualTo(there.deciding().stream()
                                .map(place ->
                                        place.stream().map(SignerRole::bearer).collect(Collectors.toSet()))
                                .toList());
            }
        }
    }

    @Test
    void whoeverAttestsHereAttestsAConsentToAnExposureToo() {
        var day = LocalDate.of(2125, 3, 2);
        for (var age : new int[] {0, 13, 14, 17, 18, 44}) {
            for (var capacity : LegalCapacity.values()) {
                for (var manner : List.of(new Manner(true, false), new Manner(false, true), new Manner(true, true))) {
                    var there = Signatories.on(
                            day,
                            new Situation(
                                    day.minusYears(age),
                                    Capacity.valueOf(capacity.name()),
                                    manner.byMark(),
                                    manner.interpreted()));

                    assertThat(manner.places(Signers.of(age, capacity)))
                            .isEqualTo(there.places().stream()
                                    .map(place -> place.stream()
                                            .map(SignerRole::bearer)
                                            .collect(Collectors.toSet()))
                                    .toList());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2107-03-03, 17, 2", "2107-03-02, 18, 1", "2108-02-29, 17, 2", "2111-03-03, 13, 1", "2111-03-02, 14, 2"
    })
    void countsTheAgeOnTheDayOfTheRelease(LocalDate born, int age, int places) {
        var day = LocalDate.of(2125, 3, 2);

        assertThat(Period.between(born, day).getYears()).isEqualTo(age);
        assertThat(Signers.of(age, CAPABLE)).hasSize(places);
    }

    @Test
    void givesAnInsurerNothingWithoutTheSectionOfItsLicence() {
        assertThat(ReleaseRules.rule(
                        new Question(44, CAPABLE, RecipientKind.INSURER, Country.BULGARIA, Channel.PRINT, false)))
                .isEqualTo(new NotPossible(Obstacle.INSURER_WITHOUT_LICENCE));
    }

    @Test
    void asksNobodyForAConsentThatTheLawMakesNeedless() {
        for (var kind : RecipientKind.values()) {
            for (var channel : Channel.values()) {
                var ruling = ReleaseRules.rule(new Question(44, CAPABLE, kind, Country.BULGARIA, channel, true));
                if (ruling instanceof ConsentNeeded) {
                    assertThat(kind.ground() == Ground.DATA_SUBJECT_CONSENT || channel == COLLECTION_BY_THIRD_PERSON)
                            .as(kind + " " + channel)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void knowsEveryCountryOnce() {
        var all = Country.all(Locale.of("bg"));

        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(200).contains(GERMANY, TURKEY);
        assertThat(all.getFirst()).isEqualTo(Country.BULGARIA);
        assertThat(GERMANY.name(Locale.of("bg"))).isEqualTo("Германия");
        assertThat(all).extracting(Country::code).containsAll(Area.MEMBERS);
    }
}
