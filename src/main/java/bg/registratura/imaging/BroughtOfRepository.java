package bg.registratura.imaging;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.BROUGHT_STUDY;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.STUDY;

import bg.registratura.people.PersonName;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Reads what was said of studies that were brought, and of whom. */
@Repository
class BroughtOfRepository {

    private final DSLContext dsl;

    BroughtOfRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What waits for the look of a second person. */
    Map<StudyId, BroughtOf> waiting(UUID asking) {
        return said(STUDY.PATIENT_ID.isNull(), asking);
    }

    /** What was said of these studies. */
    Map<StudyId, BroughtOf> of(Collection<StudyId> studies, UUID asking) {
        return said(STUDY.STUDY_ID.in(studies), asking);
    }

    private Map<StudyId, BroughtOf> said(Condition which, UUID asking) {
        return dsl.select(BROUGHT_STUDY.fields())
                .select(
                        PATIENT.GIVEN_NAME,
                        PATIENT.PATRONYMIC,
                        PATIENT.FAMILY_NAME,
                        PATIENT.LATIN_NAME,
                        PATIENT.BIRTH_DATE,
                        IMAGING_ORDER.ACCESSION_NUMBER,
                        ACCOUNT.DISPLAY_NAME)
                .from(BROUGHT_STUDY)
                .join(STUDY)
                .on(STUDY.STUDY_ID.eq(BROUGHT_STUDY.STUDY_ID))
                .join(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(BROUGHT_STUDY.IMAGING_ORDER_ID))
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(IMAGING_ORDER.PATIENT_ID))
                .join(PATIENT)
                .on(ofRecord())
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.coerce(SQLDataType.UUID).eq(BROUGHT_STUDY.ENTERED_BY))
                .where(BROUGHT_STUDY.TAKEN_BACK_AT.isNull())
                .and(which)
                .fetchMap(BROUGHT_STUDY.STUDY_ID, row -> proposal(row, asking));
    }

    private static BroughtOf proposal(Record row, UUID asking) {
        var name = new PersonName(
                row.get(PATIENT.GIVEN_NAME),
                row.get(PATIENT.PATRONYMIC),
                row.get(PATIENT.FAMILY_NAME),
                row.get(PATIENT.LATIN_NAME));
        var by = row.get(ACCOUNT.DISPLAY_NAME);
        return new BroughtOf(
                row.get(BROUGHT_STUDY.STUDY_ID),
                name.full(),
                row.get(PATIENT.BIRTH_DATE),
                row.get(IMAGING_ORDER.ACCESSION_NUMBER),
                row.get(BROUGHT_STUDY.MADE_WHERE),
                by == null ? "" : by,
                row.get(BROUGHT_STUDY.ENTERED_AT),
                row.get(BROUGHT_STUDY.ENTERED_BY).equals(asking),
                doubts(row));
    }

    private static Set<Doubt> doubts(Record row) {
        var doubts = EnumSet.noneOf(Doubt.class);
        if (!row.get(BROUGHT_STUDY.NAME_AGREES)) {
            doubts.add(Doubt.NAME);
        }
        if (!row.get(BROUGHT_STUDY.BIRTH_DATE_AGREES)) {
            doubts.add(Doubt.BIRTH_DATE);
        }
        if (!row.get(BROUGHT_STUDY.NUMBER_AGREES)) {
            doubts.add(Doubt.NUMBER);
        }
        return doubts;
    }
}
