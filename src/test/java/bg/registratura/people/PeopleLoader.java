package bg.registratura.people;

import bg.registratura.crypto.Uuid7;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.springframework.boot.test.context.TestComponent;

/** Puts invented people, a few papers and visits of theirs straight into the tables. */
@TestComponent
public final class PeopleLoader {

    private final PatientSeal seal;

    PeopleLoader(PatientSeal seal) {
        this.seal = seal;
    }

    public void load(Connection connection, InventedRegister register, int from, int to) throws SQLException {
        var hex = HexFormat.of();
        var clerk = Uuid7.next(Instant.EPOCH);
        try (var rows = new Rows(
                        connection,
                        "patient (patient_id, client_number, given_name, patronymic, family_name, birth_date, sex, "
                                + "identifier_kind, identifier_country, identifier_hash, identifier_sealed, phone, "
                                + "registered_at, registered_by, findable)");
                var papers = new Rows(
                        connection,
                        "document (document_id, register, in_year, number, numbered_on, template, template_hash, "
                                + "language, subject_id, copies, content_hash, content_sealed, issued_by, issued_at)");
                var visits =
                        new Rows(connection, "visit (visit_id, patient_id, ticket, opened_on, opened_at, opened_by)")) {
            for (int at = from; at < to; at++) {
                var person = register.person(at);
                var id = new PatientId(Uuid7.next(Instant.ofEpochSecond(at)));
                var name = person.name();
                var country = person.identifier().country();
                rows.add("'%s',%d,'%s','%s','%s','%s','%s','%s',%s,x'%s',x'%s','%s','2125-01-01','%s',1"
                        .formatted(
                                id.value(),
                                person.clientNumber(),
                                name.given(),
                                name.patronymic(),
                                name.family(),
                                person.born(),
                                person.woman() ? "FEMALE" : "MALE",
                                person.identifier().kind(),
                                country == null ? "null" : "'" + country + "'",
                                hex.formatHex(seal.hash(person.identifier())),
                                hex.formatHex(seal.seal(id, person.identifier())),
                                person.phone().value(),
                                clerk));
                if (at < 1000) {
                    papers.add(("'%s','NOTICE',2125,%d,'2125-01-01','x',repeat('x',32),'bg','%s',1,repeat('x',32),'x',"
                                    + "'%s','2125-01-01'")
                            .formatted(Uuid7.next(Instant.ofEpochSecond(at)), at + 1, id.value(), clerk));
                }
                if (at % 3 == 0) {
                    visits.add("'%s','%s',%d,'%s','2124-01-01','%s'"
                            .formatted(
                                    Uuid7.next(Instant.ofEpochSecond(at)),
                                    id.value(),
                                    at / 300 + 1,
                                    LocalDate.of(2124, 1, 1).plusDays(at % 300),
                                    clerk));
                }
            }
        }
    }
}
