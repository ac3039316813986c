package bg.registratura.subjectrequest;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.PATIENT_MERGE;
import static bg.registratura.schema.Tables.PATIENT_UNMERGE;

import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.subjectrequest.Entry.Also;
import bg.registratura.subjectrequest.Entry.Word;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads which records of a person were merged, also those that were parted again, to list it. */
@Repository
class JoinedRepository {

    private final DSLContext dsl;

    JoinedRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Entry> merges(PatientId patient) {
        var kept = PATIENT.as("kept");
        var merged = PATIENT.as("merged");
        return dsl.select(PATIENT_MERGE.MERGED_AT, PATIENT_MERGE.GROUND, PATIENT_MERGE.REASON)
                .select(kept.CLIENT_NUMBER, merged.CLIENT_NUMBER)
                .select(PATIENT_UNMERGE.UNMERGED_AT, PATIENT_UNMERGE.REASON)
                .from(PATIENT_MERGE)
                .join(kept)
                .on(kept.PATIENT_ID.eq(PATIENT_MERGE.KEPT_ID))
                .join(merged)
                .on(merged.PATIENT_ID.eq(PATIENT_MERGE.MERGED_ID))
                .leftJoin(PATIENT_UNMERGE)
                .on(PATIENT_UNMERGE.MERGE_ID.eq(PATIENT_MERGE.MERGE_ID))
                .where(isOf(PATIENT_MERGE.KEPT_ID, patient).or(isOf(PATIENT_MERGE.MERGED_ID, patient)))
                .orderBy(PATIENT_MERGE.MERGED_AT)
                .fetch(row -> Entry.of(
                        "subjectrequest.record.merged",
                        Dates.dayOf(row.get(PATIENT_MERGE.MERGED_AT)),
                        String.valueOf(row.get(merged.CLIENT_NUMBER)),
                        String.valueOf(row.get(kept.CLIENT_NUMBER)),
                        new Word("people.merge.ground." + row.get(PATIENT_MERGE.GROUND)),
                        row.get(PATIENT_MERGE.REASON),
                        new Also("subjectrequest.also.parted", row.get(PATIENT_UNMERGE.REASON))));
    }
}
