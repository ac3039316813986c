package bg.registratura.family;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.FAMILY_ACCESS;
import static org.jooq.Records.mapping;

import bg.registratura.identity.IdentityCheckId;
import bg.registratura.people.PatientId;
import bg.registratura.schema.SamePerson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Rows of what families see of each other. */
@Repository
class FamilyRepository {

    private final DSLContext dsl;

    FamilyRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(FamilyAccess access, IdentityCheckId check, Written written) {
        dsl.insertInto(FAMILY_ACCESS)
                .set(FAMILY_ACCESS.FAMILY_ACCESS_ID, access.id())
                .set(FAMILY_ACCESS.PATIENT_ID, access.patient())
                .set(FAMILY_ACCESS.HOLDER_ID, access.holder())
                .set(FAMILY_ACCESS.REPRESENTATIVE_ID, access.representative())
                .set(FAMILY_ACCESS.IDENTITY_CHECK_ID, check)
                .set(FAMILY_ACCESS.ENDS_ON, access.endsOn())
                .set(FAMILY_ACCESS.OPENED_ON, written.day())
                .set(FAMILY_ACCESS.OPENED_AT, written.at())
                .set(FAMILY_ACCESS.OPENED_BY, written.by())
                .execute();
    }

    /** Ends it; false when it has ended already. */
    boolean end(FamilyAccessId id, Written written) {
        return dsl.update(FAMILY_ACCESS)
                        .set(FAMILY_ACCESS.ENDED_AT, written.at())
                        .set(FAMILY_ACCESS.ENDED_BY, written.by())
                        .where(FAMILY_ACCESS.FAMILY_ACCESS_ID.eq(id))
                        .and(FAMILY_ACCESS.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    Optional<FamilyAccess> find(FamilyAccessId id) {
        return list(FAMILY_ACCESS.FAMILY_ACCESS_ID.eq(id)).stream().findFirst();
    }

    /** What was opened to somebody and not ended, of whatever record of theirs. */
    List<FamilyAccess> of(UUID holder) {
        return list(FAMILY_ACCESS.HOLDER_ID.in(subjects(holder)));
    }

    /** What was opened to anybody of a patient's and not ended. */
    List<FamilyAccess> to(PatientId patient) {
        return list(isOf(FAMILY_ACCESS.PATIENT_ID, patient));
    }

    /** The same of many patients at once, each with the records of their person. */
    Map<UUID, List<FamilyAccess>> toEach(Collection<UUID> subjects) {
        var records = SamePerson.subjects(dsl, subjects);
        var all = records.values().stream()
                .flatMap(Set::stream)
                .map(PatientId::new)
                .toList();
        var opened = list(FAMILY_ACCESS.PATIENT_ID.in(all));
        var each = new HashMap<UUID, List<FamilyAccess>>();
        records.forEach((subject, own) -> each.put(
                subject,
                opened.stream()
                        .filter(access -> own.contains(access.patient().value()))
                        .toList()));
        return each;
    }

    /** What was opened to one of another's and not ended. */
    List<FamilyAccess> between(UUID holder, PatientId patient) {
        return list(FAMILY_ACCESS.HOLDER_ID.in(subjects(holder)).and(isOf(FAMILY_ACCESS.PATIENT_ID, patient)));
    }

    Set<UUID> subjects(UUID subject) {
        return SamePerson.subjects(dsl, subject);
    }

    private List<FamilyAccess> list(Condition which) {
        return dsl.select(
                        FAMILY_ACCESS.FAMILY_ACCESS_ID,
                        FAMILY_ACCESS.PATIENT_ID,
                        FAMILY_ACCESS.HOLDER_ID,
                        FAMILY_ACCESS.REPRESENTATIVE_ID,
                        FAMILY_ACCESS.ENDS_ON)
                .from(FAMILY_ACCESS)
                .where(which)
                .and(FAMILY_ACCESS.ENDED_AT.isNull())
                .orderBy(FAMILY_ACCESS.OPENED_AT, FAMILY_ACCESS.FAMILY_ACCESS_ID)
                .fetch(mapping(FamilyAccess::new));
    }

    /** When and by whom a row is written. */
    record Written(LocalDate day, Instant at, UUID by) {}
}
