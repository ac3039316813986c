package bg.registratura.subjectrequest;

import bg.registratura.people.Identifier;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.Particulars;
import bg.registratura.people.PersonName;
import bg.registratura.people.PhoneNumber;
import bg.registratura.people.Sex;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing a record says of a person, which a request may want corrected. Each is kept as one text; an empty one is absent. */
public enum Particular {
    /** The identifier with its kind and country. */
    IDENTIFIER,
    /** The family name. */
    FAMILY_NAME,
    /** The given name. */
    GIVEN_NAME,
    /** The patronymic. */
    PATRONYMIC,
    /** The spelling in Latin letters. */
    LATIN_NAME,
    /** The birth date (ISO 8601). */
    BIRTH_DATE,
    /** The sex. */
    SEX,
    /** The telephone number (E.164). */
    PHONE,
    /** The address. */
    ADDRESS;

    private static final String SEPARATOR = ":";

    /** Whether whoever receives a person's data receives it; how the laboratory reaches them it gives to nobody. */
    boolean isGiven() {
        return this != PHONE && this != ADDRESS;
    }

    /** What it is in a record. */
    String of(Particulars record) {
        return switch (this) {
            case IDENTIFIER -> text(record.identifier());
            case FAMILY_NAME -> text(record.name().family());
            case GIVEN_NAME -> record.name().given();
            case PATRONYMIC -> text(record.name().patronymic());
            case LATIN_NAME -> text(record.name().latin());
            case BIRTH_DATE -> record.birthDate().toString();
            case SEX -> record.sex().name();
            case PHONE ->
                Optional.ofNullable(record.phone()).map(PhoneNumber::value).orElse("");
            case ADDRESS -> text(record.address());
        };
    }

    static Map<Particular, String> all(Particulars record) {
        return Stream.of(values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> one.of(record),
                        (one, _) -> one,
                        () -> new EnumMap<>(Particular.class)));
    }

    /** The record that says all of it; empty where the number contradicts the birth date. */
    static Optional<Particulars> record(Map<Particular, String> all) {
        var identifier = identifier(said(all, IDENTIFIER));
        var birthDate = LocalDate.parse(said(all, BIRTH_DATE));
        return Particulars.contradicts(identifier, birthDate)
                ? Optional.empty()
                : Optional.of(new Particulars(
                        PersonName.of(
                                said(all, GIVEN_NAME),
                                said(all, PATRONYMIC),
                                said(all, FAMILY_NAME),
                                said(all, LATIN_NAME)),
                        birthDate,
                        Sex.valueOf(said(all, SEX)),
                        identifier,
                        Optional.of(said(all, PHONE))
                                .filter(phone -> !phone.isEmpty())
                                .map(PhoneNumber::new)
                                .orElse(null),
                        Optional.of(said(all, ADDRESS))
                                .filter(address -> !address.isEmpty())
                                .orElse(null)));
    }

    static Identifier identifier(String text) {
        var parts = text.split(SEPARATOR, 3);
        return new Identifier(IdentifierKind.valueOf(parts[0]), parts[2], parts[1].isEmpty() ? null : parts[1]);
    }

    static String text(Identifier identifier) {
        return String.join(SEPARATOR, identifier.kind().name(), text(identifier.country()), identifier.value());
    }

    private static String said(Map<Particular, String> all, Particular one) {
        return Objects.requireNonNull(all.get(one));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
