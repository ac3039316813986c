package bg.registratura.search;

import static bg.registratura.schema.Tables.NAME_SLIP;
import static bg.registratura.schema.Tables.NAME_WORD;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.PATIENT_NAME_PAIR;
import static bg.registratura.schema.Tables.PATIENT_NAME_WORD;
import static bg.registratura.schema.Tables.PATIENT_REVISION;
import static org.jooq.Records.mapping;

import bg.registratura.people.NameIndex;
import bg.registratura.people.PatientId;
import bg.registratura.people.PersonName;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;

/** Puts names down where they are searched; taking them out is the database's own doing, whoever changes them. */
@Repository
class NameIndexRepository implements NameIndex {

    private final DSLContext dsl;

    NameIndexRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Patients whose name is not in the index. */
    List<PatientId> missing(int most) {
        return dsl.select(PATIENT.PATIENT_ID)
                .from(PATIENT)
                .where(PATIENT.FINDABLE.isFalse())
                .limit(most)
                .fetch(Record1::value1);
    }

    /**
     * Puts a patient's names down, unless they stand there; two who do it at once wait for each other. The database takes out
     * what an older way of writing them down left there.
     */
    @Override
    public void putDown(PatientId id) {
        var patient = dsl.select(
                        PATIENT.CLIENT_NUMBER,
                        PATIENT.GIVEN_NAME,
                        PATIENT.PATRONYMIC,
                        PATIENT.FAMILY_NAME,
                        PATIENT.LATIN_NAME)
                .from(PATIENT)
                .where(PATIENT.PATIENT_ID.eq(id))
                .and(PATIENT.FINDABLE.isFalse())
                .forUpdate()
                .fetchOne();
        if (patient != null) {
            var name = new PersonName(patient.value2(), patient.value3(), patient.value4(), patient.value5());
            dsl.update(PATIENT)
                    .set(PATIENT.FINDABLE, true)
                    .where(PATIENT.PATIENT_ID.eq(id))
                    .execute();
            write(patient.value1(), NameWords.of(name, former(id)));
        }
    }

    private List<PersonName> former(PatientId id) {
        return dsl.select(
                        PATIENT_REVISION.GIVEN_NAME,
                        PATIENT_REVISION.PATRONYMIC,
                        PATIENT_REVISION.FAMILY_NAME,
                        PATIENT_REVISION.LATIN_NAME)
                .from(PATIENT_REVISION)
                .where(PATIENT_REVISION.PATIENT_ID.eq(id))
                .orderBy(PATIENT_REVISION.VERSION.desc())
                .fetch(mapping(PersonName::new));
    }

    private void write(long clientNumber, NameWords name) {
        if (name.words().isEmpty()) {
            return;
        }
        var once = name.once();
        count(once.keySet());
        var words = dsl.insertInto(
                PATIENT_NAME_WORD, PATIENT_NAME_WORD.WORD, PATIENT_NAME_WORD.CLIENT_NUMBER, PATIENT_NAME_WORD.KIND);
        for (var word : once.entrySet()) {
            words = words.values(word.getKey(), clientNumber, word.getValue().toString());
        }
        words.execute();
        pair(clientNumber, name.pairs());
    }

    private void pair(long clientNumber, List<NameWords.Pair> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        var rows = dsl.insertInto(
                PATIENT_NAME_PAIR,
                PATIENT_NAME_PAIR.WORD,
                PATIENT_NAME_PAIR.BESIDE,
                PATIENT_NAME_PAIR.CLIENT_NUMBER,
                PATIENT_NAME_PAIR.OTHERS,
                PATIENT_NAME_PAIR.KINDS);
        for (var pair : pairs) {
            rows = rows.values(pair.word(), pair.beside(), clientNumber, pair.others(), pair.kinds());
        }
        rows.execute();
    }

    /** In one order for every desk, so that none waits for one that waits for it. */
    private void count(Collection<String> words) {
        words.stream().sorted().forEach(word -> {
            dsl.insertInto(NAME_WORD)
                    .set(NAME_WORD.WORD, word)
                    .set(NAME_WORD.PEOPLE, 1)
                    .onDuplicateKeyUpdate()
                    .set(NAME_WORD.PEOPLE, NAME_WORD.PEOPLE.plus(1))
                    .execute();
            if (!dsl.fetchExists(NAME_SLIP, NAME_SLIP.SLIP.eq(word).and(NAME_SLIP.WORD.eq(word)))) {
                var slips = dsl.insertInto(NAME_SLIP, NAME_SLIP.SLIP, NAME_SLIP.WORD);
                for (var slip : TypedWord.slipsOf(word)) {
                    slips = slips.values(slip, word);
                }
                slips.execute();
            }
        });
    }
}
