package bg.registratura.people;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Invented people: holders of documents of the invented country UTO, and national numbers of people not born yet. */
public final class TestPeople {

    private static final AtomicInteger NEXT = new AtomicInteger(100);
    private static final int[] WEIGHTS = {2, 4, 8, 5, 10, 9, 7, 3, 6};

    private TestPeople() {}

    /** Somebody from UTO, each time another. */
    public static Particulars somebody() {
        return named("Вяра", "Тестова", "Примерна");
    }

    public static Particulars named(String given, String patronymic, String family) {
        return of(
                PersonName.of(given, patronymic, family, ""),
                LocalDate.of(2081, 12, 29),
                Identifier.of(IdentifierKind.FOREIGN, documentNumber(), "UTO"));
    }

    public static Particulars of(PersonName name, LocalDate born, Identifier identifier) {
        return new Particulars(name, born, Sex.FEMALE, identifier, null, null);
    }

    /** A document number nobody else has. */
    public static String documentNumber() {
        return "X"
                + UUID.randomUUID()
                        .toString()
                        .replaceAll("[^0-9a-f]", "")
                        .toUpperCase()
                        .substring(0, 12);
    }

    /** An ЕГН of a woman born on 29.12.2082, each time another: nobody alive can bear it. */
    public static String egn() {
        int order = NEXT.getAndIncrement() * 2 + 1;
        var nine = "825229%03d".formatted(order % 1000);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += WEIGHTS[i] * (nine.charAt(i) - '0');
        }
        return nine + sum % 11 % 10;
    }

    public static Particulars withEgn(String egn) {
        return of(
                PersonName.of("Вяра", "Тестова", "Примерна", ""),
                PersonalNumber.birthDate(egn).orElseThrow(),
                Identifier.of(IdentifierKind.EGN, egn, ""));
    }
}
